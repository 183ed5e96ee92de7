package dev.baton.core.number;

import dev.baton.core.text.OperandException;

/**
 * The functions of {@code cmath}. Branch cuts and signs of zero follow W. Kahan, "Branch cuts for
 * complex elementary functions" (1987). A result is infinite only where an argument is; otherwise
 * overflow is a range error and a pole a domain error.
 */
public final class ComplexFunctions {

  private static final double LN_2 = 0.6931471805599453;
  private static final double LN_10 = 2.302585092994046;

  /** Parts above this are halved or quartered before they are squared or added. */
  private static final double LARGE = Double.MAX_VALUE / 4;

  private static final double SQRT_LARGE = Math.sqrt(LARGE);
  private static final double LOG_LARGE = Math.log(LARGE);
  private static final double SQRT_MIN = 0x1p-511;

  private ComplexFunctions() {}

  private static boolean isFinite(Complex z) {
    return Double.isFinite(z.real()) && Double.isFinite(z.imaginary());
  }

  private static boolean isLarge(Complex z) {
    return Math.abs(z.real()) > LARGE || Math.abs(z.imaginary()) > LARGE;
  }

  private static double hypot(double x, double y) {
    return FloatSums.norm(x, y);
  }

  /** log(hypot(x, y)) without overflow. */
  private static double logOfLarge(Complex z) {
    return Math.log(hypot(z.real() / 2, z.imaginary() / 2)) + 2 * LN_2;
  }

  private static Complex special(ComplexSpecials table, Complex z) {
    if (!table.isDefinedAt(z.real(), z.imaginary())) {
      throw MathFunctions.domainError();
    }
    return table.at(z.real(), z.imaginary());
  }

  private static Complex finite(double x, double y) {
    if (Double.isInfinite(x) || Double.isInfinite(y)) {
      throw MathFunctions.rangeError();
    }
    return new Complex(x, y);
  }

  /** Whether the real part is infinite and the angle, the imaginary part, finite and not zero. */
  private static boolean isFarPoint(Complex z) {
    return Double.isInfinite(z.real()) && Double.isFinite(z.imaginary()) && z.imaginary() != 0;
  }

  /** {@code size * (cos(angle), sin(angle))} for a size of zero or infinity. */
  private static Complex direction(double size, double angle) {
    return new Complex(Math.copySign(size, Math.cos(angle)), Math.copySign(size, Math.sin(angle)));
  }

  private static Complex sqrtOf(double x, double y) {
    return sqrt(new Complex(x, y));
  }

  /** {@code sqrt(z)}. */
  public static Complex sqrt(Complex z) {
    if (!isFinite(z)) {
      return special(ComplexSpecials.SQRT, z);
    }
    double x = z.real();
    double y = z.imaginary();
    if (x == 0 && y == 0) {
      return new Complex(0, y);
    }
    double ax = Math.abs(x);
    double ay = Math.abs(y);
    double s;
    if (ax < Double.MIN_NORMAL && ay < Double.MIN_NORMAL) {
      ax *= 0x1p53;
      s = Math.sqrt(ax + hypot(ax, ay * 0x1p53)) * 0x1p-27;
    } else {
      ax /= 8;
      s = 2 * Math.sqrt(ax + hypot(ax, ay / 8));
    }
    double d = ay / (2 * s);
    return x >= 0 ? new Complex(s, Math.copySign(d, y)) : new Complex(d, Math.copySign(s, y));
  }

  /** {@code exp(z)}. */
  public static Complex exp(Complex z) {
    double x = z.real();
    double y = z.imaginary();
    if (isFarPoint(z)) {
      return direction(x > 0 ? x : 0.0, y);
    }
    if (!isFinite(z)) {
      return special(ComplexSpecials.EXP, z);
    }
    if (x > LOG_LARGE) {
      double size = Math.exp(x - 1);
      return finite(size * Math.cos(y) * Math.E, size * Math.sin(y) * Math.E);
    }
    double size = Math.exp(x);
    return finite(size * Math.cos(y), size * Math.sin(y));
  }

  /** {@code log(z)}, the principal value. */
  public static Complex log(Complex z) {
    if (isZero(z)) {
      throw MathFunctions.domainError();
    }
    return extendedLog(z);
  }

  private static boolean isZero(Complex z) {
    return z.real() == 0 && z.imaginary() == 0;
  }

  /** The logarithm, with negative infinity at zero. */
  private static Complex extendedLog(Complex z) {
    if (!isFinite(z)) {
      return special(ComplexSpecials.LOG, z);
    }
    double ax = Math.abs(z.real());
    double ay = Math.abs(z.imaginary());
    double real;
    if (ax > LARGE || ay > LARGE) {
      real = Math.log(hypot(ax / 2, ay / 2)) + LN_2;
    } else if (ax < Double.MIN_NORMAL && ay < Double.MIN_NORMAL) {
      real = Math.log(hypot(ax * 0x1p53, ay * 0x1p53)) - 53 * LN_2;
    } else {
      real = logOfSize(ax, ay);
    }
    return new Complex(real, phase(z));
  }

