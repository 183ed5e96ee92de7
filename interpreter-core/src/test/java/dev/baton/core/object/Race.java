package dev.baton.core.object;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Runs bodies at the same time, each on a thread and with a guest thread of its own. Writers come
 * to their end; watchers repeat their body until all writers have. The first exception of any of
 * them fails the test.
 */
final class Race {
  private static final long LIMIT_SECONDS = 120;

  private final List<Thread> threads = new ArrayList<>();
  private final List<Thread> writers = new ArrayList<>();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private final AtomicBoolean over = new AtomicBoolean();
  private final CountDownLatch start = new CountDownLatch(1);

  /** What one thread does. */
  interface Body {
    void run(StubThread t) throws Exception;
  }

  /** Adds a thread that runs a body once. */
  Race writer(Body body) {
    writers.add(thread(body));
    return this;
  }

  /** Adds several threads that run a body once each. */
  Race writers(int count, Body body) {
    for (int i = 0; i < count; i++) {
      writer(body);
    }
    return this;
  }

  /**
   * Adds a thread that runs a body again and again until the writers are done, and at least once.
   */
  Race watcher(Body body) {
    thread(
        t -> {
          do {
            body.run(t);
          } while (!over.get());
        });
    return this;
  }

  private Thread thread(Body body) {
    Thread thread =
        new Thread(
            () -> {
              try {
                start.await();
                body.run(StubThread.free());
              } catch (Throwable e) {
                failure.compareAndSet(null, e);
                over.set(true);
              }
            });
    thread.setDaemon(true);
    threads.add(thread);
    return thread;
  }

  /** Starts all threads and waits for them. */
  void run() {
    threads.forEach(Thread::start);
    start.countDown();
    join(writers);
    over.set(true);
    join(threads);
    Throwable e = failure.get();
    if (e != null) {
      throw new AssertionError("a thread failed", e);
    }
  }

  private static void join(List<Thread> some) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    for (Thread thread : some) {
      try {
        thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime())));
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      assertTrue(!thread.isAlive(), "a thread does not come to its end");
    }
  }
}
