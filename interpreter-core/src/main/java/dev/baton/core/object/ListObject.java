package dev.baton.core.object;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list. Reads take no lock in any mode; writers hold the guard if other guest threads run at the
 * same time.
 *
 * <p>Invariants, outside a writer's step: the array is at least as long as the size; elements below
 * the size are not null, those from it on are. Within a step no element below both the old and the
 * new size is ever null. A writer that grows the list publishes array and elements before the size;
 * one that shrinks it publishes the size before it clears elements. A reader takes the element
 * first and the size second: if the size then covers the index, there was a moment between the two
 * loads at which the element was in the list there. If the element was null although the size
 * covers it, a writer is at work, and the reader looks again under the guard.
 */
public final class ListObject extends HostList {
  private static final VarHandle ITEMS;
  private static final VarHandle SIZE;
  private static final Object[] EMPTY = {};
  private static final int SMALLEST = 4;

  /** Below this length an array is kept, however few elements are left. */
  private static final int KEPT = 32;

  static {
    try {
      ITEMS = MethodHandles.lookup().findVarHandle(ListObject.class, "items", Object[].class);
      SIZE = MethodHandles.lookup().findVarHandle(ListObject.class, "size", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private Object[] items;
  private int size;
  private final @Nullable Instance attributes;

  /** An empty list. */
  public ListObject() {
    super(Types.LIST);
    items = EMPTY;
    attributes = null;
  }

  /** An empty instance of list or of a subclass. */
  public ListObject(TypeObject type) {
    super(type);
    items = EMPTY;
    attributes = type == Types.LIST ? null : new Instance(type);
  }

  /**
   * A list of these items; the array becomes the list's own. For a list of one type object pass an
   * array.
   */
  public ListObject(Object... items) {
    super(Types.LIST);
    this.items =
        items.getClass() == Object[].class
            ? items
            : Arrays.copyOf(items, items.length, Object[].class);
    this.size = items.length;
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

  /** {@code len(l)}. */
  @Override
  public int size() {
    return (int) SIZE.getAcquire(this);
  }

  /** The element at an index from 0; null if out of range. */
  public @Nullable Object getOrNull(int index) {
    Object[] array = (Object[]) ITEMS.getAcquire(this);
    if (index < 0 || index >= array.length) {
      return null;
    }
    Object item = Slots.get(array, index);
    if (index >= (int) SIZE.getAcquire(this)) {
      return null;
    }
    return item != null ? item : getGuarded(index);
  }

  private @Nullable Object getGuarded(int index) {
    lock();
    try {
      return index < size ? items[index] : null;
    } finally {
      unlock();
    }
  }

  /** Adds an element at the end. */
  public void append(ThreadContext t, Object item) {
    if (t.parallel()) {
      add(item);
    } else {
      push(item);
    }
  }

  private void push(Object item) {
    int n = size;
    Object[] array = items;
    if (n == array.length) {
      array = grown(n + 1);
      Slots.set(array, n, item);
      ITEMS.setRelease(this, array);
    } else {
      Slots.set(array, n, item);
    }
    SIZE.setRelease(this, n + 1);
  }

  /**
   * Replaces an element.
   *
   * @return false if the index is out of range
   */
  public boolean set(ThreadContext t, int index, Object item) {
    if (t.parallel()) {
      return setGuarded(index, item) != null;
    }
    if (index < 0 || index >= size) {
      return false;
    }
    Slots.set(items, index, item);
    return true;
  }

  private @Nullable Object setGuarded(int index, Object item) {
    lock();
    try {
      if (index < 0 || index >= size) {
        return null;
      }
      Object old = items[index];
      Slots.set(items, index, item);
      return old;
    } finally {
      unlock();
    }
  }

  /** Inserts before an index, which is moved into the range 0 to size. */
  public void insert(ThreadContext t, int index, Object item) {
    boolean guarded = enter(t);
    try {
      int at = Math.max(0, Math.min(index, size));
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

  private Object removeAt(int index) {
    Object item = items[index];
    if (index == size - 1) {
      SIZE.setRelease(this, index);
      Slots.set(items, index, null);
      trim();
    } else {
      replace(index, index + 1, EMPTY, 0);
    }
    return item;
  }

  /**
   * Removes the elements from one index to before another; indices beyond the ends mean the ends.
   */
  public void removeRange(ThreadContext t, int from, int to) {
    setSlice(t, from, to, EMPTY);
  }

  /**
   * Replaces the elements from one index to before another; indices beyond the ends mean the ends.
   * The array is not kept.
   */
  public void setSlice(ThreadContext t, int from, int to, Object[] replacement) {
    boolean guarded = enter(t);
    try {
      int start = Math.max(0, Math.min(from, size));
      int end = Math.max(start, Math.min(to, size));
      replace(start, end, replacement, replacement.length);
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

  /** Adds the elements of another list, which may be this one, as one step on both. */
  public void extend(ThreadContext t, ListObject other) {
    boolean guarded = enterBoth(t, other);
    try {
      replace(size, size, other.items, other.size);
    } finally {
      leaveBoth(guarded, other);
    }
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
    boolean guarded = enter(t);
    try {
      return copyOfRange(0, size);
    } finally {
      leave(guarded);
    }
  }

  /**
   * The elements from one index to before another as they are at one moment; indices beyond the
   * ends mean the ends.
   */
  public Object[] snapshot(ThreadContext t, int from, int to) {
    boolean guarded = enter(t);
    try {
      int start = Math.max(0, Math.min(from, size));
      return copyOfRange(start, Math.max(start, Math.min(to, size)));
    } finally {
      leave(guarded);
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
    Object old = setGuarded(index, item);
    checkIndex(old == null ? index : 0, old == null ? 0 : 1);
    return old;
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

  // Writers' steps, within the guard or under an exclusive lock.

  private Object[] copyOfRange(int from, int to) {
    return to <= from ? EMPTY : Arrays.copyOfRange(items, from, to, Object[].class);
  }

  private Object[] grown(int needed) {
    long larger = needed + ((long) needed >> 1);
    int capacity = (int) Math.min(Integer.MAX_VALUE - 8, Math.max(SMALLEST, larger));
    return Arrays.copyOf(items, Math.max(capacity, needed), Object[].class);
  }

  private void publish(Object[] array, int newSize) {
    if (newSize < size) {
      SIZE.setRelease(this, newSize);
      ITEMS.setRelease(this, array);
    } else {
      ITEMS.setRelease(this, array);
      SIZE.setRelease(this, newSize);
    }
  }

  /**
   * Replaces a range by the first {@code added} elements of another array, which may be this list's
   * own if the range is at the end. The fence lets plain copies publish what this thread saw of the
   * elements.
   */
  private void replace(int from, int to, Object[] replacement, int added) {
    int n = size;
    int newSize = Math.addExact(n - (to - from), added);
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
      SIZE.setRelease(this, newSize);
      return;
    }
    System.arraycopy(replacement, 0, array, from, added);
    System.arraycopy(array, to, array, from + added, n - to);
    SIZE.setRelease(this, newSize);
    for (int i = newSize; i < n; i++) {
      Slots.set(array, i, null);
    }
    trim();
  }

  /** Lets go of an array that is mostly empty. */
  private void trim() {
    if (items.length > KEPT && size < items.length >> 2) {
      ITEMS.setRelease(this, Arrays.copyOf(items, items.length >> 1, Object[].class));
    }
  }
}
