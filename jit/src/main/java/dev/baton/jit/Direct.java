package dev.baton.jit;

import static dev.baton.jit.Names.*;
import static org.objectweb.asm.Opcodes.*;

import dev.baton.code.BinaryOperator;
import dev.baton.code.CodeObject;
import dev.baton.code.Opcode;
import dev.baton.spi.Feedback;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;

/**
 * What is particular to the direct form: which code can have it, how it is entered, how it returns.
 * Its frame is made where the code is left.
 */
final class Direct {
  private final CodeObject code;
  private final ControlFlow flow;
  private final KindFlow kinds;
  private final Rules rules;
  private final Emitter out;
  private final Kind returned;
  private final boolean calls;
  private final Label refused = new Label();
  private final Label tooDeep = new Label();

  private Direct(
      CodeObject code, ControlFlow flow, KindFlow kinds, Feedback feedback, Emitter out) {
    this.code = code;
    this.flow = flow;
    this.kinds = kinds;
    this.rules = kinds.rules();
    this.out = out;
    this.returned = returned(feedback.returned());
    this.calls = calls();
  }

  /** The direct form of code; null if it has none. */
  static @Nullable Direct of(
      CodeObject code, ControlFlow flow, KindFlow kinds, Feedback feedback, Emitter out) {
    Direct direct = new Direct(code, flow, kinds, feedback, out);
    return direct.isPossible() ? direct : null;
  }

  /** How a direct form with such bits for its result gives it. */
  static Kind returned(int bits) {
    Kind kind = Kind.of(bits);
    return Rules.isNumber(kind) ? kind : Kind.OBJECT;
  }

  /** The method of a direct form that gives a result of a kind. */
  static String method(Kind returned) {
    return returned == Kind.LONG ? "integer" : returned == Kind.DOUBLE ? "real" : "object";
  }

  /** The descriptor of that method. */
  static String descriptor(Kind returned, int parameters) {
    String result = returned == Kind.LONG ? "J" : returned == Kind.DOUBLE ? "D" : O;
    return "(" + T + FUNCTION + O.repeat(parameters) + ")" + result;
  }

  private boolean isExecuted(int pc) {
    List<Kind> stack = kinds.stack(pc);
    return stack != null && !rules.isCold(pc, stack);
  }

  private boolean calls() {
    for (int pc = 0; pc < code.size(); pc++) {
      if (isExecuted(pc) && rules.direct(pc) != 0) {
        return true;
      }
    }
    return false;
  }

