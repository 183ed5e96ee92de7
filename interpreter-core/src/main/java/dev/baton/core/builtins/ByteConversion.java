package dev.baton.core.builtins;

import dev.baton.core.object.BytesObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Buffers;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Iteration;
import dev.baton.core.runtime.Special;
import java.util.Arrays;

/** What {@code bytes()} and {@code bytearray()} make of an object. */
final class ByteConversion {
  private ByteConversion() {}

  /**
   * The bytes of an object: by {@code __bytes__}, the buffer it has, or the ints it iterates over;
   * TypeError if it has none of them. The array is not to be changed.
   */
  static byte[] ofObject(ThreadContext t, Object o) {
    Object method =
        o instanceof BytesObject b && b.type() == Types.BYTES ? null : Special.find(o, "__bytes__");
    if (method != null) {
      Object result = Special.call(t, method, o);
      if (!(result instanceof BytesObject b)) {
        throw Raise.typeError(
            "__bytes__ returned non-bytes (type " + Types.of(result).name() + ")");
      }
      return b.data();
    }
    return ofBufferOrItems(t, o, "bytes");
  }

  /** As {@link #ofObject}, without {@code __bytes__}. */
  static byte[] ofBufferOrItems(ThreadContext t, Object o, String made) {
    byte[] data = Buffers.bytesOrNull(t, o);
    if (data != null) {
      return data;
    }
    if (Strings.isStr(o) || !Iteration.isIterable(o)) {
      throw Raise.typeError("cannot convert '" + Types.of(o).name() + "' object to " + made);
    }
    return ofItems(t, o, made);
  }

  private static byte[] ofItems(ThreadContext t, Object iterable, String made) {
    byte[] buffer = new byte[16];
    int n = 0;
    Object iterator = Iteration.iter(t, iterable);
    for (Object item = Iteration.next(t, iterator);
        item != null;
        item = Iteration.next(t, iterator)) {
      if (n == buffer.length) {
        buffer = Arrays.copyOf(buffer, n * 2);
      }
      buffer[n++] = item(t, item, made);
    }
    return Arrays.copyOf(buffer, n);
  }

  /** One item as a byte: an int from 0 to 255. */
  static byte item(ThreadContext t, Object item, String made) {
    long value = Conversions.toClampedLong(t, item);
    if (value < 0 || value > 255) {
      throw Raise.valueError(
          made.equals("bytes")
              ? "bytes must be in range(0, 256)"
              : "byte must be in range(0, 256)");
    }
    return (byte) value;
  }
}
