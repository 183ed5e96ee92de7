package dev.baton.stdlib.itertools;

import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Iteration;
import org.jspecify.annotations.Nullable;

/**
 * Selections from pools of items, in the lexicographic order of their positions. Each iterator
 * holds the positions of the selection it gave last and advances them like an odometer.
 */
final class Combinatorics {
  private Combinatorics() {}

  /** A selection by positions; subclasses say which positions come next. */
  private abstract static class Selection extends LazyIterator {
    final int[] positions;
    private boolean started;
    private boolean ended;

    Selection(TypeObject type, int[] first, boolean isEmpty) {
      super(type);
      positions = first;
      ended = isEmpty;
    }

    /** Moves on to the next positions; false at the end. */
    abstract boolean advance();

    abstract Object item(int place);

    @Override
    public final @Nullable Object next(ThreadContext t) {
      if (ended) {
        return null;
      }
      if (started && !advance()) {
        ended = true;
        return null;
      }
      started = true;
      Object[] items = new Object[positions.length];
      for (int i = 0; i < items.length; i++) {
        items[i] = item(i);
      }
      return new TupleObject(items);
    }
  }

  private static int length(ThreadContext t, Object r) {
    long length = Conversions.toLong(t, r);
    if (length < 0) {
      throw Raise.valueError("r must be non-negative");
    }
    return (int) Math.min(length, Integer.MAX_VALUE - 8);
  }

  /** Selections in which the positions ascend, with or without repetition. */
  static final class Combinations extends Selection {
    private final Object[] pool;
    private final boolean repetition;

    private Combinations(
        TypeObject type, Object[] pool, int[] first, boolean repetition, boolean isEmpty) {
      super(type, first, isEmpty);
      this.pool = pool;
      this.repetition = repetition;
    }

    static Combinations of(
        ThreadContext t, TypeObject type, Object iterable, Object r, boolean repetition) {
      Object[] pool = Iteration.toArray(t, iterable).clone();
      int length = length(t, r);
      boolean isEmpty = repetition ? pool.length == 0 && length > 0 : length > pool.length;
      int[] first = new int[isEmpty ? 0 : length];
      for (int i = 0; i < first.length && !repetition; i++) {
        first[i] = i;
      }
      return new Combinations(type, pool, first, repetition, isEmpty);
    }

    @Override
    Object item(int place) {
      return pool[positions[place]];
    }

    @Override
    boolean advance() {
      int r = positions.length;
      int i = r - 1;
      while (i >= 0 && positions[i] == (repetition ? pool.length - 1 : pool.length - r + i)) {
        i--;
      }
      if (i < 0) {
        return false;
      }
      int position = positions[i] + 1;
      for (int j = i; j < r; j++) {
        positions[j] = repetition ? position : position + j - i;
      }
      return true;
    }
  }

  /** Selections of different positions in any order. */
  static final class Permutations extends Selection {
    private final Object[] pool;
    private final boolean[] used;

    private Permutations(TypeObject type, Object[] pool, int[] first, boolean isEmpty) {
      super(type, first, isEmpty);
      this.pool = pool;
      this.used = new boolean[pool.length];
      for (int position : first) {
        used[position] = true;
      }
    }

    static Permutations of(ThreadContext t, TypeObject type, Object iterable, Object r) {
      Object[] pool = Iteration.toArray(t, iterable).clone();
      int length = pool.length;
      if (r != Singleton.NONE) {
        if (Conversions.indexOrNull(t, r) == null) {
          throw Raise.typeError("Expected int as r");
        }
        length = length(t, r);
      }
      boolean isEmpty = length > pool.length;
      int[] first = new int[isEmpty ? 0 : length];
      for (int i = 0; i < first.length; i++) {
        first[i] = i;
      }
      return new Permutations(type, pool, first, isEmpty);
    }

    @Override
    Object item(int place) {
      return pool[positions[place]];
    }

    /**
     * Frees places from the last one on until one can take a higher free position; the places
     * behind it then take the lowest free ones.
     */
    @Override
    boolean advance() {
      for (int i = positions.length - 1; i >= 0; i--) {
        used[positions[i]] = false;
        int next = free(positions[i] + 1);
        if (next < pool.length) {
          place(i, next);
          for (int j = i + 1; j < positions.length; j++) {
            place(j, free(0));
          }
          return true;
        }
      }
      return false;
    }

    private void place(int place, int position) {
      positions[place] = position;
      used[position] = true;
    }

    private int free(int from) {
      int position = from;
      while (position < used.length && used[position]) {
        position++;
      }
      return position;
    }
  }

  /** One item from each of several pools. */
  static final class Product extends Selection {
    private final Object[][] pools;

    private Product(TypeObject type, Object[][] pools, boolean isEmpty) {
      super(type, new int[pools.length], isEmpty);
      this.pools = pools;
    }

    static Product of(ThreadContext t, TypeObject type, Object[] iterables, Object repeat) {
      if (Conversions.indexOrNull(t, repeat) == null) {
        throw Raise.typeError(
            "'" + Types.of(repeat).name() + "' object cannot be interpreted as an integer");
      }
      long times = Conversions.toLong(t, repeat);
      if (times < 0) {
        throw Raise.valueError("repeat argument cannot be negative");
      }
      if (iterables.length > 0 && times > (Integer.MAX_VALUE - 8) / iterables.length) {
        throw Raise.overflowError("repeat argument too large");
      }
      Object[][] pools = new Object[iterables.length == 0 ? 0 : iterables.length * (int) times][];
      boolean isEmpty = false;
      for (int i = 0; i < iterables.length && i < pools.length; i++) {
        Object[] pool = Iteration.toArray(t, iterables[i]).clone();
        isEmpty |= pool.length == 0;
        for (int j = i; j < pools.length; j += iterables.length) {
          pools[j] = pool;
        }
      }
      return new Product(type, pools, isEmpty);
    }

    @Override
    Object item(int place) {
      return pools[place][positions[place]];
    }

    @Override
    boolean advance() {
      for (int i = positions.length - 1; i >= 0; i--) {
        if (++positions[i] < pools[i].length) {
          return true;
        }
        positions[i] = 0;
      }
      return false;
    }
  }
}
