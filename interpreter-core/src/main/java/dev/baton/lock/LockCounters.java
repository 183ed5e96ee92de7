package dev.baton.lock;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Exact, cumulative figures about one guest thread and the interpreter lock.
 *
 * <p>Only the owning thread writes, so a plain increment loses nothing; it stores opaquely, so any
 * thread may read at any time and sees a value that was true at some instant. Two figures read one
 * after the other need not belong to the same instant. Padding on both sides keeps a reader, and
 * the counters of other threads, off the owner's cache lines.
 */
public final class LockCounters extends LeadingPadding {
  private static final long[] NONE = {};
  private static final VarHandle ENTERED = field("entered");
  private static final VarHandle EXITED = field("exited");
  private static final VarHandle WAITS = field("waits");
  private static final VarHandle WAIT_NANOS = field("waitNanos");
  private static final VarHandle HOLD_NANOS = field("holdNanos");
  private static final VarHandle YIELDS = field("yields");
  private static final VarHandle SWITCHES = field("switches");
  private static final VarHandle ELIDED = field("elided");
  private static final VarHandle IO = field("io");
  private static final VarHandle SLEEP = field("sleep");
  private static final VarHandle LOCK_WAIT = field("lockWait");
  private static final VarHandle KERNEL = field("kernel");
  private static final VarHandle HOST_CALL = field("hostCall");
  private static final VarHandle SLOW_POLLS = field("slowPolls");
  private static final VarHandle CLASS = MethodHandles.arrayElementVarHandle(long[].class);

  private long entered;
  private long exited;
  private long waits;
  private long waitNanos;
  private long holdNanos;
  private long yields;
  private long switches;
  private long elided;
  private long io;
  private long sleep;
  private long lockWait;
  private long kernel;
  private long hostCall;
  private long slowPolls;
  private long enteredAt;

  /** Made at the first wait: most host threads that attach never wait. */
  private volatile long[] waitClasses = NONE;

  /** Made at the first visit that is timed. */
  private volatile long[] holdClasses = NONE;

  long t0;
  long t1;
  long t2;
  long t3;
  long t4;
  long t5;
  long t6;
  long t7;

  LockCounters() {}

  /** How often the thread entered. */
  public long entered() {
    return (long) ENTERED.getOpaque(this);
  }

  /** How often the thread left; equal to {@link #entered} while it is outside. */
  public long exited() {
    return (long) EXITED.getOpaque(this);
  }

  /** How often the thread found the lock taken, or the world stopped, and had to wait. */
  public long waits() {
    return (long) WAITS.getOpaque(this);
  }

  /** For how long the thread waited to enter, in nanoseconds. */
  public long waitNanos() {
    return (long) WAIT_NANOS.getOpaque(this);
  }

  /** How long the thread was inside, in nanoseconds; stays 0 unless {@link LockConfig#timed}. */
  public long holdNanos() {
    return (long) HOLD_NANOS.getOpaque(this);
  }

  /** How often the thread gave way at a poll because it was asked to. */
  public long yields() {
    return (long) YIELDS.getOpaque(this);
  }

  /** How many outermost blocking regions the thread began. */
  public long regions() {
    return blocking().total();
  }

  /** How many outermost blocking regions the thread began, by kind. */
  public RegionCounts blocking() {
    return new RegionCounts(
        (long) IO.getOpaque(this),
        (long) SLEEP.getOpaque(this),
        (long) LOCK_WAIT.getOpaque(this),
        (long) KERNEL.getOpaque(this),
        (long) HOST_CALL.getOpaque(this));
  }

  /**
   * How often the thread entered after another one; stays 0 unless {@link LockConfig#timed}, and
   * under locks that are not exclusive.
   */
  public long switches() {
    return (long) SWITCHES.getOpaque(this);
  }

  /** How often the thread did a kernel inside because leaving was not worth it. */
  public long elided() {
    return (long) ELIDED.getOpaque(this);
  }

  /** How many polls found something to do. */
  public long slowPolls() {
    return (long) SLOW_POLLS.getOpaque(this);
  }

  /** How long the waits took. */
  public Histogram waitTimes() {
    return histogram(waitClasses);
  }

  /** How long the visits took; empty unless {@link LockConfig#timed}. */
  public Histogram holdTimes() {
    return histogram(holdClasses);
  }

  /** All figures; each is true, but they need not belong to the same instant. */
  public LockStatistics statistics() {
    return new LockStatistics(
        entered(),
        exited(),
        waits(),
        waitNanos(),
        holdNanos(),
        switches(),
        yields(),
        blocking(),
        elided(),
        slowPolls(),
        waitTimes(),
        holdTimes());
  }

  void countEntered() {
    ENTERED.setOpaque(this, entered + 1);
  }

  void countExited() {
    EXITED.setOpaque(this, exited + 1);
  }

  void countWait(long nanos) {
    if (waitClasses == NONE) {
      waitClasses = new long[Histogram.CLASSES];
    }
    WAITS.setOpaque(this, waits + 1);
    WAIT_NANOS.setOpaque(this, waitNanos + Math.max(0, nanos));
    count(waitClasses, nanos);
  }

  void countYield() {
    YIELDS.setOpaque(this, yields + 1);
  }

  void countRegion(BlockKind kind) {
    switch (kind) {
      case IO -> IO.setOpaque(this, io + 1);
      case SLEEP -> SLEEP.setOpaque(this, sleep + 1);
      case LOCK_WAIT -> LOCK_WAIT.setOpaque(this, lockWait + 1);
      case KERNEL -> KERNEL.setOpaque(this, kernel + 1);
      case HOST_CALL -> HOST_CALL.setOpaque(this, hostCall + 1);
    }
  }

  void countSwitch() {
    SWITCHES.setOpaque(this, switches + 1);
  }

  void countElided() {
    ELIDED.setOpaque(this, elided + 1);
  }

  void countSlowPoll() {
    SLOW_POLLS.setOpaque(this, slowPolls + 1);
  }

  /** The first visit makes the array, because the end of a visit must not allocate. */
  void visitBegins(long now) {
    if (holdClasses == NONE) {
      holdClasses = new long[Histogram.CLASSES];
    }
    enteredAt = now;
  }

  void visitEnds(long now) {
    long nanos = Math.max(0, now - enteredAt);
    HOLD_NANOS.setOpaque(this, holdNanos + nanos);
    long[] classes = holdClasses;
    if (classes != NONE) {
      count(classes, nanos);
    }
  }

  private static void count(long[] classes, long nanos) {
    int index = Histogram.classOf(nanos);
    CLASS.setOpaque(classes, index, classes[index] + 1);
  }

  private static Histogram histogram(long[] classes) {
    if (classes.length == 0) {
      return Histogram.EMPTY;
    }
    long[] copy = new long[Histogram.CLASSES];
    for (int i = 0; i < classes.length; i++) {
      copy[i] = (long) CLASS.getOpaque(classes, i);
    }
    return new Histogram(copy);
  }

  private static VarHandle field(String name) {
    try {
      return MethodHandles.lookup().findVarHandle(LockCounters.class, name, long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}

/** Fields of a superclass lie before those of the subclass: this is one cache line of nothing. */
abstract class LeadingPadding {
  long l0;
  long l1;
  long l2;
  long l3;
  long l4;
  long l5;
  long l6;
  long l7;
}
