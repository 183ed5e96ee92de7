package dev.baton.arrays.ndarray;

/**
 * Loops over floats of 32 bits, {@code r[k + i] = a[p + i] op b[q + i]}, for what gives the same as
 * computing with doubles and rounding: the processor takes twice as many of them at once.
 */
final class FloatLoops {
  private FloatLoops() {}

  /** Whether there is a loop for it. */
  static boolean has(BinaryLoop op) {
    return switch (op) {
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, MAXIMUM, MINIMUM -> true;
      default -> false;
    };
  }

  /** Whether there is a loop for it. */
  static boolean has(UnaryLoop op) {
    return switch (op) {
      case NEGATIVE, ABSOLUTE, SQUARE, SQRT -> true;
      default -> false;
    };
  }

  /** Computes {@code n} results. */
  static void apply(BinaryLoop op, float[] a, int p, float[] b, int q, float[] r, int k, int n) {
    switch (op) {
      case ADD -> add(a, p, b, q, r, k, n);
      case SUBTRACT -> subtract(a, p, b, q, r, k, n);
      case MULTIPLY -> multiply(a, p, b, q, r, k, n);
      case DIVIDE -> divide(a, p, b, q, r, k, n);
      case MAXIMUM -> maximum(a, p, b, q, r, k, n);
      case MINIMUM -> minimum(a, p, b, q, r, k, n);
      default -> throw new IllegalArgumentException(op.name());
    }
  }

  /** Computes {@code r[k + i] = op a[p + i]}. */
  static void apply(UnaryLoop op, float[] a, int p, float[] r, int k, int n) {
    switch (op) {
      case NEGATIVE -> negative(a, p, r, k, n);
      case ABSOLUTE -> absolute(a, p, r, k, n);
      case SQUARE -> square(a, p, r, k, n);
      case SQRT -> sqrt(a, p, r, k, n);
      default -> throw new IllegalArgumentException(op.name());
    }
  }

  private static void add(float[] a, int p, float[] b, int q, float[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = a[p + i] + b[q + i];
    }
  }

  private static void subtract(float[] a, int p, float[] b, int q, float[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = a[p + i] - b[q + i];
    }
  }

  private static void multiply(float[] a, int p, float[] b, int q, float[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = a[p + i] * b[q + i];
    }
  }

  private static void divide(float[] a, int p, float[] b, int q, float[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = a[p + i] / b[q + i];
    }
  }

  private static void maximum(float[] a, int p, float[] b, int q, float[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = Math.max(a[p + i], b[q + i]);
    }
  }

  private static void minimum(float[] a, int p, float[] b, int q, float[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = Math.min(a[p + i], b[q + i]);
    }
  }

  private static void negative(float[] a, int p, float[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = -a[p + i];
    }
  }

  private static void absolute(float[] a, int p, float[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = Math.abs(a[p + i]);
    }
  }

  private static void square(float[] a, int p, float[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = a[p + i] * a[p + i];
    }
  }

  private static void sqrt(float[] a, int p, float[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = (float) Math.sqrt(a[p + i]);
    }
  }
}
