package dev.baton.core.object;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;

/**
 * A mutable guest object with a lock of its own for free-threaded mode.
 *
 * <p>Invariants. The guard is a leaf: while it is held no guest code runs, nothing blocks, no other
 * guard is taken except by {@link #lockBoth}, which orders them. So a holder always comes to its
 * end, and waiting by spinning, then yielding, then sleeping cannot deadlock. Writers hold it;
 * readers never do, so each subclass says how its readers stay right beside a writer. Under an
 * exclusive global lock ({@link ThreadContext#parallel} is false) writers skip it.
 *
 * <p>Unlocking is a release store and locking a CAS, so what one holder wrote the next one sees.
 */
public abstract class Guarded extends GuestObject {
  private static final VarHandle GUARD;
  private static final VarHandle TIE;
  private static final int SPINS = 64;
  private static final int YIELDS = 16;
  private static final long NAP_NANOS = 50_000;

  /** Serialises {@link #lockBoth} on two objects that no order tells apart. */
  private static final Tie TIE_BREAKER = new Tie();

  static {
    try {
      GUARD = MethodHandles.lookup().findVarHandle(Guarded.class, "guard", int.class);
      TIE = MethodHandles.lookup().findVarHandle(Tie.class, "held", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private static final class Tie {
    @SuppressWarnings("unused")
    private volatile int held;
  }

  @SuppressWarnings("unused")
  private int guard;

  protected Guarded(TypeObject type) {
    super(type);
  }

  /** Takes the guard; not re-entrant. */
  public final void lock() {
    if (!GUARD.compareAndSet(this, 0, 1)) {
      contend(GUARD, this);
    }
  }

  /** Gives the guard back. */
  public final void unlock() {
    GUARD.setRelease(this, 0);
  }

  /**
   * Waits until no writer holds the guard: for a reader who must not see half of what a writer
   * does.
   */
  protected final void awaitUnlocked() {
    if ((int) GUARD.getAcquire(this) != 0) {
      lock();
      unlock();
    }
  }

  /** Takes both guards in one global order; {@code a} and {@code b} may be the same object. */
  public static void lockBoth(Guarded a, Guarded b) {
    if (a == b) {
      a.lock();
      return;
    }
    int x = System.identityHashCode(a);
    int y = System.identityHashCode(b);
    if (x < y) {
      a.lock();
      b.lock();
    } else if (x > y) {
      b.lock();
      a.lock();
    } else {
      if (!TIE.compareAndSet(TIE_BREAKER, 0, 1)) {
        contend(TIE, TIE_BREAKER);
      }
      a.lock();
      b.lock();
      TIE.setRelease(TIE_BREAKER, 0);
    }
  }

  /**
   * Takes the guard if other guest threads may run at the same time.
   *
   * @return whether it was taken, for {@link #leave}
   */
  protected final boolean enter(ThreadContext t) {
    if (!t.parallel()) {
      return false;
    }
    lock();
    return true;
  }

  /** Gives the guard back if it was taken. */
  protected final void leave(boolean guarded) {
    if (guarded) {
      unlock();
    }
  }

  /** As {@link #enter}, with the guard of another object too. */
  protected final boolean enterBoth(ThreadContext t, Guarded other) {
    if (!t.parallel()) {
      return false;
    }
    lockBoth(this, other);
    return true;
  }

  /** Gives both guards back if they were taken. */
  protected final void leaveBoth(boolean guarded, Guarded other) {
    if (guarded) {
      unlockBoth(this, other);
    }
  }

  /** Gives both guards back. */
  public static void unlockBoth(Guarded a, Guarded b) {
    a.unlock();
    if (a != b) {
      b.unlock();
    }
  }

  private static void contend(VarHandle word, Object holder) {
    for (int round = 0; ; round++) {
      if ((int) word.getOpaque(holder) == 0 && word.compareAndSet(holder, 0, 1)) {
        return;
      }
      if (round < SPINS) {
        Thread.onSpinWait();
      } else if (round < SPINS + YIELDS) {
        Thread.yield();
      } else {
        LockSupport.parkNanos(NAP_NANOS);
      }
    }
  }
}
