package dev.baton.strategies;

import dev.baton.lock.LockStrategies;
import dev.baton.lock.LockTrait;
import java.util.List;

/** The locks that can be found, by how many threads may enter. */
final class Strategies {
  private Strategies() {}

  static List<String> all() {
    return LockStrategies.names();
  }

  /** Those under which several threads may enter. */
  static List<String> shared() {
    return all().stream().filter(name -> !isConfined(name)).toList();
  }

  static boolean isConfined(String name) {
    return LockStrategies.find(name).traits().contains(LockTrait.CONFINED);
  }
}
