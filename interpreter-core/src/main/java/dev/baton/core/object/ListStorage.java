package dev.baton.core.object;

import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a list. Reads take no lock in any mode; the steps of writers need the guard if
 * other guest threads run at the same time.
 *
 * <p>Invariants, outside a writer's step: the array is at least as long as the size; elements below
 * the size are not null, those from it on are. Within a step no element below both the old and the
 * new size is ever null. The size is what a writer stores last, whether the list grows or shrinks:
 * that is the instant at which its step takes effect. A reader takes the element first and the size
 * second. An element that it got was in the list when it took it, or came in before the size that
 * covers it was stored. If there was none although the size covers the index, a writer is at work,
 * and the reader looks again under the guard, after the writer's instant.
 */
abstract class ListStorage extends HostList {
  static final Object[] EMPTY = {};

  private static final int SMALLEST = 4;

  /** Below this length an array is kept, however few elements are left. */
  private static final int KEPT = 32;

  /** For writers; published by {@link #publish} only. */
  Object[] items;

  /** For writers; published by the steps below only. */
  int size;

  ListStorage(TypeObject type, Object[] items) {
    super(type);
    this.items = items;
    this.size = items.length;
  }

  /** {@code len(l)}. */
  @Override
  public final int size() {
    int loaded = size;
    VarHandle.acquireFence();
    return loaded;
  }

  /** The element at an index from 0; null if out of range. */
  public final @Nullable Object getOrNull(int index) {
    Object[] array = items;
    VarHandle.acquireFence();
    if (index < 0) {
      return null;
    }
    Object item = index < array.length ? Slots.get(array, index) : null;
    if (index >= size()) {
      return null;
    }
    return item != null ? item : getGuarded(index);
  }

  /**
   * The element at a negative index, counted from the end; null if out of range.
   *
   * <p>If the element was there before and after the size was read again unchanged, it was the one
   * asked for at that instant.
   */
  public final @Nullable Object getFromEnd(long index) {
    int n = size();
    if (-index <= n) {
      Object item = getOrNull((int) (n + index));
      if (item != null && size() == n && getOrNull((int) (n + index)) == item) {
        return item;
      }
    }
    lock();
    try {
      return -index > size ? null : items[(int) (size + index)];
    } finally {
      unlock();
    }
  }

  private @Nullable Object getGuarded(int index) {
    lock();
    try {
      return index < size ? items[index] : null;
    } finally {
      unlock();
    }
  }

  // Writers' steps.

  /** An index as slices count: from the end if negative, then moved into the range 0 to size. */
  final int position(int index) {
    return index < 0 ? Math.max(0, index + size) : Math.min(index, size);
  }

  final Object[] copyOfRange(int from, int to) {
    return to <= from ? EMPTY : Arrays.copyOfRange(items, from, to, Object[].class);
  }

  final void push(Object item) {
    int n = size;
    Object[] array = items;
    if (n == array.length) {
      array = grown(n + 1);
      Slots.set(array, n, item);
      VarHandle.releaseFence();
      items = array;
    } else {
      Slots.set(array, n, item);
    }
    VarHandle.releaseFence();
    size = n + 1;
  }

  final Object removeAt(int index) {
    Object item = items[index];
    if (index == size - 1) {
      Slots.set(items, index, null);
      VarHandle.releaseFence();
      size = index;
      trim();
    } else {
      replace(index, index + 1, EMPTY, 0);
    }
    return item;
  }

  final void publish(Object[] array, int newSize) {
    VarHandle.releaseFence();
    items = array;
    VarHandle.releaseFence();
    size = newSize;
  }

  /**
   * Replaces a range by the first {@code added} elements of another array, which may be this list's
   * own if the range is empty and at the end. The fence lets plain copies publish what this thread
   * saw of the elements.
   */
  final void replace(int from, int to, Object[] replacement, int added) {
    int n = size;
    long exact = (long) n - (to - from) + added;
    if (exact > Integer.MAX_VALUE - 8) {
      throw Raise.memoryError("");
    }
    int newSize = (int) exact;
    Object[] array = items;
    if (newSize > array.length) {
      Object[] larger = grown(newSize);
      System.arraycopy(array, to, larger, from + added, n - to);
      System.arraycopy(replacement, 0, larger, from, added);
      publish(larger, newSize);
      return;
    }
    VarHandle.releaseFence();
    if (newSize > n) {
      System.arraycopy(array, to, array, from + added, n - to);
      System.arraycopy(replacement, 0, array, from, added);
      VarHandle.releaseFence();
      size = newSize;
      return;
    }
    System.arraycopy(replacement, 0, array, from, added);
    System.arraycopy(array, to, array, from + added, n - to);
    shrink(newSize);
  }

  /**
   * Removes {@code count} elements from {@code start} on, each {@code step} after the one before;
   * the step is positive.
   */
  final void removeEvery(int start, long step, int count) {
    VarHandle.releaseFence();
    Object[] array = items;
    int to = start;
    long gap = start;
    int left = count;
    for (int from = start; from < size; from++) {
      if (left > 0 && from == gap) {
        gap += step;
        left--;
      } else {
        array[to++] = array[from];
      }
    }
    shrink(size - count);
  }

  private void shrink(int newSize) {
    for (int i = newSize; i < size; i++) {
      Slots.set(items, i, null);
    }
    VarHandle.releaseFence();
    size = newSize;
    trim();
  }

  /** Lets go of an array that is mostly empty. */
  private void trim() {
    if (items.length > KEPT && size < items.length >> 2) {
      Object[] smaller = Arrays.copyOf(items, items.length >> 1, Object[].class);
      VarHandle.releaseFence();
      items = smaller;
    }
  }

  private Object[] grown(int needed) {
    long larger = needed + ((long) needed >> 1);
    int capacity = (int) Math.min(Integer.MAX_VALUE - 8, Math.max(SMALLEST, larger));
    return Arrays.copyOf(items, Math.max(capacity, needed), Object[].class);
  }
}
