package dev.baton.core.interp;

import dev.baton.code.CodeObject;
import dev.baton.core.object.CellObject;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import org.jspecify.annotations.Nullable;

/** The running frames, for built-in functions that look at their caller. */
public final class Activations {
  private Activations() {}

  /** Class and receiver for {@code super()} without arguments, from the calling frame. */
  public static Object[] superArguments(ThreadContext t) {
    Frame f = ((ThreadState) t).frame();
    if (f == null) {
      throw Raise.runtimeError("super(): no current frame");
    }
    CodeObject code = f.code.code();
    if (code.argumentCount() == 0) {
      throw Raise.runtimeError("super(): no arguments");
    }
    Object receiver = f.slots[0] instanceof CellObject c ? c.get() : f.slots[0];
    if (receiver == null) {
      throw Raise.runtimeError("super(): arg[0] deleted");
    }
    int slot = code.slotNames().lastIndexOf("__class__");
    if (slot < code.slotNames().size() - code.freeCount()
        || !(f.slots[slot] instanceof CellObject cell)) {
      throw Raise.runtimeError("super(): __class__ cell not found");
    }
    if (cell.get() == null) {
      throw Raise.runtimeError("super(): empty __class__ cell");
    }
    if (!(cell.get() instanceof TypeObject c)) {
      throw Raise.runtimeError("super(): __class__ is not a type");
    }
    return new Object[] {c, receiver};
  }

  /** Globals of the calling frame; null outside guest code. */
  public static @Nullable DictObject globals(ThreadContext t) {
    Frame f = ((ThreadState) t).frame();
    return f == null ? null : f.globals;
  }

  /** Locals of the calling frame: its namespace, or a snapshot of its variables. */
  public static @Nullable Object locals(ThreadContext t) {
    Frame f = ((ThreadState) t).frame();
    return f == null ? null : f.guest().locals();
  }
}
