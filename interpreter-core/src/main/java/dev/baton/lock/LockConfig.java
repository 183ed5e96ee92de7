package dev.baton.lock;

/**
 * How an interpreter lock is to behave. Immutable.
 *
 * @param switchIntervalNanos how long a thread may run while others wait, in nanoseconds, positive
 * @param intervalFrozen whether guest code is kept from changing the interval
 * @param kernelThresholdNanos from which estimated duration on it pays to leave the interpreter
 *     around native work, in nanoseconds
 * @param timed whether the time that threads spend inside is measured, at the price of two clock
 *     readings per visit
 * @param breaksDeadlocks whether a thread of every certain deadlock is made to raise an exception
 */
public record LockConfig(
    long switchIntervalNanos,
    boolean intervalFrozen,
    long kernelThresholdNanos,
    boolean timed,
    boolean breaksDeadlocks) {

  /** 5 ms, changeable, 20 µs, not timed, deadlocks stay. */
  public static final LockConfig DEFAULT = new LockConfig(5_000_000L, false, 20_000L, false, false);

  private static final double NANOS_PER_SECOND = 1e9;

  /** Checks the ranges. */
  public LockConfig {
    checkInterval(switchIntervalNanos);
    if (kernelThresholdNanos < 0) {
      throw new IllegalArgumentException("kernel threshold must not be negative");
    }
  }

  /** This configuration with another switch interval, in nanoseconds. */
  public LockConfig withSwitchInterval(long nanos) {
    return new LockConfig(nanos, intervalFrozen, kernelThresholdNanos, timed, breaksDeadlocks);
  }

  /** This configuration, with the interval of an option, in nanoseconds, unless that is 0. */
  public LockConfig withIntervalOption(long nanos) {
    return nanos == 0 ? this : withSwitchInterval(nanos);
  }

  /** This configuration with the interval frozen or not. */
  public LockConfig withIntervalFrozen(boolean frozen) {
    return new LockConfig(
        switchIntervalNanos, frozen, kernelThresholdNanos, timed, breaksDeadlocks);
  }

  /** This configuration with visits timed or not. */
  public LockConfig withTimed(boolean measure) {
    return new LockConfig(
        switchIntervalNanos, intervalFrozen, kernelThresholdNanos, measure, breaksDeadlocks);
  }

  /** This configuration with deadlocks broken or not. */
  public LockConfig withBreaksDeadlocks(boolean breaks) {
    return new LockConfig(switchIntervalNanos, intervalFrozen, kernelThresholdNanos, timed, breaks);
  }

  /** This configuration with another kernel threshold, in seconds, not negative. */
  public LockConfig withKernelThreshold(double seconds) {
    long nanos = (long) (seconds * NANOS_PER_SECOND);
    return new LockConfig(switchIntervalNanos, intervalFrozen, nanos, timed, breaksDeadlocks);
  }

  /**
   * A switch interval given in seconds, in nanoseconds: at least one, at most {@link
   * Long#MAX_VALUE}.
   *
   * @throws IllegalArgumentException if {@code seconds} is not a positive finite number
   */
  public static long intervalNanos(double seconds) {
    if (!(seconds > 0) || Double.isInfinite(seconds)) {
      throw new IllegalArgumentException("switch interval must be strictly positive and finite");
    }
    return Math.max(1, (long) (seconds * NANOS_PER_SECOND));
  }

  /**
   * Returns {@code nanos} if it is a switch interval.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public static long checkInterval(long nanos) {
    if (nanos <= 0) {
      throw new IllegalArgumentException("switch interval must be strictly positive");
    }
    return nanos;
  }
}
