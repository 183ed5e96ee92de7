package dev.baton.locks;

import dev.baton.lock.LockConfig;
import dev.baton.lock.LockHost;
import dev.baton.lock.LockSnapshot;
import dev.baton.lock.LockStrategy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lock of {@code adaptive} while there is one thread: none, as under {@link FreeLock}. Entering
 * and leaving only move the phase word, in the core, also around blocking regions; by that word a
 * second thread can be let in at once while the first one blocks.
 *
 * <p>Invariant: at most one thread is registered. Before the core registers a second one it stops
 * the first, outside of the interpreter, and puts the lock of {@link #successor} in force; so the
 * two cannot meet before both go by it. If the first thread runs, the second one waits for its next
 * poll. Cost: nothing but the phase word.
 */
final class LoneLock extends ForwardingLock {
  private final LockStrategy crowd;

  LoneLock(LockHost host, LockConfig config, LockStrategy crowd) {
    super(new FreeLock(host, config));
    this.crowd = crowd;
  }

  @Override
  public @Nullable LockStrategy successor(int threads) {
    return threads > 1 ? crowd : null;
  }

  @Override
  public LockSnapshot snapshot() {
    return new LockSnapshot("adaptive", null, 0, List.of());
  }
}
