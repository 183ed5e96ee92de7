package dev.baton.stdlib.thread;

import dev.baton.core.object.FloatObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Conversions;

/** The arguments {@code blocking} and {@code timeout} of a lock's {@code acquire}. */
final class LockTimeout {
  /** The longest timeout in seconds: what nanoseconds in a long can hold. */
  static final double MAX_SECONDS = Math.floor(Long.MAX_VALUE / 1e9);

  /** Wait as long as it takes. */
  static final double FOREVER = -1;

  private static final double NANOS = 1e9;

  private LockTimeout() {}

  /**
   * Nanoseconds to wait; -1 for as long as it takes, 0 not to wait.
   *
   * @throws GuestError TypeError if the timeout is not a number
   */
  static long nanos(ThreadContext t, boolean blocking, Object timeout) {
    double seconds = timeout instanceof Double d ? d : wholeSeconds(t, timeout);
    if (!blocking) {
      if (seconds != FOREVER) {
        throw Raise.valueError("can't specify a timeout for a non-blocking call");
      }
      return 0;
    }
    return nanos(seconds);
  }

  private static double wholeSeconds(ThreadContext t, Object timeout) {
    if (timeout instanceof FloatObject) {
      return t.toDouble(timeout);
    }
    Object index = Conversions.indexOrNull(t, timeout);
    if (index == null) {
      throw Raise.typeError(
          "'" + Types.of(timeout).name() + "' object cannot be interpreted as an integer");
    }
    return t.toDouble(index);
  }

  /** As the other for a wait that blocks. */
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
