package dev.baton.locks;

import dev.baton.lock.InterpreterLock;
import dev.baton.lock.LockConfig;
import dev.baton.lock.LockHost;
import dev.baton.lock.LockOptions;
import dev.baton.lock.LockStrategies;
import dev.baton.lock.LockStrategy;
import dev.baton.lock.LockTrait;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * No lock while there is one thread, another strategy while there are several. For programs of
 * which most never start a thread. The name of the strategy in force says which of the two it is.
 *
 * <p>Options: {@code base}, the name of the strategy for several threads (gil); {@code hold}, how
 * often a thread that is alone again must come in until it does without a lock, from 1 to
 * 1000000000 (1000); all others are the base's.
 */
public final class Adaptive implements LockStrategy {
  private static final long HOLD = 1000;
  private static final long LONGEST_HOLD = 1_000_000_000;

  private final LockStrategy base;
  private final long hold;

  /** For {@link java.util.ServiceLoader} and for embedders. */
  public Adaptive() {
    this(new Gil());
  }

  /**
   * With another base.
   *
   * @throws IllegalArgumentException if {@code base} cannot take over while guests run
   */
  public Adaptive(LockStrategy base) {
    this(base, HOLD);
  }

  private Adaptive(LockStrategy base, long hold) {
    Set<LockTrait> traits = base.traits();
    if (!traits.contains(LockTrait.RUNTIME_SWITCHABLE)
        || traits.contains(LockTrait.CONFINED)
        || base instanceof Adaptive) {
      throw new IllegalArgumentException(
          "lock 'adaptive': '" + base.name() + "' cannot be the base");
    }
    this.base = base;
    this.hold = hold;
  }

  @Override
  public String name() {
    return "adaptive";
  }

  @Override
  public Set<LockTrait> traits() {
    return base.traits();
  }

  @Override
  public LockStrategy with(Map<String, String> options) {
    LockOptions given = new LockOptions(name(), options);
    LockStrategy named = LockStrategies.find(given.text("base", "gil"));
    long entries = given.integer("hold", HOLD, 1, LONGEST_HOLD);
    Map<String, String> rest = given.rest();
    return new Adaptive(rest.isEmpty() ? named : named.with(rest), entries);
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("base", base.name());
    all.put("hold", String.valueOf(hold));
    all.putAll(base.options());
    return Collections.unmodifiableMap(all);
  }

  @Override
  public InterpreterLock create(LockHost host, LockConfig config) {
    return new LoneLock(host, config, new Crowd());
  }

  /** What is in force while there are several threads: the base, for all who look. */
  private final class Crowd implements LockStrategy {
    @Override
    public String name() {
      return base.name();
    }

    @Override
    public Set<LockTrait> traits() {
      return base.traits();
    }

    @Override
    public Map<String, String> options() {
      return base.options();
    }

    @Override
    public InterpreterLock create(LockHost host, LockConfig config) {
      return new CrowdLock(host, base.create(host, config), Adaptive.this, hold);
    }
  }
}
