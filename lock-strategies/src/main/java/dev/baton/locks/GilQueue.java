package dev.baton.locks;

import dev.baton.lock.GuestThread;
import dev.baton.lock.LockSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Those who wait for a {@link GilLock}, and whom to wake. Those who gave way at a poll and those
 * who come from outside stand in two lines, and the lines take turns: so a thread that blocks often
 * waits for two slices at most beside any number of threads that compute, and of those each gets
 * every second slice at least. Thread safe.
 */
final class GilQueue implements ForcedSwitch.Line {
  private final ConcurrentLinkedQueue<Place> gaveWay = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Place> comers = new ConcurrentLinkedQueue<>();

  /** Whose turn is next; written by who got the lock out of a line. */
  private volatile boolean comersTurn = true;

  /** A waiter's place. */
  static final class Place extends Queued {
    private final boolean comes;

    /**
     * Whether it was woken and has not said since that it sleeps again. A release does not wake it
     * once more then: with calls of a microsecond that would cost more than the calls.
     */
    private volatile boolean woken;

    Place(GuestThread thread, long since, boolean comes) {
      super(thread, since);
      this.comes = comes;
    }

    boolean wasWoken() {
      return woken;
    }

    /** The next release is to wake it again; to be followed by a look at the lock. */
    void sleeps() {
      woken = false;
    }
  }

  void add(Place place) {
    (place.comes ? comers : gaveWay).add(place);
  }

  /**
   * Takes a place out; {@code served} if its thread got the lock, so that the other line is next.
   */
  void remove(Place place, boolean served) {
    (place.comes ? comers : gaveWay).remove(place);
    if (served && comersTurn == place.comes) {
      comersTurn = !place.comes;
    }
  }

  @Override
  public boolean isEmpty() {
    return comers.isEmpty() && gaveWay.isEmpty();
  }

  /** Whose turn it is; null if nobody waits. */
  @Nullable Place next() {
    boolean comersFirst = comersTurn;
    Place first = (comersFirst ? comers : gaveWay).peek();
    return first != null ? first : (comersFirst ? gaveWay : comers).peek();
  }

  @Override
  public void wakeNext() {
    Place next = next();
    if (next != null) {
      next.woken = true;
      LockSupport.unpark(next.thread.carrier());
    }
  }

  /** As {@link #wakeNext}, unless the thread is awake already or will look soon. */
  void wakeNextOnce() {
    Place next = next();
    if (next != null && !next.woken) {
      next.woken = true;
      LockSupport.unpark(next.thread.carrier());
    }
  }

  void wakeAll() {
    comers.forEach(place -> LockSupport.unpark(place.thread.carrier()));
    gaveWay.forEach(place -> LockSupport.unpark(place.thread.carrier()));
  }

  @Override
  public void dropStale() {
    Queued.dropStale(comers);
    Queued.dropStale(gaveWay);
  }

  /** As a snapshot shows them; a new list. */
  List<LockSnapshot.Waiter> shown() {
    List<LockSnapshot.Waiter> shown = new ArrayList<>(Queued.shown(comers));
    shown.addAll(Queued.shown(gaveWay));
    return shown;
  }
}
