package dev.baton.stdlib.os;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.Buffers;
import dev.baton.core.runtime.Numeric;
import dev.baton.stdlib.file.Blocking;
import dev.baton.stdlib.file.Descriptor;
import dev.baton.stdlib.file.DescriptorTable;
import dev.baton.stdlib.file.Errno;
import dev.baton.stdlib.file.FileOpening;
import dev.baton.stdlib.file.SystemErrors;
import java.util.Arrays;

/** Functions on open files by number. */
@Intrinsics("posix")
final class DescriptorFunctions {
  private DescriptorFunctions() {}

  @Builtin(
      value = "open(path, flags, mode=511, *, dir_fd=None)",
      doc = "Open a file and return its number; the flags are a sum of O_ constants.")
  static long open(ThreadContext t, Object path, int flags, int mode, Object directory) {
    GuestPaths.requireNoDirectory(directory);
    return FileOpening.open(t, GuestPaths.text(t, path, "open"), flags, mode & 0777);
  }

  @Builtin(value = "close(fd)", doc = "Close an open file.")
  static void close(ThreadContext t, long fd) {
    Descriptor d = DescriptorTable.of(t).remove(fd);
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

  @Builtin(value = "read(fd, length, /)", doc = "Read at most length bytes; none at the end.")
  static Object read(ThreadContext t, long fd, int length) {
    Descriptor d = DescriptorTable.require(t, fd);
    if (length < 0) {
      throw SystemErrors.of(t, Errno.EINVAL);
    }
    if (!d.isReadable()) {
      throw SystemErrors.of(t, Errno.EBADF);
    }
    byte[] data = new byte[Math.min(length, 1 << 20)];
    int n = d.readInterruptibly(t, data, 0, data.length);
    return new BytesObject(n == data.length ? data : Arrays.copyOf(data, n));
  }

  @Builtin(value = "write(fd, data, /)", doc = "Write bytes and return how many.")
  static long write(ThreadContext t, long fd, Object data) {
    Descriptor d = DescriptorTable.require(t, fd);
    byte[] bytes = Buffers.bytes(t, data);
    if (!d.isWritable()) {
      throw SystemErrors.of(t, Errno.EBADF);
    }
    d.writeInterruptibly(t, bytes, 0, bytes.length);
    return bytes.length;
  }

  @Builtin(
      value = "lseek(fd, position, whence, /)",
      doc = "Set the position of an open file and return it.")
  static long seek(ThreadContext t, long fd, long position, int whence) {
    Descriptor d = DescriptorTable.require(t, fd);
    if (!d.isSeekable()) {
      throw SystemErrors.of(t, Errno.ESPIPE);
    }
    return Blocking.call(t, null, () -> d.seek(position, whence));
  }

  @Builtin(value = "fsync(fd)", doc = "Make sure that what was written is on the device.")
  static void sync(ThreadContext t, Object fd) {
    boolean isNumber = Numeric.plainInt(fd) != null;
    Object number = isNumber ? fd : t.call(Attributes.get(t, fd, "fileno"));
    Descriptor d = DescriptorTable.require(t, t.toLong(number));
    Blocking.call(
        t,
        null,
        () -> {
          d.sync();
          return null;
        });
  }

  @Builtin(value = "ftruncate(fd, length, /)", doc = "Make an open file this many bytes long.")
  static void truncateOpen(ThreadContext t, long fd, long length) {
    Descriptor d = DescriptorTable.require(t, fd);
    if (length < 0 || !d.isWritable()) {
      throw SystemErrors.of(t, Errno.EINVAL);
    }
    Blocking.call(
        t,
        null,
        () -> {
          d.truncate(length);
          return null;
        });
  }

  @Builtin(value = "truncate(path, length)", doc = "Make a file this many bytes long.")
  static void truncate(ThreadContext t, Object path, long length) {
    if (Numeric.plainInt(path) instanceof Long number) {
      truncateOpen(t, number, length);
      return;
    }
    Object text = GuestPaths.textBesideNumber(t, path, "truncate");
    if (length < 0) {
      throw SystemErrors.of(t, Errno.EINVAL, text);
    }
    long fd = FileOpening.open(t, text, FileOpening.O_WRONLY, 0);
    try {
      truncateOpen(t, fd, length);
    } finally {
      close(t, fd);
    }
  }

  @Builtin(value = "isatty(fd, /)", doc = "Return whether an open file is a terminal.")
  static boolean isTerminal(ThreadContext t, long fd) {
    Descriptor d = DescriptorTable.of(t).get(fd);
    return d != null && d.isTerminal();
  }

  @Builtin(
      value = "get_terminal_size(fd=1, /)",
      doc = "Raise OSError: the host does not tell how large a terminal is.")
  static Object terminalSize(ThreadContext t, long fd) {
    DescriptorTable.require(t, fd);
    throw SystemErrors.of(t, Errno.ENOTTY);
  }

  @Builtin(value = "strerror(code, /)", doc = "Return the text of an error number.")
  static String errorText(int code) {
    if (code < 0) {
      throw Raise.valueError("strerror() argument out of range");
    }
    return Errno.text(code);
  }
}
