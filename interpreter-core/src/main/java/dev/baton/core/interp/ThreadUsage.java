package dev.baton.core.interp;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.jspecify.annotations.Nullable;

/**
 * Asks the JVM how much processor time a thread has had and how many bytes it has allocated. Thread
 * safe. Loaded only where a limit asks for it, since the JVM's beans take their time to load.
 */
final class ThreadUsage {
  /** What the JVM answers for threads it does not measure: virtual ones, and those that ended. */
  static final long UNKNOWN = -1;

  private final ThreadMXBean bean = ManagementFactory.getThreadMXBean();
  private final @Nullable Allocated allocated = Allocated.of(bean);

  /** Processor time so far, in nanoseconds; {@link #UNKNOWN} if it is not measured. */
  long cpuNanos(Thread thread) {
    boolean measured = bean.isThreadCpuTimeSupported() && bean.isThreadCpuTimeEnabled();
    return measured ? bean.getThreadCpuTime(thread.getId()) : UNKNOWN;
  }

  /** Bytes allocated so far, also those that are free again; {@link #UNKNOWN} likewise. */
  long bytes(Thread thread) {
    return allocated == null ? UNKNOWN : allocated.bytes(thread);
  }

  /** A class of its own, as the module it uses need not be there. */
  private record Allocated(com.sun.management.ThreadMXBean bean) {
    static @Nullable Allocated of(ThreadMXBean bean) {
      try {
        boolean measured =
            bean instanceof com.sun.management.ThreadMXBean b
                && b.isThreadAllocatedMemorySupported()
                && b.isThreadAllocatedMemoryEnabled();
        return measured ? new Allocated((com.sun.management.ThreadMXBean) bean) : null;
      } catch (NoClassDefFoundError e) {
        return null;
      }
    }

    long bytes(Thread thread) {
      return bean.getThreadAllocatedBytes(thread.getId());
    }
  }
}
