package dev.baton.lock;

import org.jspecify.annotations.Nullable;

/**
 * The right of a host thread to be inside an interpreter. Attachments nest and are closed innermost
 * first, by the host thread that made them; one that is closed closes those inside it that an error
 * has left open. After the last nothing of the thread is left that anybody could see; the
 * interpreter may keep an empty state for when it comes back.
 */
public final class Attachment implements AutoCloseable {
  private final GuestThread thread;
  private final Kind kind;
  private final int suspendedRegions;
  private final @Nullable Attachment outer;

  /** Where the host thread was attached before, under the same lock; it goes back there. */
  private final @Nullable GuestThread left;

  private boolean closed;

  /** What has to be undone. */
  enum Kind {
    /** The thread began with it: it dies. */
    STARTED,
    /** The host thread was unknown: forget it. */
    FIRST,
    /** The thread called back from a blocking region: go back to the region. */
    CALLBACK,
    /** The thread was inside already. */
    NESTED
  }

  /**
   * To be made before the thread enters and to become its innermost one after that, so that an
   * error in between leaves nothing behind.
   */
  Attachment(GuestThread thread, Kind kind, int suspendedRegions, @Nullable GuestThread left) {
    this.thread = thread;
    this.left = left;
    this.kind = kind;
    this.suspendedRegions = suspendedRegions;
    this.outer = isFirst() ? null : thread.innermost;
  }

  /** The state of the attached thread. */
  public GuestThread thread() {
    return thread;
  }

  /** Whether this attachment brought a thread in that the interpreter did not know. */
  public boolean isFirst() {
    return kind == Kind.FIRST || kind == Kind.STARTED;
  }

  /** The one around it; null for the first of the thread. */
  @Nullable Attachment outer() {
    return outer;
  }

  /**
   * Detaches. Idempotent; never throws for a closed interpreter, but for another one under the same
   * lock to which the thread goes back.
   *
   * @throws IllegalStateException on another host thread
   */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    if (thread.carrier() != Thread.currentThread()) {
      throw new IllegalStateException("an attachment belongs to the thread that made it");
    }
    // Where the stack was full even the call of close() may have failed.
    for (Attachment a = thread.innermost; a != null && a != this; a = thread.innermost) {
      a.close();
    }
    closed = true;
    thread.innermost = outer;
    try {
      thread.globalLock().entrance().detach(thread, kind, suspendedRegions);
    } finally {
      LockGroup.comeBack(left);
    }
  }
}
