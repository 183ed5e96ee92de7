package dev.baton.stdlib.thread;

import dev.baton.core.object.GuestObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.lock.WaitQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A started thread, to be waited for.
 *
 * <p>It is done after the thread has left the interpreter and before the waiters are woken; so
 * whatever the thread did happens-before the return of a join.
 */
final class ThreadHandle extends GuestObject {
  private static final int NOT_STARTED = 0;
  private static final int RUNNING = 1;
  private static final int DONE = 2;

  private final WaitQueue joiners = new WaitQueue();
  private final WaitQueue.Condition ended = new Ended();
  private final AtomicInteger state = new AtomicInteger(NOT_STARTED);
  private volatile long ident;

  /** The guest thread's {@code id()}; 0 before the start. */
  private volatile long id;

  ThreadHandle() {
    super(ThreadTypes.HANDLE);
  }

  /** The ident of the thread; 0 before the start. */
  long ident() {
    return ident;
  }

  boolean isDone() {
    return state.get() == DONE;
  }

  boolean isStarted() {
    return state.get() != NOT_STARTED;
  }

  /** Takes the handle for a new thread; false if one was started with it before. */
  boolean start(ThreadContext thread, long threadIdent) {
    if (!state.compareAndSet(NOT_STARTED, RUNNING)) {
      return false;
    }
    id = thread.id();
    ident = threadIdent;
    return true;
  }

  /** Says that the host refused the thread, so that another start may be tried. */
  void refused() {
    ident = 0;
    state.set(NOT_STARTED);
  }

  void done() {
    state.set(DONE);
    joiners.wakeAll();
  }

  /**
   * Waits for the end of the thread.
   *
   * @param timeoutNanos negative for as long as it takes
   */
  void join(ThreadContext t, long timeoutNanos) {
    joiners.await(t, ended, timeoutNanos);
  }

  /** What a join waits for. */
  private final class Ended implements WaitQueue.Condition {
    @Override
    public boolean tryPass() {
      return isDone();
    }

    @Override
    public long onlyWayOut() {
      return id;
    }

    @Override
    public String toString() {
      return "the end";
    }
  }
}
