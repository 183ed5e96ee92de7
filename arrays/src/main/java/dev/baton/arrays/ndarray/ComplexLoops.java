package dev.baton.arrays.ndarray;

/**
 * The loops over complex numbers with two operands. These are pairs of doubles, {@code p} and
 * {@code q} say where the first ones begin; results begin at the start of their array, which is not
 * that of an operand.
 */
final class ComplexLoops {
  private static final int MOST_MULTIPLIED = 100;

  private ComplexLoops() {}

  /** Whether there is a loop for an operator. */
  static boolean has(BinaryLoop op) {
    return switch (op) {
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER, MAXIMUM, MINIMUM, FMAX, FMIN -> true;
      default -> op.compares();
    };
  }

  /** Computes {@code n} results. */
  static void apply(BinaryLoop op, double[] a, int p, double[] b, int q, double[] r, int n) {
    switch (op) {
      case ADD, SUBTRACT -> DoubleLoops.apply(op, a, p, b, q, r, 0, 2 * n);
      case MULTIPLY -> multiply(a, p, b, q, r, n);
      case DIVIDE -> divide(a, p, b, q, r, n);
      case POWER -> {
        for (int i = 0; i < 2 * n; i += 2) {
          power(a[p + i], a[p + i + 1], b[q + i], b[q + i + 1], r, i);
        }
      }
      default -> {
        for (int i = 0; i < 2 * n; i += 2) {
          boolean first = isChosen(op, a[p + i], a[p + i + 1], b[q + i], b[q + i + 1]);
          r[i] = first ? a[p + i] : b[q + i];
          r[i + 1] = first ? a[p + i + 1] : b[q + i + 1];
        }
      }
    }
  }

  private static void multiply(double[] a, int p, double[] b, int q, double[] r, int n) {
    for (int i = 0; i < 2 * n; i += 2) {
      double x = a[p + i];
      double y = a[p + i + 1];
      double u = b[q + i];
      double v = b[q + i + 1];
      r[i] = x * u - y * v;
      r[i + 1] = x * v + y * u;
    }
  }

  private static void divide(double[] a, int p, double[] b, int q, double[] r, int n) {
    for (int i = 0; i < 2 * n; i += 2) {
      divide(a[p + i], a[p + i + 1], b[q + i], b[q + i + 1], r, i);
    }
  }

  /** Divides by the larger part first (R. L. Smith, CACM 5(8), 1962), as NumPy does. */
  static void divide(double x, double y, double u, double v, double[] r, int k) {
    if (Math.abs(u) >= Math.abs(v)) {
      if (u == 0) {
        r[k] = x / Math.abs(u);
        r[k + 1] = y / Math.abs(u);
        return;
      }
      double ratio = v / u;
      double scale = 1 / (u + v * ratio);
      r[k] = (x + y * ratio) * scale;
      r[k + 1] = (y - x * ratio) * scale;
      return;
    }
    double ratio = u / v;
    double scale = 1 / (v + u * ratio);
    r[k] = (x * ratio + y) * scale;
    r[k + 1] = (y * ratio - x) * scale;
  }

  private static void power(double x, double y, double u, double v, double[] r, int k) {
    r[k] = 1;
    r[k + 1] = 0;
    if (u == 0 && v == 0) {
      return;
    }
    if (x == 0 && y == 0) {
      boolean zero = u > 0 && v == 0;
      r[k] = zero ? 0 : Double.NaN;
      r[k + 1] = r[k];
    } else if (v == 0 && u == Math.rint(u) && Math.abs(u) < MOST_MULTIPLIED) {
      multiplied(x, y, (int) u, r, k);
    } else {
      ComplexItems.log(x, y, r, k);
      double real = r[k];
      double imaginary = r[k + 1];
      ComplexItems.exp(real * u - imaginary * v, real * v + imaginary * u, r, k);
    }
  }

  private static void multiplied(double x, double y, int n, double[] r, int k) {
    double px = x;
    double py = y;
    double rx = 1;
    double ry = 0;
    boolean begun = false;
    for (int left = Math.abs(n); left != 0; left >>= 1) {
      if ((left & 1) != 0) {
        double more = begun ? rx * px - ry * py : px;
        ry = begun ? rx * py + ry * px : py;
        rx = more;
        begun = true;
      }
      double square = px * px - py * py;
      py = px * py + py * px;
      px = square;
    }
    if (n < 0) {
      divide(1, 0, rx, ry, r, k);
    } else {
      r[k] = rx;
      r[k + 1] = ry;
    }
  }

  private static boolean isChosen(BinaryLoop op, double x, double y, double u, double v) {
    return switch (op) {
      case MAXIMUM -> x != x || y != y || isLess(u, v, x, y, true);
      case MINIMUM -> x != x || y != y || isLess(x, y, u, v, true);
      case FMAX -> u != u || v != v || isLess(u, v, x, y, true);
      case FMIN -> u != u || v != v || isLess(x, y, u, v, true);
      default -> throw new IllegalArgumentException(op.name());
    };
  }

  /** By the real part, then by the imaginary one; nothing with a NaN is less. */
  static boolean isLess(double x, double y, double u, double v, boolean orEqual) {
    return x < u ? y == y && v == v : x == u && (orEqual ? y <= v : y < v);
  }

  /** Computes truth values, 0 or 1. */
  static void compare(BinaryLoop op, double[] a, int p, double[] b, int q, byte[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      double x = a[p + 2 * i];
      double y = a[p + 2 * i + 1];
      double u = b[q + 2 * i];
      double v = b[q + 2 * i + 1];
      r[k + i] = (byte) (compare(op, x, y, u, v) ? 1 : 0);
    }
  }

  private static boolean compare(BinaryLoop op, double x, double y, double u, double v) {
    return switch (op) {
      case EQUAL -> x == u && y == v;
      case NOT_EQUAL -> x != u || y != v;
      case LESS -> isLess(x, y, u, v, false);
      case LESS_EQUAL -> isLess(x, y, u, v, true);
      case GREATER -> isLess(u, v, x, y, false);
      case GREATER_EQUAL -> isLess(u, v, x, y, true);
      case LOGICAL_AND -> (x != 0 || y != 0) && (u != 0 || v != 0);
      case LOGICAL_OR -> x != 0 || y != 0 || u != 0 || v != 0;
      case LOGICAL_XOR -> (x != 0 || y != 0) != (u != 0 || v != 0);
      default -> throw new IllegalArgumentException(op.name());
    };
  }
}
