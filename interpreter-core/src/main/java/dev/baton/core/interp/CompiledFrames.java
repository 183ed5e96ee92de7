package dev.baton.core.interp;

import dev.baton.core.object.GuestError;
import org.jspecify.annotations.Nullable;

/**
 * How frames run in compiled code. It nests in Java, one call of {@link CompiledCode#run} a frame;
 * where little is left of the Java stack the interpreter takes over, whose frames do not nest.
 */
final class CompiledFrames {
  private CompiledFrames() {}

  /** Compiled code that may run a frame now; null if there is none, or no room to nest it. */
  static @Nullable CompiledCode usable(ThreadState t, @Nullable CompiledCode c, Frame f) {
    return c != null && c != CompiledCode.NONE && t.mayNest(f) ? c : null;
  }

  /** Runs a new frame to its end, compiled if it can be. */
  static Object invoke(ThreadState t, Frame g) {
    CompiledCode c = usable(t, g.code.compiled(), g);
    if (c == null) {
      return Interpreter.enter(t, g);
    }
    t.enterCompiled(g);
    boolean init = g.kind == Frame.Kind.INIT;
    Object value = finish(t, c, g);
    return init ? Construction.checkInit(g.extra, value) : value;
  }

  /**
   * Runs a generator's frame, which the caller has claimed, to its end or next yield.
   *
   * @return what it gave, and the frame is no longer the running one; or {@link CompiledCode#LEFT},
   *     and {@link Interpreter#goOn} is to go on with it
   */
  static Object resume(ThreadState t, CompiledCode c, Frame f) {
    try {
      t.enterCompiled(f);
    } catch (GuestError e) {
      f.generator.finished();
      throw e;
    }
    return execute(t, c, f);
  }

  private static Object finish(ThreadState t, CompiledCode c, Frame f) {
    Object value = execute(t, c, f);
    return value == CompiledCode.LEFT ? Interpreter.goOn(t, f) : value;
  }

  private static Object execute(ThreadState t, CompiledCode c, Frame f) {
    Object value;
    try {
      value = c.run(t, f);
    } catch (Throwable e) {
      t.leaveCompiled(f);
      throw Unwinder.leave(t, f, e);
    }
    t.leaveCompiled(f);
    if (value != CompiledCode.LEFT) {
      t.pop(f);
    }
    return value;
  }

  /**
   * Runs the running frame of a loop.
   *
   * @return the frame to go on with; null if {@code entry} has given its result to the thread
   */
  static @Nullable Frame run(ThreadState t, CompiledCode c, Frame f, Frame entry) {
    t.nest(f);
    Object value;
    try {
      value = c.run(t, f);
    } catch (Throwable e) {
      t.leaveCompiled(f);
      return Unwinder.unwind(t, f, entry, e);
    }
    t.leaveCompiled(f);
    if (value == CompiledCode.LEFT) {
      // At once, so that compiled code does not take the frame over where it has just left it.
      return Interpreter.interpret(t, t.frame(), entry);
    }
    try {
      return t.takeYielding() ? Returns.yield(t, f, value) : Returns.give(t, f, value);
    } catch (GuestError e) {
      // The caller, which is the running frame now, may not take the value.
      return Unwinder.unwind(t, t.frame(), entry, e);
    }
  }
}
