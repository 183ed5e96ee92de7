package dev.baton.core.interp;

import dev.baton.core.object.CellObject;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.InterpreterState;
import dev.baton.core.object.ModuleObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Sink;
import dev.baton.core.object.Types;
import dev.baton.lock.Deadlock;
import dev.baton.lock.GlobalLock;
import dev.baton.lock.GuestLocation;
import dev.baton.lock.InterruptKind;
import dev.baton.lock.Pending;
import org.jspecify.annotations.Nullable;

/**
 * One guest thread as the dispatch loop sees it: its frames, its depth, and how to call guest code
 * from Java. Used by its own thread.
 */
public class ThreadState extends ValueOperations {
  /** A mask. */
  private static final int MISSES_BETWEEN_REPLACEMENTS = 63;

  private final InterpreterState interpreter;
  private @Nullable Frame frame;
  private @Nullable Frame followed;
  private int turnsLeft;
  private int depth;

  /** Activations without a frame, of those that count. */
  private int direct;

  private final JavaStack javaStack = new JavaStack();
  private boolean yielding;
  private @Nullable Sink sink;
  private volatile boolean ofGuest;
  private boolean parallel;
  private boolean yielded;
  private @Nullable Object result;
  private @Nullable GuestError reraised;
  private boolean forcedSwitches;
  private final Coin coin = new Coin(id());
  private long stepsLeft = Long.MAX_VALUE;
  private int misses;
  private volatile @Nullable CallScope scope;
  private @Nullable ThreadEnd end;

  /** A state that is not attached yet. */
  public ThreadState(InterpreterState interpreter, GlobalLock lock, String name) {
    super(lock, name);
    this.interpreter = interpreter;
    parallel = lock.isParallel();
  }

  @Override
  public final InterpreterState interpreter() {
    return interpreter;
  }

  @Override
  public final boolean parallel() {
    return parallel;
  }

  /** How many loops may be nested in Java; depends on the size of the Java stack. */
  public final void setLoopLimit(int limit) {
    javaStack.setLoops(limit);
  }

  /** Derives the loop limit from the size of the Java stack, in bytes. */
  public final void setStackSize(long bytes) {
    javaStack.setBytes(bytes);
  }

  /** Makes every other safepoint put in by instrumentation give way to a thread that waits. */
  public final void setForcedSwitches(boolean on) {
    forcedSwitches = on;
  }

  /** Says that guest code has started this thread, not the host. */
  public final void setOfGuest() {
    ofGuest = true;
  }

  /** Whether guest code has started this thread. Safe from any thread. */
  public final boolean isOfGuest() {
    return ofGuest;
  }

  // Frames

  /** The running frame; null outside guest code. */
  final @Nullable Frame frame() {
    return frame;
  }

  /** The running frame as guest code sees it; null outside guest code. */
  public final @Nullable FrameObject currentFrame() {
    return frame == null ? null : frame.guest();
  }

  @Override
  public final @Nullable GuestLocation location() {
    return GuestStack.innermost(this);
  }

  @Override
  public final void forgetUsedValues() {
    if (frame != null) {
      frame.clearFreeSlotsBelow();
    }
  }

  /** Number of active guest frames. */
  public final int depth() {
    return depth;
  }

  final Frame push(Frame caller, Frame callee) {
    if (depth >= interpreter.recursionLimit()) {
      throw tooDeep();
    }
    depth++;
    callee.caller = caller;
    frame = callee;
    return callee;
  }

  /** Takes the top frame off and gives its caller. */
  final @Nullable Frame pop(Frame ended) {
    depth--;
    Frame caller = ended.caller;
    frame = caller;
    return caller;
  }

  /** Says which frame runs next, null at the end of the loop; see {@link Step#run}. */
  final void follow(@Nullable Frame next) {
    followed = next;
  }

  /** What {@link #follow} was told last. */
  final @Nullable Frame followed() {
    return followed;
  }

  /** Allows so many backward jumps in threaded code until {@link #turn} says that it is time. */
  final void startTurns(int turns) {
    turnsLeft = turns;
  }

  /** Counts a backward jump in threaded code; true if the frame is to be looked at anew. */
  final boolean turn() {
    return --turnsLeft <= 0;
  }

