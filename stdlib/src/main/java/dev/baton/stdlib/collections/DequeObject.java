package dev.baton.stdlib.collections;

import dev.baton.core.object.Guarded;
import dev.baton.core.object.Instance;
import dev.baton.core.object.Keys;
import dev.baton.core.object.Momentary;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import org.jspecify.annotations.Nullable;

/**
 * A double-ended queue in a ring of items. Readers and writers alike hold the guard where guest
 * threads run in parallel, so each operation is one step to all others; none runs guest code.
 *
 * <p>{@link #changes} counts the operations that add or remove items, so that an iterator notices
 * one that happened under it.
 */
final class DequeObject extends Guarded implements Momentary {
  static final TypeObject TYPE = DequeTypes.DEQUE;
  private static final int SMALLEST = 8;

  /** What {@link #maxLength} says of a deque without limit. */
  static final long UNLIMITED = -1;

  private final @Nullable Instance attributes;
  private @Nullable Object[] ring = new Object[SMALLEST];
  private int head;
  private int size;
  private long maxLength = UNLIMITED;
  private int changes;

  DequeObject(TypeObject type) {
    super(type);
    attributes = type == TYPE ? null : new Instance(type);
  }

  @Override
  public @Nullable Instance attributes() {
    return attributes;
  }

  long maxLength() {
    return maxLength;
  }

  /** Empties the deque and limits its length from now on. */
  void reset(ThreadContext t, long limit) {
    boolean guarded = enter(t);
    try {
      empty();
      maxLength = limit;
    } finally {
      leave(guarded);
    }
  }

  int size(ThreadContext t) {
    boolean guarded = enter(t);
    try {
      return size;
    } finally {
      leave(guarded);
    }
  }

  int changes(ThreadContext t) {
    boolean guarded = enter(t);
    try {
      return changes;
    } finally {
      leave(guarded);
    }
  }

  /** Adds at the right end; a full deque loses the item at the left end. */
  void append(ThreadContext t, Object item) {
    boolean guarded = enter(t);
    try {
      addRight(item);
    } finally {
      leave(guarded);
    }
  }

  /** Adds at the left end; a full deque loses the item at the right end. */
  void appendLeft(ThreadContext t, Object item) {
    boolean guarded = enter(t);
    try {
      addLeft(item);
    } finally {
      leave(guarded);
    }
  }

  /** Adds items at the right end one after the other, as one step. */
  void appendAll(ThreadContext t, Object[] items) {
    boolean guarded = enter(t);
    try {
      for (Object item : items) {
        addRight(item);
      }
    } finally {
      leave(guarded);
    }
  }

  /** Adds items at the left end one after the other, as one step. */
  void appendAllLeft(ThreadContext t, Object[] items) {
    boolean guarded = enter(t);
    try {
      for (Object item : items) {
        addLeft(item);
      }
    } finally {
      leave(guarded);
    }
  }

  private void addRight(Object item) {
    if (maxLength == 0) {
      return;
    }
    if (size == maxLength) {
      takeLeft();
    }
    makeRoom();
    ring[at(size)] = item;
    size++;
    changes++;
  }

  private void addLeft(Object item) {
    if (maxLength == 0) {
      return;
    }
    if (size == maxLength) {
      takeRight();
    }
    makeRoom();
    head = at(ring.length - 1);
    ring[head] = item;
    size++;
    changes++;
  }

  /** Removes from the right end; null if the deque is empty. */
  @Nullable Object pop(ThreadContext t) {
    boolean guarded = enter(t);
    try {
      return size == 0 ? null : takeRight();
    } finally {
      leave(guarded);
    }
  }

  /** Removes from the left end; null if the deque is empty. */
  @Nullable Object popLeft(ThreadContext t) {
    boolean guarded = enter(t);
    try {
      return size == 0 ? null : takeLeft();
    } finally {
      leave(guarded);
    }
  }

  void clear(ThreadContext t) {
    boolean guarded = enter(t);
    try {
      empty();
    } finally {
      leave(guarded);
    }
  }

  /** Moves items from one end to the other: {@code n} to the right if positive. */
  void rotate(ThreadContext t, long n) {
    boolean guarded = enter(t);
    try {
      if (size < 2) {
        return;
      }
      int steps = (int) Math.floorMod(n, (long) size);
      if (steps != 0) {
        Object[] items = items();
        for (int i = 0; i < items.length; i++) {
          ring[at((i + steps) % size)] = items[i];
        }
        changes++;
      }
    } finally {
      leave(guarded);
    }
  }

