package dev.baton.lock;

import org.jspecify.annotations.Nullable;

/**
 * Moves threads in and out of the interpreter: the lock of the current strategy and the phase word,
 * kept in step.
 *
 * <p>Invariants. A thread takes the lock before its phase becomes ATTACHED, and its phase leaves
 * ATTACHED before it gives the lock back; so ATTACHED implies ownership. The lock field changes
 * only while the world is stopped, hence never under an attached thread; whoever was not attached
 * reads it again, and once more after becoming attached, because the lock it took may have been
 * replaced before the phase changed.
 */
final class Gate {
  private static final long OUT_OF_MEMORY_PAUSE_NANOS = 1_000_000L;

  /** Stands for a time that nobody asked for, so that the clock was not read. */
  static final long UNTOLD = Long.MIN_VALUE;

  private final ThreadRegistry registry;
  private final LockGroup group;
  private final WorldControl world;
  private final LockClock clock;
  private final LockEvents events;
  private final boolean timed;
  private final IdleThreads idle;
  private volatile @Nullable InterpreterLock lock;

  /** Who was inside last, if timed; guarded by the lock itself, so only an exclusive one has it. */
  private @Nullable Thread lastInside;

  Gate(
      ThreadRegistry registry, LockGroup group, LockClock clock, LockEvents events, boolean timed) {
    this.registry = registry;
    this.group = group;
    this.world = group.world();
    this.clock = clock;
    this.events = events;
    this.timed = timed;
    this.idle = new IdleThreads(registry, this);
  }

  InterpreterLock lock() {
    InterpreterLock l = lock;
    if (l == null) {
      throw new IllegalStateException("no lock yet");
    }
    return l;
  }

  IdleThreads idle() {
    return idle;
  }

  /** Puts a lock in force; see {@link LockGroup} for when that may be. */
  void install(InterpreterLock next) {
    lock = next;
  }

  /**
   * Brings a thread that is outside in. Returns with it attached.
   *
   * @throws InterpreterClosedException with the thread dead and without the lock
   */
  void enter(GuestThread t, EnterReason why) {
    enter(t, why, events.isActive() ? clock.nanoTime() : UNTOLD);
  }

  /**
   * As {@link #enter(GuestThread, EnterReason)}, for a caller that has looked whether somebody
   * listens.
   *
   * @param wanted since when, for listeners; {@link #UNTOLD} if there are none
   */
  void enter(GuestThread t, EnterReason why, long wanted) {
    int phase = t.phaseWord();
    if (phase != GuestThread.DETACHED && isEntrySettled(phase)) {
      return;
    }
    if (wanted != UNTOLD) {
      events.emit(LockEventKind.WANT, t, why, wanted);
    }
    InterpreterLock l = lock();
    if (phase != GuestThread.DETACHED || !l.tryEnter(t, 0) || !admit(t, l, GuestThread.DETACHED)) {
      enterSlowly(t, why);
      entered(t);
    } else if (timed || wanted != UNTOLD) {
      entered(t);
    } else {
      // Nobody has listened since the thread began to enter, which it did without waiting.
      t.counters().countEntered();
      t.resumeSections();
    }
  }

  /** Whether nothing is left to do for a thread in this phase that wants to enter. */
  private static boolean isEntrySettled(int phase) {
    if (phase == GuestThread.DEAD) {
      throw new InterpreterClosedException();
    }
    // If it is inside, a StackOverflowError cut an entry or an exit short.
    return phase == GuestThread.ATTACHED;
  }

  /**
   * Takes an attached thread out.
   *
   * @return when it left, if somebody listens, else {@link #UNTOLD}
   */
  long exit(GuestThread t, ExitReason why) {
    if (!t.isInside()) {
      throw new IllegalStateException(t + " is not attached");
    }
    InterpreterLock l = lock();
    // Told after the lock is free, but the time is from before: who enters next enters later.
    long left = leaving(t);
    t.leaveAttached(GuestThread.DETACHED);
    l.exit(t, why);
    if ((t.pending() & Pending.STOP) != 0) {
      world.arrived();
    }
    if (left != UNTOLD) {
      events.emit(LockEventKind.EXITED, t, why, left);
    }
    return left;
  }

