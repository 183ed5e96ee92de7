package dev.baton.locks;

import dev.baton.lock.GuestThread;
import dev.baton.lock.LockClock;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What {@link LatencyLock} measures of the visits that begin or go on while others wait: how long
 * they are, who is urgent by that, and what the urgent take from their budget.
 *
 * <p>All methods but {@link #urgentFor}, {@link #isInteractive}, {@link #nanosUntilBudget}, {@link
 * #add} and {@link #remove} are for the holder of the lock, which orders them. A {@link Member}'s
 * fields belong to its own thread.
 */
final class Visits {
  /**
   * What the way to an urgent thread and back may cost at most; the rest is the machine's doing.
   */
  private static final long LONGEST_WAY_NANOS = 20_000L;

  private final LockClock clock;
  private final CpuBudget budget;

  /** The visit of the holder; null if it is not measured. */
  private @Nullable Member current;

  private long began;
  private boolean urgent;

  /** When a patient thread made room for urgent ones, and what these spent since; 0 if none has. */
  private long interruptedAt;

  private long spentSince;

  /** Since when an urgent thread holds the lock, made odd; 0 if none does. */
  private volatile long urgentSince;

  private final ConcurrentHashMap<Long, Member> members = new ConcurrentHashMap<>();

  /** What is known about a thread. */
  private static final class Member {
    final GuestThread thread;
    private boolean interactive = true;

    /** For how long it ran since it last blocked, as far as that was measured. */
    private long burst;

    Member(GuestThread thread) {
      this.thread = thread;
    }
  }

  Visits(LockClock clock, CpuBudget budget) {
    this.clock = clock;
    this.budget = budget;
  }

  void add(GuestThread t) {
    members.put(t.registration(), new Member(t));
  }

  void remove(GuestThread t) {
    members.remove(t.registration());
  }

  /** Whether a thread that comes back from blocking may be served first; asked by itself. */
  boolean isInteractive(GuestThread t) {
    Member m = members.get(t.registration());
    return m != null && m.interactive;
  }

  /** For how long those that may be served first have used up their time; any thread. */
  long nanosUntilBudget(long now) {
    return budget.nanosUntilLeft(now);
  }

  /** A patient holder is about to make room for urgent threads. */
  void interrupt() {
    interruptedAt = clock.nanoTime();
    spentSince = 0;
  }

  boolean isMeasured() {
    return current != null;
  }

  void begin(GuestThread t, boolean isUrgent) {
    begin(members.get(t.registration()), isUrgent);
  }

  private void begin(@Nullable Member m, boolean isUrgent) {
    long now = clock.nanoTime();
    current = m;
    began = now;
    urgent = isUrgent;
    urgentSince = isUrgent ? now | 1 : 0;
    if (!isUrgent && interruptedAt != 0) {
      // The way there and back is lost to those that compute, too.
      long way = now - interruptedAt - spentSince;
      budget.spend(Math.min(Math.max(way, 0), LONGEST_WAY_NANOS), now);
      interruptedAt = 0;
    }
  }

  /** The holder left and came back before anybody else: if others wait, the visit goes on. */
  void resume(GuestThread t, boolean othersWait) {
    if (current != null && current.thread == t && othersWait) {
      begin(current, urgent);
    } else {
      forget();
    }
  }

  void forget() {
    current = null;
    urgentSince = 0;
  }

  /**
   * The visit ends, though it may be resumed. Does not allocate.
   *
   * @param blocks whether the thread leaves of its own accord
   * @param shortNanos less than so long a burst makes a thread interactive
   */
  void end(boolean blocks, long shortNanos) {
    Member m = current;
    if (m == null) {
      return;
    }
    long now = clock.nanoTime();
    long held = Math.max(0, now - began);
    m.burst += held;
    if (urgent) {
      budget.spend(held, now);
      spentSince += held;
      urgentSince = 0;
    }
    if (blocks) {
      m.interactive = m.burst < shortNanos;
      m.burst = 0;
    }
  }

  /** For how long the holder has been one that was served first; 0 if it is not. Any thread. */
  long urgentFor(long now) {
    long since = urgentSince;
    return since == 0 ? 0 : Math.max(1, now - since);
  }
}
