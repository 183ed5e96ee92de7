package dev.baton;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How much guest code may use, per call from the host. Reaching a limit ends the call with {@link
 * LimitException} and leaves the engine usable. Immutable and thread safe.
 *
 * @param steps guest instructions, about; 0 for no limit
 * @param wallTime time on the clock, null for no limit
 * @param callDepth active guest frames in one thread, {@code sys.getrecursionlimit}
 * @param outputBytes bytes written to the standard streams by the engine in all, 0 for no limit
 */
public record Limits(long steps, @Nullable Duration wallTime, int callDepth, long outputBytes) {
  /** No limits but a call depth of 1000. */
  public static final Limits NONE = new Limits(0, null, 1000, 0);

  /** Checks the ranges. */
  public Limits {
    if (steps < 0 || outputBytes < 0) {
      throw new IllegalArgumentException("a limit must not be negative");
    }
    if (callDepth < 1) {
      throw new IllegalArgumentException("call depth must be at least 1");
    }
    if (wallTime != null && (wallTime.isNegative() || wallTime.isZero())) {
      throw new IllegalArgumentException("wall time must be positive");
    }
  }

  /** These limits with another number of steps. */
  public Limits withSteps(long value) {
    return new Limits(value, wallTime, callDepth, outputBytes);
  }

  /** These limits with another time. */
  public Limits withWallTime(@Nullable Duration value) {
    return new Limits(steps, value, callDepth, outputBytes);
  }

  /** These limits with another depth. */
  public Limits withCallDepth(int value) {
    return new Limits(steps, wallTime, value, outputBytes);
  }

  /** These limits with another amount of output. */
  public Limits withOutputBytes(long value) {
    return new Limits(steps, wallTime, callDepth, value);
  }
}
