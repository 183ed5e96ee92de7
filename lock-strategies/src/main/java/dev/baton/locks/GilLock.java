package dev.baton.locks;

import dev.baton.lock.EnterReason;
import dev.baton.lock.ExitReason;
import dev.baton.lock.GuestThread;
import dev.baton.lock.InterpreterLock;
import dev.baton.lock.LockConfig;
import dev.baton.lock.LockHost;
import dev.baton.lock.LockSnapshot;
import dev.baton.lock.Parking;
import dev.baton.lock.Pending;
import dev.baton.lock.Phase;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The protocol of CPython's GIL since 3.2 (Antoine Pitrou, "Reworking the GIL"), on an owner word.
 *
 * <p>A thread that finds the lock taken waits for one interval; if the holder did not change
 * meanwhile, it asks the holder to give way, and goes on waiting. There is no order among those who
 * wait: the queue only says whom to wake, and whoever comes first takes the lock. A holder that was
 * asked gives way at its next poll or release and does not come back before another thread had the
 * lock (forced switching). A release that nobody asked for does not wait.
 *
 * <p>Invariants.
 *
 * <ul>
 *   <li>Mutual exclusion: {@code owner} goes from 0 to an id by compare-and-set only, and back to 0
 *       only by the thread of that id (or when that thread has died). Both have volatile semantics,
 *       so what was done under the lock happens-before the next entry.
 *   <li>No lost wake-up: who waits is in the queue before it looks at {@code owner}; who releases
 *       clears {@code owner} before it looks at the queue. A voluntary release does so without a
 *       fence in between, which would cost as much as all the rest: it may miss a thread that came
 *       in the instant before its store became visible. Therefore a waiter that does not get the
 *       lock at once looks again after a nap far longer than any store takes, and only then sleeps
 *       for the interval. A waiter that leaves without the lock wakes the next, in case the wake-up
 *       was meant to travel on.
 *   <li>Forced switching ends: who waits for a switch has put itself into {@code yielder} before it
 *       released, and who takes the lock counts the switch before it looks there. At most one
 *       thread waits that has not been woken, because a number of switches has one holder.
 *   <li>{@code lastHolder} is read and written by the holder only. It is a host thread, so that one
 *       that attaches again and again counts as one holder.
 * </ul>
 */
final class GilLock implements InterpreterLock {
  private static final long SHORTEST_INTERVAL_NANOS = 1_000L;

  /** The nap before the second look at the owner. */
  private static final long NAP_NANOS = 50_000L;

  /** However long the interval, who waits looks around this often. */
  private static final long LOOK_AROUND_NANOS = 100_000_000L;

  /** Who has waited for so many intervals, or for so long, has the holder's life checked. */
  private static final int STARVING_INTERVALS = 10;

  private static final long LONGEST_PATIENCE_NANOS = 500_000_000L;
  private static final int LOOKS_AFTER_REQUEST = 500;
  private static final long NOBODY = 0;

