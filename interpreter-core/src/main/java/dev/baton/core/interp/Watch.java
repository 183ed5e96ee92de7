package dev.baton.core.interp;

import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Looks from time to time, on the thread of the {@link Alarms}, what a call has used of the
 * processor and of memory, and ends the call that has used too much; so that safepoints need not
 * look. How soon it looks again depends on what is left: never later than it can be used up, but
 * for the shortest pause. Thread safe.
 */
final class Watch {
  private static final long SHORTEST_PAUSE = 2_000_000;
  private static final long LONGEST_PAUSE = 1_000_000_000;

  /** More than a thread can allocate, small objects or arrays, in a nanosecond. */
  private static final long BYTES_PER_NANO = 8;

  private final CallScope call;
  private final Allowance allowance;
  private final Alarms alarms;
  private final Consumption consumption = new Consumption();
  private volatile @Nullable Future<?> next;
  private volatile boolean over;

  Watch(CallScope call, Allowance allowance, Alarms alarms) {
    this.call = call;
    this.allowance = allowance;
    this.alarms = alarms;
  }

  Consumption consumption() {
    return consumption;
  }

  /** Looks for the first time. */
  void begin() {
    look();
  }

  /** Looks no more. One look that is under way may plan another, which finds that it is over. */
  void end() {
    over = true;
    Future<?> planned = next;
    if (planned != null) {
      planned.cancel(false);
    }
  }

  private void look() {
    if (over || call.ending() != null) {
      return;
    }
    Consumption.Total used = consumption.total();
    long pause = LONGEST_PAUSE;
    int processors = Runtime.getRuntime().availableProcessors();
    if (allowance.cpuNanos() > 0) {
      long left = allowance.cpuNanos() - used.cpuNanos();
      if (left < 0) {
        call.endCpuTime();
        return;
      }
      pause = Math.min(pause, left / processors);
    }
    if (allowance.bytes() > 0) {
      long left = allowance.bytes() - used.bytes();
      if (left < 0) {
        call.endBytes();
        return;
      }
      pause = Math.min(pause, left / BYTES_PER_NANO / processors);
    }
    next = alarms.after(Math.max(SHORTEST_PAUSE, pause), this::look);
  }

  /** Whether so many bytes more are within the limit. */
  boolean hasBytes(long wanted) {
    return allowance.bytes() == 0 || wanted <= allowance.bytes() - consumption.total().bytes();
  }
}
