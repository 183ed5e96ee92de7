package dev.baton.strategies;

import dev.baton.lock.LockStrategies;
import dev.baton.lock.LockTrait;
import java.util.ArrayList;
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

  /** {@link #shared}, and some of them with options. */
  static List<String> targets() {
    List<String> targets = new ArrayList<>(shared());
    targets.add("adaptive,base=free");
    targets.add("adaptive,base=fair");
    targets.add("latency,budget=0.1,spin=0");
    targets.add("stress,seed=7,slice=10");
    return targets;
  }

  static boolean isConfined(String name) {
    return LockStrategies.find(name).traits().contains(LockTrait.CONFINED);
  }
}
