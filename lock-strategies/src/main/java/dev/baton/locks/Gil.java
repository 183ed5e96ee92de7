package dev.baton.locks;

import dev.baton.lock.InterpreterLock;
import dev.baton.lock.LockConfig;
import dev.baton.lock.LockHost;
import dev.baton.lock.LockStrategy;
import dev.baton.lock.LockTrait;
import java.util.EnumSet;
import java.util.Set;

/** CPython's global interpreter lock: one thread at a time, asked to give way every interval. */
public final class Gil implements LockStrategy {
  /** For {@link java.util.ServiceLoader} and for embedders. */
  public Gil() {}

  @Override
  public String name() {
    return "gil";
  }

  @Override
  public Set<LockTrait> traits() {
    return EnumSet.of(
        LockTrait.EXCLUSIVE,
        LockTrait.TIME_SLICED,
        LockTrait.PREEMPTIVE,
        LockTrait.RUNTIME_SWITCHABLE);
  }

  @Override
  public InterpreterLock create(LockHost host, LockConfig config) {
    return new GilLock(host, config);
  }
}
