package dev.baton.core.interp;

/**
 * Thrown where code without a frame has to be left. Carries the frames made meanwhile, which are
 * linked to each other but not yet to the thread. Never seen outside compiled code.
 */
final class DirectExit extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The one in which the interpreter goes on. */
  final transient Frame innermost;

  private transient Frame outermost;
  private int count = 1;

  /** An exit from the function of a frame. */
  DirectExit(Frame f) {
    super(null, null, false, false);
    innermost = f;
    outermost = f;
  }

  /** The frame called by whoever catches this. */
  Frame outermost() {
    return outermost;
  }

  /** How many frames there are. */
  int count() {
    return count;
  }

  /** Adds the frame of the caller. */
  void add(Frame caller) {
    outermost.caller = caller;
    outermost = caller;
    count++;
  }
}
