package dev.baton.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LockConfigTest {
  @ParameterizedTest
  @ValueSource(
      doubles = {0.0, -0.0, -1.0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void anIntervalMustBePositiveAndFinite(double seconds) {
    assertThrows(IllegalArgumentException.class, () -> LockConfig.intervalNanos(seconds));
  }

  @Test
  void secondsBecomeNanoseconds() {
    assertEquals(5_000_000, LockConfig.intervalNanos(0.005));
    assertEquals(1, LockConfig.intervalNanos(Double.MIN_VALUE));
    assertEquals(Long.MAX_VALUE, LockConfig.intervalNanos(1e300));
  }

  @Test
  void theDefaultIsCPythons() {
    assertEquals(5_000_000, LockConfig.DEFAULT.switchIntervalNanos());
    assertThrows(IllegalArgumentException.class, () -> LockConfig.DEFAULT.withSwitchInterval(0));
  }
}
