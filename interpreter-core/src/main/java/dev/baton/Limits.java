package dev.baton;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How much guest code may use, per call from the host; the guest threads that a call starts count
 * with it, and stay bound when the call has returned. Immutable and thread safe.
 *
 * <p>When steps, time, bytes or output are used up, the call and its threads are ended: {@code
 * finally} and {@code with} blocks run, no {@code except} clause catches it, and the host gets
 * {@link LimitException}. What has not finished after the grace is abandoned. The limits on call
 * depth and threads are errors that guest code may handle: {@code RecursionError}, and {@code
 * RuntimeError: can't start new thread}. The engine stays usable in any case.
 *
 * <p>Processor time and bytes are what the JVM measures for the threads of the call, so work of the
 * host in functions that guest code calls counts too. They are looked at every few milliseconds; an
 * operation that would allocate much at once, such as {@code [0] * 10**9}, is charged before. Where
 * the JVM does not measure: a virtual thread counts as computing all the time it is in the call,
 * and of its bytes only large pieces are seen.
 *
 * @param steps guest instructions, about; 0 for no limit
 * @param wallTime time on the clock, null for no limit
 * @param cpuTime time of processors, of all threads together; null for no limit
 * @param bytes bytes allocated, of all threads together, also those that are free again; 0 for no
 *     limit
 * @param callDepth active guest frames in one thread; 0 for 1000, which guest code may change
 * @param outputBytes bytes written to the standard streams; 0 for no limit
 * @param threads guest threads alive at the same time; 0 for no limit
 * @param grace how long {@code finally} and {@code with} blocks may run when a call is ended
 */
public record Limits(
    long steps,
    @Nullable Duration wallTime,
    @Nullable Duration cpuTime,
    long bytes,
    int callDepth,
    long outputBytes,
    int threads,
    Duration grace) {
  private static final Duration DEFAULT_GRACE = Duration.ofMillis(500);

  /** No limits. */
  public static final Limits NONE = new Limits(0, null, null, 0, 0, 0, 0, DEFAULT_GRACE);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a value is negative, or a time not positive
   */
  public Limits {
    boolean negative = steps < 0 || bytes < 0 || outputBytes < 0 || callDepth < 0 || threads < 0;
    if (negative || grace.isNegative()) {
      throw new IllegalArgumentException("a limit must not be negative");
    }
    if (wallTime != null && (wallTime.isNegative() || wallTime.isZero())) {
      throw new IllegalArgumentException("wall time must be positive");
    }
    if (cpuTime != null && (cpuTime.isNegative() || cpuTime.isZero())) {
      throw new IllegalArgumentException("processor time must be positive");
    }
  }

  /** These limits with another number of steps. */
  public Limits withSteps(long value) {
    return new Limits(value, wallTime, cpuTime, bytes, callDepth, outputBytes, threads, grace);
  }

  /** These limits with another time. */
  public Limits withWallTime(@Nullable Duration value) {
    return new Limits(steps, value, cpuTime, bytes, callDepth, outputBytes, threads, grace);
  }

  /** These limits with another processor time. */
  public Limits withCpuTime(@Nullable Duration value) {
    return new Limits(steps, wallTime, value, bytes, callDepth, outputBytes, threads, grace);
  }

  /** These limits with another number of bytes. */
  public Limits withBytes(long value) {
    return new Limits(steps, wallTime, cpuTime, value, callDepth, outputBytes, threads, grace);
  }

  /** These limits with another depth. */
  public Limits withCallDepth(int value) {
    return new Limits(steps, wallTime, cpuTime, bytes, value, outputBytes, threads, grace);
  }

  /** These limits with another amount of output. */
  public Limits withOutputBytes(long value) {
    return new Limits(steps, wallTime, cpuTime, bytes, callDepth, value, threads, grace);
  }

  /** These limits with another number of threads. */
  public Limits withThreads(int value) {
    return new Limits(steps, wallTime, cpuTime, bytes, callDepth, outputBytes, value, grace);
  }

  /** These limits with another grace. */
  public Limits withGrace(Duration value) {
    return new Limits(steps, wallTime, cpuTime, bytes, callDepth, outputBytes, threads, value);
  }
}
