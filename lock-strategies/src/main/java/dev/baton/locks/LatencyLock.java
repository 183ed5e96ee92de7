package dev.baton.locks;

import dev.baton.lock.EnterReason;
import dev.baton.lock.ExitReason;
import dev.baton.lock.GuestThread;
import dev.baton.lock.InterpreterLock;
import dev.baton.lock.LockConfig;
import dev.baton.lock.LockHost;
import dev.baton.lock.LockSnapshot;
import dev.baton.lock.Pending;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A GIL without the convoy effect (CPython issue 52194): a thread that gave the lock up to block,
 * after less than half an interval of work, asks for it as soon as it comes back and is served
 * first; and so is a thread that has just started. Such a thread is <em>urgent</em>; others are
 * <em>patient</em> and wait as under {@link GilLock}.
 *
 * <p>Cost. Entering and leaving a free lock is one compare-and-set and one store, as under the
 * {@code gil}; no clock is read. Where threads compete, the time of a visit is measured. An urgent
 * thread looks for the lock for a moment before it sleeps, and so does the thread that had to make
 * room for it: with two free processors neither sleeps, and to run ahead of a computation costs
 * about a microsecond.
 *
 * <p>Fairness. What urgent threads use is taken from a budget, with what the way to them and back
 * costs; when it is empty, all are patient until the clock has filled it again. So threads that
 * compute keep the rest, whatever the others do. A thread that computed for half an interval since
 * it last blocked is not urgent until it blocked again after less. Among the patient the interval
 * is that of the GIL, and being interrupted by urgent threads does not begin a new one; who waited
 * longer than it is not overtaken by the thread that was interrupted. Without urgent threads the
 * lock is a GIL.
 *
 * <p>Invariants. Mutual exclusion and the absence of lost wake-ups are those of {@link GilLock},
 * with these additions.
 *
 * <ul>
 *   <li>A release wakes nobody while a thread looks for the lock ({@code spinner}), or if the one
 *       to be woken is awake ({@code Waiter.awake}). Both say so before their last look at the
 *       owner; as releases are not fenced, they then nap once and look again before they sleep.
 *   <li>Patient threads step back behind urgent ones, but not for longer than a nap, so that an
 *       urgent thread that cannot run, because the world is stopped, holds nobody up.
 *   <li>{@code lastHolder} and {@code lastPatient} belong to the holder.
 * </ul>
 */
final class LatencyLock implements InterpreterLock {
  /** How often a spinning thread looks before it reads the clock. */
  private static final int LOOKS_PER_READING = 32;

  private static final VarHandle SPINNER;

