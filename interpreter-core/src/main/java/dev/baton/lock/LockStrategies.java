package dev.baton.lock;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** Finds the lock strategies on the class path or module path by name. */
public final class LockStrategies {
  private LockStrategies() {}

  /** The names of all strategies that can be found, in alphabetical order. */
  public static List<String> names() {
    List<String> names = new ArrayList<>();
    for (LockStrategy strategy : load()) {
      names.add(strategy.name());
    }
    names.sort(null);
    return List.copyOf(names);
  }

  /**
   * The strategy of the given name.
   *
   * @throws IllegalArgumentException if there is none; the message lists the valid names
   */
  public static LockStrategy find(String name) {
    for (LockStrategy strategy : load()) {
      if (strategy.name().equals(name)) {
        return strategy;
      }
    }
    List<String> names = names();
    if (names.isEmpty()) {
      throw new IllegalArgumentException(
          "unknown lock '" + name + "': no lock strategy is on the class path");
    }
    throw new IllegalArgumentException(
        "unknown lock '" + name + "': valid are " + String.join(", ", names));
  }

  private static ServiceLoader<LockStrategy> load() {
    return ServiceLoader.load(LockStrategy.class, LockStrategies.class.getClassLoader());
  }
}
