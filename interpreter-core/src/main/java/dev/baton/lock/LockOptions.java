package dev.baton.lock;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The options given to one strategy, as text, while the strategy reads them: each is asked for once
 * by name, and {@link #requireAllKnown} answers a name that nobody asked for. For one thread.
 */
public final class LockOptions {
  private final String lock;
  private final Map<String, String> given;
  private final Map<String, String> unread;
  private final StringBuilder known = new StringBuilder();

  /**
   * Options as they were written.
   *
   * @param lock the strategy's name, for messages
   */
  public LockOptions(String lock, Map<String, String> given) {
    this.lock = lock;
    this.given = Map.copyOf(given);
    this.unread = new LinkedHashMap<>(given);
  }

  /**
   * A number between two bounds, both allowed.
   *
   * @throws IllegalArgumentException if what was given is none
   */
  public double number(String name, double otherwise, double least, double most) {
    String text = read(name);
    if (text == null) {
      return otherwise;
    }
    try {
      double value = Double.parseDouble(text);
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Answered below, as a number out of bounds is.
    }
    throw new IllegalArgumentException(
        String.format(
            "lock '%s': %s must be a number from %s to %s, not '%s'",
            lock, name, plain(least), plain(most), text));
  }

  /**
   * A whole number of any size that fits a long.
   *
   * @throws IllegalArgumentException if what was given is none
   */
  public long integer(String name, long otherwise) {
    String text = read(name);
    if (text == null) {
      return otherwise;
    }
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          String.format("lock '%s': %s must be a whole number, not '%s'", lock, name, text), e);
    }
  }

  /** Some text. */
  public String text(String name, String otherwise) {
    String text = read(name);
    return text == null ? otherwise : text;
  }

  /** What has not been asked for so far; for a strategy that hands its rest to another. */
  public Map<String, String> rest() {
    Map<String, String> rest = new LinkedHashMap<>(unread);
    unread.clear();
    return rest;
  }

  /**
   * To be called when all have been asked for.
   *
   * @throws IllegalArgumentException if an option was given that the strategy does not have
   */
  public void requireAllKnown() {
    if (!unread.isEmpty()) {
      throw new IllegalArgumentException(
          String.format(
              "lock '%s' has no option '%s': %s",
              lock,
              unread.keySet().iterator().next(),
              known.length() == 0 ? "it has none" : "valid are " + known));
    }
  }

  private @Nullable String read(String name) {
    known.append(known.length() == 0 ? "" : ", ").append(name);
    unread.remove(name);
    return given.get(name);
  }

  private static String plain(double bound) {
    return bound == Math.rint(bound) ? String.valueOf((long) bound) : String.valueOf(bound);
  }
}
