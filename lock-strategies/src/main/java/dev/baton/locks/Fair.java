package dev.baton.locks;

import dev.baton.lock.InterpreterLock;
import dev.baton.lock.LockConfig;
import dev.baton.lock.LockHost;
import dev.baton.lock.LockStrategy;
import dev.baton.lock.LockTrait;
import java.util.EnumSet;
import java.util.Set;

/**
 * One thread at a time, in the order in which they asked, each for an interval at most. For threads
 * that compute and must advance evenly, and for a bound on every wait; slow for threads that block
 * often, see {@code docs/locks.md}.
 */
public final class Fair implements LockStrategy {
  /** For {@link java.util.ServiceLoader} and for embedders. */
  public Fair() {}

  @Override
  public String name() {
    return "fair";
  }

  @Override
  public Set<LockTrait> traits() {
    return EnumSet.of(
        LockTrait.EXCLUSIVE,
        LockTrait.FAIR,
        LockTrait.TIME_SLICED,
        LockTrait.PREEMPTIVE,
        LockTrait.RUNTIME_SWITCHABLE);
  }

  @Override
  public InterpreterLock create(LockHost host, LockConfig config) {
    return new FairLock(host, config);
  }
}
