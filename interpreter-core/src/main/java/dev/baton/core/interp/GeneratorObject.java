package dev.baton.core.interp;

import dev.baton.code.CodeObject;
import dev.baton.code.Op;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.IteratorObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Sink;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A generator, coroutine or asynchronous generator: a frame that can be left and entered again.
 *
 * <p>Whoever moves the state from CREATED or SUSPENDED to RUNNING by compare-and-set owns the frame
 * until it stores another state with release semantics. So at most one thread runs the frame, each
 * yielded value goes to one caller, and the loser gets ValueError. FINISHED is final.
 */
public final class GeneratorObject extends IteratorObject {
  static final int CREATED = 0;
  static final int SUSPENDED = 1;
  static final int RUNNING = 2;
  static final int FINISHED = 3;

  private static final VarHandle STATE;

  static {
    try {
      STATE = MethodHandles.lookup().findVarHandle(GeneratorObject.class, "state", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final Frame frame;
  private volatile String name;
  private volatile Object qualifiedName;

  @SuppressWarnings("unused")
  private int state;

  private boolean used;

  private GeneratorObject(TypeObject type, Frame frame) {
    super(type);
    this.frame = frame;
    this.name = frame.function.name();
    this.qualifiedName = frame.function.qualifiedName();
    frame.generator = this;
  }

  static GeneratorObject of(ThreadState t, Frame frame) {
    CodeObject code = frame.code.code();
    TypeObject type =
        code.has(CodeObject.COROUTINE)
            ? Types.COROUTINE
            : code.has(CodeObject.ASYNC_GENERATOR) ? Types.ASYNC_GENERATOR : Types.GENERATOR;
    return new GeneratorObject(type, frame);
  }

  /** Whether the loop may resume it itself; asynchronous generators go through their awaitables. */
  boolean isPlain() {
    return type != Types.ASYNC_GENERATOR;
  }

  /** Before a step of an asynchronous generator: tells the thread's hook if it is the first. */
  public void beginAsync(ThreadContext t) {
    if (!used) {
      used = true;
      Object hook = t.asyncGeneratorHooks().firstIteration();
      if (hook != Singleton.NONE) {
        t.call(hook, this);
      }
    }
  }

  /** One of CREATED, SUSPENDED, RUNNING, FINISHED. */
  int state() {
    return (int) STATE.getAcquire(this);
  }

  /** Whether no frame is left. */
  public boolean isFinished() {
    return state() == FINISHED;
  }

  /** Whether it is being executed. */
  public boolean isRunning() {
    return state() == RUNNING;
  }

  /** Whether it has not been started. */
  public boolean isCreated() {
    return state() == CREATED;
  }

  /** The frame as guest code sees it; null when finished. */
  public @Nullable FrameObject frame() {
    return isFinished() ? null : frame.guest();
  }

  /** The code it runs. */
  public LinkedCode code() {
    return frame.code;
  }

  /** {@code __name__}. */
  public String name() {
    return name;
  }

  /** Assignment to {@code __name__}. */
  public void setName(String value) {
    name = value;
  }

  /** {@code __qualname__}. */
  public Object qualifiedName() {
    return qualifiedName;
  }

  /** Assignment to {@code __qualname__}. */
  public void setQualifiedName(Object value) {
    qualifiedName = value;
  }

  /**
   * What it delegates to by {@code yield from} or {@code await}; null if nothing or running. If
   * another thread resumes it meanwhile, something it was or will be working with.
   */
  public @Nullable Object delegate() {
    return state() == SUSPENDED ? delegateOfFrame() : null;
  }

  /** As {@link #delegate}, for who owns the suspended frame; others may read what is stale. */
  @Nullable Object delegateOfFrame() {
    int[] words = frame.code.words();
    int pc = frame.pc;
    int top = frame.sp - 1;
    if (pc >= words.length || top < 0) {
      return null;
    }
    int next = words[pc];
    boolean delegating = (next & 0xff) == Op.RESUME && next >>> 8 >= 2;
    return delegating ? frame.slots[top] : null;
  }

  /**
   * Takes the frame to run it.
   *
   * @return the state it was in: CREATED or SUSPENDED, and the caller owns the frame; or FINISHED
   * @throws GuestError ValueError if somebody runs it
   */
  int claim(ThreadState t) {
    for (; ; ) {
      int now = state();
      if (now == FINISHED) {
        return now;
      }
      if (now == RUNNING) {
        throw Raise.valueError(kindName() + " already executing");
      }
      if (!t.parallel()) {
        // No safepoint since it was read, so no other thread has been here.
        STATE.setRelease(this, RUNNING);
        return now;
      }
      if (STATE.compareAndSet(this, now, RUNNING)) {
        return now;
      }
    }
  }

  /** Gives a suspended frame back that the calling thread took but did not run. */
  void unclaim() {
    STATE.setRelease(this, SUSPENDED);
  }

  private String kindName() {
    return type == Types.COROUTINE
        ? "coroutine"
        : type == Types.ASYNC_GENERATOR ? "async generator" : "generator";
  }

  /** What {@code before} says must come from the claim: until then another thread may start it. */
  private static void push(Frame f, int before, Object sent) {
    if (before == SUSPENDED) {
      f.slots[f.sp++] = sent;
    } else if (sent != Singleton.NONE) {
      throw new AssertionError("value sent to a just-started generator");
    }
  }

  /**
   * Makes the frame the running one, for FOR_ITER and SEND.
   *
   * @param sent null for None
   */
  Frame resumeIn(ThreadState t, Frame caller, Frame.Kind kind, @Nullable Object sent) {
    Object value = sent == null ? Singleton.NONE : sent;
    checkFirst(value);
    int before = claim(t);
    if (before == FINISHED) {
      return alreadyFinished(t, caller, kind);
    }
    Frame f = frame;
    f.kind = kind;
    push(f, before, value);
    try {
      return t.push(caller, f);
    } catch (GuestError e) {
      STATE.setRelease(this, FINISHED);
      throw e;
    }
  }

  /** The caller goes on as if the generator had returned None. */
  private Frame alreadyFinished(ThreadState t, Frame caller, Frame.Kind kind) {
    if (type == Types.COROUTINE) {
      throw Raise.runtimeError("cannot reuse already awaited coroutine");
    }
    caller.sp--;
    if (kind == Frame.Kind.SEND) {
      caller.slots[caller.sp++] = Singleton.NONE;
    }
    caller.pc = caller.code.words()[caller.pc - 1] >>> 8;
    caller.resume = null;
    return caller;
  }

  private void checkFirst(Object sent) {
    if (sent != Singleton.NONE && state() == CREATED) {
      throw Raise.typeError("can't send non-None value to a just-started " + kindName());
    }
  }

  @Override
  public @Nullable Object next(ThreadContext t) {
    Object value = send((ThreadState) t, Singleton.NONE);
    return isYield(t) ? value : null;
  }

  @Override
  public @Nullable Object next(ThreadContext t, Sink sink) {
    Object value = pour((ThreadState) t, sink);
    return isYield(t) ? value : null;
  }

  /**
   * As {@link #send} of None. If it has not been started, what it yields may go to the sink; it
   * counts as running meanwhile, which nobody can see, as the sink runs no guest code.
   */
  Object pour(ThreadState t, Sink sink) {
    LinkedCode code = frame.code;
    if (!isCreated() || code.poured() == CompiledCode.NONE) {
      return send(t, Singleton.NONE);
    }
    if (code.poured() == null) {
      code.tiering().askPoured(code);
    }
    return send(t, Singleton.NONE, sink);
  }

  /**
   * Resumes from Java.
   *
   * @return the value yielded or returned; {@link #isYield} tells which
   */
  Object send(ThreadState t, Object value) {
    return send(t, value, null);
  }

  private Object send(ThreadState t, Object value, @Nullable Sink sink) {
    checkFirst(value);
    int before = claim(t);
    if (before == FINISHED) {
      if (type == Types.COROUTINE) {
        throw Raise.runtimeError("cannot reuse already awaited coroutine");
      }
      t.setYielded(false);
      return Singleton.NONE;
    }
    frame.kind = Frame.Kind.ENTRY;
    push(frame, before, value);
    boolean pours = sink != null && before == CREATED && frame.code.poured() != null;
    CompiledCode wanted = pours ? frame.code.poured() : frame.code.compiled();
    CompiledCode compiled = CompiledFrames.usable(t, wanted, frame);
    if (pours && compiled != null) {
      t.setSink(sink);
    }
    return compiled != null ? runCompiled(t, compiled) : Interpreter.run(t, frame, null);
  }

  /** A claimed generator always stands where its compiled code, if it has any, can go on. */
  private Object runCompiled(ThreadState t, CompiledCode compiled) {
    Object value = CompiledFrames.resume(t, compiled, frame);
    if (value == CompiledCode.LEFT) {
      // The interpreter says itself how it has ended.
      return Interpreter.goOn(t, frame);
    }
    boolean yields = t.takeYielding();
    if (yields) {
      frame.caller = null;
      STATE.setRelease(this, SUSPENDED);
    } else {
      finished();
    }
    t.setYielded(yields);
    return value;
  }

  /** Whether the last {@link #send} or {@link #raise} of this thread ended with a yield. */
  static boolean isYield(ThreadContext t) {
    return ((ThreadState) t).yielded();
  }

  /**
   * Resumes from Java by raising an exception at the yield; the caller has claimed the frame.
   *
   * @param before what {@link #claim} returned
   */
  Object raise(ThreadState t, int before, GuestError error) {
    if (before == FINISHED) {
      if (type == Types.COROUTINE) {
        throw Raise.runtimeError("cannot reuse already awaited coroutine");
      }
      throw error;
    }
    frame.kind = Frame.Kind.ENTRY;
    if (before == CREATED && frame.pc == 0) {
      frame.pc = 1;
    }
    return Interpreter.run(t, frame, error);
  }

  /**
   * Resumes from Java after the delegate ended with a result, as if SEND had jumped; the caller has
   * claimed the frame.
   */
  Object delegateEnded(ThreadState t, Object result) {
    Frame f = frame;
    int[] words = f.code.words();
    int send = words[f.pc + 1] >>> 8;
    f.slots[f.sp - 1] = result;
    f.pc = words[send] >>> 8;
    f.kind = Frame.Kind.ENTRY;
    return Interpreter.run(t, f, null);
  }

  /** Called by the loop when the frame yields; gives the frame to go on with. */
  @Nullable Frame suspend(ThreadState t, Frame f) {
    Frame back = t.pop(f);
    f.caller = null;
    t.setYielded(true);
    STATE.setRelease(this, SUSPENDED);
    return back;
  }

  /** Called by the loop when the frame returned. */
  void finished() {
    frame.caller = null;
    STATE.setRelease(this, FINISHED);
  }

  /**
   * Called by the unwinder when an exception left the frame; PEP 479 turns StopIteration into
   * RuntimeError.
   */
  GuestError failed(ThreadState t, GuestError error) {
    finished();
    boolean stop = error.is(Types.STOP_ITERATION);
    boolean stopAsync = type == Types.ASYNC_GENERATOR && error.is(Types.STOP_ASYNC_ITERATION);
    if (!stop && !stopAsync) {
      return error;
    }
    String what = stop ? "StopIteration" : "StopAsyncIteration";
    GuestError wrapped = Raise.runtimeError(kindName() + " raised " + what);
    wrapped.value().setCause(error.value());
    wrapped.value().setContext(error.value());
    return wrapped;
  }

  /**
   * The error of a delegate as it goes on in this generator: where that is handling an exception,
   * this one becomes the context anew.
   */
  GuestError raisedByDelegate(GuestError error) {
    return frame.handled == null ? error : new GuestError(error.value());
  }

  /** Marks a generator that was never started as finished; false if it was started. */
  boolean finishIfCreated() {
    return STATE.compareAndSet(this, CREATED, FINISHED);
  }
}
