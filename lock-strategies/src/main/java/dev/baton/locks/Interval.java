package dev.baton.locks;

import dev.baton.lock.LockConfig;

/** The switch interval of a lock, which may change at any time, and what goes by it. */
final class Interval {
  private static final long SHORTEST_NANOS = 1_000L;

  /** Who has waited for so many intervals, or for so long, has the holder's life checked. */
  private static final int STARVING_INTERVALS = 10;

  private static final long LONGEST_PATIENCE_NANOS = 500_000_000L;

  private volatile long nanos;

  Interval(LockConfig config) {
    nanos = config.switchIntervalNanos();
  }

  /** As it was set. */
  long nanos() {
    return nanos;
  }

  void set(long newNanos) {
    nanos = LockConfig.checkInterval(newNanos);
  }

  /** How long a slice is. */
  long slice() {
    return Math.max(nanos, SHORTEST_NANOS);
  }

  /** After how long a wait somebody should look whether the holder is alive. */
  long patience() {
    return Math.min(slice(), LONGEST_PATIENCE_NANOS / STARVING_INTERVALS) * STARVING_INTERVALS;
  }
}
