package dev.baton.stdlib.itertools;

import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.runtime.Iteration;
import org.jspecify.annotations.Nullable;

/** Iterators that call a function with the items of one other: which to give, or what instead. */
final class PredicateIterators {
  private PredicateIterators() {}

  /** A function and the iterator that its arguments come from. */
  private abstract static class Calling extends LazyIterator {
    final Object function;
    final Object iterator;

    Calling(ThreadContext t, TypeObject type, Object function, Object iterable) {
      super(type);
      this.function = function;
      this.iterator = Iteration.iter(t, iterable);
    }

    @Override
    Object reduce(ThreadContext t) {
      return made(function, iterator);
    }

    final boolean holds(ThreadContext t, Object item) {
      return t.truth(t.call(function, item));
    }
  }

  /** Drops the items up to the first for which the predicate is false. */
  static final class DropWhile extends Calling {
    private boolean started;

    DropWhile(ThreadContext t, TypeObject type, Object predicate, Object iterable) {
      super(t, type, predicate, iterable);
    }

    @Override
    public @Nullable Object next(ThreadContext t) {
      Object item = Iteration.next(t, iterator);
      while (item != null && !started) {
        if (!holds(t, item)) {
          started = true;
          return item;
        }
        item = Iteration.next(t, iterator);
      }
      return item;
    }

    @Override
    Object reduce(ThreadContext t) {
      return madeWith(started ? 1L : 0L, function, iterator);
    }

    @Override
    void restore(ThreadContext t, Object state) {
      started = t.truth(state);
    }
  }

  /** Gives the items before the first for which the predicate is false. */
  static final class TakeWhile extends Calling {
    private boolean ended;

    TakeWhile(ThreadContext t, TypeObject type, Object predicate, Object iterable) {
      super(t, type, predicate, iterable);
    }

    @Override
    public @Nullable Object next(ThreadContext t) {
      if (ended) {
        return null;
      }
      Object item = Iteration.next(t, iterator);
      if (item != null && holds(t, item)) {
        return item;
      }
      ended = item != null || ended;
      return null;
    }

    @Override
    Object reduce(ThreadContext t) {
      return madeWith(ended ? 1L : 0L, function, iterator);
    }

    @Override
    void restore(ThreadContext t, Object state) {
      ended = t.truth(state);
    }
  }

  /** Gives the items for which the function is false; without a function, the false ones. */
  static final class FilterFalse extends Calling {
    FilterFalse(ThreadContext t, TypeObject type, Object function, Object iterable) {
      super(t, type, function, iterable);
    }

    @Override
    public @Nullable Object next(ThreadContext t) {
      boolean byTruth = function == Singleton.NONE;
      for (Object item = Iteration.next(t, iterator);
          item != null;
          item = Iteration.next(t, iterator)) {
        if (byTruth ? !t.truth(item) : !holds(t, item)) {
          return item;
        }
      }
      return null;
    }
  }

  /** Calls the function with each item unpacked into its arguments. */
  static final class StarMap extends Calling {
    StarMap(ThreadContext t, TypeObject type, Object function, Object iterable) {
      super(t, type, function, iterable);
    }

    @Override
    public @Nullable Object next(ThreadContext t) {
      Object arguments = Iteration.next(t, iterator);
      return arguments == null ? null : t.callArray(function, Iteration.toArray(t, arguments));
    }
  }
}
