package dev.baton.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who was inside, and at which line, while others waited for the lock.
 *
 * <p>Works on what the trace holds when it is made. Under an exclusive lock the runs of all threads
 * follow one another, so those that overlap a wait are found by a search in one sorted list; a wait
 * costs as much as there were runs meanwhile. Under a lock that lets all threads in, only the
 * world's stops make anybody wait.
 */
final class WaitCauses {
  /**
   * Who was in the way.
   *
   * @param lane the index of the lane of the thread that was inside; {@link #STOP} if the world
   *     stood still
   * @param place where that thread was, see {@link #heldAt}; for a stop, the number of the stop
   * @param nanos for how long
   */
  record Cause(int lane, int place, long nanos) {}

  /**
   * A wait for the lock.
   *
   * @param lane the index of the waiting thread's lane
   * @param slice the index of the wait in the lane
   * @param causes the longest first
   */
  record Wait(int lane, int slice, long nanos, List<Cause> causes) {
    /** For how long nobody was in the way: the lock was free, but the thread had to wake up. */
    long unheld() {
      long held = 0;
      for (Cause cause : causes) {
        held += cause.lane == STOP ? 0 : cause.nanos;
      }
      return Math.max(0, nanos - held);
    }
  }

  /** Stands for a lane where no thread was in the way. */
  static final int STOP = -1;

  /** A time in which nobody else could come in, with who stands for it. */
  private record Run(long begin, long end, int lane, int place) {}

  /** Who has been asked to give way and does not within this time is at something long. */
  private static final long PROMPT_NANOS = 1_000_000L;

  private final List<TraceLane> lanes;
  private final int[] sizes;
  private final List<int[]> heldAt = new ArrayList<>();
  private final Run[] runs;
  private final List<Wait> waits = new ArrayList<>();

  WaitCauses(LockTrace trace) {
    this(trace.lanes(), trace.modes(), trace.stops());
  }

  WaitCauses(List<TraceLane> lanes, List<LockTrace.Mode> modes, List<LockTrace.Stop> stops) {
    this.lanes = lanes;
    sizes = lanes.stream().mapToInt(TraceLane::size).toArray();
    lanes.forEach(lane -> heldAt.add(placesSeen(lane, sizes[heldAt.size()])));
    runs = runs(modes, stops);
    for (int lane = 0; lane < sizes.length; lane++) {
      addWaits(lane);
    }
  }

  /** The lanes that the indices mean. */
  List<TraceLane> lanes() {
    return lanes;
  }

  /** How many slices of a lane were there when this was made. */
  int size(int lane) {
    return sizes[lane];
  }

  /**
   * Where a thread that ran was for long: where it was seen when it was first asked to give way and
   * did not for a while, as it does in a function that comes to no safepoint; {@link
   * TraceLane#NOWHERE} if that did not happen, and then the place where it left says most.
   */
  int heldAt(int lane, int slice) {
    return heldAt.get(lane)[slice];
  }

  /** All waits, by lane and time. */
  List<Wait> waits() {
    return waits;
  }

  /** The longest waits, the longest first. */
  List<Wait> longest(int most) {
    return waits.stream()
        .sorted(Comparator.comparingLong(Wait::nanos).reversed())
        .limit(most)
        .toList();
  }

  /** For how long others waited because of whom, added up, the longest first. */
  List<Cause> worst(int most) {
    Map<Long, Long> sums = new HashMap<>();
    for (Wait wait : waits) {
      for (Cause cause : wait.causes) {
        sums.merge(key(cause.lane, cause.place), cause.nanos, Long::sum);
      }
    }
    return causes(sums).stream().limit(most).toList();
  }

  private Run[] runs(List<LockTrace.Mode> modes, List<LockTrace.Stop> stops) {
    List<Run> all = new ArrayList<>();
    for (int lane = 0; lane < sizes.length; lane++) {
      TraceLane l = lanes.get(lane);
      for (int i = 0; i < sizes[lane]; i++) {
        if (l.state(i) == TraceState.RUNNING && isExclusive(modes, l.begin(i))) {
          int seen = heldAt(lane, i);
          int place = seen == TraceLane.NOWHERE ? l.place(i) : seen;
          all.add(new Run(l.begin(i), l.end(i), lane, place));
        }
      }
    }
    for (int i = 0; i < stops.size(); i++) {
      all.add(new Run(stops.get(i).begin(), stops.get(i).end(), STOP, i));
    }
    Run[] sorted = all.toArray(new Run[0]);
    Arrays.sort(sorted, Comparator.comparingLong(Run::begin));
    return sorted;
  }

  private static int[] placesSeen(TraceLane lane, int size) {
    int[] places = new int[size];
    Arrays.fill(places, TraceLane.NOWHERE);
    List<TraceLane.Mark> marks = new ArrayList<>(lane.marks);
    marks.sort(Comparator.comparingLong(TraceLane.Mark::at));
    int next = 0;
    for (int i = 0; i < size; i++) {
      while (next < marks.size() && marks.get(next).at() < lane.begin(i)) {
        next++;
      }
      boolean runs = lane.state(i) == TraceState.RUNNING;
      if (runs && next < marks.size() && marks.get(next).at() < lane.end(i) - PROMPT_NANOS) {
        places[i] = marks.get(next).place();
      }
    }
    return places;
  }

  private static boolean isExclusive(List<LockTrace.Mode> modes, long at) {
    boolean exclusive = false;
    for (LockTrace.Mode mode : modes) {
      if (mode.from() <= at) {
        exclusive = mode.exclusive();
      }
    }
    return exclusive;
  }

  private void addWaits(int lane) {
    TraceLane l = lanes.get(lane);
    for (int i = 0; i < sizes[lane]; i++) {
      if (l.state(i) == TraceState.WAITING) {
        long begin = l.begin(i);
        long end = l.end(i);
        waits.add(new Wait(lane, i, end - begin, causesOf(lane, begin, end)));
      }
    }
  }

  private List<Cause> causesOf(int waiter, long begin, long end) {
    Map<Long, Long> sums = new HashMap<>();
    for (int i = firstThatMayReach(begin); i < runs.length && runs[i].begin < end; i++) {
      Run run = runs[i];
      long common = Math.min(run.end, end) - Math.max(run.begin, begin);
      if (run.lane != waiter && common > 0) {
        sums.merge(key(run.lane, run.place), common, Long::sum);
      }
    }
    return causes(sums);
  }

  /**
   * Before the first run that begins later come the one that was going on and, if the world stood
   * still then, that stop.
   */
  private int firstThatMayReach(long begin) {
    int low = 0;
    int high = runs.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (runs[middle].begin <= begin) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return Math.max(0, low - 2);
  }

  private static long key(int lane, int place) {
    return (long) lane << Integer.SIZE | place & 0xffffffffL;
  }

  private static List<Cause> causes(Map<Long, Long> sums) {
    List<Cause> causes = new ArrayList<>();
    sums.forEach(
        (key, nanos) -> causes.add(new Cause((int) (key >> Integer.SIZE), key.intValue(), nanos)));
    causes.sort(
        Comparator.comparingLong(Cause::nanos)
            .reversed()
            .thenComparingInt(Cause::lane)
            .thenComparingInt(Cause::place));
    return causes;
  }
}
