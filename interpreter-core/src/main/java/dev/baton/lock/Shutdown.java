package dev.baton.lock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Closes an interpreter: first it asks, then it refuses.
 *
 * <p>While closing, new threads are refused and those inside get one {@link InterruptKind#CLOSE}
 * each; they may still leave and enter, so that their {@code finally} blocks run. After the limit
 * nobody enters again, and every poll throws.
 */
final class Shutdown {
  private static final long LOOK_AGAIN_NANOS = 1_000_000L;
  private static final long GRACE_NANOS = 100_000_000L;

  private final ThreadRegistry registry;
  private final LockClock clock;
  private final IdleThreads idle;
  private final Runnable sweep;

  Shutdown(ThreadRegistry registry, LockClock clock, IdleThreads idle, Runnable sweep) {
    this.registry = registry;
    this.clock = clock;
    this.idle = idle;
    this.sweep = sweep;
  }

  /**
   * Closes; {@code self}, the calling thread's state if it has one, is outside the interpreter.
   *
   * @return the threads that had not gone when the limit and a short grace were over
   */
  List<Straggler> close(@Nullable GuestThread self, Duration limit) {
    if (!advance(ThreadRegistry.CLOSING)) {
      return List.of();
    }
    tellAll(self);
    awaitGone(self, Durations.toNanos(limit));
    advance(ThreadRegistry.CLOSED);
    tellAll(self);
    awaitGone(self, GRACE_NANOS);
    List<Straggler> stragglers = new ArrayList<>();
    for (GuestThread t : registry.present()) {
      if (t != self) {
        stragglers.add(Straggler.of(t));
      }
    }
    return stragglers;
  }

  private boolean advance(int next) {
    registry.mutex.lock();
    try {
      if (registry.state() >= next) {
        return false;
      }
      registry.advance(next);
      idle.drop();
      return true;
    } finally {
      registry.mutex.unlock();
    }
  }

  /**
   * No thread registers any more, so whoever is to be told is in the registry. Those that came
   * first are told first: who waits for the end of a thread mostly came before it, and must not go
   * on as if that one had ended by itself.
   */
  private void tellAll(@Nullable GuestThread self) {
    List<GuestThread> present = registry.present();
    present.sort(Comparator.comparingLong(GuestThread::registration));
    for (GuestThread t : present) {
      if (t != self) {
        t.send(InterruptKind.CLOSE, null, Interrupts.ANY_SCOPE);
        t.unparker().unblock();
      }
    }
  }

  private void awaitGone(@Nullable GuestThread self, long nanos) {
    long began = clock.nanoTime();
    Parking parking = new Parking(clock, this);
    while (someoneIsThere(self) && clock.nanoTime() - began < nanos) {
      parking.park(LOOK_AGAIN_NANOS);
      sweep.run();
    }
    parking.done();
  }

  private boolean someoneIsThere(@Nullable GuestThread self) {
    for (GuestThread t : registry.present()) {
      if (t != self) {
        return true;
      }
    }
    return false;
  }
}
