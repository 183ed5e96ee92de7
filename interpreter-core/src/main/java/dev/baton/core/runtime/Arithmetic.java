package dev.baton.core.runtime;

import dev.baton.code.BinaryOperator;
import dev.baton.core.number.Floats;
import dev.baton.core.number.Ints;
import dev.baton.core.object.BuiltinFunction;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.text.OperandException;
import dev.baton.core.text.Text;
import org.jspecify.annotations.Nullable;

/** The arithmetic and bitwise operators. */
public final class Arithmetic {
  private static final BinaryOperator[] OPERATORS = BinaryOperator.values();

  /** The operator's bits in an operand. */
  private static final int OPERATOR = BinaryOperator.IN_PLACE - 1;

  private Arithmetic() {}

  /** Applies the operator of a {@code BINARY_OP} operand. */
  public static Object binary(ThreadContext t, int operand, Object a, Object b) {
    Object fast = null;
    if (a instanceof Long x) {
      if (b instanceof Long y) {
        fast = FastNumbers.longs(operand & OPERATOR, x, y);
      } else if (b instanceof Double y) {
        fast = FastNumbers.doubles(operand & OPERATOR, x, y);
      }
    } else if (a instanceof Double x) {
      if (b instanceof Double y) {
        fast = FastNumbers.doubles(operand & OPERATOR, x, y);
      } else if (b instanceof Long y) {
        fast = FastNumbers.doubles(operand & OPERATOR, x, y);
      }
    }
    return fast != null ? fast : general(t, operand, a, b);
  }

  /** {@link #binary} for addition. */
  public static Object add(ThreadContext t, int operand, Object a, Object b) {
    if (a instanceof Long x) {
      if (b instanceof Long y) {
        return Ints.add((long) x, (long) y);
      }
    } else if (a instanceof Double x && b instanceof Double y) {
      return x + y;
    }
    return binary(t, operand, a, b);
  }

  /** {@link #binary} for subtraction. */
  public static Object subtract(ThreadContext t, int operand, Object a, Object b) {
    if (a instanceof Long x) {
      if (b instanceof Long y) {
        return Ints.subtract((long) x, (long) y);
      }
    } else if (a instanceof Double x && b instanceof Double y) {
      return x - y;
    }
    return binary(t, operand, a, b);
  }

  /** {@link #binary} for multiplication. */
  public static Object multiply(ThreadContext t, int operand, Object a, Object b) {
    if (a instanceof Long x) {
      if (b instanceof Long y) {
        return Ints.multiply((long) x, (long) y);
      }
    } else if (a instanceof Double x && b instanceof Double y) {
      return x * y;
    }
    return binary(t, operand, a, b);
  }

  private static Object general(ThreadContext t, int operand, Object a, Object b) {
    BinaryOperator op = OPERATORS[operand & OPERATOR];
    Object x = Numeric.exact(a);
    if (x != null) {
      Object y = Numeric.exact(b);
      if (y != null && !(a instanceof Boolean && b instanceof Boolean && isBitwise(op))) {
        Object result =
            BigKernels.areLarge(op, x, y)
                ? BigKernels.binary(t, op, x, y)
                : Numeric.binary(op, x, y);
        if (result != Singleton.NOT_IMPLEMENTED) {
          return result;
        }
      }
    } else if (op == BinaryOperator.ADD && a instanceof String s && b instanceof String u) {
      return concat(s, u);
    }
    return (operand & BinaryOperator.IN_PLACE) != 0
        ? inPlace(t, op, a, b)
        : dispatch(t, op, a, b, null);
  }

  private static Object concat(String a, String b) {
    return a.isEmpty() ? b : b.isEmpty() ? a : Text.concat(a, b);
  }

  private static boolean isBitwise(BinaryOperator op) {
    return op == BinaryOperator.AND || op == BinaryOperator.OR || op == BinaryOperator.XOR;
  }

  private static Object inPlace(ThreadContext t, BinaryOperator op, Object a, Object b) {
    Object method = Special.find(a, op.inPlace());
    if (method != null) {
      boolean sequence = isSequenceMethod(op, method);
      Object early = sequence ? reflectedOfOther(t, op, a, b) : Singleton.NOT_IMPLEMENTED;
      if (early != Singleton.NOT_IMPLEMENTED) {
        return early;
      }
      Object result = Special.call(t, method, a, b);
      if (result != Singleton.NOT_IMPLEMENTED) {
        return result;
      }
    }
    return dispatch(t, op, a, b, "=");
  }

