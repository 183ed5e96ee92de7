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
 * A GIL with random slices, to find races in guest programs: what may switch, soon does. For tests;
 * it is slow.
 *
 * <p>Options: {@code seed}, a whole number (1), from which the slices are drawn; {@code slice}, the
 * longest slice in microseconds, from 0 to 1000000 (50).
 */
public final class Stress implements LockStrategy {
  private static final double SLICE_MICROS = 50;
  private static final double LONGEST_SLICE_MICROS = 1_000_000;

  private final long seed;
  private final long longestSliceNanos;
  private final Map<String, String> inForce;

  /** For {@link java.util.ServiceLoader} and for embedders. */
  public Stress() {
    this(new LockOptions("stress", Map.of()));
  }

  private Stress(LockOptions options) {
    seed = options.integer("seed", 1, Long.MIN_VALUE, Long.MAX_VALUE);
    longestSliceNanos = options.microsAsNanos("slice", SLICE_MICROS, 0, LONGEST_SLICE_MICROS);
    options.requireAllKnown();
    inForce = options.inForce();
  }

  @Override
  public String name() {
    return "stress";
  }

  @Override
  public Set<LockTrait> traits() {
    return Gil.TRAITS;
  }

  @Override
  public LockStrategy with(Map<String, String> options) {
    return new Stress(new LockOptions(name(), options));
  }

  @Override
  public Map<String, String> options() {
    return inForce;
  }

  @Override
  public InterpreterLock create(LockHost host, LockConfig config) {
    return new StressLock(host, config, seed, longestSliceNanos);
  }
}
