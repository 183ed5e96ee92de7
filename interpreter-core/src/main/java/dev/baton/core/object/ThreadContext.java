package dev.baton.core.object;

import dev.baton.lock.GlobalLock;
import dev.baton.lock.GuestThread;
import dev.baton.lock.KernelEstimate;
import java.util.ArrayList;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The running guest thread as guest objects see it: how to call back into guest code. The
 * interpreter's thread state implements it. Passed explicitly to everything that may run guest
 * code; used by its own thread only.
 */
public abstract class ThreadContext extends GuestThread {
  private static final AsyncGeneratorHooks NO_HOOKS =
      new AsyncGeneratorHooks(Singleton.NONE, Singleton.NONE);

  /** What products of large ints take, for words to the power 1.585. */
  private final KernelEstimate bigIntegers = new KernelEstimate(3);

  protected ThreadContext(GlobalLock lock, String name) {
    super(lock, name);
  }

  /** Calls a guest callable without arguments. */
  public abstract Object call(Object callee);

  /** Calls a guest callable with one argument. */
  public abstract Object call(Object callee, Object a);

  /** Calls a guest callable with two arguments. */
  public abstract Object call(Object callee, Object a, Object b);

  /** Calls a guest callable with three arguments. */
  public abstract Object call(Object callee, Object a, Object b, Object c);

  /** Calls a guest callable with positional arguments; the array is not kept. */
  public abstract Object callArray(Object callee, Object[] arguments);

  /** Calls a guest callable; the last {@code names.length} arguments go by name. */
  public abstract Object callNamed(Object callee, Object[] arguments, String[] names);

  /** {@code a == b} as guest code sees it, as a truth value; identical objects are equal. */
  public abstract boolean equal(Object a, Object b);

  /** {@code hash(o)} as guest code sees it; TypeError if unhashable. */
  public abstract long hash(Object o);

  /** {@code __name__} of the module whose code runs; null outside guest code. */
  public abstract @Nullable Object currentModuleName();

  /** {@code repr(o)} as Java text. */
  public abstract String reprText(Object o);

  /** {@code o[i]}. */
  public abstract Object getItem(Object o, Object i);

  /**
   * {@code origin[arguments]} for a type that only remembers them: a {@code types.GenericAlias}.
   */
  public abstract Object genericAlias(Object origin, Object arguments);

  /**
   * A safepoint inside a function that works for long without calling guest code: the global lock
   * may change hands, and interrupts and limits are raised. To be called every few thousand steps.
   */
  public void poll() {
    if (pending() != 0) {
      globalLock().onPoll(this);
    }
  }

  /** What this thread knows of how long operators on large ints take. */
  public final KernelEstimate bigIntegerEstimate() {
    return bigIntegers;
  }

  /**
   * Charges work to the step limit without a safepoint, also outside the interpreter.
   *
   * @param steps how much work, in units comparable to an instruction
   */
  public void countSteps(int steps) {}

  /**
   * Charges work done by a function to the step limit, and {@link #poll}s.
   *
   * @param steps how much work, in units comparable to an instruction
   */
  public void charge(int steps) {
    poll();
  }

  /**
   * Says that so many bytes are about to be allocated at once. To be called before, wherever a
   * small program can ask for much. A safepoint if it is much.
   *
   * @throws GuestError MemoryError if the JVM has not that much, or the call has not while it is
   *     being ended; what ends the call if that is more than its limit
   */
  public void reserve(long bytes) {}

  /**
   * Lets a thread go that {@link InterpreterState#newThread} made: it has ended, or could not be
   * started. Once, from any thread.
   */
  public void ended() {}

  /** Whether an exception is the one by which this thread is being ended, which nobody catches. */
  public boolean isEnd(Object exception) {
    return false;
  }

  /** The interpreter the thread runs in. */
  public abstract InterpreterState interpreter();

  /**
   * Forgets values that the thread's frames have used up and not overwritten yet, so that the JVM
   * can collect them.
   */
  public void forgetUsedValues() {}

  /** The truth value of an object. */
  public abstract boolean truth(Object o);

  /**
   * An int or the result of {@code __index__} as a long; OverflowError if it does not fit,
   * TypeError if there is none.
   */
  public abstract long toLong(Object o);

  /** A float, an int or the result of {@code __float__} as a double; TypeError if there is none. */
  public abstract double toDouble(Object o);

  /**
   * Whether other guest threads may run at the same time, so that writers must take an object's
   * guard.
   */
  public abstract boolean parallel();

  private @Nullable WeakHashMap<GuestObject, Instance> locals;

  /**
   * The attributes that objects have in this thread alone, by object: {@code threading.local}. For
   * the owner; an object that nobody else knows drops out.
   */
  public final Map<GuestObject, Instance> locals() {
    if (locals == null) {
      locals = new WeakHashMap<>();
    }
    return locals;
  }

  /** Forgets what guest code has left in this thread. */
  protected final void forget() {
    locals = null;
    if (asyncGeneratorHooks != NO_HOOKS) {
      asyncGeneratorHooks = NO_HOOKS;
    }
    shown.clear();
    comparisons = 0;
  }

  private AsyncGeneratorHooks asyncGeneratorHooks = NO_HOOKS;

  /** What {@code sys.get_asyncgen_hooks} gives. */
  public final AsyncGeneratorHooks asyncGeneratorHooks() {
    return asyncGeneratorHooks;
  }

  /** {@code sys.set_asyncgen_hooks}. */
  public final void setAsyncGeneratorHooks(AsyncGeneratorHooks value) {
    asyncGeneratorHooks = value;
  }

  // Objects of which the representation is being made, so that one that contains itself ends.

  private final ArrayList<Object> shown = new ArrayList<>(0);

  /** How deep containers may be nested that are compared, which recurses in Java. */
  private static final int MAX_COMPARISONS = 10_000;

  /**
   * Begins the representation of a container; {@link #leaveRepr} ends it.
   *
   * @return false if it has begun already: the container holds itself, show it as dots and do not
   *     leave
   */
  public final boolean enterRepr(Object container) {
    for (int i = shown.size() - 1; i >= 0; i--) {
      if (shown.get(i) == container) {
        return false;
      }
    }
    if (shown.size() >= interpreter().recursionLimit()) {
      throw Raise.recursionError(
          "maximum recursion depth exceeded while getting the repr of an object");
    }
    shown.add(container);
    return true;
  }

  private int comparisons;

  /** Begins the comparison of two containers; {@link #leaveComparison} ends it. */
  public final void enterComparison() {
    if (comparisons >= MAX_COMPARISONS) {
      throw Raise.recursionError("maximum recursion depth exceeded in comparison");
    }
    comparisons++;
  }

  /** Ends the comparison begun last. */
  public final void leaveComparison() {
    comparisons--;
  }

  /** Ends the representation begun last. */
  public final void leaveRepr() {
    shown.remove(shown.size() - 1);
  }
}
