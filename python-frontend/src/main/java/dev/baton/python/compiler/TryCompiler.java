package dev.baton.python.compiler;

import dev.baton.code.Constant;
import dev.baton.code.Opcode;
import dev.baton.code.Position;
import dev.baton.code.UnaryIntrinsic;
import dev.baton.python.ast.Expression;
import dev.baton.python.ast.Statement.ExceptHandler;
import dev.baton.python.ast.Statement.Try;
import dev.baton.python.source.Rejection;

/**
 * Compiles {@code try}. A handler keeps the exception handled before on the stack; a second range
 * around it restores that one when the handler itself raises. The statements of {@code finally} are
 * compiled once for each way to them.
 */
final class TryCompiler {
  private final Compiler compiler;

  TryCompiler(Compiler compiler) {
    this.compiler = compiler;
  }

  private Instructions code() {
    return compiler.unit.code;
  }

  void tryStatement(Try s) {
    if (s.finalBody().isEmpty()) {
      tryExcept(s);
    } else {
      tryFinally(s);
    }
  }

  private void tryFinally(Try s) {
    Protection protection = code().protect(0);
    Block block = compiler.unwinder.push(Block.Kind.FINALLY, protection, s.position());
    block.cleanUp = s.finalBody();
    if (s.handlers().isEmpty()) {
      compiler.statements.body(s.body());
    } else {
      tryExcept(s);
    }
    compiler.unwinder.pop(block);
    code().end(protection);
    compiler.statements.body(s.finalBody());
    Target end = code().target();
    code().jump(Opcode.JUMP, end);

    code().place(protection.handler);
    Position place = s.finalBody().get(0).position();
    code().at(place);
    code().emit(Opcode.PUSH_EXC_INFO);
    Protection cleanUp = code().protect(1);
    Block inner = compiler.unwinder.push(Block.Kind.FINALLY_HANDLER, cleanUp, s.position());
    compiler.statements.body(s.finalBody());
    compiler.unwinder.pop(inner);
    code().end(cleanUp);
    reraise(cleanUp);
    code().place(end);
  }

  /** Ends a handler: {@code previous exc --} raises exc with the previous one restored. */
  void reraise(Protection cleanUp) {
    code().place(cleanUp.handler);
    code().emit(Opcode.SWAP, 2);
    code().emit(Opcode.POP_EXCEPT);
    code().emit(Opcode.RERAISE);
  }

  private void tryExcept(Try s) {
    Protection protection = code().protect(0);
    Block block = compiler.unwinder.push(Block.Kind.TRY, protection, s.position());
    compiler.statements.body(s.body());
    compiler.unwinder.pop(block);
    code().end(protection);
    Target end = code().target();
    compiler.statements.body(s.orElse());
    code().jump(Opcode.JUMP, end);
    code().place(protection.handler);
    code().emit(Opcode.PUSH_EXC_INFO);
    Protection cleanUp = code().protect(1);
    if (s.star()) {
      new StarHandlers(compiler, s, end, cleanUp).compile();
    } else {
      handlers(s, end, cleanUp);
    }
    code().place(end);
  }

  private void handlers(Try s, Target end, Protection cleanUp) {
    int count = s.handlers().size();
    for (int i = 0; i < count; i++) {
      ExceptHandler handler = s.handlers().get(i);
      Target next = code().target();
      Expression type = handler.type();
      if (type != null) {
        compiler.expressions.compile(type);
        code().at(type.position());
        code().emit(Opcode.CHECK_EXC_MATCH);
        code().jump(Opcode.POP_JUMP_IF_FALSE, next);
      } else if (i + 1 < count) {
        throw new Rejection("default 'except:' must be last", handler.position());
      }
      code().at(handler.position());
      if (type == null) {
        code().emit(Opcode.CALL_INTRINSIC_1, UnaryIntrinsic.CATCH_ALL.ordinal());
      }
      handler(handler, end, cleanUp);
      code().place(next);
    }
    code().end(cleanUp);
    reraise(cleanUp);
  }

  /** One clause that has matched: {@code previous exc --}. */
  private void handler(ExceptHandler handler, Target end, Protection cleanUp) {
    String name = handler.name();
    if (name == null) {
      code().emit(Opcode.POP_TOP);
      Block block = compiler.unwinder.push(Block.Kind.HANDLER, cleanUp, handler.position());
      compiler.statements.body(handler.body());
      compiler.unwinder.pop(block);
      code().emit(Opcode.POP_EXCEPT);
      code().jump(Opcode.JUMP, end);
      return;
    }
    compiler.names.store(name, handler.position());
    code().suspend(cleanUp);
    Protection named = code().protect(0);
    Block block = compiler.unwinder.push(Block.Kind.HANDLER, named, handler.position());
    block.name = name;
    compiler.statements.body(handler.body());
    compiler.unwinder.pop(block);
    code().end(named);
    code().at(handler.position());
    code().emit(Opcode.POP_EXCEPT);
    unbind(name, handler.position());
    code().jump(Opcode.JUMP, end);
    code().place(named.handler);
    unbind(name, handler.position());
    reraiseRestored();
    code().resume(cleanUp);
  }

  private void reraiseRestored() {
    code().emit(Opcode.SWAP, 2);
    code().emit(Opcode.POP_EXCEPT);
    code().emit(Opcode.RERAISE);
  }

  /** Unbinds the name of {@code except ... as name}, which the handler may have unbound itself. */
  void unbind(String name, Position place) {
    compiler.unit.loadConstant(Constant.NONE);
    compiler.names.store(name, place);
    compiler.names.delete(name, place);
  }
}
