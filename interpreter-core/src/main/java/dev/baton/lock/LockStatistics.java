package dev.baton.lock;

/**
 * The figures of {@link LockCounters}, added up over threads.
 *
 * @param entered how often threads entered
 * @param exited how often threads left
 * @param waits how often a thread had to wait to enter
 * @param waitNanos for how long threads waited, in nanoseconds
 * @param holdNanos how long threads were inside, in nanoseconds; 0 unless {@link LockConfig#timed}
 * @param yields how often a thread gave way at a poll
 * @param regions how many outermost blocking regions began
 * @param slowPolls how many polls found something to do
 */
public record LockStatistics(
    long entered,
    long exited,
    long waits,
    long waitNanos,
    long holdNanos,
    long yields,
    long regions,
    long slowPolls) {
  /** All zero. */
  public static final LockStatistics NONE = new LockStatistics(0, 0, 0, 0, 0, 0, 0, 0);

  /** These figures and those of one more thread. */
  LockStatistics plus(LockCounters c) {
    return new LockStatistics(
        entered + c.entered(),
        exited + c.exited(),
        waits + c.waits(),
        waitNanos + c.waitNanos(),
        holdNanos + c.holdNanos(),
        yields + c.yields(),
        regions + c.regions(),
        slowPolls + c.slowPolls());
  }
}
