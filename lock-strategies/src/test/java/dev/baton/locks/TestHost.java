package dev.baton.locks;

import dev.baton.lock.GlobalLock;
import dev.baton.lock.GuestThread;
import dev.baton.lock.LockClock;
import dev.baton.lock.LockHost;

/** The core's side of a lock that is tested alone. */
class TestHost implements LockHost {
  private final GlobalLock core = Guest.lock("free");

  @Override
  public void request(GuestThread t, int pendingBits) {
    core.request(t, pendingBits);
  }

  @Override
  public void clear(GuestThread t, int pendingBits) {
    core.clear(t, pendingBits);
  }

  @Override
  public LockClock clock() {
    return LockClock.system();
  }

  @Override
  public void reconsider(GuestThread t) {}

  @Override
  public void starved(GuestThread waiter, long waitedNanos) {}

  @Override
  public void checkAdmission(GuestThread t) {}

  @Override
  public void checkAlive(GuestThread holder) {}
}
