package dev.baton.locks;

/**
 * A share of the time for threads that are served before others: a bucket that fills with the clock
 * and is emptied by what they use.
 *
 * <p>Only who holds the lock spends; anybody may ask what is left, and reads two words that may
 * belong to different instants: an answer may be wrong by what was spent last, never for long.
 */
final class CpuBudget {
  /** The bucket holds what the share gives in this time. */
  private static final long WINDOW_NANOS = 100_000_000L;

  private final double share;
  private final long capacity;
  private volatile long filled;
  private volatile long filledAt;

  CpuBudget(double share, long now) {
    this.share = share;
    this.capacity = (long) (share * WINDOW_NANOS);
    this.filled = capacity;
    this.filledAt = now;
  }

  /** For how long nothing will be left if nothing is spent; 0 if something is. */
  long nanosUntilLeft(long now) {
    long level = level(now);
    if (level > 0) {
      return 0;
    }
    return share == 0 ? Long.MAX_VALUE : 1 + (long) ((1 - level) / share);
  }

  /** More may be spent than is left: then nothing is left until the clock has paid for it. */
  void spend(long nanos, long now) {
    filled = level(now) - nanos;
    filledAt = now;
  }

  private long level(long now) {
    long elapsed = Math.max(0, now - filledAt);
    return Math.min(capacity, filled + (long) (elapsed * share));
  }
}
