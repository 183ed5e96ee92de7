package dev.baton.arrays.numpy;

import dev.baton.arrays.ndarray.Progress;
import dev.baton.core.object.ThreadContext;
import dev.baton.lock.LongWork;
import java.util.function.Consumer;

/**
 * Runs loops over arrays, outside the interpreter where that takes long enough.
 *
 * <p>Invariant: the work touches memory of arrays and nothing else of the guest. That memory never
 * moves or changes its size, and views of it do not change, so nothing has to be kept in place.
 * What it takes is charged beforehand; while it is at work, inside or outside, it looks at
 * interrupts and limits at least every {@link #NANOS_BETWEEN_LOOKS}.
 */
public final class Kernel {
  /** About as long as an instruction takes. */
  private static final int NANOS_PER_STEP = 16;

  private static final int NANOS_BETWEEN_LOOKS = 100_000;

  /** What is shorter is neither counted nor looked at. */
  private static final int SHORT_NANOS = 10_000;

  private Kernel() {}

  /**
   * Runs work.
   *
   * @param estimateNanos about how long it takes, in nanoseconds
   * @param work tells its progress; what is done at once there must be short
   */
  public static void run(ThreadContext t, double estimateNanos, Consumer<Progress> work) {
    if (estimateNanos < SHORT_NANOS) {
      work.accept(Progress.IGNORED);
      return;
    }
    t.charge((int) Math.min(estimateNanos / NANOS_PER_STEP, Integer.MAX_VALUE));
    LongWork longWork = new LongWork();
    boolean leaves = t.globalLock().isWorthLeaving(t, (long) estimateNanos);
    try {
      if (leaves) {
        longWork.leave(t);
      }
      work.accept(new Looks(t, longWork));
    } finally {
      longWork.end(t);
    }
    t.poll();
  }

  /** Looks at what is pending now and then. */
  private static final class Looks implements Progress {
    private final ThreadContext thread;
    private final LongWork work;
    private int sinceLook;

    Looks(ThreadContext thread, LongWork work) {
      this.thread = thread;
      this.work = work;
    }

    @Override
    public void worked(int nanos) {
      sinceLook += nanos;
      if (sinceLook >= NANOS_BETWEEN_LOOKS || sinceLook < 0) {
        sinceLook = 0;
        work.step(thread);
      }
    }
  }
}
