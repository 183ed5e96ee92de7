package dev.baton.python.compiler;

import dev.baton.code.Opcode;
import dev.baton.code.Position;
import dev.baton.python.ast.Expression;
import dev.baton.python.ast.Statement.With;
import dev.baton.python.ast.Statement.WithItem;
import dev.baton.python.source.Rejection;

/** Compiles {@code with} and {@code async with}. */
final class WithCompiler {
  private static final int FROM_ENTER = 1;
  static final int FROM_EXIT = 2;

  private final Compiler compiler;

  WithCompiler(Compiler compiler) {
    this.compiler = compiler;
  }

  private Instructions code() {
    return compiler.unit.code;
  }

  void with(With s) {
    if (s.isAsync() && !compiler.unit.scope.isCoroutine()) {
      throw new Rejection("'async with' outside async function", s.position());
    }
    item(s, 0);
  }

  /** The manager at {@code index}; the next ones and the body run inside it. */
  private void item(With s, int index) {
    WithItem item = s.items().get(index);
    Position place = s.position();
    compiler.expressions.compile(item.context());
    code().at(place);
    if (s.isAsync()) {
      code().emit(Opcode.BEFORE_ASYNC_WITH);
      compiler.awaits.awaitTop(place, FROM_ENTER);
    } else {
      code().emit(Opcode.BEFORE_WITH);
    }
    Protection protection = code().protect(1);
    Block.Kind kind = s.isAsync() ? Block.Kind.ASYNC_WITH : Block.Kind.WITH;
    Block block = compiler.unwinder.push(kind, protection, place);
    Expression target = item.target();
    if (target == null) {
      code().emit(Opcode.POP_TOP);
    } else {
      compiler.targets.store(target);
    }
    if (index + 1 < s.items().size()) {
      item(s, index + 1);
    } else {
      compiler.statements.body(s.body());
    }
    compiler.unwinder.pop(block);
    code().end(protection);
    compiler.unwinder.callExit(s.isAsync(), place);
    Target end = code().target();
    code().jump(Opcode.JUMP, end);
    handler(s.isAsync(), protection, place);
    code().place(end);
  }

  /** Asks the manager whether it swallows the exception: {@code exit exc --}. */
  private void handler(boolean isAsync, Protection protection, Position place) {
    Target suppress = code().target();
    code().place(protection.handler);
    code().at(place);
    code().emit(Opcode.PUSH_EXC_INFO);
    Protection cleanUp = code().protect(1);
    code().emit(Opcode.WITH_EXCEPT_START);
    if (isAsync) {
      compiler.awaits.awaitTop(place, FROM_EXIT);
    }
    code().jump(Opcode.POP_JUMP_IF_TRUE, suppress);
    code().end(cleanUp);
    compiler.tries.reraise(cleanUp);
    code().place(suppress);
    code().emit(Opcode.POP_TOP);
    code().emit(Opcode.POP_EXCEPT);
    code().emit(Opcode.POP_TOP);
  }
}
