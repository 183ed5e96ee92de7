package dev.baton.lock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
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
  private final GuestThreadFactory factory;
  private final LockEvents events;
  private final LockHost host;
  private final ThreadRegistry registry;
  private final WorldControl world;
  private final Gate gate;
  private final Safepoint safepoint;
  private final Shutdown shutdown;
  private final Sweeper sweeper;
  private final AtomicLong lastThreadId = new AtomicLong();
  private final LockClock clock;
  private final Modes modes;

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
    this.config = config;
    this.factory = factory;
    this.clock = clock;
    this.events = new LockEvents(clock);
    this.registry = new ThreadRegistry(config.timed());
    this.world = new WorldControl(registry, clock);
    this.gate = new Gate(registry, world, clock, events, config.timed());
    this.safepoint = new Safepoint(registry, gate);
    this.sweeper = new Sweeper(registry, gate, events);
    this.shutdown = new Shutdown(registry, clock, sweeper);
    this.host = new StrategyHost(registry, clock, events, sweeper);
    gate.install(strategy.create(host, config));
    this.modes = new Modes(this, host, gate, registry, strategy);
  }

  /**
   * Brings the calling host thread, platform or virtual, inside; waits for the lock if need be.
   * Counted: a thread that is inside already comes in again, also from a blocking region.
   *
   * @throws InterpreterClosedException if the interpreter is closed or closing
   * @throws IllegalStateException if the strategy does not admit this thread
   */
  public Attachment attach() {
    GuestThread known = current();
    if (known == null) {
      registry.checkOpen();
      return attachNew(factory.create(this), EnterReason.HOST_ATTACH);
    }
    if (known.isAttached()) {
      Attachment nested = new Attachment(known, Attachment.Kind.NESTED, 0);
      known.attachDepth++;
      return nested;
    }
    int regions = known.blocking().suspend(known);
    try {
      Attachment callback = new Attachment(known, Attachment.Kind.CALLBACK, regions);
      gate.enter(known, EnterReason.HOST_ATTACH);
      known.attachDepth++;
      return callback;
    } catch (RuntimeException | Error e) {
      known.blocking().restore(known, regions);
      throw e;
    }
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
    return attachNew(fresh, EnterReason.START);
  }

  /** The state of the calling host thread; null if it is not attached, nor in a region. */
  public @Nullable GuestThread current() {
    return registry.find(Thread.currentThread());
  }

  /** The guest threads that are registered now; a new list. */
  public List<GuestThread> threads() {
    return new ArrayList<>(registry.all());
  }

  private Attachment attachNew(GuestThread t, EnterReason why) {
    t.bindTo(Thread.currentThread());
    boolean started = why == EnterReason.START;
    Attachment.Kind kind = started ? Attachment.Kind.STARTED : Attachment.Kind.FIRST;
    Attachment attachment = new Attachment(t, kind, 0);
    modes.register(t);
    try {
      if (events.isActive()) {
        events.emit(LockEventKind.REGISTERED, t, null);
      }
      gate.enter(t, why);
    } catch (RuntimeException | Error e) {
      gate.bury(t);
      throw e;
    }
    t.attachDepth = 1;
    return attachment;
  }

  void detach(GuestThread t, Attachment.Kind kind, int regions) {
    if (kind == Attachment.Kind.NESTED) {
      return;
    }
    if (t.isAttached()) {
      boolean dies = kind == Attachment.Kind.STARTED;
      gate.exit(t, dies ? ExitReason.DEATH : ExitReason.HOST_DETACH);
    }
    t.blocking().restore(t, regions);
    if (kind != Attachment.Kind.CALLBACK) {
      gate.bury(t);
    }
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
    if (blocking.depth == 0 && t.phaseWord() != GuestThread.DEAD) {
      gate.exit(t, ExitReason.BLOCK);
      t.counters().countRegion(kind);
    }
    blocking.push(t, kind, unblocker);
    if (events.isActive()) {
      events.emit(LockEventKind.BLOCK_BEGIN, t, kind);
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
    if (events.isActive()) {
      events.emit(LockEventKind.BLOCK_END, t, null);
    }
    if (t.blocking().depth == 0) {
      if (t.phaseWord() == GuestThread.DEAD) {
        throw new InterpreterClosedException();
      }
      gate.enter(t, EnterReason.UNBLOCK);
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

  /** Whether more than one thread is registered. */
  public boolean isShared() {
    return registry.all().size() > 1;
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
    if (t.phaseWord() == GuestThread.DEAD) {
      return false;
    }
    t.tasks().add(task);
    t.request(Pending.TASKS);
    return true;
  }

  /** Sets {@link Pending} bits of {@code t}; those in {@link Pending#WAKING} end its wait. */
  public void request(GuestThread t, int pendingBits) {
    host.request(t, pendingBits);
  }

  /** Clears {@link Pending} bits of {@code t}. */
  public void clear(GuestThread t, int pendingBits) {
    t.clearPending(pendingBits);
  }

  // ---- stopping the world, changing the mode, closing

  /**
   * Stops every other guest thread outside the interpreter. Nests on one host thread; a second
   * thread waits for the first.
   *
   * @throws StopTimeoutException if some thread did not reach a poll within {@code limit}; the stop
   *     is undone and the exception names the threads
   */
  public WorldStop stopTheWorld(Duration limit) {
    GuestThread self = current();
    while (!world.tryBegin()) {
      if (self != null && self.isAttached()) {
        gate.stopAtPoll(self);
      } else {
        world.awaitEnd(limit);
      }
    }
    world.complete(self, limit, sweeper);
    if (events.isActive()) {
      events.emit(LockEventKind.STOP_BEGIN, self, null);
    }
    return new WorldStop(this);
  }

  void resumeWorld() {
    world.end();
    if (events.isActive()) {
      events.emit(LockEventKind.STOP_END, current(), null);
    }
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
    GuestThread self = current();
    if (self != null && !self.isAttached()) {
      throw new IllegalStateException("the lock cannot be changed inside a blocking region");
    }
    modes.set(next, self, limit);
  }

  /**
   * Closes the interpreter: refuses new threads, tells those inside to end, wakes those that block,
   * waits up to {@code limit}; from then on nobody enters, and a calling thread that was attached
   * is outside for good. Never hangs. A second call returns at once.
   *
   * @return the threads that had not gone by then, with what they were doing
   */
  public List<Straggler> close(Duration limit) {
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
    return modes.strategy();
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

  long nextThreadId() {
    return lastThreadId.incrementAndGet();
  }
}
