package dev.baton.lock;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture of an interpreter lock at about one instant.
 *
 * @param strategy the name of the strategy
 * @param owner who holds the lock; null if nobody does or the strategy is not exclusive
 * @param switches how often the holder changed
 * @param waiters who waits, in no promised order
 */
public record LockSnapshot(
    String strategy, @Nullable GuestThread owner, long switches, List<Waiter> waiters) {

  /** Copies the list. */
  public LockSnapshot {
    waiters = List.copyOf(waiters);
  }

  /**
   * A thread that waits for the lock.
   *
   * @param thread who waits
   * @param sinceNanos since when, on the lock's clock
   */
  public record Waiter(GuestThread thread, long sinceNanos) {}
}
