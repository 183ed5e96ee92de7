package dev.baton.locks;

import dev.baton.lock.InterpreterLock;
import dev.baton.lock.LockConfig;
import dev.baton.lock.LockHost;
import dev.baton.lock.LockOptions;
import dev.baton.lock.LockStrategy;
import dev.baton.lock.LockTrait;
import java.util.Map;
import java.util.Set;

/**
 * CPython's global interpreter lock: one thread at a time, asked to give way every interval. For
 * programs that were written for CPython, and the default.
 *
 * <p>Option: {@code interval}, the switch interval in microseconds, from 1 to 10000000 (as
 * configured).
 */
public final class Gil implements LockStrategy {
  static final Set<LockTrait> TRAITS =
      Set.of(
          LockTrait.EXCLUSIVE,
          LockTrait.TIME_SLICED,
          LockTrait.PREEMPTIVE,
          LockTrait.RUNTIME_SWITCHABLE);

  private final long intervalNanos;
  private final Map<String, String> options;

  /** For {@link java.util.ServiceLoader} and for embedders. */
  public Gil() {
    this(new LockOptions("gil", Map.of()));
  }

  private Gil(LockOptions given) {
    intervalNanos = given.intervalNanos();
    given.requireAllKnown();
    options = given.inForce();
  }

  @Override
  public String name() {
    return "gil";
  }

  @Override
  public Set<LockTrait> traits() {
    return TRAITS;
  }

  @Override
  public LockStrategy with(Map<String, String> given) {
    return new Gil(new LockOptions(name(), given));
  }

  @Override
  public Map<String, String> options() {
    return options;
  }

  @Override
  public InterpreterLock create(LockHost host, LockConfig config) {
    return new GilLock(host, config.withIntervalOption(intervalNanos));
  }
}
