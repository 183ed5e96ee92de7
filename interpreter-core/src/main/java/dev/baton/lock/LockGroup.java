package dev.baton.lock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The interpreters that go by one lock: one of them, or as many as share a {@link LockScope}. To
 * the lock and to a stop of the world they are one; each has its own threads, listeners and end.
 *
 * <p>Invariants. All gates of a group have the same lock: they change together, under {@link
 * #mutex} and while the world of all is stopped, and a new member gets its lock under the mutex
 * too. And a host thread is attached in one member at a time: who attaches in another leaves the
 * first as for a blocking region ({@link #leave}), so under an exclusive lock it cannot wait for
 * itself.
 */
final class LockGroup {
  /** Guards registration in all members; the registry lock of the lock order. */
  final ReentrantLock mutex = new ReentrantLock();

  private final LockScope scope;
  private final CopyOnWriteArrayList<GlobalLock> members = new CopyOnWriteArrayList<>();
  private final AtomicInteger users = new AtomicInteger(1);
  private final AtomicLong lastThreadId = new AtomicLong();
  private final WorldControl world;
  private final LockHost host;
  private final Modes modes;

  /** What all gates have; guarded by the mutex. */
  private InterpreterLock lock;

  LockGroup(LockScope scope, LockStrategy strategy, LockConfig config, LockClock clock) {
    this.scope = scope;
    this.world = new WorldControl(this, clock);
    this.host = new StrategyHost(clock);
    this.modes = new Modes(this, host, strategy, config);
    this.lock = strategy.create(host, config);
  }

  LockScope scope() {
    return scope;
  }

  WorldControl world() {
    return world;
  }

  Modes modes() {
    return modes;
  }

  /** The lock in force. */
  InterpreterLock lock() {
    mutex.lock();
    try {
      return lock;
    } finally {
      mutex.unlock();
    }
  }

  /** The first of so many numbers that nobody has had. */
  long nextThreadIds(int count) {
    return lastThreadId.getAndAdd(count) + 1;
  }

  /** Whether the group was in use, and then it has one more user. */
  boolean tryUse() {
    return users.getAndUpdate(n -> n == 0 ? 0 : n + 1) != 0;
  }

  /** One user less; whether it was the last. */
  boolean release() {
    return users.decrementAndGet() == 0;
  }

  void add(GlobalLock member) {
    mutex.lock();
    try {
      members.add(member);
      member.gate().install(lock);
    } finally {
      mutex.unlock();
    }
  }

  /** A member that is closed and has no threads any more takes no part in stops. */
  void removeIfGone(GlobalLock member) {
    mutex.lock();
    try {
      if (member.registry().isClosed() && member.registry().all().isEmpty()) {
        members.remove(member);
      }
    } finally {
      mutex.unlock();
    }
  }

  List<GlobalLock> members() {
    return members;
  }

  /** The threads of all members, idle ones too; a new list. */
  List<GuestThread> threads() {
    List<GuestThread> all = new ArrayList<>();
    for (GlobalLock member : members) {
      all.addAll(member.registry().all());
    }
    return all;
  }

  /** How many threads there are, without idle ones. */
  int threadCount() {
    int count = 0;
    for (GlobalLock member : members) {
      count += member.registry().present().size();
    }
    return count;
  }

  /**
   * Drops the states of host threads that are not here; whoever comes back registers again. The
   * caller holds the mutex.
   *
   * @return whether nobody is left; who becomes idle meanwhile may be
   */
  boolean dropIdle() {
    boolean empty = true;
    for (GlobalLock member : members) {
      member.gate().idle().drop();
      empty &= member.registry().size() == 0;
    }
    return empty;
  }

  /** Looks for dead host threads in all members. */
  void sweep() {
    for (GlobalLock member : members) {
      member.sweeper().run();
    }
  }

  void request(GuestThread t, int pendingBits) {
    host.request(t, pendingBits);
  }

  /**
   * Stops the world; to be ended by {@link WorldControl#end}.
   *
   * @throws StopTimeoutException if that takes longer than {@code limit}
   */
  void stop(Duration limit) {
    while (!world.tryBegin()) {
      GuestThread self = attached();
      if (self != null) {
        self.globalLock().gate().stopAtPoll(self);
      } else {
        world.awaitEnd(limit);
      }
    }
    world.complete(limit, this::sweep);
  }

  /** Whether the calling host thread is in a member, or in a region of one. */
  boolean isKnown() {
    for (GlobalLock member : members) {
      if (member.current() != null) {
        return true;
      }
    }
    return false;
  }

  /** Where the calling host thread is attached; null if nowhere. */
  @Nullable GuestThread attached() {
    for (GlobalLock member : members) {
      GuestThread t = member.current();
      if (t != null && t.isAttached()) {
        return t;
      }
    }
    return null;
  }

  /**
   * Takes the calling host thread out of another member in which it is attached, until {@link
   * #comeBack}; null if there is none.
   */
  @Nullable GuestThread leave(GlobalLock forMember) {
    if (!scope.isShared()) {
      return null;
    }
    GuestThread t = attached();
    if (t == null || t.globalLock() == forMember) {
      return null;
    }
    t.globalLock().beginBlocking(t, BlockKind.HOST_CALL, null);
    return t;
  }

  /**
   * Ends what {@link #leave} began.
   *
   * @throws InterpreterClosedException if the member that was left closed meanwhile
   */
  static void comeBack(@Nullable GuestThread left) {
    if (left != null) {
      left.globalLock().endBlocking(left);
    }
  }

  /**
   * Puts another lock in force for all threads; the world is stopped. If {@code self} is not null,
   * it is attached and changes from the old lock to the new, which it takes before anybody else
   * knows of it.
   */
  void replace(InterpreterLock next, @Nullable GuestThread self) {
    if (self != null) {
      next.register(self);
      next.enter(self, EnterReason.RESUME_AFTER_STOP);
    }
    InterpreterLock old;
    mutex.lock();
    try {
      // Whether they may stay is the new lock's business, and they come back by themselves.
      dropIdle();
      for (GuestThread t : threads()) {
        if (t != self) {
          next.register(t);
        }
      }
      old = lock;
      lock = next;
      for (GlobalLock member : members) {
        member.gate().install(next);
      }
    } finally {
      mutex.unlock();
    }
    if (self != null) {
      old.exit(self, ExitReason.STOP);
    }
  }
}
