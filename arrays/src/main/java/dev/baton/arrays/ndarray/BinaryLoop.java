package dev.baton.arrays.ndarray;

import java.util.Locale;

/** What can be done with the items of two arrays, and what that takes, in nanoseconds an item. */
public enum BinaryLoop {
  ADD(1),
  SUBTRACT(1),
  MULTIPLY(1),
  DIVIDE(1),
  MAXIMUM(1),
  MINIMUM(1),
  FLOOR_DIVIDE(8),
  REMAINDER(8),
  FMOD(8),
  POWER(20),
  FMAX(2),
  FMIN(2),
  ARCTAN2(30),
  HYPOT(10),
  COPYSIGN(1),
  LOGADDEXP(40),
  BITWISE_AND(1),
  BITWISE_OR(1),
  BITWISE_XOR(1),
  LEFT_SHIFT(2),
  RIGHT_SHIFT(2),
  GCD(50),
  EQUAL(1),
  NOT_EQUAL(1),
  LESS(1),
  LESS_EQUAL(1),
  GREATER(1),
  GREATER_EQUAL(1),
  LOGICAL_AND(1),
  LOGICAL_OR(1),
  LOGICAL_XOR(1);

  private final int nanos;
  private final String text = name().toLowerCase(Locale.ROOT);

  BinaryLoop(int nanos) {
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
    return ComplexLoops.has(this);
  }

  /** Whether the results are truth values. */
  public boolean compares() {
    return ordinal() >= EQUAL.ordinal();
  }
}
