package dev.baton.stdlib.itertools;

import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Iteration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Selections from pools of items, in the lexicographic order of their positions. Each iterator
 * holds the positions of the selection it gave last and advances them like an odometer.
 */
final class Combinatorics {
  private Combinatorics() {}

  /** A selection by positions; subclasses say which positions come next. */
  private abstract static class Selection extends LazyIterator {
    int[] positions;
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

    /** The arguments of the type: the pools, and the length if it is not theirs. */
    abstract Object[] arguments(boolean none);

    /** How many positions there are to choose from for a place. */
    abstract int choices(int place);

    /** The state of an iterator that has given a selection. */
    Object state() {
      return tuple(positions);
    }

    static TupleObject tuple(int[] numbers) {
      Object[] items = new Object[numbers.length];
      for (int i = 0; i < items.length; i++) {
        items[i] = (long) numbers[i];
      }
      return new TupleObject(items);
    }

    @Override
    final Object reduce(ThreadContext t) {
      Object[] arguments = arguments(ended);
      return started && !ended ? madeWith(state(), arguments) : made(arguments);
    }

    @Override
    void restore(ThreadContext t, Object state) {
      Object[] numbers = parts(state, positions.length, positions.length);
      int[] given = new int[numbers.length];
      for (int i = 0; i < given.length; i++) {
        long number = Conversions.toLong(t, numbers[i]);
        given[i] = (int) Math.max(0, Math.min(number, choices(i) - 1));
      }
      positions = given;
      started = true;
    }

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

  /** The positions of the first selection. */
  private static int[] first(int length, boolean ascending) {
    int[] first = new int[length];
    for (int i = 0; i < length && ascending; i++) {
      first[i] = i;
    }
    return first;
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
    private final long length;

    private Combinations(
        TypeObject type, Object[] pool, int length, boolean repetition, boolean isEmpty) {
      super(type, first(isEmpty ? 0 : length, !repetition), isEmpty);
      this.length = length;
      this.pool = pool;
      this.repetition = repetition;
    }

    static Combinations of(
        ThreadContext t, TypeObject type, Object iterable, Object r, boolean repetition) {
      Object[] pool = Iteration.toArray(t, iterable).clone();
      int length = length(t, r);
      boolean isEmpty = repetition ? pool.length == 0 && length > 0 : length > pool.length;
      return new Combinations(type, pool, length, repetition, isEmpty);
    }

    @Override
    Object item(int place) {
      return pool[positions[place]];
    }

    @Override
    Object[] arguments(boolean none) {
      return new Object[] {new TupleObject(none ? new Object[0] : pool.clone()), length};
    }

    @Override
    int choices(int place) {
      return repetition ? pool.length : pool.length - positions.length + place + 1;
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
    private final long length;

    private Permutations(TypeObject type, Object[] pool, int length, boolean isEmpty) {
      super(type, first(isEmpty ? 0 : length, true), isEmpty);
      this.pool = pool;
      this.length = length;
      this.used = new boolean[pool.length];
      for (int position : positions) {
        used[position] = true;
      }
    }

    @Override
    Object[] arguments(boolean none) {
      return new Object[] {new TupleObject(none ? new Object[0] : pool.clone()), length};
    }

    @Override
    int choices(int place) {
      return pool.length;
    }

    /** All positions in the order of the selection, and how many choices each place has left. */
    @Override
    Object state() {
      int[] all = Arrays.copyOf(positions, pool.length);
      int[] left = new int[positions.length];
      int rest = positions.length;
      for (int position = 0; position < pool.length; position++) {
        if (!used[position]) {
          all[rest++] = position;
        }
      }
      for (int i = 0; i < left.length; i++) {
        left[i] = 1;
        for (int j = i + 1; j < all.length; j++) {
          left[i] += all[j] > all[i] ? 1 : 0;
        }
      }
      return TupleObject.of(tuple(all), tuple(left));
    }

    @Override
    void restore(ThreadContext t, Object state) {
      Object[] all = parts(parts(state, 2, 2)[0], pool.length, pool.length);
      super.restore(t, new TupleObject(Arrays.copyOf(all, positions.length)));
      Arrays.fill(used, false);
      for (int i = 0; i < positions.length; i++) {
        if (used[positions[i]]) {
          positions[i] = free(0);
        }
        used[positions[i]] = true;
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
      return new Permutations(type, pool, length, length > pool.length);
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
    Object[] arguments(boolean none) {
      Object[] all = new Object[none ? 1 : pools.length];
      for (int i = 0; i < all.length; i++) {
        all[i] = new TupleObject(none ? new Object[0] : pools[i].clone());
      }
      return all;
    }

    @Override
    int choices(int place) {
      return pools[place].length;
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
