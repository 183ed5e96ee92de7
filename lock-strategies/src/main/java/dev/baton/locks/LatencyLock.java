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
 * A GIL without the convoy effect (CPython issue 52194): a thread that gave the lock up to block,
 * after less than half an interval of work, asks for it as soon as it comes back and is served
 * first. Such a thread is <em>urgent</em>; others are <em>patient</em> and wait as under {@link
 * GilLock}.
 *
 * <p>Cost. Entering and leaving a free lock is one compare-and-set and one store, as under the
 * {@code gil}; no clock is read. Where threads compete, the time of a visit is measured. An urgent
 * thread looks for the lock for a moment before it sleeps, and so does the thread that had to make
 * room for it: with two free processors neither sleeps, and to run ahead of a computation costs
 * about a microsecond.
 *
 * <p>Fairness. What urgent threads use is taken from a budget; when it is empty, all are patient.
 * So threads that compute keep the rest, whatever the others do. A thread that computed for half an
 * interval since it last blocked is not urgent until it blocked again after less. Among the patient
 * the interval is that of the GIL, and being interrupted by urgent threads does not begin a new
 * one; who waited longer than it is not overtaken by the thread that was interrupted. Without
 * urgent threads the lock is a GIL.
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
  private static final long SHORTEST_INTERVAL_NANOS = 1_000L;
  private static final long NAP_NANOS = 50_000L;
  private static final long LOOK_AROUND_NANOS = 100_000_000L;
  private static final int STARVING_INTERVALS = 10;
  private static final long LONGEST_PATIENCE_NANOS = 500_000_000L;

  /** How often a spinning thread looks before it reads the clock. */
  private static final int LOOKS_PER_READING = 32;

  private static final int LOOKS_AFTER_REQUEST = 500;

  private static final long NOBODY = 0;

  private static final VarHandle OWNER;
  private static final VarHandle SWITCHES;
  private static final VarHandle YIELDER;
  private static final VarHandle SPINNER;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      OWNER = lookup.findVarHandle(LatencyLock.class, "owner", long.class);
      SWITCHES = lookup.findVarHandle(LatencyLock.class, "switches", long.class);
      YIELDER = lookup.findVarHandle(LatencyLock.class, "yielder", GuestThread.class);
      SPINNER = lookup.findVarHandle(LatencyLock.class, "spinner", Waiter.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final LockHost host;
  private final Visits visits;
  private final long spinNanos;
  private final ConcurrentHashMap<Long, Visits.Member> members = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Waiter> urgents = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Waiter> patients = new ConcurrentLinkedQueue<>();
  private volatile long intervalNanos;

  private volatile long owner = NOBODY;
  private volatile long switches;
  private volatile @Nullable GuestThread yielder;
  private volatile @Nullable Waiter spinner;

  /** How often one patient thread followed another. */
  private volatile long slices;

  private @Nullable Thread lastHolder;
  private @Nullable Thread lastPatient;

  /** A thread in one of the queues. */
  private static final class Waiter {
    final GuestThread thread;
    final long since;
    final boolean urgent;

    /** Whether it need not be woken: it runs, or has been woken already. */
    volatile boolean awake = true;

    Waiter(GuestThread thread, long since, boolean urgent) {
      this.thread = thread;
      this.since = since;
      this.urgent = urgent;
    }
  }

  LatencyLock(LockHost host, LockConfig config, double budget, long spinNanos) {
    this.host = host;
    this.intervalNanos = config.switchIntervalNanos();
    this.visits = new Visits(host.clock(), new CpuBudget(budget, host.clock().nanoTime()));
    this.spinNanos = Runtime.getRuntime().availableProcessors() > 1 ? spinNanos : 0;
  }

  @Override
  public void register(GuestThread t) {
    members.put(t.id(), new Visits.Member(t));
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
    requireHeldBy(t);
    boolean asked = (t.pending() & Pending.SWITCH) != 0;
    boolean comesBack = why == ExitReason.BLOCK || why == ExitReason.HOST_DETACH;
    if (visits.isMeasured()) {
      visits.end(comesBack, interval() / 2);
    }
    if (asked && comesBack) {
      giveWay(t);
      host.clear(t, Pending.SWITCH);
    } else {
      OWNER.setRelease(this, NOBODY);
      wakeNext();
    }
  }

  @Override
  public void yieldAtPoll(GuestThread t) {
    requireHeldBy(t);
    if (isWanted()) {
      visits.end(false, interval() / 2);
      boolean interrupted = giveWay(t);
      if (tryTake(t)) {
        visits.begin(members.get(t.id()), false);
      } else {
        await(t, Long.MAX_VALUE, EnterReason.RESUME_AFTER_STOP, interrupted);
      }
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
    patients.forEach(LatencyLock::wake);
    urgents.forEach(LatencyLock::wake);
  }

  @Override
  public LockSnapshot snapshot() {
    List<LockSnapshot.Waiter> waiting = new ArrayList<>();
    urgents.forEach(w -> waiting.add(new LockSnapshot.Waiter(w.thread, w.since)));
    patients.forEach(w -> waiting.add(new LockSnapshot.Waiter(w.thread, w.since)));
    Visits.Member holder = members.get(owner);
    return new LockSnapshot("latency", holder == null ? null : holder.thread, switches, waiting);
  }

  // ---- taking and measuring

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
      visits.forget();
      SWITCHES.setVolatile(this, switches + 1);
      GuestThread waiting = yielder;
      if (waiting != null) {
        LockSupport.unpark(waiting.carrier());
      }
    } else if (visits.isMeasured()) {
      visits.resume(t, isWanted());
    }
    if ((t.pending() & Pending.SWITCH) != 0) {
      host.clear(t, Pending.SWITCH);
    }
  }

  // ---- waiting

  /** Waits for the lock; false if {@code limitNanos} passed first. */
  private boolean await(GuestThread t, long limitNanos, EnterReason why, boolean interrupted) {
    long since = host.clock().nanoTime();
    Waiter me = new Waiter(t, since, isUrgent(t, why, since));
    ConcurrentLinkedQueue<Waiter> queue = me.urgent ? urgents : patients;
    Parking parking = new Parking(host.clock(), this);
    queue.add(me);
    boolean held = false;
    try {
      held =
          (me.urgent || interrupted) && spin(me, Math.min(spinNanos, limitNanos))
              || park(me, limitNanos, parking);
      return held;
    } finally {
      queue.remove(me);
      if (held) {
        taken(t);
        if (!me.urgent && lastPatient != t.carrier()) {
          lastPatient = t.carrier();
          slices++;
        }
        visits.begin(members.get(t.id()), me.urgent);
      } else {
        passOn();
      }
      parking.done();
    }
  }

  private boolean isUrgent(GuestThread t, EnterReason why, long now) {
    if (why != EnterReason.UNBLOCK && why != EnterReason.HOST_ATTACH) {
      return false;
    }
    return visits.mayBoost(members.get(t.id()), now);
  }

  private boolean spin(Waiter me, long nanos) {
    if (nanos <= 0 || !(me.urgent || SPINNER.compareAndSet(this, null, me))) {
      return false;
    }
    try {
      for (long now = me.since; now - me.since < nanos; now = host.clock().nanoTime()) {
        if (me.urgent) {
          askHolder(now);
        } else if (isOverdueBefore(me, now)) {
          return false;
        }
        for (int i = 0; i < LOOKS_PER_READING; i++) {
          if (owner == NOBODY && (me.urgent || urgents.isEmpty()) && tryOwn(me)) {
            return true;
          }
          Thread.onSpinWait();
        }
      }
      return false;
    } finally {
      if (!me.urgent) {
        spinner = null;
        if (owner == NOBODY) {
          wakeNext();
        }
      }
    }
  }

  private boolean park(Waiter me, long limitNanos, Parking parking) {
    long began = host.clock().nanoTime();
    long seen = slices;
    long sliceStart = me.since;
    long lastAsked = me.since;
    for (; ; ) {
      boolean wasAwake = me.awake;
      if (wasAwake) {
        me.awake = false;
      }
      long now = host.clock().nanoTime();
      if (!(now - began < NAP_NANOS && stepsBack(me, now)) && tryOwn(me)) {
        return true;
      }
      if (now - me.since >= limitNanos) {
        return false;
      }
      if (slices != seen) {
        seen = slices;
        sliceStart = now;
      }
      long interval = interval();
      if (me.urgent) {
        askHolder(now);
      } else if (now - sliceStart >= interval || visits.urgentFor(now) >= interval / 2) {
        sliceStart = now;
        request(members.get(owner));
        if (comesSoon()) {
          continue;
        }
      }
      if (now - lastAsked >= patience(interval)) {
        lastAsked = now;
        suspectHolder(me.thread, now - me.since);
      }
      long rest = me.urgent ? interval / 2 : Math.min(interval - (now - sliceStart), interval / 2);
      rest = Math.min(Math.max(rest, 1), limitNanos - (now - me.since));
      parking.park(Math.min(rest, wasAwake ? NAP_NANOS : LOOK_AROUND_NANOS));
      host.checkAdmission(me.thread);
    }
  }

  private boolean comesSoon() {
    for (int i = 0; i < LOOKS_AFTER_REQUEST && spinNanos > 0; i++) {
      if (owner == NOBODY) {
        return true;
      }
      Thread.onSpinWait();
    }
    return false;
  }

  private boolean tryOwn(Waiter me) {
    return OWNER.compareAndSet(this, NOBODY, me.thread.id());
  }

  private boolean stepsBack(Waiter me, long now) {
    return !me.urgent && (!urgents.isEmpty() || isOverdueBefore(me, now));
  }

  /** Whether a patient thread waits for more than its interval, before {@code me} in the queue. */
  private boolean isOverdueBefore(Waiter me, long now) {
    Waiter first = patients.peek();
    return first != null && first != me && now - first.since >= interval();
  }

  /** On behalf of an urgent thread: a holder that is urgent too is left alone for a while. */
  private void askHolder(long now) {
    Visits.Member holder = members.get(owner);
    if (holder != null && (holder.thread.pending() & Pending.SWITCH) == 0 && !isUrgentAndNew(now)) {
      request(holder);
    }
  }

  private boolean isUrgentAndNew(long now) {
    long held = visits.urgentFor(now);
    return held > 0 && held < interval() / 2;
  }

  private void request(Visits.@Nullable Member holder) {
    if (holder != null) {
      host.request(holder.thread, Pending.SWITCH);
    }
  }

  private long interval() {
    return Math.max(intervalNanos, SHORTEST_INTERVAL_NANOS);
  }

  private static long patience(long interval) {
    return Math.min(interval, LONGEST_PATIENCE_NANOS / STARVING_INTERVALS) * STARVING_INTERVALS;
  }

  /** After a long wait: the holder may be dead, and whoever watches should know. */
  private void suspectHolder(GuestThread waiter, long waited) {
    Visits.Member holder = members.get(owner);
    if (holder != null) {
      host.checkAlive(holder.thread);
    }
    host.starved(waiter, waited);
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

  /**
   * Releases and returns once another thread had the lock or nobody waits for it any more; whether
   * it was an urgent one that waited.
   */
  private boolean giveWay(GuestThread t) {
    boolean forUrgent = !urgents.isEmpty();
    long before = switches;
    yielder = t;
    OWNER.setVolatile(this, NOBODY);
    wakeNext();
    if (switches == before && isWanted()) {
      awaitSwitch(before, forUrgent);
    }
    YIELDER.compareAndSet(this, t, null);
    return forUrgent;
  }

  /** Does not allocate: it is part of a release. */
  private void awaitSwitch(long before, boolean soon) {
    if (soon) {
      long began = host.clock().nanoTime();
      while (switches == before && host.clock().nanoTime() - began < spinNanos) {
        Thread.onSpinWait();
      }
    }
    boolean interrupted = false;
    while (switches == before && isWanted()) {
      host.clock().parkNanos(this, LOOK_AROUND_NANOS);
      interrupted |= Thread.interrupted();
      dropStale(urgents);
      dropStale(patients);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** What a waiter leaves behind if an error cuts its wait short must not hold anybody for ever. */
  private static void dropStale(ConcurrentLinkedQueue<Waiter> queue) {
    Waiter first = queue.peek();
    if (first != null) {
      Phase phase = first.thread.phase();
      if (phase != Phase.WAITING && phase != Phase.SUSPENDED) {
        queue.remove(first);
      }
    }
  }

  private void requireHeldBy(GuestThread t) {
    if (!isHeldBy(t)) {
      throw new IllegalStateException(t.name() + " does not hold the interpreter lock");
    }
  }
}
