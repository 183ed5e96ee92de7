package dev.baton.stdlib.time;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.Instance;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Numeric;
import dev.baton.lock.GuestSleep;

/** The functions of module {@code time} that read clocks or wait. */
@Intrinsics("time")
final class ClockFunctions {
  private static final double NANOS = 1e9;

  private ClockFunctions() {}

  @Builtin(value = "time()", doc = "Seconds since the epoch, 1970-01-01 00:00:00 UTC.")
  static double time() {
    return Clocks.wall() / NANOS;
  }

  @Builtin(value = "time_ns()", doc = "Nanoseconds since the epoch, as an int.")
  static long timeNanos() {
    return Clocks.wall();
  }

  @Builtin(value = "monotonic()", doc = "Seconds of a clock that never goes back.")
  static double monotonic(ThreadContext t) {
    return t.globalLock().clock().nanoTime() / NANOS;
  }

  @Builtin(value = "monotonic_ns()", doc = "Nanoseconds of a clock that never goes back.")
  static long monotonicNanos(ThreadContext t) {
    return t.globalLock().clock().nanoTime();
  }

  @Builtin(value = "perf_counter()", doc = "Seconds of the finest clock there is, for durations.")
  static double perfCounter(ThreadContext t) {
    return monotonic(t);
  }

  @Builtin(
      value = "perf_counter_ns()",
      doc = "Nanoseconds of the finest clock there is, for durations.")
  static long perfCounterNanos(ThreadContext t) {
    return monotonicNanos(t);
  }

  @Builtin(value = "process_time()", doc = "Seconds of processor time the process has used.")
  static double processTime() {
    return Clocks.process() / NANOS;
  }

  @Builtin(value = "process_time_ns()", doc = "Nanoseconds of processor time the process has used.")
  static long processTimeNanos() {
    return Clocks.process();
  }

  @Builtin(value = "thread_time()", doc = "Seconds of processor time this thread has used.")
  static double threadTime() {
    return Clocks.thread() / NANOS;
  }

  @Builtin(value = "thread_time_ns()", doc = "Nanoseconds of processor time this thread has used.")
  static long threadTimeNanos() {
    return Clocks.thread();
  }

  @Builtin(
      value = "sleep(seconds, /)",
      doc = "Let other threads run for at least so many seconds, which may have a fraction.")
  static void sleep(ThreadContext t, Object seconds) {
    GuestSleep.sleep(t, sleepNanos(t, seconds));
  }

  private static long sleepNanos(ThreadContext t, Object seconds) {
    Object plain = Numeric.plain(seconds);
    double value;
    if (plain instanceof Double d) {
      value = d;
      if (Double.isNaN(value)) {
        throw Raise.valueError("Invalid value NaN (not a number)");
      }
    } else {
      value = t.toLong(seconds);
    }
    if (Math.abs(value) * NANOS >= Long.MAX_VALUE) {
      throw Raise.overflowError("timestamp out of range for platform time_t");
    }
    if (value < 0) {
      throw Raise.valueError("sleep length must be non-negative");
    }
    return (long) Math.ceil(value * NANOS);
  }

  @Builtin(
      value = "get_clock_info(name, /)",
      doc =
          """
          Describe a clock by implementation, monotonic, adjustable and resolution (seconds).

          The clocks are time, monotonic, perf_counter, process_time and thread_time.\
          """)
  static Object getClockInfo(String name) {
    boolean monotonic = true;
    String implementation;
    switch (name) {
      case "time" -> {
        monotonic = false;
        implementation = "Instant.now()";
      }
      case "monotonic", "perf_counter" -> implementation = "System.nanoTime()";
      case "process_time" -> implementation = "OperatingSystemMXBean.getProcessCpuTime()";
      case "thread_time" -> implementation = "ThreadMXBean.getCurrentThreadCpuTime()";
      default -> throw Raise.valueError("unknown clock");
    }
    Instance info = new Instance(Types.NAMESPACE);
    DictObject fields = new DictObject();
    fields.putText("implementation", implementation);
    fields.putText("monotonic", monotonic);
    fields.putText("adjustable", !monotonic);
    fields.putText("resolution", 1 / NANOS);
    info.adopt(fields);
    return info;
  }
}
