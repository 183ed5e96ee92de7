package dev.baton.locks;

import dev.baton.lock.EnterReason;
import dev.baton.lock.ExitReason;
import dev.baton.lock.GuestThread;
import dev.baton.lock.InterpreterLock;
import dev.baton.lock.LockConfig;
import dev.baton.lock.LockHost;
import dev.baton.lock.LockSnapshot;
import dev.baton.lock.Pending;
import java.util.List;

/**
 * Admits everybody. All that entering costs is the phase word, which the core moves, and which
 * keeps threads out while the world is stopped. The switch interval is kept for those who read it
 * and has no effect.
 *
 * <p>Invariant: none of its own; whoever is attached is admitted. Fairness: nobody waits but for a
 * stop of the world. Cost: nothing but the phase word; what threads share they pay for there.
 */
final class FreeLock implements InterpreterLock {
  private final LockHost host;
  private final Interval interval;

  FreeLock(LockHost host, LockConfig config) {
    this.host = host;
    interval = new Interval(config);
  }

  @Override
  public boolean keepsIdleThreads() {
    return true;
  }

  @Override
  public void register(GuestThread t) {}

  @Override
  public void unregister(GuestThread t) {}

  @Override
  public void enter(GuestThread t, EnterReason why) {}

  @Override
  public boolean tryEnter(GuestThread t, long nanos) {
    return true;
  }

  @Override
  public void exit(GuestThread t, ExitReason why) {}

  @Override
  public void yieldAtPoll(GuestThread t) {
    host.clear(t, Pending.SWITCH);
  }

  @Override
  public boolean isHeldBy(GuestThread t) {
    return t.isAttached();
  }

  @Override
  public long switchIntervalNanos() {
    return interval.nanos();
  }

  @Override
  public void setSwitchIntervalNanos(long nanos) {
    interval.set(nanos);
  }

  @Override
  public LockSnapshot snapshot() {
    return new LockSnapshot("free", null, 0, List.of());
  }
}
