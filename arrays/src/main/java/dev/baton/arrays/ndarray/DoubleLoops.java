package dev.baton.arrays.ndarray;

/** The loops over doubles with two operands: {@code r[k + i] = a[p + i] op b[q + i]}. */
final class DoubleLoops {
  private DoubleLoops() {}

  /** Computes {@code n} results. */
  static void apply(BinaryLoop op, double[] a, int p, double[] b, int q, double[] r, int k, int n) {
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
      case DIVIDE -> {
        for (int i = 0; i < n; i++) {
          r[k + i] = a[p + i] / b[q + i];
        }
      }
      case MAXIMUM -> {
        for (int i = 0; i < n; i++) {
          r[k + i] = Math.max(a[p + i], b[q + i]);
        }
      }
      case MINIMUM -> {
        for (int i = 0; i < n; i++) {
          r[k + i] = Math.min(a[p + i], b[q + i]);
        }
      }
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
  static void compare(BinaryLoop op, double[] a, int p, double[] b, int q, long[] r, int k, int n) {
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
}