  final void enterLoop(Frame entry) {
    if (depth >= interpreter.recursionLimit() || !javaStack.hasRoomForLoop()) {
      if (entry.generator != null) {
        entry.generator.finished();
      }
      throw tooDeep();
    }
    depth++;
    entry.caller = frame;
    frame = entry;
    nestLoop();
  }

  /** Enters a loop for the running frame: there is always room, see {@link JavaStack}. */
  final void nestLoop() {
    javaStack.enterLoop();
    yielded = false;
  }

  /** Leaves a loop and gives what its entry frame returned or yielded; null if it raised. */
  final @Nullable Object leaveLoop() {
    javaStack.leaveLoop();
    Object value = result;
    result = null;
    return value;
  }

  /** Whether there is room on the Java stack to run a frame in compiled code. */
  final boolean mayNest(Frame f) {
    return javaStack.hasRoomFor(f);
  }

  /** Begins to run a new frame in compiled code. */
  final void enterCompiled(Frame f) {
    push(frame, f);
    nest(f);
  }

  /** Begins to run the running frame in compiled code. */
  final void nest(Frame f) {
    javaStack.enter(f);
  }

  /** Ends what {@link #nest} began. */
  final void leaveCompiled(Frame f) {
    javaStack.leave(f);
  }

  /** Begins a call of code without a frame by code that has one, the running one. */
  final void beginDirect() {
    direct = 0;
  }

  /** Whether Java may call code without a frame: it would overlook what a new frame brings up. */
  final boolean mayCallDirect() {
    return pending() == 0 && depth < interpreter.recursionLimit() && javaStack.hasRoomForDirect(1);
  }

  /** Enters code without a frame; false if that would be too deep for guest or Java stack. */
  final boolean enterDirect() {
    return ++direct + depth < interpreter.recursionLimit() && javaStack.hasRoomForDirect(direct);
  }

  /** Ends what {@link #enterDirect} began. */
  final void leaveDirect() {
    direct--;
  }

  /** The running frame has called code that has left: its frames are those running now. */
  final void takeOver(DirectExit e) {
    e.outermost().caller = frame;
    frame = e.innermost;
    depth += e.count();
  }

  /** Says what the generator whose code is entered next gives its values to. */
  final void setSink(Sink values) {
    sink = values;
  }

  /** What {@link #setSink} was told; asked once. */
  final Sink takeSink() {
    Sink values = sink;
    sink = null;
    return values;
  }

  /** Compiled code says that the value it is about to give is yielded. */
  final void setYielding() {
    yielding = true;
  }

  /** Whether the value that compiled code gave is yielded; asked once for each value. */
  final boolean takeYielding() {
    boolean is = yielding;
    yielding = false;
    return is;
  }

  final void setResult(Object value) {
    result = value;
  }

  private static GuestError tooDeep() {
    return Raise.recursionError("maximum recursion depth exceeded");
  }

  final boolean yielded() {
    return yielded;
  }

  final void setYielded(boolean value) {
    yielded = value;
  }

  /**
   * Whether a cache that is full of entries that hold may be given another one; seldom, so that
   * code that meets ever new kinds of objects does not write its caches all the time.
   */
  final boolean mayReplaceEntries() {
    return (++misses & MISSES_BETWEEN_REPLACEMENTS) == 0;
  }

  // Visits of a host thread

  @Override
  protected boolean endVisit() {
    if (frame != null || depth != 0 || !javaStack.isEmpty() || scope != null) {
      return false;
    }
    followed = null;
    result = null;
    reraised = null;
    end = null;
    yielding = false;
    forget();
    return true;
  }

  @Override
  protected void beginVisit() {
    String now = Thread.currentThread().getName();
    if (!now.equals(name())) {
      setName(now);
    }
  }

  // Exceptions

  /** The exception being handled: {@code sys.exception()}. */
  public final @Nullable ExceptionObject handledException() {
    for (Frame f = frame; f != null; f = f.caller) {
      if (f.handled != null) {
        return f.handled;
      }
    }
    return null;
  }

  final void markReraised(GuestError e) {
    reraised = e;
  }

  final boolean isReraised(GuestError e) {
    return reraised == e;
  }

  final boolean takeReraised(GuestError e) {
    boolean same = reraised == e;
    reraised = null;
    return same;
  }

