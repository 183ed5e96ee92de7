package dev.baton.stdlib.binary;

/** Numbers of 16 bits as IEEE 754 has them. */
final class HalfFloat {
  private static final int INFINITY = 0x7C00;
  private static final int FRACTION_BITS = 10;
  private static final int LEAST_EXPONENT = -14;

  private HalfFloat() {}

  /** The nearest half of a double, ties to even; -1 if it is finite but too large. */
  static int of(double value) {
    int sign = (int) (Double.doubleToRawLongBits(value) >>> 63) << 15;
    if (Double.isNaN(value)) {
      return sign | 0x7E00;
    }
    double size = Math.abs(value);
    if (Double.isInfinite(size)) {
      return sign | INFINITY;
    }
    int exponent = Math.max(Math.getExponent(size), LEAST_EXPONENT);
    if (exponent > FRACTION_BITS + 5) {
      return -1;
    }
    // The hidden bit, and a carry of rounding, add one to the exponent's field.
    int fraction = (int) Math.rint(Math.scalb(size, FRACTION_BITS - exponent));
    int bits = (exponent - LEAST_EXPONENT << FRACTION_BITS) + fraction;
    return bits >= INFINITY ? -1 : sign | bits;
  }

  /** The value of a half. */
  static double value(int bits) {
    int exponent = bits >> FRACTION_BITS & 0x1F;
    int fraction = bits & 0x3FF;
    double size;
    if (exponent == 0x1F) {
      size = fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
    } else if (exponent == 0) {
      size = Math.scalb((double) fraction, LEAST_EXPONENT - FRACTION_BITS);
    } else {
      size = Math.scalb((double) (fraction | 0x400), exponent - 1 + LEAST_EXPONENT - FRACTION_BITS);
    }
    return (bits & 0x8000) == 0 ? size : -size;
  }
}
