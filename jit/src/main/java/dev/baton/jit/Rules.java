package dev.baton.jit;

import dev.baton.code.BinaryOperator;
import dev.baton.code.CodeObject;
import dev.baton.code.Opcode;
import dev.baton.code.OpcodeFlags;
import dev.baton.spi.Feedback;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the typed form does each instruction, given the kinds of its operands. The analysis and the
 * translation both ask here, so that they agree.
 */
final class Rules {
  private static final int NUMBERS = 13;

  private final CodeObject code;
  private final Feedback feedback;

  Rules(CodeObject code, Feedback feedback) {
    this.code = code;
    this.feedback = feedback;
  }

  /** Whether the profiled form records an instruction's result. */
  static boolean isRecorded(Opcode op) {
    return switch (op) {
      case CALL,
          CALL_METHOD,
          CALL_KW,
          CALL_METHOD_KW,
          CALL_FUNCTION_EX,
          LOAD_ATTR,
          LOAD_GLOBAL,
          LOAD_DEREF,
          BINARY_OP,
          BINARY_SUBSCR,
          FOR_ITER ->
          true;
      default -> false;
    };
  }

  /** Whether the profiled form records the container or iterator that an instruction works on. */
  static boolean hasContainer(Opcode op) {
    return op == Opcode.FOR_ITER || op == Opcode.BINARY_SUBSCR || op == Opcode.STORE_SUBSCR;
  }

  /** Whether the profiled form records if an instruction's work is plain. */
  static boolean mayBePlain(Opcode op) {
    return switch (op) {
      case BINARY_OP,
          COMPARE_OP,
          CONTAINS_OP,
          GET_ITER,
          UNPACK_SEQUENCE,
          UNARY_NOT,
          TO_BOOL,
          POP_JUMP_IF_TRUE,
          POP_JUMP_IF_FALSE ->
          true;
      default -> false;
    };
  }

  /** Whether an instruction has never given a result: it is not translated then. */
  boolean isCold(int pc, List<Kind> stack) {
    Opcode op = Opcode.ofWord(code.word(pc));
    if (feedback.hasFailed(pc) || feedback.wasReached(pc)) {
      return false;
    }
    if (hasContainer(op)) {
      return feedback.operands(pc) == 0;
    }
    if (op == Opcode.BINARY_OP && arithmetic(pc, stack) != null) {
      return false;
    }
    return isRecorded(op) && feedback.results(pc) == 0;
  }

  /** Whether an instruction is done as in the generic form and recorded, to know it next time. */
  boolean isLearning(int pc) {
    return feedback.wasReached(pc) && !feedback.hasFailed(pc) && feedback.results(pc) == 0;
  }

  /** Whether the container or iterator that an instruction works on is recorded meanwhile. */
  boolean isLearningContainer(int pc) {
    Opcode op = Opcode.ofWord(code.word(pc));
    return hasContainer(op)
        && feedback.wasReached(pc)
        && !feedback.hasFailed(pc)
        && feedback.operands(pc) == 0;
  }

  /** Whether it is recorded meanwhile if an instruction's work is plain. */
  boolean isLearningPlain(int pc) {
    return mayBePlain(Opcode.ofWord(code.word(pc)))
        && feedback.wasReached(pc)
        && !feedback.hasFailed(pc)
        && feedback.operands(pc) == 0;
  }

  /** The kind of an instruction's result that is known by feedback only. */
  Kind recorded(int pc) {
    return feedback.hasFailed(pc) ? Kind.OBJECT : Kind.of(feedback.results(pc));
  }

  /** The kind of a {@code BINARY_OP} done on unboxed numbers; null if it is not. */
  Kind arithmetic(int pc, List<Kind> stack) {
    int operator = code.word(pc) >>> 8 & ~BinaryOperator.IN_PLACE;
    return feedback.hasFailed(pc)
        ? null
        : arithmetic(operator, stack.get(stack.size() - 2), stack.get(stack.size() - 1));
  }

