package dev.baton.arrays.numpy;

import dev.baton.arrays.ndarray.BinaryLoop;
import dev.baton.core.object.FloatObject;
import org.jspecify.annotations.Nullable;

/** The short way for the most frequent operators on single numbers of float64. */
final class ScalarArithmetic {
  private ScalarArithmetic() {}

  /** The result; null where the long way has to be gone. */
  static @Nullable Object apply(BinaryLoop op, boolean reflected, Object self, Object other) {
    if (!(self instanceof FloatObject f)) {
      return null;
    }
    double y;
    if (other instanceof Double d) {
      y = d;
    } else if (other instanceof Long n) {
      y = n;
    } else if (other instanceof FloatObject g) {
      y = g.value();
    } else {
      return null;
    }
    double x = f.value();
    return reflected ? compute(op, y, x) : compute(op, x, y);
  }

  private static @Nullable Object compute(BinaryLoop op, double x, double y) {
    double result;
    switch (op) {
      case ADD -> result = x + y;
      case SUBTRACT -> result = x - y;
      case MULTIPLY -> result = x * y;
      case DIVIDE -> result = x / y;
      case LESS -> {
        return Scalars.ofBoolean(x < y);
      }
      case LESS_EQUAL -> {
        return Scalars.ofBoolean(x <= y);
      }
      case GREATER -> {
        return Scalars.ofBoolean(x > y);
      }
      case GREATER_EQUAL -> {
        return Scalars.ofBoolean(x >= y);
      }
      case EQUAL -> {
        return Scalars.ofBoolean(x == y);
      }
      case NOT_EQUAL -> {
        return Scalars.ofBoolean(x != y);
      }
      default -> {
        return null;
      }
    }
    // What is not finite may need a warning.
    return Math.abs(result) <= Double.MAX_VALUE ? Scalars.ofDouble(result) : null;
  }
}
