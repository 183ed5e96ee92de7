package dev.baton.core.interp;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks one after the other on a daemon thread, which exists only while there is something to
 * do and shortly after. Thread safe.
 */
final class CompilerThread implements Executor {
  private static final long IDLE_SECONDS = 1;

  private @Nullable ThreadPoolExecutor pool;
  private boolean closed;

  /** Does a task later; drops it after {@link #close}. */
  @Override
  public synchronized void execute(Runnable task) {
    if (closed) {
      return;
    }
    if (pool == null) {
      pool =
          new ThreadPoolExecutor(
              1,
              1,
              IDLE_SECONDS,
              TimeUnit.SECONDS,
              new LinkedBlockingQueue<>(),
              CompilerThread::thread);
      pool.allowCoreThreadTimeOut(true);
    }
    pool.execute(task);
  }

  private static Thread thread(Runnable body) {
    Thread thread = new Thread(body, "baton compiler");
    thread.setDaemon(true);
    return thread;
  }

  /** Drops what has not begun; the thread ends after the task it is at. */
  synchronized void close() {
    closed = true;
    if (pool != null) {
      pool.shutdownNow();
    }
  }
}
