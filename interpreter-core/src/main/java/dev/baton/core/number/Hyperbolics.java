package dev.baton.core.number;

/**
 * Hyperbolic functions and their inverses from exponentials and logarithms, each range by the
 * identity that cancels least; NaN outside the domain, infinite on overflow and at poles.
 */
final class Hyperbolics {

  private static final double LN_2 = 0.6931471805599453;

  /** From here the smaller of the two exponentials no longer counts. */
  private static final double ONE_SIDED = 22;

  /** The greatest argument of exp with a finite result, rounded down. */
  private static final double EXP_LIMIT = 709.78;

  private Hyperbolics() {}

  static double sinh(double x) {
    double a = Math.abs(x);
    if (a < 0x1p-28 || Double.isNaN(x)) {
      return x;
    }
    double half = x < 0 ? -0.5 : 0.5;
    if (a < ONE_SIDED) {
      double t = Math.expm1(a);
      return a < 1 ? half * (2 * t - t * t / (t + 1)) : half * (t + t / (t + 1));
    }
    return halfOfExp(a, half);
  }

  static double cosh(double x) {
    double a = Math.abs(x);
    if (a < LN_2 / 2) {
      double t = Math.expm1(a);
      double w = 1 + t;
      return a < 0x1p-55 ? w : 1 + t * t / (w + w);
    }
    if (a < ONE_SIDED) {
      double t = Math.exp(a);
      return 0.5 * t + 0.5 / t;
    }
    return halfOfExp(a, 0.5);
  }

  private static double halfOfExp(double a, double half) {
    if (a < EXP_LIMIT) {
      return half * Math.exp(a);
    }
    double w = Math.exp(0.5 * a);
    return half * w * w;
  }

  static double asinh(double x) {
    double a = Math.abs(x);
    if (a < 0x1p-28 || Double.isInfinite(a) || Double.isNaN(a)) {
      return x;
    }
    double r;
    if (a > 0x1p28) {
      r = Math.log(a) + LN_2;
    } else if (a > 2) {
      r = Math.log(2 * a + 1 / (Math.sqrt(a * a + 1) + a));
    } else {
      double square = a * a;
      r = Math.log1p(a + square / (1 + Math.sqrt(1 + square)));
    }
    return Math.copySign(r, x);
  }

  static double acosh(double x) {
    if (x < 1) {
      return Double.NaN;
    }
    if (x > 0x1p28) {
      return Double.isInfinite(x) ? x : Math.log(x) + LN_2;
    }
    if (x > 2) {
      return Math.log(2 * x - 1 / (x + Math.sqrt(x * x - 1)));
    }
    double t = x - 1;
    return Math.log1p(t + Math.sqrt(2 * t + t * t));
  }

  static double atanh(double x) {
    double a = Math.abs(x);
    if (a > 1) {
      return Double.NaN;
    }
    if (a < 0x1p-28 || Double.isNaN(a)) {
      return x;
    }
    double twice = a + a;
    double r = a < 0.5 ? Math.log1p(twice + twice * a / (1 - a)) : Math.log1p(twice / (1 - a));
    return Math.copySign(0.5 * r, x);
  }
}
