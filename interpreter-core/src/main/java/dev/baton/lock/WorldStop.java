package dev.baton.lock;

/**
 * A stopped world: until it is closed, no guest thread but the one that stopped it is inside the
 * interpreter. Meanwhile run no guest code, take no guest lock. To be closed by the host thread
 * that got it.
 */
public final class WorldStop implements AutoCloseable {
  private final GlobalLock lock;
  private boolean closed;

  WorldStop(GlobalLock lock) {
    this.lock = lock;
  }

  /** Lets the world go on, unless an outer stop of the same thread holds it. Idempotent. */
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      lock.resumeWorld();
    }
  }
}
