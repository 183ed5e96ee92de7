package dev.baton.stdlib.io;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.text.Text;
import org.jspecify.annotations.Nullable;

/** Type {@code TextIOWrapper}. */
@Intrinsics("TextIOWrapper")
final class TextStreamMethods {
  private TextStreamMethods() {}

  @Builtin(value = "__new__(cls, /, *args, **kwargs)", kind = Kind.STATIC)
  static Object create(TypeObject cls, Object[] args, DictObject kwargs) {
    return new TextStream(cls);
  }

  @Builtin(
      "__init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False,"
          + " write_through=False)")
  static void init(
      ThreadContext t,
      TextStream self,
      Object buffer,
      Object encoding,
      Object errors,
      Object newline,
      boolean lineBuffering,
      boolean writeThrough) {
    TextSettings settings = TextSettings.of(t, encoding, errors);
    NewlineMode mode = NewlineMode.of(newline, "TextIOWrapper()");
    boolean seekable = GuestStreams.is(t, buffer, "seekable");
    self.lock.enter(t);
    try {
      self.newlines = mode;
      settings.applyTo(self);
      self.lineBuffering = lineBuffering;
      self.writeThrough = writeThrough;
      self.detached = false;
      self.buffer = buffer;
      if (seekable && self.input.decoder().isMarked() && GuestStreams.is(t, buffer, "writable")) {
        if (GuestStreams.tell(t, buffer) != 0) {
          self.omitMark();
        }
      }
    } finally {
      self.lock.leave();
    }
  }

  @Builtin(
      value =
          "reconfigure(self, /, *, encoding=None, errors=None, newline=..., line_buffering=None,"
              + " write_through=None)",
      doc = "Change settings; the encoding only as long as nothing was read.")
  static void reconfigure(
      ThreadContext t,
      TextStream self,
      Object encoding,
      Object errors,
      @Nullable Object newline,
      Object lineBuffering,
      Object writeThrough) {
    NewlineMode mode = newline == null ? self.newlines : NewlineMode.of(newline, "reconfigure()");
    boolean coding = encoding != Singleton.NONE || errors != Singleton.NONE || newline != null;
    self.lock.enter(t);
    try {
      if (coding && self.input.available() > 0) {
        throw IoTypes.unsupported(
            "It is not possible to set the encoding or newline of stream after the first read");
      }
      self.flush(t);
      if (coding) {
        self.newlines = mode;
        TextSettings.changed(t, self, encoding, errors).applyTo(self);
      }
      if (lineBuffering != Singleton.NONE) {
        self.lineBuffering = t.truth(lineBuffering);
      }
      if (writeThrough != Singleton.NONE) {
        self.writeThrough = t.truth(writeThrough);
      }
    } finally {
      self.lock.leave();
    }
  }

  @Builtin(value = "write(self, text, /)", doc = "Write a text and return its length.")
  static long write(ThreadContext t, TextStream self, Object text) {
    Object plain = Strings.plain(text);
    if (plain == null) {
      throw Raise.typeError("write() argument must be str, not " + Types.of(text).name());
    }
    requireWritable(t, self);
    return self.write(t, plain);
  }

  private static void requireWritable(ThreadContext t, TextStream self) {
    Object buffer = self.buffer();
    boolean writable =
        !(buffer instanceof BufferedStream b && b.isExact()) || ((BufferedStream) buffer).writes;
    if (!writable) {
      self.checkOpen(t);
      throw IoTypes.unsupported("not writable");
    }
  }

  private static void requireReadable(ThreadContext t, TextStream self) {
    if (self.buffer() instanceof BufferedStream b && b.isExact() && !b.reads) {
      self.checkOpen(t);
      throw IoTypes.unsupported("not readable");
    }
  }

  @Builtin(value = "read(self, size=-1, /)", doc = "Read size characters, or all.")
  static Object read(ThreadContext t, TextStream self, Object size) {
    requireReadable(t, self);
    return self.read(t, ByteTransfer.size(t, size));
  }

  @Builtin(value = "readline(self, size=-1, /)", doc = "Read a line; empty at the end.")
  static Object readLine(ThreadContext t, TextStream self, Object size) {
    requireReadable(t, self);
    return self.readLine(t, ByteTransfer.size(t, size));
  }

  @Builtin("__next__(self, /)")
  static Object next(ThreadContext t, TextStream self) {
    if (self.type() != IoTypes.TEXT_IO_WRAPPER) {
      return IoBaseMethods.next(t, self);
    }
    Object line = readLine(t, self, -1L);
    if (Text.length(line) == 0) {
      throw Raise.stopIteration(Singleton.NONE);
    }
    return line;
  }

  @Builtin(value = "flush(self, /)", doc = "Pass on what has been written.")
  static void flush(ThreadContext t, TextStream self) {
    self.flush(t);
  }

