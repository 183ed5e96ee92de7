package dev.baton.locks;

import dev.baton.lock.EnterReason;
import dev.baton.lock.ExitReason;
import dev.baton.lock.GuestThread;
import dev.baton.lock.InterpreterLock;
import dev.baton.lock.LockConfig;
import dev.baton.lock.LockHost;
import dev.baton.lock.LockSnapshot;
import dev.baton.lock.Pending;
import dev.baton.lock.Phase;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
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
 *   <li>Mutual exclusion is that of {@link Ownership}.
 *   <li>A waiter is named or leaves, not both: both are a compare-and-set of its state from
 *       WAITING. Who finds that it was named when it wanted to leave holds the lock.
 *   <li>Nobody is named whom a stop of the world keeps outside; the lock is set free then, and the
 *       first in the queue that may run takes it, when it looks or is woken by who comes later.
 *   <li>No lost wake-up: see {@link Wait}.
 * </ul>
 */
final class FairLock implements InterpreterLock {
  private static final int LOOKS_AFTER_REQUEST = 500;
  private static final int WAITING = 0;
  private static final int NAMED = 1;
  private static final int LEFT = 2;

  private static final VarHandle STATE;

  static {
    try {
      STATE = MethodHandles.lookup().findVarHandle(Waiter.class, "state", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final LockHost host;
  private final Ownership ownership;
  private final Interval interval;
  private final ConcurrentLinkedQueue<Waiter> queue = new ConcurrentLinkedQueue<>();

  /** When the slice of the present owner began, if it had to wait. Written by the owner. */
  private volatile long sliceBegan;

  /** A thread in the queue. */
  private static final class Waiter extends Queued {
    volatile int state = WAITING;

    Waiter(GuestThread thread, long since) {
      super(thread, since);
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
      return phase == Phase.DETACHED || phase == Phase.IDLE || phase == Phase.DEAD;
    }
  }

  FairLock(LockHost host, LockConfig config) {
    this.host = host;
    this.ownership = new Ownership(host);
    this.interval = new Interval(config);
    this.sliceBegan = host.clock().nanoTime();
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
      handOver();
    }
  }

  @Override
  public void enter(GuestThread t, EnterReason why) {
    if (!tryTake(t)) {
      await(t, Long.MAX_VALUE, false);
    }
  }

  @Override
  public boolean tryEnter(GuestThread t, long nanos) {
    return tryTake(t) || (nanos > 0 && await(t, nanos, false));
  }

  @Override
  public void exit(GuestThread t, ExitReason why) {
    ownership.requireHeldBy(t);
    ownership.dropRequest(t);
    handOver();
  }

  @Override
  public void yieldAtPoll(GuestThread t) {
    ownership.requireHeldBy(t);
    if (!queue.isEmpty()) {
      await(t, Long.MAX_VALUE, true);
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
    for (Waiter waiter : queue) {
      LockSupport.unpark(waiter.thread.carrier());
    }
  }

  @Override
  public LockSnapshot snapshot() {
    return new LockSnapshot("fair", ownership.holder(), ownership.switches(), Queued.shown(queue));
  }

  /** Takes a free lock for which nobody waits. */
  private boolean tryTake(GuestThread t) {
    if (queue.isEmpty() && ownership.take(t)) {
      taken(t);
      return true;
    }
    return false;
  }

  private void taken(GuestThread t) {
    ownership.countHolder(t);
    ownership.dropRequest(t);
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
        ownership.handTo(first.thread);
        LockSupport.unpark(first.thread.carrier());
        return;
      } else {
        queue.remove(first);
      }
    }
    ownership.freeUnfenced();
  }

  /**
   * Waits for the lock; false if {@code limitNanos} passed first.
   *
   * @param gives whether the caller holds it and hands it over as soon as it is in the queue
   */
  private boolean await(GuestThread t, long limitNanos, boolean gives) {
    Wait wait = new Wait(this, host, ownership, interval, t, limitNanos);
    Waiter me = new Waiter(t, wait.since());
    queue.add(me);
    try {
      if (gives) {
        handOver();
      }
      if (!awaitTurn(me, wait) && leave(me)) {
        return false;
      }
    } catch (RuntimeException | Error e) {
      if (!leave(me)) {
        handOver();
      }
      throw e;
    } finally {
      wait.done();
    }
    sliceBegan = wait.now();
    taken(t);
    wake(queue.peek());
    return true;
  }

  private boolean awaitTurn(Waiter me, Wait wait) {
    long seen = ownership.switches();
    long sliceStart = me.since;
    while (!isMyTurn(me)) {
      long now = wait.now();
      if (wait.isOver(now)) {
        return false;
      }
      if (ownership.switches() != seen) {
        seen = ownership.switches();
        sliceStart = Math.max(sliceStart, sliceBegan);
      }
      long slice = interval.slice();
      if (now - sliceStart >= slice) {
        sliceStart = now;
        askHolder(me);
        for (int i = 0; i < LOOKS_AFTER_REQUEST && me.state == WAITING; i++) {
          Thread.onSpinWait();
        }
      }
      wait.checkHolder(now);
      if (me.state != NAMED) {
        wait.sleep(now, slice - (now - sliceStart), wait.isYoung(now));
      }
    }
    return true;
  }

  /** Whether {@code me} has been named, or is the first that may take a lock that was set free. */
  private boolean isMyTurn(Waiter me) {
    if (me.state == NAMED) {
      ownership.awaitHandOver(me.thread);
      return true;
    }
    if (!ownership.isFree()) {
      return false;
    }
    Waiter first = firstThatMayRun();
    if (first != me) {
      wake(first);
      return false;
    }
    if (!ownership.take(me.thread)) {
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
      ownership.awaitHandOver(me.thread);
      return false;
    }
    queue.remove(me);
    if (ownership.isFree()) {
      wake(firstThatMayRun());
    }
    return true;
  }

  private static void wake(@Nullable Waiter waiter) {
    if (waiter != null) {
      LockSupport.unpark(waiter.thread.carrier());
    }
  }

  private void askHolder(Waiter me) {
    if (queue.peek() == me) {
      ownership.askHolder();
    }
  }
}
