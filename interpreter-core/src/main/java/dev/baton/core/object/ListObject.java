package dev.baton.core.object;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list. Reads take no lock in any mode, see {@link ListStorage} for why that is right; writers
 * hold the guard if other guest threads run at the same time, and both guards for an operation on
 * two containers.
 *
 * <p>Where a method says so, a negative index counts from the end and indices beyond the ends mean
 * the ends, as in a slice.
 */
public final class ListObject extends ListStorage {
  private final @Nullable Instance attributes;

  /** An empty list. */
  public ListObject() {
    super(Types.LIST, EMPTY);
    attributes = null;
  }

  /** An empty instance of list or of a subclass. */
  public ListObject(TypeObject type) {
    super(type, EMPTY);
    attributes = type == Types.LIST ? null : new Instance(type);
  }

  /**
   * A list of these items; the array becomes the list's own. For a list of one type object pass an
   * array.
   */
  public ListObject(Object... items) {
    super(
        Types.LIST,
        items.getClass() == Object[].class
            ? items
            : Arrays.copyOf(items, items.length, Object[].class));
    attributes = null;
  }

  /** A list of a Java list's items. */
  public static ListObject of(List<?> items) {
    return new ListObject(Arrays.copyOf(items.toArray(), items.size(), Object[].class));
  }

  @Override
  public @Nullable Instance attributes() {
    return attributes;
  }

  /** Adds an element at the end. */
  public void append(ThreadContext t, Object item) {
    if (t.parallel()) {
      add(item);
    } else {
      push(item);
    }
  }

  /**
   * Replaces an element; a negative index counts from the end.
   *
   * @return false if the index is out of range
   */
  public boolean set(ThreadContext t, int index, Object item) {
    boolean guarded = enter(t);
    try {
      int at = index < 0 ? index + size : index;
      if (at < 0 || at >= size) {
        return false;
      }
      Slots.set(items, at, item);
      return true;
    } finally {
      leave(guarded);
    }
  }

  /** Inserts before an index as in a slice. */
  public void insert(ThreadContext t, int index, Object item) {
    boolean guarded = enter(t);
    try {
      int at = position(index);
      if (at == size) {
        push(item);
      } else {
        replace(at, at, new Object[] {item}, 1);
      }
    } finally {
      leave(guarded);
    }
  }

  /** Removes the last element and returns it; null if the list is empty. */
  public @Nullable Object pop(ThreadContext t) {
    boolean guarded = enter(t);
    try {
      return size == 0 ? null : removeAt(size - 1);
    } finally {
      leave(guarded);
    }
  }

  /**
   * Removes the element at an index, counted from the end if negative, and returns it; null if out
   * of range.
   */
  public @Nullable Object pop(ThreadContext t, int index) {
    boolean guarded = enter(t);
    try {
      int at = index < 0 ? index + size : index;
      return at < 0 || at >= size ? null : removeAt(at);
    } finally {
      leave(guarded);
    }
  }

  /**
   * Removes the first element that equals {@code wanted}; as one step unless guest code has to
   * compare.
   *
   * @return whether there was one
   */
  public boolean removeFirst(ThreadContext t, Object wanted) {
    int from = 0;
    while (true) {
      boolean guarded = enter(t);
      Object unsure = null;
      try {
        while (from < size && unsure == null) {
          int result = Keys.compare(items[from], wanted);
          if (result == Keys.EQUAL) {
            removeAt(from);
            return true;
          }
          unsure = result == Keys.UNKNOWN ? items[from] : null;
          from++;
        }
      } finally {
        leave(guarded);
      }
      if (unsure == null) {
        return false;
      }
      if (t.equal(unsure, wanted) && removeIfThere(t, from - 1, unsure)) {
        return true;
      }
    }
  }

  private boolean removeIfThere(ThreadContext t, int index, Object item) {
    boolean guarded = enter(t);
    try {
      if (index < size && items[index] == item) {
        removeAt(index);
        return true;
      }
      return false;
    } finally {
      leave(guarded);
    }
  }

