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

  /** Whether all of some numbers are finite. */
  static boolean allFinite(double[] r, int k, int n) {
    double zero = 0;
    for (int i = 0; i < n; i++) {
      zero += r[k + i] * 0;
    }
    return zero == 0;
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
    if (allFinite(r, k, n)) {
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
