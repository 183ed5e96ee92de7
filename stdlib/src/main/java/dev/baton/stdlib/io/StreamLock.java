package dev.baton.stdlib.io;

import dev.baton.core.object.ThreadContext;
import dev.baton.lock.GuestMutex;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * The lock of one stream, re-entrant since streams made by guests are called while it is held.
 *
 * <p>A thread waits for it in a blocking region only, so the holder can always enter the
 * interpreter again and finish. {@code owner} equals the calling thread only if that thread wrote
 * it while holding the mutex; any other value, however old, means the lock must be taken. Opaque is
 * enough for that: a thread never reads a value older than what it wrote last itself.
 */
final class StreamLock {
  private static final VarHandle OWNER;

  static {
    try {
      OWNER = MethodHandles.lookup().findVarHandle(StreamLock.class, "owner", ThreadContext.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final GuestMutex mutex = new GuestMutex();
  private @Nullable ThreadContext owner;
  private int depth;

  /** Takes the lock; pair it with {@link #leave} in a {@code finally}. */
  void enter(ThreadContext t) {
    if (OWNER.getOpaque(this) == t) {
      depth++;
      return;
    }
    mutex.acquireUninterruptibly(t);
    OWNER.setOpaque(this, t);
  }

  /** The thread that has the lock, for what is called while it is held; null if nobody has it. */
  @Nullable ThreadContext holder() {
    return owner;
  }

  /** Gives the lock back. */
  void leave() {
    if (depth > 0) {
      depth--;
      return;
    }
    OWNER.setOpaque(this, null);
    mutex.release();
  }
}