  /** Near the unit circle the logarithm of the norm cancels, so it is taken of the excess. */
  private static double logOfSize(double ax, double ay) {
    double size = hypot(ax, ay);
    if (size < 0.71 || size > 1.73) {
      return Math.log(size);
    }
    double more = Math.max(ax, ay);
    double less = Math.min(ax, ay);
    return Math.log1p((more - 1) * (more + 1) + less * less) / 2;
  }

  /** {@code log(z, base)}; at zero, unlike {@link #log(Complex)}, an infinite quotient. */
  public static Complex log(Complex z, Complex base) {
    Complex divisor = log(base);
    if (isZero(divisor)) {
      throw MathFunctions.domainError();
    }
    return extendedLog(z).divide(divisor);
  }

  /** {@code log10(z)}. */
  public static Complex log10(Complex z) {
    Complex r = log(z);
    return new Complex(r.real() / LN_10, r.imaginary() / LN_10);
  }

  /** {@code acos(z)}. */
  public static Complex acos(Complex z) {
    if (!isFinite(z)) {
      return special(ComplexSpecials.ACOS, z);
    }
    double x = z.real();
    double y = z.imaginary();
    if (isLarge(z)) {
      double size = logOfLarge(z);
      return new Complex(
          Arctangents.atan2(Math.abs(y), x),
          x < 0 ? -Math.copySign(size, y) : Math.copySign(size, -y));
    }
    Complex s1 = sqrtOf(1 - x, -y);
    Complex s2 = sqrtOf(1 + x, y);
    return new Complex(
        2 * Arctangents.atan2(s1.real(), s2.real()),
        Hyperbolics.asinh(s2.real() * s1.imaginary() - s2.imaginary() * s1.real()));
  }

  /** {@code acosh(z)}. */
  public static Complex acosh(Complex z) {
    if (!isFinite(z)) {
      return special(ComplexSpecials.ACOSH, z);
    }
    double x = z.real();
    double y = z.imaginary();
    if (isLarge(z)) {
      return new Complex(logOfLarge(z), phase(z));
    }
    Complex s1 = sqrtOf(x - 1, y);
    Complex s2 = sqrtOf(x + 1, y);
    return new Complex(
        Hyperbolics.asinh(s1.real() * s2.real() + s1.imaginary() * s2.imaginary()),
        2 * Arctangents.atan2(s1.imaginary(), s2.real()));
  }

  /** {@code asinh(z)}. */
  public static Complex asinh(Complex z) {
    if (!isFinite(z)) {
      return special(ComplexSpecials.ASINH, z);
    }
    double x = z.real();
    double y = z.imaginary();
    if (isLarge(z)) {
      return new Complex(Math.copySign(logOfLarge(z), x), Arctangents.atan2(y, Math.abs(x)));
    }
    Complex s1 = sqrtOf(1 + y, -x);
    Complex s2 = sqrtOf(1 - y, x);
    return new Complex(
        Hyperbolics.asinh(s1.real() * s2.imaginary() - s2.real() * s1.imaginary()),
        Arctangents.atan2(y, s1.real() * s2.real() - s1.imaginary() * s2.imaginary()));
  }

  /** {@code atanh(z)}. */
  public static Complex atanh(Complex z) {
    if (!isFinite(z)) {
      return special(ComplexSpecials.ATANH, z);
    }
    double x = z.real();
    if (Double.doubleToRawLongBits(x) < 0) {
      return atanh(z.negate()).negate();
    }
    double y = z.imaginary();
    double ay = Math.abs(y);
    if (x > SQRT_LARGE || ay > SQRT_LARGE) {
      double size = hypot(x / 2, y / 2);
      return new Complex(x / 4 / size / size, -Math.copySign(Math.PI / 2, -y));
    }
    if (x == 1 && ay < SQRT_MIN) {
      if (ay == 0) {
        throw MathFunctions.domainError();
      }
      return new Complex(
          -Math.log(Math.sqrt(ay) / Math.sqrt(hypot(ay, 2))),
          Math.copySign(Arctangents.atan2(2, -ay) / 2, y));
    }
    return new Complex(
        Math.log1p(4 * x / ((1 - x) * (1 - x) + ay * ay)) / 4,
        -Arctangents.atan2(-2 * y, (1 - x) * (1 + x) - ay * ay) / 2);
  }

