package dev.baton.locks;

import dev.baton.lock.InterpreterLock;
import dev.baton.lock.LockConfig;
import dev.baton.lock.LockHost;
import dev.baton.lock.LockStrategy;
import dev.baton.lock.LockTrait;
import java.util.Set;

/**
 * No global lock: threads run guest code in parallel (PEP 703). For throughput on several
 * processors; programs may rely on what {@code docs/memory-model.md} promises, and no more.
 */
public final class Free implements LockStrategy {
  private static final Set<LockTrait> TRAITS =
      Set.of(LockTrait.PARALLEL, LockTrait.PREEMPTIVE, LockTrait.RUNTIME_SWITCHABLE);

  /** For {@link java.util.ServiceLoader} and for embedders. */
  public Free() {}

  @Override
  public String name() {
    return "free";
  }

  @Override
  public Set<LockTrait> traits() {
    return TRAITS;
  }

  @Override
  public InterpreterLock create(LockHost host, LockConfig config) {
    return new FreeLock(host, config);
  }
}
