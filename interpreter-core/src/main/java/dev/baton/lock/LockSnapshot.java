package dev.baton.lock;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture of an interpreter lock at about one instant. Taken without the lock: threads go on
 * meanwhile, so that two parts may differ by what happened between.
 *
 * @param strategy the name of the strategy
 * @param owner who holds the lock; null if nobody does or the strategy is not exclusive
 * @param switches how often the holder changed
 * @param waiters who waits, in no promised order
 * @param members all threads of the interpreter, by id
 * @param statistics the figures of all threads that ever were in the interpreter, added up
 */
public record LockSnapshot(
    String strategy,
    @Nullable GuestThread owner,
    long switches,
    List<Waiter> waiters,
    List<Member> members,
    LockStatistics statistics) {

  /** Copies the lists. */
  public LockSnapshot {
    waiters = List.copyOf(waiters);
    members = List.copyOf(members);
  }

  /** What a lock knows by itself; the core adds the members and the figures. */
  public LockSnapshot(
      String strategy, @Nullable GuestThread owner, long switches, List<Waiter> waiters) {
    this(strategy, owner, switches, waiters, List.of(), LockStatistics.NONE);
  }

  /**
   * Where the owner was in guest code a moment ago; null if nobody holds the lock, or not in guest
   * code. See {@link Member#at}.
   */
  public @Nullable GuestLocation ownerLocation() {
    for (Member member : members) {
      if (member.thread == owner) {
        return member.at;
      }
    }
    return null;
  }

  /**
   * A thread that waits for the lock.
   *
   * @param thread who waits
   * @param sinceNanos since when, on the lock's clock
   */
  public record Waiter(GuestThread thread, long sinceNanos) {}

  /**
   * A thread of the interpreter.
   *
   * @param thread which
   * @param phase where it stands
   * @param blockedIn what it does outside; null unless it is in a blocking region
   * @param at where it was in guest code a moment ago, see {@link GuestThread#location}; null if in
   *     none
   * @param figures its figures
   */
  public record Member(
      GuestThread thread,
      Phase phase,
      @Nullable BlockKind blockedIn,
      @Nullable GuestLocation at,
      LockStatistics figures) {
    static Member of(GuestThread t) {
      Phase phase = t.phase();
      BlockKind kind = phase == Phase.ATTACHED ? null : t.blocking().kind();
      return new Member(t, phase, kind, t.location(), t.counters().statistics());
    }
  }
}
