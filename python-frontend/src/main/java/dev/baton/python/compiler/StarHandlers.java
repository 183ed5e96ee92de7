package dev.baton.python.compiler;

import dev.baton.code.Opcode;
import dev.baton.code.Position;
import dev.baton.python.ast.Expression;
import dev.baton.python.ast.Statement.ExceptHandler;
import dev.baton.python.ast.Statement.Try;

/**
 * Compiles the clauses of {@code except*} (PEP 654). While they run the stack holds the exception
 * handled before, the original exception, a list of what the clauses raised, and what is left of
 * the group: {@code previous original list rest}. The body of a clause has the original exception
 * on top of that, because the part that matches is the one being handled.
 */
final class StarHandlers {
  private final Compiler compiler;
  private final Try statement;
  private final Target end;
  private final Protection cleanUp;

  StarHandlers(Compiler compiler, Try statement, Target end, Protection cleanUp) {
    this.compiler = compiler;
    this.statement = statement;
    this.end = end;
    this.cleanUp = cleanUp;
  }

  private Instructions code() {
    return compiler.unit.code;
  }

  void compile() {
    code().emit(Opcode.COPY, 1);
    code().emit(Opcode.BUILD_LIST, 0);
    code().emit(Opcode.SWAP, 2);
    for (ExceptHandler handler : statement.handlers()) {
      clause(handler);
    }
    code().emit(Opcode.LIST_APPEND, 1);
    code().emit(Opcode.PREP_RERAISE_STAR);
    code().emit(Opcode.COPY, 1);
    Target raise = code().target();
    code().jump(Opcode.POP_JUMP_IF_NOT_NONE, raise);
    code().end(cleanUp);
    code().emit(Opcode.POP_TOP);
    code().emit(Opcode.POP_EXCEPT);
    code().jump(Opcode.JUMP, end);
    code().place(raise);
    compiler.tries.reraise(cleanUp);
  }

  private void clause(ExceptHandler handler) {
    Position place = handler.position();
    Target next = code().target();
    Target noMatch = code().target();
    Expression type = handler.type();
    if (type != null) {
      compiler.expressions.compile(type);
      code().at(type.position());
    }
    code().emit(Opcode.CHECK_EG_MATCH);
    code().emit(Opcode.COPY, 1);
    code().jump(Opcode.POP_JUMP_IF_NONE, noMatch);
    code().at(place);
    code().emit(Opcode.PUSH_EXC_INFO);
    String name = handler.name();
    if (name == null) {
      code().emit(Opcode.POP_TOP);
    } else {
      compiler.names.store(name, place);
    }
    code().suspend(cleanUp);
    Protection body = code().protect(0);
    Block block = compiler.unwinder.push(Block.Kind.STAR_HANDLER, body, place);
    compiler.statements.body(handler.body());
    compiler.unwinder.pop(block);
    code().end(body);
    code().resume(cleanUp);
    code().emit(Opcode.POP_EXCEPT);
    unbind(name, place);
    code().jump(Opcode.JUMP, next);
    code().place(body.handler);
    code().emit(Opcode.SWAP, 2);
    code().emit(Opcode.POP_EXCEPT);
    unbind(name, place);
    code().emit(Opcode.LIST_APPEND, 2);
    code().jump(Opcode.JUMP, next);
    code().place(noMatch);
    code().emit(Opcode.POP_TOP);
    code().place(next);
  }

  private void unbind(@org.jspecify.annotations.Nullable String name, Position place) {
    if (name != null) {
      compiler.tries.unbind(name, place);
    }
  }
}
