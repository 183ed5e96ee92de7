package dev.baton.locks;

import dev.baton.lock.EnterReason;
import dev.baton.lock.ExitReason;
import dev.baton.lock.GuestThread;
import dev.baton.lock.InterpreterLock;
import dev.baton.lock.LockConfig;
import dev.baton.lock.LockHost;
import dev.baton.lock.LockSnapshot;
import dev.baton.lock.Pending;

/**
 * The protocol of CPython's GIL since 3.2 (Antoine Pitrou, "Reworking the GIL"), on an owner word.
 *
 * <p>A thread that finds the lock taken waits for one interval; if the holder did not change
 * meanwhile, it asks the holder to give way, and goes on waiting. A holder that was asked gives way
 * at its next poll or release and does not come back before another thread had the lock ({@link
 * ForcedSwitch}). A release that nobody asked for does not wait.
 *
 * <p>Fairness. There is no order among those who wait: the queue ({@link GilQueue}) only says whom
 * to wake, and whoever comes first takes the lock. With threads that compute each gets its turn,
 * because who gives way waits for another; a bound there is none. A thread that blocks often waits
 * for an interval or two each time it comes back: the convoy effect.
 *
 * <p>Cost. One compare-and-set and one store for a visit, whoever waits; a switch of threads, some
 * microseconds, for each interval.
 *
 * <p>Invariants. Mutual exclusion is that of {@link Ownership}, the absence of lost wake-ups that
 * of {@link Wait}. A release wakes a waiter that has said that it sleeps; one that was woken in
 * vain says so again before it looks at the lock, and naps after that like one that just came. A
 * holder that gives way always wakes. A waiter that leaves without the lock wakes the next, in case
 * the wake-up was meant to travel on.
 */
final class GilLock implements InterpreterLock {
  /** How long a thread that was woken in vain sleeps before it wants to be woken again. */
  private static final long SHORTEST_REST_NANOS = 50_000L;

  private static final long LONGEST_REST_NANOS = 400_000L;

  private final LockHost host;
  private final Ownership ownership;
  private final Interval interval;
  private final ForcedSwitch forced;
  private final GilQueue waiters = new GilQueue();

  GilLock(LockHost host, LockConfig config) {
    this.host = host;
    this.ownership = new Ownership(host);
    this.interval = new Interval(config);
    this.forced = new ForcedSwitch(host.clock(), ownership, waiters);
  }

  @Override
  public boolean keepsIdleThreads() {
    return true;
  }

  @Override
  public void register(GuestThread t) {
    ownership.register(t);
  }

  @Override
  public void unregister(GuestThread t) {
    if (ownership.unregister(t)) {
      ownership.free();
      waiters.wakeNext();
    }
  }

  @Override
  public boolean tryEnter(GuestThread t, long nanos) {
    return tryTake(t) || (nanos > 0 && await(t, nanos, true));
  }

  @Override
  public void enter(GuestThread t, EnterReason why) {
    if (!tryTake(t)) {
      await(t, Long.MAX_VALUE, true);
    }
  }

  @Override
  public void exit(GuestThread t, ExitReason why) {
    ownership.requireHeldBy(t);
    boolean asked = (t.pending() & Pending.SWITCH) != 0;
    if (asked && (why == ExitReason.BLOCK || why == ExitReason.HOST_DETACH)) {
      forced.giveWay(t, 0);
      host.clear(t, Pending.SWITCH);
    } else {
      ownership.freeUnfenced();
      waiters.wakeNextOnce();
    }
  }

  @Override
  public void yieldAtPoll(GuestThread t) {
    ownership.requireHeldBy(t);
    if (!waiters.isEmpty()) {
      forced.giveWay(t, 0);
      if (!tryTake(t)) {
        await(t, Long.MAX_VALUE, false);
      }
    }
    host.clear(t, Pending.SWITCH);
  }

  @Override
  public boolean isHeldBy(GuestThread t) {
    return ownership.isHeldBy(t);
  }

  @Override
  public long switchIntervalNanos() {
    return interval.nanos();
  }

  @Override
  public void setSwitchIntervalNanos(long nanos) {
    interval.set(nanos);
    waiters.wakeAll();
  }

  /**
   * As {@link #setSwitchIntervalNanos}, but those who wait already learn it as they look around.
   */
  void useSlice(long nanos) {
    interval.set(nanos);
  }

  boolean hasWaiters() {
    return !waiters.isEmpty();
  }

  @Override
  public LockSnapshot snapshot() {
    return new LockSnapshot("gil", ownership.holder(), ownership.switches(), waiters.shown());
  }

  private boolean tryTake(GuestThread t) {
    if (ownership.take(t)) {
      taken(t);
      return true;
    }
    return false;
  }

  private void taken(GuestThread t) {
    if (ownership.countHolder(t)) {
      forced.wakeYielder();
    }
    ownership.dropRequest(t);
  }

  /** Waits for the lock; false if {@code limitNanos} passed first. */
  private boolean await(GuestThread t, long limitNanos, boolean comes) {
    Wait wait = new Wait(this, host, ownership, interval, t, limitNanos);
    GilQueue.Place me = new GilQueue.Place(t, wait.since(), comes);
    waiters.add(me);
    boolean held = false;
    try {
      held = sleepAndAsk(t, wait, me);
      return held;
    } finally {
      waiters.remove(me, held);
      if (held) {
        taken(t);
      } else {
        forced.passOn();
      }
      wait.done();
    }
  }

  private boolean sleepAndAsk(GuestThread t, Wait wait, GilQueue.Place me) {
    long seen = ownership.switches();
    long sliceStart = wait.since();
    long asleepSince = wait.since();
    long rest = SHORTEST_REST_NANOS;
    boolean asked = false;
    while (!((asked || ownership.staysFree()) && ownership.take(t))) {
      long now = wait.now();
      if (wait.isOver(now)) {
        return false;
      }
      if (ownership.switches() != seen) {
        seen = ownership.switches();
        sliceStart = now;
        rest = SHORTEST_REST_NANOS;
        asked = false;
      }
      long slice = interval.slice();
      if (now - sliceStart >= slice) {
        sliceStart = now;
        ownership.askHolder();
        asked = true;
        if (waiters.next() == me && ownership.comesSoon()) {
          continue;
        }
        me.sleeps();
        asleepSince = now;
      } else if (me.wasWoken()) {
        // The one who left was quicker to come back, and may do so many times in a slice.
        wait.sleep(now, Math.min(rest, slice - (now - sliceStart)), false);
        rest = Math.min(2 * rest, LONGEST_REST_NANOS);
        me.sleeps();
        asleepSince = wait.now();
        continue;
      }
      wait.checkHolder(now);
      boolean young = wait.isYoungSince(asleepSince, now);
      wait.sleep(now, slice - (now - sliceStart), young);
    }
    return true;
  }
}
