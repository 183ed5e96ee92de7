package dev.baton.lock;

import java.time.Duration;

/** Durations as nanoseconds in a long. */
final class Durations {
  private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

  private Durations() {}

  /** The duration in nanoseconds; negative ones are 0, too long ones {@link Long#MAX_VALUE}. */
  static long toNanos(Duration duration) {
    if (duration.isNegative()) {
      return 0;
    }
    return duration.compareTo(LONGEST) >= 0 ? Long.MAX_VALUE : duration.toNanos();
  }
}
