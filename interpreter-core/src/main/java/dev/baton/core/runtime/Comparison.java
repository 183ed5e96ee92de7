package dev.baton.core.runtime;

import dev.baton.code.CompareOperator;
import dev.baton.core.number.Complex;
import dev.baton.core.number.Floats;
import dev.baton.core.number.Ints;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Raise;
import dev.baton.core.object.SetObject;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.text.Text;
import dev.baton.core.text.WideText;
import org.jspecify.annotations.Nullable;

/** Rich comparison, equality and containment. */
public final class Comparison {
  private static final CompareOperator[] OPERATORS = CompareOperator.values();

  private Comparison() {}

  /** Applies the operator of a {@code COMPARE_OP} operand. */
  public static Object compare(ThreadContext t, int operand, Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return compareLongs(operand, x, y);
    }
    if (a instanceof Double x && b instanceof Double y) {
      return compareDoubles(operand, x, y);
    }
    return compare(t, OPERATORS[operand], a, b);
  }

  /** The truth value of {@link #compare(ThreadContext, int, Object, Object)}. */
  public static boolean test(ThreadContext t, int operand, Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return compareLongs(operand, x, y);
    }
    if (a instanceof Double x && b instanceof Double y) {
      return compareDoubles(operand, x, y);
    }
    return testOther(t, operand, a, b);
  }

  private static boolean testOther(ThreadContext t, int operand, Object a, Object b) {
    return Conversions.truth(t, compare(t, OPERATORS[operand], a, b));
  }

  private static boolean compareLongs(int operand, long x, long y) {
    return switch (operand) {
      case 0 -> x < y;
      case 1 -> x <= y;
      case 2 -> x == y;
      case 3 -> x != y;
      case 4 -> x > y;
      default -> x >= y;
    };
  }

  /** Applies a comparison operator. */
  public static Object compare(ThreadContext t, CompareOperator op, Object a, Object b) {
    Object plain = comparePlain(op, a, b);
    return plain != null ? plain : dispatch(t, op, a, b);
  }

  /** Compares numbers and texts of exact types; null if the operands are something else. */
  public static @Nullable Object comparePlain(CompareOperator op, Object a, Object b) {
    if (a instanceof String x && b instanceof String y) {
      return op == CompareOperator.EQ
          ? (Object) x.equals(y)
          : op == CompareOperator.NE ? !x.equals(y) : holds(op.ordinal(), Text.compare(x, y));
    }
    Object x = Numeric.exact(a);
    Object y = x == null ? null : Numeric.exact(b);
    if (y != null) {
      Object result = numbers(op, x, y);
      return result == Singleton.NOT_IMPLEMENTED ? null : result;
    }
    if ((a instanceof String || a instanceof WideText)
        && (b instanceof String || b instanceof WideText)) {
      return holds(op.ordinal(), Text.compare(a, b));
    }
    return null;
  }

  /** Compares plain numbers; NotImplemented for the order of complex numbers. */
  public static Object numbers(CompareOperator op, Object x, Object y) {
    if (x instanceof Complex || y instanceof Complex) {
      if (op != CompareOperator.EQ && op != CompareOperator.NE) {
        return Singleton.NOT_IMPLEMENTED;
      }
      return equalComplex(x, y) == (op == CompareOperator.EQ);
    }
    if (x instanceof Double d) {
      if (y instanceof Double e) {
        return compareDoubles(op.ordinal(), d, e);
      }
      int order = Floats.compare(y, d);
      return order == Floats.UNORDERED ? op == CompareOperator.NE : holds(op.ordinal(), -order);
    }
    if (y instanceof Double e) {
      int order = Floats.compare(x, e);
      return order == Floats.UNORDERED ? op == CompareOperator.NE : holds(op.ordinal(), order);
    }
    return holds(op.ordinal(), Ints.compare(x, y));
  }

  /** Equality of two plain numbers of which one is complex; ints are compared exactly. */
  private static boolean equalComplex(Object x, Object y) {
    Complex c = x instanceof Complex ? (Complex) x : (Complex) y;
    Object other = x instanceof Complex ? y : x;
    if (other instanceof Complex d) {
      return c.equalTo(d);
    }
    return c.imaginary() == 0 && (boolean) numbers(CompareOperator.EQ, other, c.real());
  }

  private static boolean compareDoubles(int operand, double x, double y) {
    return switch (operand) {
      case 0 -> x < y;
      case 1 -> x <= y;
      case 2 -> x == y;
      case 3 -> x != y;
      case 4 -> x > y;
      default -> x >= y;
    };
  }

  /** Whether the operator holds for the result of a three-way comparison. */
  public static boolean holds(int operand, int order) {
    return switch (operand) {
      case 0 -> order < 0;
      case 1 -> order <= 0;
      case 2 -> order == 0;
      case 3 -> order != 0;
      case 4 -> order > 0;
      default -> order >= 0;
    };
  }

  private static Object dispatch(ThreadContext t, CompareOperator op, Object a, Object b) {
    TypeObject ta = Types.of(a);
    TypeObject tb = Types.of(b);
    boolean reflectedFirst = ta != tb && tb.isSubtypeOf(ta);
    if (reflectedFirst) {
      Object result = ask(t, op.reflected(), b, a);
      if (result != Singleton.NOT_IMPLEMENTED) {
        return result;
      }
    }
    Object result = ask(t, op, a, b);
    if (result != Singleton.NOT_IMPLEMENTED) {
      return result;
    }
    if (!reflectedFirst) {
      result = ask(t, op.reflected(), b, a);
      if (result != Singleton.NOT_IMPLEMENTED) {
        return result;
      }
    }
    if (op == CompareOperator.EQ) {
      return a == b;
    }
    if (op == CompareOperator.NE) {
      return a != b;
    }
    throw unordered(op, a, b);
  }

  /**
   * Asks one operand; an object without {@code __ne__} of its own negates {@code __eq__}, which
   * {@code object.__ne__} does.
   */
  private static Object ask(ThreadContext t, CompareOperator op, Object a, Object b) {
    Object method = Special.find(a, op.method());
    return method == null ? Singleton.NOT_IMPLEMENTED : Special.call(t, method, a, b);
  }

  private static GuestError unordered(CompareOperator op, Object a, Object b) {
    return Raise.typeError(
        "'"
            + op.symbol()
            + "' not supported between instances of '"
            + Names.inMessage(Types.of(a))
            + "' and '"
            + Names.inMessage(Types.of(b))
            + "'");
  }

  /** {@code a is b}, where numbers and texts of one value may be one object or not. */
  public static boolean same(Object a, Object b) {
    if (a == b) {
      return true;
    }
    if (a instanceof Long x) {
      return b instanceof Long y && x.longValue() == y.longValue();
    }
    if (a instanceof Boolean x) {
      return b instanceof Boolean y && x.booleanValue() == y.booleanValue();
    }
    if (a instanceof Double x) {
      return b instanceof Double y
          && !x.isNaN()
          && Double.doubleToRawLongBits(x) == Double.doubleToRawLongBits(y);
    }
    return a instanceof String x && x.length() <= 1 && b instanceof String y && x.equals(y);
  }

  /** Identity, or equality as a truth value. */
  public static boolean equal(ThreadContext t, Object a, Object b) {
    if (a == b) {
      return true;
    }
    if (a instanceof String x && b instanceof String y) {
      return x.equals(y);
    }
    if (a instanceof Long x && b instanceof Long y) {
      return x.longValue() == y.longValue();
    }
    return Conversions.truth(t, compare(t, CompareOperator.EQ, a, b));
  }

  /** {@code a < b} as a truth value. */
  public static boolean less(ThreadContext t, Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return x < y;
    }
    return TupleOrder.applies(a, b)
        ? TupleOrder.less(t, (TupleObject) a, (TupleObject) b)
        : Conversions.truth(t, compare(t, CompareOperator.LT.ordinal(), a, b));
  }

  /** {@code item in container}. */
  public static boolean contains(ThreadContext t, Object container, Object item) {
    if (container instanceof DictObject d && d.type() == Types.DICT) {
      return d.containsKey(t, item);
    }
    if (container instanceof SetObject s && s.type() == Types.SET && !(item instanceof SetObject)) {
      return s.contains(t, item);
    }
    Object method = Special.find(container, "__contains__");
    if (method != null) {
      if (method == Singleton.NONE) {
        throw Raise.typeError(
            "'" + Names.inMessage(Types.of(container)) + "' object is not a container");
      }
      return Conversions.truth(t, Special.call(t, method, container, item));
    }
    if (!Iteration.isIterable(container)) {
      throw Raise.typeError(
          "argument of type '" + Names.inMessage(Types.of(container)) + "' is not iterable");
    }
    return Iteration.contains(t, container, item);
  }
}