  /** Answers a SWITCH request at a poll of an attached thread. */
  void yield(GuestThread t) {
    InterpreterLock l = lock();
    long left = leaving(t);
    t.leaveAttached(GuestThread.DETACHED);
    long began = left != UNTOLD ? left : clock.nanoTime();
    if (left != UNTOLD) {
      events.emit(LockEventKind.EXITED, t, null, left);
      events.emit(LockEventKind.WANT, t, null, left);
    }
    // A stop may get in between. Its end would leave the thread DETACHED, and who waits for a lock
    // must not be: to the others it would be gone.
    if (!t.casPhase(GuestThread.DETACHED, GuestThread.WAITING)) {
      giveBackForStop(t, l);
      enterSlowly(t, EnterReason.RESUME_AFTER_STOP);
    } else if (!hold(t, l, null) || !admit(t, l, GuestThread.WAITING)) {
      enterSlowly(t, EnterReason.RESUME_AFTER_STOP);
    } else {
      t.counters().countWait(clock.nanoTime() - began);
    }
    t.counters().countYield();
    entered(t);
  }

  /** Suspends a thread at a poll if another thread stops the world; returns with it attached. */
  void stopAtPoll(GuestThread t) {
    InterpreterLock l = lock();
    t.suspendSections();
    if (world.suspendSelf(t)) {
      t.counters().countExited();
      if (timed) {
        t.counters().visitEnds(clock.nanoTime());
      }
      giveBackForStop(t, l);
      if (events.isActive()) {
        events.emit(LockEventKind.EXITED, t, ExitReason.STOP);
        events.emit(LockEventKind.WANT, t, EnterReason.RESUME_AFTER_STOP);
      }
      enterSlowly(t, EnterReason.RESUME_AFTER_STOP);
      entered(t);
    } else {
      t.resumeSections();
    }
  }

  /**
   * Makes a thread attached whose entry or exit was cut short by a StackOverflowError: it may hold
   * the lock or not.
   */
  void restore(GuestThread t) {
    if (t.isAttached()) {
      return;
    }
    InterpreterLock l = lock();
    int phase = t.phaseWord();
    boolean admitted = false;
    if (l.isHeldBy(t)) {
      if (phase == GuestThread.SUSPENDED) {
        giveBackForStop(t, l);
      } else {
        admitted = admit(t, l, phase);
      }
    }
    if (!admitted) {
      enterSlowly(t, EnterReason.UNBLOCK);
    }
    entered(t);
  }

  /**
   * Makes a thread known to the registry and to the lock, in one step as far as a change of the
   * lock is concerned.
   *
   * @return false if {@link Modes} must do something before, and then nothing was done
   */
  boolean register(GuestThread t) {
    registry.mutex.lock();
    try {
      registry.checkMayAdd(t);
      if (group.modes().mustChangeForOneMore()) {
        return false;
      }
      idle.tidy();
      lock().register(t);
      // Whoever looks at the registered threads meets none that is still new.
      world.admitNew(t);
      registry.add(t);
      return true;
    } finally {
      registry.mutex.unlock();
    }
  }

  /** Makes a thread that is not attached dead and forgets it. Idempotent. */
  void bury(GuestThread t) {
    for (int phase = t.phaseWord(); phase != GuestThread.DEAD; phase = t.phaseWord()) {
      if (phase == GuestThread.ATTACHED) {
        throw new IllegalStateException(t + " is still attached");
      }
      if (t.casPhase(phase, GuestThread.DEAD)) {
        break;
      }
    }
    registry.mutex.lock();
    try {
      registry.remove(t);
      lock().unregister(t);
      group.modes().left();
    } finally {
      registry.mutex.unlock();
    }
    if (registry.isClosed()) {
      group.removeIfGone(t.globalLock());
    }
  }

