package dev.baton.locks;

import dev.baton.lock.EnterReason;
import dev.baton.lock.ExitReason;
import dev.baton.lock.GuestThread;
import dev.baton.lock.InterpreterLock;
import dev.baton.lock.LockConfig;
import dev.baton.lock.LockHost;
import dev.baton.lock.LockSnapshot;
import dev.baton.lock.LockStrategy;
import dev.baton.lock.Pending;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lock of an interpreter with one thread: none. Entering and leaving only move the phase word,
 * in the core, also around blocking regions; by that word a second thread can be let in at once
 * while the first one blocks.
 *
 * <p>Invariant: at most one thread is registered. Before the core registers a second one it stops
 * the first, outside of the interpreter, and puts the lock of {@link #successor} in force, which
 * stays; so the two cannot meet before both go by it. If the first thread runs, the second one
 * waits for its next poll. Fairness and all else are the base's from then on.
 */
final class AdaptiveLock implements InterpreterLock {
  private final LockHost host;
  private final LockStrategy base;
  private volatile long intervalNanos;

  AdaptiveLock(LockHost host, LockConfig config, LockStrategy base) {
    this.host = host;
    this.base = base;
    intervalNanos = config.switchIntervalNanos();
  }

  @Override
  public @Nullable LockStrategy successor(int threads) {
    return threads > 1 ? base : null;
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
    return intervalNanos;
  }

  @Override
  public void setSwitchIntervalNanos(long nanos) {
    intervalNanos = LockConfig.checkInterval(nanos);
  }

  @Override
  public LockSnapshot snapshot() {
    return new LockSnapshot("adaptive", null, 0, List.of());
  }
}
