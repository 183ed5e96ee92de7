package dev.baton.stdlib.signal;

import dev.baton.core.interp.FrameObject;
import dev.baton.core.interp.ThreadState;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.lock.GlobalLock;
import dev.baton.lock.GuestThread;
import dev.baton.lock.InterruptKind;
import dev.baton.lock.Pending;
import dev.baton.lock.WaitQueue;
import dev.baton.stdlib.thread.ThreadModule;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The signals of one interpreter: its handlers, those that came and were not handled yet, and the
 * clock for SIGALRM. Handlers run in the main thread at a safepoint; one that waits is woken, and
 * goes on waiting if they raise nothing.
 *
 * <p>Whoever sends sets the bit of the signal before the poll bit of the main thread, which clears
 * the poll bit before it takes the signals; so none is lost, and one that comes twice before it is
 * handled is handled once. Thread safe.
 */
public final class Signals implements AutoCloseable {
  static final int INTERRUPT = 2;
  static final int KILL = 9;
  static final int ALARM = 14;

  /** One more than the greatest number of a signal. */
  static final int COUNT = 65;

  private static final double NANOS = 1e9;

  private final GlobalLock lock;
  private final AtomicReferenceArray<@Nullable Object> handlers = new AtomicReferenceArray<>(COUNT);
  private final AtomicLong pending = new AtomicLong();
  private final AtomicLong handled = new AtomicLong();
  private final WaitQueue pausing = new WaitQueue();
  private final ProcessSignals process = new ProcessSignals();

  /** Guarded by this. */
  private @Nullable ScheduledThreadPoolExecutor clock;

  /** Guarded by this. */
  private @Nullable ScheduledFuture<?> alarm;

  /** Guarded by this; how often the alarm rings again, in nanoseconds, 0 for never. */
  private long interval;

  private Signals(ThreadContext t) {
    lock = t.globalLock();
    t.interpreter().setSignalHandler(this::handle);
  }

  /** Those of the calling thread's interpreter. */
  public static Signals of(ThreadContext t) {
    return t.interpreter().attached(Signals.class, () -> new Signals(t));
  }

  /** The handler of a signal; null for what the system does. */
  @Nullable Object handler(int number) {
    return handlers.get(number);
  }

  /**
   * Changes the handler of a signal.
   *
   * @param ofProcess whether the signal is to be received from the system as well
   */
  void setHandler(int number, @Nullable Object handler, boolean ofProcess) {
    handlers.set(number, handler);
    if (ofProcess) {
      process.listen(number, handler == null ? null : () -> send(number));
    }
  }

  /**
   * Has a signal handled. From any thread.
   *
   * @return false if there is no handler, so that the sender has to do what the system does
   */
  public boolean send(int number) {
    if (handlers.get(number) == null) {
      if (number == INTERRUPT) {
        GuestThread main = ThreadModule.main(lock);
        return main != null && lock.interrupt(main, InterruptKind.KEYBOARD);
      }
      return false;
    }
    pending.getAndAccumulate(1L << number - 1, (a, b) -> a | b);
    GuestThread main = ThreadModule.main(lock);
    if (main != null) {
      lock.request(main, Pending.SIGNAL);
    }
    return true;
  }

  /** Runs the handlers of what has come; in the main thread. */
  void handle(ThreadContext t) {
    long came = pending.getAndSet(0);
    while (came != 0) {
      int number = Long.numberOfTrailingZeros(came) + 1;
      came &= came - 1;
      Object handler = handlers.get(number);
      if (handler == null) {
        continue;
      }
      handled.incrementAndGet();
      pausing.wakeAll();
      try {
        call(t, handler, number);
      } catch (RuntimeException | Error e) {
        // Those behind it have their turn at the next safepoint.
        if (came != 0) {
          long left = came;
          pending.getAndAccumulate(left, (a, b) -> a | b);
          lock.request(t, Pending.SIGNAL);
        }
        throw e;
      }
    }
  }

  private static void call(ThreadContext t, Object handler, int number) {
    FrameObject frame = ((ThreadState) t).currentFrame();
    t.call(handler, (long) number, frame == null ? Singleton.NONE : frame);
  }

  /** Waits until a handler has run. */
  void pause(ThreadContext t) {
    long before = handled.get();
    pausing.await(t, () -> handled.get() != before, WaitQueue.FOREVER);
  }

  /**
   * Sets the alarm in place of the one before.
   *
   * @param seconds until it rings; 0 for none
   * @param again seconds from one to the next; 0 for only one
   * @return what was left of the one before, and its interval, in seconds
   */
  synchronized double[] setAlarm(double seconds, double again) {
    double[] before = alarm();
    if (alarm != null) {
      alarm.cancel(false);
      alarm = null;
    }
    interval = (long) (again * NANOS);
    if (seconds > 0) {
      if (clock == null) {
        clock = new ScheduledThreadPoolExecutor(1, Signals::thread);
        clock.setRemoveOnCancelPolicy(true);
      }
      long first = Math.max(1, (long) (seconds * NANOS));
      alarm =
          interval == 0
              ? clock.schedule(this::ring, first, TimeUnit.NANOSECONDS)
              : clock.scheduleAtFixedRate(this::ring, first, interval, TimeUnit.NANOSECONDS);
    }
    return before;
  }

  private void ring() {
    send(ALARM);
  }

  /** What is left until the alarm rings, and its interval, in seconds; 0 for none. */
  synchronized double[] alarm() {
    if (alarm == null || alarm.isDone()) {
      return new double[] {0, 0};
    }
    return new double[] {
      Math.max(0, alarm.getDelay(TimeUnit.NANOSECONDS)) / NANOS, interval / NANOS
    };
  }

  private static Thread thread(Runnable body) {
    Thread thread = new Thread(body, "baton-alarm");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public synchronized void close() {
    process.close();
    if (clock != null) {
      clock.shutdownNow();
    }
  }
}