  private void enterSlowly(GuestThread t, EnterReason why) {
    long began = clock.nanoTime();
    InterpreterLock l;
    do {
      l = waitForLock(t, why);
    } while (!admit(t, l, GuestThread.WAITING));
    t.counters().countWait(clock.nanoTime() - began);
  }

  /** Waits until no stop is in the way and the lock of the hour is held. */
  private InterpreterLock waitForLock(GuestThread t, EnterReason why) {
    for (; ; ) {
      world.awaitResume(t);
      if (registry.isClosed()) {
        bury(t);
        throw new InterpreterClosedException();
      }
      InterpreterLock l = lock();
      int phase = t.phaseWord();
      boolean waiting =
          phase == GuestThread.WAITING
              || (phase == GuestThread.DETACHED
                  && t.casPhase(GuestThread.DETACHED, GuestThread.WAITING));
      if (waiting && hold(t, l, why)) {
        return l;
      }
    }
  }

  /**
   * Enters the lock for a given reason, or yields it for none; false if memory for waiting ran out,
   * and then the lock is not held.
   *
   * <p>An exit that a StackOverflowError cut short may have left the lock with the thread. It must
   * not wait for itself then.
   */
  private boolean hold(GuestThread t, InterpreterLock l, @Nullable EnterReason why) {
    try {
      if (why == null) {
        l.yieldAtPoll(t);
      } else if (!l.isHeldBy(t)) {
        l.enter(t, why);
      }
      return true;
    } catch (InterpreterClosedException e) {
      bury(t);
      throw e;
    } catch (OutOfMemoryError e) {
      // Entering has no way to fail, and memory may be there again in a moment.
      if (l.isHeldBy(t)) {
        return true;
      }
      clock.parkNanos(this, OUT_OF_MEMORY_PAUSE_NANOS);
      return false;
    }
  }

  /** Makes a thread that holds {@code l} attached, or gives the lock back and returns false. */
  private boolean admit(GuestThread t, InterpreterLock l, int from) {
    if (!t.becomeAttached(from)) {
      giveBackForStop(t, l);
      return false;
    }
    if (lock == l && (t.pendingVolatile() & (Pending.STOP | Pending.KILL)) == 0) {
      return true;
    }
    return admitAfterCheck(t, l);
  }

  private boolean admitAfterCheck(GuestThread t, InterpreterLock l) {
    if (lock != l || registry.isClosed()) {
      t.leaveAttached(GuestThread.DETACHED);
      giveBackForStop(t, l);
      return false;
    }
    if ((t.pending() & Pending.STOP) != 0 && world.suspendSelf(t)) {
      giveBackForStop(t, l);
      return false;
    }
    return true;
  }

  private void giveBackForStop(GuestThread t, InterpreterLock l) {
    l.exit(t, ExitReason.STOP);
    world.arrived();
  }

  /** Ends a visit; the clock is read once for all who want to know. */
  private long leaving(GuestThread t) {
    t.suspendSections();
    t.counters().countExited();
    boolean told = events.isActive();
    if (!timed && !told) {
      return UNTOLD;
    }
    long now = clock.nanoTime();
    if (timed) {
      t.counters().visitEnds(now);
    }
    return told ? now : UNTOLD;
  }

  private void entered(GuestThread t) {
    t.counters().countEntered();
    boolean told = events.isActive();
    long now = timed || told ? clock.nanoTime() : UNTOLD;
    if (timed) {
      visitBegins(t, now);
    }
    t.resumeSections();
    if (told) {
      events.emit(LockEventKind.ENTERED, t, null, now);
    }
  }

  private void visitBegins(GuestThread t, long now) {
    Thread carrier = t.carrier();
    if (lastInside != carrier && t.globalLock().isExclusive()) {
      lastInside = carrier;
      t.counters().countSwitch();
    }
    t.counters().visitBegins(now);
  }
}
