package dev.baton;

import dev.baton.lock.GlobalLock;
import dev.baton.lock.GuestThreadFactory;
import dev.baton.lock.LockConfig;
import dev.baton.lock.LockScope;
import dev.baton.lock.LockStrategies;
import dev.baton.lock.LockStrategy;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The lock that the settings of an engine ask for. Under a shared scope the settings that nobody
 * made yield to those that are in force there.
 */
final class LockChoice implements Function<GuestThreadFactory, GlobalLock> {
  private static final double NANOS_PER_SECOND = 1e9;

  private final Configuration configuration;
  private final LockStrategy strategy;
  private final LockConfig config;
  private final LockScope scope;

  /**
   * Checks the settings.
   *
   * @param given set aside the setting, if not null
   * @throws IllegalArgumentException for a setting that is not valid
   */
  LockChoice(Configuration configuration, @Nullable LockStrategy given, boolean intervalFrozen) {
    this(
        configuration,
        configuration.lockScope(),
        given != null ? given : LockStrategies.find(configuration.lock()),
        LockConfig.DEFAULT
            .withSwitchInterval(LockConfig.intervalNanos(configuration.switchInterval()))
            .withIntervalFrozen(intervalFrozen)
            .withKernelThreshold(configuration.kernelThreshold())
            .withTimed(configuration.lockStatistics())
            .withBreaksDeadlocks(configuration.breaksDeadlocks()));
  }

  private LockChoice(
      Configuration configuration, LockScope scope, LockStrategy strategy, LockConfig config) {
    this.configuration = configuration;
    this.strategy = strategy;
    this.config = config;
    this.scope = scope;
  }

  /** The same for an engine with a lock of its own, whatever the scope of this one. */
  LockChoice own() {
    return new LockChoice(configuration, LockScope.OWN, strategy, config);
  }

  /**
   * Makes the lock, or a part in the lock of a shared scope.
   *
   * @throws IllegalArgumentException if the shared lock is not what the settings ask for
   */
  @Override
  public GlobalLock apply(GuestThreadFactory factory) {
    boolean insists = !configuration.isDefault("lock");
    GlobalLock lock = GlobalLock.in(scope, strategy, insists, config, factory);
    long inForce = lock.switchIntervalNanos();
    if (scope.isShared()
        && !configuration.isDefault("switch-interval")
        && inForce != config.switchIntervalNanos()) {
      lock.close(Duration.ZERO);
      throw new IllegalArgumentException(
          "the engines of lock scope '"
              + scope
              + "' have a switch interval of "
              + inForce / NANOS_PER_SECOND
              + " seconds, so one of them cannot have "
              + configuration.switchInterval());
    }
    return lock;
  }
}
