package dev.baton.lock;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The guest threads of one interpreter, by host thread, and whether new ones are let in.
 *
 * <p>The registry lock, one for all interpreters that share a global lock, guards registration, the
 * life cycle, the beginning and the end of a stop of the world; it is a leaf that is never held
 * while a thread enters, leaves or waits. Looking a thread up takes no lock.
 */
final class ThreadRegistry {
  /** New threads may come. */
  static final int OPEN = 0;

  /** No new threads; those inside are asked to go. */
  static final int CLOSING = 1;

  /** Nobody may enter. */
  static final int CLOSED = 2;

  /** The mutex of the group. */
  final ReentrantLock mutex;

  private final ConcurrentHashMap<Thread, GuestThread> byCarrier = new ConcurrentHashMap<>();
  private final boolean keepsThreads;
  private volatile int state = OPEN;

  /** What dead threads leave behind; guarded by {@link #mutex}. */
  private final EndedThreads ended;

  /** With the figures of threads that have gone kept for each, or only added up. */
  ThreadRegistry(ReentrantLock mutex, boolean keepsThreads) {
    this.mutex = mutex;
    this.keepsThreads = keepsThreads;
    ended = new EndedThreads(keepsThreads);
  }

  /** The state of a host thread, idle or not. */
  @Nullable GuestThread find(Thread carrier) {
    return byCarrier.get(carrier);
  }

  /** How many threads are registered. */
  int size() {
    return byCarrier.size();
  }

  /** The threads that are not idle; a new list. */
  List<GuestThread> present() {
    List<GuestThread> present = new ArrayList<>();
    for (GuestThread t : byCarrier.values()) {
      if (!t.isIdle()) {
        present.add(t);
      }
    }
    return present;
  }

  /**
   * All registered threads, idle ones too; a view that may miss threads that come or go, unless
   * locked.
   */
  Collection<GuestThread> all() {
    return byCarrier.values();
  }

  /** Adds a thread that {@link #checkMayAdd} let pass. The caller holds {@link #mutex}. */
  void add(GuestThread t) {
    Thread carrier = t.carrier();
    if (carrier != null) {
      byCarrier.put(carrier, t);
    }
  }

  /**
   * Returns if a thread, whose carrier is bound, may be added. The caller holds {@link #mutex}.
   *
   * @throws InterpreterClosedException if the interpreter is closed or closing
   * @throws IllegalStateException if the host thread has a guest thread already
   */
  void checkMayAdd(GuestThread t) {
    checkOpen();
    Thread carrier = t.carrier();
    if (carrier == null || byCarrier.containsKey(carrier)) {
      throw new IllegalStateException("this host thread already has a guest thread");
    }
  }

  /** Removes a thread; whether it was there. The caller holds {@link #mutex}. */
  boolean remove(GuestThread t) {
    Thread carrier = t.carrier();
    if (carrier == null || !byCarrier.remove(carrier, t)) {
      return false;
    }
    ended.add(t);
    return true;
  }

  /** The figures of all threads, dead and alive. */
  LockStatistics statistics() {
    mutex.lock();
    try {
      LockStatistics sum = ended.total();
      for (GuestThread t : byCarrier.values()) {
        sum = sum.plus(t.counters().statistics());
      }
      return sum;
    } finally {
      mutex.unlock();
    }
  }

  /** The figures by host thread: of those here, and of those that have gone as far as kept. */
  List<ThreadStatistics> threadStatistics() {
    mutex.lock();
    try {
      Map<Long, ThreadStatistics> rows = ended.rows();
      for (GuestThread t : keepsThreads ? byCarrier.values() : present()) {
        EndedThreads.merge(rows, t, t.counters().statistics());
      }
      return List.copyOf(rows.values());
    } finally {
      mutex.unlock();
    }
  }

  /** What a lock says of itself, with what the registry knows of the threads. */
  LockSnapshot complete(LockSnapshot ofLock) {
    mutex.lock();
    try {
      List<LockSnapshot.Member> members = new ArrayList<>();
      LockStatistics sum = ended.total();
      for (GuestThread t : byCarrier.values()) {
        if (t.isIdle()) {
          sum = sum.plus(t.counters().statistics());
          continue;
        }
        LockSnapshot.Member member = LockSnapshot.Member.of(t);
        members.add(member);
        sum = sum.plus(member.figures());
      }
      members.sort(Comparator.comparingLong(m -> m.thread().id()));
      return new LockSnapshot(
          ofLock.strategy(), ofLock.owner(), ofLock.switches(), ofLock.waiters(), members, sum);
    } finally {
      mutex.unlock();
    }
  }

  int state() {
    return state;
  }

  /** Moves on towards {@link #CLOSED}. The caller holds {@link #mutex}. */
  void advance(int next) {
    state = next;
  }

  /** Whether nobody may enter any more. */
  boolean isClosed() {
    return state == CLOSED;
  }

  void checkNotClosed() {
    if (isClosed()) {
      throw new InterpreterClosedException();
    }
  }

  void checkOpen() {
    if (state != OPEN) {
      throw new InterpreterClosedException();
    }
  }
}
