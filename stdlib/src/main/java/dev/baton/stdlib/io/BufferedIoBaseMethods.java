package dev.baton.stdlib.io;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;

/** Type {@code BufferedIOBase}: streams of bytes that read and write as much as asked for. */
@Intrinsics("BufferedIOBase")
final class BufferedIoBaseMethods {
  private BufferedIoBaseMethods() {}

  @Builtin(value = "detach(self, /)", doc = "Separate the stream below and return it.")
  static Object detach(Object self) {
    throw IoTypes.unsupported("detach");
  }

  @Builtin(value = "read(self, size=-1, /)", doc = "Read size bytes, or all; fewer at the end.")
  static Object read(Object self, Object size) {
    throw IoTypes.unsupported("read");
  }

  @Builtin(value = "read1(self, size=-1, /)", doc = "Read with at most one read below.")
  static Object readOnce(Object self, Object size) {
    throw IoTypes.unsupported("read1");
  }

  @Builtin(value = "write(self, b, /)", doc = "Write bytes and return how many.")
  static Object write(Object self, Object b) {
    throw IoTypes.unsupported("write");
  }

  @Builtin(value = "readinto(self, buffer, /)", doc = "Read into a buffer; return how many bytes.")
  static long readInto(ThreadContext t, Object self, Object buffer) {
    return fill(t, self, buffer, "read", "readinto");
  }

  @Builtin(
      value = "readinto1(self, buffer, /)",
      doc = "Read into a buffer with at most one read below; return how many bytes.")
  static long readIntoOnce(ThreadContext t, Object self, Object buffer) {
    return fill(t, self, buffer, "read1", "readinto1");
  }

  private static long fill(
      ThreadContext t, Object self, Object buffer, String method, String function) {
    int room = ByteTransfer.room(t, buffer, function);
    Object data = GuestStreams.call(t, self, method, (long) room);
    if (!(data instanceof BytesObject b)) {
      throw Raise.typeError("read() should return bytes, not '" + Types.of(data).name() + "'");
    }
    if (b.data().length > room) {
      throw Raise.valueError(
          "read() returned too much data: "
              + room
              + " bytes requested, "
              + b.data().length
              + " returned");
    }
    ByteTransfer.store(t, buffer, b.data(), b.data().length);
    return b.data().length;
  }
}
