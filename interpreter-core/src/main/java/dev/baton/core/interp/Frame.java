package dev.baton.core.interp;

import dev.baton.core.object.DictObject;
import dev.baton.core.object.ExceptionObject;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One activation of guest code, on the heap: local variables and operand stack in one array, and
 * where to go on. Used by one thread at a time; a generator's frame moves between threads by its
 * state's compare-and-set.
 */
final class Frame {
  /** How the frame was entered, which says what to do with its result. */
  enum Kind {
    /** From Java: the loop returns. */
    ENTRY,
    /** By a call instruction: the result is pushed. */
    CALL,
    /**
     * The {@code __init__} of an object in {@link Frame#extra}, which is pushed; or a call that a
     * completion there has still to finish.
     */
    INIT,
    /** A generator resumed by FOR_ITER. */
    FOR_ITER,
    /** A generator or coroutine resumed by SEND. */
    SEND
  }

  final LinkedCode code;
  final @Nullable FunctionObject function;
  final DictObject globals;
  final DictObject builtins;
  final Object[] slots;

  /** The namespace of a module or class body; null in functions. */
  @Nullable Object namespace;

  /** Index of the next instruction; the one before it is being executed. */
  int pc;

  /** Index of the first free stack slot. */
  int sp;

  /**
   * Where threaded code goes on in this frame while another one runs; null if the frame goes on at
   * {@link #pc}.
   */
  @Nullable Step resume;

  @Nullable Frame caller;
  Kind kind;

  /** The instance that {@code __init__} initialises, or a completion. */
  @Nullable Object extra;

  /** The exception being handled in this frame; null if there is none. */
  @Nullable ExceptionObject handled;

  /** The generator this frame belongs to. */
  @Nullable GeneratorObject generator;

  private @Nullable FrameObject guest;

  Frame(
      LinkedCode code,
      @Nullable FunctionObject function,
      DictObject globals,
      DictObject builtins,
      Kind kind) {
    this.code = code;
    this.function = function;
    this.globals = globals;
    this.builtins = builtins;
    this.kind = kind;
    this.slots = new Object[code.frameSize()];
    this.sp = code.slotCount();
  }

  Frame(FunctionObject function, Kind kind) {
    this(function.code(), function, function.globals(), function.builtins(), kind);
  }

  /** The frame as guest code sees it. */
  FrameObject guest() {
    if (guest == null) {
      guest = new FrameObject(this);
    }
    return guest;
  }

  /**
   * Empties the unused slots of the frames below this one.
   *
   * <p>A frame below one of another kind than ENTRY has stored its stack pointer when it called, or
   * is in compiled code, which has no operands in the slots. Below an ENTRY a built-in function may
   * have been called with the pointer in a Java variable: such frames stay as they are.
   */
  void clearFreeSlotsBelow() {
    for (Frame f = this; f.caller != null; f = f.caller) {
      if (f.kind != Kind.ENTRY) {
        f.caller.clearFreeSlots();
      }
    }
  }

  /** Clears the free part of the operand stack; {@link #sp} must be up to date. */
  void clearFreeSlots() {
    Arrays.fill(slots, sp, slots.length, null);
  }

  /** Whether guest code may have got hold of it. */
  boolean isSeen() {
    return guest != null;
  }

  /** The source line being executed. */
  int line() {
    return code.code().positions().lineAt(Math.max(pc - 1, 0));
  }
}
