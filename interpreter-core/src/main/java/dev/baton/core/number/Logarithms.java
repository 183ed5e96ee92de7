package dev.baton.core.number;

/** Logarithms to base two, computed to about twice the precision and rounded once. */
final class Logarithms {

  private static final double SQRT_2 = 1.4142135623730951;

  /** 2 / ln 2 in two parts. */
  private static final double FACTOR = 2.8853900817779268;

  private static final double FACTOR_LOW = 4.0710547481862066e-17;

  private static final int TERMS = 22;

  private Logarithms() {}

  /**
   * {@code log2(x)} for x > 0: the exponent plus {@code 2 / ln 2 * atanh((m - 1) / (m + 1))} for
   * the mantissa m in [1/sqrt 2, sqrt 2).
   */
  static double log2(double x) {
    if (Double.isInfinite(x) || Double.isNaN(x)) {
      return x;
    }
    double m = MathFunctions.mantissa(x) * 2;
    long e = MathFunctions.exponent(x) - 1;
    if (m > SQRT_2) {
      m /= 2;
      e++;
    }
    if (m == 1) {
      return e;
    }
    DoubleDouble s = DoubleDouble.quotient(m - 1, DoubleDouble.sum(m, 1));
    DoubleDouble square = s.times(s);
    double tail = 0;
    for (int k = TERMS; k > 1; k--) {
      tail = (tail + 1.0 / (2 * k + 1)) * square.high();
    }
    // 1 + square / 3 + square * tail, the last of which is small.
    DoubleDouble series =
        DoubleDouble.sum(1, 0)
            .plus(square.times(DoubleDouble.quotient(1, DoubleDouble.sum(3, 0))))
            .plus(DoubleDouble.product(square.high(), tail));
    DoubleDouble fraction = s.times(series).times(new DoubleDouble(FACTOR, FACTOR_LOW));
    DoubleDouble result = DoubleDouble.sum(e, fraction.high());
    return result.high() + (result.low() + fraction.low());
  }
}
