package dev.baton.lock;

import java.util.Collection;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The guest threads of one interpreter, by host thread, and whether new ones are let in.
 *
 * <p>The registry lock guards registration, the life cycle, the beginning and the end of a stop of
 * the world; it is a leaf that is never held while a thread enters, leaves or waits. Looking a
 * thread up takes no lock.
 */
final class ThreadRegistry {
  /** New threads may come. */
  static final int OPEN = 0;

  /** No new threads; those inside are asked to go. */
  static final int CLOSING = 1;

  /** Nobody may enter. */
  static final int CLOSED = 2;

  final ReentrantLock mutex = new ReentrantLock();
  private final ConcurrentHashMap<Thread, GuestThread> byCarrier = new ConcurrentHashMap<>();
  private volatile int state = OPEN;

  /** The host thread that closes the interpreter; it alone may still enter. */
  private volatile @Nullable Thread closer;

  @Nullable GuestThread find(Thread carrier) {
    return byCarrier.get(carrier);
  }

  /** All registered threads; a view that may miss threads that come or go, unless locked. */
  Collection<GuestThread> all() {
    return byCarrier.values();
  }

  /** Adds a thread whose carrier is bound. The caller holds {@link #mutex}. */
  void add(GuestThread t) {
    if (state != OPEN) {
      throw new InterpreterClosedException();
    }
    Thread carrier = t.carrier();
    if (carrier == null || byCarrier.putIfAbsent(carrier, t) != null) {
      throw new IllegalStateException("this host thread already has a guest thread");
    }
  }

  /** Removes a thread; whether it was there. */
  boolean remove(GuestThread t) {
    Thread carrier = t.carrier();
    return carrier != null && byCarrier.remove(carrier, t);
  }

  int state() {
    return state;
  }

  /** Moves on towards {@link #CLOSED}. The caller holds {@link #mutex}. */
  void advance(int next, Thread by) {
    closer = by;
    state = next;
  }

  /** Whether {@code t} may not enter any more. */
  boolean refuses(GuestThread t) {
    return state == CLOSED && t.carrier() != closer;
  }

  void checkAdmission(GuestThread t) {
    if (refuses(t)) {
      throw new InterpreterClosedException();
    }
  }

  void checkOpen() {
    if (state != OPEN) {
      throw new InterpreterClosedException();
    }
  }
}
