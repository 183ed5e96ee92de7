package dev.baton.lock;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The global lock of one interpreter: a {@link LockStrategy} at work, together with all that is the
 * same under every strategy: attaching host threads, blocking regions, safepoints, stopping the
 * world, interrupts, closing.
 *
 * <p>Thread safe. Methods that take a {@link GuestThread} and move it are for its own host thread;
 * those that send something to one are for any thread.
 */
public final class GlobalLock {
  private final LockConfig config;
  private final LockEvents events;
  private final LockGroup group;
  private final ThreadRegistry registry;
  private final Gate gate;
  private final Entrance entrance;
  private final Safepoint safepoint;
  private final Shutdown shutdown;
  private final Sweeper sweeper;
  private final LockClock clock;
  private final AtomicBoolean released = new AtomicBoolean();

  /** With the machine's clock. */
  public GlobalLock(LockStrategy strategy, LockConfig config, GuestThreadFactory factory) {
    this(strategy, config, factory, LockClock.system());
  }

  /**
   * A lock for a new interpreter.
   *
   * @param factory makes the state of host threads that attach
   * @param clock what all waiting goes by
   */
  public GlobalLock(
      LockStrategy strategy, LockConfig config, GuestThreadFactory factory, LockClock clock) {
    this(new LockGroup(LockScope.OWN, strategy, config, clock), config, factory, clock);
  }

  private GlobalLock(
      LockGroup group, LockConfig config, GuestThreadFactory factory, LockClock clock) {
    this.group = group;
    this.config = config;
    this.clock = clock;
    this.events = new LockEvents(clock);
    this.registry = new ThreadRegistry(group.mutex, config.timed());
    this.gate = new Gate(registry, group, clock, events, config.timed());
    this.entrance = new Entrance(this, group, factory);
    this.safepoint = new Safepoint(registry, gate);
    this.sweeper = new Sweeper(registry, gate, events);
    this.shutdown = new Shutdown(registry, clock, gate.idle(), sweeper);
    group.add(this);
  }

  /**
   * The part of a new interpreter in the lock of a scope. The first one of a shared scope brings
   * the lock along, with the strategy and the interval; those after it get that lock.
   *
   * @param insists whether it must be {@code strategy}; otherwise that is only what the first one
   *     brings
   * @throws IllegalArgumentException if it insists and the lock is another one; the message names
   *     both
   */
  public static GlobalLock in(
      LockScope scope,
      LockStrategy strategy,
      boolean insists,
      LockConfig config,
      GuestThreadFactory factory) {
    LockClock clock = LockClock.system();
    if (!scope.isShared()) {
      return new GlobalLock(strategy, config, factory, clock);
    }
    LockGroup group =
        LockGroups.use(
            scope,
            () -> new LockGroup(scope, strategy, config, clock),
            found -> {
              if (insists) {
                found.modes().requireSame(strategy);
              }
            });
    return new GlobalLock(group, config, factory, clock);
  }

  /**
   * Brings the calling host thread, platform or virtual, inside; waits for the lock if need be.
   * Counted: a thread that is inside already comes in again, also from a blocking region.
   *
   * @throws InterpreterClosedException if the interpreter is closed or closing
   * @throws IllegalStateException if the strategy does not admit this thread
   */
  public Attachment attach() {
    return entrance.attach();
  }

  /**
   * Makes the calling host thread the carrier of {@code fresh}, a state that has not been used, and
   * brings it inside. A new guest thread begins like this and ends by closing the attachment.
   *
   * @throws InterpreterClosedException if the interpreter is closed or closing
   * @throws IllegalStateException if the strategy does not admit this thread, or it is attached
   */
  public Attachment attach(GuestThread fresh) {
    if (fresh.phase() != Phase.NEW || fresh.globalLock() != this) {
      throw new IllegalStateException(fresh + " has been used before, or elsewhere");
    }
    return entrance.attach(fresh);
  }

