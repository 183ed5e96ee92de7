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
 * A queue with direct hand-off: who releases names the next owner, the first in the queue, so
 * nobody is overtaken. Every waiter may ask the holder to give way when its interval is over; who
 * gives way joins the end of the queue before it hands over.
 *
 * <p>Fairness. A thread waits for at most one interval and one poll gap for each thread before it.
 * Only a stop of the world changes the order: who was just named owner when it began asks anew.
 *
 * <p>Cost. Without waiters one compare-and-set and one store. With waiters every release is a
 * switch to another thread, some microseconds, however soon the releasing thread comes back; it
 * then waits for everybody before it. Threads that block often beside threads that compute should
 * run under {@code gil} or {@code latency}.
 *
 * <p>Invariants.
 *
 * <ul>
 *   <li>Mutual exclusion: {@code owner} goes from 0 to an id by compare-and-set; from an id only
 *       its thread moves it, to 0 or to the thread it names. All with at least release and acquire
 *       semantics.
 *   <li>A waiter is named or leaves, not both: both are a compare-and-set of its state from
 *       WAITING. Who finds that it was named when it wanted to leave holds the lock.
 *   <li>Nobody is named whom a stop of the world keeps outside; the lock is set free then, and the
 *       first in the queue that may run takes it, when it looks or is woken by who comes later.
 *   <li>No lost wake-up: a release does not fence between its store and its look at the queue, so a
 *       waiter looks again after a nap before it sleeps (see {@link GilLock}).
 * </ul>
 */
final class FairLock implements InterpreterLock {
  private static final long SHORTEST_INTERVAL_NANOS = 1_000L;
  private static final long NAP_NANOS = 50_000L;
  private static final long LOOK_AROUND_NANOS = 100_000_000L;
  private static final int STARVING_INTERVALS = 10;
  private static final long LONGEST_PATIENCE_NANOS = 500_000_000L;
  private static final int LOOKS_AFTER_REQUEST = 500;
  private static final long NOBODY = 0;

  private static final int WAITING = 0;
  private static final int NAMED = 1;
  private static final int LEFT = 2;

