package dev.baton.stdlib.itertools;

import dev.baton.code.BinaryOperator;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Arithmetic;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Iteration;
import dev.baton.core.runtime.Numeric;
import dev.baton.core.text.TextBuilder;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Iterators that need not end: count, cycle, repeat. */
final class EndlessIterators {
  private EndlessIterators() {}

  /**
   * Counts by steps. While start, step and value are longs the value advances by one atomic
   * operation, so threads that share the iterator never get the same number twice.
   */
  static final class Count extends LazyIterator {
    private final Object step;
    private final long longStep;
    private final AtomicLong nextLong;
    private volatile @Nullable Object nextObject;

    Count(TypeObject type, Object start, Object step) {
      super(type);
      if (Numeric.plain(start) == null || Numeric.plain(step) == null) {
        if (!hasAddition(start) || !hasAddition(step)) {
          throw Raise.typeError("a number is required");
        }
      }
      this.step = step;
      boolean longs = start instanceof Long && step instanceof Long;
      this.longStep = longs ? (Long) step : 0;
      this.nextLong = new AtomicLong(longs ? (Long) start : 0);
      this.nextObject = longs ? null : start;
    }

    private static boolean hasAddition(Object o) {
      return Types.of(o).lookup("__add__") != null && Types.of(o).lookup("__sub__") != null;
    }

    @Override
    public Object next(ThreadContext t) {
      while (nextObject == null) {
        long value = nextLong.get();
        long following = value + longStep;
        boolean overflows = ((value ^ following) & (longStep ^ following)) < 0;
        if (overflows) {
          nextObject = value; // from here on as any other number
        } else if (nextLong.compareAndSet(value, following)) {
          return value;
        }
      }
      Object value = nextObject;
      nextObject = Arithmetic.binary(t, BinaryOperator.ADD, value, step);
      return value;
    }

    @Override
    Object reduce(ThreadContext t) {
      Object other = nextObject;
      boolean plain = other == null && longStep == 1;
      return plain ? made(nextLong.get()) : made(other == null ? nextLong.get() : other, step);
    }

    Object repr(ThreadContext t) {
      Object value = nextObject == null ? (Object) nextLong.get() : nextObject;
      TextBuilder text = new TextBuilder().append(type().name()).append("(");
      text.append(Conversions.repr(t, value));
      if (!(step instanceof Long s && s == 1)) {
        text.append(", ").append(Conversions.repr(t, step));
      }
      return text.append(")").build();
    }
  }

  /** Goes over an iterable again and again; the items are kept on the first way. */
  static final class Cycle extends LazyIterator {
    private @Nullable Object source;
    private ListObject saved = new ListObject();

    /** Whether {@code saved} has all items already while the source is still asked. */
    private boolean complete;

    private int position;

    Cycle(ThreadContext t, TypeObject type, Object iterable) {
      super(type);
      source = Iteration.iter(t, iterable);
    }

    @Override
    public @Nullable Object next(ThreadContext t) {
      Object iterator = source;
      if (iterator != null) {
        Object item = Iteration.next(t, iterator);
        if (item != null) {
          if (!complete) {
            saved.append(t, item);
          }
          return item;
        }
        source = null;
      }
      synchronized (this) {
        if (position >= saved.size()) {
          position = 0;
        }
        return saved.size() == 0 ? null : saved.get(position++);
      }
    }

    @Override
    Object reduce(ThreadContext t) {
      Object iterator = source;
      if (iterator != null) {
        return madeWith(TupleObject.of(saved, complete), iterator);
      }
      Object rest = Iteration.iter(t, saved);
      t.call(Attributes.get(t, rest, "__setstate__"), (long) position);
      return madeWith(TupleObject.of(saved, true), rest);
    }

    @Override
    void restore(ThreadContext t, Object state) {
      Object[] parts = parts(state, 2, 2);
      if (!(parts[0] instanceof ListObject list)) {
        throw Raise.typeError("state is not a list and a bool");
      }
      saved = list;
      complete = t.truth(parts[1]);
      position = 0;
    }
  }

  /** Gives one object, for ever or a number of times. */
  static final class Repeat extends LazyIterator {
    private final Object object;
    private final boolean endless;
    private final AtomicLong left;

    Repeat(ThreadContext t, TypeObject type, Object object, @Nullable Object times) {
      super(type);
      this.object = object;
      this.endless = times == null;
      this.left = new AtomicLong(times == null ? 0 : Math.max(0, Conversions.toLong(t, times)));
    }

    @Override
    public @Nullable Object next(ThreadContext t) {
      if (endless) {
        return object;
      }
      long before;
      do {
        before = left.get();
        if (before == 0) {
          return null;
        }
      } while (!left.compareAndSet(before, before - 1));
      return object;
    }

    @Override
    Object reduce(ThreadContext t) {
      return endless ? made(object) : made(object, left.get());
    }

    Object lengthHint() {
      if (endless) {
        throw Raise.typeError("len() of unsized object");
      }
      return left.get();
    }

    Object repr(ThreadContext t) {
      TextBuilder text = new TextBuilder().append(type().name()).append("(");
      text.append(Conversions.repr(t, object));
      if (!endless) {
        text.append(", " + left.get());
      }
      return text.append(")").build();
    }
  }
}
