package dev.baton.core.interp;

import dev.baton.code.ExceptionEntry;
import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Errors;
import dev.baton.core.text.OperandException;
import dev.baton.lock.InterpreterClosedException;
import dev.baton.lock.ThreadKilledException;
import org.slf4j.LoggerFactory;

/**
 * Takes an exception from the frame that raised it to the frame that handles it, adding a traceback
 * entry for each frame it passes. A frame that does not handle it is popped; when the entry frame
 * of the loop is popped, the exception leaves the loop as a Java exception.
 */
final class Unwinder {

  private Unwinder() {}

  /** The frame that goes on, with {@code pc} and {@code sp} set to its handler. */
  static Frame unwind(ThreadState t, Frame from, Frame entry, Throwable raised) {
    GuestError error = guestError(t, from, entry, raised);
    boolean again = error instanceof GuestError && t.takeReraised(error);
    ExceptionObject value = error.value();
    for (Frame f = from; ; ) {
      if (!again) {
        addTraceback(f, value);
      }
      again = false;
      ExceptionEntry handler = handler(f);
      if (handler != null) {
        f.pc = handler.handler();
        f.resume = null;
        f.sp = f.code.slotCount() + handler.depth();
        f.slots[f.sp++] = value;
        return f;
      }
      Frame ended = f;
      t.pop(f);
      if (f.generator != null) {
        GuestError converted = f.generator.failed(t, error);
        if (converted != error) {
          error = converted;
          value = error.value();
        }
      }
      if (ended == entry) {
        t.leaveLoop();
        error.markContextSet();
        throw error;
      }
      f = t.frame();
    }
  }

  /**
   * An exception in compiled code, at {@code f.pc}.
   *
   * @return the exception, with {@code f.pc} set to its handler; an exception without a handler in
   *     the frame is thrown again as it is
   */
  static ExceptionObject caught(ThreadState t, Frame f, Throwable raised) throws Throwable {
    ExceptionEntry handler = handler(f);
    if (handler == null || isEnd(raised)) {
      throw raised;
    }
    GuestError error = guestError(t, f, f, raised);
    if (!t.takeReraised(error)) {
      addTraceback(f, error.value());
    }
    f.pc = handler.handler();
    return error.value();
  }

  /** Pops a frame that compiled code has left by an exception; gives what to throw. */
  static RuntimeException leave(ThreadState t, Frame f, Throwable raised) {
    if (isEnd(raised)) {
      t.pop(f);
      if (f.generator != null) {
        f.generator.finished();
      }
      return (RuntimeException) raised;
    }
    GuestError error = guestError(t, f, f, raised);
    if (!t.takeReraised(error)) {
      addTraceback(f, error.value());
    }
    t.pop(f);
    if (f.generator != null) {
      error = f.generator.failed(t, error);
    }
    error.markContextSet();
    return error;
  }

  /** Whether the thread is being ended from outside. */
  private static boolean isEnd(Throwable raised) {
    return raised instanceof ThreadKilledException
        || raised instanceof InterpreterClosedException
        || raised instanceof CallEndedException;
  }

  private static ExceptionEntry handler(Frame f) {
    int at = f.pc - 1;
    for (ExceptionEntry e : f.code.handlers()) {
      if (at >= e.start() && at < e.end()) {
        return e;
      }
    }
    return null;
  }

  /** Puts an entry for the frame in front of the exception's traceback. */
  static void addTraceback(Frame f, ExceptionObject value) {
    value.setTraceback(
        new TracebackObject((TracebackObject) value.traceback(), f.guest(), f.pc - 1, 0));
  }

  /** The guest exception for anything that may be thrown below the loop. */
  private static GuestError guestError(ThreadState t, Frame from, Frame entry, Throwable raised) {
    if (raised instanceof GuestError e) {
      return Raising.withContext(t, from, e);
    }
    if (raised instanceof OperandException e) {
      return Raising.withContext(t, from, Errors.of(e));
    }
    if (raised instanceof VirtualMachineError) {
      // It may have cut the end of a blocking region or of a poll short.
      t.globalLock().ensureAttached(t);
    }
    if (raised instanceof StackOverflowError) {
      return Raising.withContext(t, from, Raise.recursionError("maximum recursion depth exceeded"));
    }
    if (raised instanceof OutOfMemoryError) {
      return Raising.withContext(t, from, Raise.error(Types.MEMORY_ERROR));
    }
    if (isEnd(raised)) {
      abandon(t, from, entry);
      throw (RuntimeException) raised;
    }
    LoggerFactory.getLogger(Unwinder.class)
        .error("defect in the interpreter while running {}", from.code.code(), raised);
    return Raising.withContext(t, from, Raise.systemError("internal error: " + raised));
  }

  /**
   * Pops all frames of this loop without running their handlers: the thread is being ended from
   * outside.
   */
  private static void abandon(ThreadState t, Frame from, Frame entry) {
    for (Frame f = from; ; f = t.frame()) {
      t.pop(f);
      if (f.generator != null) {
        f.generator.finished();
      }
      if (f == entry) {
        t.leaveLoop();
        return;
      }
    }
  }
}
