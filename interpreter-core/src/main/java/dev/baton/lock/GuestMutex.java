package dev.baton.lock;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The lock behind Python's {@code threading.Lock}: not owned, any thread may release it, not
 * re-entrant, not fair. Taking a free lock and releasing one that nobody waits for is one
 * compare-and-set each and never leaves the interpreter. Thread safe.
 *
 * <p>The state word is the truth: 1 if held, changed by compare-and-set only. A release therefore
 * happens-before the acquire that it makes possible, and an interrupt of a waiter, which never
 * touches the word, cannot harm it.
 */
public final class GuestMutex {
  private static final int FREE = 0;
  private static final int HELD = 1;
  private static final long NOBODY = 0;
  private static final VarHandle STATE;
  private static final VarHandle TAKER;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      STATE = lookup.findVarHandle(GuestMutex.class, "state", int.class);
      TAKER = lookup.findVarHandle(GuestMutex.class, "taker", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final WaitQueue queue = new WaitQueue();
  private final WaitQueue.Condition free = new Free();
  private volatile int state = FREE;

  /**
   * Who took the lock last; written by the one that has just taken it, and means nothing while the
   * lock is free. For monitoring only, which sees it a moment late.
   */
  private long taker = NOBODY;

  /** A free lock. */
  public GuestMutex() {}

  /** Takes the lock if it is free. */
  public boolean tryAcquire() {
    return STATE.compareAndSet(this, FREE, HELD);
  }

  /**
   * Takes the lock; waits in a blocking region if it is held.
   *
   * @param t the calling thread, attached
   * @param timeoutNanos how long to wait, in nanoseconds; negative means as long as it takes, 0 not
   *     to wait
   * @return false if the lock was still held when the time was over
   * @throws InterpreterClosedException if the interpreter closes meanwhile; then the lock was not
   *     taken; so with whatever {@link GuestThread#deliver} throws
   */
  public boolean acquire(GuestThread t, long timeoutNanos) {
    if (!queue.await(t, free, timeoutNanos)) {
      return false;
    }
    TAKER.setOpaque(this, t.id());
    return true;
  }

  /** Takes the lock, however long it takes; only kill and close end the wait, by an exception. */
  public void acquireUninterruptibly(GuestThread t) {
    queue.awaitUninterruptibly(t, free);
    TAKER.setOpaque(this, t.id());
  }

  /** Releases the lock, whoever took it; false, without effect, if it is free. */
  public boolean release() {
    if (!STATE.compareAndSet(this, HELD, FREE)) {
      return false;
    }
    queue.wakeOne();
    return true;
  }

  /** Whether the lock is held. */
  public boolean isLocked() {
    return state == HELD;
  }

  /** Whether a thread waits; for monitoring. */
  public boolean hasWaiters() {
    return queue.hasWaiters();
  }

  /** What an acquire waits for. */
  private final class Free implements WaitQueue.Condition {
    @Override
    public boolean tryPass() {
      return tryAcquire();
    }

    @Override
    public long inTheWay() {
      return isLocked() ? (long) TAKER.getOpaque(GuestMutex.this) : NOBODY;
    }

    @Override
    public void undo() {
      release();
    }

    @Override
    public boolean isExclusive() {
      return true;
    }
  }
}
