package dev.baton.core.object;

/** A {@code range} whose numbers all fit a long. Immutable. */
public final class RangeObject extends GuestObject {
  private final long start;
  private final long stop;
  private final long step;
  private final long length;

  /** A range; {@code step} is not zero. */
  public RangeObject(long start, long stop, long step) {
    super(Types.RANGE);
    this.start = start;
    this.stop = stop;
    this.step = step;
    if (step > 0) {
      length = start < stop ? Long.divideUnsigned(stop - start - 1, step) + 1 : 0;
    } else {
      length = start > stop ? Long.divideUnsigned(start - stop - 1, -step) + 1 : 0;
    }
  }

  /** The first number. */
  public long start() {
    return start;
  }

  /** The bound, which is not reached. */
  public long stop() {
    return stop;
  }

  /** The distance of neighbours. */
  public long step() {
    return step;
  }

  /** How many numbers. */
  public long length() {
    return length;
  }

  /** Number {@code i}, which is in the range. */
  public long at(long i) {
    return start + i * step;
  }

  /** Whether a number is in the range. */
  public boolean contains(long n) {
    if (length == 0) {
      return false;
    }
    boolean between = step > 0 ? n >= start && n < stop : n <= start && n > stop;
    return between && (n - start) % step == 0;
  }

  /** The position of a number that {@link #contains} accepts. */
  public long indexOf(long n) {
    return (n - start) / step;
  }
}
