package dev.baton.core.interp;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Wakes calls up when their time is over. One daemon thread, which exists only while something is
 * planned and shortly after. Thread safe.
 */
public final class Alarms {
  private static final long KEEP_SECONDS = 1;

  private @Nullable ScheduledThreadPoolExecutor executor;
  private boolean closed;

  /** No thread yet. */
  public Alarms() {}

  /**
   * Runs a short task after some time, unless the result is cancelled before, or {@link #close}.
   */
  synchronized @Nullable Future<?> after(long nanos, Runnable task) {
    if (closed) {
      return null;
    }
    if (executor == null) {
      executor = new ScheduledThreadPoolExecutor(1, Alarms::thread);
      executor.setRemoveOnCancelPolicy(true);
      executor.setKeepAliveTime(KEEP_SECONDS, TimeUnit.SECONDS);
      executor.allowCoreThreadTimeOut(true);
    }
    return executor.schedule(task, nanos, TimeUnit.NANOSECONDS);
  }

  private static Thread thread(Runnable body) {
    Thread thread = new Thread(body, "baton-clock");
    thread.setDaemon(true);
    return thread;
  }

  /** Drops what is planned and ends the thread. */
  public synchronized void close() {
    closed = true;
    if (executor != null) {
      executor.shutdownNow();
    }
  }
}
