package dev.baton.locks;

import dev.baton.lock.EnterReason;
import dev.baton.lock.ExitReason;
import dev.baton.lock.GuestThread;
import dev.baton.lock.InterpreterLock;
import dev.baton.lock.LockSnapshot;

/** A lock that leaves the work to another one; its subclasses say what they do differently. */
abstract class ForwardingLock implements InterpreterLock {
  private final InterpreterLock inner;

  ForwardingLock(InterpreterLock inner) {
    this.inner = inner;
  }

  @Override
  public void register(GuestThread t) {
    inner.register(t);
  }

  @Override
  public void unregister(GuestThread t) {
    inner.unregister(t);
  }

  @Override
  public void enter(GuestThread t, EnterReason why) {
    inner.enter(t, why);
  }

  @Override
  public boolean tryEnter(GuestThread t, long nanos) {
    return inner.tryEnter(t, nanos);
  }

  @Override
  public void exit(GuestThread t, ExitReason why) {
    inner.exit(t, why);
  }

  @Override
  public void yieldAtPoll(GuestThread t) {
    inner.yieldAtPoll(t);
  }

  @Override
  public boolean isHeldBy(GuestThread t) {
    return inner.isHeldBy(t);
  }

  @Override
  public long switchIntervalNanos() {
    return inner.switchIntervalNanos();
  }

  @Override
  public void setSwitchIntervalNanos(long nanos) {
    inner.setSwitchIntervalNanos(nanos);
  }

  @Override
  public LockSnapshot snapshot() {
    return inner.snapshot();
  }
}
