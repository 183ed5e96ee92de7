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
  /** The waiting times are counted by powers of two of nanoseconds: this many classes. */
  public static final int WAIT_CLASSES = 40;

  private static final long[] NONE = {};
  private static final VarHandle ENTERED = field("entered");
  private static final VarHandle EXITED = field("exited");
  private static final VarHandle WAITS = field("waits");
  private static final VarHandle WAIT_NANOS = field("waitNanos");
  private static final VarHandle HOLD_NANOS = field("holdNanos");
  private static final VarHandle YIELDS = field("yields");
  private static final VarHandle REGIONS = field("regions");
  private static final VarHandle SLOW_POLLS = field("slowPolls");
  private static final VarHandle WAIT_CLASS = MethodHandles.arrayElementVarHandle(long[].class);

  private long entered;
  private long exited;
  private long waits;
  private long waitNanos;
  private long holdNanos;
  private long yields;
  private long regions;
  private long slowPolls;
  private long enteredAt;

  /** Made at the first wait: most host threads that attach never wait. */
  private volatile long[] waitClasses = NONE;

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
    return (long) REGIONS.getOpaque(this);
  }

  /** How many polls found something to do. */
  public long slowPolls() {
    return (long) SLOW_POLLS.getOpaque(this);
  }

  /**
   * How many waits took at least 2<sup>i</sup> and less than 2<sup>i+1</sup> nanoseconds, for each
   * i; the last class takes what is longer. A new array.
   */
  public long[] waitHistogram() {
    long[] copy = new long[WAIT_CLASSES];
    long[] classes = waitClasses;
    for (int i = 0; i < classes.length; i++) {
      copy[i] = (long) WAIT_CLASS.getOpaque(classes, i);
    }
    return copy;
  }

  void countEntered() {
    ENTERED.setOpaque(this, entered + 1);
  }

  void countExited() {
    EXITED.setOpaque(this, exited + 1);
  }

  void countWait(long nanos) {
    int index = nanos <= 0 ? 0 : Math.min(63 - Long.numberOfLeadingZeros(nanos), WAIT_CLASSES - 1);
    long[] classes = waitClasses;
    if (classes == NONE) {
      classes = new long[WAIT_CLASSES];
      waitClasses = classes;
    }
    WAITS.setOpaque(this, waits + 1);
    WAIT_NANOS.setOpaque(this, waitNanos + Math.max(0, nanos));
    WAIT_CLASS.setOpaque(classes, index, classes[index] + 1);
  }

  void countYield() {
    YIELDS.setOpaque(this, yields + 1);
  }

  void countRegion() {
    REGIONS.setOpaque(this, regions + 1);
  }

  void countSlowPoll() {
    SLOW_POLLS.setOpaque(this, slowPolls + 1);
  }

  void visitBegins(long now) {
    enteredAt = now;
  }

  void visitEnds(long now) {
    HOLD_NANOS.setOpaque(this, holdNanos + Math.max(0, now - enteredAt));
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
