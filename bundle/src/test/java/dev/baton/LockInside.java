package dev.baton;

import dev.baton.lock.LockStrategies;
import java.time.Duration;

/** What tests do with the lock of an engine that hosts cannot do yet. */
public final class LockInside {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private LockInside() {}

  /** Puts another strategy in force while guests run. */
  public static void use(Baton baton, String strategy) {
    baton.engine().lock().setMode(LockStrategies.find(strategy), LIMIT);
  }
}
