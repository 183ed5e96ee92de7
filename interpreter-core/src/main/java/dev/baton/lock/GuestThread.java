package dev.baton.lock;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The state of one host thread, platform or virtual, in one interpreter. The interpreter extends it
 * by what belongs to running guest code.
 *
 * <p>Two words are shared. The <em>poll word</em> is set by anybody and read by the owner at its
 * safepoints. The <em>phase word</em> says where the thread stands; the owner and whoever stops the
 * world move it by compare-and-set, and only the owner moves it away from {@link Phase#ATTACHED}.
 * Everything else here belongs to the owner alone unless a comment says otherwise.
 *
 * <p>Methods are safe from any thread where they say so; the others are for the owner.
 */
public abstract class GuestThread {
  static final int NEW = Phase.NEW.ordinal();
  static final int DETACHED = Phase.DETACHED.ordinal();
  static final int WAITING = Phase.WAITING.ordinal();
  static final int ATTACHED = Phase.ATTACHED.ordinal();
  static final int SUSPENDED = Phase.SUSPENDED.ordinal();
  static final int IDLE = Phase.IDLE.ordinal();
  static final int DEAD = Phase.DEAD.ordinal();

  private static final VarHandle PENDING;
  private static final VarHandle PHASE;
  private static final VarHandle ID;

  /** How many numbers a state takes at once, so that visits do not meet at a counter. */
  private static final int NUMBERS = 1024;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      PENDING = lookup.findVarHandle(GuestThread.class, "pending", int.class);
      PHASE = lookup.findVarHandle(GuestThread.class, "phase", int.class);
      ID = lookup.findVarHandle(GuestThread.class, "id", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private int pending;
  private int phase;

  /**
   * The owner's note that its phase is ATTACHED: true exactly then, since the owner alone moves the
   * phase there and away. To read the phase itself right after the compare-and-set that wrote it
   * would wait until other processors could see it.
   */
  private boolean inside;

  private final GlobalLock globalLock;
  private final long registration;
  private long id;
  private long numbersLeft;
  private volatile String name;
  private volatile @Nullable Thread carrier;
  private final LockCounters counters = new LockCounters();
  private final Interrupts interrupts = new Interrupts();
  private final TaskQueue tasks = new TaskQueue();
  private final BlockingState blocking = new BlockingState();
  private final Unblocker unparker = new Unparker();

  /** Written by the owner where it waits anyway; for others to look at. */
  private volatile WaitQueue.@Nullable Condition waitsFor;

  private volatile long waits;
  private volatile boolean waitsEndlessly;
  private volatile boolean waitIsBreakable;

  /** The innermost open attachment, null if there is none. For the owner. */
  @Nullable Attachment innermost;

  /** Whether the thread waits in {@link WorldControl#awaitResume} and must be unparked. */
  volatile boolean parkedByStop;

  /** The phase to go back to when the stop ends; written under the registry lock. */
  volatile int phaseAfterStop;

  /** Whether the host thread has left it in {@link Phase#IDLE}; for the owner. */
  boolean resting;

  /**
   * Makes the state of a thread that is not registered yet.
   *
   * @param name for people; may change
   */
  protected GuestThread(GlobalLock globalLock, String name) {
    this.globalLock = globalLock;
    this.registration = globalLock.nextThreadIds(1);
    this.id = registration;
    this.name = name;
  }

  /**
   * The poll word, {@link Pending} bits. One opaque read: never hoisted out of a loop, orders
   * nothing.
   */
  public final int pending() {
    return (int) PENDING.getOpaque(this);
  }

  /** Where the thread stands. Safe from any thread. */
  public final Phase phase() {
    return Phase.of(phaseWord());
  }

  /** Whether the thread is inside the interpreter. */
  public final boolean isAttached() {
    return (int) PHASE.getOpaque(this) == ATTACHED;
  }

  /**
   * A number above zero that no other thread of this interpreter ever has. A host thread that comes
   * again counts as another thread.
   */
  public final long id() {
    return (long) ID.getOpaque(this);
  }

  /**
   * The number under which this state was registered, which it keeps when a host thread uses it
   * again: for locks, which are not told of that.
   */
  public final long registration() {
    return registration;
  }

  /** Takes another {@link #id}, before a new visit; opaque, for others only look at it. */
  final void renewId() {
    long next = id + 1;
    if (numbersLeft == 0) {
      next = globalLock.nextThreadIds(NUMBERS);
      numbersLeft = NUMBERS;
    }
    numbersLeft--;
    ID.setOpaque(this, next);
  }

  /** The name. Safe from any thread. */
  public final String name() {
    return name;
  }

  /** Changes the name. Safe from any thread. */
  public final void setName(String newName) {
    name = newName;
  }

  /** The host thread; null before the first attach. Safe from any thread. */
  public final @Nullable Thread carrier() {
    return carrier;
  }

  /** The lock of the interpreter to which this thread belongs. */
  public final GlobalLock globalLock() {
    return globalLock;
  }

  /** The thread's figures. Safe from any thread. */
  public final LockCounters counters() {
    return counters;
  }

  /**
   * What the thread waits for in a {@link WaitQueue}: a lock of the guest, the end of a thread;
   * null if it does not. Safe from any thread.
   */
  public final WaitQueue.@Nullable Condition waitsFor() {
    return waitsFor;
  }

  /**
   * Says what the thread waits for.
   *
   * @param endless whether only the condition or an interrupt ends the wait
   * @param breakable whether an interrupt does
   */
  final void beginWait(WaitQueue.Condition condition, boolean endless, boolean breakable) {
    waitsEndlessly = endless;
    waitIsBreakable = breakable;
    waits++; // Only the owner writes it, so nothing is lost.
    waitsFor = condition;
  }

  final void endWait() {
    waitsFor = null;
  }

  /** How many waits have begun; so that whoever sees the same twice saw one wait. */
  final long waits() {
    return waits;
  }

  /** Whether the wait has no timeout; means something while {@link #waits} stays the same. */
  final boolean waitsEndlessly() {
    return waitsEndlessly;
  }

  /** Whether an interrupt ends the wait; as the other. */
  final boolean waitIsBreakable() {
    return waitIsBreakable;
  }

  /** Wakes this thread out of {@link LockSupport#park}; for regions that wait by parking. */
  public final Unblocker unparker() {
    return unparker;
  }

  /** How many blocking regions are open; 0 while attached. */
  public final int blockingDepth() {
    return blocking.depth();
  }

  /** How many attachments are open. */
  public final int attachDepth() {
    int depth = 0;
    for (Attachment a = innermost; a != null; a = a.outer()) {
      depth++;
    }
    return depth;
  }

  /**
   * Called at a poll for each set bit that the interpreter owns: {@link Pending#SIGNAL}, {@link
   * Pending#LIMIT}, {@link Pending#INSTRUMENT}. The bit has been cleared, so that a request that
   * comes meanwhile is seen at the next poll. May throw a guest exception.
   */
  protected abstract void handlePending(int bit);

  /**
   * Called at a poll, attached, to raise what was sent to this thread. May return for {@link
   * InterruptKind#KEYBOARD} and {@link InterruptKind#EXCEPTION}; if it returns for the other kinds,
   * the poll throws {@link ThreadKilledException} or {@link InterpreterClosedException}.
   *
   * @param payload what was sent along, or null
   */
  protected abstract void deliver(InterruptKind kind, @Nullable Object payload);

  /**
   * Where the thread stands in guest code: the innermost call; null if it is in none. Safe from any
   * thread. Exact for the thread itself, and for whoever knows that the thread has left the
   * interpreter and not come back, such as the one that entered next under an exclusive lock. For
   * others, of a thread that runs, it is a place where the thread was a moment ago: of a loop
   * without calls, perhaps where the loop began.
   */
  public @Nullable GuestLocation location() {
    return null;
  }

  /**
   * Called attached, at the end of the outermost attachment of a host thread: forgets all that
   * belongs to this visit, as if the state were new.
   *
   * @return whether the host thread may use the state again; false by default
   */
  protected boolean endVisit() {
    return false;
  }

  /** Called before the host thread enters with a state that it has used before. */
  protected void beginVisit() {}

  /** Called before the thread leaves the interpreter: gives back locks of objects and modules. */
  protected void suspendSections() {}

  /** Called after the thread came back: takes again what {@link #suspendSections} gave back. */
  protected void resumeSections() {}

  /**
   * Opens a scope for interrupts; those sent to this scope are delivered only until it is closed.
   *
   * @return the scope's epoch, to be given to senders and to {@link #closeScope}
   */
  public final long openScope() {
    return interrupts.openScope();
  }

  /**
   * Closes a scope and every scope opened after it; interrupts that were sent to them and have not
   * been delivered never will be.
   */
  public final void closeScope(long epoch) {
    interrupts.closeScope(epoch);
  }

  /** Keeps interrupts other than kill and close from being delivered until {@link #unshield}. */
  public final void shield() {
    interrupts.shield();
  }

  /** Ends the innermost {@link #shield}; what came meanwhile is delivered at the next poll. */
  public final void unshield() {
    if (interrupts.unshield()) {
      addPending(Pending.ASYNC_EXC);
    }
  }

  /** Sends an interrupt; false if the thread is dead. Safe from any thread. */
  final boolean send(InterruptKind kind, @Nullable Object payload, long epoch) {
    if (phaseWord() == DEAD || isIdle()) {
      return false;
    }
    return send(kind, payload, epoch, id());
  }

  /** Sends an interrupt to the visit of a number; it is dropped if that ends before it arrives. */
  final boolean send(InterruptKind kind, @Nullable Object payload, long epoch, long visit) {
    interrupts.send(new Interrupts.Interrupt(kind, payload, epoch, visit));
    request(kind.pendingBit());
    return true;
  }

  /** Sets poll bits and ends a wait if they are of that sort. Safe from any thread. */
  final void request(int bits) {
    addPending(bits);
    if ((bits & Pending.WAKING) != 0) {
      blocking.wake();
    }
  }

  final Interrupts interrupts() {
    return interrupts;
  }

  final TaskQueue tasks() {
    return tasks;
  }

  final BlockingState blocking() {
    return blocking;
  }

  final void bindTo(Thread thread) {
    carrier = thread;
  }

  /** The poll word with volatile semantics: ordered after a phase change that precedes it. */
  final int pendingVolatile() {
    return (int) PENDING.getVolatile(this);
  }

  final void addPending(int bits) {
    PENDING.getAndBitwiseOr(this, bits);
  }

  final void clearPending(int bits) {
    PENDING.getAndBitwiseAnd(this, ~bits);
  }

  final int phaseWord() {
    return (int) PHASE.getVolatile(this);
  }

  /** Whether it is kept for a host thread that is not here; nobody is to know of it then. */
  final boolean isIdle() {
    return isIdleIn(phaseWord());
  }

  /** As {@link #isIdle} in a phase that was read before. */
  final boolean isIdleIn(int phase) {
    return phase == IDLE || (phase == SUSPENDED && phaseAfterStop == IDLE);
  }

  final boolean casPhase(int from, int to) {
    assert Phase.of(from).mayBecome(Phase.of(to)) : Phase.of(from) + " -> " + Phase.of(to);
    return PHASE.compareAndSet(this, from, to);
  }

  /**
   * Leaves {@link Phase#ATTACHED}. A release store is enough: nobody else moves an attached
   * thread's phase, and who stops the world looks again until it sees the store.
   */
  final void leaveAttached(int to) {
    assert phaseWord() == ATTACHED && Phase.ATTACHED.mayBecome(Phase.of(to)) : phase();
    PHASE.setRelease(this, to);
    inside = false;
  }

  /** Moves the owner to {@link Phase#ATTACHED}, unless its phase is no longer {@code from}. */
  final boolean becomeAttached(int from) {
    if (casPhase(from, ATTACHED)) {
      inside = true;
      return true;
    }
    return false;
  }

  /** As {@link #isAttached}, for the owner. */
  final boolean isInside() {
    return inside;
  }

  @Override
  public String toString() {
    return "GuestThread[" + id + " " + name + " " + phase() + "]";
  }

  /** Unparks the carrier. */
  private final class Unparker implements Unblocker {
    @Override
    public void unblock() {
      LockSupport.unpark(carrier);
    }
  }
}