  private static final VarHandle OWNER;
  private static final VarHandle STATE;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      OWNER = lookup.findVarHandle(FairLock.class, "owner", long.class);
      STATE = lookup.findVarHandle(Waiter.class, "state", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final LockHost host;
  private final ConcurrentHashMap<Long, GuestThread> members = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Waiter> queue = new ConcurrentLinkedQueue<>();
  private volatile long intervalNanos;
  private volatile long owner = NOBODY;

  /** How often the owner changed; and the last one. Written by the owner. */
  private volatile long switches;

  private @Nullable Thread lastHolder;

  /** When the slice of the present owner began, if it had to wait. Written by the owner. */
  private volatile long sliceBegan;

  /** A thread in the queue. */
  private static final class Waiter {
    final GuestThread thread;
    final long since;
    volatile int state = WAITING;

    Waiter(GuestThread thread, long since) {
      this.thread = thread;
      this.since = since;
    }

    boolean become(int next) {
      return STATE.compareAndSet(this, WAITING, next);
    }

    boolean isHeldUp() {
      return thread.phase() == Phase.SUSPENDED;
    }

    /** Whether an error cut the wait short, so that nobody waits here. */
    boolean isStale() {
      Phase phase = thread.phase();
      return phase == Phase.DETACHED || phase == Phase.DEAD;
    }
  }

  FairLock(LockHost host, LockConfig config) {
    this.host = host;
    this.intervalNanos = config.switchIntervalNanos();
    this.sliceBegan = host.clock().nanoTime();
  }

  @Override
  public void register(GuestThread t) {
    members.put(t.id(), t);
  }

  @Override
  public void unregister(GuestThread t) {
    members.remove(t.id());
    if (owner == t.id()) {
      handOver();
    }
  }

  @Override
  public void enter(GuestThread t, EnterReason why) {
    if (!tryTake(t)) {
      await(new Waiter(t, host.clock().nanoTime()), Long.MAX_VALUE, false);
    }
  }

  @Override
  public boolean tryEnter(GuestThread t, long nanos) {
    return tryTake(t) || (nanos > 0 && await(new Waiter(t, host.clock().nanoTime()), nanos, false));
  }

  @Override
  public void exit(GuestThread t, ExitReason why) {
    requireHeldBy(t);
    if ((t.pending() & Pending.SWITCH) != 0) {
      host.clear(t, Pending.SWITCH);
    }
    handOver();
  }

  @Override
  public void yieldAtPoll(GuestThread t) {
    requireHeldBy(t);
    if (!queue.isEmpty()) {
      await(new Waiter(t, host.clock().nanoTime()), Long.MAX_VALUE, true);
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
    for (Waiter waiter : queue) {
      LockSupport.unpark(waiter.thread.carrier());
    }
  }

  @Override
  public LockSnapshot snapshot() {
    List<LockSnapshot.Waiter> waiting = new ArrayList<>();
    for (Waiter waiter : queue) {
      waiting.add(new LockSnapshot.Waiter(waiter.thread, waiter.since));
    }
    return new LockSnapshot("fair", members.get(owner), switches, waiting);
  }

  /** Takes a free lock for which nobody waits. */
  private boolean tryTake(GuestThread t) {
    if (queue.isEmpty() && OWNER.compareAndSet(this, NOBODY, t.id())) {
      taken(t);
      return true;
    }
    return false;
  }

  private void taken(GuestThread t) {
    Thread carrier = t.carrier();
    if (lastHolder != carrier) {
      lastHolder = carrier;
      switches++;
    }
    if ((t.pending() & Pending.SWITCH) != 0) {
      host.clear(t, Pending.SWITCH);
    }
  }

  /** The owner names the next one, or sets the lock free. Does not allocate. */
  private void handOver() {
    for (Waiter first = queue.peek(); first != null; first = queue.peek()) {
      if (first.isStale()) {
        first.become(LEFT);
        queue.remove(first);
      } else if (first.isHeldUp()) {
        break;
      } else if (first.become(NAMED)) {
        queue.poll();
        OWNER.setVolatile(this, first.thread.id());
        LockSupport.unpark(first.thread.carrier());
        return;
      } else {
        queue.remove(first);
      }
    }
    OWNER.setRelease(this, NOBODY);
  }

  /**
   * Waits for the lock; false if {@code limitNanos} passed first.
   *
   * @param gives whether the caller holds it and hands it over as soon as it is in the queue
   */
  private boolean await(Waiter me, long limitNanos, boolean gives) {
    Parking parking = new Parking(host.clock(), this);
    queue.add(me);
    try {
      if (gives) {
        handOver();
      }
      if (!awaitTurn(me, limitNanos, parking) && leave(me)) {
        return false;
      }
    } catch (RuntimeException | Error e) {
      if (!leave(me)) {
        handOver();
      }
      throw e;
    } finally {
      parking.done();
    }
    sliceBegan = host.clock().nanoTime();
    taken(me.thread);
    wake(queue.peek());
    return true;
  }

  private boolean awaitTurn(Waiter me, long limitNanos, Parking parking) {
    long seen = switches;
    long sliceStart = me.since;
    long lastAsked = me.since;
    while (!isMyTurn(me)) {
      long now = host.clock().nanoTime();
      if (now - me.since >= limitNanos) {
        return false;
      }
      if (switches != seen) {
        seen = switches;
        sliceStart = Math.max(sliceStart, sliceBegan);
      }
      long interval = Math.max(intervalNanos, SHORTEST_INTERVAL_NANOS);
      if (now - sliceStart >= interval) {
        sliceStart = now;
        askHolder(me);
        for (int i = 0; i < LOOKS_AFTER_REQUEST && me.state == WAITING; i++) {
          Thread.onSpinWait();
        }
      }
      if (now - lastAsked >= patience(interval)) {
        lastAsked = now;
        suspectHolder(me.thread, now - me.since);
      }
      long left = Math.min(interval - (now - sliceStart), limitNanos - (now - me.since));
      if (me.state == NAMED) {
        continue;
      }
      parking.park(Math.min(left, now - me.since < NAP_NANOS ? NAP_NANOS : LOOK_AROUND_NANOS));
      host.checkAdmission(me.thread);
    }
    return true;
  }

  /** Whether {@code me} has been named, or is the first that may take a lock that was set free. */
  private boolean isMyTurn(Waiter me) {
    if (me.state == NAMED) {
      awaitOwnership(me);
      return true;
    }
    if (owner != NOBODY) {
      return false;
    }
    Waiter first = firstThatMayRun();
    if (first != me) {
      wake(first);
      return false;
    }
    if (!OWNER.compareAndSet(this, NOBODY, me.thread.id())) {
      return false;
    }
    me.become(LEFT);
    queue.remove(me);
    return true;
  }

  private @Nullable Waiter firstThatMayRun() {
    for (Waiter waiter : queue) {
      if (!waiter.isHeldUp() && !waiter.isStale()) {
        return waiter;
      }
    }
    return null;
  }

  /** Whether the thread leaves without the lock; if not, it was named meanwhile and holds it. */
  private boolean leave(Waiter me) {
    if (!me.become(LEFT)) {
      awaitOwnership(me);
      return false;
    }
    queue.remove(me);
    if (owner == NOBODY) {
      wake(firstThatMayRun());
    }
    return true;
  }

  /** Who names an owner writes its id in the next instant. */
  private void awaitOwnership(Waiter me) {
    while (owner != me.thread.id()) {
      Thread.yield();
    }
  }

  private static void wake(@Nullable Waiter waiter) {
    if (waiter != null) {
      LockSupport.unpark(waiter.thread.carrier());
    }
  }

  private void askHolder(Waiter me) {
    GuestThread holder = members.get(owner);
    if (holder != null && queue.peek() == me) {
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

  private void requireHeldBy(GuestThread t) {
    if (!isHeldBy(t)) {
      throw new IllegalStateException(t.name() + " does not hold the interpreter lock");
    }
  }
}
