package dev.baton.lock;

/**
 * The core as strategies see it: each request goes to the interpreter of the thread it is about.
 */
final class StrategyHost implements LockHost {
  private final LockClock clock;

  StrategyHost(LockClock clock) {
    this.clock = clock;
  }

  @Override
  public void request(GuestThread t, int pendingBits) {
    t.request(pendingBits);
    LockEvents events = t.globalLock().events();
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
  public void starved(GuestThread waiter, long waitedNanos) {
    LockEvents events = waiter.globalLock().events();
    if (events.isActive()) {
      events.emit(LockEventKind.STARVED, waiter, waitedNanos);
    }
  }

  @Override
  public void reconsider(GuestThread t) {
    t.tasks().add(() -> t.globalLock().reconsider(t));
    t.addPending(Pending.TASKS);
  }

  @Override
  public void checkAdmission(GuestThread t) {
    t.globalLock().registry().checkNotClosed();
  }

  @Override
  public void checkAlive(GuestThread holder) {
    holder.globalLock().sweeper().check(holder);
  }
}
