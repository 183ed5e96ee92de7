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
 * No lock while there is one thread, then another strategy. For programs of which most never start
 * a thread.
 *
 * <p>Options: {@code base}, the name of the strategy that takes over (gil); all others are the
 * base's.
 */
public final class Adaptive implements LockStrategy {
  private final LockStrategy base;

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
    Set<LockTrait> traits = base.traits();
    if (!traits.contains(LockTrait.RUNTIME_SWITCHABLE)
        || traits.contains(LockTrait.CONFINED)
        || base instanceof Adaptive) {
      throw new IllegalArgumentException(
          "lock 'adaptive': '" + base.name() + "' cannot be the base");
    }
    this.base = base;
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
    Map<String, String> rest = given.rest();
    return new Adaptive(rest.isEmpty() ? named : named.with(rest));
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("base", base.name());
    all.putAll(base.options());
    return Collections.unmodifiableMap(all);
  }

  @Override
  public InterpreterLock create(LockHost host, LockConfig config) {
    return new AdaptiveLock(host, config, base);
  }
}