  private static final VarHandle OWNER;
  private static final VarHandle SWITCHES;
  private static final VarHandle YIELDER;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      OWNER = lookup.findVarHandle(GilLock.class, "owner", long.class);
      SWITCHES = lookup.findVarHandle(GilLock.class, "switches", long.class);
      YIELDER = lookup.findVarHandle(GilLock.class, "yielder", GuestThread.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final LockHost host;
  private final ConcurrentHashMap<Long, GuestThread> members = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Waiter> waiters = new ConcurrentLinkedQueue<>();
  private volatile long intervalNanos;

  private volatile long owner = NOBODY;
  private @Nullable Thread lastHolder;
  private volatile long switches;
  private volatile @Nullable GuestThread yielder;

  /** A thread in the queue. */
  private record Waiter(GuestThread thread, long since) {}

  GilLock(LockHost host, LockConfig config) {
    this.host = host;
    this.intervalNanos = config.switchIntervalNanos();
  }

  @Override
  public void register(GuestThread t) {
    members.put(t.id(), t);
  }

  @Override
  public void unregister(GuestThread t) {
    members.remove(t.id());
    if (OWNER.compareAndSet(this, t.id(), NOBODY)) {
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
    requireHeldBy(t);
    boolean asked = (t.pending() & Pending.SWITCH) != 0;
    if (asked && (why == ExitReason.BLOCK || why == ExitReason.HOST_DETACH)) {
      giveWay(t);
      host.clear(t, Pending.SWITCH);
    } else {
      releaseUnfenced();
    }
  }

  @Override
  public void yieldAtPoll(GuestThread t) {
    requireHeldBy(t);
    if (!waiters.isEmpty()) {
      giveWay(t);
      enter(t, EnterReason.UNBLOCK);
    }
    host.clear(t, Pending.SWITCH);
  }

  @Override
  public boolean isHeldBy(GuestThread t) {
    return (long) OWNER.getOpaque(this) == t.id();
  }

  @Override
  public long switchIntervalNanos() {
    return intervalNanos;
  }

  @Override
  public void setSwitchIntervalNanos(long nanos) {
    intervalNanos = LockConfig.checkInterval(nanos);
    for (Waiter waiter : waiters) {
      LockSupport.unpark(waiter.thread.carrier());
    }
  }

  /**
   * As {@link #setSwitchIntervalNanos}, but those who wait already learn it as they look around.
   */
  void useSlice(long nanos) {
    intervalNanos = nanos;
  }

  boolean hasWaiters() {
    return !waiters.isEmpty();
  }

  @Override
  public LockSnapshot snapshot() {
    List<LockSnapshot.Waiter> waiting = new ArrayList<>();
    for (Waiter waiter : waiters) {
      waiting.add(new LockSnapshot.Waiter(waiter.thread, waiter.since));
    }
    return new LockSnapshot("gil", members.get(owner), switches, waiting);
  }

  private boolean tryTake(GuestThread t) {
    if (OWNER.compareAndSet(this, NOBODY, t.id())) {
      taken(t);
      return true;
    }
    return false;
  }

  private void taken(GuestThread t) {
    Thread carrier = t.carrier();
    if (lastHolder != carrier) {
      lastHolder = carrier;
      SWITCHES.setVolatile(this, switches + 1);
      GuestThread waiting = yielder;
      if (waiting != null) {
        LockSupport.unpark(waiting.carrier());
      }
    }
    if ((t.pending() & Pending.SWITCH) != 0) {
      host.clear(t, Pending.SWITCH);
    }
  }

  private void release() {
    OWNER.setVolatile(this, NOBODY);
    wakeNext();
  }

  private void releaseUnfenced() {
    OWNER.setRelease(this, NOBODY);
    wakeNext();
  }

  private void wakeNext() {
    Waiter next = waiters.peek();
    if (next != null) {
      LockSupport.unpark(next.thread.carrier());
    }
  }

  /** Waits for the lock; false if {@code limitNanos} passed first. */
  private boolean await(GuestThread t, long limitNanos) {
    long since = host.clock().nanoTime();
    Waiter me = new Waiter(t, since);
    Parking parking = new Parking(host.clock(), this);
    waiters.add(me);
    boolean held = false;
    try {
      long seen = switches;
      long sliceStart = since;
      long lastAsked = since;
      while (!(held = OWNER.compareAndSet(this, NOBODY, t.id()))) {
        long now = host.clock().nanoTime();
        if (now - since >= limitNanos) {
          return false;
        }
        if (switches != seen) {
          seen = switches;
          sliceStart = now;
        }
        long interval = Math.max(intervalNanos, SHORTEST_INTERVAL_NANOS);
        if (now - sliceStart >= interval) {
          sliceStart = now;
          askHolder();
          if (comesSoon()) {
            continue;
          }
        }
        if (now - lastAsked >= patience(interval)) {
          lastAsked = now;
          suspectHolder(t, now - since);
        }
        long left = Math.min(interval - (now - sliceStart), limitNanos - (now - since));
        parking.park(Math.min(left, now - since < NAP_NANOS ? NAP_NANOS : LOOK_AROUND_NANOS));
        host.checkAdmission(t);
      }
      return true;
    } finally {
      waiters.remove(me);
      if (held) {
        taken(t);
      } else {
        passOn();
      }
      parking.done();
    }
  }

  /**
   * Looks for the lock for some microseconds after the request: a holder that polls gives way
   * before this thread, which is awake now, could fall asleep and be woken.
   */
  private boolean comesSoon() {
    for (int i = 0; i < LOOKS_AFTER_REQUEST; i++) {
      if (owner == NOBODY) {
        return true;
      }
      Thread.onSpinWait();
    }
    return false;
  }

  private void askHolder() {
    GuestThread holder = members.get(owner);
    if (holder != null) {
      host.request(holder, Pending.SWITCH);
    }
  }

  private static long patience(long interval) {
    return Math.min(interval, LONGEST_PATIENCE_NANOS / STARVING_INTERVALS) * STARVING_INTERVALS;
  }

  /** After a long wait: the holder may be dead, and whoever watches should know. */
  private void suspectHolder(GuestThread waiter, long waited) {
    GuestThread holder = members.get(owner);
    if (holder != null) {
      host.checkAlive(holder);
    }
    host.starved(waiter, waited);
  }

  /**
   * A waiter leaves without the lock: a wake-up for it, or a yielder that counts on it, moves on.
   */
  private void passOn() {
    if (owner == NOBODY) {
      wakeNext();
    }
    GuestThread waiting = yielder;
    if (waiting != null) {
      LockSupport.unpark(waiting.carrier());
    }
  }

  /** Releases and returns once another thread had the lock or nobody waits for it any more. */
  private void giveWay(GuestThread t) {
    long before = switches;
    yielder = t;
    release();
    if (switches == before && !waiters.isEmpty()) {
      awaitSwitch(before);
    }
    YIELDER.compareAndSet(this, t, null);
  }

  /** Does not allocate: it is part of a release. */
  private void awaitSwitch(long before) {
    boolean interrupted = false;
    while (switches == before && !waiters.isEmpty()) {
      host.clock().parkNanos(this, LOOK_AROUND_NANOS);
      interrupted |= Thread.interrupted();
      dropStaleWaiter();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** What a waiter leaves behind if an error cuts its wait short must not hold anybody for ever. */
  private void dropStaleWaiter() {
    Waiter first = waiters.peek();
    if (first != null) {
      Phase phase = first.thread.phase();
      if (phase != Phase.WAITING && phase != Phase.SUSPENDED) {
        waiters.remove(first);
      }
    }
  }

  private void requireHeldBy(GuestThread t) {
    if (!isHeldBy(t)) {
      throw new IllegalStateException(t.name() + " does not hold the interpreter lock");
    }
  }
}
