package dev.baton.core.object;

import org.jspecify.annotations.Nullable;

/**
 * Iterates by {@code __getitem__} with 0, 1, 2, … until IndexError. Shared between threads it may
 * give an item twice or leave one out, and nothing worse: fields are plain.
 */
public final class SequenceIterator extends IteratorObject {
  private @Nullable Object sequence;
  private long index;

  public SequenceIterator(Object sequence) {
    super(Types.SEQUENCE_ITERATOR);
    this.sequence = sequence;
  }

  @Override
  public @Nullable Object next(ThreadContext t) {
    Object s = sequence;
    if (s == null) {
      return null;
    }
    long i = index;
    try {
      Object value = t.getItem(s, i);
      index = i + 1;
      return value;
    } catch (GuestError e) {
      if (e.is(Types.INDEX_ERROR) || e.is(Types.STOP_ITERATION)) {
        sequence = null;
        return null;
      }
      throw e;
    }
  }
}
