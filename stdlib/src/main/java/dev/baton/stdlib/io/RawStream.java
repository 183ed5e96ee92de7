package dev.baton.stdlib.io;

import dev.baton.core.object.ByteArrayObject;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Buffers;
import dev.baton.core.runtime.Conversions;
import java.util.Arrays;

/** Reads from and writes to the stream below a buffer, which may be of a guest class. */
final class RawStream {
  private RawStream() {}

  /** Reads at most {@code length} bytes; 0 at the end or while there are none. */
  static int read(ThreadContext t, Object raw, byte[] into, int offset, int length) {
    if (raw instanceof FileObject f && f.isExact()) {
      return f.read(t, into, offset, length);
    }
    Object buffer = new ByteArrayObject(new byte[length]);
    Object result = GuestStreams.call(t, raw, "readinto", buffer);
    if (result == Singleton.NONE) {
      return 0;
    }
    long n = Conversions.toLong(t, result);
    if (n < 0 || n > length) {
      throw Raise.error(
          Types.OS_ERROR,
          "raw readinto() returned invalid length "
              + n
              + " (should have been between 0 and "
              + length
              + ")");
    }
    System.arraycopy(Buffers.bytes(t, buffer), 0, into, offset, (int) n);
    return (int) n;
  }

  /** Writes all bytes. */
  static void write(ThreadContext t, Object raw, byte[] data, int offset, int length) {
    if (raw instanceof FileObject f && f.isExact()) {
      f.write(t, data, offset, length);
      return;
    }
    int at = offset;
    int end = offset + length;
    while (at < end) {
      Object piece = new BytesObject(Arrays.copyOfRange(data, at, end));
      Object result = GuestStreams.call(t, raw, "write", piece);
      if (result == Singleton.NONE) {
        throw Raise.error(
            Types.BLOCKING_IO_ERROR,
            11L,
            "write could not complete without blocking",
            (long) (at - offset));
      }
      long n = Conversions.toLong(t, result);
      if (n < 0 || n > end - at) {
        throw Raise.error(
            Types.OS_ERROR,
            "raw write() returned invalid length "
                + n
                + " (should have been between 0 and "
                + (end - at)
                + ")");
      }
      at += (int) n;
    }
  }
}
