package dev.baton.lock;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who waits for whom, and the circles in that. Read from any thread while guests run; nothing is
 * kept for it but what a thread writes down when it begins to wait.
 *
 * <p>Every thread waits for one thing at most, and only edges count whose target alone can end the
 * wait; so a circle of edges that hold at one instant is a deadlock. Edges are read one after the
 * other, though, and one that was read may be gone when the next is. Therefore a circle is read
 * three times. If all three agree, and each edge belongs to the same wait in all, then each thread
 * was in its wait from its first reading to its third, hence all of them during the whole second
 * reading; a thread that waits neither takes nor gives anything, so what the second reading saw it
 * hold it held all the while.
 */
final class WaitGraph {
  private static final int READINGS = 3;

  private final GlobalLock lock;
  private final Map<Long, GuestThread> byId = new HashMap<>();
  private final Map<Long, GuestThread> byCarrier = new HashMap<>();

  private WaitGraph(GlobalLock lock) {
    this.lock = lock;
    for (GuestThread t : lock.threads()) {
      byId.put(t.id(), t);
      Thread carrier = t.carrier();
      if (carrier != null) {
        byCarrier.put(carrier.getId(), t);
      }
    }
  }

  /**
   * A thread that waits for another.
   *
   * @param number one that differs between waits of the thread
   * @param holder who alone can end the wait
   * @param wants what for
   */
  private record Edge(GuestThread waiter, long number, GuestThread holder, String wants) {}

  /** All deadlocks there are now. */
  static List<Deadlock> find(GlobalLock lock) {
    WaitGraph graph = new WaitGraph(lock);
    List<Deadlock> found = new ArrayList<>();
    Set<GuestThread> seen = new LinkedHashSet<>();
    for (GuestThread t : graph.byId.values()) {
      List<Edge> circle = seen.contains(t) ? List.of() : graph.circleFrom(t, seen);
      if (!circle.isEmpty() && graph.persists(circle)) {
        found.add(describe(circle));
      }
    }
    return found;
  }

  /**
   * Looks whether {@code t}, the calling thread, which waits, is in a deadlock and the one that is
   * to break it; if so an exception is sent to it. It is the thread that came last of those that
   * can be interrupted.
   */
  static boolean raiseIfVictim(GuestThread t) {
    WaitGraph graph = new WaitGraph(t.globalLock());
    List<Edge> circle = graph.circleFrom(t, new LinkedHashSet<>());
    GuestThread victim = null;
    for (Edge edge : circle) {
      GuestThread member = edge.waiter;
      boolean canBe = member.waitsFor() != null && member.waitIsBreakable();
      if (canBe && (victim == null || member.id() > victim.id())) {
        victim = member;
      }
    }
    if (victim != t || !graph.persists(circle)) {
      return false;
    }
    t.send(InterruptKind.EXCEPTION, describe(circle), Interrupts.ANY_SCOPE);
    return true;
  }

  private static Deadlock describe(List<Edge> circle) {
    List<Deadlock.Wait> waits = new ArrayList<>();
    for (Edge edge : circle) {
      GuestThread t = edge.waiter;
      waits.add(new Deadlock.Wait(t.name(), t.id(), edge.wants, t.location()));
    }
    return new Deadlock(waits);
  }

  /**
   * The circle that the waits from {@code start} on lead into; empty if they end, or in one of
   * {@code seen}, to which all on the way are added.
   */
  private List<Edge> circleFrom(GuestThread start, Set<GuestThread> seen) {
    List<Edge> way = new ArrayList<>();
    List<GuestThread> passed = new ArrayList<>();
    for (GuestThread t = start; ; ) {
      int known = passed.indexOf(t);
      if (known >= 0) {
        return way.subList(known, way.size());
      }
      if (!seen.add(t)) {
        return List.of();
      }
      Edge edge = edgeFrom(t);
      if (edge == null) {
        return List.of();
      }
      passed.add(t);
      way.add(edge);
      t = edge.holder;
    }
  }

  private boolean persists(List<Edge> circle) {
    for (int reading = 1; reading < READINGS; reading++) {
      for (Edge edge : circle) {
        if (!edge.equals(edgeFrom(edge.waiter))) {
          return false;
        }
      }
    }
    return !circle.isEmpty();
  }

  private @Nullable Edge edgeFrom(GuestThread t) {
    if (t.globalLock() != lock) {
      return null; // It runs in another interpreter under the same lock, not in this graph.
    }
    WaitQueue.Condition condition = t.waitsFor();
    if (condition != null) {
      return guestEdge(t, condition);
    }
    return t.phase() == Phase.WAITING ? globalEdge(t) : javaEdge(t);
  }

  private @Nullable Edge guestEdge(GuestThread t, WaitQueue.Condition condition) {
    long wait = t.waits();
    boolean endless = t.waitsEndlessly();
    GuestThread holder = byId.get(condition.onlyWayOut());
    boolean same = t.waitsFor() == condition && t.waits() == wait;
    return endless && same && holder != null
        ? new Edge(t, wait, holder, condition.toString())
        : null;
  }

  private @Nullable Edge globalEdge(GuestThread t) {
    long entered = t.counters().entered();
    GuestThread owner = lock.gate().lock().snapshot().owner();
    boolean same = t.phase() == Phase.WAITING && t.counters().entered() == entered;
    return same && owner != null && owner != t
        ? new Edge(t, entered, owner, "the global lock")
        : null;
  }

  /** A thread in host code, or inside, that waits for a lock of Java which another thread holds. */
  private @Nullable Edge javaEdge(GuestThread t) {
    Thread carrier = t.carrier();
    if (carrier == null) {
      return null;
    }
    // Virtual threads have none.
    ThreadInfo info = ManagementFactory.getThreadMXBean().getThreadInfo(carrier.getId());
    if (info == null || info.getThreadState() == Thread.State.TIMED_WAITING) {
      return null;
    }
    GuestThread holder = byCarrier.get(info.getLockOwnerId());
    return holder == null || holder == t
        ? null
        : new Edge(
            t,
            info.getBlockedCount() + info.getWaitedCount(),
            holder,
            "a lock of Java (" + info.getLockName() + ")");
  }
}
