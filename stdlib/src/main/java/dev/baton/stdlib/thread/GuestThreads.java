package dev.baton.stdlib.thread;

import dev.baton.core.interp.CallEndedException;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.lock.Attachment;
import dev.baton.lock.GlobalLock;
import dev.baton.lock.GuestThread;
import dev.baton.lock.InterpreterClosedException;
import dev.baton.lock.LockTrait;
import dev.baton.lock.ThreadKilledException;
import dev.baton.stdlib.sys.Unraisable;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that guest code starts in one interpreter. Thread safe.
 *
 * <p>A guest thread is a platform thread with a Java stack of {@link #stackSize}. Its ident is the
 * number of that platform thread, so that a host thread has the same ident each time it comes in.
 */
final class GuestThreads {
  /** The Java stack of a thread for which guest code asked for none in particular, in bytes. */
  private static final long DEFAULT_STACK = 256L << 20;

  /** The smallest stack that guest code may ask for, in bytes. */
  private static final long SMALLEST_STACK = 32L << 10;

  /** What a thread gets at least whatever was asked for: less would not hold the interpreter. */
  private static final long ENOUGH_STACK = 1L << 20;

  private final AtomicInteger running = new AtomicInteger();
  private volatile long stackSize;
  private volatile long mainIdent;

  static GuestThreads of(ThreadContext t) {
    return t.interpreter().attached(GuestThreads.class, GuestThreads::new);
  }

  /** The ident of an attached thread. */
  static long ident(GuestThread t) {
    Thread carrier = t.carrier();
    return carrier == null ? 0 : carrier.getId();
  }

  /** The ident of the thread with a {@link GuestThread#id}; 0 if it is gone. */
  static long identOf(GlobalLock lock, long id) {
    for (GuestThread t : lock.threads()) {
      if (t.id() == id) {
        return ident(t);
      }
    }
    return 0;
  }

  /** How many threads started here have not ended. */
  int running() {
    return running.get();
  }

  /** The stack size guest code asked for, in bytes; 0 for the default. */
  long stackSize() {
    return stackSize;
  }

  void setStackSize(long bytes) {
    if (bytes < 0) {
      throw Raise.valueError("size must be 0 or a positive value");
    }
    if (bytes != 0 && bytes < SMALLEST_STACK) {
      throw Raise.valueError("size not valid: " + bytes + " bytes");
    }
    stackSize = bytes;
  }

  /** The ident of the thread in which the program began. */
  long mainIdent() {
    return mainIdent;
  }

  void setMain(ThreadContext t) {
    mainIdent = ident(t);
  }

  /**
   * Starts a thread that calls {@code function}. Returns when the thread exists, not when it runs.
   *
   * @throws GuestError RuntimeError if the host, the lock or the machine admits no further thread
   */
  void start(
      ThreadContext t,
      ThreadHandle handle,
      boolean daemon,
      Object function,
      Object[] arguments,
      String[] names) {
    if (!t.interpreter().permissions().mayStartThreads()
        || t.globalLock().strategy().traits().contains(LockTrait.CONFINED)
        || t.globalLock().isClosed()) {
      throw Raise.runtimeError("can't start new thread");
    }
    long stack = stackSize == 0 ? DEFAULT_STACK : Math.max(stackSize, ENOUGH_STACK);
    ThreadContext fresh = t.interpreter().newThread(t, "guest", stack);
    Thread carrier =
        new Thread(
            null, () -> run(fresh, handle, function, arguments, names), "baton-guest", stack);
    carrier.setDaemon(daemon);
    if (!handle.start(fresh, carrier.getId())) {
      fresh.ended();
      throw Raise.runtimeError("thread already started");
    }
    running.incrementAndGet();
    try {
      carrier.start();
    } catch (OutOfMemoryError e) {
      running.decrementAndGet();
      fresh.ended();
      handle.refused();
      throw Raise.runtimeError("can't start new thread");
    }
  }

  /** The life of a thread. Being killed and the end of the interpreter end it in silence. */
  private void run(
      ThreadContext t, ThreadHandle handle, Object function, Object[] arguments, String[] names) {
    try {
      Attachment attachment = t.globalLock().attach(t);
      try {
        t.callNamed(function, arguments, names);
      } catch (GuestError e) {
        if (!e.is(Types.SYSTEM_EXIT) && !t.isEnd(e.value())) {
          Unraisable.report(t, e.value(), "Exception ignored in thread started by", function);
        }
      } finally {
        attachment.close();
      }
    } catch (InterpreterClosedException | ThreadKilledException | CallEndedException quiet) {
      // Whoever ended the thread knows.
    } finally {
      t.ended();
      running.decrementAndGet();
      handle.done();
    }
  }
}
