package dev.baton.core.object;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * Iterates over a range. Shared between threads in parallel mode every number is given once: the
 * position moves by one atomic addition.
 */
public final class RangeIterator extends IteratorObject {
  private static final VarHandle POSITION;

  static {
    try {
      POSITION = MethodHandles.lookup().findVarHandle(RangeIterator.class, "position", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final long start;
  private final long step;
  private final long length;
  private long position;

  public RangeIterator(long start, long step, long length) {
    super(Types.RANGE_ITERATOR);
    this.start = start;
    this.step = step;
    this.length = length;
  }

  @Override
  public boolean runsNoGuestCode() {
    return true;
  }

  @Override
  public @Nullable Object next(ThreadContext t) {
    long taken = take(t);
    return taken < 0 ? null : (Object) at(taken);
  }

  /** Takes the next position; negative if there is none. */
  public long take(ThreadContext t) {
    if (isShared(t)) {
      long i = (long) POSITION.getOpaque(this);
      i = i >= length ? length : (long) POSITION.getAndAdd(this, 1L);
      return i < length ? i : -1;
    }
    long i = position;
    if (i >= length) {
      return -1;
    }
    position = i + 1;
    return i;
  }

  /** The number at a position that {@link #take} gave. */
  public long at(long taken) {
    return start + taken * step;
  }

  /** How many numbers are left. */
  public long remaining() {
    return Math.max(0, length - (long) POSITION.getOpaque(this));
  }

  /** How many numbers have been given. */
  public long position() {
    return Math.min(length, (long) POSITION.getOpaque(this));
  }

  /** Moves on: {@code __setstate__}. */
  public void setPosition(long value) {
    POSITION.setOpaque(this, Math.max(0, Math.min(length, value)));
  }

  /** The range it started from. */
  public RangeObject range() {
    return new RangeObject(start, start + length * step, step);
  }
}
