package dev.baton.arrays.ndarray;

import java.util.Locale;

/** What can be done with the items of one array, and what that takes, in nanoseconds an item. */
public enum UnaryLoop {
  NEGATIVE(1),
  POSITIVE(1),
  ABSOLUTE(1),
  SQUARE(1),
  SIGN(1),
  INVERT(1),
  RECIPROCAL(1),
  CONJUGATE(1),
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
  private final String text = name().toLowerCase(Locale.ROOT);

  UnaryLoop(int nanos) {
    this.nanos = nanos;
  }

  /** The name that guests know it by. */
  public String text() {
    return text;
  }

  /** About how long an item takes, in nanoseconds. */
  public int nanos() {
    return nanos;
  }

  /** Whether it works on complex numbers. */
  public boolean isOfComplex() {
    return ComplexItems.has(this);
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
      case NEGATIVE -> negative(a, p, r, k, n);
      case ABSOLUTE -> absolute(a, p, r, k, n);
      case SQUARE -> square(a, p, r, k, n);
      case SQRT -> sqrt(a, p, r, k, n);
      case EXP -> exp(a, p, r, k, n);
      case LOG -> log(a, p, r, k, n);
      default -> {
        for (int i = 0; i < n; i++) {
          r[k + i] = ItemFunctions.of(this, a[p + i]);
        }
      }
    }
  }

  /** Computes {@code r[k + i] = op a[p + i]}. */
  void apply(long[] a, int p, long[] r, int k, int n) {
    switch (this) {
      case NEGATIVE -> negative(a, p, r, k, n);
      case ABSOLUTE -> absolute(a, p, r, k, n);
      case SQUARE -> square(a, p, r, k, n);
      default -> {
        for (int i = 0; i < n; i++) {
          r[k + i] = ItemFunctions.of(this, a[p + i]);
        }
      }
    }
  }

  /** Computes truth values, 0 or 1. */
  void test(double[] a, int p, byte[] r, int k, int n) {
    switch (this) {
      case ISNAN -> isNan(a, p, r, k, n);
      case ISFINITE -> isFinite(a, p, r, k, n);
      case LOGICAL_NOT -> not(a, p, r, k, n);
      default -> {
        for (int i = 0; i < n; i++) {
          r[k + i] = (byte) (ItemFunctions.test(this, a[p + i]) ? 1 : 0);
        }
      }
    }
  }

  private static void negative(double[] a, int p, double[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = -a[p + i];
    }
  }

  private static void absolute(double[] a, int p, double[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = Math.abs(a[p + i]);
    }
  }

  private static void square(double[] a, int p, double[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = a[p + i] * a[p + i];
    }
  }

  private static void sqrt(double[] a, int p, double[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = Math.sqrt(a[p + i]);
    }
  }

  private static void exp(double[] a, int p, double[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = Math.exp(a[p + i]);
    }
  }

  private static void log(double[] a, int p, double[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = Math.log(a[p + i]);
    }
  }

  private static void negative(long[] a, int p, long[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = -a[p + i];
    }
  }

  private static void absolute(long[] a, int p, long[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = Math.abs(a[p + i]);
    }
  }

  private static void square(long[] a, int p, long[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = a[p + i] * a[p + i];
    }
  }

  private static void isNan(double[] a, int p, byte[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = (byte) (a[p + i] != a[p + i] ? 1 : 0);
    }
  }

  private static void isFinite(double[] a, int p, byte[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = (byte) (Math.abs(a[p + i]) <= Double.MAX_VALUE ? 1 : 0);
    }
  }

  private static void not(double[] a, int p, byte[] r, int k, int n) {
    for (int i = 0; i < n; i++) {
      r[k + i] = (byte) (a[p + i] == 0 ? 1 : 0);
    }
  }
}
