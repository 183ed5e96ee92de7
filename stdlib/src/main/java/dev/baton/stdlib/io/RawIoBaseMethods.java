package dev.baton.stdlib.io;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.ByteArrayObject;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.runtime.Buffers;
import dev.baton.core.runtime.Conversions;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Type {@code RawIOBase}: streams of bytes without a buffer. */
@Intrinsics("RawIOBase")
final class RawIoBaseMethods {
  private static final long CHUNK = 8192;

  private RawIoBaseMethods() {}

  @Builtin(
      value = "read(self, size=-1, /)",
      doc = "Read at most size bytes by one readinto(), or all by readall().")
  static Object read(ThreadContext t, Object self, Object size) {
    int most = ByteTransfer.size(t, size);
    if (most < 0) {
      return GuestStreams.call(t, self, "readall");
    }
    Object buffer = new ByteArrayObject(new byte[most]);
    Object count = GuestStreams.call(t, self, "readinto", buffer);
    if (count == Singleton.NONE) {
      return count;
    }
    int n = (int) Math.min(Conversions.toLong(t, count), most);
    if (n < 0) {
      throw Raise.valueError("readinto returned " + n);
    }
    return new BytesObject(Arrays.copyOf(Buffers.bytes(t, buffer), n));
  }

  @Builtin(value = "readall(self, /)", doc = "Read until the end.")
  static Object readAll(ThreadContext t, Object self) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    while (true) {
      Object piece = GuestStreams.call(t, self, "read", CHUNK);
      if (piece == Singleton.NONE && all.size() == 0) {
        return piece;
      }
      if (piece == Singleton.NONE) {
        break;
      }
      if (!(piece instanceof BytesObject b)) {
        throw Raise.typeError("read() should return bytes");
      }
      if (b.data().length == 0) {
        break;
      }
      all.writeBytes(b.data());
    }
    return new BytesObject(all.toByteArray());
  }
}
