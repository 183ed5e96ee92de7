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
 * As {@link Gil}, but a thread that blocks often gets the lock back at once, within a share of the
 * time. For servers whose requests must not wait behind computations.
 *
 * <p>Options: {@code budget}, the share of the time, from 0 to 1 (0.25), that threads may use which
 * are served first; {@code spin}, for how many microseconds, from 0 to 10000 (50), a thread looks
 * for a lock that should come soon before it goes to sleep; {@code interval}, the switch interval
 * in microseconds, from 1 to 10000000 (as configured).
 */
public final class Latency implements LockStrategy {
  private static final double BUDGET = 0.25;
  private static final double SPIN_MICROS = 50;
  private static final double LONGEST_SPIN_MICROS = 10_000;

  private final double budget;
  private final long spinNanos;
  private final long intervalNanos;
  private final Map<String, String> inForce;

  /** For {@link java.util.ServiceLoader} and for embedders. */
  public Latency() {
    this(new LockOptions("latency", Map.of()));
  }

  private Latency(LockOptions options) {
    budget = options.number("budget", BUDGET, 0, 1);
    spinNanos = options.microsAsNanos("spin", SPIN_MICROS, 0, LONGEST_SPIN_MICROS);
    intervalNanos = options.intervalNanos();
    options.requireAllKnown();
    inForce = options.inForce();
  }

  @Override
  public String name() {
    return "latency";
  }

  @Override
  public Set<LockTrait> traits() {
    return Gil.TRAITS;
  }

  @Override
  public LockStrategy with(Map<String, String> options) {
    return new Latency(new LockOptions(name(), options));
  }

  @Override
  public Map<String, String> options() {
    return inForce;
  }

  @Override
  public InterpreterLock create(LockHost host, LockConfig config) {
    return new LatencyLock(host, config.withIntervalOption(intervalNanos), budget, spinNanos);
  }
}
