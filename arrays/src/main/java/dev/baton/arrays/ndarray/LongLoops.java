package dev.baton.arrays.ndarray;

/** The loops over longs with two operands: {@code r[k + i] = a[p + i] op b[q + i]}. */
final class LongLoops {
  private LongLoops() {}

  /** Computes {@code n} results. */
  static void apply(BinaryLoop op, long[] a, int p, long[] b, int q, long[] r, int k, int n) {
    switch (op) {
      case ADD -> {
        for (int i = 0; i < n; i++) {
          r[k + i] = a[p + i] + b[q + i];
        }
      }
      case SUBTRACT -> {
        for (int i = 0; i < n; i++) {
          r[k + i] = a[p + i] - b[q + i];
        }
      }
      case MULTIPLY -> {
        for (int i = 0; i < n; i++) {
          r[k + i] = a[p + i] * b[q + i];
        }
      }
      case MAXIMUM, FMAX -> {
        for (int i = 0; i < n; i++) {
          r[k + i] = Math.max(a[p + i], b[q + i]);
        }
      }
      case MINIMUM, FMIN -> {
        for (int i = 0; i < n; i++) {
          r[k + i] = Math.min(a[p + i], b[q + i]);
        }
      }
      case BITWISE_AND -> {
        for (int i = 0; i < n; i++) {
          r[k + i] = a[p + i] & b[q + i];
        }
      }
      case BITWISE_OR -> {
        for (int i = 0; i < n; i++) {
          r[k + i] = a[p + i] | b[q + i];
        }
      }
      case BITWISE_XOR -> {
        for (int i = 0; i < n; i++) {
          r[k + i] = a[p + i] ^ b[q + i];
        }
      }
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
  static void compare(BinaryLoop op, long[] a, int p, long[] b, int q, long[] r, int k, int n) {
    switch (op) {
      case EQUAL -> {
        for (int i = 0; i < n; i++) {
          r[k + i] = a[p + i] == b[q + i] ? 1 : 0;
        }
      }
      case NOT_EQUAL -> {
        for (int i = 0; i < n; i++) {
          r[k + i] = a[p + i] != b[q + i] ? 1 : 0;
        }
      }
      case LESS -> {
        for (int i = 0; i < n; i++) {
          r[k + i] = a[p + i] < b[q + i] ? 1 : 0;
        }
      }
      case LESS_EQUAL -> {
        for (int i = 0; i < n; i++) {
          r[k + i] = a[p + i] <= b[q + i] ? 1 : 0;
        }
      }
      case GREATER -> {
        for (int i = 0; i < n; i++) {
          r[k + i] = a[p + i] > b[q + i] ? 1 : 0;
        }
      }
      case GREATER_EQUAL -> {
        for (int i = 0; i < n; i++) {
          r[k + i] = a[p + i] >= b[q + i] ? 1 : 0;
        }
      }
      case LOGICAL_AND -> {
        for (int i = 0; i < n; i++) {
          r[k + i] = a[p + i] != 0 && b[q + i] != 0 ? 1 : 0;
        }
      }
      case LOGICAL_OR -> {
        for (int i = 0; i < n; i++) {
          r[k + i] = a[p + i] != 0 || b[q + i] != 0 ? 1 : 0;
        }
      }
      case LOGICAL_XOR -> {
        for (int i = 0; i < n; i++) {
          r[k + i] = a[p + i] != 0 ^ b[q + i] != 0 ? 1 : 0;
        }
      }
      default -> throw new IllegalArgumentException(op.name());
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
}
