package dev.baton.arrays.ndarray;

/**
 * What went wrong in arithmetic with floats, found from operands and results: a set of the bits
 * here.
 */
public final class FloatErrors {
  /** A finite number was divided by zero. */
  public static final int DIVIDE = 1;

  /** A result is too large. */
  public static final int OVERFLOW = 2;

  /** A result is not a number, though the operands are. */
  public static final int INVALID = 8;

  private FloatErrors() {}

  /**
   * Whether all of some numbers are finite, by a sum, which is not if one of them is not. False may
   * also mean that the sum is too large. Eight sums at once, as each takes the time of an addition.
   */
  static boolean allFinite(double[] r, int k, int n) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    double s4 = 0;
    double s5 = 0;
    double s6 = 0;
    double s7 = 0;
    int end = k + n - n % 8;
    for (int i = k; i < end; i += 8) {
      s0 += r[i];
      s1 += r[i + 1];
      s2 += r[i + 2];
      s3 += r[i + 3];
      s4 += r[i + 4];
      s5 += r[i + 5];
      s6 += r[i + 6];
      s7 += r[i + 7];
    }
    for (int i = end; i < k + n; i++) {
      s0 += r[i];
    }
    return Double.isFinite(((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7)));
  }

  /** Whether all of some numbers are finite, as above. */
  static boolean allFinite(float[] r, int k, int n) {
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    int end = k + n - n % 4;
    for (int i = k; i < end; i += 4) {
      s0 += r[i];
      s1 += r[i + 1];
      s2 += r[i + 2];
      s3 += r[i + 3];
    }
    for (int i = end; i < k + n; i++) {
      s0 += r[i];
    }
    return Float.isFinite((s0 + s1) + (s2 + s3));
  }

  /** Floats of 32 bits as doubles. */
  static double[] widened(float[] a, int p, int n) {
    double[] wide = new double[n];
    for (int i = 0; i < n; i++) {
      wide[i] = a[p + i];
    }
    return wide;
  }

  /** The errors of a loop with two operands. */
  static int of(BinaryLoop op, double[] a, int p, double[] b, int q, double[] r, int k, int n) {
    if (op == BinaryLoop.MAXIMUM || op == BinaryLoop.MINIMUM || allFinite(r, k, n)) {
      return 0;
    }
    boolean divides =
        op == BinaryLoop.DIVIDE || op == BinaryLoop.FLOOR_DIVIDE || op == BinaryLoop.POWER;
    int found = 0;
    for (int i = 0; i < n; i++) {
      double x = a[p + i];
      double y = b[q + i];
      double z = r[k + i];
      if (z != z) {
        found |= x != x || y != y ? 0 : INVALID;
      } else if (Double.isInfinite(z) && Double.isFinite(x) && Double.isFinite(y)) {
        double zero = op == BinaryLoop.POWER ? x : y;
        found |= divides && zero == 0 ? DIVIDE : OVERFLOW;
      }
    }
    return found;
  }

  /** The errors of a loop with one operand. */
  static int of(UnaryLoop op, double[] a, int p, double[] r, int k, int n) {
    boolean never =
        switch (op) {
          case NEGATIVE, POSITIVE, CONJUGATE, ABSOLUTE, SIGN, FLOOR, CEIL, TRUNC, RINT -> true;
          default -> false;
        };
    if (never || allFinite(r, k, n)) {
      return 0;
    }
    int found = 0;
    for (int i = 0; i < n; i++) {
      double x = a[p + i];
      double z = r[k + i];
      if (z != z) {
        found |= x != x ? 0 : INVALID;
      } else if (Double.isInfinite(z) && Double.isFinite(x)) {
        boolean overflows =
            switch (op) {
              case EXP, EXP2, EXPM1, SINH, COSH, SQUARE, RAD2DEG -> true;
              default -> false;
            };
        found |= overflows ? OVERFLOW : DIVIDE;
      }
    }
    return found;
  }

  /** The errors of a division of ints. */
  static int ofDivision(long[] b, int q, int n) {
    for (int i = 0; i < n; i++) {
      if (b[q + i] == 0) {
        return DIVIDE;
      }
    }
    return 0;
  }
}
