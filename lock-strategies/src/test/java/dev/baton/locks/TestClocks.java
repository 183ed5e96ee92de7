package dev.baton.locks;

import dev.baton.lock.LockClock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Clocks under which a test says the same however busy the machine is. */
final class TestClocks {
  private static final long LONGEST_NAP_NANOS = 10_000_000L;
  private static final long SLOWNESS = 1_000;

  private TestClocks() {}

  /**
   * Real time, but no end to waits beyond a nap: whoever is not woken sleeps on, and a lost wake-up
   * is a hang, not a delay.
   */
  static LockClock withoutLookingAround() {
    return new LockClock() {
      @Override
      public long nanoTime() {
        return System.nanoTime();
      }

      @Override
      public void parkNanos(Object blocker, long nanos) {
        LockSupport.parkNanos(
            blocker, nanos <= LONGEST_NAP_NANOS ? nanos : TimeUnit.HOURS.toNanos(1));
      }
    };
  }

  /** A second of the machine is a millisecond: pauses do not count. */
  static LockClock slow() {
    return new LockClock() {
      @Override
      public long nanoTime() {
        return System.nanoTime() / SLOWNESS;
      }

      @Override
      public void parkNanos(Object blocker, long nanos) {
        LockSupport.parkNanos(blocker, nanos);
      }
    };
  }
}
