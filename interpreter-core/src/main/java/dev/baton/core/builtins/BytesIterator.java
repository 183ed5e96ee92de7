package dev.baton.core.builtins;

import dev.baton.core.object.BytesObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import org.jspecify.annotations.Nullable;

/** Iterates over the ints of a bytes. */
final class BytesIterator extends IndexIterator {

  BytesIterator(BytesObject bytes) {
    super(Types.BYTES_ITERATOR, bytes);
  }

  @Override
  public boolean runsNoGuestCode() {
    return true;
  }

  @Override
  @Nullable Object item(ThreadContext t, Object from, int index) {
    byte[] data = ((BytesObject) from).data();
    return index < data.length ? (Object) (long) (data[index] & 0xFF) : null;
  }

  @Override
  int length(ThreadContext t, Object from) {
    return ((BytesObject) from).data().length;
  }
}
