package dev.baton.core.runtime;

import dev.baton.core.number.Ints;
import org.jspecify.annotations.Nullable;

/**
 * The binary operators on {@code long} and {@code double} operands as far as they neither fail nor
 * are rare; small enough to be inlined into the dispatch loop. Null where {@link Numeric} has to
 * answer. Operators are numbered as in {@link dev.baton.code.BinaryOperator}.
 */
final class FastNumbers {
  private FastNumbers() {}

  static @Nullable Object longs(int operator, long x, long y) {
    switch (operator) {
      case 0:
        return Ints.add(x, y);
      case 1:
        return Ints.subtract(x, y);
      case 2:
        return Ints.multiply(x, y);
      case 3:
        return y == 0 || !isExact(x) || !isExact(y) ? null : (Object) ((double) x / y);
      case 4:
        return y > 0 ? (Object) Math.floorDiv(x, y) : null;
      case 5:
        return y > 0 ? (Object) Math.floorMod(x, y) : null;
      case 9:
        return y >= 0 ? (Object) (x >> Math.min(y, 63)) : null;
      case 10:
        return x & y;
      case 11:
        return x | y;
      case 12:
        return x ^ y;
      default:
        return null;
    }
  }

  /** Whether a double holds the int without rounding, so that dividing doubles rounds once. */
  private static boolean isExact(long x) {
    return x >= -(1L << 53) && x <= 1L << 53;
  }

  static @Nullable Object doubles(int operator, double x, double y) {
    switch (operator) {
      case 0:
        return x + y;
      case 1:
        return x - y;
      case 2:
        return x * y;
      case 3:
        return y == 0 ? null : (Object) (x / y);
      default:
        return null;
    }
  }
}
