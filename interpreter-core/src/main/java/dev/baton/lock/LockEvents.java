package dev.baton.lock;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Hands events to the listeners and to the JVM's flight recorder; without either the cost is two
 * plain reads of a boolean.
 */
public final class LockEvents {
  private final LockClock clock;
  private final List<LockListener> listeners = new CopyOnWriteArrayList<>();

  /**
   * Deliberately plain: a thread may notice a new listener late, which loses nothing that a
   * listener could rely on.
   */
  private boolean active;

  private final AtomicReference<@Nullable FlightEvents> flight = new AtomicReference<>();

  LockEvents(LockClock clock) {
    this.clock = clock;
  }

  /** Whether somebody listens; check before {@link #emit}. */
  public boolean isActive() {
    return active || FlightSwitch.isOn();
  }

  /** Reports an event to every listener. Hold no lock that a listener could want. */
  public void emit(LockEventKind kind, @Nullable GuestThread thread, @Nullable Object detail) {
    emit(kind, thread, detail, clock.nanoTime());
  }

  /** Reports an event of a moment that has passed, on the lock's clock. */
  void emit(LockEventKind kind, @Nullable GuestThread thread, @Nullable Object detail, long nanos) {
    LockEvent event = new LockEvent(kind, thread, nanos, detail);
    for (LockListener listener : listeners) {
      try {
        listener.onEvent(event);
      } catch (RuntimeException e) {
        // A listener observes; its failure must not change who runs.
        continue;
      }
    }
    if (FlightSwitch.isOn()) {
      recorder().onEvent(event);
    }
  }

  private FlightEvents recorder() {
    FlightEvents made = flight.get();
    if (made == null) {
      flight.compareAndSet(null, new FlightEvents());
      made = flight.get();
    }
    return made;
  }

  /** Adds a listener. */
  public void add(LockListener listener) {
    listeners.add(listener);
    active = true;
  }

  /** Removes a listener, if it is there. */
  public void remove(LockListener listener) {
    listeners.remove(listener);
    active = !listeners.isEmpty();
  }
}
