package dev.baton.stdlib.decimal;

/** Conditions of an operation. The first nine have flags, the others count as invalid operation. */
enum Signal {
  INVALID_OPERATION,
  FLOAT_OPERATION,
  DIVISION_BY_ZERO,
  OVERFLOW,
  UNDERFLOW,
  SUBNORMAL,
  INEXACT,
  ROUNDED,
  CLAMPED,
  CONVERSION_SYNTAX,
  DIVISION_IMPOSSIBLE,
  DIVISION_UNDEFINED,
  INVALID_CONTEXT;

  static final int FLAGS = CLAMPED.ordinal() + 1;
  private static final Signal[] ALL = values();

  int bit() {
    return 1 << ordinal();
  }

  static Signal of(int number) {
    return ALL[number];
  }

  static int count() {
    return ALL.length;
  }

  /** The flag that a condition sets. */
  Signal flag() {
    return ordinal() < FLAGS ? this : INVALID_OPERATION;
  }
}
