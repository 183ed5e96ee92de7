package dev.baton.stdlib.sharing;

import dev.baton.core.object.GuestObject;
import dev.baton.core.object.InterpreterState;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Shared;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.lock.WaitQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A counter that goes down to 0 and not below: who would take it lower waits. With a greatest value
 * of 1 it is a lock and knows who holds it. Thread safe.
 *
 * <p>The value changes by compare-and-set only. The holder is written by whoever took the last
 * unit, before it gives it back; {@code depth} belongs to the holder.
 */
final class SharedSemaphore extends GuestObject implements Shared {
  /** A thread of an interpreter, which is not kept alive by a lock that it never gave back. */
  private record Holder(WeakReference<InterpreterState> interpreter, long thread) {
    boolean isIn(ThreadContext t) {
      return interpreter.refersTo(t.interpreter());
    }
  }

  private final AtomicInteger value;
  private final int greatest;
  private final boolean recursive;
  private final WaitQueue waiting = new WaitQueue();
  private volatile @Nullable Holder holder;
  private int depth;

  SharedSemaphore(int value, int greatest, boolean recursive) {
    super(SharingTypes.SEMAPHORE);
    this.value = new AtomicInteger(value);
    this.greatest = greatest;
    this.recursive = recursive;
  }

  int value() {
    return value.get();
  }

  int greatest() {
    return greatest;
  }

  /** How often the holder holds it, if that is the calling thread; else 0. */
  int depth(ThreadContext t) {
    return isMine(t) ? depth : 0;
  }

  /** Whether the calling thread holds it, a lock. */
  boolean isMine(ThreadContext t) {
    Holder now = holder;
    return now != null && now.thread == t.id() && now.isIn(t);
  }

  /** Whether a thread of the calling interpreter holds it, a lock. */
  boolean isHeldHere(ThreadContext t) {
    Holder now = holder;
    return now != null && now.isIn(t);
  }

  /**
   * Takes one unit.
   *
   * @param timeoutNanos negative for as long as it takes, 0 not to wait
   */
  boolean acquire(ThreadContext t, long timeoutNanos) {
    if (recursive && isMine(t)) {
      depth++;
      return true;
    }
    Taking taking = new Taking();
    if (!tryTake() && (timeoutNanos == 0 || !waiting.await(t, taking, timeoutNanos))) {
      return false;
    }
    if (greatest == 1) {
      holder = new Holder(new WeakReference<>(t.interpreter()), t.id());
      depth = 1;
    }
    return true;
  }

  private boolean tryTake() {
    for (int n = value.get(); n > 0; n = value.get()) {
      if (value.compareAndSet(n, n - 1)) {
        return true;
      }
    }
    return false;
  }

  private final class Taking implements WaitQueue.Condition {
    @Override
    public boolean tryPass() {
      return tryTake();
    }

    @Override
    public void undo() {
      value.incrementAndGet();
      waiting.wakeOne();
    }
  }

  /** Gives one unit back. */
  void release(ThreadContext t) {
    if (recursive) {
      if (!isMine(t)) {
        throw Raise.error(
            Types.ASSERTION_ERROR,
            Strings.fromJava("attempt to release recursive lock not owned by thread"));
      }
      if (depth > 1) {
        depth--;
        return;
      }
    }
    if (greatest == 1) {
      holder = null;
    }
    for (int n = value.get(); n < greatest; n = value.get()) {
      if (value.compareAndSet(n, n + 1)) {
        waiting.wakeOne();
        return;
      }
    }
    throw Raise.valueError("semaphore or lock released too many times");
  }
}