  private boolean isPossible() {
    for (int pc = 0; pc < code.size(); pc++) {
      if (isExecuted(pc) && !needsNoFrame(pc, kinds.stack(pc))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether an instruction is translated without its frame: it runs no guest code but direct forms,
   * raises nothing but what {@code raise} does, and leaves where it would.
   */
  private boolean needsNoFrame(int pc, List<Kind> stack) {
    if (rules.isVisible(pc, stack)) {
      return false;
    }
    Opcode op = Opcode.ofWord(code.word(pc));
    int operand = code.word(pc) >>> 8;
    return switch (op) {
      case RESUME,
          NOP,
          POP_TOP,
          COPY,
          SWAP,
          PUSH_NULL,
          LOAD_CONST,
          STORE_FAST,
          COPY_FREE_VARS,
          MAKE_CELL,
          LOAD_CLOSURE,
          MAKE_FUNCTION,
          LOAD_DEREF,
          STORE_DEREF,
          JUMP,
          JUMP_BACKWARD,
          JUMP_BACKWARD_NO_INTERRUPT,
          POP_JUMP_IF_NONE,
          POP_JUMP_IF_NOT_NONE,
          IS_OP,
          BUILD_TUPLE,
          BUILD_LIST,
          LIST_APPEND,
          LIST_EXTEND,
          LIST_TO_TUPLE,
          DICT_MERGE,
          RAISE_VARARGS ->
          true;
      // One that gives NotImplemented again and again would always be left.
      case RETURN_VALUE -> !(BinaryOperator.isMethod(code.name()) && rules.hasFailed(pc));
      case LOAD_FAST, DELETE_FAST -> flow.isAssigned(pc, operand);
      case LOAD_FAST_AND_CLEAR -> kinds.isEmpty(operand, pc);
      case BUILD_MAP -> operand == 0;
      case CALL,
          CALL_METHOD,
          CALL_KW,
          CALL_METHOD_KW,
          CALL_FUNCTION_EX,
          CONTAINS_OP,
          GET_ITER,
          UNPACK_SEQUENCE,
          LOAD_SUPER_ATTR,
          BINARY_OP,
          COMPARE_OP,
          UNARY_NEGATIVE,
          UNARY_NOT,
          TO_BOOL,
          POP_JUMP_IF_TRUE,
          POP_JUMP_IF_FALSE,
          LOAD_ATTR,
          STORE_ATTR,
          LOAD_METHOD,
          BINARY_SUBSCR,
          STORE_SUBSCR ->
          true;
      // Others may raise.
      case FOR_ITER -> rules.iterated(pc) != Feedback.ITERATOR;
      case LOAD_GLOBAL -> rules.usesCache(pc);
      default -> false;
    };
  }

  /** Takes the arguments. */
  void enter() {
    for (int i = 0; i < out.slotCount(); i++) {
      Kind kind = out.kind(i);
      if (i >= code.parameterCount()) {
        out.declareLocal(i);
        if (kind == Kind.OBJECT) {
          out.clearLocal(i);
        }
      } else if (kind != Kind.OBJECT) {
        out.declareLocal(i);
        out.argument(i);
        out.isKind(kind);
        out.jump(IFEQ, refused);
        out.argument(i);
        out.unbox(kind);
        out.storeLocal(i);
      }
    }
    if (calls) {
      out.thread();
      out.callVirtual(THREAD, "enterDirect", "()Z");
      out.jump(IFEQ, tooDeep);
    }
  }

  /** Whether function entry is a safepoint; otherwise the caller's loop has one. */
  boolean polls() {
    return calls;
  }

  /** {@code RETURN_VALUE}. */
  void giveResult(int pc, Operands stack, Guards guards) {
    int top = stack.depth() - 1;
    if (returned != Kind.OBJECT && stack.kind(top) != returned) {
      Label exit = guards.before(pc);
      stack.load(top);
      out.isKind(returned);
      out.jump(IFEQ, exit);
      leave();
      stack.pop();
      out.unbox(returned);
    } else {
      if (code.name().equals("__init__")) {
        Label exit = guards.before(pc);
        stack.load(top);
        out.none();
        out.jump(IF_ACMPNE, exit);
      } else if (BinaryOperator.isMethod(code.name())) {
        Label exit = guards.before(pc);
        stack.load(top);
        out.out.visitFieldInsn(GETSTATIC, SINGLETON, "NOT_IMPLEMENTED", "L" + SINGLETON + ";");
        out.jump(IF_ACMPEQ, exit);
      }
      leave();
      stack.popAs(returned);
    }
    out.insn(returned == Kind.LONG ? LRETURN : returned == Kind.DOUBLE ? DRETURN : ARETURN);
  }

  private void leave() {
    if (calls) {
      out.thread();
      out.callVirtual(THREAD, "leaveDirect", "()V");
    }
  }

  /** Writes how the code is left at its start. */
  void end() {
    leaveAtStart(tooDeep, "tooDeep");
    leaveAtStart(refused, "refused");
  }

  private void leaveAtStart(Label label, String how) {
    out.label(label);
    out.makeFrame();
    for (int i = 0; i < code.parameterCount(); i++) {
      out.slots();
      out.integer(i);
      out.argument(i);
      out.insn(AASTORE);
    }
    out.frame();
    out.call(DIRECT_CALLS, how, "(" + F + ")" + DIRECT_EXIT);
    out.insn(ATHROW);
  }
}
