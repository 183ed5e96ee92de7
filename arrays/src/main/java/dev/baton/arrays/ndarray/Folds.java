package dev.baton.arrays.ndarray;

/** Folds a row of numbers into one. */
final class Folds {
  private static final int BLOCK = 128;

  private Folds() {}

  /**
   * Adds up numbers in pairs of pairs, so that errors stay small: eight sums within a block of at
   * most 128, halves above it. This is the order of NumPy, so the last digit agrees too.
   */
  static double sum(double[] a, int at, int stride, int n) {
    if (n <= BLOCK) {
      return block(a, at, stride, n);
    }
    int half = n / 2;
    half -= half % 8;
    return sum(a, at, stride, half) + sum(a, at + half * stride, stride, n - half);
  }

  private static double block(double[] a, int at, int stride, int n) {
    if (n < 8) {
      double sum = 0;
      for (int i = 0, p = at; i < n; i++, p += stride) {
        sum += a[p];
      }
      return sum;
    }
    double r0 = a[at];
    double r1 = a[at + stride];
    double r2 = a[at + 2 * stride];
    double r3 = a[at + 3 * stride];
    double r4 = a[at + 4 * stride];
    double r5 = a[at + 5 * stride];
    double r6 = a[at + 6 * stride];
    double r7 = a[at + 7 * stride];
    int i = 8;
    for (int p = at + 8 * stride; i < n - n % 8; i += 8, p += 8 * stride) {
      r0 += a[p];
      r1 += a[p + stride];
      r2 += a[p + 2 * stride];
      r3 += a[p + 3 * stride];
      r4 += a[p + 4 * stride];
      r5 += a[p + 5 * stride];
      r6 += a[p + 6 * stride];
      r7 += a[p + 7 * stride];
    }
    double sum = ((r0 + r1) + (r2 + r3)) + ((r4 + r5) + (r6 + r7));
    for (int p = at + i * stride; i < n; i++, p += stride) {
      sum += a[p];
    }
    return sum;
  }

  /** Folds numbers that lie next to each other into a first one, from left to right. */
  static double fold(BinaryLoop op, double first, double[] a, int at, int n) {
    double result = first;
    switch (op) {
      case ADD -> {
        for (int i = at; i < at + n; i++) {
          result += a[i];
        }
      }
      case MULTIPLY -> {
        for (int i = at; i < at + n; i++) {
          result *= a[i];
        }
      }
      case MAXIMUM -> {
        for (int i = at; i < at + n; i++) {
          result = Math.max(result, a[i]);
        }
      }
      case MINIMUM -> {
        for (int i = at; i < at + n; i++) {
          result = Math.min(result, a[i]);
        }
      }
      default -> {
        double[] both = {first};
        for (int i = at; i < at + n; i++) {
          DoubleLoops.apply(op, both, 0, a, i, both, 0, 1);
        }
        result = both[0];
      }
    }
    return result;
  }

  /** Folds numbers that lie next to each other into a first one, from left to right. */
  static long fold(BinaryLoop op, long first, long[] a, int at, int n) {
    long result = first;
    switch (op) {
      case ADD -> {
        for (int i = at; i < at + n; i++) {
          result += a[i];
        }
      }
      case MULTIPLY -> {
        for (int i = at; i < at + n; i++) {
          result *= a[i];
        }
      }
      case MAXIMUM -> {
        for (int i = at; i < at + n; i++) {
          result = Math.max(result, a[i]);
        }
      }
      case MINIMUM -> {
        for (int i = at; i < at + n; i++) {
          result = Math.min(result, a[i]);
        }
      }
      case LOGICAL_AND -> {
        for (int i = at; i < at + n && result != 0; i++) {
          result = a[i] != 0 ? 1 : 0;
        }
      }
      case LOGICAL_OR -> {
        for (int i = at; i < at + n && result == 0; i++) {
          result = a[i] != 0 ? 1 : 0;
        }
      }
      default -> {
        long[] both = {first};
        for (int i = at; i < at + n; i++) {
          LongLoops.into(op, both, a, i, 1);
        }
        result = both[0];
      }
    }
    return result;
  }

  /** Adds up bytes, of which a mask is taken. */
  static long sum(byte[] a, int at, int n, long mask) {
    int bits = (int) mask;
    long sum = 0;
    for (int done = 0; done < n; ) {
      int end = Math.min(n, done + BLOCK);
      int part = 0;
      for (int i = at + done; i < at + end; i++) {
        part += a[i] & bits;
      }
      sum += part;
      done = end;
    }
    return sum;
  }

  /** Whether a byte is zero, or is not. */
  static boolean has(boolean zero, byte[] a, int at, int n) {
    for (int i = at; i < at + n; i++) {
      if (a[i] == 0 == zero) {
        return true;
      }
    }
    return false;
  }

  /** Folds each number into the next one. */
  static void steps(BinaryLoop op, double[] a, int n) {
    if (op == BinaryLoop.ADD) {
      double sum = a[0];
      for (int i = 1; i < n; i++) {
        sum += a[i];
        a[i] = sum;
      }
      return;
    }
    for (int i = 1; i < n; i++) {
      a[i] = fold(op, a[i - 1], a, i, 1);
    }
  }

  /** Folds each number into the next one. */
  static void steps(BinaryLoop op, long[] a, int n) {
    if (op == BinaryLoop.ADD) {
      long sum = a[0];
      for (int i = 1; i < n; i++) {
        sum += a[i];
        a[i] = sum;
      }
      return;
    }
    for (int i = 1; i < n; i++) {
      a[i] = fold(op, a[i - 1], a, i, 1);
    }
  }
}
