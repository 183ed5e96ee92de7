package dev.baton.stdlib.collections;

import dev.baton.core.object.IteratorObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import org.jspecify.annotations.Nullable;

/** Iterates over a deque in one of the two directions; RuntimeError if it changes meanwhile. */
final class DequeIterator extends IteratorObject {
  private final boolean forward;
  private @Nullable DequeObject deque;
  private final int changes;
  private int passed;

  DequeIterator(ThreadContext t, DequeObject deque, boolean forward) {
    super(forward ? DequeTypes.DEQUE_ITERATOR : DequeTypes.DEQUE_REVERSE_ITERATOR);
    this.deque = deque;
    this.forward = forward;
    this.changes = deque.changes(t);
  }

  @Override
  public @Nullable Object next(ThreadContext t) {
    DequeObject source = deque;
    if (source == null) {
      return null;
    }
    if (source.changes(t) != changes) {
      deque = null;
      throw Raise.runtimeError("deque mutated during iteration");
    }
    Object item = source.get(t, forward ? passed : -1L - passed);
    if (item == null) {
      deque = null;
    } else {
      passed++;
    }
    return item;
  }

  /** How many items are left. */
  long remaining(ThreadContext t) {
    DequeObject source = deque;
    return source == null ? 0 : Math.max(0, source.size(t) - passed);
  }
}
