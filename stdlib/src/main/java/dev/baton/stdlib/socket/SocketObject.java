package dev.baton.stdlib.socket;

import dev.baton.core.object.GuestObject;
import dev.baton.core.object.Instance;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.stdlib.file.Errno;
import dev.baton.stdlib.file.SystemErrors;
import java.io.IOException;
import java.nio.channels.Selector;
import org.jspecify.annotations.Nullable;

/**
 * A socket as guest code sees it: the number of a {@link SocketDescriptor} and a timeout. Thread
 * safe as far as each try to send or receive is one step.
 */
final class SocketObject extends GuestObject {
  static final TypeObject TYPE =
      new TypeObject(
          "socket",
          "_socket",
          Types.OBJECT,
          TypeObject.BASE | TypeObject.LAYOUT | TypeObject.WEAK,
          new SocketMethodsTable());

  private final @Nullable Instance attributes;
  private volatile @Nullable SocketDescriptor descriptor;

  /** The number in the table of open files; -1 when closed. */
  volatile int number = -1;

  volatile int family;
  volatile int type;
  volatile int protocol;

  /** How long operations may take; 0 for not at all, negative for as long as it takes. */
  volatile long timeoutNanos = -1;

  SocketObject(TypeObject type) {
    super(type);
    attributes = type == TYPE ? null : new Instance(type);
  }

  @Override
  public @Nullable Instance attributes() {
    return attributes;
  }

  /** Takes an open socket. */
  void open(int fd, SocketDescriptor opened, int protocolNumber) {
    family = opened.family;
    type = opened.type;
    protocol = protocolNumber;
    descriptor = opened;
    number = fd;
  }

  /** Lets go of the socket without closing it; the number it had, -1 if there was none. */
  synchronized int release() {
    int had = number;
    number = -1;
    descriptor = null;
    return had;
  }

  /** The open socket; OSError if it is closed. */
  SocketDescriptor require(ThreadContext t) {
    SocketDescriptor open = descriptor;
    if (open == null) {
      throw SystemErrors.of(t, Errno.EBADF);
    }
    return open;
  }

  /** Something that can be tried without waiting. */
  @FunctionalInterface
  interface Attempt<T> {
    /** Tries; null if it cannot be done yet. */
    @Nullable T run() throws IOException;
  }

  /** Does something that does not wait; OSError if it fails. */
  static <T> @Nullable T now(ThreadContext t, Attempt<T> attempt) {
    try {
      return attempt.run();
    } catch (IOException | IllegalStateException e) {
      throw SocketErrors.of(t, e);
    }
  }

  /** Something that does not wait and has no result. */
  @FunctionalInterface
  interface Action {
    /** Does it. */
    void run() throws IOException;
  }

  /** As {@link #now}, for what has no result. */
  static void perform(ThreadContext t, Action action) {
    try {
      action.run();
    } catch (IOException | IllegalStateException e) {
      throw SocketErrors.of(t, e);
    }
  }

  /**
   * Tries until it can be done, waiting in between as the timeout says.
   *
   * @param reads what the attempt waits for: to be able to read, or to write
   */
  <T> T await(ThreadContext t, boolean reads, Attempt<T> attempt) {
    SocketDescriptor open = require(t);
    Long deadline = null;
    boolean waited = false;
    for (; ; ) {
      T result = now(t, attempt);
      if (result != null) {
        return result;
      }
      if (!waited) {
        deadline = Selectors.deadline(t, timeoutNanos);
        waited = true;
      }
      long left = Selectors.left(t, deadline);
      if (left == 0) {
        throw timeoutNanos == 0 ? SystemErrors.of(t, Errno.EAGAIN) : SocketErrors.timeout();
      }
      waitOnce(t, open, reads, left);
    }
  }

  /** One wait for a socket; may end early for no reason. */
  static void waitOnce(ThreadContext t, SocketDescriptor open, boolean reads, long nanos) {
    Selectors selectors = Selectors.of(t);
    try {
      Selector selector = selectors.take();
      try {
        open.enter(selector, open.interest(reads));
        Selectors.stay(t, selector, nanos);
      } finally {
        open.leave(selector);
        selectors.giveBack(selector);
      }
    } catch (IOException e) {
      throw SocketErrors.of(t, e);
    }
  }
}