  /** The state of the calling host thread; null if it is not attached, nor in a region. */
  public @Nullable GuestThread current() {
    GuestThread t = registry.find(Thread.currentThread());
    return t == null || t.resting ? null : t;
  }

  /** The guest threads that are registered now; a new list. */
  public List<GuestThread> threads() {
    return registry.present();
  }

  /**
   * Leaves the interpreter before work that may take long and touches no guest objects. Regions
   * nest; only the outermost leaves. Pair it with {@link #endBlocking} in a {@code finally}. Does
   * not allocate.
   *
   * @param unblocker how to end the wait early for an interrupt; null if there is no way, then the
   *     interrupt is delivered after the region
   */
  public void beginBlocking(GuestThread t, BlockKind kind, @Nullable Unblocker unblocker) {
    BlockingState blocking = t.blocking();
    blocking.reserve();
    long began;
    if (blocking.depth() == 0 && (t.isInside() || t.phaseWord() != GuestThread.DEAD)) {
      began = gate.exit(t, ExitReason.BLOCK);
      t.counters().countRegion(kind);
    } else {
      began = events.isActive() ? clock.nanoTime() : Gate.UNTOLD;
    }
    blocking.push(t, kind, unblocker);
    if (began != Gate.UNTOLD) {
      events.emit(LockEventKind.BLOCK_BEGIN, t, kind, began);
    }
  }

  /**
   * Ends the innermost region; the end of the outermost enters again, waiting if need be.
   * Interrupts that came meanwhile are raised at the next poll, not here.
   *
   * @throws InterpreterClosedException if the interpreter closed meanwhile; then the thread is
   *     outside for good
   */
  public void endBlocking(GuestThread t) {
    t.blocking().pop(t);
    long ended = Gate.UNTOLD;
    if (events.isActive()) {
      ended = clock.nanoTime();
      events.emit(LockEventKind.BLOCK_END, t, null, ended);
    }
    if (t.blocking().depth() == 0) {
      gate.enter(t, EnterReason.UNBLOCK, ended);
    }
  }

  /** As {@link #beginBlocking}, for try-with-resources, on the calling host thread. */
  public BlockingRegion blocking(BlockKind kind, @Nullable Unblocker unblocker) {
    GuestThread t = require();
    BlockingRegion region = new BlockingRegion(t);
    beginBlocking(t, kind, unblocker);
    return region;
  }

  /** Does some work of the host outside the interpreter. */
  public <T, E extends Exception> T detached(DetachedCall<T, E> body) throws E {
    GuestThread t = require();
    beginBlocking(t, BlockKind.HOST_CALL, null);
    try {
      return body.call();
    } finally {
      endBlocking(t);
    }
  }

  /**
   * Whether work of the estimated duration, in nanoseconds, should be done in a blocking region: a
   * short one is not worth giving an exclusive lock back. If not, {@code t}, the calling thread, is
   * counted to have done it inside.
   */
  public boolean isWorthLeaving(GuestThread t, long estimateNanos) {
    if (estimateNanos >= config.kernelThresholdNanos() || !isExclusive()) {
      return true;
    }
    t.counters().countElided();
    return false;
  }

  /** Whether at most one thread is inside under the strategy in force. */
  boolean isExclusive() {
    return strategy().traits().contains(LockTrait.EXCLUSIVE);
  }

  /** Whether several threads may be inside at once; for one inside, until its next safepoint. */
  public boolean isParallel() {
    return group.modes().company() == Company.PARALLEL;
  }

  /** Whether more than one thread is registered that goes by this lock. */
  public boolean isShared() {
    return group.threadCount() > 1;
  }

  private GuestThread require() {
    GuestThread t = current();
    if (t == null) {
      throw new IllegalStateException("the calling thread is not attached");
    }
    return t;
  }

  /** A safepoint: does what is pending for {@code t}, which is attached before and after. */
  public void poll(GuestThread t) {
    if (t.pending() != 0) {
      onPoll(t);
    }
  }

