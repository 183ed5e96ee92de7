package dev.baton.core.builtins;

import dev.baton.core.object.IteratorObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a text or a buffer by index. Shared between threads it may give an item twice or
 * leave one out, and nothing worse: the position is read once per step and checked against the
 * length.
 */
abstract class IndexIterator extends IteratorObject {
  private @Nullable Object source;
  private int position;

  IndexIterator(TypeObject type, Object source) {
    super(type);
    this.source = source;
  }

  /** The item at an index of the source; null if it is beyond the end. */
  abstract @Nullable Object item(ThreadContext t, Object from, int index);

  /** The number of items of the source. */
  abstract int length(ThreadContext t, Object from);

  @Override
  public final @Nullable Object next(ThreadContext t) {
    Object from = source;
    if (from == null) {
      return null;
    }
    int at = position;
    Object item = item(t, from, at);
    if (item == null) {
      source = null;
    } else {
      position = at + 1;
    }
    return item;
  }

  /** What is iterated over; null once exhausted. */
  final @Nullable Object source() {
    return source;
  }

  final int position() {
    return position;
  }

  /** Goes on at another index; one out of range is brought into it. */
  final void setPosition(ThreadContext t, long index) {
    Object from = source;
    if (from != null) {
      position = (int) Math.max(0, Math.min(index, length(t, from)));
    }
  }

  final long lengthHint(ThreadContext t) {
    Object from = source;
    return from == null ? 0 : Math.max(0, length(t, from) - position);
  }
}
