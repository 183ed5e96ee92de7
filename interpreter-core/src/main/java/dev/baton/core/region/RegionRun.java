package dev.baton.core.region;

import dev.baton.core.object.ThreadContext;
import dev.baton.lock.LongWork;

/**
 * One run of a region: what its loops call now and then. It begins inside the interpreter and
 * leaves once it has lasted for the kernel threshold, see {@link LongWork}; one that must not leave
 * meets safepoints instead. Of one thread.
 */
public final class RegionRun {
  /** Turns of loops between two calls of {@link #turns}. */
  public static final int TURNS = 8192;

  /** Turns of a loop that are counted at once, at most. */
  public static final int STRIP = 4096;

  private final ThreadContext thread;
  private final boolean leaves;
  private final LongWork work = new LongWork();
  private int depth;

  RegionRun(ThreadContext thread, boolean leaves) {
    this.thread = thread;
    this.leaves = leaves;
  }

  /**
   * A loop has used up its turns: charges them, and does what is pending for the thread, such as an
   * interrupt, which is raised from here.
   *
   * @param left what is left of them: not more than 0
   * @return the next ones
   */
  public int turns(int left) {
    thread.countSteps(TURNS - left);
    if (leaves) {
      work.step(thread);
    } else {
      thread.poll();
    }
    return TURNS;
  }

  /** A function begins that calls others. Pair it with {@link #leave} if it returns. */
  public void enter() {
    if (++depth > thread.interpreter().recursionLimit()) {
      throw RegionFailure.of(RegionFailure.Kind.DEPTH);
    }
    // Functions that call each other need no loop to run for ever.
    if ((depth & 0xF) == 0) {
      turns(TURNS - 0xF);
    }
  }

  /** A function returns. */
  public void leave() {
    depth--;
  }

  /** It is over, or has failed; the thread is inside. */
  void end() {
    work.end(thread);
  }
}
