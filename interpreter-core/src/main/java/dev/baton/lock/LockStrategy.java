package dev.baton.lock;

import java.util.Map;
import java.util.Set;

/**
 * A way to decide who may run: an immutable factory of interpreter locks, found by name through
 * {@link java.util.ServiceLoader} ({@link LockStrategies}) or handed over by the embedder.
 */
public interface LockStrategy {
  /** The name users write: lower case, without spaces and commas. */
  String name();

  /** What this strategy promises; unmodifiable. */
  Set<LockTrait> traits();

  /**
   * This strategy with options, which replace all it had before; see {@link LockOptions}.
   *
   * @throws IllegalArgumentException if it has no such option or does not take the value
   */
  default LockStrategy with(Map<String, String> options) {
    new LockOptions(name(), options).requireAllKnown();
    return this;
  }

  /** The options in force by name, defaults included; unmodifiable. */
  default Map<String, String> options() {
    return Map.of();
  }

  /**
   * Makes the lock of one interpreter, or of a group that shares it. Called on the host thread that
   * builds the interpreter or changes its mode.
   */
  InterpreterLock create(LockHost host, LockConfig config);
}