  /** Removes the elements from one index to before another, both as in a slice. */
  public void removeRange(ThreadContext t, int from, int to) {
    setSlice(t, from, to, EMPTY);
  }

  /**
   * Replaces the elements from one index to before another, both as in a slice. The array is not
   * kept.
   */
  public void setSlice(ThreadContext t, int from, int to, Object[] replacement) {
    boolean guarded = enter(t);
    try {
      int start = position(from);
      replace(start, Math.max(start, position(to)), replacement, replacement.length);
    } finally {
      leave(guarded);
    }
  }

  /**
   * As {@link #setSlice} with the elements of a set, the keys of a dict or the items of a list, as
   * one step on both; may be this list.
   */
  public void setSliceFrom(ThreadContext t, int from, int to, Guarded source) {
    boolean guarded = enterBoth(t, source);
    try {
      Object[] replacement = itemsOf(source);
      int start = position(from);
      replace(start, Math.max(start, position(to)), replacement, replacement.length);
    } finally {
      leaveBoth(guarded, source);
    }
  }

  /** The items of a list, a set or a dict whose guard is held. */
  private static Object[] itemsOf(Guarded source) {
    if (source instanceof ListObject l) {
      return l.copyOfRange(0, l.size);
    }
    if (source instanceof SetObject s) {
      return s.table().toArray(0);
    }
    return ((DictObject) source).table().column(0);
  }

  /**
   * Replaces the elements at {@code start}, {@code start + step}, … unless the size is not the
   * expected one any more.
   *
   * @return whether the size was as expected
   */
  public boolean setEvery(
      ThreadContext t, int expectedSize, int start, long step, Object[] replacement) {
    boolean guarded = enter(t);
    try {
      if (size != expectedSize) {
        return false;
      }
      for (int i = 0; i < replacement.length; i++) {
        Slots.set(items, (int) (start + i * step), replacement[i]);
      }
      return true;
    } finally {
      leave(guarded);
    }
  }

  /**
   * Removes {@code count} elements at {@code start}, {@code start + step}, … unless the size is not
   * the expected one any more.
   *
   * @return whether the size was as expected
   */
  public boolean removeEvery(ThreadContext t, int expectedSize, int start, long step, int count) {
    boolean guarded = enter(t);
    try {
      if (size != expectedSize) {
        return false;
      }
      if (count > 0) {
        removeEvery(step > 0 ? start : (int) (start + (count - 1) * step), Math.abs(step), count);
      }
      return true;
    } finally {
      leave(guarded);
    }
  }

  /** Adds elements at the end as one step; the array is not kept. */
  public void extend(ThreadContext t, Object[] added) {
    boolean guarded = enter(t);
    try {
      replace(size, size, added, added.length);
    } finally {
      leave(guarded);
    }
  }

  /**
   * Adds the items of a list (which may be this one), the elements of a set or the keys of a dict,
   * as one step on both.
   */
  public void extend(ThreadContext t, Guarded source) {
    boolean guarded = enterBoth(t, source);
    try {
      if (source instanceof ListObject other) {
        replace(size, size, other.items, other.size);
      } else {
        Object[] added = itemsOf(source);
        replace(size, size, added, added.length);
      }
    } finally {
      leaveBoth(guarded, source);
    }
  }

  /** Repeats the elements in place, so that each is there {@code count} times. */
  public void repeat(ThreadContext t, long count) {
    boolean guarded = enter(t);
    try {
      if (count <= 0 || size == 0) {
        publish(EMPTY, 0);
        return;
      }
      Object[] added = repeated(items, size, count - 1);
      replace(size, size, added, added.length);
    } finally {
      leave(guarded);
    }
  }

  /**
   * The first {@code length} items of an array, {@code count} times; MemoryError if they are too
   * many.
   */
  public static Object[] repeated(Object[] items, int length, long count) {
    if (count <= 0 || length == 0) {
      return EMPTY;
    }
    if (count > (Integer.MAX_VALUE - 8) / length) {
      throw Raise.memoryError("");
    }
    Object[] result = Arrays.copyOf(items, (int) (length * count), Object[].class);
    for (int done = length; done < result.length; done += Math.min(done, result.length - done)) {
      System.arraycopy(result, 0, result, done, Math.min(done, result.length - done));
    }
    return result;
  }

