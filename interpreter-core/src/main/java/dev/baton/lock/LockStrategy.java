package dev.baton.lock;

import java.util.Set;

/**
 * A way to decide who may run: a stateless factory of interpreter locks, found by name through
 * {@link java.util.ServiceLoader} ({@link LockStrategies}) or handed over by the embedder.
 */
public interface LockStrategy {
  /** The name users write: lower case, without spaces. */
  String name();

  /** What this strategy promises; unmodifiable. */
  Set<LockTrait> traits();

  /**
   * Makes the lock of one interpreter. Called on the host thread that builds the interpreter or
   * changes its mode.
   */
  InterpreterLock create(LockHost host, LockConfig config);
}