  // Safepoints

  /** The slow path of a safepoint: something is pending. */
  final void safepoint() {
    globalLock().onPoll(this);
  }

  /** Another lock may be in force than before, or another thread here. */
  @Override
  protected void resumeSections() {
    parallel = globalLock().isParallel();
  }

  @Override
  public final void poll() {
    if (pending() != 0) {
      safepoint();
    }
  }

  @Override
  public final void reserve(long bytes) {
    CallScope.reserve(this, bytes);
  }

  @Override
  public final void charge(int steps) {
    countSteps(steps);
    poll();
  }

  /** A safepoint put in by instrumentation. */
  final void forcedSafepoint() {
    if (pending() != 0) {
      safepoint();
    } else if (forcedSwitches && globalLock().isShared() && coin.toss()) {
      // Threads that gave way at every instruction would go in step, and interleave in few ways.
      globalLock().request(this, Pending.SWITCH);
      safepoint();
    }
  }

  /**
   * Charges executed instructions. Not a safepoint: counting stands in places where an exception
   * must not come, such as between the body of a {@code with} statement and its exit.
   */
  @Override
  public final void countSteps(int steps) {
    stepsLeft -= steps;
    if (stepsLeft < 0) {
      CallScope call = scope;
      stepsLeft = call == null ? Long.MAX_VALUE : call.takeSteps(-stepsLeft);
    }
  }

  // The call from the host that this thread belongs to

  /** The call from the host that this thread belongs to; null if nothing limits it. */
  public final @Nullable CallScope scope() {
    return scope;
  }

  /** Called by the thread itself, or by the one that is about to start it. */
  final void join(CallScope call) {
    scope = call;
    stepsLeft = 0;
  }

  /** Called before the thread is started, by the one that starts it. */
  public final void joinCallOf(ThreadState starter) {
    CallScope call = starter.scope;
    if (call != null) {
      call.add(this);
    }
  }

  /** Leaves the call; gives the steps that were not used. */
  final long leave() {
    globalLock().clear(this, Pending.LIMIT | Pending.ENDING);
    long unused = stepsLeft;
    scope = null;
    end = null;
    stepsLeft = Long.MAX_VALUE;
    return unused;
  }

  @Override
  public final void ended() {
    CallScope call = scope;
    if (call != null) {
      call.removeStarted(this);
    }
  }

  /** Whether an exception is the one by which the thread is being ended, which nobody catches. */
  @Override
  public final boolean isEnd(Object exception) {
    return end != null && end.is(exception);
  }

  @Override
  protected void handlePending(int bit) {
    if (bit == Pending.SIGNAL) {
      interpreter().handleSignals(this);
      return;
    }
    CallScope call = scope;
    Ending why = call == null ? null : call.ending();
    if (why != null) {
      if (end == null) {
        end = new ThreadEnd(this, why);
      }
      end.bring(call.isGraceOver());
    }
  }

  @Override
  protected void deliver(InterruptKind kind, @Nullable Object payload) {
    if (kind == InterruptKind.KEYBOARD) {
      throw Raise.error(Types.KEYBOARD_INTERRUPT);
    }
    if (payload instanceof GuestError || payload instanceof Deadlock) {
      throw Raise.sent(payload);
    }
    if (payload instanceof CallScope call && call == scope) {
      handlePending(Pending.LIMIT);
    }
  }

  @Override
  public final @Nullable Object currentModuleName() {
    return frame == null ? null : frame.globals.getText("__name__");
  }

  /** Runs a module, a class body or code given to {@code exec} in a namespace. */
  public final Object runCode(
      LinkedCode code, DictObject globals, Object namespace, CellObject[] closure) {
    FunctionObject function = new FunctionObject(code, globals, builtinsOf(globals), closure);
    Frame f = new Frame(function, Frame.Kind.ENTRY);
    f.namespace = namespace;
    return Interpreter.run(this, f, null);
  }

  /** The built-in names that code over such globals sees: {@code __builtins__} may replace them. */
  public final DictObject builtinsOf(DictObject globals) {
    Object given = globals.getText("__builtins__");
    if (given instanceof ModuleObject m) {
      return m.dict();
    }
    return given instanceof DictObject d ? d : interpreter.builtins();
  }
}
