package dev.baton.locks;

import dev.baton.lock.GuestThread;
import dev.baton.lock.InterpreterClosedException;
import dev.baton.lock.LockHost;
import dev.baton.lock.Parking;

/**
 * One thread's wait for a lock, whatever decides whose turn it is: how long it may last, how it
 * sleeps, when it asks whether the holder is alive.
 *
 * <p>No wake-up is lost: who waits is in a queue before it looks at the lock, and who releases sets
 * it free before it looks at the queue. A release without a fence may miss a thread that came the
 * instant before; so a waiter first sleeps for a nap, far longer than any store takes to become
 * visible, and looks again. Later it looks around from time to time, however long the interval.
 */
final class Wait {
  private static final long NAP_NANOS = 50_000L;
  private static final long LOOK_AROUND_NANOS = 100_000_000L;

  private final LockHost host;
  private final Ownership ownership;
  private final Interval interval;
  private final GuestThread thread;
  private final long since;
  private final long limitNanos;
  private final Parking parking;
  private long lastCheck;

  /**
   * Begins now.
   *
   * @param lock what monitoring tools are told the thread waits for
   */
  Wait(
      Object lock,
      LockHost host,
      Ownership ownership,
      Interval interval,
      GuestThread thread,
      long limitNanos) {
    this.host = host;
    this.ownership = ownership;
    this.interval = interval;
    this.thread = thread;
    this.limitNanos = limitNanos;
    this.parking = new Parking(host.clock(), lock);
    this.since = host.clock().nanoTime();
    this.lastCheck = since;
  }

  /** When it began. */
  long since() {
    return since;
  }

  long now() {
    return host.clock().nanoTime();
  }

  boolean isOver(long now) {
    return now - since >= limitNanos;
  }

  /** Whether the wait is so young that a release may have missed it. */
  boolean isYoung(long now) {
    return isYoungSince(since, now);
  }

  /** Whether less than a nap has passed. */
  boolean isYoungSince(long began, long now) {
    return now - began < NAP_NANOS;
  }

  /** After a long wait: the holder may be dead, and whoever watches should know. */
  void checkHolder(long now) {
    if (now - lastCheck < interval.patience()) {
      return;
    }
    lastCheck = now;
    GuestThread holder = ownership.holder();
    if (holder != null) {
      host.checkAlive(holder);
    }
    host.starved(thread, now - since);
  }

  /**
   * Sleeps once, at most for the given time, and not beyond the limit; may return early.
   *
   * @param nap whether a release may have missed this thread
   * @throws InterpreterClosedException if there is nothing to wait for any more
   */
  void sleep(long now, long nanos, boolean nap) {
    long left = Math.min(nanos, limitNanos - (now - since));
    parking.park(Math.min(left, nap ? NAP_NANOS : LOOK_AROUND_NANOS));
    host.checkAdmission(thread);
  }

  /** Ends the wait. */
  void done() {
    parking.done();
  }
}
