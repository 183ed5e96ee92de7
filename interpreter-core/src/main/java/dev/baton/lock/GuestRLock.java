package dev.baton.lock;

/**
 * The lock behind Python's {@code threading.RLock}: owned by a thread and counted.
 *
 * <p>The count belongs to the owner. The mutex knows who took it, and nobody but the owner releases
 * it; so a thread that reads its own id there is the owner, and no other thread can be misled into
 * believing that it is. Visibility comes from the mutex.
 */
public final class GuestRLock {
  private static final long NOBODY = 0;

  private final GuestMutex mutex = new GuestMutex();
  private long count;

  /** A free lock. */
  public GuestRLock() {}

  /**
   * Takes the lock once more, waiting if another thread owns it; see {@link GuestMutex#acquire}.
   *
   * @return false if another thread still owned it when the time was over
   */
  public boolean acquire(GuestThread t, long timeoutNanos) {
    if (isOwnedBy(t)) {
      count++;
      return true;
    }
    if (!mutex.acquireOwned(t, timeoutNanos)) {
      return false;
    }
    count = 1;
    return true;
  }

  /** Gives back one acquire; false, without effect, if {@code t} is not the owner. */
  public boolean release(GuestThread t) {
    if (!isOwnedBy(t)) {
      return false;
    }
    if (--count == 0) {
      mutex.release();
    }
    return true;
  }

  /**
   * Gives back all acquires of {@code t} at once, as a condition variable does before it waits.
   *
   * @return how many, for {@link #restore}; 0, without effect, if {@code t} is not the owner
   */
  public long releaseAll(GuestThread t) {
    if (!isOwnedBy(t)) {
      return 0;
    }
    long saved = count;
    count = 0;
    mutex.release();
    return saved;
  }

  /**
   * Takes the lock as often as {@link #releaseAll} gave it back. Interrupts wait until it is done;
   * only kill and close end it early, by an exception.
   */
  public void restore(GuestThread t, long saved) {
    mutex.acquireUninterruptibly(t);
    count = saved;
  }

  /** Whether {@code t} owns the lock. */
  public boolean isOwnedBy(GuestThread t) {
    return ownerId() == t.id();
  }

  /** The {@link GuestThread#id} of the owner; 0 if the lock is free. */
  public long ownerId() {
    return mutex.holder();
  }

  /** How often the owner has taken it; exact for the owner, a guess for others. */
  public long count() {
    return ownerId() == NOBODY ? 0 : count;
  }
}