  void reverse(ThreadContext t) {
    boolean guarded = enter(t);
    try {
      Object[] items = items();
      for (int i = 0; i < items.length; i++) {
        ring[at(size - 1 - i)] = items[i];
      }
    } finally {
      leave(guarded);
    }
  }

  /** The item at an index from the left; null if there is none. */
  @Nullable Object get(ThreadContext t, long index) {
    boolean guarded = enter(t);
    try {
      long i = index < 0 ? index + size : index;
      return i < 0 || i >= size ? null : ring[at((int) i)];
    } finally {
      leave(guarded);
    }
  }

  /**
   * Replaces the item at an index, or removes it if {@code item} is null.
   *
   * @return false if there is no such index
   */
  boolean set(ThreadContext t, long index, @Nullable Object item) {
    boolean guarded = enter(t);
    try {
      long i = index < 0 ? index + size : index;
      if (i < 0 || i >= size) {
        return false;
      }
      if (item == null) {
        removeAt((int) i);
      } else {
        ring[at((int) i)] = item;
      }
      return true;
    } finally {
      leave(guarded);
    }
  }

  /** Puts an item before an index as in a slice; IndexError if the deque is full. */
  void insert(ThreadContext t, long index, Object item) {
    boolean guarded = enter(t);
    try {
      if (size == maxLength) {
        throw Raise.indexError("deque already at its maximum size");
      }
      long wanted = index < 0 ? Math.max(0, index + size) : Math.min(index, size);
      makeRoom();
      int i = (int) wanted;
      for (int j = size; j > i; j--) {
        ring[at(j)] = ring[at(j - 1)];
      }
      ring[at(i)] = item;
      size++;
      changes++;
    } finally {
      leave(guarded);
    }
  }

  /** Removes the item at an index if nothing was added or removed since {@code expected}. */
  boolean removeIfUnchanged(ThreadContext t, int index, int expected) {
    boolean guarded = enter(t);
    try {
      if (changes != expected) {
        return false;
      }
      removeAt(index);
      return true;
    } finally {
      leave(guarded);
    }
  }

  /** The items at this moment, from left to right. */
  Object[] snapshot(ThreadContext t) {
    boolean guarded = enter(t);
    try {
      return items();
    } finally {
      leave(guarded);
    }
  }

  @Override
  public Object @Nullable [] itemsAtOnce(ThreadContext t) {
    return type() == TYPE ? snapshot(t) : null;
  }

  /**
   * Removes the first item that equals {@code wanted} as one step, if no guest code is needed.
   *
   * @return {@link Keys#EQUAL} if there was one, {@link Keys#DIFFERENT} if there was none, {@link
   *     Keys#UNKNOWN} if guest code has to compare; then nothing is removed
   */
  int removePlain(ThreadContext t, Object wanted) {
    boolean guarded = enter(t);
    try {
      for (int i = 0; i < size; i++) {
        int result = Keys.compare(ring[at(i)], wanted);
        if (result == Keys.EQUAL) {
          removeAt(i);
        }
        if (result != Keys.DIFFERENT) {
          return result;
        }
      }
      return Keys.DIFFERENT;
    } finally {
      leave(guarded);
    }
  }

  // Steps of the operations above.

  private int at(int index) {
    int i = head + index;
    return i >= ring.length ? i - ring.length : i;
  }

  private Object takeLeft() {
    Object item = ring[head];
    ring[head] = null;
    head = at(1);
    size--;
    changes++;
    return item;
  }

  private Object takeRight() {
    int last = at(size - 1);
    Object item = ring[last];
    ring[last] = null;
    size--;
    changes++;
    return item;
  }

  private void removeAt(int index) {
    for (int j = index; j < size - 1; j++) {
      ring[at(j)] = ring[at(j + 1)];
    }
    takeRight();
  }

  private void empty() {
    ring = new Object[SMALLEST];
    head = 0;
    size = 0;
    changes++;
  }

  private void makeRoom() {
    if (size == ring.length) {
      Object[] larger = new Object[Math.multiplyExact(size, 2)];
      copyTo(larger);
      ring = larger;
      head = 0;
    }
  }

  private Object[] items() {
    Object[] items = new Object[size];
    copyTo(items);
    return items;
  }

  private void copyTo(Object[] target) {
    int first = Math.min(size, ring.length - head);
    System.arraycopy(ring, head, target, 0, first);
    System.arraycopy(ring, 0, target, first, size - first);
  }
}
