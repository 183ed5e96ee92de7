package dev.baton;

import dev.baton.core.interp.LimitExceededException;
import dev.baton.core.interp.ThreadState;
import dev.baton.core.object.ThreadContext;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Holds calls to the limits of an engine. The clock is watched by one daemon thread, which exists
 * only while an engine has a time limit; it asks the calling thread to stop at its next safepoint.
 * A request is tied to its call: when the call ends it is withdrawn under the same lock under which
 * it is made, so it never reaches a later call.
 */
final class LimitGuard {
  private final Limits limits;
  private final AtomicLong written = new AtomicLong();
  private @Nullable ScheduledThreadPoolExecutor clock;

  LimitGuard(Limits limits) {
    this.limits = limits;
  }

  <R> R run(ThreadState t, Function<ThreadContext, R> body) {
    if (t.depth() > 0
        || limits.steps() == 0 && limits.wallTime() == null && limits.outputBytes() == 0) {
      return body.apply(t);
    }
    if (limits.steps() > 0) {
      t.setStepsLeft(limits.steps());
    }
    Watch watch = limits.wallTime() == null ? null : watch(t);
    try {
      return body.apply(t);
    } catch (LimitExceededException e) {
      throw Failures.toHost(e);
    } finally {
      if (watch != null) {
        watch.end();
      }
      t.setStepsLeft(Long.MAX_VALUE);
    }
  }

  private synchronized Watch watch(ThreadState t) {
    if (clock == null) {
      clock =
          new ScheduledThreadPoolExecutor(
              1,
              r -> {
                Thread thread = new Thread(r, "baton-clock");
                thread.setDaemon(true);
                return thread;
              });
      clock.setRemoveOnCancelPolicy(true);
    }
    Watch watch = new Watch(t);
    watch.alarm = clock.schedule(watch, limits.wallTime().toNanos(), TimeUnit.NANOSECONDS);
    return watch;
  }

  /** The alarm of one call. */
  private final class Watch implements Runnable {
    private final ThreadState thread;
    private @Nullable ScheduledFuture<?> alarm;
    private boolean ended;

    Watch(ThreadState thread) {
      this.thread = thread;
    }

    @Override
    public synchronized void run() {
      if (!ended) {
        thread.setReachedLimit(
            new LimitExceededException(
                LimitExceededException.Kind.WALL_TIME,
                "time limit of " + limits.wallTime() + " reached"));
      }
    }

    synchronized void end() {
      ended = true;
      thread.setReachedLimit(null);
      if (alarm != null) {
        alarm.cancel(false);
      }
    }
  }

  /** A stream that counts what is written to it towards the limit. */
  OutputStream counting(OutputStream target) {
    return limits.outputBytes() == 0 ? target : new Counting(target);
  }

  private final class Counting extends FilterOutputStream {
    Counting(OutputStream target) {
      super(target);
    }

    @Override
    public void write(int b) throws IOException {
      charge(1);
      out.write(b);
    }

    @Override
    public void write(byte[] data, int from, int count) throws IOException {
      charge(count);
      out.write(data, from, count);
    }

    private void charge(int count) {
      if (written.addAndGet(count) > limits.outputBytes()) {
        throw new LimitExceededException(
            LimitExceededException.Kind.OUTPUT,
            "output limit of " + limits.outputBytes() + " bytes reached");
      }
    }
  }

  synchronized void close() {
    if (clock != null) {
      clock.shutdownNow();
      clock = null;
    }
  }
}
