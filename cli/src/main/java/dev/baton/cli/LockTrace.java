package dev.baton.cli;

import dev.baton.lock.BlockKind;
import dev.baton.lock.GuestLocation;
import dev.baton.lock.GuestThread;
import dev.baton.lock.LockEvent;
import dev.baton.lock.LockListener;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What {@code --lock-trace} gathers: what each thread did when, and where in the guest's code.
 *
 * <p>Of a thread that runs the trace keeps where it was when it left: it asks on that very thread,
 * so the line is exact: the one that blocked, or at whose end the thread gave way. Between two
 * safepoints it may have been elsewhere. A thread that is told to give way is looked at from the
 * thread that asks, so that place is where it was about then.
 *
 * <p>Events of a thread come on that thread, one after the other, so the state of its lane needs no
 * lock. Thread safe.
 */
final class LockTrace implements LockListener {
  /** So much is kept of each thread; what comes later is only counted. */
  private static final int SLICES_PER_LANE = 200_000;

  /** So many threads are kept; later ones are only counted. */
  private static final int LANES = 1000;

  private final long began = System.nanoTime();
  private final BooleanSupplier exclusive;
  private final Map<Long, TraceLane> lanes = new ConcurrentHashMap<>();
  private final AtomicInteger leftOut = new AtomicInteger();
  private final Map<GuestLocation, Integer> places = new ConcurrentHashMap<>();
  private final AtomicInteger lastPlace = new AtomicInteger(TraceLane.NOWHERE);
  private final List<Mode> modes = new CopyOnWriteArrayList<>();
  private final List<Stop> stops = new CopyOnWriteArrayList<>();

  /** Stops nest but do not overlap, and one happens-before the next, so plain fields serve. */
  private int depth;

  private long stopBegan;
  private String stopper = "";

  /**
   * A lock in force from some time on.
   *
   * @param exclusive whether one thread at a time was inside
   */
  record Mode(long from, String name, boolean exclusive) {}

  /** The world stood still. */
  record Stop(long begin, long end, String by) {}

  /**
   * A trace that begins now.
   *
   * @param lock the lock in force
   * @param exclusive tells of the lock in force, at any time, whether it is exclusive
   */
  LockTrace(String lock, BooleanSupplier exclusive) {
    this.exclusive = exclusive;
    modes.add(new Mode(began, lock, exclusive.getAsBoolean()));
  }

  @Override
  public void onEvent(LockEvent event) {
    GuestThread t = event.thread();
    switch (event.kind()) {
      case MODE_CHANGED ->
          modes.add(
              new Mode(event.nanos(), String.valueOf(event.detail()), exclusive.getAsBoolean()));
      case STOP_BEGIN -> {
        if (depth++ == 0) {
          stopper = t == null ? "the host" : t.name();
          stopBegan = event.nanos();
        }
      }
      case STOP_END -> {
        if (--depth == 0) {
          stops.add(new Stop(stopBegan, event.nanos(), stopper));
        }
      }
      default -> {
        Thread carrier = t == null ? null : t.carrier();
        TraceLane lane = carrier == null ? null : lane(carrier.getId(), t);
        if (lane != null) {
          add(lane, t, event);
        }
      }
    }
  }

  private void add(TraceLane lane, GuestThread t, LockEvent event) {
    long now = event.nanos();
    switch (event.kind()) {
      case WANT -> lane.become(TraceState.WAITING, now, place(t));
      case ENTERED -> lane.become(TraceState.RUNNING, now, TraceLane.NOWHERE);
      case EXITED -> lane.become(null, now, place(t));
      case BLOCK_BEGIN -> lane.become(state(event.detail()), now, place(t));
      case BLOCK_END, RECLAIMED -> lane.become(null, now, TraceLane.NOWHERE);
      case SWITCH_REQUESTED -> lane.mark("asked to give way", now, place(t));
      case STARVED -> lane.mark("starved", now, place(t));
      default -> {}
    }
  }

  private @Nullable TraceLane lane(long id, GuestThread t) {
    TraceLane lane = lanes.get(id);
    if (lane == null) {
      if (lanes.size() >= LANES) {
        leftOut.incrementAndGet();
        return null;
      }
      lane = lanes.computeIfAbsent(id, key -> new TraceLane(id, t.name(), SLICES_PER_LANE));
    }
    lane.name = t.name();
    return lane;
  }

  private static @Nullable TraceState state(@Nullable Object detail) {
    return detail instanceof BlockKind kind ? TraceState.of(kind) : null;
  }

  private int place(GuestThread t) {
    GuestLocation at = t.location();
    if (at == null) {
      return TraceLane.NOWHERE;
    }
    Integer known = places.get(at);
    return known != null ? known : places.computeIfAbsent(at, l -> lastPlace.incrementAndGet());
  }

  /** When it began, on the clock of the lock, in nanoseconds. */
  long began() {
    return began;
  }

  /** The threads in the order in which they came; a new list. */
  List<TraceLane> lanes() {
    List<TraceLane> all = new ArrayList<>(lanes.values());
    all.sort(
        Comparator.comparingLong((TraceLane l) -> l.size() == 0 ? Long.MAX_VALUE : l.begin(0))
            .thenComparingLong(l -> l.id));
    return all;
  }

  /** How many events came from threads that are not kept. */
  int leftOut() {
    return leftOut.get();
  }

  /**
   * The places by number; a new list. It has every place of a row that the caller has seen; null
   * stands for one that is only just coming in.
   */
  List<@Nullable GuestLocation> places() {
    @Nullable GuestLocation[] byNumber = new GuestLocation[lastPlace.get() + 1];
    places.forEach(
        (place, number) -> {
          if (number < byNumber.length) {
            byNumber[number] = place;
          }
        });
    return Arrays.asList(byNumber);
  }

  /** The locks that were in force, in order; not empty. */
  List<Mode> modes() {
    return List.copyOf(modes);
  }

  /** When all threads stood still. */
  List<Stop> stops() {
    return List.copyOf(stops);
  }
}
