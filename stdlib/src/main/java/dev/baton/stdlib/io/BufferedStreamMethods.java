package dev.baton.stdlib.io;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.Buffers;
import dev.baton.core.runtime.Conversions;

/**
 * Types {@code BufferedReader}, {@code BufferedWriter} and {@code BufferedRandom}; which of reading
 * and writing a stream can do follows from its type.
 */
@Intrinsics("Buffered")
final class BufferedStreamMethods {
  private BufferedStreamMethods() {}

  @Builtin(value = "__new__(cls, /, *args, **kwargs)", kind = Kind.STATIC)
  static Object create(TypeObject cls, Object[] args, DictObject kwargs) {
    BufferedStream stream = new BufferedStream(cls);
    stream.reads = !cls.isSubtypeOf(IoTypes.BUFFERED_WRITER);
    stream.writes = !cls.isSubtypeOf(IoTypes.BUFFERED_READER);
    return stream;
  }

  @Builtin("__init__(self, raw, buffer_size=8192)")
  static void init(ThreadContext t, BufferedStream self, Object raw, long bufferSize) {
    if (self.reads && self.writes && !GuestStreams.is(t, raw, "seekable")) {
      throw IoTypes.unsupported("File or stream is not seekable.");
    }
    if (self.reads && !GuestStreams.is(t, raw, "readable")) {
      throw IoTypes.unsupported("File or stream is not readable.");
    }
    if (self.writes && !GuestStreams.is(t, raw, "writable")) {
      throw IoTypes.unsupported("File or stream is not writable.");
    }
    if (bufferSize <= 0) {
      throw Raise.valueError("buffer size must be strictly positive");
    }
    if (bufferSize > Integer.MAX_VALUE - 8) {
      throw Raise.memoryError("buffer size too large");
    }
    self.lock.enter(t);
    try {
      self.init(raw, (int) bufferSize);
    } finally {
      self.lock.leave();
    }
  }

  @Builtin(value = "read(self, size=-1, /)", doc = "Read size bytes, or all; fewer at the end.")
  static Object read(ThreadContext t, BufferedStream self, Object size) {
    if (size instanceof Long n && n < -1) {
      throw Raise.valueError("read length must be non-negative or -1");
    }
    return new BytesObject(self.read(t, ByteTransfer.size(t, size)));
  }

  @Builtin(value = "read1(self, size=-1, /)", doc = "Read with at most one read below.")
  static Object readOnce(ThreadContext t, BufferedStream self, Object size) {
    return new BytesObject(self.readSome(t, ByteTransfer.size(t, size)));
  }

  @Builtin(
      value = "peek(self, size=0, /)",
      doc = "Return bytes that follow, without moving the position.")
  static Object peek(ThreadContext t, BufferedStream self, Object size) {
    return new BytesObject(self.peek(t));
  }

  @Builtin(value = "readline(self, size=-1, /)", doc = "Read a line; empty at the end.")
  static Object readLine(ThreadContext t, BufferedStream self, Object size) {
    return new BytesObject(self.readLine(t, ByteTransfer.size(t, size)));
  }

  @Builtin("__next__(self, /)")
  static Object next(ThreadContext t, BufferedStream self) {
    if (!self.isExact()) {
      return IoBaseMethods.next(t, self);
    }
    byte[] line = self.readLine(t, -1);
    if (line.length == 0) {
      throw Raise.stopIteration(Singleton.NONE);
    }
    return new BytesObject(line);
  }

  @Builtin(value = "write(self, buffer, /)", doc = "Write bytes and return how many.")
  static long write(ThreadContext t, BufferedStream self, Object buffer) {
    byte[] data = Buffers.bytes(t, buffer);
    self.write(t, data, 0, data.length);
    return data.length;
  }

  @Builtin(value = "flush(self, /)", doc = "Write out what is in the buffer.")
  static void flush(ThreadContext t, BufferedStream self) {
    self.flush(t);
  }

