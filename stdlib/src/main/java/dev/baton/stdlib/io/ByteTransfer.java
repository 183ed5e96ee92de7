package dev.baton.stdlib.io;

import dev.baton.core.object.BytesObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.SliceObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Items;
import dev.baton.core.runtime.Special;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Moves bytes between streams and bytes-like objects. */
public final class ByteTransfer {
  private ByteTransfer() {}

  /** The room in a buffer that is read into; TypeError if it cannot be written to. */
  public static int room(ThreadContext t, Object buffer, String function) {
    if (buffer instanceof BytesObject || !Special.has(buffer, "__setitem__")) {
      throw Raise.typeError(
          function
              + "() argument must be read-write bytes-like object, not "
              + Types.of(buffer).name());
    }
    return (int) Math.min(Integer.MAX_VALUE - 8, Conversions.length(t, buffer));
  }

  /** Puts bytes at the beginning of a buffer. */
  public static void store(ThreadContext t, Object buffer, byte[] data, int length) {
    byte[] exact = length == data.length ? data : Arrays.copyOf(data, length);
    Object range = new SliceObject(0L, (long) length, Singleton.NONE);
    Items.set(t, buffer, range, new BytesObject(exact));
  }

  /** A size argument: None and negative ones are -1, all there is. */
  static int size(ThreadContext t, @Nullable Object size) {
    if (size == null || size == Singleton.NONE) {
      return -1;
    }
    if (!(size instanceof Long) && Conversions.indexOrNull(t, size) == null) {
      throw Raise.typeError(
          "argument should be integer or None, not '" + Types.of(size).name() + "'");
    }
    long n = Conversions.toClampedLong(t, size);
    return n < 0 ? -1 : (int) Math.min(n, Integer.MAX_VALUE - 8);
  }
}
