package dev.baton.core.interp;

import dev.baton.code.CodeObject;
import dev.baton.code.Opcode;
import dev.baton.code.OpcodeFlags;
import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.ThreadContext;
import org.jspecify.annotations.Nullable;

/** Frames and tracebacks of code that runs as something else than guest bytecode. */
public final class DetourFrames {
  private DetourFrames() {}

  /**
   * An exception that leaves the function that the running frame calls, as if the frame had raised
   * it at another instruction.
   */
  public static GuestError raisedAt(ThreadContext t, GuestError error, int instruction) {
    ThreadState thread = (ThreadState) t;
    Frame f = thread.frame();
    if (f == null) {
      return error;
    }
    GuestError raised = Raising.withContext(thread, f, error);
    ExceptionObject value = raised.value();
    TracebackObject inner = (TracebackObject) value.traceback();
    value.setTraceback(new TracebackObject(inner, f.guest(), instruction, 0));
    thread.markReraised(raised);
    return raised;
  }

  /** A traceback entry for a function that ran without a frame. */
  public static TracebackObject entry(
      FunctionObject function, int instruction, @Nullable TracebackObject next) {
    Frame f = new Frame(function, Frame.Kind.ENTRY);
    f.pc = instruction + 1;
    return new TracebackObject(next, f.guest(), instruction, 0);
  }

  /**
   * The instruction word behind the call by which the running frame's module was entered, from the
   * nearest frame of another one; 0 if there is none.
   */
  public static int nextOutside(ThreadContext t) {
    Frame inner = ((ThreadState) t).frame();
    Frame f = inner;
    while (f != null && f.globals == inner.globals) {
      f = f.caller;
    }
    if (f == null) {
      return 0;
    }
    CodeObject code = f.code.code();
    int pc = f.pc;
    while (pc < code.size() && Opcode.ofWord(code.word(pc)).has(OpcodeFlags.INSTRUMENT)) {
      pc++;
    }
    return pc < code.size() ? code.word(pc) : 0;
  }
}
