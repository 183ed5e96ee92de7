package dev.baton.locks;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waiting in tests, with a bound that only a hang exceeds. */
final class Await {
  private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(120);

  private Await() {}

  static void until(String what, BooleanSupplier condition) {
    long began = System.nanoTime();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - began > LIMIT_NANOS) {
        fail("did not happen: " + what);
      }
      Thread.yield();
    }
  }

  /** Waits, in a thread that nobody interrupts meanwhile. */
  static void open(CountDownLatch latch) {
    try {
      assertTrue(latch.await(LIMIT_NANOS, TimeUnit.NANOSECONDS), "the latch was not opened");
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  static void end(Thread... threads) throws InterruptedException {
    for (Thread thread : threads) {
      thread.join(TimeUnit.NANOSECONDS.toMillis(LIMIT_NANOS));
      assertFalse(thread.isAlive(), () -> thread.getName() + " hangs: " + stack(thread));
      if (thread instanceof Guest.Host host && host.failure != null) {
        throw new AssertionError(thread.getName() + " failed", host.failure);
      }
    }
  }

  private static String stack(Thread thread) {
    return Arrays.toString(thread.getStackTrace());
  }
}
