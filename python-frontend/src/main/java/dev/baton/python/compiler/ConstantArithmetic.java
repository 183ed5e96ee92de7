package dev.baton.python.compiler;

import dev.baton.code.BinaryOperator;
import dev.baton.code.Constant;
import dev.baton.python.ast.UnaryOperator;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Operators on constants, only where the result is certain and small. Everything else, errors above
 * all, is left to run time: null is the answer.
 */
final class ConstantArithmetic {
  private static final int MAX_BITS = 128;
  private static final int MAX_TEXT = 4096;
  private static final int MAX_TUPLE = 256;
  private static final long EXACT_DOUBLE = 1L << 53;

  private ConstantArithmetic() {}

  static @Nullable Object unary(UnaryOperator operator, Object operand) {
    BigInteger integer = integer(operand);
    if (integer != null) {
      return switch (operator) {
        case MINUS -> normal(integer.negate());
        case PLUS -> normal(integer);
        case INVERT -> normal(integer.not());
        case NOT -> null;
      };
    }
    if (operand instanceof Double d) {
      return operator == UnaryOperator.MINUS ? (Object) (-d) : plus(operator, operand);
    }
    if (operand instanceof Constant.Complex c) {
      return operator == UnaryOperator.MINUS
          ? new Constant.Complex(-c.real(), -c.imaginary())
          : plus(operator, operand);
    }
    return null;
  }

  private static @Nullable Object plus(UnaryOperator operator, Object operand) {
    return operator == UnaryOperator.PLUS ? operand : null;
  }

  static @Nullable Object binary(Object left, BinaryOperator operator, Object right) {
    if (left instanceof Boolean || right instanceof Boolean) {
      return null;
    }
    BigInteger a = integer(left);
    BigInteger b = integer(right);
    if (a != null && b != null) {
      return integers(a, operator, b);
    }
    if (isReal(left) && isReal(right)) {
      return reals(real(left), operator, real(right));
    }
    if (isNumber(left) && isNumber(right)) {
      return complexes(complex(left), operator, complex(right));
    }
    return sequences(left, operator, right);
  }

  private static @Nullable BigInteger integer(Object value) {
    if (value instanceof Long l) {
      return BigInteger.valueOf(l);
    }
    if (value instanceof Boolean b) {
      return b ? BigInteger.ONE : BigInteger.ZERO;
    }
    return value instanceof BigInteger b ? b : null;
  }

  private static Object normal(BigInteger value) {
    if (value.bitLength() < Long.SIZE) {
      return value.longValue();
    }
    return value;
  }

  private static @Nullable Object integers(BigInteger a, BinaryOperator operator, BigInteger b) {
    return switch (operator) {
      case ADD -> normal(a.add(b));
      case SUBTRACT -> normal(a.subtract(b));
      case MULTIPLY -> a.bitLength() + b.bitLength() > MAX_BITS ? null : normal(a.multiply(b));
      case TRUE_DIVIDE -> quotient(a, b);
      case FLOOR_DIVIDE -> b.signum() == 0 ? null : normal(floorDivide(a, b));
      case REMAINDER -> b.signum() == 0 ? null : normal(a.subtract(floorDivide(a, b).multiply(b)));
      case POWER -> power(a, b);
      case LEFT_SHIFT -> shiftLeft(a, b);
      case RIGHT_SHIFT -> isSmall(b) ? normal(a.shiftRight(b.intValue())) : null;
      case AND -> normal(a.and(b));
      case OR -> normal(a.or(b));
      case XOR -> normal(a.xor(b));
      case MATRIX_MULTIPLY -> null;
    };
  }

