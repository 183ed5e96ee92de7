package dev.baton.stdlib.time;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;

/** The machine's clocks, in nanoseconds. Thread safe. */
final class Clocks {
  private static final long NANOS = 1_000_000_000L;

  private Clocks() {}

  /** Since the epoch, 1970-01-01 UTC. */
  static long wall() {
    Instant now = Instant.now();
    return now.getEpochSecond() * NANOS + now.getNano();
  }

  /** Processor time of the whole process; that of the calling thread where it is not known. */
  static long process() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean os
        ? os.getProcessCpuTime()
        : thread();
  }

  /** Processor time of the calling thread; 0 where it is not known. */
  static long thread() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return threads.isCurrentThreadCpuTimeSupported() ? threads.getCurrentThreadCpuTime() : 0;
  }
}