  /**
   * The slow path of {@link #poll}, for callers that have read the poll word themselves.
   *
   * @throws InterpreterClosedException if the interpreter closes
   * @throws ThreadKilledException if the thread was killed
   */
  public void onPoll(GuestThread t) {
    safepoint.onPoll(t);
  }

  /**
   * Makes {@code t} attached again after an error such as {@link StackOverflowError} may have cut a
   * blocking region or a poll short. Call it where such an error is caught; costs one read if
   * nothing is wrong.
   */
  public void ensureAttached(GuestThread t) {
    if (!t.isAttached()) {
      t.blocking().restore(t, 0);
      gate.restore(t);
    }
  }

  /** Sends an interrupt to whatever {@code t} does next; false if it is dead. */
  public boolean interrupt(GuestThread t, InterruptKind kind) {
    return t.send(kind, null, Interrupts.ANY_SCOPE);
  }

  /**
   * Sends an interrupt with a payload; one of the same kind that has not been delivered is
   * replaced.
   *
   * @return false if the thread is dead
   */
  public boolean interrupt(GuestThread t, InterruptKind kind, @Nullable Object payload) {
    return t.send(kind, payload, Interrupts.ANY_SCOPE);
  }

  /**
   * As {@link #interrupt(GuestThread, InterruptKind, Object)}, for the thread of a number, and no
   * later visit of its host thread.
   *
   * @param id its {@link GuestThread#id}
   * @return false if there is no such thread any more
   */
  public boolean interrupt(long id, InterruptKind kind, @Nullable Object payload) {
    for (GuestThread t : registry.present()) {
      if (t.id() == id) {
        return t.send(kind, payload, Interrupts.ANY_SCOPE, id);
      }
    }
    return false;
  }

  /**
   * Sends an interrupt to one scope of {@code t} ({@link GuestThread#openScope}); it is dropped if
   * the scope is closed before the thread's next poll.
   *
   * @return false if the thread is dead
   */
  public boolean interruptScope(
      GuestThread t, InterruptKind kind, @Nullable Object payload, long epoch) {
    return t.send(kind, payload, epoch);
  }

  /** Takes back an interrupt that has not been delivered; whether there was one. */
  public boolean retractInterrupt(GuestThread t, InterruptKind kind) {
    return t.interrupts().retract(kind);
  }

  /** Hands {@code t} a task that it runs, attached, at its next poll; false if it is dead. */
  public boolean submit(GuestThread t, Runnable task) {
    if (t.phaseWord() == GuestThread.DEAD || t.isIdle()) {
      return false;
    }
    t.tasks().add(task);
    t.request(Pending.TASKS);
    return true;
  }

  /** Sets {@link Pending} bits of {@code t}; those in {@link Pending#WAKING} end its wait. */
  public void request(GuestThread t, int pendingBits) {
    group.request(t, pendingBits);
  }

  /** Clears {@link Pending} bits of {@code t}. */
  public void clear(GuestThread t, int pendingBits) {
    t.clearPending(pendingBits);
  }

  /**
   * Stops every other guest thread outside the interpreter. Nests on one host thread; a second
   * thread waits for the first.
   *
   * @throws StopTimeoutException if some thread did not reach a poll within {@code limit}; the stop
   *     is undone and the exception names the threads
   */
  public WorldStop stopTheWorld(Duration limit) {
    group.stop(limit);
    if (events.isActive()) {
      events.emit(LockEventKind.STOP_BEGIN, current(), null);
    }
    return new WorldStop(this);
  }

  /** Tells the end first, so that it comes before the beginning of another stop. */
  void resumeWorld() {
    if (events.isActive()) {
      events.emit(LockEventKind.STOP_END, current(), null);
    }
    group.world().end();
  }