  @Builtin(
      value = "seek(self, cookie, whence=0, /)",
      doc = "Set the position: to what tell() gave (0), to here (1) or to the end (2).")
  static Object seek(ThreadContext t, TextStream self, Object cookie, int whence) {
    long offset = Conversions.toLong(t, cookie);
    self.lock.enter(t);
    try {
      self.checkOpen(t);
      requireSeekable(t, self);
      if (whence == 1 && offset != 0) {
        throw IoTypes.unsupported("can't do nonzero cur-relative seeks");
      }
      if (whence == 2 && offset != 0) {
        throw IoTypes.unsupported("can't do nonzero end-relative seeks");
      }
      if (whence < 0 || whence > 2) {
        throw Raise.valueError("invalid whence (" + whence + ", should be 0, 1 or 2)");
      }
      if (whence == 0 && offset < 0) {
        throw Raise.valueError("negative seek position " + offset);
      }
      long target = whence == 1 ? tell(t, self) : offset;
      self.writePending(t);
      long result = GuestStreams.seek(t, self.buffer(), target, whence == 2 ? 2 : 0);
      self.input.forget();
      if (result == 0) {
        self.input.decoder().reset();
      }
      return result;
    } finally {
      self.lock.leave();
    }
  }

  private static void requireSeekable(ThreadContext t, TextStream self) {
    if (!GuestStreams.is(t, self.buffer(), "seekable")) {
      throw IoTypes.unsupported("underlying stream is not seekable");
    }
  }

  @Builtin(value = "tell(self, /)", doc = "Return the position, to be given to seek().")
  static long tell(ThreadContext t, TextStream self) {
    self.lock.enter(t);
    try {
      self.checkOpen(t);
      requireSeekable(t, self);
      self.flush(t);
      return GuestStreams.tell(t, self.buffer()) - self.input.bytesAhead();
    } finally {
      self.lock.leave();
    }
  }

  @Builtin(value = "truncate(self, pos=None, /)", doc = "Cut the file off, here or at pos.")
  static Object truncate(ThreadContext t, TextStream self, Object pos) {
    self.flush(t);
    Object size = pos == Singleton.NONE ? (Object) tell(t, self) : pos;
    return GuestStreams.call(t, self.buffer(), "truncate", size);
  }

  @Builtin(value = "close(self, /)", doc = "Flush and close, also the stream below.")
  static void close(ThreadContext t, TextStream self) {
    if (self.isClosed(t)) {
      return;
    }
    self.lock.enter(t);
    try {
      try {
        GuestStreams.call(t, self, "flush");
      } finally {
        GuestStreams.call(t, self.buffer(), "close");
      }
    } finally {
      self.lock.leave();
    }
  }

  @Builtin(value = "detach(self, /)", doc = "Flush, separate the stream below and return it.")
  static Object detach(ThreadContext t, TextStream self) {
    GuestStreams.call(t, self, "flush");
    Object buffer = self.buffer();
    self.detached = true;
    self.buffer = null;
    return buffer;
  }

  @Builtin(value = "buffer(self)", kind = Kind.GETTER, doc = "The stream of bytes.")
  static Object buffer(TextStream self) {
    return self.buffer();
  }

  @Builtin(value = "closed(self)", kind = Kind.GETTER, doc = "Whether the stream is closed.")
  static boolean closed(ThreadContext t, TextStream self) {
    return self.isClosed(t);
  }

  @Builtin(value = "encoding(self)", kind = Kind.GETTER, doc = "How text becomes bytes.")
  static String encoding(TextStream self) {
    return self.encodingName;
  }

  @Builtin(value = "errors(self)", kind = Kind.GETTER, doc = "What happens to coding errors.")
  static String errors(TextStream self) {
    return self.errorsName;
  }

  @Builtin(value = "newlines(self)", kind = Kind.GETTER, doc = "The line ends read so far.")
  static Object newlines(TextStream self) {
    return NewlineMode.names(self.input.kindsSeen());
  }

  @Builtin(
      value = "line_buffering(self)",
      kind = Kind.GETTER,
      doc = "Whether each line is passed on at once.")
  static boolean lineBuffering(TextStream self) {
    return self.lineBuffering;
  }

  @Builtin(
      value = "write_through(self)",
      kind = Kind.GETTER,
      doc = "Whether each text is passed on at once.")
  static boolean writeThrough(TextStream self) {
    return self.writeThrough;
  }

  @Builtin(value = "name(self)", kind = Kind.GETTER, doc = "The name of the stream below.")
  static Object name(ThreadContext t, TextStream self) {
    return Attributes.get(t, self.buffer(), "name");
  }

  @Builtin(value = "readable(self, /)", doc = "Return whether it can be read from.")
  static Object readable(ThreadContext t, TextStream self) {
    return GuestStreams.call(t, self.buffer(), "readable");
  }

  @Builtin(value = "writable(self, /)", doc = "Return whether it can be written to.")
  static Object writable(ThreadContext t, TextStream self) {
    return GuestStreams.call(t, self.buffer(), "writable");
  }

  @Builtin(value = "seekable(self, /)", doc = "Return whether the position can be set.")
  static Object seekable(ThreadContext t, TextStream self) {
    return GuestStreams.call(t, self.buffer(), "seekable");
  }

  @Builtin(value = "fileno(self, /)", doc = "Return the number of the open file below.")
  static Object fileno(ThreadContext t, TextStream self) {
    return GuestStreams.call(t, self.buffer(), "fileno");
  }

  @Builtin(value = "isatty(self, /)", doc = "Return whether it is a terminal.")
  static Object isatty(ThreadContext t, TextStream self) {
    return GuestStreams.call(t, self.buffer(), "isatty");
  }

  @Builtin("__repr__(self, /)")
  static Object repr(ThreadContext t, TextStream self) {
    Object mode = StreamNames.attributeOrNull(t, self, "mode");
    String shown = mode == null ? "" : " mode=" + t.reprText(mode);
    return StreamNames.show(t, self, shown + " encoding='" + self.encodingName + "'");
  }
}
