package dev.baton.locks;

import dev.baton.lock.LockStrategies;
import dev.baton.lock.LockTrait;
import java.util.List;
import java.util.stream.Stream;

/** The strategies that tests run over: all that can be found, by what they promise. */
final class Strategies {
  private Strategies() {}

  static List<String> all() {
    return LockStrategies.names();
  }

  /** Those under which several threads may enter. */
  static Stream<String> shared() {
    return all().stream().filter(name -> !has(name, LockTrait.CONFINED));
  }

  /** Those of {@link #shared} that admit one thread at a time. */
  static Stream<String> exclusive() {
    return shared().filter(name -> has(name, LockTrait.EXCLUSIVE));
  }

  /** Those of {@link #exclusive} whose lock serves more than one thread itself. */
  static Stream<String> alone() {
    return exclusive().filter(name -> !name.equals("adaptive"));
  }

  /** Whether the first thread must come to a safepoint before a second one is registered. */
  static boolean stopsTheFirst(String name) {
    return name.equals("adaptive") || isParallel(name);
  }

  static boolean isParallel(String name) {
    return has(name, LockTrait.PARALLEL);
  }

  private static boolean has(String name, LockTrait trait) {
    return LockStrategies.find(name).traits().contains(trait);
  }
}
