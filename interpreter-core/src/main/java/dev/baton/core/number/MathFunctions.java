package dev.baton.core.number;

import dev.baton.core.text.OperandException;
import java.math.BigInteger;
import java.util.function.DoubleUnaryOperator;

/**
 * The functions of {@code math} on floats. A NaN that no argument brought in is a domain error, an
 * infinity that none brought in a range error or, at a pole, a domain error, as Annex F of C says.
 *
 * <p>Sums, norms and the functions of several arguments are in {@link FloatSums}, those on ints in
 * {@link Combinatorics} and {@link IntPower}, the gamma and error functions in {@link
 * GammaFunctions}.
 */
public final class MathFunctions {

  private static final double LOG10_2_HIGH = 0x1.34413509f6p-2;
  private static final double LOG10_2_LOW = 0x1.9fef311f12b36p-42;
  private static final double INVERSE_LN_10 = 0.4342944819032518;
  private static final int MAX_SHIFT = 5000;

  private MathFunctions() {}

  /** A {@code ValueError}: the function is not defined there. */
  public static OperandException domainError() {
    return OperandException.value("math domain error");
  }

  /** An {@code OverflowError}: the result is too large for a float. */
  public static OperandException rangeError() {
    return OperandException.overflow("math range error");
  }

  /** Checks a result of a function whose infinities for finite arguments are overflows. */
  private static double overflowing(double x, double result) {
    if (Double.isNaN(result) && !Double.isNaN(x)) {
      throw domainError();
    }
    if (Double.isInfinite(result) && !Double.isInfinite(x) && !Double.isNaN(x)) {
      throw rangeError();
    }
    return result;
  }

  /** Checks a result of a function whose infinities for finite arguments are poles. */
  private static double bounded(double x, double result) {
    if (Double.isNaN(result) && !Double.isNaN(x)
        || Double.isInfinite(result) && !Double.isInfinite(x)) {
      throw domainError();
    }
    return result;
  }

  /** {@code sin(x)}. */
  public static double sin(double x) {
    return bounded(x, Math.sin(x));
  }

  /** {@code cos(x)}. */
  public static double cos(double x) {
    return bounded(x, Math.cos(x));
  }

  /** {@code tan(x)}. */
  public static double tan(double x) {
    return bounded(x, Math.tan(x));
  }

  /** {@code asin(x)}. */
  public static double asin(double x) {
    return bounded(x, Arctangents.asin(x));
  }

  /** {@code acos(x)}. */
  public static double acos(double x) {
    return bounded(x, Arctangents.acos(x));
  }

  /** {@code atan(x)}. */
  public static double atan(double x) {
    return Arctangents.atan(x);
  }

  /** {@code atan2(y, x)}. */
  public static double atan2(double y, double x) {
    return Arctangents.atan2(y, x);
  }

  /** {@code sinh(x)}. */
  public static double sinh(double x) {
    return overflowing(x, Hyperbolics.sinh(x));
  }

  /** {@code cosh(x)}. */
  public static double cosh(double x) {
    return overflowing(x, Hyperbolics.cosh(x));
  }

  /** {@code tanh(x)}. */
  public static double tanh(double x) {
    return Math.tanh(x);
  }

  /** {@code asinh(x)}. */
  public static double asinh(double x) {
    return Hyperbolics.asinh(x);
  }

  /** {@code acosh(x)}. */
  public static double acosh(double x) {
    return bounded(x, Hyperbolics.acosh(x));
  }

  /** {@code atanh(x)}. */
  public static double atanh(double x) {
    return bounded(x, Hyperbolics.atanh(x));
  }

  /** {@code exp(x)}. */
  public static double exp(double x) {
    return overflowing(x, Math.exp(x));
  }

  /** {@code exp2(x)}. */
  public static double exp2(double x) {
    return overflowing(x, Math.pow(2, x));
  }

