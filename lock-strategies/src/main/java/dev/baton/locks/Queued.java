package dev.baton.locks;

import dev.baton.lock.GuestThread;
import dev.baton.lock.LockSnapshot;
import dev.baton.lock.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** A thread in a queue of those who wait for a lock. */
class Queued {
  final GuestThread thread;
  final long since;

  Queued(GuestThread thread, long since) {
    this.thread = thread;
    this.since = since;
  }

  /** Those in a queue as a snapshot shows them; a new list. */
  static List<LockSnapshot.Waiter> shown(Queue<? extends Queued> queue) {
    List<LockSnapshot.Waiter> shown = new ArrayList<>();
    for (Queued queued : queue) {
      shown.add(new LockSnapshot.Waiter(queued.thread, queued.since));
    }
    return shown;
  }

  /** Drops the first of a queue if an error cut its wait short; see {@link ForcedSwitch.Line}. */
  static void dropStale(Queue<? extends Queued> queue) {
    Queued first = queue.peek();
    if (first != null) {
      Phase phase = first.thread.phase();
      if (phase != Phase.WAITING && phase != Phase.SUSPENDED) {
        queue.remove(first);
      }
    }
  }
}
