package dev.baton.lock;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Exchanges the strategy of a {@link LockGroup} while guests run: because the host wants another
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

  private final LockGroup group;
  private final LockHost host;
  private final LockConfig config;

  /** What was asked for last; and what is in force, which that may have chosen. */
  private volatile LockStrategy asked;

  private volatile LockStrategy strategy;

  Modes(LockGroup group, LockHost host, LockStrategy strategy, LockConfig config) {
    this.group = group;
    this.host = host;
    this.config = config;
    this.asked = strategy;
    this.strategy = strategy;
  }

  /**
   * Returns if an interpreter that asks for {@code wanted} may have this lock.
   *
   * @throws IllegalArgumentException if another lock was asked for before
   */
  void requireSame(LockStrategy wanted) {
    LockStrategy now = asked;
    if (!now.name().equals(wanted.name()) || !now.options().equals(wanted.options())) {
      throw new IllegalArgumentException(
          "the engines of lock scope '"
              + group.scope()
              + "' run under lock '"
              + text(now)
              + "', so one of them cannot have '"
              + text(wanted)
              + "'");
    }
  }

  private static String text(LockStrategy s) {
    StringBuilder text = new StringBuilder(s.name());
    s.options().forEach((k, v) -> text.append(',').append(k).append('=').append(v));
    return text.toString();
  }

  LockStrategy strategy() {
    return strategy;
  }

  /** The host's wish; see {@link GlobalLock#setMode}. */
  void set(GlobalLock caller, LockStrategy next, @Nullable GuestThread self, Duration limit) {
    requireSwitchable(strategy);
    requireSwitchable(next);
    WorldStop stop = caller.stopTheWorld(limit);
    try {
      put(next, self);
      asked = next;
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
      GlobalLock owner = t.globalLock();
      LockStrategy next = owner.gate().register(t);
      if (next == null) {
        return;
      }
      WorldStop stop;
      try {
        stop = owner.stopTheWorld(LOOK_AROUND);
      } catch (StopTimeoutException e) {
        // The thread inside does not come to a poll; to enter means to wait for that.
        owner.registry().checkOpen();
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

  /**
   * Asks the lock in force again who should follow, on a thread that is attached. If the world
   * cannot be stopped at once there are other threads, and nothing is lost by staying.
   */
  void reconsider(GuestThread self) {
    WorldStop stop;
    try {
      stop = self.globalLock().stopTheWorld(LOOK_AROUND);
    } catch (StopTimeoutException e) {
      return;
    }
    LockStrategy before = strategy;
    try {
      putSuccessor(self, 0);
    } finally {
      stop.close();
    }
    if (strategy != before) {
      report(self);
    }
  }

  private void put(LockStrategy next, @Nullable GuestThread self) {
    long interval = group.lock().switchIntervalNanos();
    group.replace(next.create(host, config.withSwitchInterval(interval)), self);
    strategy = next;
    if (self != null) {
      self.resumeSections();
    }
  }

  /** What must take over, if anything, before {@code more} threads than now are registered. */
  private void putSuccessor(@Nullable GuestThread self, int more) {
    LockStrategy next = group.lock().successor(group.threadCount() + more);
    if (next != null) {
      put(next, self);
    }
  }

  private void report(@Nullable GuestThread self) {
    for (GlobalLock member : group.members()) {
      if (member.events().isActive()) {
        GuestThread t = self != null && self.globalLock() == member ? self : null;
        member.events().emit(LockEventKind.MODE_CHANGED, t, strategy.name());
      }
    }
  }

  private static void requireSwitchable(LockStrategy s) {
    if (!s.traits().contains(LockTrait.RUNTIME_SWITCHABLE)) {
      throw new IllegalArgumentException(
          "lock '" + s.name() + "' cannot be exchanged while the interpreter runs");
    }
  }
}
