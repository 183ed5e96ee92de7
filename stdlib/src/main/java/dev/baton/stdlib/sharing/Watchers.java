package dev.baton.stdlib.sharing;

import dev.baton.core.object.ThreadContext;
import dev.baton.lock.WaitQueue;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Threads that wait for one of several things to happen.
 *
 * <p>Invariant: who waits registers first and looks at the state afterwards, who changes the state
 * does so, with volatile semantics, before it looks for watchers; one of them sees the other, so
 * nothing that happens is missed. Thread safe.
 */
public final class Watchers {
  private final CopyOnWriteArrayList<WaitQueue> queues = new CopyOnWriteArrayList<>();

  /** Nobody yet. */
  public Watchers() {}

  /** Wakes all of them. Call it after changing the state. */
  public void wakeAll() {
    for (WaitQueue queue : queues) {
      queue.wakeAll();
    }
  }

  /**
   * Waits until one is ready.
   *
   * @param timeoutNanos negative for as long as it takes
   */
  static void awaitAny(ThreadContext t, List<Waitable> waitables, long timeoutNanos) {
    WaitQueue queue = new WaitQueue();
    try {
      for (Waitable each : waitables) {
        each.watchers().queues.add(queue);
      }
      queue.await(t, () -> waitables.stream().anyMatch(Waitable::isReady), timeoutNanos);
    } finally {
      for (Waitable each : waitables) {
        each.watchers().queues.remove(queue);
      }
    }
  }
}