  /** {@code expm1(x)}. */
  public static double expm1(double x) {
    return overflowing(x, Math.expm1(x));
  }

  /** {@code sqrt(x)}. */
  public static double sqrt(double x) {
    if (x < 0) {
      throw domainError();
    }
    return Math.sqrt(x);
  }

  /** {@code cbrt(x)}. */
  public static double cbrt(double x) {
    return Math.cbrt(x);
  }

  /** {@code log(x)}, the natural logarithm. */
  public static double log(double x) {
    if (x <= 0) {
      throw domainError();
    }
    return Math.log(x);
  }

  /** {@code log(x)} of an int, however large. */
  public static double log(Object x) {
    return logOfInt(x, MathFunctions::log);
  }

  /** {@code log1p(x)}. */
  public static double log1p(double x) {
    return bounded(x, Math.log1p(x));
  }

  /** {@code log2(x)}. */
  public static double log2(double x) {
    if (x <= 0) {
      throw domainError();
    }
    return Logarithms.log2(x);
  }

  /** {@code log2(x)} of an int, however large. */
  public static double log2(Object x) {
    return logOfInt(x, MathFunctions::log2);
  }

  /** {@code log10(x)}. */
  public static double log10(double x) {
    if (x <= 0) {
      throw domainError();
    }
    if (Double.isInfinite(x) || Double.isNaN(x)) {
      return x;
    }
    // The exponent's share in two parts, so that powers of ten come out exact.
    int k = exponentOf(x);
    int shift = k < 0 ? k + 1 : k;
    double z = shift * LOG10_2_LOW + INVERSE_LN_10 * Math.log(Math.scalb(x, -shift));
    return z + shift * LOG10_2_HIGH;
  }

  /** {@code log10(x)} of an int, however large. */
  public static double log10(Object x) {
    return logOfInt(x, MathFunctions::log10);
  }

  private static double logOfInt(Object x, DoubleUnaryOperator logarithm) {
    if (Ints.signum(x) <= 0) {
      throw domainError();
    }
    if (x instanceof Long n) {
      return logarithm.applyAsDouble(n);
    }
    BigInteger big = (BigInteger) x;
    double d = big.doubleValue();
    if (!Double.isInfinite(d)) {
      return logarithm.applyAsDouble(d);
    }
    int exponent = big.bitLength();
    double fraction = Floats.scaled(big, -exponent);
    return logarithm.applyAsDouble(fraction) + logarithm.applyAsDouble(2.0) * exponent;
  }

  /**
   * {@code pow(x, y)}.
   *
   * @throws OperandException VALUE for a negative base with a fractional exponent, and for zero to
   *     a negative power; OVERFLOW
   */
  public static double pow(double x, double y) {
    if (x == 1 || y == 0) {
      return 1;
    }
    if (x == -1 && Double.isInfinite(y)) {
      return 1;
    }
    double r = Math.pow(x, y);
    if (Double.isInfinite(x) || Double.isInfinite(y) || Double.isNaN(x) || Double.isNaN(y)) {
      return r;
    }
    if (Double.isNaN(r) || x == 0 && Double.isInfinite(r)) {
      throw domainError();
    }
    if (Double.isInfinite(r)) {
      throw rangeError();
    }
    return r;
  }

  /** {@code fmod(x, y)}: the sign of x. */
  public static double fmod(double x, double y) {
    double r = x % y;
    if (Double.isNaN(r) && !Double.isNaN(x) && !Double.isNaN(y)) {
      throw domainError();
    }
    return r;
  }

  /** {@code remainder(x, y)} as IEEE 754 has it. */
  public static double remainder(double x, double y) {
    double r = Math.IEEEremainder(x, y);
    if (Double.isNaN(r) && !Double.isNaN(x) && !Double.isNaN(y)) {
      throw domainError();
    }
    return r;
  }