  /** {@code cosh(z)}. */
  public static Complex cosh(Complex z) {
    double x = z.real();
    double y = z.imaginary();
    if (isFarPoint(z)) {
      Complex far = direction(Double.POSITIVE_INFINITY, y);
      return x > 0 ? far : far.conjugate();
    }
    if (!isFinite(z)) {
      return special(ComplexSpecials.COSH, z);
    }
    if (Math.abs(x) > LOG_LARGE) {
      double less = x - Math.copySign(1, x);
      return finite(
          Math.cos(y) * Hyperbolics.cosh(less) * Math.E,
          Math.sin(y) * Hyperbolics.sinh(less) * Math.E);
    }
    return finite(Math.cos(y) * Hyperbolics.cosh(x), Math.sin(y) * Hyperbolics.sinh(x));
  }

  /** {@code sinh(z)}. */
  public static Complex sinh(Complex z) {
    double x = z.real();
    double y = z.imaginary();
    if (isFarPoint(z)) {
      Complex far = direction(Double.POSITIVE_INFINITY, y);
      return x > 0 ? far : far.conjugate().negate();
    }
    if (!isFinite(z)) {
      return special(ComplexSpecials.SINH, z);
    }
    if (Math.abs(x) > LOG_LARGE) {
      double less = x - Math.copySign(1, x);
      return finite(
          Math.cos(y) * Hyperbolics.sinh(less) * Math.E,
          Math.sin(y) * Hyperbolics.cosh(less) * Math.E);
    }
    return finite(Math.cos(y) * Hyperbolics.sinh(x), Math.sin(y) * Hyperbolics.cosh(x));
  }

  /** {@code tanh(z)}. */
  public static Complex tanh(Complex z) {
    double x = z.real();
    double y = z.imaginary();
    if (isFarPoint(z)) {
      return new Complex(Math.copySign(1, x), Math.copySign(0.0, 2 * Math.sin(y) * Math.cos(y)));
    }
    if (!isFinite(z)) {
      return special(ComplexSpecials.TANH, z);
    }
    if (Math.abs(x) > LOG_LARGE) {
      return new Complex(
          Math.copySign(1, x), 4 * Math.sin(y) * Math.cos(y) * Math.exp(-2 * Math.abs(x)));
    }
    double tx = Math.tanh(x);
    double ty = Math.tan(y);
    double cx = 1 / Hyperbolics.cosh(x);
    double product = tx * ty;
    double denominator = 1 + product * product;
    return new Complex(tx * (1 + ty * ty) / denominator, ty / denominator * cx * cx);
  }

  /** {@code f(i * z) / i} for an odd function. */
  private static Complex turned(Complex rotated) {
    return new Complex(rotated.imaginary(), -rotated.real());
  }

  private static Complex timesI(Complex z) {
    return new Complex(-z.imaginary(), z.real());
  }

  /** {@code asin(z)}. */
  public static Complex asin(Complex z) {
    return turned(asinh(timesI(z)));
  }

  /** {@code atan(z)}. */
  public static Complex atan(Complex z) {
    return turned(atanh(timesI(z)));
  }

  /** {@code cos(z)}. */
  public static Complex cos(Complex z) {
    return cosh(timesI(z));
  }

  /** {@code sin(z)}. */
  public static Complex sin(Complex z) {
    return turned(sinh(timesI(z)));
  }

  /** {@code tan(z)}. */
  public static Complex tan(Complex z) {
    return turned(tanh(timesI(z)));
  }

  /** {@code phase(z)}. */
  public static double phase(Complex z) {
    return Arctangents.atan2(z.imaginary(), z.real());
  }

  /** The first of {@code polar(z)}; the second is the {@link #phase}. */
  public static double modulus(Complex z) {
    double size = hypot(z.real(), z.imaginary());
    if (Double.isInfinite(size) && isFinite(z)) {
      throw MathFunctions.rangeError();
    }
    return size;
  }

  /** {@code rect(r, phi)}. */
  public static Complex rectangular(double r, double phi) {
    if (Double.isInfinite(r) && Double.isFinite(phi) && phi != 0) {
      Complex far = direction(Double.POSITIVE_INFINITY, phi);
      return r > 0 ? far : far.negate();
    }
    if (!Double.isFinite(r) || !Double.isFinite(phi)) {
      return special(ComplexSpecials.RECT, new Complex(r, phi));
    }
    return phi == 0 ? new Complex(r, r * phi) : new Complex(r * Math.cos(phi), r * Math.sin(phi));
  }

  /** {@code isclose(a, b, rel_tol=relative, abs_tol=absolute)}. */
  public static boolean isClose(Complex a, Complex b, double relative, double absolute) {
    if (relative < 0 || absolute < 0) {
      throw OperandException.value("tolerances must be non-negative");
    }
    if (a.equalTo(b)) {
      return true;
    }
    if (isInfinite(a) || isInfinite(b)) {
      return false;
    }
    double difference = a.subtract(b).abs();
    return difference <= relative * b.abs()
        || difference <= relative * a.abs()
        || difference <= absolute;
  }

  private static boolean isInfinite(Complex z) {
    return Double.isInfinite(z.real()) || Double.isInfinite(z.imaginary());
  }
}
