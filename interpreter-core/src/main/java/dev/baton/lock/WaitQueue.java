package dev.baton.lock;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * Where guest threads wait, outside the interpreter, until a condition lets them pass. Everything
 * in the guest's library that blocks on other guest threads is built on it. Thread safe.
 *
 * <p>Invariant: who waits is in the queue before it tries to pass, and who makes passing possible
 * changes the state, with volatile semantics, before it wakes the head of the queue. One of them
 * sees the other, so no wake-up is lost. Who leaves the queue without having passed wakes the next
 * head, in case it was itself woken in vain. There is no fairness: a thread that comes along may
 * pass before one that was woken.
 */
public final class WaitQueue {
  /** The timeout of those who wait as long as it takes. */
  public static final long FOREVER = -1;

  /** After so long, and again, a thread looks whether it waits in vain, if it is to. */
  private static final long LOOK_NANOS = 50_000_000L;

  private final ConcurrentLinkedQueue<GuestThread> waiters = new ConcurrentLinkedQueue<>();

  private final BlockKind kind;

  /** An empty queue. */
  public WaitQueue() {
    this(BlockKind.LOCK_WAIT);
  }

  /** An empty queue for those who wait for something other than a guest thread. */
  public WaitQueue(BlockKind kind) {
    this.kind = kind;
  }

  /** What is waited for. */
  public interface Condition {
    /**
     * Passes if that is possible now; must not block nor touch guest objects. What happened before
     * the state was made so happens-before the caller's next step.
     */
    boolean tryPass();

    /** As {@link #tryPass()}, for a condition that remembers who passed. */
    default boolean tryPass(GuestThread t) {
      return tryPass();
    }

    /**
     * The {@link GuestThread#id} of the thread without which nobody will ever pass; 0 if others may
     * let threads pass, or nobody knows. For the search of deadlocks, from any thread; must not
     * block. A condition that has an answer names what is waited for in its {@code toString}.
     */
    default long onlyWayOut() {
      return 0;
    }

    /**
     * The {@link GuestThread#id} of the thread that is in the way; 0 if there is none, or nobody
     * knows. For monitoring, from any thread.
     */
    default long inTheWay() {
      return 0;
    }

    /** Takes back a pass that the thread cannot use because the interpreter closed. */
    default void undo() {}

    /** Whether one wake-up lets at most one thread pass, so that who passed need not wake more. */
    default boolean isExclusive() {
      return false;
    }
  }

  /**
   * Waits until {@code condition} lets {@code t}, which is attached, pass. A wait that an interrupt
   * ends is taken up again if delivering the interrupt raises nothing.
   *
   * @param timeoutNanos how long to wait, in nanoseconds; negative means as long as it takes
   * @return false if the time was over first
   * @throws InterpreterClosedException if the interpreter closes meanwhile; then nothing has passed
   */
  public boolean await(GuestThread t, Condition condition, long timeoutNanos) {
    return condition.tryPass(t) || await(t, condition, timeoutNanos, Pending.WAKING);
  }

  /** As {@link #await}, as long as it takes, and only kill and close end it early. */
  public void awaitUninterruptibly(GuestThread t, Condition condition) {
    if (!condition.tryPass(t)) {
      await(t, condition, FOREVER, Pending.KILL);
    }
  }

  /** Wakes one thread, if any waits, to let it try. Call it after changing the state. */
  public void wakeOne() {
    GuestThread next = waiters.peek();
    if (next != null) {
      LockSupport.unpark(next.carrier());
    }
  }

  /** Wakes all threads that wait now. Call it after changing the state. */
  public void wakeAll() {
    for (GuestThread waiter : waiters) {
      LockSupport.unpark(waiter.carrier());
    }
  }

  /** Whether a thread waits; for monitoring. */
  public boolean hasWaiters() {
    return !waiters.isEmpty();
  }

  private boolean await(GuestThread t, Condition condition, long timeoutNanos, int wakingBits) {
    LockClock clock = t.globalLock().clock();
    long began = timeoutNanos > 0 ? clock.nanoTime() : 0;
    long left = timeoutNanos < 0 ? Long.MAX_VALUE : timeoutNanos;
    while (left > 0) {
      if (waitOutside(t, condition, left, wakingBits)) {
        return true;
      }
      if ((t.pending() & wakingBits) != 0) {
        t.globalLock().onPoll(t);
      }
      if (timeoutNanos > 0) {
        left = timeoutNanos - (clock.nanoTime() - began);
      }
    }
    return false;
  }

  /** One stay in a blocking region: until the thread passed, the time is over, or a bit is set. */
  private boolean waitOutside(GuestThread t, Condition condition, long nanos, int wakingBits) {
    GlobalLock lock = t.globalLock();
    lock.beginBlocking(t, kind, t.unparker());
    boolean passed = false;
    boolean kept = false;
    try {
      passed = waitToPass(t, condition, nanos, wakingBits);
    } finally {
      try {
        lock.endBlocking(t);
        kept = true;
      } finally {
        if (passed && !kept) {
          condition.undo();
        }
      }
    }
    return passed;
  }

  private boolean waitToPass(GuestThread t, Condition condition, long nanos, int wakingBits) {
    LockClock clock = t.globalLock().clock();
    long began = clock.nanoTime();
    Parking parking = new Parking(clock, this);
    boolean passed = false;
    boolean endless = nanos == Long.MAX_VALUE;
    boolean looks = endless && t.globalLock().config().breaksDeadlocks();
    waiters.add(t);
    t.beginWait(condition, endless, wakingBits == Pending.WAKING);
    try {
      while (!(passed = condition.tryPass(t)) && (t.pending() & wakingBits) == 0) {
        long left = endless ? nanos : nanos - (clock.nanoTime() - began);
        if (left <= 0) {
          break;
        }
        parking.park(looks ? LOOK_NANOS : left);
        if (looks && WaitGraph.raiseIfVictim(t)) {
          break;
        }
      }
      return passed;
    } finally {
      t.endWait();
      waiters.remove(t);
      if (!passed || !condition.isExclusive()) {
        wakeOne();
      }
      parking.done();
    }
  }
}
