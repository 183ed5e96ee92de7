package dev.baton.core.number;

/**
 * A number as the unevaluated sum of two doubles, about 106 bits (T. J. Dekker, "A floating-point
 * technique for extending the available precision", 1971). No fused operations: the results are the
 * same on all machines.
 *
 * @param high the nearest double
 * @param low what is missing
 */
record DoubleDouble(double high, double low) {

  private static final double SPLITTER = 0x1p27 + 1;

  /** {@code a + b} exactly. */
  static DoubleDouble sum(double a, double b) {
    double s = a + b;
    double part = s - a;
    return new DoubleDouble(s, (a - (s - part)) + (b - part));
  }

  /** {@code a * b} exactly, unless it is near the limits of the exponent. */
  static DoubleDouble product(double a, double b) {
    double p = a * b;
    return new DoubleDouble(p, productError(a, b, p));
  }

  /** What {@code p}, the rounded product of a and b, is short of the exact one. */
  static double productError(double a, double b, double p) {
    double t = SPLITTER * a;
    double aHigh = t - (t - a);
    double aLow = a - aHigh;
    t = SPLITTER * b;
    double bHigh = t - (t - b);
    double bLow = b - bHigh;
    return ((aHigh * bHigh - p) + aHigh * bLow + aLow * bHigh) + aLow * bLow;
  }

  /** {@code a / b}. */
  static DoubleDouble quotient(double a, DoubleDouble b) {
    return new DoubleDouble(a, 0).dividedBy(b);
  }

  private static DoubleDouble normal(double high, double low) {
    double s = high + low;
    return new DoubleDouble(s, low - (s - high));
  }

  DoubleDouble plus(DoubleDouble b) {
    DoubleDouble s = sum(high, b.high);
    return normal(s.high, s.low + low + b.low);
  }

  DoubleDouble times(DoubleDouble b) {
    DoubleDouble p = product(high, b.high);
    return normal(p.high, p.low + (high * b.low + low * b.high));
  }

  DoubleDouble dividedBy(DoubleDouble b) {
    double q = high / b.high;
    DoubleDouble back = product(q, b.high);
    double rest = (high - back.high) - back.low + low - q * b.low;
    return normal(q, rest / b.high);
  }

  /** {@code a - this}. */
  DoubleDouble subtractedFrom(DoubleDouble a) {
    return a.plus(new DoubleDouble(-high, -low));
  }

  DoubleDouble squareRoot() {
    if (high <= 0) {
      return new DoubleDouble(0, 0);
    }
    double root = Math.sqrt(high);
    DoubleDouble square = product(root, root);
    return normal(root, ((high - square.high) - square.low + low) / (2 * root));
  }
}
