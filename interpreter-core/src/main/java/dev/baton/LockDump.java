package dev.baton;

import dev.baton.core.interp.GuestStack;
import dev.baton.core.interp.ThreadState;
import dev.baton.lock.BlockKind;
import dev.baton.lock.Deadlock;
import dev.baton.lock.GlobalLock;
import dev.baton.lock.GuestThread;
import dev.baton.lock.LockSnapshot;
import dev.baton.lock.Phase;
import dev.baton.lock.StopTimeoutException;
import dev.baton.lock.WaitQueue;
import dev.baton.lock.WorldStop;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What all guest threads are at, as text. The state of the lock is read first, since stopping the
 * world to read the stacks changes it.
 */
final class LockDump {
  private final StringBuilder out = new StringBuilder();
  private final Map<Long, GuestThread> byId = new HashMap<>();

  private LockDump() {}

  static String of(GlobalLock lock, Duration patience) {
    LockDump dump = new LockDump();
    LockSnapshot seen = lock.snapshot();
    List<Deadlock> deadlocks = lock.deadlocks();
    seen.members().forEach(m -> dump.byId.put(m.thread().id(), m.thread()));
    WorldStop stop = null;
    try {
      stop = lock.stopTheWorld(patience);
    } catch (StopTimeoutException e) {
      dump.out.append("Not every thread could be stopped; the stacks may be inconsistent.\n");
    }
    try {
      dump.write(seen, deadlocks, lock.clock().nanoTime());
    } finally {
      if (stop != null) {
        stop.close();
      }
    }
    return dump.out.toString();
  }

  private void write(LockSnapshot seen, List<Deadlock> deadlocks, long now) {
    GuestThread owner = seen.owner();
    out.append("Lock '").append(seen.strategy()).append('\'');
    out.append(owner == null ? ", held by nobody\n" : ", held by " + text(owner) + "\n");
    deadlocks.forEach(deadlock -> out.append(deadlock).append('\n'));
    for (LockSnapshot.Member member : seen.members()) {
      GuestThread t = member.thread();
      out.append("\nThread ").append(text(t)).append(": ").append(state(member)).append('\n');
      if (t == owner) {
        out.append("  holds the global lock\n");
      }
      for (LockSnapshot.Waiter waiter : seen.waiters()) {
        if (waiter.thread() == t) {
          long micros = Math.max(0, now - waiter.sinceNanos()) / 1000;
          out.append("  wants the global lock, for ").append(micros).append(" µs\n");
        }
      }
      locksOfTheGuest(t, seen.members());
      if (t instanceof ThreadState state) {
        GuestStack.append(state, out);
      }
    }
  }

  private static String state(LockSnapshot.Member member) {
    BlockKind kind = member.blockedIn();
    if (member.phase() == Phase.ATTACHED) {
      return "running";
    }
    if (member.phase() == Phase.WAITING) {
      return "waiting for the global lock";
    }
    return kind == null
        ? "outside"
        : switch (kind) {
          case IO -> "in I/O";
          case SLEEP -> "sleeping";
          case LOCK_WAIT -> "waiting for a lock or a thread";
          case KERNEL -> "in a kernel";
          case HOST_CALL -> "in host code";
        };
  }

  /** What the thread waits for, and what others wait for because of it. */
  private void locksOfTheGuest(GuestThread t, List<LockSnapshot.Member> members) {
    GuestThread holder = inTheWayOf(t);
    if (holder != null) {
      out.append("  wants a lock that ").append(text(holder)).append(" took\n");
    }
    for (LockSnapshot.Member other : members) {
      if (inTheWayOf(other.thread()) == t) {
        out.append("  took a lock that ").append(text(other.thread())).append(" wants\n");
      }
    }
  }

  private @Nullable GuestThread inTheWayOf(GuestThread t) {
    WaitQueue.Condition condition = t.waitsFor();
    return condition == null ? null : byId.get(condition.inTheWay());
  }

  private static String text(GuestThread t) {
    return "'" + t.name() + "' (" + t.id() + ")";
  }
}
