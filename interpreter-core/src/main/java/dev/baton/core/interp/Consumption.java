package dev.baton.core.interp;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What the threads of one call from the host have used of the processor and of memory, by what the
 * JVM measures. A thread whose processor time it does not measure, as that of a virtual thread, is
 * taken to compute all the time. Thread safe.
 *
 * <p>A thread counts from when it joins until it leaves; then what it used stays in the sum. The
 * mutex makes leaving one step for those who sum up. The last figures of each thread are kept, for
 * one that has ended tells nothing more.
 */
final class Consumption {
  private final ThreadUsage usage = new ThreadUsage();
  private final ReentrantLock mutex = new ReentrantLock();
  private final Map<ThreadState, Member> members = new HashMap<>();
  private long goneNanos;
  private long goneBytes;

  /** A sum over all threads. */
  record Total(long cpuNanos, long bytes) {}

  /** What one thread had used when it joined, and what it has used since. */
  private final class Member {
    final ThreadState state;
    final long joinedAt = System.nanoTime();
    final long nanosBefore;
    final long bytesBefore;
    long nanos;
    long bytes;

    Member(ThreadState state, boolean isNew) {
      this.state = state;
      Thread thread = isNew ? null : state.carrier();
      this.nanosBefore = thread == null ? 0 : Math.max(0, usage.cpuNanos(thread));
      this.bytesBefore = thread == null ? 0 : Math.max(0, usage.bytes(thread));
    }

    void look() {
      Thread thread = state.carrier();
      if (thread == null) {
        return;
      }
      long cpu = usage.cpuNanos(thread);
      if (cpu != ThreadUsage.UNKNOWN) {
        nanos = cpu - nanosBefore;
      } else if (thread.isAlive()) {
        nanos = System.nanoTime() - joinedAt;
      }
      bytes = Math.max(bytes, usage.bytes(thread) - bytesBefore);
    }
  }

  /**
   * Counts a thread from now on.
   *
   * @param isNew whether it has not been started yet
   */
  void join(ThreadState t, boolean isNew) {
    Member member = new Member(t, isNew);
    mutex.lock();
    try {
      members.put(t, member);
    } finally {
      mutex.unlock();
    }
  }

  /** Counts a thread no more; what it has used stays. */
  void leave(ThreadState t) {
    mutex.lock();
    try {
      Member member = members.remove(t);
      if (member != null) {
        member.look();
        goneNanos += member.nanos;
        goneBytes += member.bytes;
      }
    } finally {
      mutex.unlock();
    }
  }

  /** What has been used so far. */
  Total total() {
    mutex.lock();
    try {
      long nanos = goneNanos;
      long bytes = goneBytes;
      for (Member member : members.values()) {
        member.look();
        nanos += member.nanos;
        bytes += member.bytes;
      }
      return new Total(nanos, bytes);
    } finally {
      mutex.unlock();
    }
  }
}
