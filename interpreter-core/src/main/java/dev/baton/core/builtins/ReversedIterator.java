package dev.baton.core.builtins;

import dev.baton.core.object.GuestError;
import dev.baton.core.object.Instance;
import dev.baton.core.object.IteratorObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Conversions;
import org.jspecify.annotations.Nullable;

/**
 * Iterates over a sequence from its end. Shared between threads it may give an item twice, and
 * nothing worse: the index is a plain field.
 */
final class ReversedIterator extends IteratorObject {
  private final Object sequence;
  private long index;
  private final @Nullable Instance attributes;

  ReversedIterator(TypeObject type, Object sequence, long length) {
    super(type);
    this.sequence = sequence;
    this.index = length;
    this.attributes = type == Types.REVERSED ? null : new Instance(type);
  }

  @Override
  public @Nullable Instance attributes() {
    return attributes;
  }

  @Override
  public @Nullable Object next(ThreadContext t) {
    long i = index - 1;
    if (i < 0) {
      return null;
    }
    try {
      Object value = t.getItem(sequence, i);
      index = i;
      return value;
    } catch (GuestError e) {
      if (e.is(Types.INDEX_ERROR) || e.is(Types.STOP_ITERATION)) {
        index = 0;
        return null;
      }
      throw e;
    }
  }

  Object sequence() {
    return sequence;
  }

  /** Sets how many values may be left, at most as many as there are. */
  void setRemaining(ThreadContext t, long value) {
    index = Math.max(0, Math.min(value, Conversions.length(t, sequence)));
  }

  /** How many values may be left. */
  long remaining() {
    return index;
  }
}
