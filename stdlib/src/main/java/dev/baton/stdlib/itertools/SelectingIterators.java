package dev.baton.stdlib.itertools;

import dev.baton.code.BinaryOperator;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.runtime.Arithmetic;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Iteration;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Iterators that take, bundle or sum up the items of one other by their position. */
final class SelectingIterators {
  private SelectingIterators() {}

  /** Sums, or what another function of two arguments makes of the items so far. */
  static final class Accumulate extends LazyIterator {
    private final Object iterator;
    private final Object function;
    private @Nullable Object initial;
    private @Nullable Object total;

    Accumulate(ThreadContext t, TypeObject type, Object iterable, Object function, Object initial) {
      super(type);
      this.iterator = Iteration.iter(t, iterable);
      this.function = function;
      this.initial = initial == Singleton.NONE ? null : initial;
    }

    @Override
    public @Nullable Object next(ThreadContext t) {
      if (initial != null) {
        total = initial;
        initial = null;
        return total;
      }
      Object item = Iteration.next(t, iterator);
      if (item == null) {
        return null;
      }
      Object before = total;
      if (before == null) {
        total = item;
      } else if (function == Singleton.NONE) {
        total = Arithmetic.binary(t, BinaryOperator.ADD, before, item);
      } else {
        total = t.call(function, before, item);
      }
      return total;
    }

    @Override
    Object reduce(ThreadContext t) {
      Object first = initial;
      Object sum = total;
      if (first != null) {
        return madeWith(Singleton.NONE, before(first), function);
      } else if (sum == Singleton.NONE) {
        // As a state None says that there is no sum yet.
        Object again = new Accumulate(t, type(), before(sum), function, Singleton.NONE);
        TupleObject arguments = TupleObject.of(again, 1L, Singleton.NONE);
        return TupleObject.of(ItertoolsModule.type(Kind.ISLICE), arguments);
      }
      return madeWith(sum == null ? Singleton.NONE : sum, iterator, function);
    }

    private Object before(Object first) {
      TypeObject chain = ItertoolsModule.type(Kind.CHAIN);
      return new JoiningIterators.Chain(chain, new Object[] {TupleObject.of(first), iterator});
    }

    @Override
    void restore(ThreadContext t, Object state) {
      total = state == Singleton.NONE ? null : state;
    }
  }

  /** Tuples of n items each; the last may be shorter. */
  static final class Batched extends LazyIterator {
    private final Object iterator;
    private final int n;

    Batched(ThreadContext t, TypeObject type, Object iterable, Object n) {
      super(type);
      long size = Conversions.toLong(t, n);
      if (size < 1) {
        throw Raise.valueError("n must be at least one");
      }
      this.n = (int) Math.min(size, Integer.MAX_VALUE - 8);
      this.iterator = Iteration.iter(t, iterable);
    }

    @Override
    public @Nullable Object next(ThreadContext t) {
      Object[] batch = new Object[Math.min(n, 16)];
      int filled = 0;
      while (filled < n) {
        Object item = Iteration.next(t, iterator);
        if (item == null) {
          break;
        }
        if (filled == batch.length) {
          batch = Arrays.copyOf(batch, (int) Math.min(n, 2L * filled));
        }
        batch[filled++] = item;
      }
      return filled == 0 ? null : new TupleObject(Arrays.copyOf(batch, filled));
    }
  }

  /** The items whose selector is true. */
  static final class Compress extends LazyIterator {
    private final Object data;
    private final Object selectors;

    Compress(ThreadContext t, TypeObject type, Object data, Object selectors) {
      super(type);
      this.data = Iteration.iter(t, data);
      this.selectors = Iteration.iter(t, selectors);
    }

    @Override
    public @Nullable Object next(ThreadContext t) {
      while (true) {
        Object item = Iteration.next(t, data);
        Object selector = item == null ? null : Iteration.next(t, selectors);
        if (selector == null) {
          return null;
        }
        if (t.truth(selector)) {
          return item;
        }
      }
    }

    @Override
    Object reduce(ThreadContext t) {
      return made(data, selectors);
    }
  }

