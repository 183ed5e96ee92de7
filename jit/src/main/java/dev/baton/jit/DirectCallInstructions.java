package dev.baton.jit;

import static dev.baton.jit.Names.*;
import static org.objectweb.asm.Opcodes.*;

import dev.baton.code.CodeObject;
import dev.baton.code.Opcode;
import dev.baton.spi.Feedback;
import dev.baton.spi.Passed;
import java.util.List;
import java.util.function.IntConsumer;
import org.objectweb.asm.Label;

/**
 * Translates calls of functions that have a direct form. What may be missing, such as a default, is
 * looked for before anything of the call happens.
 */
final class DirectCallInstructions {
  private static final String EXCEPTION_OBJECT = "L" + EXCEPTION + ";";

  private final CodeObject code;
  private final Emitter out;
  private final Operands stack;
  private final Guards guards;
  private final Feedback feedback;

  /** Which of a few callees this is for; negative where there is one. */
  private final int alternative;

  DirectCallInstructions(
      CodeObject code, Emitter out, Operands stack, Guards guards, Feedback feedback) {
    this(code, out, stack, guards, feedback, -1);
  }

  private DirectCallInstructions(
      CodeObject code,
      Emitter out,
      Operands stack,
      Guards guards,
      Feedback feedback,
      int alternative) {
    this.alternative = alternative;
    this.code = code;
    this.out = out;
    this.stack = stack;
    this.guards = guards;
    this.feedback = feedback;
  }

  /** A call instruction. */
  void call(Opcode op, int operand, int pc) {
    int callee = stack.depth() - op.pops(operand);
    if (feedback.keepsArguments(pc)) {
      exception(op, callee, pc);
      return;
    }
    Label exit = guards.before(pc);
    if (feedback.alternatives(pc) == 1) {
      one(op, callee, pc, exit, exit);
      return;
    }
    Kind returned = Direct.returned(feedback.direct(pc));
    Label done = new Label();
    int last = feedback.alternatives(pc) - 1;
    for (int i = 0; i <= last; i++) {
      Feedback chosen = feedback.alternative(pc, i);
      DirectCallInstructions it = new DirectCallInstructions(code, out, stack, guards, chosen, i);
      Label other = i == last ? exit : new Label();
      stack.branch(
          () -> {
            it.one(op, callee, pc, other, exit);
            stack.popAs(returned);
            out.storeOperand(callee, returned);
          });
      if (i < last) {
        out.jump(GOTO, done);
        out.label(other);
      }
    }
    out.label(done);
    stack.drop(stack.depth() - callee);
    stack.pushPlaced(returned);
  }

  /**
   * A call of one callee.
   *
   * @param other where to go if it is another one
   * @param exit where to go if something is missing
   */
  private void one(Opcode op, int callee, int pc, Label other, Label exit) {
    boolean method = op == Opcode.CALL_METHOD || op == Opcode.CALL_METHOD_KW;
    boolean constructs = feedback.constructs(pc);
    boolean spread = op == Opcode.CALL_FUNCTION_EX;
    List<Passed> parameters = feedback.passed(pc);
    guard(callee, method, pc, other);
    if (spread) {
      keepSpread(callee + 1, parameters.size(), pc, other);
    } else if (op == Opcode.CALL_KW || op == Opcode.CALL_METHOD_KW) {
      stack.load(stack.depth() - 1);
      out.constant(code.word(pc - 1) >>> 8);
      out.jump(IF_ACMPNE, exit);
    }
    keepDefaults(parameters, pc, exit);
    boolean passesReceiver = method && feedback.passesReceiver(pc);
    int first = callee + (method && !passesReceiver ? 2 : 1);
    if (constructs) {
      pushTarget(pc);
      if (feedback.makesException(pc)) {
        stack.array(stack.depth() - first);
        out.call(DIRECT_CALLS, "begunException", "(" + O + ARRAY + ")" + EXCEPTION_OBJECT);
      } else {
        out.call(DIRECT_CALLS, "instance", "(" + O + ")L" + INSTANCE + ";");
      }
      out.storeOperand(callee);
    }
    pushCallee(pc);
    pass(parameters, pc, i -> pushArgument(i, callee, first, spread, parameters.size(), pc));
    Runnable made = constructs ? () -> out.loadOperand(callee) : this::pushNothing;
    finish(callee, parameters.size(), constructs, made, pc);
  }

