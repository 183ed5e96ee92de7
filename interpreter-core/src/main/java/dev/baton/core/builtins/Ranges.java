package dev.baton.core.builtins;

import dev.baton.core.number.Ints;
import dev.baton.core.object.BigRangeObject;
import dev.baton.core.object.GuestObject;
import dev.baton.core.object.IteratorObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.RangeIterator;
import dev.baton.core.object.RangeObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Makes ranges, and gives both kinds one view by big numbers. */
final class Ranges {
  /** Beyond this the length or a sum of bounds might not fit a long. */
  private static final long LIMIT = 1L << 61;

  private Ranges() {}

  /** A range of plain ints. */
  static GuestObject of(Object start, Object stop, Object step) {
    if (Ints.signum(step) == 0) {
      throw Raise.valueError("range() arg 3 must not be zero");
    }
    if (start instanceof Long a && stop instanceof Long b && step instanceof Long c) {
      if (isSmall(a) && isSmall(b) && isSmall(c)) {
        return new RangeObject(a, b, c);
      }
    }
    return new BigRangeObject(Ints.big(start), Ints.big(stop), Ints.big(step));
  }

  private static boolean isSmall(long n) {
    return n > -LIMIT && n < LIMIT;
  }

  static Object start(Object range) {
    return range instanceof RangeObject r
        ? r.start()
        : Ints.normalize(((BigRangeObject) range).start());
  }

  static Object stop(Object range) {
    return range instanceof RangeObject r
        ? r.stop()
        : Ints.normalize(((BigRangeObject) range).stop());
  }

  static Object step(Object range) {
    return range instanceof RangeObject r
        ? r.step()
        : Ints.normalize(((BigRangeObject) range).step());
  }

  static Object length(Object range) {
    return range instanceof RangeObject r
        ? r.length()
        : Ints.normalize(((BigRangeObject) range).length());
  }

  /** Number {@code i} of the range, counted from the end if negative; null beyond the ends. */
  static @Nullable Object at(Object range, Object i) {
    Object length = length(range);
    Object index = Ints.signum(i) < 0 ? Ints.add(i, length) : i;
    if (Ints.signum(index) < 0 || Ints.compare(index, length) >= 0) {
      return null;
    }
    return Ints.add(start(range), Ints.multiply(index, step(range)));
  }

  /** The position of an int in the range; null if it is not there. */
  static @Nullable Object find(Object range, Object n) {
    Object distance = Ints.subtract(n, start(range));
    if (Ints.signum(Ints.modulo(distance, step(range))) != 0) {
      return null;
    }
    Object index = Ints.floorDivide(distance, step(range));
    return Ints.signum(index) < 0 || Ints.compare(index, length(range)) >= 0 ? null : index;
  }

  static IteratorObject iterator(Object range) {
    if (range instanceof RangeObject r) {
      return new RangeIterator(r.start(), r.step(), r.length());
    }
    BigRangeObject b = (BigRangeObject) range;
    return new BigIterator(b.start(), b.step(), b.length());
  }

  static IteratorObject reversed(Object range) {
    if (range instanceof RangeObject r) {
      return new RangeIterator(r.at(r.length() - 1), -r.step(), r.length());
    }
    BigRangeObject b = (BigRangeObject) range;
    return new BigIterator(
        b.at(b.length().subtract(BigInteger.ONE)), b.step().negate(), b.length());
  }

  /** Iterates beyond long; shared between threads it is only safe. */
  private static final class BigIterator extends IteratorObject {
    private final BigInteger start;
    private final BigInteger step;
    private final BigInteger length;
    private volatile BigInteger position = BigInteger.ZERO;

    BigIterator(BigInteger start, BigInteger step, BigInteger length) {
      super(Types.LONG_RANGE_ITERATOR);
      this.start = start;
      this.step = step;
      this.length = length;
    }

    @Override
    public @Nullable Object next(ThreadContext t) {
      BigInteger i = position;
      if (i.compareTo(length) >= 0) {
        return null;
      }
      position = i.add(BigInteger.ONE);
      return Ints.normalize(start.add(i.multiply(step)));
    }
  }
}
