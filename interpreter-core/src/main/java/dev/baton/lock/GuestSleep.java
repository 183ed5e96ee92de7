package dev.baton.lock;

/** Sleeping, as {@code time.sleep} does it: outside the interpreter, interruptible. */
public final class GuestSleep {
  private GuestSleep() {}

  /**
   * Lets {@code t}, which is attached, sleep. What is sent to the thread meanwhile is delivered at
   * once; if that raises nothing, the rest of the time is slept (PEP 475).
   *
   * @param nanos how long, in nanoseconds; 0 or less only gives others the chance to run
   * @throws InterpreterClosedException if the interpreter closes meanwhile
   */
  public static void sleep(GuestThread t, long nanos) {
    GlobalLock lock = t.globalLock();
    LockClock clock = lock.clock();
    long began = clock.nanoTime();
    long left = nanos;
    do {
      lock.beginBlocking(t, BlockKind.SLEEP, t.unparker());
      try {
        if (left <= 0) {
          Thread.yield();
        } else {
          park(t, clock, left);
        }
      } finally {
        lock.endBlocking(t);
      }
      lock.poll(t);
      left = nanos - (clock.nanoTime() - began);
    } while (left > 0);
  }

  private static void park(GuestThread t, LockClock clock, long nanos) {
    long began = clock.nanoTime();
    Parking parking = new Parking(clock, t);
    long left = nanos;
    while (left > 0 && (t.pending() & Pending.WAKING) == 0) {
      parking.park(left);
      left = nanos - (clock.nanoTime() - began);
    }
    parking.done();
  }
}
