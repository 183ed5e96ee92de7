package dev.baton.arrays.ndarray;

import dev.baton.core.number.MathFunctions;

/** The functions of one number. */
final class ItemFunctions {
  private static final double LARGEST_SINH = 709;
  private static final double LARGEST_EXP2 = 1000;

  private ItemFunctions() {}

  static double of(UnaryLoop op, double x) {
    return switch (op) {
      case POSITIVE, CONJUGATE -> x;
      case SIGN -> Math.signum(x);
      case RECIPROCAL -> 1 / x;
      case FLOOR -> Math.floor(x);
      case CEIL -> Math.ceil(x);
      case TRUNC -> x < 0 ? Math.ceil(x) : Math.floor(x);
      case RINT -> Math.rint(x);
      case EXP2 -> Math.abs(x) > LARGEST_EXP2 ? Math.pow(2, x) : MathFunctions.exp2(x);
      case EXPM1 -> Math.expm1(x);
      case LOG2 -> log2(x);
      case LOG10 -> Math.log10(x);
      case LOG1P -> Math.log1p(x);
      case CBRT -> Math.cbrt(x);
      case SIN -> Math.sin(x);
      case COS -> Math.cos(x);
      case TAN -> Math.tan(x);
      case ARCSIN -> Math.asin(x);
      case ARCCOS -> Math.acos(x);
      case ARCTAN -> Math.atan(x);
      case SINH -> sinh(x);
      case COSH -> cosh(x);
      case TANH -> MathFunctions.tanh(x);
      case ARCSINH -> MathFunctions.asinh(x);
      case ARCCOSH -> x >= 1 ? MathFunctions.acosh(x) : Double.NaN;
      case ARCTANH -> artanh(x);
      case DEG2RAD -> x * (Math.PI / 180);
      case RAD2DEG -> x * (180 / Math.PI);
      default -> throw new IllegalArgumentException(op.name());
    };
  }

  // Core's functions are exact to the last digit, and throw where there is no result.

  private static double log2(double x) {
    return x > 0 ? MathFunctions.log2(x) : Math.log(x);
  }

  private static double sinh(double x) {
    return Math.abs(x) > LARGEST_SINH ? Math.sinh(x) : MathFunctions.sinh(x);
  }

  private static double cosh(double x) {
    return Math.abs(x) > LARGEST_SINH ? Math.cosh(x) : MathFunctions.cosh(x);
  }

  private static double artanh(double x) {
    return Math.abs(x) < 1
        ? MathFunctions.atanh(x)
        : Math.abs(x) == 1 ? Math.copySign(Double.POSITIVE_INFINITY, x) : Double.NaN;
  }

  static long of(UnaryLoop op, long x) {
    return switch (op) {
      case NEGATIVE -> -x;
      case POSITIVE, CONJUGATE -> x;
      case ABSOLUTE -> Math.abs(x);
      case SQUARE -> x * x;
      case SIGN -> Long.signum(x);
      case INVERT -> ~x;
      case RECIPROCAL -> x == 0 ? Long.MIN_VALUE : 1 / x;
      default -> throw new IllegalArgumentException(op.name());
    };
  }

  static boolean test(UnaryLoop op, double x) {
    return switch (op) {
      case ISNAN -> x != x;
      case ISINF -> Double.isInfinite(x);
      case ISFINITE -> Math.abs(x) <= Double.MAX_VALUE;
      case SIGNBIT -> Double.doubleToRawLongBits(x) < 0;
      case LOGICAL_NOT -> x == 0;
      default -> throw new IllegalArgumentException(op.name());
    };
  }
}