  /** A call of a class of exceptions that has no {@code __init__} of its own. */
  private void exception(Opcode op, int callee, int pc) {
    boolean method = op == Opcode.CALL_METHOD;
    Label exit = guards.before(pc);
    pushTarget(pc);
    stack.load(callee);
    out.call(DIRECT_CALLS, "isException", "(" + O + O + ")Z");
    out.jump(IFEQ, exit);
    if (method) {
      stack.load(callee + 1);
      out.jump(IFNONNULL, exit);
    }
    pushTarget(pc);
    stack.array(stack.depth() - callee - (method ? 2 : 1));
    out.call(DIRECT_CALLS, "exception", "(" + O + ARRAY + ")" + EXCEPTION_OBJECT);
    stack.drop(stack.depth() - callee);
    stack.pushResult();
  }

  /** {@code LOAD_ATTR} of a property. */
  void getter(int pc) {
    int object = stack.depth() - 1;
    Label exit = guards.before(pc);
    pushTarget(pc);
    stack.load(object);
    out.call(DIRECT_CALLS, "getter", "(" + O + O + ")" + FUNCTION);
    keepUnlessNull(exit);
    List<Passed> parameters = feedback.passed(pc);
    keepDefaults(parameters, pc, exit);
    pushCallee(pc);
    pass(parameters, pc, i -> stack.load(object));
    finish(object, parameters.size(), false, this::pushNothing, pc);
  }

  /** {@code BINARY_OP} or {@code BINARY_SUBSCR} by a special method. */
  void special(Opcode op, int operand, int pc) {
    boolean operator = op == Opcode.BINARY_OP;
    int a = stack.depth() - 2;
    int b = a + 1;
    Label exit = guards.before(pc);
    pushTarget(pc);
    stack.load(a);
    if (operator) {
      stack.load(b);
    }
    String test = operator ? "operator" : "item";
    out.call(DIRECT_CALLS, test, "(" + O.repeat(operator ? 3 : 2) + ")" + FUNCTION);
    keepUnlessNull(exit);
    List<Passed> parameters = feedback.passed(pc);
    keepDefaults(parameters, pc, exit);
    // Where the rest of the operator finds them if the callee leaves.
    for (int i = a; i <= b; i++) {
      stack.load(i);
      out.storeOperand(i);
    }
    pushCallee(pc);
    int first = feedback.swapsOperands(pc) ? b : a;
    pass(parameters, pc, i -> out.loadOperand(i == 0 ? first : a + b - first));
    Runnable rest = operator ? () -> pushRest(operand, a, pc) : this::pushNothing;
    finish(a, parameters.size(), false, rest, pc);
  }

  private void pushRest(int operand, int a, int pc) {
    out.thread();
    pushTarget(pc);
    out.integer(operand);
    out.loadOperand(a);
    out.loadOperand(a + 1);
    out.call(DIRECT_CALLS, "completion", "(" + T + O + "I" + O + O + ")" + O);
  }

  private void pushNothing() {
    out.insn(ACONST_NULL);
  }

  private void pushTarget(int pc) {
    if (alternative < 0) {
      out.callTarget(code, pc);
    } else {
      out.callTarget(code, pc, alternative);
    }
  }

  /** Leaves unless the callee is the one that is known; keeps its function. */
  private void guard(int callee, boolean method, int pc, Label exit) {
    boolean constructs = feedback.constructs(pc);
    pushTarget(pc);
    stack.load(callee);
    String test = constructs ? "init" : feedback.isBound(pc) ? "bound" : "function";
    out.call(DIRECT_CALLS, test, "(" + O + O + ")" + FUNCTION);
    keepUnlessNull(exit);
    if (method) {
      stack.load(callee + 1);
      out.jump(feedback.passesReceiver(pc) ? IFNULL : IFNONNULL, exit);
    }
  }

  private void keepUnlessNull(Label exit) {
    out.insn(DUP);
    out.storeScratch();
    out.jump(IFNULL, exit);
  }

