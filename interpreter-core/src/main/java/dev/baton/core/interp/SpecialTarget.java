package dev.baton.core.interp;

import dev.baton.code.BinaryOperator;
import dev.baton.code.CodeObject;
import dev.baton.code.Opcode;
import dev.baton.core.object.CallableObject.Completion;
import dev.baton.core.object.Instance;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.TypeVersion;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Arithmetic;
import org.jspecify.annotations.Nullable;

/**
 * The special method that an operator or a subscript calls directly; immutable.
 *
 * @param type whose instance has the method
 * @param version of the type, for which {@code method} holds
 * @param swaps whether that instance is the right operand, and the left one a number
 */
record SpecialTarget(TypeObject type, TypeVersion version, FunctionObject method, boolean swaps) {
  private static final int OPERATOR = BinaryOperator.IN_PLACE - 1;
  private static final BinaryOperator[] OPERATORS = BinaryOperator.values();

  /** Stands for the special method of a type that an instruction has called. */
  record Seen(TypeObject type, boolean swaps) {}

  /** What a {@code BINARY_OP} on these operands calls, if it can be called directly. */
  static Object seen(int operand, Object a, Object b) {
    BinaryOperator op = OPERATORS[operand & OPERATOR];
    if (a instanceof Instance) {
      TypeObject type = Types.of(a);
      boolean first = isPlain(type, op.method()) && leavesFirst(type, b);
      return first && !hasInPlace(type, op, operand) ? new Seen(type, false) : Profile.MANY;
    }
    return b instanceof Instance && isNumber(a) && isPlain(Types.of(b), op.reflected())
        ? new Seen(Types.of(b), true)
        : Profile.MANY;
  }

  /** As {@link #seen(int, Object, Object)}, of {@code BINARY_SUBSCR}. */
  static Object seen(Object container) {
    return container instanceof Instance && isPlain(Types.of(container), "__getitem__")
        ? new Seen(Types.of(container), false)
        : Profile.MANY;
  }

  private static boolean hasInPlace(TypeObject type, BinaryOperator op, int operand) {
    return (operand & BinaryOperator.IN_PLACE) != 0 && type.lookup(op.inPlace()) != null;
  }

  private static boolean isPlain(TypeObject type, String name) {
    return type.lookup(name) instanceof FunctionObject;
  }

  /** The target for an instruction that has called this method; null if there is none now. */
  static @Nullable SpecialTarget of(Seen seen, CodeObject code, int pc) {
    int word = code.word(pc);
    boolean operator = Opcode.ofWord(word) == Opcode.BINARY_OP;
    BinaryOperator op = OPERATORS[operator ? word >>> 8 & OPERATOR : 0];
    String name = !operator ? "__getitem__" : seen.swaps ? op.reflected() : op.method();
    // First the version: a change made meanwhile then makes it an old one.
    TypeVersion version = seen.type.version();
    if (operator && !seen.swaps && hasInPlace(seen.type, op, word >>> 8)) {
      return null;
    }
    // The direct form of a function with such a name never gives NotImplemented.
    return seen.type.lookup(name) instanceof FunctionObject f
            && (!operator || BinaryOperator.isMethod(f.code().code().name()))
        ? new SpecialTarget(seen.type, version, f, seen.swaps)
        : null;
  }

  /** Whether an operator asks an instance of a type before its right operand. */
  private static boolean leavesFirst(TypeObject type, Object b) {
    if (isNumber(b)) {
      return true;
    }
    TypeObject other = Types.of(b);
    return other == type || !other.isSubtypeOf(type);
  }

  private static boolean isNumber(Object o) {
    return o instanceof Long || o instanceof Double;
  }

  /** The method to call for the operands of an operator; null if it is not this one. */
  @Nullable FunctionObject forOperator(Object a, Object b) {
    Object receiver = swaps ? b : a;
    return receiver instanceof Instance
            && Types.of(receiver) == type
            && type.isAt(version)
            && (swaps ? isNumber(a) : leavesFirst(type, b))
        ? method
        : null;
  }

  /** The method to call for a subscript of an object; null if it is not this one. */
  @Nullable FunctionObject forItem(Object o) {
    return o instanceof Instance && Types.of(o) == type && type.isAt(version) ? method : null;
  }

  /** What is left of an operator when its method returns in the interpreter. */
  Completion completion(ThreadState t, int operand, Object a, Object b) {
    return result ->
        result == Singleton.NOT_IMPLEMENTED
            ? Arithmetic.afterRefusal(t, operand, a, b, !swaps)
            : result;
  }
}
