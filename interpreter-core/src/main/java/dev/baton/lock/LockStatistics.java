package dev.baton.lock;

/**
 * The figures of one thread, or of several added up. Immutable.
 *
 * @param entered how often threads entered
 * @param exited how often threads left
 * @param waits how often a thread found the lock taken, or the world stopped, and had to wait
 * @param waitNanos for how long threads waited, in nanoseconds
 * @param holdNanos how long threads were inside, in nanoseconds, visits that have ended only; 0
 *     unless {@link LockConfig#timed}
 * @param switches how often a thread entered after another one; 0 unless {@link LockConfig#timed},
 *     and under locks that are not exclusive
 * @param yields how often a thread was made to give way at a poll
 * @param blocking the outermost blocking regions that began
 * @param elided how often a thread did a kernel inside because leaving was not worth it
 * @param slowPolls how many polls found something to do
 * @param waitTimes how long the waits took
 * @param holdTimes how long the visits took; empty unless {@link LockConfig#timed}
 */
public record LockStatistics(
    long entered,
    long exited,
    long waits,
    long waitNanos,
    long holdNanos,
    long switches,
    long yields,
    RegionCounts blocking,
    long elided,
    long slowPolls,
    Histogram waitTimes,
    Histogram holdTimes) {
  /** All zero. */
  public static final LockStatistics NONE =
      new LockStatistics(
          0, 0, 0, 0, 0, 0, 0, RegionCounts.NONE, 0, 0, Histogram.EMPTY, Histogram.EMPTY);

  /** How many outermost blocking regions began. */
  public long regions() {
    return blocking.total();
  }

  /** These figures and others, added up. */
  public LockStatistics plus(LockStatistics other) {
    return new LockStatistics(
        entered + other.entered,
        exited + other.exited,
        waits + other.waits,
        waitNanos + other.waitNanos,
        holdNanos + other.holdNanos,
        switches + other.switches,
        yields + other.yields,
        blocking.plus(other.blocking),
        elided + other.elided,
        slowPolls + other.slowPolls,
        waitTimes.plus(other.waitTimes),
        holdTimes.plus(other.holdTimes));
  }
}
