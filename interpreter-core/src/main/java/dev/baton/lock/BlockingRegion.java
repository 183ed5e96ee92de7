package dev.baton.lock;

/**
 * An open blocking region, see {@link GlobalLock#blocking}. To be closed by the host thread that
 * opened it, innermost first.
 */
public final class BlockingRegion implements AutoCloseable {
  private final GuestThread thread;
  private boolean closed;

  BlockingRegion(GuestThread thread) {
    this.thread = thread;
  }

  /**
   * Ends the region; if it is the outermost, waits to enter again. Idempotent.
   *
   * @throws InterpreterClosedException if the interpreter closed meanwhile
   */
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      thread.globalLock().endBlocking(thread);
    }
  }
}
