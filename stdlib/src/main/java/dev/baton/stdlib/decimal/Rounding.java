package dev.baton.stdlib.decimal;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** How digits are rounded away. */
enum Rounding {
  ROUND_UP,
  ROUND_DOWN,
  ROUND_CEILING,
  ROUND_FLOOR,
  ROUND_HALF_UP,
  ROUND_HALF_DOWN,
  ROUND_HALF_EVEN,
  ROUND_05UP;

  static @Nullable Rounding named(String name) {
    for (Rounding each : values()) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    return null;
  }

  /**
   * Whether the digits that stay are to be increased by one, where some that go are not zero.
   *
   * @param kept the digits that stay
   * @param half how the digits that go compare with one half of the last that stays
   */
  boolean increases(boolean negative, BigInteger kept, int half) {
    return switch (this) {
      case ROUND_UP -> true;
      case ROUND_DOWN -> false;
      case ROUND_CEILING -> !negative;
      case ROUND_FLOOR -> negative;
      case ROUND_HALF_UP -> half >= 0;
      case ROUND_HALF_DOWN -> half > 0;
      case ROUND_HALF_EVEN -> half > 0 || half == 0 && kept.testBit(0);
      case ROUND_05UP -> kept.remainder(BigInteger.valueOf(5)).signum() == 0;
    };
  }
}
