package dev.baton.locks;

import dev.baton.lock.EnterReason;
import dev.baton.lock.ExitReason;
import dev.baton.lock.GuestThread;
import dev.baton.lock.InterpreterLock;
import dev.baton.lock.LockConfig;
import dev.baton.lock.LockHost;
import dev.baton.lock.LockSnapshot;
import dev.baton.lock.Pending;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * The protocol of CPython's GIL since 3.2 (Antoine Pitrou, "Reworking the GIL"), on an owner word.
 *
 * <p>A thread that finds the lock taken waits for one interval; if the holder did not change
 * meanwhile, it asks the holder to give way, and goes on waiting. A holder that was asked gives way
 * at its next poll or release and does not come back before another thread had the lock ({@link
 * ForcedSwitch}). A release that nobody asked for does not wait.
 *
 * <p>Fairness. There is no order among those who wait: the queue only says whom to wake, and
 * whoever comes first takes the lock. With threads that compute each gets its turn, because who
 * gives way waits for another; a bound there is none. A thread that blocks often waits for an
 * interval each time it comes back: the convoy effect.
 *
 * <p>Cost. One compare-and-set and one store for a visit, whoever waits; a switch of threads, some
 * microseconds, for each interval.
 *
 * <p>Invariants. Mutual exclusion is that of {@link Ownership}, the absence of lost wake-ups that
 * of {@link Wait}. A waiter that leaves without the lock wakes the next, in case the wake-up was
 * meant to travel on.
 */
final class GilLock implements InterpreterLock {
  private final LockHost host;
  private final Ownership ownership;
  private final Interval interval;
  private final ForcedSwitch forced;
  private final ConcurrentLinkedQueue<Queued> waiters = new ConcurrentLinkedQueue<>();

  GilLock(LockHost host, LockConfig config) {
    this.host = host;
    this.ownership = new Ownership(host);
    this.interval = new Interval(config);
    this.forced = new ForcedSwitch(host.clock(), ownership, new Waiting());
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
      wakeNext();
    }
  }

  @Override
  public boolean tryEnter(GuestThread t, long nanos) {
    return tryTake(t) || (nanos > 0 && await(t, nanos));
  }

  @Override
  public void enter(GuestThread t, EnterReason why) {
    if (!tryTake(t)) {
      await(t, Long.MAX_VALUE);
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
      wakeNext();
    }
  }

  @Override
  public void yieldAtPoll(GuestThread t) {
    ownership.requireHeldBy(t);
    if (!waiters.isEmpty()) {
      forced.giveWay(t, 0);
      enter(t, EnterReason.UNBLOCK);
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
    for (Queued waiter : waiters) {
      LockSupport.unpark(waiter.thread.carrier());
    }
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
    return new LockSnapshot("gil", ownership.holder(), ownership.switches(), Queued.shown(waiters));
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

  private void wakeNext() {
    Queued next = waiters.peek();
    if (next != null) {
      LockSupport.unpark(next.thread.carrier());
    }
  }

  /** Waits for the lock; false if {@code limitNanos} passed first. */
  private boolean await(GuestThread t, long limitNanos) {
    Wait wait = new Wait(this, host, ownership, interval, t, limitNanos);
    Queued me = new Queued(t, wait.since());
    waiters.add(me);
    boolean held = false;
    try {
      held = sleepAndAsk(t, wait);
      return held;
    } finally {
      waiters.remove(me);
      if (held) {
        taken(t);
      } else {
        forced.passOn();
      }
      wait.done();
    }
  }

  private boolean sleepAndAsk(GuestThread t, Wait wait) {
    long seen = ownership.switches();
    long sliceStart = wait.since();
    while (!ownership.take(t)) {
      long now = wait.now();
      if (wait.isOver(now)) {
        return false;
      }
      if (ownership.switches() != seen) {
        seen = ownership.switches();
        sliceStart = now;
      }
      long slice = interval.slice();
      if (now - sliceStart >= slice) {
        sliceStart = now;
        ownership.askHolder();
        if (ownership.comesSoon()) {
          continue;
        }
      }
      wait.checkHolder(now);
      wait.sleep(now, slice - (now - sliceStart), wait.isYoung(now));
    }
    return true;
  }

  /** The queue, for who gives way. */
  private final class Waiting implements ForcedSwitch.Line {
    @Override
    public boolean isEmpty() {
      return waiters.isEmpty();
    }

    @Override
    public void wakeNext() {
      GilLock.this.wakeNext();
    }

    @Override
    public void dropStale() {
      Queued.dropStale(waiters);
    }
  }
}
