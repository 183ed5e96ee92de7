package dev.baton.core.builtins;

import dev.baton.core.object.ByteArrayObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import org.jspecify.annotations.Nullable;

/** Iterates over the ints of a bytearray as it then is. */
final class ByteArrayIterator extends IndexIterator {

  ByteArrayIterator(ByteArrayObject bytes) {
    super(Types.BYTEARRAY_ITERATOR, bytes);
  }

  @Override
  @Nullable Object item(ThreadContext t, Object from, int index) {
    int value = ((ByteArrayObject) from).get(t, index);
    return value < 0 ? null : (Object) (long) value;
  }

  @Override
  int length(ThreadContext t, Object from) {
    return ((ByteArrayObject) from).size(t);
  }
}
