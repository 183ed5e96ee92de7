package dev.baton.cli;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * What one host thread did in the course of a trace: slices of time, one after the other.
 *
 * <p>Only the thread itself appends, or whoever found it dead. It fills a row before it stores the
 * number of rows, which is volatile; so a reader, who reads that number first, sees whole rows and
 * all arrays that hold them. Marks may come from any thread.
 */
final class TraceLane {
  /** Where nothing is known of the place. */
  static final int NOWHERE = -1;

  private static final int FIRST_ROWS = 64;

  /** How the slices lie in memory. */
  private record Rows(long[] begins, long[] ends, byte[] states, int[] places) {
    static Rows of(int length) {
      return new Rows(new long[length], new long[length], new byte[length], new int[length]);
    }

    Rows grown() {
      int length = begins.length * 2;
      return new Rows(
          Arrays.copyOf(begins, length),
          Arrays.copyOf(ends, length),
          Arrays.copyOf(states, length),
          Arrays.copyOf(places, length));
    }
  }

  /**
   * A moment in another thread's view of this one.
   *
   * @param place where the thread was about then
   */
  record Mark(String what, long at, int place) {}

  final long id;
  final Queue<Mark> marks = new ConcurrentLinkedQueue<>();
  volatile String name;

  private final int most;
  private volatile Rows rows = Rows.of(FIRST_ROWS);
  private volatile int size;
  private volatile long dropped;
  private @Nullable TraceState state;
  private long since;
  private int place;

  /**
   * An empty lane.
   *
   * @param most how many slices are kept
   */
  TraceLane(long id, String name, int most) {
    this.id = id;
    this.name = name;
    this.most = most;
  }

  /**
   * Ends the slice that is open, if any, and begins another, or none.
   *
   * @param here where the thread stands
   */
  void become(@Nullable TraceState next, long now, int here) {
    if (state != null) {
      append(state, Math.max(now, since + 1), state == TraceState.RUNNING ? here : place);
    }
    state = next;
    since = now;
    place = here;
  }

  private void append(TraceState ended, long now, int where) {
    int n = size;
    if (n == most) {
      dropped = dropped + 1;
      return;
    }
    Rows r = rows;
    if (n == r.begins.length) {
      r = r.grown();
      rows = r;
    }
    r.begins[n] = since;
    r.ends[n] = now;
    r.states[n] = (byte) ended.ordinal();
    r.places[n] = where;
    size = n + 1;
  }

  void mark(String what, long now, int where) {
    if (dropped == 0) {
      marks.add(new Mark(what, now, where));
    }
  }

  /** How many slices came after the lane was full. */
  long dropped() {
    return dropped;
  }

  /** How many slices there are. */
  int size() {
    return size;
  }

  /** When a slice began, on the clock of the lock. */
  long begin(int i) {
    return rows.begins[i];
  }

  long end(int i) {
    return rows.ends[i];
  }

  TraceState state(int i) {
    return TraceState.values()[rows.states[i]];
  }

  /**
   * The number of a place: where the thread was during the slice; of one that ran, where it was
   * when it left. {@link #NOWHERE} if it was in no guest code.
   */
  int place(int i) {
    return rows.places[i];
  }
}
