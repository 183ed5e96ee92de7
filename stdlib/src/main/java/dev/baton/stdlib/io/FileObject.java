package dev.baton.stdlib.io;

import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.stdlib.file.Blocking;
import dev.baton.stdlib.file.Descriptor;
import dev.baton.stdlib.file.DescriptorTable;
import dev.baton.stdlib.file.Errno;
import dev.baton.stdlib.file.SystemErrors;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * {@code FileIO}: an open file without a buffer. It knows the number; the open file itself is in
 * the {@link DescriptorTable}, so closing the number closes it for everybody.
 */
final class FileObject extends StreamObject {
  private static final int CHUNK = 1 << 16;

  /** -1 before the first {@code __init__} and after closing. */
  volatile int number = -1;

  boolean reads;
  boolean writes;
  boolean creates;
  boolean appends;
  boolean truncates;
  boolean closesNumber = true;

  FileObject(TypeObject type) {
    super(type);
  }

  /** Whether it is a plain FileIO, of which no method is replaced. */
  boolean isExact() {
    return type == IoTypes.FILE_IO;
  }

  /** {@code mode}, for a file of bytes. */
  String mode() {
    if (creates) {
      return reads ? "xb+" : "xb";
    }
    if (appends) {
      return reads ? "ab+" : "ab";
    }
    return reads ? writes ? "rb+" : "rb" : "wb";
  }

  /** The open file; ValueError if closed. */
  Descriptor descriptor(ThreadContext t) {
    int n = number;
    if (n < 0) {
      throw Raise.valueError("I/O operation on closed file");
    }
    return DescriptorTable.require(t, n);
  }

  /** Reads at most {@code length} bytes; 0 at the end. */
  int read(ThreadContext t, byte[] into, int offset, int length) {
    Descriptor d = descriptor(t);
    if (!reads) {
      throw IoTypes.unsupported("File not open for reading");
    }
    return d.readInterruptibly(t, into, offset, length);
  }

  /** Reads until the end. */
  byte[] readAll(ThreadContext t) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK];
    for (int n = read(t, chunk, 0, CHUNK); n > 0; n = read(t, chunk, 0, CHUNK)) {
      all.write(chunk, 0, n);
    }
    return all.toByteArray();
  }

  /** Writes all bytes. */
  void write(ThreadContext t, byte[] data, int offset, int length) {
    Descriptor d = descriptor(t);
    if (!writes) {
      throw IoTypes.unsupported("File not open for writing");
    }
    d.writeInterruptibly(t, data, offset, length);
  }

  /** The position. */
  long tell(ThreadContext t) {
    return seek(t, 0, 1);
  }

  /** Sets the position and gives it. */
  long seek(ThreadContext t, long offset, int whence) {
    Descriptor d = descriptor(t);
    if (!d.isSeekable()) {
      throw SystemErrors.of(t, Errno.ESPIPE);
    }
    return Blocking.call(t, null, () -> d.seek(offset, whence));
  }

  /** Makes the file this long. */
  void truncate(ThreadContext t, long size) {
    Descriptor d = descriptor(t);
    if (!writes) {
      throw IoTypes.unsupported("File not open for writing");
    }
    if (size < 0) {
      throw SystemErrors.of(t, Errno.EINVAL);
    }
    Blocking.call(
        t,
        null,
        () -> {
          d.truncate(size);
          return null;
        });
  }

  /** Closes the number unless it belongs to somebody else. */
  void close(ThreadContext t) {
    int n = number;
    number = -1;
    if (n < 0 || !closesNumber) {
      return;
    }
    @Nullable Descriptor d = DescriptorTable.of(t).remove(n);
    if (d == null) {
      throw SystemErrors.of(t, Errno.EBADF);
    }
    Blocking.call(
        t,
        null,
        () -> {
          d.close();
          return null;
        });
  }

  /** At most {@code size} bytes, all if negative. */
  byte[] read(ThreadContext t, int size) {
    if (size < 0) {
      return readAll(t);
    }
    byte[] into = new byte[Math.min(size, 1 << 20)];
    int n = read(t, into, 0, into.length);
    return n == into.length ? into : Arrays.copyOf(into, n);
  }
}