  /**
   * Puts another strategy in force while guests run, with the switch interval as it is now.
   *
   * @param limit how long stopping the world may take
   * @throws IllegalStateException if the caller is inside a blocking region or the new strategy
   *     refuses a thread that exists; the old one stays in force
   * @throws IllegalArgumentException if either strategy cannot be exchanged while running
   * @throws StopTimeoutException if the world could not be stopped; the old one stays in force
   * @throws InterpreterClosedException if the interpreter is closed or closing
   */
  public void setMode(LockStrategy next, Duration limit) {
    registry.checkOpen();
    GuestThread self = group.attached();
    if (self == null && group.isKnown()) {
      throw new IllegalStateException("the lock cannot be changed inside a blocking region");
    }
    group.modes().set(this, next, self, limit);
  }

  /**
   * Closes the interpreter: refuses new threads, tells those inside to end, wakes those that block,
   * waits up to {@code limit}; from then on nobody enters, and a calling thread that was attached
   * is outside for good. Never hangs. A second call returns at once.
   *
   * @return the threads that had not gone by then, with what they were doing
   */
  public List<Straggler> close(Duration limit) {
    GuestThread left = group.leave(this);
    try {
      return closeOutside(limit);
    } finally {
      if (released.compareAndSet(false, true)) {
        group.removeIfGone(this);
        LockGroups.release(group);
      }
      LockGroup.comeBack(left);
    }
  }

  private List<Straggler> closeOutside(Duration limit) {
    GuestThread self = current();
    if (self == null || !self.isAttached()) {
      return shutdown.close(self, limit);
    }
    beginBlocking(self, BlockKind.LOCK_WAIT, null);
    try {
      return shutdown.close(self, limit);
    } finally {
      self.blocking().pop(self);
      gate.bury(self);
    }
  }

  /** Whether {@link #close} has been called. */
  public boolean isClosed() {
    return registry.state() != ThreadRegistry.OPEN;
  }

  /** The strategy in force; the base of an {@code adaptive} one once that took over. */
  public LockStrategy strategy() {
    return group.modes().strategy();
  }

  /** How the lock was configured. */
  public LockConfig config() {
    return config;
  }

  /** The switch interval in nanoseconds. */
  public long switchIntervalNanos() {
    return gate.lock().switchIntervalNanos();
  }

  /**
   * Changes the switch interval, in nanoseconds, from the next slice on.
   *
   * @return false, without effect, if the host froze the interval
   * @throws IllegalArgumentException if it is not positive
   */
  public boolean setSwitchIntervalNanos(long nanos) {
    LockConfig.checkInterval(nanos);
    if (config.intervalFrozen()) {
      return false;
    }
    gate.lock().setSwitchIntervalNanos(nanos);
    return true;
  }

  /** Who holds the lock, who waits, and what the threads do; never waits for the lock. */
  public LockSnapshot snapshot() {
    return registry.complete(gate.lock().snapshot());
  }

  /** The figures of all threads that ever were in this interpreter, added up. */
  public LockStatistics statistics() {
    return registry.statistics();
  }

  /**
   * The figures by host thread; those of threads that have gone only if {@link LockConfig#timed}.
   */
  public List<ThreadStatistics> threadStatistics() {
    return registry.threadStatistics();
  }

  /** The deadlocks there are now, certain ones only; see {@link Deadlock}. From any thread. */
  public List<Deadlock> deadlocks() {
    return WaitGraph.find(this);
  }

  /** What can be listened to. */
  public LockEvents events() {
    return events;
  }

  /** The clock all waiting goes by. */
  public LockClock clock() {
    return clock;
  }

  /** Whether a host thread died inside, so that guest data may be half changed. */
  public boolean isSuspect() {
    return sweeper.isSuspect();
  }

  /** Exchanges the lock if the one in force no longer fits the number of threads. */
  void reconsider(GuestThread self) {
    group.modes().reconsider(self);
  }

  /** Which interpreters go by this lock. */
  public LockScope scope() {
    return group.scope();
  }

  long nextThreadIds(int count) {
    return group.nextThreadIds(count);
  }

  Gate gate() {
    return gate;
  }

  ThreadRegistry registry() {
    return registry;
  }

  Entrance entrance() {
    return entrance;
  }

  Sweeper sweeper() {
    return sweeper;
  }
}
