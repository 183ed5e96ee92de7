package dev.baton.core.interp;

/** The calls that a guest thread is in, as text, for somebody who looks at it from outside. */
public final class GuestStack {
  /** As many calls as CPython's faulthandler shows. */
  private static final int SHOWN = 100;

  private GuestStack() {}

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
}
