package dev.baton.arrays.ndarray;

import dev.baton.core.number.Complex;
import dev.baton.core.number.ComplexFunctions;
import dev.baton.core.text.OperandException;
import java.util.function.UnaryOperator;

/** The functions of one complex number, which put both parts of the result into an array. */
final class ComplexItems {
  private static final double LN_2 = 0.6931471805599453;
  private static final double LN_10 = 2.302585092994046;

  /** Numbers between these can be squared and added up. */
  private static final double SMALL = 0x1p-450;

  private static final double LARGE = 0x1p450;

  /** Of what is larger the exponential may be infinite. */
  private static final double LARGEST_EXP = 700;

  private ComplexItems() {}

  /** Whether there is such a function for complex numbers. */
  static boolean has(UnaryLoop op) {
    return switch (op) {
      case INVERT, FLOOR, CEIL, TRUNC, CBRT, DEG2RAD, RAD2DEG, SIGNBIT -> false;
      default -> true;
    };
  }

  static void of(UnaryLoop op, double x, double y, double[] r, int k) {
    switch (op) {
      case NEGATIVE -> set(r, k, -x, -y);
      case POSITIVE -> set(r, k, x, y);
      case CONJUGATE -> set(r, k, x, -y);
      case SQUARE -> set(r, k, x * x - y * y, x * y + y * x);
      case SIGN -> set(r, k, sign(x, y), 0);
      case RECIPROCAL -> reciprocal(x, y, r, k);
      case RINT -> set(r, k, Math.rint(x), Math.rint(y));
      case EXP -> exp(x, y, r, k);
      case EXP2 -> exp(x * LN_2, y * LN_2, r, k);
      case EXPM1 -> {
        double half = Math.sin(y / 2);
        set(r, k, Math.expm1(x) * Math.cos(y) - 2 * half * half, Math.exp(x) * Math.sin(y));
      }
      case LOG -> log(x, y, r, k);
      case LOG2 -> {
        log(x, y, r, k);
        set(r, k, r[k] / LN_2, r[k + 1] / LN_2);
      }
      case LOG10 -> {
        log(x, y, r, k);
        set(r, k, r[k] / LN_10, r[k + 1] / LN_10);
      }
      case LOG1P -> set(r, k, Math.log(hypot(x + 1, y)), Math.atan2(y, x + 1));
      case SQRT -> sqrt(x, y, r, k);
      default -> special(op, x, y, r, k);
    }
  }

  private static void set(double[] r, int k, double x, double y) {
    r[k] = x;
    r[k + 1] = y;
  }

  private static double sign(double x, double y) {
    return x != x || y != y ? Double.NaN : x != 0 ? Math.signum(x) : Math.signum(y);
  }

  private static void reciprocal(double x, double y, double[] r, int k) {
    if (Math.abs(y) <= Math.abs(x)) {
      double ratio = y / x;
      double divisor = x + y * ratio;
      set(r, k, 1 / divisor, -ratio / divisor);
    } else {
      double ratio = x / y;
      double divisor = x * ratio + y;
      set(r, k, ratio / divisor, -1 / divisor);
    }
  }

  static void exp(double x, double y, double[] r, int k) {
    if (Math.abs(x) <= LARGEST_EXP && Math.abs(y) <= Double.MAX_VALUE) {
      double size = Math.exp(x);
      set(r, k, size * Math.cos(y), y == 0 ? y : size * Math.sin(y));
    } else {
      special(UnaryLoop.EXP, x, y, r, k);
    }
  }

  static void log(double x, double y, double[] r, int k) {
    double size = Math.max(Math.abs(x), Math.abs(y));
    if (size > SMALL && size < LARGE && !(size > 0.5 && size < 2)) {
      set(r, k, Math.log(hypot(x, y)), Math.atan2(y, x));
    } else {
      special(UnaryLoop.LOG, x, y, r, k);
    }
  }

  private static void sqrt(double x, double y, double[] r, int k) {
    double ax = Math.abs(x);
    double size = Math.max(ax, Math.abs(y));
    if (!(size > SMALL && size < LARGE)) {
      special(UnaryLoop.SQRT, x, y, r, k);
      return;
    }
    double root = Math.sqrt((ax + hypot(x, y)) / 2);
    double other = Math.abs(y) / (2 * root);
    set(r, k, x >= 0 ? root : other, Math.copySign(x >= 0 ? other : root, y));
  }