  /** Keeps the array of arguments behind the parameters' defaults. */
  private void keepSpread(int tuple, int index, int pc, Label exit) {
    pushTarget(pc);
    int values = code.word(pc) >>> 8 == 0 ? 1 : 2;
    for (int i = 0; i < values; i++) {
      stack.load(tuple + i);
    }
    out.call(DIRECT_CALLS, "spread", "(" + O + O.repeat(values) + ")" + ARRAY);
    out.insn(DUP);
    out.storePassed(index);
    out.jump(IFNULL, exit);
  }

  private void keepDefaults(List<Passed> parameters, int pc, Label exit) {
    for (int i = 0; i < parameters.size(); i++) {
      if (parameters.get(i).from() == Passed.From.DEFAULT) {
        pushTarget(pc);
        out.loadScratch();
        out.cast(FUNCTION_OBJECT);
        out.integer(i);
        out.call(DIRECT_CALLS, "defaultOf", "(" + O + FUNCTION + "I)" + O);
        out.insn(DUP);
        out.storePassed(i);
        out.jump(IFNULL, exit);
      }
    }
  }

  /** Pushes the direct form, the thread and the function. */
  private void pushCallee(int pc) {
    if (!out.isDirect()) {
      if (feedback.raises(pc)) {
        out.at(pc);
      }
      out.thread();
      out.callVirtual(THREAD, "beginDirect", "()V");
    }
    if (feedback.isRecursive(pc)) {
      out.itself();
    } else {
      pushTarget(pc);
      out.call(DIRECT_CALLS, "code", "(" + O + ")L" + DIRECT_CODE + ";");
    }
    out.thread();
    out.loadScratch();
    out.cast(FUNCTION_OBJECT);
  }

  /** Pushes the parameters' values. */
  private void pass(List<Passed> parameters, int pc, IntConsumer argument) {
    for (int i = 0; i < parameters.size(); i++) {
      Passed p = parameters.get(i);
      switch (p.from()) {
        case ARGUMENT -> argument.accept(p.arguments().get(0));
        case DEFAULT -> out.loadPassed(i);
        case TUPLE -> {
          pushArray(p.arguments(), argument);
          out.call(TUPLE, "of", "(" + ARRAY + ")L" + TUPLE + ";");
        }
        case DICT -> {
          out.thread();
          pushTarget(pc);
          pushArray(p.arguments(), argument);
          out.call(DIRECT_CALLS, "named", "(" + T + O + ARRAY + ")L" + DICT + ";");
        }
      }
    }
  }

  private void pushArray(List<Integer> arguments, IntConsumer argument) {
    out.integer(arguments.size());
    out.out.visitTypeInsn(ANEWARRAY, OBJECT);
    for (int i = 0; i < arguments.size(); i++) {
      out.insn(DUP);
      out.integer(i);
      argument.accept(arguments.get(i));
      out.insn(AASTORE);
    }
  }

  /** Pushes an argument: the receiver that is no operand of its own is the first one. */
  private void pushArgument(int i, int callee, int first, boolean spread, int kept, int pc) {
    boolean constructs = feedback.constructs(pc);
    int at = constructs || feedback.isBound(pc) ? i - 1 : i;
    if (at < 0 && constructs) {
      out.loadOperand(callee);
    } else if (at < 0) {
      stack.load(callee);
      out.call(DIRECT_CALLS, "receiver", "(" + O + ")" + O);
    } else if (spread) {
      out.loadPassed(kept);
      out.cast(ARRAY);
      out.integer(at);
      out.insn(AALOAD);
    } else {
      stack.load(first + at);
    }
  }

  /** Makes the call, which takes the operands from an index on, and pushes its result. */
  private void finish(int taken, int parameters, boolean constructs, Runnable made, int pc) {
    stack.drop(stack.depth() - taken);
    Kind returned = constructs ? Kind.OBJECT : Direct.returned(feedback.direct(pc));
    guards.call(
        Direct.method(returned),
        Direct.descriptor(returned, parameters),
        pc,
        made,
        feedback.raises(pc),
        () -> pushTarget(pc));
    if (constructs) {
      out.insn(POP);
      out.loadOperand(taken);
    }
    stack.pushResult(returned);
  }
}
