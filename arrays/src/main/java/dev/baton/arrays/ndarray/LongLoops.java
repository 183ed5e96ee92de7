package dev.baton.arrays.ndarray;

/** The loops over longs with two operands: {@code r[k + i] = a[p + i] op b[q + i]}. */
final class LongLoops {
  private LongLoops() {}

  /** Computes {@code n} results. */
  static void apply(BinaryLoop op, long[] a, int p, long[] b, int q, long[] r, int k, int n) {
    switch (op) {
      case ADD -> add(a, p, b, q, r, k, n);
      case SUBTRACT -> subtract(a, p, b, q, r, k, n);
      case MULTIPLY -> multiply(a, p, b, q, r, k, n);
      case MAXIMUM, FMAX -> maximum(a, p, b, q, r, k, n);
      case MINIMUM, FMIN -> minimum(a, p, b, q, r, k, n);
      case BITWISE_AND -> and(a, p, b, q, r, k, n);
      case BITWISE_OR -> or(a, p, b, q, r, k, n);
      case BITWISE_XOR -> xor(a, p, b, q, r, k, n);
      default -> applyRare(op, a, p, b, q, r, k, n);
    }
  }

  private static void applyRare(
      BinaryLoop op, long[] a, int p, long[] b, int q, long[] r, int k, int n) {
    switch (op) {
      case FLOOR_DIVIDE -> {
        for (int i = 0; i < n; i++) {
          r[k + i] = b[q + i] == 0 ? 0 : Math.floorDiv(a[p + i], b[q + i]);
        }
      }
      case REMAINDER -> {
        for (int i = 0; i < n; i++) {
          r[k + i] = b[q + i] == 0 ? 0 : Math.floorMod(a[p + i], b[q + i]);
        }
      }
      case FMOD -> {
        for (int i = 0; i < n; i++) {
          r[k + i] = b[q + i] == 0 ? 0 : a[p + i] % b[q + i];
        }
      }
      case POWER -> {
        for (int i = 0; i < n; i++) {
          r[k + i] = power(a[p + i], b[q + i]);
        }
      }
      case LEFT_SHIFT -> {
        for (int i = 0; i < n; i++) {
          r[k + i] = b[q + i] < 0 || b[q + i] > 63 ? 0 : a[p + i] << b[q + i];
        }
      }
      case RIGHT_SHIFT -> {
        for (int i = 0; i < n; i++) {
          r[k + i] = a[p + i] >> (b[q + i] < 0 || b[q + i] > 63 ? 63 : b[q + i]);
        }
      }
      case GCD -> {
        for (int i = 0; i < n; i++) {
          r[k + i] = gcd(a[p + i], b[q + i]);
        }
      }
      default -> throw new IllegalArgumentException(op.name());
    }
  }

  /** Computes {@code n} truth values, 0 or 1. */
  static void compare(BinaryLoop op, long[] a, int p, long[] b, int q, byte[] r, int k, int n) {
    switch (op) {
      case EQUAL -> equal(a, p, b, q, r, k, n);
      case NOT_EQUAL -> notEqual(a, p, b, q, r, k, n);
      case LESS -> less(a, p, b, q, r, k, n);
      case LESS_EQUAL -> lessEqual(a, p, b, q, r, k, n);
      case GREATER -> greater(a, p, b, q, r, k, n);
      case GREATER_EQUAL -> greaterEqual(a, p, b, q, r, k, n);
      case LOGICAL_AND -> {
        for (int i = 0; i < n; i++) {
          r[k + i] = (byte) (a[p + i] != 0 && b[q + i] != 0 ? 1 : 0);
        }
      }
      case LOGICAL_OR -> {
        for (int i = 0; i < n; i++) {
          r[k + i] = (byte) (a[p + i] != 0 || b[q + i] != 0 ? 1 : 0);
        }
      }
      case LOGICAL_XOR -> {
        for (int i = 0; i < n; i++) {
          r[k + i] = (byte) (a[p + i] != 0 ^ b[q + i] != 0 ? 1 : 0);
        }
      }
      default -> throw new IllegalArgumentException(op.name());
    }
  }

  /** Computes {@code r[i] = r[i] op a[p + i]}; truth values are 0 or 1. */
  static void into(BinaryLoop op, long[] r, long[] a, int p, int n) {
    if (!op.compares()) {
      apply(op, r, 0, a, p, r, 0, n);
      return;
    }
    byte[] truths = new byte[n];
    compare(op, r, 0, a, p, truths, 0, n);
    for (int i = 0; i < n; i++) {
      r[i] = truths[i];
    }
  }

  /** Wraps around; the exponent is not negative. */
  private static long power(long base, long exponent) {
    long result = 1;
    long square = base;
    for (long left = exponent; left > 0; left >>= 1) {
      if ((left & 1) != 0) {
        result *= square;
      }
      square *= square;
    }
    return result;
  }

  private static long gcd(long a, long b) {
    long x = Math.abs(a);
    long y = Math.abs(b);
    while (y != 0) {
      long rest = x % y;
      x = y;
      y = rest;
    }
    return x;
  }

  private static void add(long[] a, int p, long[] b, int q, long[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = a[p + i] + b[q + i];
    }
  }

  private static void subtract(long[] a, int p, long[] b, int q, long[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = a[p + i] - b[q + i];
    }
  }

  private static void multiply(long[] a, int p, long[] b, int q, long[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = a[p + i] * b[q + i];
    }
  }

  private static void maximum(long[] a, int p, long[] b, int q, long[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = Math.max(a[p + i], b[q + i]);
    }
  }

  private static void minimum(long[] a, int p, long[] b, int q, long[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = Math.min(a[p + i], b[q + i]);
    }
  }

  private static void and(long[] a, int p, long[] b, int q, long[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = a[p + i] & b[q + i];
    }
  }

  private static void or(long[] a, int p, long[] b, int q, long[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = a[p + i] | b[q + i];
    }
  }

  private static void xor(long[] a, int p, long[] b, int q, long[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = a[p + i] ^ b[q + i];
    }
  }

  private static void equal(long[] a, int p, long[] b, int q, byte[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = (byte) (a[p + i] == b[q + i] ? 1 : 0);
    }
  }

  private static void notEqual(long[] a, int p, long[] b, int q, byte[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = (byte) (a[p + i] != b[q + i] ? 1 : 0);
    }
  }

  private static void less(long[] a, int p, long[] b, int q, byte[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = (byte) (a[p + i] < b[q + i] ? 1 : 0);
    }
  }

  private static void lessEqual(long[] a, int p, long[] b, int q, byte[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = (byte) (a[p + i] <= b[q + i] ? 1 : 0);
    }
  }

  private static void greater(long[] a, int p, long[] b, int q, byte[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = (byte) (a[p + i] > b[q + i] ? 1 : 0);
    }
  }

  private static void greaterEqual(long[] a, int p, long[] b, int q, byte[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = (byte) (a[p + i] >= b[q + i] ? 1 : 0);
    }
  }
}
