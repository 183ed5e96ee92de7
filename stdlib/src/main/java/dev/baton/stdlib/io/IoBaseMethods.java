package dev.baton.stdlib.io;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.Buffers;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Iteration;
import java.io.ByteArrayOutputStream;

/** Type {@code IOBase}: what all streams have; all of it can be replaced by derived classes. */
@Intrinsics("IOBase")
final class IoBaseMethods {
  private IoBaseMethods() {}

  @Builtin(value = "__new__(cls, /, *args, **kwargs)", kind = Kind.STATIC)
  static Object create(TypeObject cls, Object[] args, DictObject kwargs) {
    return new StreamObject(cls);
  }

  @Builtin("__init__(self, /, *args, **kwargs)")
  static void init(Object self, Object[] args, DictObject kwargs) {}

  @Builtin(
      value = "seek(self, offset, whence=0, /)",
      doc = "Set the position: from the beginning (0), from here (1) or from the end (2).")
  static Object seek(Object self, Object offset, Object whence) {
    throw IoTypes.unsupported("seek");
  }

  @Builtin(value = "tell(self, /)", doc = "Return the position.")
  static Object tell(ThreadContext t, Object self) {
    return GuestStreams.call(t, self, "seek", 0L, 1L);
  }

  @Builtin(value = "truncate(self, pos=None, /)", doc = "Cut the file off, here or at pos.")
  static Object truncate(Object self, Object pos) {
    throw IoTypes.unsupported("truncate");
  }

  @Builtin(value = "flush(self, /)", doc = "Pass on what has been written.")
  static void flush(ThreadContext t, Object self) {
    GuestStreams.checkOpen(t, self);
  }

  @Builtin(value = "close(self, /)", doc = "Flush and close; more than once has no effect.")
  static void close(ThreadContext t, StreamObject self) {
    if (self.isMarkedClosed()) {
      return;
    }
    try {
      GuestStreams.call(t, self, "flush");
    } finally {
      self.markClosed();
    }
  }

  @Builtin(value = "closed(self)", kind = Kind.GETTER, doc = "Whether the stream is closed.")
  static boolean closed(StreamObject self) {
    return self.isMarkedClosed();
  }

  @Builtin(value = "readable(self, /)", doc = "Return whether it can be read from.")
  static boolean readable(Object self) {
    return false;
  }

  @Builtin(value = "writable(self, /)", doc = "Return whether it can be written to.")
  static boolean writable(Object self) {
    return false;
  }

  @Builtin(value = "seekable(self, /)", doc = "Return whether the position can be set.")
  static boolean seekable(Object self) {
    return false;
  }

  @Builtin(value = "fileno(self, /)", doc = "Return the number of the open file below.")
  static Object fileno(Object self) {
    throw IoTypes.unsupported("fileno");
  }

  @Builtin(value = "isatty(self, /)", doc = "Return whether it is a terminal.")
  static boolean isatty(ThreadContext t, Object self) {
    GuestStreams.checkOpen(t, self);
    return false;
  }

  @Builtin("__enter__(self, /)")
  static Object enter(ThreadContext t, Object self) {
    GuestStreams.checkOpen(t, self);
    return self;
  }

  @Builtin("__exit__(self, /, *args)")
  static void exit(ThreadContext t, Object self, Object[] args) {
    GuestStreams.call(t, self, "close");
  }

  @Builtin("__iter__(self, /)")
  static Object iterator(ThreadContext t, Object self) {
    GuestStreams.checkOpen(t, self);
    return self;
  }

  @Builtin("__next__(self, /)")
  static Object next(ThreadContext t, Object self) {
    Object line = GuestStreams.call(t, self, "readline");
    if (Conversions.length(t, line) == 0) {
      throw Raise.stopIteration(Singleton.NONE);
    }
    return line;
  }

  @Builtin(
      value = "readline(self, size=-1, /)",
      doc = "Read a line, at most size bytes of it; empty at the end.")
  static Object readLine(ThreadContext t, Object self, Object size) {
    int most = ByteTransfer.size(t, size);
    boolean canPeek = Attributes.getOrNull(t, self, "peek") != null;
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (most < 0 || line.size() < most) {
      long count = canPeek ? visibleLength(t, self, most < 0 ? -1 : most - line.size()) : 1;
      Object piece = GuestStreams.call(t, self, "read", count);
      if (!(piece instanceof BytesObject b)) {
        throw Raise.error(
            Types.OS_ERROR,
            "read() should have returned a bytes object, not '" + Types.of(piece).name() + "'");
      }
      byte[] data = b.data();
      line.writeBytes(data);
      if (data.length == 0 || data[data.length - 1] == '\n') {
        break;
      }
    }
    return new BytesObject(line.toByteArray());
  }

  /** How many bytes may be read without going past a line end; at least one. */
  private static long visibleLength(ThreadContext t, Object self, int most) {
    byte[] ahead = Buffers.bytes(t, GuestStreams.call(t, self, "peek", 1L));
    int n = 0;
    while (n < ahead.length && (most < 0 || n < most)) {
      if (ahead[n++] == '\n') {
        break;
      }
    }
    return Math.max(1, n);
  }

  @Builtin(
      value = "readlines(self, hint=-1, /)",
      doc = "Return the remaining lines; no more once hint bytes or characters are reached.")
  static Object readLines(ThreadContext t, Object self, Object hint) {
    int most = ByteTransfer.size(t, hint);
    ListObject lines = new ListObject();
    long total = 0;
    Object iterator = Iteration.iter(t, self);
    for (Object line = Iteration.next(t, iterator);
        line != null;
        line = Iteration.next(t, iterator)) {
      lines.append(t, line);
      total += Conversions.length(t, line);
      if (most > 0 && total >= most) {
        break;
      }
    }
    return lines;
  }

  @Builtin(
      value = "writelines(self, lines, /)",
      doc = "Write all items of an iterable; line ends are not added.")
  static void writeLines(ThreadContext t, Object self, Object lines) {
    GuestStreams.checkOpen(t, self);
    Object iterator = Iteration.iter(t, lines);
    for (Object line = Iteration.next(t, iterator);
        line != null;
        line = Iteration.next(t, iterator)) {
      GuestStreams.call(t, self, "write", line);
    }
  }
}
