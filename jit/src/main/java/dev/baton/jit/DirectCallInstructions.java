package dev.baton.jit;

import static dev.baton.jit.Names.*;
import static org.objectweb.asm.Opcodes.*;

import dev.baton.code.CodeObject;
import dev.baton.code.Opcode;
import dev.baton.spi.Feedback;
import org.objectweb.asm.Label;

/** Translates calls of functions that have a direct form. */
final class DirectCallInstructions {
  private final CodeObject code;
  private final Emitter out;
  private final Operands stack;
  private final Guards guards;
  private final Feedback feedback;

  DirectCallInstructions(
      CodeObject code, Emitter out, Operands stack, Guards guards, Feedback feedback) {
    this.code = code;
    this.out = out;
    this.stack = stack;
    this.guards = guards;
    this.feedback = feedback;
  }

  /** {@code CALL} or {@code CALL_METHOD} with a number of arguments. */
  void call(Opcode op, int arguments, int pc) {
    boolean method = op == Opcode.CALL_METHOD;
    int callee = stack.depth() - arguments - (method ? 2 : 1);
    boolean constructs = feedback.constructs(pc);
    boolean bound = feedback.isBound(pc);
    boolean receiver = method && feedback.passesReceiver(pc);
    guard(callee, method, pc);
    if (constructs) {
      out.callTarget(code, pc);
      out.call(DIRECT_CALLS, "instance", "(" + O + ")L" + INSTANCE + ";");
      out.storeOperand(callee);
    }
    if (!out.isDirect()) {
      out.thread();
      out.callVirtual(THREAD, "beginDirect", "()V");
    }
    pushReceiver(pc);
    out.thread();
    out.loadScratch();
    out.cast(FUNCTION_OBJECT);
    if (constructs) {
      out.loadOperand(callee);
    } else if (bound) {
      stack.load(callee);
      out.call(DIRECT_CALLS, "receiver", "(" + O + ")" + O);
    }
    for (int i = stack.depth() - arguments - (receiver ? 1 : 0); i < stack.depth(); i++) {
      stack.load(i);
    }
    stack.drop(stack.depth() - callee);
    Kind returned = constructs ? Kind.OBJECT : Direct.returned(feedback.direct(pc));
    int parameters = arguments + (receiver || constructs || bound ? 1 : 0);
    guards.call(
        Direct.method(returned),
        Direct.descriptor(returned, parameters),
        pc,
        constructs ? callee : Guards.NOTHING_MADE);
    if (constructs) {
      out.insn(POP);
      out.loadOperand(callee);
    }
    stack.pushResult(returned);
  }

  /** Leaves unless the callee is the one that is known; keeps its function. */
  private void guard(int callee, boolean method, int pc) {
    boolean constructs = feedback.constructs(pc);
    Label exit = guards.before(pc);
    out.callTarget(code, pc);
    stack.load(callee);
    String test = constructs ? "init" : feedback.isBound(pc) ? "bound" : "function";
    out.call(DIRECT_CALLS, test, "(" + O + O + ")" + FUNCTION);
    out.insn(DUP);
    out.storeScratch();
    out.jump(IFNULL, exit);
    if (method) {
      stack.load(callee + 1);
      out.jump(feedback.passesReceiver(pc) ? IFNULL : IFNONNULL, exit);
    }
  }

  private void pushReceiver(int pc) {
    if (feedback.isRecursive(pc)) {
      out.itself();
    } else {
      out.callTarget(code, pc);
      out.call(DIRECT_CALLS, "code", "(" + O + ")L" + DIRECT_CODE + ";");
    }
  }
}
