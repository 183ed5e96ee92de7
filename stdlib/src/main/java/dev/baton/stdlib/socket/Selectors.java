package dev.baton.stdlib.socket;

import dev.baton.core.object.ThreadContext;
import dev.baton.lock.BlockKind;
import dev.baton.lock.GlobalLock;
import java.io.IOException;
import java.nio.channels.Selector;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The selectors of one interpreter that nobody waits in at the moment. Thread safe; a selector that
 * was taken belongs to the taker.
 */
final class Selectors implements AutoCloseable {
  private final ConcurrentLinkedQueue<Selector> idle = new ConcurrentLinkedQueue<>();
  private volatile boolean closed;

  private Selectors() {}

  static Selectors of(ThreadContext t) {
    return t.interpreter().attached(Selectors.class, Selectors::new);
  }

  /** A selector without channels. */
  Selector take() throws IOException {
    Selector known = idle.poll();
    return known != null ? known : Selector.open();
  }

  /** Takes the channels out of a selector and keeps it for the next one who waits. */
  void giveBack(Selector selector) throws IOException {
    selector.keys().forEach(key -> key.cancel());
    selector.selectNow();
    selector.selectedKeys().clear();
    idle.add(selector);
    if (closed) {
      close();
    }
  }

  @Override
  public void close() throws IOException {
    closed = true;
    for (Selector selector = idle.poll(); selector != null; selector = idle.poll()) {
      selector.close();
    }
  }

  /**
   * One stay outside the interpreter: until a channel is ready, the time is over, or something was
   * sent to the thread, which it then delivers. May end early for no reason.
   *
   * @param nanos the longest time; negative for as long as it takes
   */
  static void stay(ThreadContext t, Selector selector, long nanos) throws IOException {
    GlobalLock lock = t.globalLock();
    lock.beginBlocking(t, BlockKind.IO, selector::wakeup);
    // A host thread whose interrupt flag is set would not wait at all.
    boolean interrupted = Thread.interrupted();
    try {
      if (nanos < 0) {
        selector.select();
      } else {
        selector.select(Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos + 999_999)));
      }
    } finally {
      if (Thread.interrupted() || interrupted) {
        Thread.currentThread().interrupt();
      }
      lock.endBlocking(t);
    }
    t.poll();
  }

  /** The time at which a wait ends; null for never. */
  static @Nullable Long deadline(ThreadContext t, long timeoutNanos) {
    return timeoutNanos < 0 ? null : (Long) (t.globalLock().clock().nanoTime() + timeoutNanos);
  }

  /** How long a wait may still take; negative for as long as it takes. */
  static long left(ThreadContext t, @Nullable Long deadline) {
    return deadline == null ? -1 : Math.max(0, deadline - t.globalLock().clock().nanoTime());
  }
}
