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
 * One thread at a time, in the order in which they asked, each for an interval at most. For threads
 * that compute and must advance evenly, and for a bound on every wait; slow for threads that block
 * often, see {@code docs/locks.md}.
 *
 * <p>Option: {@code interval}, the switch interval in microseconds, from 1 to 10000000 (as
 * configured).
 */
public final class Fair implements LockStrategy {
  private static final Set<LockTrait> TRAITS =
      Set.of(
          LockTrait.EXCLUSIVE,
          LockTrait.FAIR,
          LockTrait.TIME_SLICED,
          LockTrait.PREEMPTIVE,
          LockTrait.RUNTIME_SWITCHABLE);

  private final long intervalNanos;
  private final Map<String, String> options;

  /** For {@link java.util.ServiceLoader} and for embedders. */
  public Fair() {
    this(new LockOptions("fair", Map.of()));
  }

  private Fair(LockOptions given) {
    intervalNanos = given.intervalNanos();
    given.requireAllKnown();
    options = given.inForce();
  }

  @Override
  public String name() {
    return "fair";
  }

  @Override
  public Set<LockTrait> traits() {
    return TRAITS;
  }

  @Override
  public LockStrategy with(Map<String, String> given) {
    return new Fair(new LockOptions(name(), given));
  }

  @Override
  public Map<String, String> options() {
    return options;
  }

  @Override
  public InterpreterLock create(LockHost host, LockConfig config) {
    return new FairLock(host, config.withIntervalOption(intervalNanos));
  }
}
