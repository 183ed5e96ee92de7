package dev.baton.lock;

/** The core as strategies see it. */
final class StrategyHost implements LockHost {
  private final ThreadRegistry registry;
  private final LockClock clock;
  private final LockEvents events;
  private final Sweeper sweeper;

  StrategyHost(ThreadRegistry registry, LockClock clock, LockEvents events, Sweeper sweeper) {
    this.registry = registry;
    this.clock = clock;
    this.events = events;
    this.sweeper = sweeper;
  }

  @Override
  public void request(GuestThread t, int pendingBits) {
    t.request(pendingBits);
    if ((pendingBits & Pending.SWITCH) != 0 && events.isActive()) {
      events.emit(LockEventKind.SWITCH_REQUESTED, t, null);
    }
  }

  @Override
  public void clear(GuestThread t, int pendingBits) {
    t.clearPending(pendingBits);
  }

  @Override
  public LockClock clock() {
    return clock;
  }

  @Override
  public LockEvents events() {
    return events;
  }

  @Override
  public void checkAdmission(GuestThread t) {
    registry.checkNotClosed();
  }

  @Override
  public void checkAlive(GuestThread holder) {
    sweeper.check(holder);
  }
}
