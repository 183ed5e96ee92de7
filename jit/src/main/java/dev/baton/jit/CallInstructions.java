package dev.baton.jit;

import static dev.baton.jit.Names.*;
import static org.objectweb.asm.Opcodes.*;

import dev.baton.code.Opcode;
import org.objectweb.asm.Label;

/** Translates calls. */
final class CallInstructions {
  private static final int MOST_DIRECT_ARGUMENTS = 3;

  private final Emitter out;
  private final Operands stack;

  CallInstructions(Emitter out, Operands stack) {
    this.out = out;
    this.stack = stack;
  }

  void call(int arguments, int pc) {
    out.begin(pc);
    stack.load(stack.depth() - arguments - 1);
    passArguments(arguments);
    stack.drop(arguments + 1);
    stack.pushResult();
  }

  /** Passes the top operands to the callable on the JVM's stack, behind the thread. */
  private void passArguments(int count) {
    if (count > MOST_DIRECT_ARGUMENTS) {
      stack.array(count);
      out.call(OPERATIONS, "call", "(" + T + O + ARRAY + ")" + O);
      return;
    }
    for (int i = count; i > 0; i--) {
      stack.load(stack.depth() - i);
    }
    out.call(OPERATIONS, "call", "(" + T + O + O.repeat(count) + ")" + O);
  }

  /** Function, receiver or nothing, arguments: the receiver is one more argument if it is there. */
  void callMethod(int arguments, int pc) {
    Label function = new Label();
    Label done = new Label();
    out.begin(pc);
    int callee = stack.depth() - arguments - 2;
    stack.load(callee);
    stack.load(callee + 1);
    out.jump(IFNULL, function);
    passArguments(arguments + 1);
    out.jump(GOTO, done);
    out.label(function);
    passArguments(arguments);
    out.label(done);
    stack.drop(arguments + 2);
    stack.pushResult();
  }

  void callOnStack(Opcode op, int operand, int pc) {
    int count = op.pops(operand);
    out.begin(pc);
    stack.spill(count);
    out.slots();
    out.integer(out.slotCount() + stack.depth());
    out.integer(op.word(operand));
    out.call(OPERATIONS, "callOnStack", "(" + T + ARRAY + "II)" + O);
    stack.drop(count);
    stack.pushResult();
  }
}
