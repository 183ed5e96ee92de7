package dev.baton.python.compiler;

import dev.baton.code.CodeBuilder;
import dev.baton.code.CodeObject;
import dev.baton.code.Opcode;
import dev.baton.python.ast.Expression;
import dev.baton.python.ast.Expression.*;
import dev.baton.python.scope.Scope;
import dev.baton.python.scope.Scope.Kind;
import dev.baton.python.scope.Symbol;
import dev.baton.python.scope.Symbol.Storage;
import dev.baton.python.source.Rejection;
import java.util.ArrayList;
import java.util.List;

/**
 * Compiles comprehensions: into the code around them where the scopes allow it (PEP 709), into a
 * function that is called at once otherwise.
 */
final class ComprehensionCompiler {
  private final Compiler compiler;

  ComprehensionCompiler(Compiler compiler) {
    this.compiler = compiler;
  }

  private Instructions code() {
    return compiler.unit.code;
  }

  void compile(Comprehension e) {
    Scope scope = compiler.scopes.of(e);
    boolean async = scope.isAsynchronous();
    if (async && e.kind() != ComprehensionKind.GENERATOR) {
      checkAsync(e);
    }
    if (scope.isInlined()) {
      inline(e, scope);
    } else {
      function(e, scope, async);
    }
  }

  private void checkAsync(Comprehension e) {
    Scope around = compiler.unit.scope;
    boolean allowed =
        around.isCoroutine() || around.kind() == Kind.COMPREHENSION && around.isAsynchronous();
    if (!allowed) {
      throw new Rejection(
          "asynchronous comprehension outside of an asynchronous function", e.position());
    }
  }

  private void inline(Comprehension e, Scope scope) {
    Generator first = e.generators().get(0);
    iterator(e, first);
    List<String> variables = variables(scope);
    for (String name : variables) {
      code().emit(Opcode.LOAD_FAST_AND_CLEAR, compiler.unit.fastSlot(name));
      code().emit(Opcode.SWAP, 2);
    }
    build(e.kind());
    code().emit(Opcode.SWAP, 2);
    Protection protection = variables.isEmpty() ? null : code().protect(2);
    Scope outer = compiler.unit.nameScope;
    compiler.unit.nameScope = scope;
    loop(e, 0);
    compiler.unit.nameScope = outer;
    code().at(e.position());
    if (protection == null) {
      return;
    }
    code().end(protection);
    Target end = code().target();
    restore(variables);
    code().jump(Opcode.JUMP, end);
    code().place(protection.handler);
    restore(variables);
    code().emit(Opcode.RERAISE);
    code().place(end);
  }

  /** Gives the variables that were shadowed their values back, from below the top. */
  private void restore(List<String> variables) {
    for (int i = variables.size() - 1; i >= 0; i--) {
      code().emit(Opcode.SWAP, 2);
      code().emit(Opcode.STORE_FAST, compiler.unit.fastSlot(variables.get(i)));
    }
  }

  private static List<String> variables(Scope scope) {
    List<String> names = new ArrayList<>();
    for (Symbol symbol : scope.symbols()) {
      if (symbol.storage() == Storage.LOCAL && !symbol.name().equals(".0")) {
        names.add(symbol.name());
      }
    }
    return names;
  }

  private void function(Comprehension e, Scope scope, boolean async) {
    CodeObject function = body(e, scope);
    code().at(e.position());
    compiler.makeFunction(scope, function, 0);
    iterator(e, e.generators().get(0));
    code().at(e.position());
    code().emit(Opcode.CALL, 1);
    if (async && e.kind() != ComprehensionKind.GENERATOR) {
      compiler.awaits.awaitTop(e.position(), 0);
    }
  }

  private CodeObject body(Comprehension e, Scope scope) {
    CodeBuilder builder = CodeBuilder.function(scope.name()).parameters(".0");
    builder.flag(AwaitCompiler.generatorFlags(scope));
    Unit unit = compiler.enter(scope, builder, scope.name(), e.position().line());
    unit.declareSlots();
    code().at(e.position());
    unit.prologue();
    if (e.kind() != ComprehensionKind.GENERATOR) {
      build(e.kind());
    }
    code().emit(Opcode.LOAD_FAST, unit.fastSlot(".0"));
    loop(e, 0);
    code().at(e.position());
    if (e.kind() == ComprehensionKind.GENERATOR) {
      compiler.returnNone();
    } else {
      code().emit(Opcode.RETURN_VALUE);
    }
    return compiler.leave();
  }

  private void build(ComprehensionKind kind) {
    switch (kind) {
      case LIST -> code().emit(Opcode.BUILD_LIST, 0);
      case SET -> code().emit(Opcode.BUILD_SET, 0);
      case DICT -> code().emit(Opcode.BUILD_MAP, 0);
      case GENERATOR -> throw new IllegalArgumentException("builds nothing");
    }
  }

  private void iterator(Comprehension e, Generator generator) {
    compiler.expressions.compile(generator.iterable());
    code().at(e.position());
    code().emit(generator.isAsync() ? Opcode.GET_AITER : Opcode.GET_ITER);
  }

  /** The loop of one clause; its iterator is on the stack and is gone afterwards. */
  private void loop(Comprehension e, int index) {
    Generator generator = e.generators().get(index);
    Target head = code().target();
    Target next = code().target();
    Target end = code().target();
    code().place(head);
    Protection protection = null;
    code().at(e.position());
    if (generator.isAsync()) {
      protection = code().protect(0);
      compiler.awaits.nextItem();
      code().end(protection);
    } else {
      code().jump(Opcode.FOR_ITER, end);
    }
    compiler.targets.store(generator.target());
    for (Expression condition : generator.conditions()) {
      compiler.conditions.jumpIf(condition, false, next);
    }
    if (index + 1 < e.generators().size()) {
      iterator(e, e.generators().get(index + 1));
      loop(e, index + 1);
    } else {
      element(e);
    }
    code().place(next);
    code().at(e.position());
    code().jump(Opcode.JUMP_BACKWARD, head);
    if (protection != null) {
      code().place(protection.handler);
      code().emit(Opcode.END_ASYNC_FOR);
    }
    code().place(end);
  }

  private void element(Comprehension e) {
    int below = e.generators().size() + 1;
    compiler.expressions.compile(e.element());
    Expression value = e.value();
    if (value != null) {
      compiler.expressions.compile(value);
    }
    code().at(e.element().position());
    switch (e.kind()) {
      case LIST -> code().emit(Opcode.LIST_APPEND, below);
      case SET -> code().emit(Opcode.SET_ADD, below);
      case DICT -> code().emit(Opcode.MAP_ADD, below);
      case GENERATOR -> {
        compiler.awaits.yieldTop();
        code().emit(Opcode.POP_TOP);
      }
    }
  }
}