  /** Overlapping pairs. */
  static final class Pairwise extends LazyIterator {
    private final Object iterator;
    private @Nullable Object previous;

    Pairwise(ThreadContext t, TypeObject type, Object iterable) {
      super(type);
      this.iterator = Iteration.iter(t, iterable);
    }

    @Override
    public @Nullable Object next(ThreadContext t) {
      if (previous == null) {
        previous = Iteration.next(t, iterator);
        if (previous == null) {
          return null;
        }
      }
      Object left = previous;
      Object right = Iteration.next(t, iterator);
      previous = right;
      return right == null ? null : new TupleObject(left, right);
    }
  }

  /**
   * Every step-th item from start to before stop.
   *
   * <p>Threads that share one while others run claim a position each, by one atomic addition,
   * before they take a value: so never more values are taken than up to the stop. Which of them
   * gets which is open.
   */
  static final class Slice extends LazyIterator {
    private static final VarHandle PASSED;

    static {
      try {
        PASSED = MethodHandles.lookup().findVarHandle(Slice.class, "passed", long.class);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    private @Nullable Object iterator;
    private final long start;
    private final long stop;
    private final long step;
    private long passed;

    private Slice(TypeObject type, Object iterator, long start, long stop, long step) {
      super(type);
      this.iterator = iterator;
      this.start = start;
      this.stop = stop;
      this.step = step;
    }

    /** {@code islice(iterable, stop)} or {@code islice(iterable, start, stop[, step])}. */
    static Slice of(ThreadContext t, TypeObject type, Object[] a) {
      boolean onlyStop = a[3] == null;
      long start = onlyStop ? 0 : bound(t, a[2], 0, "Indices for islice() must be None or");
      long stop =
          bound(
              t,
              onlyStop ? a[2] : a[3],
              Long.MAX_VALUE,
              onlyStop
                  ? "Stop argument for islice() must be None or"
                  : "Stop argument for islice() must be None or");
      long step = a[4] == null ? 1 : bound(t, a[4], 1, "Step for islice() must be");
      if (step < 1) {
        throw Raise.valueError("Step for islice() must be a positive integer or None.");
      }
      return new Slice(type, Iteration.iter(t, a[1]), start, stop, step);
    }

    private static long bound(ThreadContext t, Object value, long otherwise, String what) {
      if (value == Singleton.NONE) {
        return otherwise;
      }
      Object index = Conversions.indexOrNull(t, value);
      long bound = index instanceof Long n ? n : -1;
      if (bound < 0) {
        throw Raise.valueError(
            what.startsWith("Step")
                ? "Step for islice() must be a positive integer or None."
                : what + " an integer: 0 <= x <= sys.maxsize.");
      }
      return bound;
    }

    @Override
    public @Nullable Object next(ThreadContext t) {
      Object source = iterator;
      if (source == null) {
        return null;
      }
      if (t.parallel()) {
        return claim(t, source);
      }
      Object item;
      do {
        item = passed >= stop ? null : Iteration.next(t, source);
        if (item == null) {
          iterator = null;
          return null;
        }
      } while (!isWanted(passed++));
      return item;
    }

    private @Nullable Object claim(ThreadContext t, Object source) {
      while (true) {
        long position = (long) PASSED.getAndAdd(this, 1L);
        Object item = position >= stop ? null : Iteration.next(t, source);
        if (item == null) {
          iterator = null;
          return null;
        }
        if (isWanted(position)) {
          return item;
        }
      }
    }

    @Override
    Object reduce(ThreadContext t) {
      Object source = iterator;
      if (source == null) {
        return madeWith(0L, Iteration.iter(t, new TupleObject()), 0L);
      }
      long done = Math.max(0, passed - start);
      long next = start + (done + step - 1) / step * step;
      return madeWith(passed, source, next, stop == Long.MAX_VALUE ? Singleton.NONE : stop, step);
    }

    @Override
    void restore(ThreadContext t, Object state) {
      passed = Conversions.toLong(t, state);
    }

    private boolean isWanted(long position) {
      return position >= start && (step == 1 || (position - start) % step == 0);
    }
  }
}
