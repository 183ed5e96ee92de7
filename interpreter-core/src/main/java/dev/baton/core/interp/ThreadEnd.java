package dev.baton.core.interp;

import dev.baton.code.Opcode;
import dev.baton.core.object.ExceptionObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Strings;
import dev.baton.core.object.Types;
import dev.baton.lock.Pending;

/** How one thread is brought to the end of its call. Used by that thread. */
final class ThreadEnd {
  private final ThreadState t;
  private final Ending why;
  private final ExceptionObject exception;

  ThreadEnd(ThreadState t, Ending why) {
    this.t = t;
    this.why = why;
    this.exception = new ExceptionObject(Types.EXECUTION_ENDED, Strings.fromJava(why.message()));
  }

  /** Whether an exception is the one that ends the thread. */
  boolean is(Object other) {
    return other == exception;
  }

  /**
   * Throws what ends the thread, unless cleaning up is under way. The bit stays set, so that each
   * safepoint looks whether a block has swallowed the exception.
   *
   * @param graceOver whether frames are to be abandoned
   */
  void bring(boolean graceOver) {
    t.globalLock().request(t, Pending.ENDING);
    if (graceOver) {
      throw new CallEndedException(why);
    }
    if (!isCleaningUp() && !isBeginning()) {
      exception.setTraceback(null);
      throw new GuestError(exception);
    }
  }

  /** Whether a {@code finally} or {@code with} block that the end went through is running. */
  private boolean isCleaningUp() {
    for (Frame f = t.frame(); f != null; f = f.caller) {
      if (f.handled == exception) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the first frame, or the exit method of a {@code with} statement, has just been entered:
   * it is let run to its next safepoint, so that its own {@code try} statement is reached, or what
   * was entered is left.
   */
  private boolean isBeginning() {
    Frame f = t.frame();
    if (f == null || f.pc == 0 || f.code.words()[f.pc - 1] != Opcode.RESUME.word(0)) {
      return false;
    }
    String name = f.function.name();
    return f.caller == null || name.equals("__exit__") || name.equals("__aexit__");
  }
}
