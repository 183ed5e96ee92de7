package dev.baton.core.interp;

import dev.baton.code.CodeObject;
import dev.baton.lock.GuestLocation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calls that a guest thread is in, as text, for somebody who looks at it from outside. */
public final class GuestStack {
  /** As many calls as CPython's faulthandler shows. */
  private static final int SHOWN = 100;

  private GuestStack() {}

  /** Files of the library begin like this. */
  private static final String LIBRARY = "<stdlib>/";

  /**
   * The innermost call outside of the library, which is where the program asked for something, or
   * the innermost one if there is no other; null if there is none. From any thread, and then racy:
   * the running frame is a plain field, of which another thread sees some value the owner has
   * stored. That is harmless: a frame's code is final, and its index always one of that code, so
   * the answer is a place where the owner has been.
   */
  static @Nullable GuestLocation innermost(ThreadState t) {
    Frame innermost = t.frame();
    Frame f = innermost;
    while (f != null && f.code.code().fileName().startsWith(LIBRARY)) {
      f = f.caller;
    }
    f = f == null ? innermost : f;
    return f == null
        ? null
        : new GuestLocation(f.code.code().fileName(), f.line(), f.code.code().name());
  }

  /**
   * Appends a line for each call, the innermost first. Exact if {@code t} is stopped; of a thread
   * that runs, whatever is seen in passing, which is text in any case.
   */
  public static void append(ThreadState t, StringBuilder out) {
    Frame f = t.frame();
    if (f == null) {
      out.append("  <no Python frame>\n");
    }
    for (int i = 0; f != null; i++) {
      if (i == SHOWN) {
        out.append("  ...\n");
        return;
      }
      out.append("  File \"").append(f.code.code().fileName()).append("\", line ").append(f.line());
      out.append(" in ").append(f.code.code().name()).append('\n');
      f = f.caller;
    }
  }

  /** The code of each call, the innermost first; exact as {@link #append} is. */
  public static List<CodeObject> codes(ThreadState t) {
    List<CodeObject> codes = new ArrayList<>();
    for (Frame f = t.frame(); f != null; f = f.caller) {
      codes.add(f.code.code());
    }
    return codes;
  }
}
