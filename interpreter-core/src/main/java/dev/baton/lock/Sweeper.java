package dev.baton.lock;

/**
 * Finds host threads that died without leaving and takes their guest threads out.
 *
 * <p>A dead host thread touches nothing any more, and what it did happens-before {@code isAlive}
 * answers false; so the sweeper may move its phase in its stead. The registry lock keeps two
 * sweepers from doing so at once.
 */
final class Sweeper implements Runnable {
  private final ThreadRegistry registry;
  private final Gate gate;
  private final LockEvents events;
  private volatile boolean suspect;

  Sweeper(ThreadRegistry registry, Gate gate, LockEvents events) {
    this.registry = registry;
    this.gate = gate;
    this.events = events;
  }

  /** Whether a thread ever died while attached, so that guest data may be half changed. */
  boolean isSuspect() {
    return suspect;
  }

  /** Checks every thread. */
  @Override
  public void run() {
    for (GuestThread t : registry.all()) {
      check(t);
    }
  }

  /** Takes {@code t} out if its host thread is dead. */
  void check(GuestThread t) {
    Thread carrier = t.carrier();
    if (carrier == null || carrier.isAlive()) {
      return;
    }
    registry.mutex.lock();
    try {
      if (!registry.remove(t)) {
        return;
      }
      if (t.isAttached()) {
        suspect = true;
        t.leaveAttached(GuestThread.DETACHED);
      }
    } finally {
      registry.mutex.unlock();
    }
    boolean wasIdle = t.isIdle();
    gate.bury(t);
    if (events.isActive() && !wasIdle) {
      events.emit(LockEventKind.RECLAIMED, t, null);
    }
  }
}
