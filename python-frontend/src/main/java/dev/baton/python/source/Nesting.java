package dev.baton.python.source;

import dev.baton.code.Position;

/**
 * Counts how deeply a stage of the front end has recursed into expressions, so that no text can
 * overflow the Java stack. One level takes at most about 1.5 KB of it.
 */
public final class Nesting {
  /** A depth that every thread's stack has room for. */
  public static final int MODEST = 260;

  /** The greatest depth at all; needs a stack of its own, see {@link #STACK_SIZE}. */
  public static final int GREATEST = 6000;

  /** Bytes of stack for {@link #GREATEST}, generously. */
  public static final long STACK_SIZE = 64L << 20;

  private static final String MESSAGE = "too many nested expressions";

  private final int limit;
  private int depth;

  /** A counter that rejects more than {@code limit} levels. */
  public Nesting(int limit) {
    this.limit = limit;
  }

  /** Whether an error comes from a limit on nesting. */
  public static boolean isTooDeep(Rejection e) {
    return MESSAGE.equals(e.getMessage());
  }

  /** Goes one level down; {@code place} is what the error points at. */
  public void enter(Position place) {
    if (++depth > limit) {
      throw new Rejection(MESSAGE, place);
    }
  }

  /** Comes back one level. */
  public void leave() {
    depth--;
  }

  /** The current depth, for {@link #reset}. */
  public int depth() {
    return depth;
  }

  /** Comes back to a depth at once, after an exception. */
  public void reset(int outer) {
    depth = outer;
  }
}
