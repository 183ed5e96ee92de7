package dev.baton.locks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.lock.LockStrategies;
import dev.baton.lock.LockTrait;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrategiesTest {
  @Test
  void allAreFoundByName() {
    assertEquals(
        List.of("adaptive", "confined", "fair", "free", "gil", "latency", "stress"),
        LockStrategies.names());
    for (String name : LockStrategies.names()) {
      assertEquals(name, LockStrategies.find(name).name());
    }
  }

  @Test
  void anUnknownNameIsAnsweredWithTheValidOnes() {
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> LockStrategies.find("x"));
    assertEquals(
        "unknown lock 'x': valid are adaptive, confined, fair, free, gil, latency, stress",
        error.getMessage());
  }

  @Test
  void aStrategyIsEitherExclusiveOrParallel() {
    for (String name : LockStrategies.names()) {
      var traits = LockStrategies.find(name).traits();
      assertTrue(traits.contains(LockTrait.EXCLUSIVE) != traits.contains(LockTrait.PARALLEL), name);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "free,spin=3 | lock 'free' has no option 'spin': it has none",
        "confined,hold=3 | lock 'confined' has no option 'hold': it has none",
        "gil,spin=3 | lock 'gil' has no option 'spin': valid are interval",
        "gil,interval=0 | lock 'gil': interval must be a number from 1 to 10000000, not '0'",
        "fair,interval=inf | lock 'fair': interval must be a number from 1 to 10000000, not 'inf'",
        "fair,interval=1e8 | lock 'fair': interval must be a number from 1 to 10000000, not '1e8'",
        "latency,slice=3 | lock 'latency' has no option 'slice': valid are budget, spin, interval",
        "latency,budget=1.5 | lock 'latency': budget must be a number from 0 to 1, not '1.5'",
        "latency,budget=NaN | lock 'latency': budget must be a number from 0 to 1, not 'NaN'",
        "latency,spin=-1 | lock 'latency': spin must be a number from 0 to 10000, not '-1'",
        "latency,spin=soon | lock 'latency': spin must be a number from 0 to 10000, not 'soon'",
        "latency,spin=1,spin=2 | lock 'latency': option 'spin' is given twice",
        "latency,budget | lock 'latency': an option is written NAME=VALUE, not 'budget'",
        "latency, | lock 'latency': an option is written NAME=VALUE, not ''",
        "stress,seed=1.5 | lock 'stress': seed must be a whole number from -9223372036854775808 to 9223372036854775807, not '1.5'",
        "adaptive,base=confined | lock 'adaptive': 'confined' cannot be the base",
        "adaptive,base=adaptive | lock 'adaptive': 'adaptive' cannot be the base",
        "adaptive,hold=0 | lock 'adaptive': hold must be a whole number from 1 to 1000000000, not '0'",
        "adaptive,spin=1 | lock 'gil' has no option 'spin': valid are interval",
        "adaptive,base=latency,budget=2 | lock 'latency': budget must be a number from 0 to 1, not '2'",
      })
  void anOptionThatDoesNotFitIsAnsweredClearly(String text, String message) {
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> LockStrategies.find(text));
    assertEquals(message, error.getMessage());
  }

  @Test
  void optionsThatFitAreTaken() {
    assertEquals("latency", LockStrategies.find("latency,budget=0,spin=10000").name());
    assertEquals("stress", LockStrategies.find("stress,seed=-5,slice=0").name());
    assertTrue(LockStrategies.find("adaptive,base=free").traits().contains(LockTrait.PARALLEL));
    assertEquals("{}", LockStrategies.find("gil").options().toString());
    assertEquals(
        "{budget=0.25, spin=50}", LockStrategies.find("latency,budget=0.25").options().toString());
  }

  @Test
  void anIntervalGivenAsOptionReplacesTheConfiguredOne() {
    for (String name : List.of("gil", "fair", "latency")) {
      assertEquals(5_000_000, Guest.lock(name).switchIntervalNanos());
      assertEquals(1_500, Guest.lock(name + ",interval=1.5").switchIntervalNanos());
    }
  }
}
