package dev.baton.lock;

/**
 * Keeps the states of host threads that have left until they come back. So a call from the host
 * neither makes a state nor takes the registry lock, at which all calling threads would meet.
 *
 * <p>Invariants. An idle thread is registered and holds nothing: it becomes {@link Phase#IDLE}
 * after it has given the lock back, and takes the lock only after it is IDLE no more. Its host
 * thread alone brings it into that phase and back; everybody else may only make it DEAD, under the
 * registry lock. All of that is a compare-and-set of the phase, so what has been taken back cannot
 * be dropped, and what has been dropped cannot come back. To everybody outside of this package it
 * is gone, and who comes back has another number.
 *
 * <p>Who closes the interpreter, or puts a lock in force that wants to know of every thread, does
 * so first and then drops those that are idle; who becomes idle looks at both afterwards. One of
 * the two sees the other.
 */
final class IdleThreads {
  /** With more threads than that registered nobody stays, so that memory is bounded. */
  static final int MOST = 256;

  /** What may be left over from a visit without meaning anything to the next one. */
  private static final int STALE = Pending.STOP | Pending.SWITCH;

  private final ThreadRegistry registry;
  private final Gate gate;

  /** Registrations since dead host threads were looked for; guarded by the registry lock. */
  private int registrations;

  IdleThreads(ThreadRegistry registry, Gate gate) {
    this.registry = registry;
    this.gate = gate;
  }

  /** Whether {@code t}, attached and about to leave, may stay; then its visit has ended. */
  boolean mayKeep(GuestThread t) {
    return isWelcome() && registry.size() <= MOST && t.interrupts().isQuiet() && t.endVisit();
  }

  private boolean isWelcome() {
    return registry.state() == ThreadRegistry.OPEN && gate.lock().keepsIdleThreads();
  }

  /** Makes the calling thread's state idle; if it cannot be, the caller must bury it. */
  boolean keep(GuestThread t) {
    if ((t.pendingVolatile() & ~STALE) != 0
        || !t.casPhase(GuestThread.DETACHED, GuestThread.IDLE)) {
      return false;
    }
    t.resting = true;
    return isWelcome();
  }

  /** Makes the calling thread's idle state DETACHED; false if there is none any more. */
  boolean takeBack(GuestThread t) {
    if (!t.casPhase(GuestThread.IDLE, GuestThread.DETACHED) && !takeBackWhileStopped(t)) {
      return false;
    }
    t.resting = false;
    if (registry.state() == ThreadRegistry.OPEN && (t.pendingVolatile() & ~STALE) == 0) {
      t.renewId();
      t.beginVisit();
      return true;
    }
    // What was sent to the last visit came too late.
    gate.bury(t);
    registry.checkOpen();
    return false;
  }

  /** The thread has to wait for the end of the stop, but not as an idle one. */
  private boolean takeBackWhileStopped(GuestThread t) {
    registry.mutex.lock();
    try {
      if (t.phaseWord() == GuestThread.SUSPENDED) {
        t.phaseAfterStop = GuestThread.DETACHED;
        return true;
      }
      return t.casPhase(GuestThread.IDLE, GuestThread.DETACHED);
    } finally {
      registry.mutex.unlock();
    }
  }

  /** Drops all. The caller holds the registry lock. */
  void drop() {
    for (GuestThread t : registry.all()) {
      drop(t);
    }
  }

  /** From time to time, drops those whose host thread is dead. The caller holds the lock. */
  void tidy() {
    if (++registrations < MOST) {
      return;
    }
    registrations = 0;
    for (GuestThread t : registry.all()) {
      Thread carrier = t.carrier();
      if (carrier == null || !carrier.isAlive()) {
        drop(t);
      }
    }
  }

  private void drop(GuestThread t) {
    int phase = t.phaseWord();
    if (t.isIdleIn(phase) && t.casPhase(phase, GuestThread.DEAD)) {
      registry.remove(t);
      gate.lock().unregister(t);
    }
  }
}
