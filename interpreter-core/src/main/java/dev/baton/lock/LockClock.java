package dev.baton.lock;

/**
 * Time as a lock sees it: the machine's, or a virtual one under a strategy that decides about time
 * itself. Thread safe.
 */
public interface LockClock {
  /** Nanoseconds since an arbitrary instant; only differences mean anything. */
  long nanoTime();

  /**
   * Parks the calling thread until it is unparked, interrupted, or {@code nanos} have passed, or
   * for no reason.
   *
   * @param blocker what the thread waits for, for monitoring tools
   */
  void parkNanos(Object blocker, long nanos);

  /** The machine's clock. */
  static LockClock system() {
    return SystemClock.INSTANCE;
  }
}
