package dev.baton.locks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.lock.LockStrategies;
import dev.baton.lock.LockTrait;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrategiesTest {
  @Test
  void allAreFoundByName() {
    assertEquals(List.of("confined", "free", "gil"), LockStrategies.names());
    for (String name : LockStrategies.names()) {
      assertEquals(name, LockStrategies.find(name).name());
    }
  }

  @Test
  void anUnknownNameIsAnsweredWithTheValidOnes() {
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> LockStrategies.find("x"));
    assertEquals("unknown lock 'x': valid are confined, free, gil", error.getMessage());
  }

  @Test
  void aStrategyIsEitherExclusiveOrParallel() {
    for (String name : LockStrategies.names()) {
      var traits = LockStrategies.find(name).traits();
      assertTrue(traits.contains(LockTrait.EXCLUSIVE) != traits.contains(LockTrait.PARALLEL), name);
    }
  }
}
