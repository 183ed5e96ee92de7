package dev.baton.lock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Stops all threads of an interpreter outside of it, and lets them go again; those of all
 * interpreters that share a lock, if they do.
 *
 * <p>Invariant: while a stop is complete, no registered thread but the requester is attached. A
 * thread that is outside is moved to {@code SUSPENDED} by compare-and-set, against which its own
 * compare-and-set to {@code ATTACHED} fails; a thread that is inside gets the STOP bit and moves
 * itself. It does so under the registry lock, and so does the end of the stop, so a thread cannot
 * suspend itself for a stop that is over.
 */
final class WorldControl {
  private static final long LOOK_AGAIN_NANOS = 1_000_000L;
  private static final long LOOK_AROUND_NANOS = 100_000_000L;
  private static final int LOOKS_BEFORE_SWEEP = 50;

  private final LockGroup group;
  private final LockClock clock;

  /** The host thread that stops the world, or null; written under the registry lock. */
  private volatile @Nullable Thread requester;

  /** How often the requester has stopped the world; written under the registry lock. */
  private int depth;

  WorldControl(LockGroup group, LockClock clock) {
    this.group = group;
    this.clock = clock;
  }

  /** The phase in which a thread registers. The caller holds the registry lock. */
  void admitNew(GuestThread t) {
    t.phaseAfterStop = GuestThread.DETACHED;
    boolean free = requester == null || requester == t.carrier();
    t.casPhase(GuestThread.NEW, free ? GuestThread.DETACHED : GuestThread.SUSPENDED);
  }

  /**
   * Moves an attached thread to SUSPENDED on its own host thread; false if no stop by another
   * thread is under way, and then a stale bit is cleared.
   */
  boolean suspendSelf(GuestThread t) {
    group.mutex.lock();
    try {
      if (requester == null || requester == t.carrier()) {
        t.clearPending(Pending.STOP);
        return false;
      }
      t.phaseAfterStop = GuestThread.DETACHED;
      t.leaveAttached(GuestThread.SUSPENDED);
      return true;
    } finally {
      group.mutex.unlock();
    }
  }

  /** Tells the requester to look again. */
  void arrived() {
    LockSupport.unpark(requester);
  }

  /**
   * Waits, on its own host thread, until {@code t} is not suspended.
   *
   * <p>The flag is set before the phase is read, and the end of the stop changes the phase before
   * it reads the flag; so either the thread does not park or it is unparked.
   */
  void awaitResume(GuestThread t) {
    if (t.phaseWord() != GuestThread.SUSPENDED) {
      return;
    }
    Parking parking = new Parking(clock, this);
    t.parkedByStop = true;
    while (t.phaseWord() == GuestThread.SUSPENDED) {
      parking.park(LOOK_AROUND_NANOS);
      endIfAbandoned();
    }
    t.parkedByStop = false;
    parking.done();
  }

  /**
   * Waits, outside the interpreter, until no other thread stops the world.
   *
   * @throws StopTimeoutException if that takes longer than {@code limit}
   */
  void awaitEnd(Duration limit) {
    long limitNanos = Durations.toNanos(limit);
    long began = clock.nanoTime();
    Parking parking = new Parking(clock, this);
    try {
      while (requester != null) {
        if (clock.nanoTime() - began >= limitNanos) {
          throw new StopTimeoutException(List.of());
        }
        parking.park(LOOK_AGAIN_NANOS);
        endIfAbandoned();
      }
    } finally {
      parking.done();
    }
  }

  /**
   * Becomes the requester, unless another thread is: then the caller must wait, outside the
   * interpreter, and try again.
   */
  boolean tryBegin() {
    Thread me = Thread.currentThread();
    group.mutex.lock();
    try {
      if (requester == null || requester == me) {
        requester = me;
        depth++;
        return true;
      }
      return false;
    } finally {
      group.mutex.unlock();
    }
  }

  /**
   * Waits until every other thread is outside.
   *
   * @param sweep takes out threads whose host thread died inside
   * @throws StopTimeoutException if that takes longer than {@code limit}; the stop is undone
   */
  void complete(Duration limit, Runnable sweep) {
    if (depth > 1) {
      return;
    }
    long limitNanos = Durations.toNanos(limit);
    long began = clock.nanoTime();
    Parking parking = new Parking(clock, this);
    try {
      for (int looks = 1; ; looks++) {
        List<GuestThread> inside = suspendOthers();
        if (inside.isEmpty()) {
          return;
        }
        if (clock.nanoTime() - began >= limitNanos) {
          List<Straggler> stragglers = new ArrayList<>();
          for (GuestThread t : inside) {
            stragglers.add(Straggler.of(t));
          }
          end();
          throw new StopTimeoutException(stragglers);
        }
        if (looks % LOOKS_BEFORE_SWEEP == 0) {
          sweep.run();
        }
        parking.park(LOOK_AGAIN_NANOS);
      }
    } finally {
      parking.done();
    }
  }

  /** Ends the innermost stop of the calling host thread. */
  void end() {
    group.mutex.lock();
    try {
      if (requester != Thread.currentThread()) {
        throw new IllegalStateException("the world was not stopped by this thread");
      }
      if (--depth == 0) {
        resumeAll();
      }
    } finally {
      group.mutex.unlock();
    }
  }

  /** Ends a stop whose requester died. */
  private void endIfAbandoned() {
    Thread seen = requester;
    if (seen == null || seen.isAlive()) {
      return;
    }
    group.mutex.lock();
    try {
      if (requester == seen) {
        depth = 0;
        resumeAll();
      }
    } finally {
      group.mutex.unlock();
    }
  }

  /** The caller holds the registry lock. */
  private void resumeAll() {
    requester = null;
    for (GuestThread t : group.threads()) {
      t.clearPending(Pending.STOP);
      if (t.phaseWord() == GuestThread.SUSPENDED) {
        t.casPhase(GuestThread.SUSPENDED, t.phaseAfterStop);
        if (t.parkedByStop) {
          LockSupport.unpark(t.carrier());
        }
      }
    }
  }

  /** Moves those who are outside to SUSPENDED without waking them; gives those still inside. */
  private List<GuestThread> suspendOthers() {
    List<GuestThread> inside = new ArrayList<>();
    group.mutex.lock();
    try {
      for (GuestThread t : group.threads()) {
        if (t.carrier() != requester && !suspendIfOutside(t)) {
          t.addPending(Pending.STOP);
          inside.add(t);
        }
      }
    } finally {
      group.mutex.unlock();
    }
    return inside;
  }

  private static boolean suspendIfOutside(GuestThread t) {
    for (; ; ) {
      int phase = t.phaseWord();
      if (phase == GuestThread.ATTACHED) {
        return false;
      }
      if (phase != GuestThread.DETACHED
          && phase != GuestThread.WAITING
          && phase != GuestThread.IDLE) {
        return true;
      }
      t.phaseAfterStop = phase;
      if (t.casPhase(phase, GuestThread.SUSPENDED)) {
        return true;
      }
    }
  }
}
