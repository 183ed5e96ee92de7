package dev.baton.compression;

import dev.baton.core.object.ThreadContext;
import dev.baton.lock.LongWork;
import java.io.IOException;

/**
 * Compresses or decompresses outside the interpreter, where that takes long enough.
 *
 * <p>Invariant: what is done touches a packer or unpacker, which the caller has a mutex for, and
 * nothing else of the guest. Between two pieces interrupts and limits are looked at.
 */
final class LongPieces {
  private static final int BYTES_PER_STEP = 64;

  private final ThreadContext thread;
  private final LongWork work = new LongWork();

  private LongPieces(ThreadContext thread) {
    this.thread = thread;
  }

  /** Work that is done in pieces. */
  @FunctionalInterface
  interface Body {
    /** Does it, with {@link #between} after each piece. */
    void run(LongPieces pieces) throws IOException;
  }

  /**
   * Runs work.
   *
   * @param nanosPerByte how long a byte takes about
   */
  static void run(ThreadContext t, int bytes, double nanosPerByte, Body body) throws IOException {
    t.charge(bytes / BYTES_PER_STEP);
    LongPieces pieces = new LongPieces(t);
    try {
      if (t.globalLock().isWorthLeaving(t, (long) (bytes * nanosPerByte))) {
        pieces.work.leave(t);
      }
      body.run(pieces);
    } finally {
      pieces.work.end(t);
    }
    t.poll();
  }

  /** A piece is done, which gave so many bytes more than were charged. */
  void between(int bytes) {
    thread.countSteps(bytes / BYTES_PER_STEP);
    work.step(thread);
  }
}