  /**
   * The operator by special methods: the reflected one first if the right operand's type is more
   * specific.
   */
  private static Object dispatch(
      ThreadContext t, BinaryOperator op, Object a, Object b, @Nullable String suffix) {
    TypeObject ta = Types.of(a);
    TypeObject tb = Types.of(b);
    Object method = ta.lookup(op.method());
    Object reflected = ta == tb ? null : tb.lookup(op.reflected());
    if (reflected != null
        && method != null
        && isSequenceMethod(op, method)
        && !isSequenceMethod(op, reflected)) {
      Object result = Special.call(t, reflected, b, a);
      if (result != Singleton.NOT_IMPLEMENTED) {
        return result;
      }
      reflected = null;
    }
    if (reflected != null && tb.isSubtypeOf(ta) && reflected != ta.lookup(op.reflected())) {
      Object result = Special.call(t, reflected, b, a);
      if (result != Singleton.NOT_IMPLEMENTED) {
        return result;
      }
      reflected = null;
    }
    if (method != null && method != Singleton.NONE) {
      Object result = Special.call(t, method, a, b);
      if (result != Singleton.NOT_IMPLEMENTED) {
        return result;
      }
    }
    return byReflected(t, op, reflected, a, b, suffix);
  }

  /** What the right operand's method gives, if it has one; nobody else can be asked any more. */
  private static Object byReflected(
      ThreadContext t,
      BinaryOperator op,
      @Nullable Object reflected,
      Object a,
      Object b,
      @Nullable String suffix) {
    if (reflected != null && reflected != Singleton.NONE) {
      Object result = Special.call(t, reflected, b, a);
      if (result != Singleton.NOT_IMPLEMENTED) {
        return result;
      }
    }
    throw unsupported(op, suffix, a, b);
  }

  /**
   * The rest of an operator whose first special method gave {@code NotImplemented}.
   *
   * @param asksOther whether that was the left operand's, and the right one has not been asked
   */
  public static Object afterRefusal(
      ThreadContext t, int operand, Object a, Object b, boolean asksOther) {
    BinaryOperator op = OPERATORS[operand & OPERATOR];
    boolean reflects = asksOther && Types.of(a) != Types.of(b);
    Object reflected = reflects ? Special.find(b, op.reflected()) : null;
    String suffix = (operand & BinaryOperator.IN_PLACE) != 0 ? "=" : null;
    return byReflected(t, op, reflected, a, b, suffix);
  }

  private static Object reflectedOfOther(ThreadContext t, BinaryOperator op, Object a, Object b) {
    Object reflected = Types.of(a) == Types.of(b) ? null : Special.find(b, op.reflected());
    return reflected == null || isSequenceMethod(op, reflected)
        ? Singleton.NOT_IMPLEMENTED
        : Special.call(t, reflected, b, a);
  }

  /**
   * Whether a method stands for concatenation or repetition of a built-in sequence, which CPython
   * tries only after the number methods of both operands.
   */
  private static boolean isSequenceMethod(BinaryOperator op, Object method) {
    if (op != BinaryOperator.ADD && op != BinaryOperator.MULTIPLY) {
      return false;
    }
    if (!(method instanceof BuiltinFunction f)) {
      return false;
    }
    TypeObject owner = f.owner();
    return owner == Types.LIST
        || owner == Types.TUPLE
        || owner == Types.STR
        || owner == Types.BYTES
        || owner == Types.BYTEARRAY;
  }

  private static GuestError unsupported(
      BinaryOperator op, @Nullable String suffix, Object a, Object b) {
    String symbol = op.symbol() + (suffix == null ? "" : suffix);
    if (op == BinaryOperator.POWER && suffix == null) {
      symbol = "** or pow()";
    }
    return Raise.typeError(
        "unsupported operand type(s) for "
            + symbol
            + ": '"
            + Names.inMessage(Types.of(a))
            + "' and '"
            + Names.inMessage(Types.of(b))
            + "'");
  }

