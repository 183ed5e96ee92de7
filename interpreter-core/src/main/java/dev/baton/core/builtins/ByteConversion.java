package dev.baton.core.builtins;

import dev.baton.core.object.BytesObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Buffers;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Encodings;
import dev.baton.core.runtime.Iteration;
import dev.baton.core.runtime.Special;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

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

  /**
   * The bytes for the arguments of {@code bytes()} or {@code bytearray()}, null for one that is
   * absent. The array is not to be changed.
   */
  static byte[] ofArguments(
      ThreadContext t,
      @Nullable Object source,
      @Nullable Object encoding,
      @Nullable Object errors,
      String made) {
    Object text = source == null ? null : Strings.plain(source);
    if (encoding != null) {
      String codec = StrMethods.javaText(encoding, made, "encoding");
      String handler = errors == null ? "strict" : StrMethods.javaText(errors, made, "errors");
      if (text == null) {
        throw Raise.typeError("encoding without a string argument");
      }
      return Encodings.encode(t, text, codec, handler);
    }
    if (text != null && Special.find(source, "__bytes__") == null) {
      throw Raise.typeError("string argument without an encoding");
    }
    if (errors != null) {
      throw Raise.typeError("errors without a string argument");
    }
    return source == null ? new byte[0] : ofSource(t, source, made);
  }

  private static byte[] ofSource(ThreadContext t, Object source, String made) {
    if (made.equals("bytes") && Special.find(source, "__bytes__") != null) {
      return ofObject(t, source);
    }
    Object count = countOrNull(t, source);
    if (count == null) {
      return ofBufferOrItems(t, source, made);
    }
    if (!(count instanceof Long n)) {
      throw Raise.overflowError("cannot fit 'int' into an index-sized integer");
    }
    if (n < 0) {
      throw Raise.valueError("negative count");
    }
    if (n > Integer.MAX_VALUE - 8) {
      throw Raise.error(Types.MEMORY_ERROR);
    }
    t.reserve(n);
    return new byte[(int) (long) n];
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

  /** The ints of an iterable as bytes. */
  static byte[] ofItems(ThreadContext t, Object iterable, String made) {
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

  /** A count; null for an object that is none, also one whose {@code __index__} says so. */
  private static @Nullable Object countOrNull(ThreadContext t, Object source) {
    try {
      return Conversions.indexOrNull(t, source);
    } catch (GuestError e) {
      if (e.is(Types.TYPE_ERROR)) {
        return null;
      }
      throw e;
    }
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
