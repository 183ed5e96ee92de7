package dev.baton.lock;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The options given to one strategy, as text, while the strategy reads them: each is asked for once
 * by name, and {@link #requireAllKnown} answers a name that nobody asked for. Afterwards {@link
 * #inForce} has them all. For one thread.
 */
public final class LockOptions {
  private static final double LONGEST_INTERVAL_MICROS = 10_000_000;
  private static final double NANOS_PER_MICRO = 1_000;

  private final String lock;
  private final Map<String, String> given;
  private final Map<String, String> unread;
  private final Map<String, String> inForce = new LinkedHashMap<>();
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
    String text = read(name, plain(otherwise));
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
   * A whole number between two bounds, both allowed.
   *
   * @throws IllegalArgumentException if what was given is none
   */
  public long integer(String name, long otherwise, long least, long most) {
    String text = read(name, String.valueOf(otherwise));
    try {
      long value = Long.parseLong(text);
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Answered below, as a number out of bounds is.
    }
    throw new IllegalArgumentException(
        String.format(
            "lock '%s': %s must be a whole number from %d to %d, not '%s'",
            lock, name, least, most, text));
  }

  /** Some text. */
  public String text(String name, String otherwise) {
    return read(name, otherwise);
  }

  /**
   * The switch interval, in nanoseconds, as option {@code interval} in microseconds; 0 if it was
   * not given, and then it is left to {@link LockConfig}.
   *
   * @throws IllegalArgumentException if what was given is no number, or out of bounds
   */
  public long intervalNanos() {
    if (!given.containsKey("interval")) {
      known("interval");
      return 0;
    }
    return microsAsNanos("interval", 0, 1, LONGEST_INTERVAL_MICROS);
  }

  /**
   * A duration that is written in microseconds, as the bounds are, in nanoseconds.
   *
   * @throws IllegalArgumentException if what was given is no number, or out of bounds
   */
  public long microsAsNanos(String name, double otherwise, double least, double most) {
    return (long) (number(name, otherwise, least, most) * NANOS_PER_MICRO);
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

  /** All that has been asked for, with the values in force; unmodifiable. */
  public Map<String, String> inForce() {
    return Collections.unmodifiableMap(new LinkedHashMap<>(inForce));
  }

  private String read(String name, String otherwise) {
    known(name);
    unread.remove(name);
    String text = given.getOrDefault(name, otherwise);
    inForce.put(name, text);
    return text;
  }

  private void known(String name) {
    known.append(known.length() == 0 ? "" : ", ").append(name);
  }

  private static String plain(double bound) {
    return bound == Math.rint(bound) ? String.valueOf((long) bound) : String.valueOf(bound);
  }
}
