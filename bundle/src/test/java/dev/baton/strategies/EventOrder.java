package dev.baton.strategies;

import dev.baton.lock.GuestThread;
import dev.baton.lock.LockEvent;
import dev.baton.lock.LockEventKind;
import dev.baton.lock.LockListener;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** Looks whether the events of each thread come in an order that makes sense. */
final class EventOrder implements LockListener {
  private final Map<GuestThread, LockEventKind> last = new ConcurrentHashMap<>();
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  private final AtomicLong entered = new AtomicLong();
  private final AtomicLong exited = new AtomicLong();

  @Override
  public void onEvent(LockEvent event) {
    GuestThread thread = event.thread();
    LockEventKind kind = event.kind();
    boolean enters = kind == LockEventKind.ENTERED;
    if (thread == null || !enters && kind != LockEventKind.EXITED) {
      return;
    }
    (enters ? entered : exited).incrementAndGet();
    // The events of one thread come one after the other, on that thread.
    LockEventKind before = last.put(thread, kind);
    if (before == kind || before == null && !enters) {
      wrong.add(thread + ": " + kind + " after " + before);
    }
  }

  /** With the number of entries that the counters show. */
  void assertRight(long count) {
    if (!wrong.isEmpty() || entered.get() != count || exited.get() != count) {
      throw new AssertionError(wrong + ", " + entered + " entered, " + exited + " left, " + count);
    }
  }
}
