package dev.baton.lock;

/** What the core offers to a lock. Thread safe; no method blocks on the lock. */
public interface LockHost {
  /**
   * Sets bits in the poll word of {@code t}; bits in {@link Pending#WAKING} also end its wait in a
   * blocking region. A request is advice: {@code t} may have left meanwhile.
   */
  void request(GuestThread t, int pendingBits);

  /** Clears bits in the poll word of {@code t}. */
  void clear(GuestThread t, int pendingBits);

  /** The clock all waiting goes by. */
  LockClock clock();

  /**
   * Asks for {@link InterpreterLock#successor} again, for as many threads as there are, at the next
   * poll of {@code t}, which is entering.
   */
  void reconsider(GuestThread t);

  /** Tells those who watch that {@code waiter} waits unusually long, so far in nanoseconds. */
  void starved(GuestThread waiter, long waitedNanos);

  /**
   * Returns if {@code t} may still hope to enter. Called after every wake-up by a thread that waits
   * in {@link InterpreterLock#enter}, which lets the exception pass to its caller.
   *
   * @throws InterpreterClosedException if the interpreter closed meanwhile
   */
  void checkAdmission(GuestThread t);

  /**
   * Called by a thread that waits unusually long for {@code holder}. If the holder's host thread
   * has died, the core takes the thread out of the interpreter and calls {@link
   * InterpreterLock#unregister}.
   */
  void checkAlive(GuestThread holder);
}
