package dev.baton.lock;

/**
 * A kernel at work: something that may take long, touches no guest objects that can change, and
 * calls {@link #step} every few thousand steps. It begins inside, and leaves the interpreter once
 * it has lasted for {@link LockConfig#kernelThresholdNanos}; so short work costs nothing, and no
 * guess is needed. Outside it comes back in where something waits for the thread, such as an
 * interrupt or a limit, which is then raised from {@link #step}.
 *
 * <p>For one thread and one piece of work. Call {@link #end} in a {@code finally}.
 */
public final class LongWork {
  /** What is worth coming in for; a lock that others want, or a stop, is not. */
  private static final int WORTH_COMING_IN = Pending.WAKING | Pending.ENDING | Pending.INSTRUMENT;

  private boolean outside;
  private boolean looked;
  private boolean left;
  private long since;

  /** Work that has not begun. */
  public LongWork() {}

  /** Leaves at once: {@code t}, the calling thread, knows that the work is long. */
  public void leave(GuestThread t) {
    t.globalLock().beginBlocking(t, BlockKind.KERNEL, null);
    outside = true;
    left = true;
  }

  /**
   * Some thousand steps were done. Inside this is a safepoint.
   *
   * @throws InterpreterClosedException if the interpreter closes
   * @throws ThreadKilledException if the thread was killed
   */
  public void step(GuestThread t) {
    GlobalLock lock = t.globalLock();
    if (outside) {
      if ((t.pending() & WORTH_COMING_IN) != 0) {
        comeIn(t);
        lock.poll(t);
        leave(t);
      }
      return;
    }
    lock.poll(t);
    long now = lock.clock().nanoTime();
    if (!looked) {
      looked = true;
      since = now;
    } else if (now - since >= lock.config().kernelThresholdNanos()) {
      leave(t);
    }
  }

  /**
   * The work is over, or has failed; the calling thread is inside again. If it was looked at and
   * never left, that is counted as elided.
   *
   * @throws InterpreterClosedException if the interpreter closed meanwhile
   */
  public void end(GuestThread t) {
    if (outside) {
      comeIn(t);
    } else if (looked && !left) {
      t.counters().countElided();
    }
    looked = false;
    left = false;
  }

  private void comeIn(GuestThread t) {
    outside = false;
    t.globalLock().endBlocking(t);
  }
}
