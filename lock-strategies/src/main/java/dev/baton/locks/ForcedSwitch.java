package dev.baton.locks;

import dev.baton.lock.GuestThread;
import dev.baton.lock.LockClock;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Forced switching: a holder that was asked to give way does not come back before another thread
 * had the lock, or nobody wants it any more.
 *
 * <p>Invariant: its wait ends. Who waits has put itself into {@code yielder} before it set the lock
 * free, and who takes the lock counts the switch before it looks there. At most one thread waits
 * that has not been woken, because a number of switches has one holder. And it looks around.
 */
final class ForcedSwitch {
  private static final long LOOK_AROUND_NANOS = 100_000_000L;
  private static final VarHandle YIELDER;

  static {
    try {
      YIELDER =
          MethodHandles.lookup().findVarHandle(ForcedSwitch.class, "yielder", GuestThread.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final LockClock clock;
  private final Ownership ownership;
  private final Line line;
  private volatile @Nullable GuestThread yielder;

  /** Those who wait for the lock. */
  interface Line {
    boolean isEmpty();

    /** Wakes whoever should have a free lock next. */
    void wakeNext();

    /** Drops what an error left behind that cut a wait short: it must not hold anybody up. */
    void dropStale();
  }

  ForcedSwitch(LockClock clock, Ownership ownership, Line line) {
    this.clock = clock;
    this.ownership = ownership;
    this.line = line;
  }

  /**
   * The holder sets the lock free and returns when another thread has had it or nobody waits.
   * Allocates nothing: it is part of a release.
   *
   * @param spinNanos how long to look before sleeping
   */
  void giveWay(GuestThread t, long spinNanos) {
    long before = ownership.switches();
    yielder = t;
    ownership.free();
    line.wakeNext();
    if (ownership.switches() == before && !line.isEmpty()) {
      spin(before, spinNanos);
      park(before);
    }
    YIELDER.compareAndSet(this, t, null);
  }

  private void spin(long before, long nanos) {
    if (nanos > 0) {
      long began = clock.nanoTime();
      while (ownership.switches() == before && clock.nanoTime() - began < nanos) {
        Thread.onSpinWait();
      }
    }
  }

  private void park(long before) {
    boolean interrupted = false;
    while (ownership.switches() == before && !line.isEmpty()) {
      clock.parkNanos(this, LOOK_AROUND_NANOS);
      interrupted |= Thread.interrupted();
      line.dropStale();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * A waiter leaves without the lock: a wake-up for it, or a yielder that counts on it, moves on.
   */
  void passOn() {
    if (ownership.isFree()) {
      line.wakeNext();
    }
    wakeYielder();
  }

  /** To be called when the switch was counted. */
  void wakeYielder() {
    GuestThread waiting = yielder;
    if (waiting != null) {
      LockSupport.unpark(waiting.carrier());
    }
  }
}