  /** The length of a vector, of which the last digit may be wrong, as it may be in NumPy. */
  static double size(double x, double y) {
    double square = x * x + y * y;
    return square > SMALL && square < LARGE ? Math.sqrt(square) : hypot(x, y);
  }

  /**
   * The length of a vector, with the error of the square root's argument made good (C. F. Borges,
   * An Improved Algorithm for hypot(a,b), 2019).
   */
  static double hypot(double x, double y) {
    double a = Math.max(Math.abs(x), Math.abs(y));
    double b = Math.min(Math.abs(x), Math.abs(y));
    if (!(a < LARGE && b > SMALL)) {
      return b == 0 ? a : Math.hypot(x, y);
    }
    double h = Math.sqrt(a * a + b * b);
    double rest;
    if (h <= 2 * b) {
      double d = h - b;
      rest = a * (2 * d - a) + (d - 2 * (a - b)) * d;
    } else {
      double d = h - a;
      rest = 2 * d * (a - 2 * b) + ((4 * d - b) * b + d * d);
    }
    return h - rest / (2 * h);
  }

  /** Those that core has. It throws where NumPy gives infinities and NaNs. */
  private static void special(UnaryLoop op, double x, double y, double[] r, int k) {
    try {
      Complex z = function(op).apply(new Complex(x, y));
      set(r, k, z.real(), z.imaginary());
    } catch (OperandException e) {
      switch (op) {
        case LOG -> set(r, k, Double.NEGATIVE_INFINITY, Math.atan2(y, x));
        case ARCTANH -> set(r, k, Math.copySign(Double.POSITIVE_INFINITY, x), y);
        case ARCTAN -> set(r, k, x, Math.copySign(Double.POSITIVE_INFINITY, y));
        case EXP -> grown(Math.exp(x), Math.exp(x), y, r, k);
        case SINH -> grown(Math.sinh(x), Math.cosh(x), y, r, k);
        case COSH -> grown(Math.cosh(x), Math.sinh(x), y, r, k);
        case SIN -> {
          grown(Math.sinh(-y), Math.cosh(y), x, r, k);
          set(r, k, r[k + 1], -r[k]);
        }
        case COS -> grown(Math.cosh(y), Math.sinh(-y), x, r, k);
        default -> set(r, k, Double.NaN, Double.NaN);
      }
    }
  }

  /** A number that is too large for a double, or has no angle. */
  private static void grown(double real, double imaginary, double angle, double[] r, int k) {
    double sine = imaginary * Math.sin(angle);
    set(r, k, real * Math.cos(angle), angle == 0 || imaginary == 0 ? angle * imaginary : sine);
  }

  private static UnaryOperator<Complex> function(UnaryLoop op) {
    return switch (op) {
      case EXP -> ComplexFunctions::exp;
      case LOG -> ComplexFunctions::log;
      case SQRT -> ComplexFunctions::sqrt;
      case SIN -> ComplexFunctions::sin;
      case COS -> ComplexFunctions::cos;
      case TAN -> ComplexFunctions::tan;
      case ARCSIN -> ComplexFunctions::asin;
      case ARCCOS -> ComplexFunctions::acos;
      case ARCTAN -> ComplexFunctions::atan;
      case SINH -> ComplexFunctions::sinh;
      case COSH -> ComplexFunctions::cosh;
      case TANH -> ComplexFunctions::tanh;
      case ARCSINH -> ComplexFunctions::asinh;
      case ARCCOSH -> ComplexFunctions::acosh;
      case ARCTANH -> ComplexFunctions::atanh;
      default -> throw new IllegalArgumentException(op.name());
    };
  }

  static boolean test(UnaryLoop op, double x, double y) {
    return switch (op) {
      case ISNAN -> x != x || y != y;
      case ISINF -> Double.isInfinite(x) || Double.isInfinite(y);
      case ISFINITE -> Math.abs(x) <= Double.MAX_VALUE && Math.abs(y) <= Double.MAX_VALUE;
      case LOGICAL_NOT -> x == 0 && y == 0;
      default -> throw new IllegalArgumentException(op.name());
    };
  }
}
