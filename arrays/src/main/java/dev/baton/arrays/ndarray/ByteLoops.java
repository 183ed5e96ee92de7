package dev.baton.arrays.ndarray;

/** Loops over items of 8 bits, {@code r[k + i] = a[p + i] op b[q + i]}, where bits are all. */
final class ByteLoops {
  private ByteLoops() {}

  /** Whether there is a loop for items of a type. */
  static boolean has(BinaryLoop op, DType type) {
    return switch (op) {
      case BITWISE_AND, BITWISE_OR, BITWISE_XOR -> true;
      case ADD, SUBTRACT, MULTIPLY -> type != DType.BOOL;
      default -> false;
    };
  }

  /** Computes {@code n} results. */
  static void apply(BinaryLoop op, byte[] a, int p, byte[] b, int q, byte[] r, int k, int n) {
    switch (op) {
      case ADD -> add(a, p, b, q, r, k, n);
      case SUBTRACT -> subtract(a, p, b, q, r, k, n);
      case MULTIPLY -> multiply(a, p, b, q, r, k, n);
      case BITWISE_AND -> and(a, p, b, q, r, k, n);
      case BITWISE_OR -> or(a, p, b, q, r, k, n);
      case BITWISE_XOR -> xor(a, p, b, q, r, k, n);
      default -> throw new IllegalArgumentException(op.name());
    }
  }

  private static void add(byte[] a, int p, byte[] b, int q, byte[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = (byte) (a[p + i] + b[q + i]);
    }
  }

  private static void subtract(byte[] a, int p, byte[] b, int q, byte[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = (byte) (a[p + i] - b[q + i]);
    }
  }

  private static void multiply(byte[] a, int p, byte[] b, int q, byte[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = (byte) (a[p + i] * b[q + i]);
    }
  }

  private static void and(byte[] a, int p, byte[] b, int q, byte[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = (byte) (a[p + i] & b[q + i]);
    }
  }

  private static void or(byte[] a, int p, byte[] b, int q, byte[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = (byte) (a[p + i] | b[q + i]);
    }
  }

  private static void xor(byte[] a, int p, byte[] b, int q, byte[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = (byte) (a[p + i] ^ b[q + i]);
    }
  }
}
