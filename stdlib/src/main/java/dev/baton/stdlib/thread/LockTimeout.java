package dev.baton.stdlib.thread;

import dev.baton.core.object.Raise;

/** The arguments {@code blocking} and {@code timeout} of a lock's {@code acquire}. */
final class LockTimeout {
  /** The longest timeout in seconds: what nanoseconds in a long can hold. */
  static final double MAX_SECONDS = Math.floor(Long.MAX_VALUE / 1e9);

  /** Wait as long as it takes. */
  static final double FOREVER = -1;

  private static final double NANOS = 1e9;

  private LockTimeout() {}

  /** Nanoseconds to wait; -1 for as long as it takes, 0 not to wait. */
  static long nanos(boolean blocking, double seconds) {
    if (!blocking) {
      if (seconds != FOREVER) {
        throw Raise.valueError("can't specify a timeout for a non-blocking call");
      }
      return 0;
    }
    return nanos(seconds);
  }

  /** As {@link #nanos(boolean, double)} for a wait that blocks. */
  static long nanos(double seconds) {
    if (seconds == FOREVER) {
      return -1;
    }
    if (Double.isNaN(seconds)) {
      throw Raise.valueError("Invalid value NaN (not a number)");
    }
    if (Math.abs(seconds) * NANOS >= Long.MAX_VALUE) {
      throw Raise.overflowError("timestamp out of range for platform time_t");
    }
    if (seconds < 0) {
      throw Raise.valueError("timeout value must be positive");
    }
    if (seconds > MAX_SECONDS) {
      throw Raise.overflowError("timeout value is too large");
    }
    return (long) Math.ceil(seconds * NANOS);
  }
}
