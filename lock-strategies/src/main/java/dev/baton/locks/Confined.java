package dev.baton.locks;

import dev.baton.lock.InterpreterLock;
import dev.baton.lock.LockConfig;
import dev.baton.lock.LockHost;
import dev.baton.lock.LockStrategy;
import dev.baton.lock.LockTrait;
import java.util.Set;

/**
 * One host thread only: the one that builds the interpreter, or that puts this lock in force, which
 * it may while no other thread is registered. For scripts as configuration.
 */
public final class Confined implements LockStrategy {
  private static final Set<LockTrait> TRAITS =
      Set.of(LockTrait.EXCLUSIVE, LockTrait.CONFINED, LockTrait.RUNTIME_SWITCHABLE);

  /** For {@link java.util.ServiceLoader} and for embedders. */
  public Confined() {}

  @Override
  public String name() {
    return "confined";
  }

  @Override
  public Set<LockTrait> traits() {
    return TRAITS;
  }

  @Override
  public InterpreterLock create(LockHost host, LockConfig config) {
    return new ConfinedLock(host, config, Thread.currentThread());
  }
}
