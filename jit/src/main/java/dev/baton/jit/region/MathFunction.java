package dev.baton.jit.region;

import dev.baton.core.region.RegionOperations;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The functions of module math that regions know; they raise nothing, as in C. */
enum MathFunction {
  ACOS,
  ASIN,
  ATAN,
  ATAN2(2),
  CBRT,
  CEIL,
  COPYSIGN(2, "copySign"),
  COS,
  COSH,
  EXP,
  EXPM1,
  FABS(1, "abs"),
  FLOOR,
  FMAX(2),
  FMIN(2),
  HYPOT(2),
  LOG,
  LOG10,
  LOG1P,
  POW(2),
  SIN,
  SINH,
  SQRT,
  TAN,
  TANH,
  TRUNC(1, "truncate");

  /** How many arguments it takes. */
  final int arity;

  private final String method;

  MathFunction() {
    this(1);
  }

  MathFunction(int arity) {
    this.arity = arity;
    this.method = name().toLowerCase(Locale.ROOT);
  }

  MathFunction(int arity, String method) {
    this.arity = arity;
    this.method = method;
  }

  /** The function of a name; null if there is none. */
  static @Nullable MathFunction named(String name) {
    for (MathFunction f : values()) {
      if (f.name().equals(name.toUpperCase(Locale.ROOT))) {
        return f;
      }
    }
    return null;
  }

  /** The internal name of the class that has it. */
  String owner() {
    boolean own = this == FMAX || this == FMIN || this == TRUNC;
    return (own ? RegionOperations.class : Math.class).getName().replace('.', '/');
  }

  /** The name of the static method. */
  String method() {
    return method;
  }

  /** Whether it gives a whole number in Python: the region's result is a double all the same. */
  String descriptor() {
    return "(" + "D".repeat(arity) + ")D";
  }
}
