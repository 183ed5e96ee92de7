package dev.baton.core.runtime;

import dev.baton.code.BinaryOperator;
import dev.baton.core.number.Complex;
import dev.baton.core.number.Floats;
import dev.baton.core.number.IntPower;
import dev.baton.core.number.Ints;
import dev.baton.core.object.ComplexObject;
import dev.baton.core.object.FloatObject;
import dev.baton.core.object.IntObject;
import dev.baton.core.object.Singleton;
import dev.baton.core.text.OperandException;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Binary operators on the plain numbers {@code Long}, {@code BigInteger}, {@code Double}, {@code
 * Complex}.
 */
public final class Numeric {
  private Numeric() {}

  /**
   * The plain number of an exact number or a bool; null for anything else, instances of guest
   * subclasses included.
   */
  public static @Nullable Object exact(Object o) {
    if (o instanceof Long
        || o instanceof Double
        || o instanceof BigInteger
        || o instanceof Complex) {
      return o;
    }
    return o instanceof Boolean b ? (Object) (b ? 1L : 0L) : null;
  }

  /** The plain int of an int of any kind; null for anything else. */
  public static @Nullable Object plainInt(Object o) {
    if (isInt(o)) {
      return o;
    }
    if (o instanceof Boolean b) {
      return b ? 1L : 0L;
    }
    return o instanceof IntObject i ? i.value() : null;
  }

  /** The plain number of a number of any kind; null for anything else. */
  public static @Nullable Object plain(Object o) {
    Object n = exact(o);
    if (n != null) {
      return n;
    }
    if (o instanceof IntObject i) {
      return i.value();
    }
    if (o instanceof FloatObject f) {
      return f.value();
    }
    return o instanceof ComplexObject c ? c.value() : null;
  }

  /** A plain number as a complex number. */
  public static Complex complex(Object plain) {
    if (plain instanceof Complex c) {
      return c;
    }
    return new Complex(plain instanceof Double d ? d : Floats.ofInt(plain), 0);
  }

  /** Whether an object is an exact int. */
  static boolean isInt(Object o) {
    return o instanceof Long || o instanceof BigInteger;
  }

  /** Applies an operator to plain numbers; NotImplemented if there is none for these kinds. */
  public static Object binary(BinaryOperator op, Object a, Object b) {
    try {
      if (isInt(a) && isInt(b)) {
        return ints(op, a, b);
      }
      if (a instanceof Complex || b instanceof Complex) {
        return complexes(op, complex(a), complex(b));
      }
      double x = a instanceof Double d ? d : Floats.ofInt(a);
      double y = b instanceof Double d ? d : Floats.ofInt(b);
      return floats(op, x, y);
    } catch (OperandException e) {
      throw Errors.of(e);
    }
  }

  private static Object ints(BinaryOperator op, Object a, Object b) {
    return switch (op) {
      case ADD -> Ints.add(a, b);
      case SUBTRACT -> Ints.subtract(a, b);
      case MULTIPLY -> Ints.multiply(a, b);
      case TRUE_DIVIDE -> Floats.divideInts(a, b);
      case FLOOR_DIVIDE -> Ints.floorDivide(a, b);
      case REMAINDER -> Ints.modulo(a, b);
      case POWER -> power(a, b);
      case LEFT_SHIFT -> Ints.shiftLeft(a, b);
      case RIGHT_SHIFT -> Ints.shiftRight(a, b);
      case AND -> Ints.and(a, b);
      case OR -> Ints.or(a, b);
      case XOR -> Ints.xor(a, b);
      case MATRIX_MULTIPLY -> Singleton.NOT_IMPLEMENTED;
    };
  }

  private static Object power(Object a, Object b) {
    return Ints.signum(b) < 0
        ? (Object) Floats.power(Floats.ofInt(a), Floats.ofInt(b))
        : IntPower.power(a, b);
  }

  private static Object floats(BinaryOperator op, double x, double y) {
    return switch (op) {
      case ADD -> x + y;
      case SUBTRACT -> x - y;
      case MULTIPLY -> x * y;
      case TRUE_DIVIDE -> Floats.divide(x, y);
      case FLOOR_DIVIDE -> Floats.floorDivide(x, y);
      case REMAINDER -> Floats.modulo(x, y);
      case POWER ->
          Floats.powerIsComplex(x, y)
              ? new Complex(x, 0).power(new Complex(y, 0))
              : (Object) Floats.power(x, y);
      default -> Singleton.NOT_IMPLEMENTED;
    };
  }

  private static Object complexes(BinaryOperator op, Complex x, Complex y) {
    return switch (op) {
      case ADD -> x.add(y);
      case SUBTRACT -> x.subtract(y);
      case MULTIPLY -> x.multiply(y);
      case TRUE_DIVIDE -> x.divide(y);
      case POWER -> x.power(y);
      default -> Singleton.NOT_IMPLEMENTED;
    };
  }
}