  /** Reverses the order in place. */
  public void reverse(ThreadContext t) {
    boolean guarded = enter(t);
    try {
      for (int i = 0, j = size - 1; i < j; i++, j--) {
        Object item = items[i];
        Slots.set(items, i, items[j]);
        Slots.set(items, j, item);
      }
    } finally {
      leave(guarded);
    }
  }

  /** Removes all elements. */
  public void clear(ThreadContext t) {
    boolean guarded = enter(t);
    publish(EMPTY, 0);
    leave(guarded);
  }

  /** The elements as they are at one moment. */
  public Object[] snapshot(ThreadContext t) {
    return snapshot(t, 0, Integer.MAX_VALUE);
  }

  /**
   * The elements from one index to before another, both as in a slice, as they are at one moment.
   */
  public Object[] snapshot(ThreadContext t, int from, int to) {
    boolean guarded = enter(t);
    try {
      return copyOfRange(position(from), position(to));
    } finally {
      leave(guarded);
    }
  }

  /** Two lists as they are at one moment: themselves if no other guest thread runs, else copies. */
  public static ListObject[] moment(ThreadContext t, ListObject a, ListObject b) {
    if (!t.parallel()) {
      return new ListObject[] {a, b};
    }
    lockBoth(a, b);
    try {
      return new ListObject[] {
        new ListObject(a.copyOfRange(0, a.size)), new ListObject(b.copyOfRange(0, b.size))
      };
    } finally {
      unlockBoth(a, b);
    }
  }

  /**
   * Takes all elements out so that they can be sorted; the list is empty meanwhile.
   *
   * @param marker an empty array of the caller's own, by which {@link #endSort} knows whether the
   *     list was changed
   */
  public Object[] beginSort(ThreadContext t, Object[] marker) {
    boolean guarded = enter(t);
    try {
      Object[] taken = copyOfRange(0, size);
      publish(marker, 0);
      return taken;
    } finally {
      leave(guarded);
    }
  }

  /**
   * Puts the sorted elements back, instead of anything stored meanwhile. The array becomes the
   * list's own.
   *
   * @return whether the list was left alone since {@link #beginSort}
   */
  public boolean endSort(ThreadContext t, Object[] marker, Object[] sorted) {
    boolean guarded = enter(t);
    try {
      boolean untouched = items == marker;
      publish(sorted, sorted.length);
      return untouched;
    } finally {
      leave(guarded);
    }
  }

  // The host's side: the guard always.

  /** IndexOutOfBoundsException as {@link List} says. */
  @Override
  public Object get(int index) {
    Object item = getOrNull(index);
    if (item == null) {
      throw new IndexOutOfBoundsException("index " + index + ", size " + size());
    }
    return item;
  }

  @Override
  public boolean add(Object item) {
    lock();
    try {
      push(item);
    } finally {
      unlock();
    }
    return true;
  }

  @Override
  public void add(int index, Object item) {
    lock();
    try {
      checkIndex(index, size + 1);
      replace(index, index, new Object[] {item}, 1);
    } finally {
      unlock();
    }
  }

  @Override
  public Object set(int index, Object item) {
    lock();
    try {
      checkIndex(index, size);
      Object old = items[index];
      Slots.set(items, index, item);
      return old;
    } finally {
      unlock();
    }
  }

  @Override
  public Object remove(int index) {
    lock();
    try {
      checkIndex(index, size);
      return removeAt(index);
    } finally {
      unlock();
    }
  }

  @Override
  public void clear() {
    lock();
    publish(EMPTY, 0);
    unlock();
  }

  /** The elements as they are at one moment. */
  @Override
  public Object[] toArray() {
    lock();
    try {
      return copyOfRange(0, size);
    } finally {
      unlock();
    }
  }

  private static void checkIndex(int index, int length) {
    if (index < 0 || index >= length) {
      throw new IndexOutOfBoundsException("index " + index);
    }
  }
}
