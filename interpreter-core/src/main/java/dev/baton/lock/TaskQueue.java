package dev.baton.lock;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tasks that other threads hand to one guest thread, run in order at its polls.
 *
 * <p>Invariant: whoever adds a task sets {@link Pending#TASKS} afterwards, and the owner clears the
 * bit before it looks; so a task that this round misses has its bit set again.
 */
final class TaskQueue {
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final AtomicInteger size = new AtomicInteger();

  void add(Runnable task) {
    tasks.add(task);
    size.incrementAndGet();
  }

  /**
   * Runs what is there now, not what these tasks add. A task that throws ends the round; the bit is
   * set again for those behind it.
   */
  void run(GuestThread owner) {
    owner.clearPending(Pending.TASKS);
    int round = size.get();
    try {
      for (Runnable task; round > 0 && (task = tasks.poll()) != null; round--) {
        size.decrementAndGet();
        task.run();
      }
    } finally {
      if (size.get() > 0) {
        owner.addPending(Pending.TASKS);
      }
    }
  }
}
