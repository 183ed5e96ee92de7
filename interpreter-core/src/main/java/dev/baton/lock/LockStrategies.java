package dev.baton.lock;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
   * The strategy that {@code text} describes: a name, or a name and options, as in {@code
   * latency,budget=0.2,spin=20}.
   *
   * @throws IllegalArgumentException if there is none, and then the message lists the valid names;
   *     or if it does not take the options
   */
  public static LockStrategy find(String text) {
    String[] parts = text.split(",", -1);
    LockStrategy strategy = named(parts[0]);
    if (parts.length == 1) {
      return strategy;
    }
    Map<String, String> options = new LinkedHashMap<>();
    for (String option : Arrays.asList(parts).subList(1, parts.length)) {
      int equals = option.indexOf('=');
      if (equals <= 0 || equals == option.length() - 1) {
        throw new IllegalArgumentException(
            "lock '" + parts[0] + "': an option is written NAME=VALUE, not '" + option + "'");
      }
      if (options.put(option.substring(0, equals), option.substring(equals + 1)) != null) {
        throw new IllegalArgumentException(
            "lock '" + parts[0] + "': option '" + option.substring(0, equals) + "' is given twice");
      }
    }
    return strategy.with(options);
  }

  private static LockStrategy named(String name) {
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