  static {
    try {
      SPINNER = MethodHandles.lookup().findVarHandle(LatencyLock.class, "spinner", Waiter.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final LockHost host;
  private final Ownership ownership;
  private final Interval interval;
  private final ForcedSwitch forced;
  private final Visits visits;
  private final long spinNanos;
  private final ConcurrentLinkedQueue<Waiter> urgents = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Waiter> patients = new ConcurrentLinkedQueue<>();
  private volatile @Nullable Waiter spinner;

  /** How often one patient thread followed another. */
  private volatile long slices;

  private @Nullable Thread lastPatient;

  /** A thread in one of the queues. */
  private static final class Waiter extends Queued {
    /** Whether it would be urgent if the budget allowed it; for the thread itself, as the next. */
    final boolean interactive;

    boolean urgent;

    /** Whether it need not be woken: it runs, or has been woken already. */
    volatile boolean awake = true;

    Waiter(GuestThread thread, long since, boolean interactive, boolean urgent) {
      super(thread, since);
      this.interactive = interactive;
      this.urgent = urgent;
    }
  }

  LatencyLock(LockHost host, LockConfig config, double budget, long spinNanos) {
    this.host = host;
    this.ownership = new Ownership(host);
    this.interval = new Interval(config);
    this.forced = new ForcedSwitch(host.clock(), ownership, new Waiting());
    this.visits = new Visits(host.clock(), new CpuBudget(budget, host.clock().nanoTime()));
    this.spinNanos = Runtime.getRuntime().availableProcessors() > 1 ? spinNanos : 0;
  }

  @Override
  public boolean keepsIdleThreads() {
    return true;
  }

  @Override
  public void register(GuestThread t) {
    visits.add(t);
    ownership.register(t);
  }

  @Override
  public void unregister(GuestThread t) {
    visits.remove(t);
    if (ownership.unregister(t)) {
      ownership.free();
      wakeNext();
    }
  }

  @Override
  public boolean tryEnter(GuestThread t, long nanos) {
    return tryTake(t) || (nanos > 0 && await(t, nanos, EnterReason.HOST_ATTACH, false));
  }

  @Override
  public void enter(GuestThread t, EnterReason why) {
    if (!tryTake(t)) {
      await(t, Long.MAX_VALUE, why, false);
    }
  }

  @Override
  public void exit(GuestThread t, ExitReason why) {
    ownership.requireHeldBy(t);
    boolean asked = (t.pending() & Pending.SWITCH) != 0;
    boolean comesBack = why == ExitReason.BLOCK || why == ExitReason.HOST_DETACH;
    if (visits.isMeasured()) {
      visits.end(comesBack, interval.slice() / 2);
    }
    if (asked && comesBack) {
      giveWay(t);
      host.clear(t, Pending.SWITCH);
    } else {
      ownership.freeUnfenced();
      wakeNext();
    }
  }

  @Override
  public void yieldAtPoll(GuestThread t) {
    ownership.requireHeldBy(t);
    if (isWanted()) {
      visits.end(false, interval.slice() / 2);
      if (!urgents.isEmpty()) {
        visits.interrupt();
      }
      boolean interrupted = giveWay(t);
      if (tryTake(t)) {
        visits.begin(t, false);
      } else {
        await(t, Long.MAX_VALUE, EnterReason.RESUME_AFTER_STOP, interrupted);
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
    patients.forEach(LatencyLock::wake);
    urgents.forEach(LatencyLock::wake);
  }

  @Override
  public LockSnapshot snapshot() {
    List<LockSnapshot.Waiter> waiting = Queued.shown(urgents);
    waiting.addAll(Queued.shown(patients));
    return new LockSnapshot("latency", ownership.holder(), ownership.switches(), waiting);
  }

  // ---- taking and measuring

  private boolean tryTake(GuestThread t) {
    if (ownership.take(t)) {
      taken(t);
      return true;
    }
    return false;
  }

  private void taken(GuestThread t) {
    if (ownership.countHolder(t)) {
      visits.forget();
      forced.wakeYielder();
    } else if (visits.isMeasured()) {
      visits.resume(t, isWanted());
    }
    ownership.dropRequest(t);
  }

  // ---- waiting

  /** Waits for the lock; false if {@code limitNanos} passed first. */
  private boolean await(GuestThread t, long limitNanos, EnterReason why, boolean interrupted) {
    Wait wait = new Wait(this, host, ownership, interval, t, limitNanos);
    Waiter me = newWaiter(t, why, wait.since());
    (me.urgent ? urgents : patients).add(me);
    boolean held = false;
    try {
      held =
          (me.urgent || interrupted) && spin(me, wait, Math.min(spinNanos, limitNanos))
              || park(me, wait);
      return held;
    } finally {
      urgents.remove(me);
      patients.remove(me);
      if (held) {
        taken(t);
        if (!me.urgent && lastPatient != t.carrier()) {
          lastPatient = t.carrier();
          slices++;
        }
        visits.begin(t, me.urgent);
      } else {
        forced.passOn();
      }
      wait.done();
    }
  }

  private Waiter newWaiter(GuestThread t, EnterReason why, long now) {
    boolean comes = why != EnterReason.RESUME_AFTER_STOP;
    boolean interactive = comes && visits.isInteractive(t);
    return new Waiter(t, now, interactive, interactive && visits.nanosUntilBudget(now) == 0);
  }

  /** The budget allows it again: a thread that is urgent at heart goes over to the urgent. */
  private void promote(Waiter me) {
    me.urgent = true;
    urgents.add(me);
    patients.remove(me);
  }

  private boolean spin(Waiter me, Wait wait, long nanos) {
    if (nanos <= 0 || !(me.urgent || SPINNER.compareAndSet(this, null, me))) {
      return false;
    }
    try {
      long began = wait.now();
      for (long now = began; now - began < nanos; now = wait.now()) {
        if (me.urgent) {
          askHolder(now);
        } else if (isOverdueBefore(me, now)) {
          return false;
        }
        for (int i = 0; i < LOOKS_PER_READING; i++) {
          if (ownership.isFree() && (me.urgent || urgents.isEmpty()) && tryOwn(me)) {
            return true;
          }
          Thread.onSpinWait();
        }
      }
      return false;
    } finally {
      if (!me.urgent) {
        spinner = null;
        if (ownership.isFree()) {
          wakeNext();
        }
      }
    }
  }

  private boolean park(Waiter me, Wait wait) {
    long began = wait.now();
    long seen = slices;
    long sliceStart = me.since;
    for (; ; ) {
      boolean wasAwake = me.awake;
      if (wasAwake) {
        me.awake = false;
      }
      long now = wait.now();
      if (!(wait.isYoungSince(began, now) && stepsBack(me, now)) && tryOwn(me)) {
        return true;
      }
      if (wait.isOver(now)) {
        return false;
      }
      long untilBudget =
          me.urgent || !me.interactive ? Long.MAX_VALUE : visits.nanosUntilBudget(now);
      if (untilBudget == 0) {
        promote(me);
        continue;
      }
      if (slices != seen) {
        seen = slices;
        sliceStart = now;
      }
      long slice = interval.slice();
      if (me.urgent) {
        askHolder(now);
      } else if (now - sliceStart >= slice || visits.urgentFor(now) >= slice / 2) {
        sliceStart = now;
        ownership.askHolder();
        if (spinNanos > 0 && ownership.comesSoon()) {
          continue;
        }
      }
      wait.checkHolder(now);
      long rest = me.urgent ? slice / 2 : Math.min(slice - (now - sliceStart), slice / 2);
      wait.sleep(now, Math.max(Math.min(rest, untilBudget), 1), wasAwake);
    }
  }

  private boolean tryOwn(Waiter me) {
    return ownership.take(me.thread);
  }

  private boolean stepsBack(Waiter me, long now) {
    return !me.urgent && (!urgents.isEmpty() || isOverdueBefore(me, now));
  }

  /** Whether a patient thread waits for more than its interval, before {@code me} in the queue. */
  private boolean isOverdueBefore(Waiter me, long now) {
    Waiter first = patients.peek();
    return first != null && first != me && now - first.since >= interval.slice();
  }

  /** On behalf of an urgent thread: a holder that is urgent too is left alone for a while. */
  private void askHolder(long now) {
    GuestThread holder = ownership.holder();
    if (holder != null && (holder.pending() & Pending.SWITCH) == 0 && !isUrgentAndNew(now)) {
      host.request(holder, Pending.SWITCH);
    }
  }

  private boolean isUrgentAndNew(long now) {
    long held = visits.urgentFor(now);
    return held > 0 && held < interval.slice() / 2;
  }

  // ---- releasing

  private boolean isWanted() {
    return !patients.isEmpty() || !urgents.isEmpty();
  }

  private void wakeNext() {
    Waiter next = urgents.peek();
    if (next == null && spinner == null) {
      next = patients.peek();
    }
    if (next != null && !next.awake) {
      wake(next);
    }
  }

  private static void wake(Waiter waiter) {
    waiter.awake = true;
    LockSupport.unpark(waiter.thread.carrier());
  }

  /**
   * Releases and returns once another thread had the lock or nobody waits for it any more; whether
   * it was an urgent one that waited. The visit of an urgent thread is short: it pays to look.
   */
  private boolean giveWay(GuestThread t) {
    boolean forUrgent = !urgents.isEmpty();
    forced.giveWay(t, forUrgent ? spinNanos : 0);
    return forUrgent;
  }

  /** Both queues, for who gives way. */
  private final class Waiting implements ForcedSwitch.Line {
    @Override
    public boolean isEmpty() {
      return !isWanted();
    }

    @Override
    public void wakeNext() {
      LatencyLock.this.wakeNext();
    }

    @Override
    public void dropStale() {
      Queued.dropStale(urgents);
      Queued.dropStale(patients);
    }
  }
}
