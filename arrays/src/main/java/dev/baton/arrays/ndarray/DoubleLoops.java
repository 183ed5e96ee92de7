package dev.baton.arrays.ndarray;

/**
 * The loops over doubles with two operands: {@code r[k + i] = a[p + i] op b[q + i]}.
 *
 * <p>The common ones are methods of their own, here as in the other classes of loops: where several
 * are in one method, the JVM's compiler makes vector instructions of the first one only.
 */
final class DoubleLoops {
  private DoubleLoops() {}

  /** Computes {@code n} results. */
  static void apply(BinaryLoop op, double[] a, int p, double[] b, int q, double[] r, int k, int n) {
    switch (op) {
      case ADD -> add(a, p, b, q, r, k, n);
      case SUBTRACT -> subtract(a, p, b, q, r, k, n);
      case MULTIPLY -> multiply(a, p, b, q, r, k, n);
      case DIVIDE -> divide(a, p, b, q, r, k, n);
      case MAXIMUM -> maximum(a, p, b, q, r, k, n);
      case MINIMUM -> minimum(a, p, b, q, r, k, n);
      default -> applyRare(op, a, p, b, q, r, k, n);
    }
  }

  private static void applyRare(
      BinaryLoop op, double[] a, int p, double[] b, int q, double[] r, int k, int n) {
    switch (op) {
      case POWER -> {
        for (int i = 0; i < n; i++) {
          r[k + i] = power(a[p + i], b[q + i]);
        }
      }
      case FLOOR_DIVIDE -> {
        for (int i = 0; i < n; i++) {
          r[k + i] = floorDivide(a[p + i], b[q + i]);
        }
      }
      case REMAINDER -> {
        for (int i = 0; i < n; i++) {
          r[k + i] = remainder(a[p + i], b[q + i]);
        }
      }
      case FMOD -> {
        for (int i = 0; i < n; i++) {
          r[k + i] = a[p + i] % b[q + i];
        }
      }
      case FMAX -> {
        for (int i = 0; i < n; i++) {
          r[k + i] = fmax(a[p + i], b[q + i]);
        }
      }
      case FMIN -> {
        for (int i = 0; i < n; i++) {
          r[k + i] = -fmax(-a[p + i], -b[q + i]);
        }
      }
      case ARCTAN2 -> {
        for (int i = 0; i < n; i++) {
          r[k + i] = Math.atan2(a[p + i], b[q + i]);
        }
      }
      case HYPOT -> {
        for (int i = 0; i < n; i++) {
          r[k + i] = Math.hypot(a[p + i], b[q + i]);
        }
      }
      case COPYSIGN -> {
        for (int i = 0; i < n; i++) {
          r[k + i] = Math.copySign(a[p + i], b[q + i]);
        }
      }
      case LOGADDEXP -> {
        for (int i = 0; i < n; i++) {
          r[k + i] = logAddExp(a[p + i], b[q + i]);
        }
      }
      default -> throw new IllegalArgumentException(op.name());
    }
  }

  /** Computes {@code n} truth values, 0 or 1. */
  static void compare(BinaryLoop op, double[] a, int p, double[] b, int q, byte[] r, int k, int n) {
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

  private static double power(double a, double b) {
    if (b == 2) {
      return a * a;
    }
    // Unlike Java's function, C's gives 1 here.
    return a == 1 || a == -1 && Double.isInfinite(b) ? 1 : Math.pow(a, b);
  }

  private static double floorDivide(double a, double b) {
    double rest = a % b;
    if (b == 0) {
      return a / b;
    }
    double quotient = (a - rest) / b;
    if (rest != 0 && rest < 0 != b < 0) {
      quotient -= 1;
    }
    if (quotient == 0) {
      return Math.copySign(0, a / b);
    }
    double floor = Math.floor(quotient);
    return quotient - floor > 0.5 ? floor + 1 : floor;
  }

  private static double remainder(double a, double b) {
    double rest = a % b;
    if (rest == 0) {
      return Math.copySign(0, b);
    }
    return rest < 0 != b < 0 ? rest + b : rest;
  }

  private static double fmax(double a, double b) {
    return a != a ? b : b != b ? a : Math.max(a, b);
  }

  private static double logAddExp(double a, double b) {
    if (a == b) {
      return a + Math.log(2);
    }
    double far = Math.abs(a - b);
    return far != far ? far : Math.max(a, b) + Math.log1p(Math.exp(-far));
  }

  private static void add(double[] a, int p, double[] b, int q, double[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = a[p + i] + b[q + i];
    }
  }

  private static void subtract(double[] a, int p, double[] b, int q, double[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = a[p + i] - b[q + i];
    }
  }

  private static void multiply(double[] a, int p, double[] b, int q, double[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = a[p + i] * b[q + i];
    }
  }

  private static void divide(double[] a, int p, double[] b, int q, double[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = a[p + i] / b[q + i];
    }
  }

  private static void maximum(double[] a, int p, double[] b, int q, double[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = Math.max(a[p + i], b[q + i]);
    }
  }

  private static void minimum(double[] a, int p, double[] b, int q, double[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = Math.min(a[p + i], b[q + i]);
    }
  }

  private static void equal(double[] a, int p, double[] b, int q, byte[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = (byte) (a[p + i] == b[q + i] ? 1 : 0);
    }
  }

  private static void notEqual(double[] a, int p, double[] b, int q, byte[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = (byte) (a[p + i] != b[q + i] ? 1 : 0);
    }
  }

  private static void less(double[] a, int p, double[] b, int q, byte[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = (byte) (a[p + i] < b[q + i] ? 1 : 0);
    }
  }

  private static void lessEqual(double[] a, int p, double[] b, int q, byte[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = (byte) (a[p + i] <= b[q + i] ? 1 : 0);
    }
  }

  private static void greater(double[] a, int p, double[] b, int q, byte[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = (byte) (a[p + i] > b[q + i] ? 1 : 0);
    }
  }

  private static void greaterEqual(double[] a, int p, double[] b, int q, byte[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = (byte) (a[p + i] >= b[q + i] ? 1 : 0);
    }
  }
}