  private static Kind arithmetic(int operator, Kind a, Kind b) {
    if (operator >= NUMBERS || !isNumber(a) || !isNumber(b)) {
      return null;
    }
    boolean longs = a == Kind.LONG && b == Kind.LONG;
    return switch (BinaryOperator.values()[operator]) {
      case ADD, SUBTRACT, MULTIPLY -> longs ? Kind.LONG : Kind.DOUBLE;
      case TRUE_DIVIDE -> Kind.DOUBLE;
      case POWER, MATRIX_MULTIPLY -> null;
      default -> longs ? Kind.LONG : null;
    };
  }

  static boolean isNumber(Kind kind) {
    return kind == Kind.LONG || kind == Kind.DOUBLE;
  }

  /** Whether an instruction uses its inline cache, and leaves where that does not hold. */
  boolean usesCache(int pc) {
    return feedback.isCached(pc) && !feedback.hasFailed(pc);
  }

  /** Whether {@code LOAD_ATTR} calls the getter of a property directly. */
  boolean callsGetter(int pc) {
    return Opcode.ofWord(code.word(pc)) == Opcode.LOAD_ATTR && direct(pc) != 0;
  }

  /** Whether {@code LOAD_METHOD} finds a value, which gets no receiver. */
  boolean loadsValue(int pc) {
    return usesCache(pc) && feedback.isValue(pc);
  }

  /** Whether {@code RAISE_VARARGS} raises without a frame. */
  boolean raisesDirectly(int pc) {
    return feedback.form() == Feedback.Form.DIRECT
        && code.word(pc) >>> 8 == 1
        && !feedback.hasFailed(pc);
  }

  boolean hasFailed(int pc) {
    return feedback.hasFailed(pc);
  }

  /** What {@code BINARY_SUBSCR} and {@code STORE_SUBSCR} index directly: a bit, or 0. */
  int indexed(int pc, List<Kind> stack) {
    int container = feedback.operands(pc);
    boolean known = container == Feedback.LIST || container == Feedback.TUPLE;
    return known && !feedback.hasFailed(pc) && stack.get(stack.size() - 1) == Kind.LONG
        ? container
        : 0;
  }

  /** Whether an instruction works on values of built-in types only, and leaves for others. */
  boolean isPlain(int pc) {
    return !feedback.hasFailed(pc)
        && (feedback.operands(pc) & Feedback.OTHER) == 0
        && !isLearningPlain(pc);
  }

  /**
   * Whether {@code BINARY_SUBSCR} or {@code STORE_SUBSCR} works on a dict, or the first on text.
   */
  boolean hasPlainItems(int pc) {
    int container = feedback.operands(pc);
    boolean read = Opcode.ofWord(code.word(pc)) == Opcode.BINARY_SUBSCR;
    boolean known = container == Feedback.DICT || read && container == Feedback.TEXT;
    return known && !feedback.hasFailed(pc);
  }

  /** Whether arguments that a call unpacks are taken from a tuple, a list or a dict. */
  boolean collectsPlainly(int pc) {
    return !feedback.hasFailed(pc);
  }

  /** The intrinsic that does a call; null if none does. */
  @Nullable String intrinsic(int pc) {
    return feedback.hasFailed(pc) ? null : feedback.intrinsic(pc);
  }

  /** What {@code FOR_ITER} takes values from without running guest code: a bit, or 0. */
  int iterated(int pc) {
    int iterator = feedback.operands(pc);
    int others = iterator & ~(Feedback.LIST | Feedback.RANGE | Feedback.ITERATOR);
    if (iterator == 0 || others != 0 || feedback.hasFailed(pc)) {
      return 0;
    }
    return iterator == Feedback.LIST || iterator == Feedback.RANGE ? iterator : Feedback.ITERATOR;
  }

  /** Bits for what a call's direct callee returns; 0 if the call is not made directly. */
  int direct(int pc) {
    return feedback.hasFailed(pc) ? 0 : feedback.direct(pc);
  }