  @Builtin(
      value = "seek(self, target, whence=0, /)",
      doc = "Set the position: from the beginning (0), from here (1) or from the end (2).")
  static long seek(ThreadContext t, BufferedStream self, Object target, int whence) {
    if (whence < 0 || whence > 2) {
      throw Raise.valueError("whence value " + whence + " unsupported");
    }
    if (!GuestStreams.is(t, self.raw(), "seekable")) {
      throw IoTypes.unsupported("File or stream is not seekable.");
    }
    return self.seek(t, Conversions.toLong(t, target), whence);
  }

  @Builtin(value = "tell(self, /)", doc = "Return the position.")
  static long tell(ThreadContext t, BufferedStream self) {
    return self.tell(t);
  }

  @Builtin(value = "truncate(self, pos=None, /)", doc = "Cut the file off, here or at pos.")
  static Object truncate(ThreadContext t, BufferedStream self, Object pos) {
    return self.truncate(t, pos);
  }

  @Builtin(value = "close(self, /)", doc = "Flush and close, also the stream below.")
  static void close(ThreadContext t, BufferedStream self) {
    if (self.isClosed(t)) {
      return;
    }
    self.lock.enter(t);
    try {
      try {
        GuestStreams.call(t, self, "flush");
      } finally {
        GuestStreams.call(t, self.raw(), "close");
      }
    } finally {
      self.lock.leave();
    }
  }

  @Builtin(value = "detach(self, /)", doc = "Flush, separate the stream below and return it.")
  static Object detach(ThreadContext t, BufferedStream self) {
    GuestStreams.call(t, self, "flush");
    Object raw = self.raw();
    self.detached = true;
    self.raw = null;
    return raw;
  }

  @Builtin(value = "raw(self)", kind = Kind.GETTER, doc = "The stream below.")
  static Object raw(BufferedStream self) {
    return self.raw();
  }

  @Builtin(value = "closed(self)", kind = Kind.GETTER, doc = "Whether the stream is closed.")
  static boolean closed(ThreadContext t, BufferedStream self) {
    return self.isClosed(t);
  }

  @Builtin(value = "name(self)", kind = Kind.GETTER, doc = "The name of the stream below.")
  static Object name(ThreadContext t, BufferedStream self) {
    return Attributes.get(t, self.raw(), "name");
  }

  @Builtin(value = "mode(self)", kind = Kind.GETTER, doc = "The mode of the stream below.")
  static Object mode(ThreadContext t, BufferedStream self) {
    return Attributes.get(t, self.raw(), "mode");
  }

  @Builtin(value = "readable(self, /)", doc = "Return whether it can be read from.")
  static boolean readable(ThreadContext t, BufferedStream self) {
    return self.reads && GuestStreams.is(t, self.raw(), "readable");
  }

  @Builtin(value = "writable(self, /)", doc = "Return whether it can be written to.")
  static boolean writable(ThreadContext t, BufferedStream self) {
    return self.writes && GuestStreams.is(t, self.raw(), "writable");
  }

  @Builtin(value = "seekable(self, /)", doc = "Return whether the position can be set.")
  static boolean seekable(ThreadContext t, BufferedStream self) {
    return GuestStreams.is(t, self.raw(), "seekable");
  }

  @Builtin(value = "fileno(self, /)", doc = "Return the number of the open file below.")
  static Object fileno(ThreadContext t, BufferedStream self) {
    return GuestStreams.call(t, self.raw(), "fileno");
  }

  @Builtin(value = "isatty(self, /)", doc = "Return whether it is a terminal.")
  static boolean isatty(ThreadContext t, BufferedStream self) {
    return GuestStreams.is(t, self.raw(), "isatty");
  }

  @Builtin("__repr__(self, /)")
  static Object repr(ThreadContext t, BufferedStream self) {
    return StreamNames.show(t, self, "");
  }
}
