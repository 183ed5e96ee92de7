package dev.baton.stdlib.sharing;

import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.lock.WaitQueue;

/** Timeouts as guest code gives them. */
public final class Timeouts {
  private static final double NANOS = 1e9;

  private Timeouts() {}

  /** Seconds as nanoseconds: what is negative counts as 0, None as {@link WaitQueue#FOREVER}. */
  public static long nanos(ThreadContext t, Object timeout) {
    if (timeout == Singleton.NONE) {
      return WaitQueue.FOREVER;
    }
    double seconds = t.toDouble(timeout);
    if (Double.isNaN(seconds)) {
      throw Raise.valueError("Invalid value NaN (not a number)");
    }
    return (long) Math.ceil(Math.max(0, seconds) * NANOS);
  }
}