  /** Whether an instruction may run other guest code, or look at the frame. */
  boolean isVisible(int pc, List<Kind> stack) {
    Opcode op = Opcode.ofWord(code.word(pc));
    int depth = stack.size();
    return switch (op) {
      case BINARY_OP -> arithmetic(pc, stack) == null && !isPlain(pc) && direct(pc) == 0;
      case COMPARE_OP -> !comparesNumbers(pc, stack) && !isPlain(pc);
      case CONTAINS_OP, GET_ITER, UNPACK_SEQUENCE, LOAD_SUPER_ATTR -> !isPlain(pc);
      case UNARY_NEGATIVE -> stack.get(depth - 1) == Kind.OBJECT;
      case UNARY_NOT, TO_BOOL, POP_JUMP_IF_TRUE, POP_JUMP_IF_FALSE ->
          stack.get(depth - 1) == Kind.OBJECT && !isPlain(pc);
      case LOAD_ATTR -> !usesCache(pc) && direct(pc) == 0;
      case STORE_ATTR, LOAD_METHOD -> !usesCache(pc);
      case BINARY_SUBSCR -> indexed(pc, stack) == 0 && !hasPlainItems(pc) && direct(pc) == 0;
      case STORE_SUBSCR -> indexed(pc, stack) != Feedback.LIST && !hasPlainItems(pc);
      case FOR_ITER -> iterated(pc) == 0;
      case JUMP_BACKWARD, RESUME -> false;
      // Where the value is not taken, the frame is brought up to date then.
      case YIELD_VALUE -> feedback.form() != Feedback.Form.POURED;
      case RAISE_VARARGS -> !raisesDirectly(pc);
      case BUILD_MAP -> code.word(pc) >>> 8 != 0;
      case DICT_MERGE, LIST_EXTEND -> !collectsPlainly(pc);
      case CALL, CALL_METHOD, CALL_KW, CALL_METHOD_KW, CALL_FUNCTION_EX ->
          direct(pc) == 0 && intrinsic(pc) == null;
      default -> op.has(OpcodeFlags.CALLS) || op.has(OpcodeFlags.SAFEPOINT);
    };
  }

  /** Whether {@code COMPARE_OP} compares unboxed numbers. */
  boolean comparesNumbers(int pc, List<Kind> stack) {
    Kind a = stack.get(stack.size() - 2);
    Kind b = stack.get(stack.size() - 1);
    return isNumber(a) && isNumber(b) && (a == b || !feedback.hasFailed(pc));
  }

  /** The kind of what is called directly, or else of what was seen. */
  private Kind returned(int pc) {
    Kind returned = feedback.constructs(pc) ? Kind.OBJECT : Direct.returned(direct(pc));
    return returned != Kind.OBJECT ? returned : recorded(pc);
  }

  /** The kind of the one result of an instruction that has one. */
  Kind result(int pc, List<Kind> stack) {
    Opcode op = Opcode.ofWord(code.word(pc));
    int depth = stack.size();
    switch (op) {
      case BINARY_OP:
        Kind number = arithmetic(pc, stack);
        return number != null ? number : returned(pc);
      case UNARY_NEGATIVE:
        Kind operand = stack.get(depth - 1);
        return isNumber(operand) && !feedback.hasFailed(pc) ? operand : Kind.OBJECT;
      case COMPARE_OP:
        boolean numbers = isNumber(stack.get(depth - 1)) && isNumber(stack.get(depth - 2));
        return numbers || isPlain(pc) ? Kind.BOOLEAN : Kind.OBJECT;
      case IS_OP, CONTAINS_OP, UNARY_NOT, TO_BOOL:
        return Kind.BOOLEAN;
      case UNPACK_SEQUENCE:
        return isPlain(pc) ? recorded(pc) : Kind.OBJECT;
      case FOR_ITER:
        return iterated(pc) == Feedback.RANGE ? Kind.LONG : recorded(pc);
      case CALL, CALL_METHOD, CALL_KW, CALL_METHOD_KW, CALL_FUNCTION_EX, LOAD_ATTR, BINARY_SUBSCR:
        return returned(pc);
      default:
        return isRecorded(op) ? recorded(pc) : Kind.OBJECT;
    }
  }
}
