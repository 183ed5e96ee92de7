package dev.baton.stdlib.itertools;

import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.runtime.Iteration;
import org.jspecify.annotations.Nullable;

/** Iterators over several others: one after the other, or side by side. */
final class JoiningIterators {
  private JoiningIterators() {}

  /** One iterable after the other. */
  static final class Chain extends LazyIterator {
    private @Nullable Object iterables;
    private @Nullable Object current;

    Chain(TypeObject type, Object[] iterables) {
      super(type);
      this.iterables = new TupleObject(iterables);
    }

    /** The iterables come from an iterable. */
    static Chain of(ThreadContext t, TypeObject type, Object source) {
      Chain chain = new Chain(type, new Object[0]);
      chain.iterables = Iteration.iter(t, source);
      return chain;
    }

    @Override
    public @Nullable Object next(ThreadContext t) {
      if (iterables instanceof TupleObject) {
        iterables = Iteration.iter(t, iterables);
      }
      while (true) {
        Object source = current;
        if (source != null) {
          Object item = Iteration.next(t, source);
          if (item != null) {
            return item;
          }
          current = null;
        }
        Object rest = iterables;
        Object iterable = rest == null ? null : Iteration.next(t, rest);
        if (iterable == null) {
          iterables = null;
          return null;
        }
        current = Iteration.iter(t, iterable);
      }
    }

    @Override
    Object reduce(ThreadContext t) {
      Object rest = iterables;
      if (rest == null) {
        return made();
      }
      Object iterator = Iteration.iter(t, rest);
      iterables = iterator;
      Object source = current;
      return madeWith(source == null ? TupleObject.of(iterator) : TupleObject.of(iterator, source));
    }

    @Override
    void restore(ThreadContext t, Object state) {
      Object[] parts = parts(state, 1, 2);
      iterables = iterator(parts[0]);
      current = parts.length == 1 ? null : iterator(parts[1]);
    }
  }

  /** Tuples of one item from each; a fill value stands for those that have ended. */
  static final class ZipLongest extends LazyIterator {
    private final @Nullable Object[] iterators;
    private Object fill;
    private int active;

    ZipLongest(ThreadContext t, TypeObject type, Object[] iterables, Object fill) {
      super(type);
      this.fill = fill;
      this.iterators = new Object[iterables.length];
      for (int i = 0; i < iterables.length; i++) {
        iterators[i] = Iteration.iter(t, iterables[i]);
      }
      this.active = iterables.length;
    }

    @Override
    public @Nullable Object next(ThreadContext t) {
      if (active == 0) {
        return null;
      }
      Object[] row = new Object[iterators.length];
      for (int i = 0; i < row.length; i++) {
        Object iterator = iterators[i];
        Object item = iterator == null ? null : Iteration.next(t, iterator);
        if (item == null) {
          if (iterator != null) {
            iterators[i] = null;
            if (--active == 0) {
              return null;
            }
          }
          item = fill;
        }
        row[i] = item;
      }
      return new TupleObject(row);
    }

    @Override
    Object reduce(ThreadContext t) {
      Object[] arguments = new Object[iterators.length];
      for (int i = 0; i < arguments.length; i++) {
        arguments[i] = iterators[i] == null ? new TupleObject() : iterators[i];
      }
      return madeWith(fill, arguments);
    }

    @Override
    void restore(ThreadContext t, Object state) {
      fill = state;
    }
  }
}