  private static BigInteger floorDivide(BigInteger a, BigInteger b) {
    BigInteger[] parts = a.divideAndRemainder(b);
    boolean inexact = parts[1].signum() != 0 && parts[1].signum() != b.signum();
    return inexact ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  /** The quotient of ints that are exact as doubles, which is then rounded once. */
  private static @Nullable Object quotient(BigInteger a, BigInteger b) {
    BigInteger bound = BigInteger.valueOf(EXACT_DOUBLE);
    if (b.signum() == 0 || a.abs().compareTo(bound) > 0 || b.abs().compareTo(bound) > 0) {
      return null;
    }
    return a.doubleValue() / b.doubleValue();
  }

  private static boolean isSmall(BigInteger b) {
    return b.signum() >= 0 && b.bitLength() < Integer.SIZE - 1;
  }

  private static @Nullable Object power(BigInteger a, BigInteger b) {
    if (!isSmall(b) || (long) a.bitLength() * b.intValue() > MAX_BITS) {
      return null;
    }
    return normal(a.pow(b.intValue()));
  }

  private static @Nullable Object shiftLeft(BigInteger a, BigInteger b) {
    if (!isSmall(b) || a.bitLength() + (long) b.intValue() > MAX_BITS) {
      return null;
    }
    return normal(a.shiftLeft(b.intValue()));
  }

  private static boolean isReal(Object value) {
    return value instanceof Double || value instanceof Long || value instanceof BigInteger;
  }

  private static boolean isNumber(Object value) {
    return isReal(value) || value instanceof Constant.Complex;
  }

  private static double real(Object value) {
    return value instanceof Number n ? n.doubleValue() : Double.NaN;
  }

  private static @Nullable Object reals(double a, BinaryOperator operator, double b) {
    if (Double.isInfinite(a) || Double.isInfinite(b)) {
      return null;
    }
    return switch (operator) {
      case ADD -> a + b;
      case SUBTRACT -> a - b;
      case MULTIPLY -> a * b;
      case TRUE_DIVIDE -> b == 0 ? null : (Object) (a / b);
      default -> null;
    };
  }

  private static Constant.Complex complex(Object value) {
    return value instanceof Constant.Complex c ? c : new Constant.Complex(real(value), 0.0);
  }

  private static @Nullable Object complexes(
      Constant.Complex a, BinaryOperator operator, Constant.Complex b) {
    return switch (operator) {
      case ADD -> new Constant.Complex(a.real() + b.real(), a.imaginary() + b.imaginary());
      case SUBTRACT -> new Constant.Complex(a.real() - b.real(), a.imaginary() - b.imaginary());
      default -> null;
    };
  }

  private static @Nullable Object sequences(Object left, BinaryOperator operator, Object right) {
    if (operator == BinaryOperator.ADD) {
      return concatenation(left, right);
    }
    if (operator != BinaryOperator.MULTIPLY) {
      return null;
    }
    if (right instanceof Long count) {
      return repetition(left, count);
    }
    return left instanceof Long count ? repetition(right, count) : null;
  }

  private static @Nullable Object concatenation(Object left, Object right) {
    if (left instanceof String a && right instanceof String b) {
      boolean wouldPair =
          !a.isEmpty()
              && !b.isEmpty()
              && Character.isSurrogatePair(a.charAt(a.length() - 1), b.charAt(0));
      return wouldPair || a.length() + b.length() > MAX_TEXT ? null : a.concat(b);
    }
    if (left instanceof Constant.Tuple a && right instanceof Constant.Tuple b) {
      List<Object> items = new ArrayList<>(a.items());
      items.addAll(b.items());
      return items.size() > MAX_TUPLE ? null : new Constant.Tuple(items);
    }
    if (left instanceof Constant.Bytes a
        && right instanceof Constant.Bytes b
        && a.data().length + b.data().length <= MAX_TEXT) {
      byte[] all = java.util.Arrays.copyOf(a.data(), a.data().length + b.data().length);
      System.arraycopy(b.data(), 0, all, a.data().length, b.data().length);
      return new Constant.Bytes(all);
    }
    return null;
  }

  private static @Nullable Object repetition(Object value, long count) {
    if (count < 0) {
      return null;
    }
    if (value instanceof String s) {
      boolean wouldPair =
          !s.isEmpty() && Character.isSurrogatePair(s.charAt(s.length() - 1), s.charAt(0));
      if (wouldPair) {
        return null;
      }
      return fits(s.length(), count, MAX_TEXT) ? s.repeat((int) count) : null;
    }
    if (value instanceof Constant.Tuple t && fits(t.items().size(), count, MAX_TUPLE)) {
      List<Object> items = new ArrayList<>();
      for (int i = 0; i < count && !t.items().isEmpty(); i++) {
        items.addAll(t.items());
      }
      return new Constant.Tuple(items);
    }
    return null;
  }

  private static boolean fits(int size, long count, int limit) {
    return size == 0 ? count <= limit : count <= limit / size;
  }
}