  /** {@code a op b} for callers other than the loop. */
  public static Object binary(ThreadContext t, BinaryOperator op, Object a, Object b) {
    return binary(t, op.ordinal(), a, b);
  }

  /** {@code -a}. */
  public static Object negative(ThreadContext t, Object a) {
    if (a instanceof Long x && x != Long.MIN_VALUE) {
      return -x;
    }
    if (a instanceof Double d) {
      return -d;
    }
    if (Numeric.isInt(a)) {
      return Ints.negate(a);
    }
    return unary(t, a, "__neg__", "-");
  }

  /** {@code +a}. */
  public static Object positive(ThreadContext t, Object a) {
    return Numeric.isInt(a) || a instanceof Double ? a : unary(t, a, "__pos__", "+");
  }

  /** {@code ~a}. */
  public static Object invert(ThreadContext t, Object a) {
    if (a instanceof Long x) {
      return ~x;
    }
    return unary(t, a, "__invert__", "~");
  }

  private static Object unary(ThreadContext t, Object a, String method, String symbol) {
    Object result = Special.callOrNull(t, a, method);
    if (result == null) {
      throw Raise.typeError(
          "bad operand type for unary " + symbol + ": '" + Names.inMessage(Types.of(a)) + "'");
    }
    return result;
  }

  /** {@code divmod(a, b)} for ints as an array of two; outside the global lock if that is long. */
  public static Object[] intDivmod(ThreadContext t, Object a, Object b) {
    return BigKernels.divmod(t, a, b);
  }

  /** {@code divmod(a, b)}. */
  public static Object divmod(ThreadContext t, Object a, Object b) {
    Object method = Special.find(a, "__divmod__");
    if (method != null) {
      Object result = Special.call(t, method, a, b);
      if (result != Singleton.NOT_IMPLEMENTED) {
        return result;
      }
    }
    Object reflected = Special.find(b, "__rdivmod__");
    if (reflected != null) {
      Object result = Special.call(t, reflected, b, a);
      if (result != Singleton.NOT_IMPLEMENTED) {
        return result;
      }
    }
    throw Raise.typeError(
        "unsupported operand type(s) for divmod(): '"
            + Names.inMessage(Types.of(a))
            + "' and '"
            + Names.inMessage(Types.of(b))
            + "'");
  }

  /** {@code pow(a, b, modulus)}. */
  public static Object power(ThreadContext t, Object a, Object b, Object modulus) {
    if (modulus == Singleton.NONE) {
      return binary(t, BinaryOperator.POWER, a, b);
    }
    if (Numeric.isInt(a) && Numeric.isInt(b) && Numeric.isInt(modulus)) {
      try {
        return BigKernels.power(t, a, b, modulus);
      } catch (OperandException e) {
        throw Errors.of(e);
      }
    }
    Object method = Special.find(a, "__pow__");
    Object result =
        method == null ? Singleton.NOT_IMPLEMENTED : Special.call(t, method, a, b, modulus);
    if (result == Singleton.NOT_IMPLEMENTED) {
      if (Numeric.plain(b) instanceof Double || Numeric.plain(modulus) instanceof Double) {
        throw Raise.typeError("pow() 3rd argument not allowed unless all arguments are integers");
      }
      throw Raise.typeError(
          "unsupported operand type(s) for ** or pow(): '"
              + Names.inMessage(Types.of(a))
              + "', '"
              + Names.inMessage(Types.of(b))
              + "', '"
              + Names.inMessage(Types.of(modulus))
              + "'");
    }
    return result;
  }

  /** {@code abs(a)}. */
  public static Object abs(ThreadContext t, Object a) {
    if (a instanceof Double d) {
      return Math.abs(d);
    }
    if (Numeric.isInt(a)) {
      return Ints.abs(a);
    }
    Object result = Special.callOrNull(t, a, "__abs__");
    if (result == null) {
      throw Raise.typeError("bad operand type for abs(): '" + Names.inMessage(Types.of(a)) + "'");
    }
    return result;
  }

  /** True division of doubles, for callers that have checked the types. */
  public static double divide(double x, double y) {
    try {
      return Floats.divide(x, y);
    } catch (OperandException e) {
      throw Errors.of(e);
    }
  }
}