  /** {@code modf(x)}: the fraction and the integer part, both with the sign of x. */
  public static double[] modf(double x) {
    if (Double.isInfinite(x)) {
      return new double[] {Math.copySign(0.0, x), x};
    }
    double whole = x < 0 ? Math.ceil(x) : Math.floor(x);
    return new double[] {Math.copySign(x - whole, x), whole};
  }

  /** The mantissa of {@code frexp(x)}: in [0.5, 1), or x itself for zero, infinity and NaN. */
  public static double mantissa(double x) {
    if (x == 0 || Double.isInfinite(x) || Double.isNaN(x)) {
      return x;
    }
    return Math.scalb(x, -exponentOf(x) - 1);
  }

  /** The exponent of {@code frexp(x)}; zero for zero, infinity and NaN. */
  public static long exponent(double x) {
    return x == 0 || Double.isInfinite(x) || Double.isNaN(x) ? 0 : exponentOf(x) + 1;
  }

  private static int exponentOf(double x) {
    int e = Math.getExponent(x);
    return e >= Double.MIN_EXPONENT ? e : Math.getExponent(x * 0x1p54) - 54;
  }

  /** {@code ldexp(x, exponent)} for an int exponent of any size. */
  public static double ldexp(double x, Object exponent) {
    long n = exponent instanceof Long e ? e : Ints.signum(exponent) * (long) Integer.MAX_VALUE;
    double r = Math.scalb(x, (int) Math.max(-MAX_SHIFT, Math.min(MAX_SHIFT, n)));
    return overflowing(x, r);
  }

  /** {@code nextafter(x, y)}: one step. */
  public static double nextAfter(double x, double y) {
    return Math.nextAfter(x, y);
  }

  /** {@code nextafter(x, y, steps=steps)} for a number of steps that is not negative. */
  public static double nextAfter(double x, double y, Object steps) {
    if (Ints.signum(steps) < 0) {
      throw OperandException.value("steps must be a non-negative integer");
    }
    if (Double.isNaN(x)) {
      return x;
    }
    if (Double.isNaN(y)) {
      return y;
    }
    long from = ordinal(x);
    long to = ordinal(y);
    if (Ints.signum(steps) == 0) {
      return x;
    }
    // As an unsigned number the distance fits even between infinities of different signs.
    long distance = to > from ? to - from : from - to;
    long n = Ints.bitLength(steps) > 64 ? -1 : Ints.big(steps).longValue();
    if (Long.compareUnsigned(n, distance) >= 0) {
      return y;
    }
    return ofOrdinal(to > from ? from + n : from - n, x);
  }

  /** The place of a double among all doubles; both zeros are at 0. */
  private static long ordinal(double x) {
    long bits = Double.doubleToRawLongBits(x);
    return bits >= 0 ? bits : Long.MIN_VALUE - bits;
  }

  private static double ofOrdinal(long n, double signOfZero) {
    if (n == 0) {
      return Math.copySign(0.0, signOfZero);
    }
    return Double.longBitsToDouble(n > 0 ? n : Long.MIN_VALUE - n);
  }

  /** {@code ulp(x)}. */
  public static double ulp(double x) {
    return Math.ulp(x);
  }

  /** {@code degrees(x)}. */
  public static double degrees(double x) {
    return x * (180.0 / Math.PI);
  }

  /** {@code radians(x)}. */
  public static double radians(double x) {
    return x * (Math.PI / 180.0);
  }

  /** {@code isclose(a, b, rel_tol=relative, abs_tol=absolute)}. */
  public static boolean isClose(double a, double b, double relative, double absolute) {
    if (relative < 0 || absolute < 0) {
      throw OperandException.value("tolerances must be non-negative");
    }
    if (a == b) {
      return true;
    }
    if (Double.isInfinite(a) || Double.isInfinite(b)) {
      return false;
    }
    double difference = Math.abs(b - a);
    return difference <= Math.abs(relative * b)
        || difference <= Math.abs(relative * a)
        || difference <= absolute;
  }
}
