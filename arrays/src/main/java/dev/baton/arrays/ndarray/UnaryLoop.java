package dev.baton.arrays.ndarray;

/** What can be done with the items of one array, and what that takes, in nanoseconds an item. */
public enum UnaryLoop {
  NEGATIVE(1),
  POSITIVE(1),
  ABSOLUTE(1),
  SQUARE(1),
  SIGN(1),
  INVERT(1),
  RECIPROCAL(1),
  SQRT(2),
  FLOOR(2),
  CEIL(2),
  TRUNC(2),
  RINT(2),
  EXP(10),
  EXP2(20),
  EXPM1(20),
  LOG(10),
  LOG2(20),
  LOG10(15),
  LOG1P(20),
  CBRT(20),
  SIN(20),
  COS(20),
  TAN(20),
  ARCSIN(30),
  ARCCOS(30),
  ARCTAN(30),
  SINH(30),
  COSH(30),
  TANH(30),
  ARCSINH(30),
  ARCCOSH(30),
  ARCTANH(30),
  DEG2RAD(1),
  RAD2DEG(1),
  ISNAN(1),
  ISINF(1),
  ISFINITE(1),
  SIGNBIT(1),
  LOGICAL_NOT(1);

  private final int nanos;

  UnaryLoop(int nanos) {
    this.nanos = nanos;
  }

  /** About how long an item takes, in nanoseconds. */
  public int nanos() {
    return nanos;
  }

  /** Whether the results are truth values. */
  public boolean tests() {
    return ordinal() >= ISNAN.ordinal();
  }

  /** Whether the results are floats for any operand. */
  public boolean isFloat() {
    return ordinal() >= SQRT.ordinal() && !tests();
  }

  /** Computes {@code r[k + i] = op a[p + i]}. */
  void apply(double[] a, int p, double[] r, int k, int n) {
    switch (this) {
      case NEGATIVE -> {
        for (int i = 0; i < n; i++) {
          r[k + i] = -a[p + i];
        }
      }
      case ABSOLUTE -> {
        for (int i = 0; i < n; i++) {
          r[k + i] = Math.abs(a[p + i]);
        }
      }
      case SQUARE -> {
        for (int i = 0; i < n; i++) {
          r[k + i] = a[p + i] * a[p + i];
        }
      }
      case SQRT -> {
        for (int i = 0; i < n; i++) {
          r[k + i] = Math.sqrt(a[p + i]);
        }
      }
      case EXP -> {
        for (int i = 0; i < n; i++) {
          r[k + i] = Math.exp(a[p + i]);
        }
      }
      case LOG -> {
        for (int i = 0; i < n; i++) {
          r[k + i] = Math.log(a[p + i]);
        }
      }
      default -> {
        for (int i = 0; i < n; i++) {
          r[k + i] = ItemFunctions.of(this, a[p + i]);
        }
      }
    }
  }

  /** Computes {@code r[k + i] = op a[p + i]}. */
  void apply(long[] a, int p, long[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = ItemFunctions.of(this, a[p + i]);
    }
  }

  /** Computes truth values, 0 or 1. */
  void test(double[] a, int p, long[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = ItemFunctions.test(this, a[p + i]) ? 1 : 0;
    }
  }
}
