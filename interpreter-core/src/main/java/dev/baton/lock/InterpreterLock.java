package dev.baton.lock;

import org.jspecify.annotations.Nullable;

/**
 * The lock of one interpreter under one strategy. The core calls it and moves the threads' phases;
 * a lock never touches a phase.
 *
 * <p>None of the methods is re-entrant: the core counts attachments and blocking regions and calls
 * only when the count leaves or reaches zero.
 */
public interface InterpreterLock {
  /**
   * The strategy that must take over before this many threads are registered; null if this lock
   * goes on serving. Asked under the lock of the registry, or in a stopped world if {@link
   * LockHost#reconsider} was called, so it only answers; the core then stops the world and
   * exchanges the locks.
   */
  default @Nullable LockStrategy successor(int threads) {
    return null;
  }

  /**
   * Whether a host thread may stay registered after it has left, so that it comes back without
   * being announced. Not for a lock to which it matters how many threads there are.
   */
  default boolean keepsIdleThreads() {
    return false;
  }

  /**
   * Announces a thread, on its own host thread, before it first enters. Its phase may be anything
   * but attached, except when a lock replaces another in mid-run.
   *
   * @throws IllegalStateException if the thread may never enter
   */
  void register(GuestThread t);

  /**
   * Forgets a thread that left for the last time, or died; if it died holding the lock, frees the
   * lock. Idempotent.
   */
  void unregister(GuestThread t);

  /**
   * Waits until {@code t} may run. Everything done before the previous exit happens-before the
   * return. An interrupt of the host thread does not end the wait; it is remembered and asserted
   * again.
   *
   * @throws InterpreterClosedException from {@link LockHost#checkAdmission}; then {@code t} does
   *     not hold the lock
   */
  void enter(GuestThread t, EnterReason why);

  /** As {@link #enter}, but gives up after {@code nanos}; 0 means without waiting. */
  boolean tryEnter(GuestThread t, long nanos);

  /**
   * Gives the lock back. Allocation-free and shallow, so that it succeeds in a {@code finally}
   * after {@link StackOverflowError} and {@link OutOfMemoryError}.
   *
   * @throws IllegalStateException if {@code t} does not hold the lock; nothing changes then
   */
  void exit(GuestThread t, ExitReason why);

  /**
   * Answers a {@link Pending#SWITCH} request at a poll of {@code t}, which holds the lock before
   * and after. If somebody waits, another thread runs in between.
   */
  void yieldAtPoll(GuestThread t);

  /** Whether {@code t} holds the lock, or is admitted under a parallel strategy. */
  boolean isHeldBy(GuestThread t);

  /** The switch interval in nanoseconds. */
  long switchIntervalNanos();

  /**
   * Changes the switch interval, in nanoseconds, from the next slice on.
   *
   * @throws IllegalArgumentException if {@code nanos} is not positive
   */
  void setSwitchIntervalNanos(long nanos);

  /** Who holds the lock and who waits, as far as can be told without waiting. */
  LockSnapshot snapshot();
}
