package dev.baton.lock;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Exchanges the strategy of a {@link GlobalLock} while guests run: because the host wants another
 * one, or because the lock in force does not serve as many threads as there are to be.
 *
 * <p>Invariant: the strategy and the lock change together, while the world is stopped, so an
 * attached thread sees both or neither. The lock in force serves all registered threads: a
 * registration asks it before, under the lock of the registry, and after a change it is asked again
 * before the world goes on.
 */
final class Modes {
  /** After so long without a stop, a thread that wants to register looks whether all is over. */
  private static final Duration LOOK_AROUND = Duration.ofMillis(500);

  private final GlobalLock owner;
  private final LockHost host;
  private final Gate gate;
  private final ThreadRegistry registry;
  private volatile LockStrategy strategy;

  Modes(
      GlobalLock owner, LockHost host, Gate gate, ThreadRegistry registry, LockStrategy strategy) {
    this.owner = owner;
    this.host = host;
    this.gate = gate;
    this.registry = registry;
    this.strategy = strategy;
  }

  LockStrategy strategy() {
    return strategy;
  }

  /** The host's wish; see {@link GlobalLock#setMode}. */
  void set(LockStrategy next, @Nullable GuestThread self, Duration limit) {
    requireSwitchable(strategy);
    requireSwitchable(next);
    WorldStop stop = owner.stopTheWorld(limit);
    try {
      put(next, self);
      putSuccessor(self, 0);
    } finally {
      stop.close();
    }
    report(self);
  }

  /**
   * Registers a thread, after a change of the strategy if the lock in force asks for it.
   *
   * @throws InterpreterClosedException if the interpreter is closed or closing
   * @throws IllegalStateException if the strategy does not admit this thread
   */
  void register(GuestThread t) {
    for (; ; ) {
      LockStrategy next = gate.register(t);
      if (next == null) {
        return;
      }
      WorldStop stop;
      try {
        stop = owner.stopTheWorld(LOOK_AROUND);
      } catch (StopTimeoutException e) {
        // The thread inside does not come to a poll; to enter means to wait for that.
        registry.checkOpen();
        continue;
      }
      try {
        putSuccessor(null, 1);
      } finally {
        stop.close();
      }
      report(null);
    }
  }

  private void put(LockStrategy next, @Nullable GuestThread self) {
    long interval = gate.lock().switchIntervalNanos();
    gate.replace(next.create(host, owner.config().withSwitchInterval(interval)), self);
    strategy = next;
    if (self != null) {
      self.resumeSections();
    }
  }

  /** What must take over, if anything, before {@code more} threads than now are registered. */
  private void putSuccessor(@Nullable GuestThread self, int more) {
    LockStrategy next = gate.lock().successor(registry.all().size() + more);
    if (next != null) {
      put(next, self);
    }
  }

  private void report(@Nullable GuestThread self) {
    if (owner.events().isActive()) {
      owner.events().emit(LockEventKind.MODE_CHANGED, self, strategy.name());
    }
  }

  private static void requireSwitchable(LockStrategy s) {
    if (!s.traits().contains(LockTrait.RUNTIME_SWITCHABLE)) {
      throw new IllegalArgumentException(
          "lock '" + s.name() + "' cannot be exchanged while the interpreter runs");
    }
  }
}
