package dev.baton.core.number;

/**
 * Inverse trigonometric functions, computed to about twice the precision and rounded once. The
 * argument of the arctangent is brought below 1/32 by {@code atan(u) = atan(c) + atan((u - c) / (1
 * + u * c))} with c a sixteenth, whose arctangent stands in a table.
 */
final class Arctangents {

  private static final DoubleDouble PI = new DoubleDouble(Math.PI, 1.2246467991473532e-16);
  private static final DoubleDouble HALF_PI = new DoubleDouble(Math.PI / 2, 6.123233995736766e-17);

  /** The arctangents of k/16, each in two parts. */
  private static final double[] TABLE = {
    0.0, 0.0,
    0.06241880999595735, -1.5490756308295046e-18,
    0.12435499454676144, -3.1253241424539383e-18,
    0.18534794999569476, 4.180692268843079e-18,
    0.24497866312686414, 1.0698755618734451e-17,
    0.3028848683749714, -1.1010827903001369e-17,
    0.35877067027057225, -2.4623815582638635e-17,
    0.4124104415973873, -1.587652227770689e-17,
    0.4636476090008061, 2.2698777452961687e-17,
    0.5123894603107377, -2.5462781472855804e-17,
    0.5585993153435624, -5.4556305485916264e-18,
    0.6022873461349642, 2.950430737228402e-17,
    0.6435011087932844, 1.5834785051444286e-17,
    0.6823165548747481, 6.943223671560008e-18,
    0.7188299996216245, -2.1478388444456983e-17,
    0.7531512809621944, -2.4256934659182068e-17,
    0.7853981633974483, 3.061616997868383e-17
  };

  /** Below this the functions equal their arguments to the last bit. */
  private static final double TINY = 0x1p-27;

  /** Sides whose exponents differ by more are left to the platform. */
  private static final int MAX_RATIO = 60;

  private Arctangents() {}

  static double atan(double x) {
    double a = Math.abs(x);
    if (a < TINY || Double.isNaN(x)) {
      return x;
    }
    if (a > 0x1p60) {
      return Math.copySign(Math.PI / 2, x);
    }
    return Math.copySign(rounded(angle(new DoubleDouble(a, 0), new DoubleDouble(1, 0))), x);
  }

  static double atan2(double y, double x) {
    double ay = Math.abs(y);
    double ax = Math.abs(x);
    int ratio = Math.getExponent(ay) - Math.getExponent(ax);
    if (ay == 0 || ax == 0 || !Double.isFinite(ay) || !Double.isFinite(ax)) {
      return Math.atan2(y, x);
    }
    if (ratio > MAX_RATIO) {
      return Math.copySign(Math.PI / 2, y);
    }
    if (ratio < -MAX_RATIO && x < 0) {
      return Math.copySign(Math.PI, y);
    }
    if (ratio < -MAX_RATIO || ay < Double.MIN_NORMAL || ax < Double.MIN_NORMAL) {
      return Math.atan2(y, x);
    }
    int shift = -Math.getExponent(ax);
    DoubleDouble height = new DoubleDouble(Math.scalb(ay, shift), 0);
    DoubleDouble r = angle(height, new DoubleDouble(Math.scalb(ax, shift), 0));
    return Math.copySign(rounded(x < 0 ? r.subtractedFrom(PI) : r), y);
  }

  static double asin(double x) {
    double a = Math.abs(x);
    if (a < TINY || a > 1 || Double.isNaN(x)) {
      return a > 1 ? Double.NaN : x;
    }
    return Math.copySign(rounded(angle(new DoubleDouble(a, 0), cosine(a))), x);
  }

  static double acos(double x) {
    double a = Math.abs(x);
    if (a > 1 || Double.isNaN(x)) {
      return Double.NaN;
    }
    DoubleDouble r = angle(cosine(a), new DoubleDouble(a, 0));
    return rounded(x < 0 ? r.subtractedFrom(PI) : r);
  }

  /** The other side of a right triangle with hypotenuse one. */
  private static DoubleDouble cosine(double a) {
    return DoubleDouble.sum(1, -a).times(DoubleDouble.sum(1, a)).squareRoot();
  }

  private static double rounded(DoubleDouble x) {
    return x.high() + x.low();
  }

  /** The angle, up to a right one, of the point (x, y) with sides that are not negative. */
  private static DoubleDouble angle(DoubleDouble y, DoubleDouble x) {
    return y.high() <= x.high()
        ? ofRatio(y.dividedBy(x))
        : ofRatio(x.dividedBy(y)).subtractedFrom(HALF_PI);
  }

  /** The arctangent of a number from zero to one. */
  private static DoubleDouble ofRatio(DoubleDouble u) {
    int k = (int) Math.rint(u.high() * 16);
    DoubleDouble t = u;
    if (k > 0) {
      DoubleDouble c = new DoubleDouble(k / 16.0, 0);
      DoubleDouble one = new DoubleDouble(1, 0);
      t = u.plus(new DoubleDouble(-c.high(), 0)).dividedBy(one.plus(u.times(c)));
    }
    double s = t.high() * t.high();
    double series =
        s * (-1.0 / 3 + s * (1.0 / 5 + s * (-1.0 / 7 + s * (1.0 / 9 + s * (-1.0 / 11 + s / 13)))));
    DoubleDouble sum = DoubleDouble.sum(TABLE[2 * k], t.high());
    return new DoubleDouble(
        sum.high(), sum.low() + (TABLE[2 * k + 1] + t.low() + t.high() * series));
  }
}
