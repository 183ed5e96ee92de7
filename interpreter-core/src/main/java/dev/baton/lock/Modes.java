package dev.baton.lock;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Exchanges the strategy of a {@link LockGroup} while guests run: because the host wants another
 * one, or because the lock in force does not serve as many threads as there are to be. Keeps the
 * {@link Company} too, which goes by the same.
 *
 * <p>Invariant: the strategy and the lock change together, while the world is stopped, so an
 * attached thread sees both or neither. The lock in force serves all registered threads: a
 * registration asks it before, under the lock of the registry, and after a change it is asked again
 * before the world goes on.
 */
final class Modes {
  /** After so long without a stop, a thread that wants to register looks whether all is over. */
  private static final Duration LOOK_AROUND = Duration.ofMillis(500);

  /** After so often, who is left alone keeps the guards, so that stops come to an end. */
  private static final int MOST_RETURNS = 20;

  private final LockGroup group;
  private final LockHost host;
  private final LockConfig config;

  /** What was asked for last; and what is in force, which that may have chosen. */
  private volatile LockStrategy asked;

  private volatile LockStrategy strategy;

  private volatile Company company;

  /** How often a thread was alone again; guarded by the registry lock. */
  private int returns;

  /** Who has been asked to {@link #reconsider} and has not begun. */
  private volatile @Nullable GuestThread lone;

  Modes(LockGroup group, LockHost host, LockStrategy strategy, LockConfig config) {
    this.group = group;
    this.host = host;
    this.config = config;
    this.asked = strategy;
    this.strategy = strategy;
    this.company = Company.of(strategy, 0);
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

  Company company() {
    return company;
  }

  /**
   * Whether {@link #register} has to stop the world before one more thread can be registered. The
   * caller holds the registry lock.
   */
  boolean mustChangeForOneMore() {
    return (company == Company.ALONE && !group.dropIdle()) || successor(1) != null;
  }

  /**
   * Looks whether a thread that has gone leaves another one alone, which then does without guards
   * from its next poll on. The caller holds the registry lock.
   */
  void left() {
    if (company == Company.PARALLEL && returns < MOST_RETURNS) {
      List<GuestThread> rest = group.threads();
      if (rest.size() == 1 && rest.get(0) != lone) {
        lone = rest.get(0);
        host.reconsider(lone);
      }
    }
  }

  /** The host's wish; see {@link GlobalLock#setMode}. */
  void set(GlobalLock caller, LockStrategy next, @Nullable GuestThread self, Duration limit) {
    requireSwitchable(strategy);
    requireSwitchable(next);
    WorldStop stop = caller.stopTheWorld(limit);
    try {
      put(next, self);
      asked = next;
      fit(self, 0);
    } finally {
      stop.close();
    }
    report(self);
  }

  /**
   * Registers a thread, after a change of the strategy if the lock in force asks for it, and after
   * the only one there is has stopped if they are to run side by side.
   *
   * @throws InterpreterClosedException if the interpreter is closed or closing
   * @throws IllegalStateException if the strategy does not admit this thread
   */
  void register(GuestThread t) {
    for (; ; ) {
      GlobalLock owner = t.globalLock();
      if (owner.gate().register(t)) {
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
      LockStrategy before = strategy;
      try {
        fit(null, 1);
      } finally {
        stop.close();
      }
      if (strategy != before) {
        report(null);
      }
    }
  }

  /**
   * Asks the lock in force again who should follow, on a thread that is attached. If the world
   * cannot be stopped at once there are other threads, and nothing is lost by staying.
   */
  void reconsider(GuestThread self) {
    lone = null;
    WorldStop stop;
    try {
      stop = self.globalLock().stopTheWorld(LOOK_AROUND);
    } catch (StopTimeoutException e) {
      return;
    }
    LockStrategy before = strategy;
    try {
      fit(self, 0);
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
  }

  /**
   * Puts in force what must be before {@code more} threads than now are registered; the world is
   * stopped. A thread may be registered meanwhile, so the lock that took over is asked again.
   */
  private void fit(@Nullable GuestThread self, int more) {
    for (LockStrategy next = successor(more); next != null; next = successor(more)) {
      put(next, self);
    }
    group.mutex.lock();
    try {
      if (group.threadCount() + more <= 1) {
        group.dropIdle();
      }
      Company before = company;
      company = Company.of(strategy, group.threads().size() + more);
      if (before == Company.PARALLEL && company == Company.ALONE) {
        returns++;
      }
    } finally {
      group.mutex.unlock();
    }
    if (self != null) {
      self.resumeSections();
    }
  }

  private @Nullable LockStrategy successor(int more) {
    return group.lock().successor(group.threadCount() + more);
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
