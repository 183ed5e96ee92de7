package dev.baton.stdlib.io;

import dev.baton.core.object.BytesObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.Buffers;
import dev.baton.core.runtime.Conversions;

/**
 * Calls methods of streams of any class. Where the stream is exactly of a class of this package and
 * so no guest code can have replaced the method, the loop through attributes is left out.
 */
final class GuestStreams {
  private GuestStreams() {}

  /** Calls a method without arguments. */
  static Object call(ThreadContext t, Object stream, String method) {
    return t.call(Attributes.get(t, stream, method));
  }

  /** Calls a method with one argument. */
  static Object call(ThreadContext t, Object stream, String method, Object a) {
    return t.call(Attributes.get(t, stream, method), a);
  }

  /** Calls a method with two arguments. */
  static Object call(ThreadContext t, Object stream, String method, Object a, Object b) {
    return t.call(Attributes.get(t, stream, method), a, b);
  }

  /** Whether a method such as {@code readable} gives a true value. */
  static boolean is(ThreadContext t, Object stream, String method) {
    return t.truth(call(t, stream, method));
  }

  /** Whether a stream says that it is closed. */
  static boolean isClosed(ThreadContext t, Object stream) {
    return t.truth(Attributes.get(t, stream, "closed"));
  }

  /** ValueError if a stream says that it is closed. */
  static void checkOpen(ThreadContext t, Object stream) {
    if (isClosed(t, stream)) {
      throw StreamObject.closedError();
    }
  }

  /** The position of a stream. */
  static long tell(ThreadContext t, Object stream) {
    return Conversions.toLong(t, call(t, stream, "tell"));
  }

  /** Sets the position of a stream and gives the new one. */
  static long seek(ThreadContext t, Object stream, long offset, int whence) {
    return Conversions.toLong(t, call(t, stream, "seek", offset, (long) whence));
  }

  /** Writes to a stream that has a buffer, which takes everything. */
  static void writeAll(ThreadContext t, Object buffer, byte[] data) {
    if (buffer instanceof BufferedStream b && b.isExact()) {
      b.write(t, data, 0, data.length);
    } else {
      call(t, buffer, "write", new BytesObject(data));
    }
  }

  /** Some bytes of a stream that has a buffer; none at the end. */
  static byte[] readSome(ThreadContext t, Object buffer, int most) {
    if (buffer instanceof BufferedStream b && b.isExact()) {
      return b.readSome(t, most);
    }
    Object read1 = Attributes.getOrNull(t, buffer, "read1");
    String name = read1 == null ? "read" : "read1";
    Object result =
        read1 == null ? call(t, buffer, "read", (long) most) : t.call(read1, (long) most);
    return bytes(t, result, name);
  }

  /** All remaining bytes of a stream. */
  static byte[] readAll(ThreadContext t, Object buffer) {
    return bytes(t, call(t, buffer, "read"), "read");
  }

  private static byte[] bytes(ThreadContext t, Object result, String method) {
    if (result == Singleton.NONE) {
      return new byte[0];
    }
    byte[] data = Buffers.bytesOrNull(t, result);
    if (data == null) {
      throw Raise.typeError(
          "underlying "
              + method
              + "() should have returned a bytes-like object, not '"
              + Types.of(result).name()
              + "'");
    }
    return data;
  }
}
