package dev.baton.lock;

/**
 * Waiting that an interrupt of the host thread does not end: the interrupt is swallowed, remembered
 * and asserted again at the end. For one thread and one wait.
 */
public final class Parking {
  private final LockClock clock;
  private final Object blocker;
  private boolean interrupted;

  /**
   * For one wait.
   *
   * @param blocker what the thread waits for, for monitoring tools
   */
  public Parking(LockClock clock, Object blocker) {
    this.clock = clock;
    this.blocker = blocker;
  }

  /** Parks once, for at most {@code nanos}; may return early for no reason. */
  public void park(long nanos) {
    clock.parkNanos(blocker, nanos);
    // A thread whose interrupt flag is set does not park at all, so the flag must go meanwhile.
    if (Thread.interrupted()) {
      interrupted = true;
    }
  }

  /** Ends the wait. */
  public void done() {
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
