package dev.baton.lock;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The lock behind Python's {@code threading.Lock}: not owned, any thread may release it, not
 * re-entrant, not fair. Taking a free lock and releasing one that nobody waits for is one
 * compare-and-set each and never leaves the interpreter. Thread safe.
 *
 * <p>The state word is the truth, changed by compare-and-set only: 0 if free, else who took it, and
 * whether that thread alone will release it. A release therefore happens-before the acquire that it
 * makes possible, and an interrupt of a waiter, which never touches the word, cannot harm it.
 */
public final class GuestMutex {
  private static final long FREE = 0;

  /** Held, by whom nobody asked. */
  private static final long UNKNOWN = 2;

  /** Added to four times the holder's id if nobody else will release. */
  private static final long OWNED = 1;

  private static final VarHandle STATE;

  static {
    try {
      STATE = MethodHandles.lookup().findVarHandle(GuestMutex.class, "state", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final WaitQueue queue = new WaitQueue();
  private volatile long state = FREE;

  /** A free lock. */
  public GuestMutex() {}

  /** Takes the lock if it is free; it is then held by nobody in particular. */
  public boolean tryAcquire() {
    return take(UNKNOWN);
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
    return acquire(t, timeoutNanos, false);
  }

  /**
   * As {@link #acquire}, by a thread that promises to release the lock itself, as one does that
   * takes it by a {@code with} statement; only then do waiters count on that thread, see {@link
   * Deadlock}.
   */
  public boolean acquireOwned(GuestThread t, long timeoutNanos) {
    return acquire(t, timeoutNanos, true);
  }

  private boolean acquire(GuestThread t, long timeoutNanos, boolean owned) {
    return take(word(t, owned))
        || timeoutNanos != 0 && queue.await(t, new Free(owned), timeoutNanos);
  }

  /** Takes the lock, however long it takes; only kill and close end the wait, by an exception. */
  public void acquireUninterruptibly(GuestThread t) {
    if (!take(word(t, true))) {
      queue.awaitUninterruptibly(t, new Free(true));
    }
  }

  /**
   * Takes a lock back that a wait released, however long it takes, as {@link #acquire} would; only
   * kill and close end it, by an exception.
   */
  public void restore(GuestThread t) {
    if (!take(word(t, false))) {
      queue.awaitUninterruptibly(t, new Free(false));
    }
  }

  private static long word(GuestThread t, boolean owned) {
    return t.id() << 2 | (owned ? OWNED : 0);
  }

  private boolean take(long word) {
    return STATE.compareAndSet(this, FREE, word);
  }

  /** Releases the lock, whoever took it; false, without effect, if it is free. */
  public boolean release() {
    for (long seen = state; seen != FREE; seen = state) {
      if (STATE.compareAndSet(this, seen, FREE)) {
        queue.wakeOne();
        return true;
      }
    }
    return false;
  }

  /** Whether the lock is held. */
  public boolean isLocked() {
    return state != FREE;
  }

  /** The {@link GuestThread#id} of the thread that took the lock; 0 if it is free, or unknown. */
  long holder() {
    return (long) STATE.getOpaque(this) >> 2;
  }

  /** Whether a thread waits; for monitoring. */
  public boolean hasWaiters() {
    return queue.hasWaiters();
  }

  /** What an acquire waits for. */
  private final class Free implements WaitQueue.Condition {
    private final boolean owned;

    Free(boolean owned) {
      this.owned = owned;
    }

    @Override
    public boolean tryPass() {
      return tryAcquire();
    }

    @Override
    public boolean tryPass(GuestThread t) {
      return take(word(t, owned));
    }

    @Override
    public long inTheWay() {
      return holder();
    }

    @Override
    public long onlyWayOut() {
      long seen = state;
      return (seen & OWNED) == 0 ? 0 : seen >> 2;
    }

    @Override
    public String toString() {
      return "a lock";
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
