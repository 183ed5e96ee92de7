package dev.baton.lock;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What threads leave behind when they go: their figures, added up and, if wanted, by host thread.
 * Guarded by the registry lock. Host threads that attach again and again have one row; what comes
 * when there are {@link #ROWS} goes into one row together, so that memory stays bounded.
 */
final class EndedThreads {
  private static final int ROWS = 1000;
  private static final long OTHERS = 0;

  private final boolean byThread;
  private final Map<Long, ThreadStatistics> rows = new LinkedHashMap<>();
  private LockStatistics total = LockStatistics.NONE;

  EndedThreads(boolean byThread) {
    this.byThread = byThread;
  }

  void add(GuestThread t) {
    LockStatistics figures = t.counters().statistics();
    total = total.plus(figures);
    if (byThread) {
      merge(rows, t, figures);
    }
  }

  LockStatistics total() {
    return total;
  }

  /** The rows; a new map, by host thread. */
  Map<Long, ThreadStatistics> rows() {
    return new LinkedHashMap<>(rows);
  }

  /** Adds the figures of a thread to the row of its host thread. */
  static void merge(Map<Long, ThreadStatistics> rows, GuestThread t, LockStatistics figures) {
    Thread carrier = t.carrier();
    long id = carrier == null ? OTHERS : carrier.getId();
    boolean own = id != OTHERS && (rows.containsKey(id) || rows.size() < ROWS);
    ThreadStatistics row =
        own
            ? new ThreadStatistics(id, t.name(), figures)
            : new ThreadStatistics(OTHERS, "(others)", figures);
    rows.merge(row.hostId(), row, ThreadStatistics::plus);
  }
}
