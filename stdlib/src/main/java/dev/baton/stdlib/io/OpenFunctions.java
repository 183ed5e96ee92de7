package dev.baton.stdlib.io;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.runtime.Numeric;
import dev.baton.stdlib.file.FilePaths;

/** The functions of module {@code _io}. */
@Intrinsics("_io")
final class OpenFunctions {
  private OpenFunctions() {}

  /** What a mode says. */
  private record Mode(char kind, boolean plus, boolean binary) {
    static Mode of(String mode) {
      String kinds = "";
      boolean plus = false;
      boolean binary = false;
      boolean text = false;
      for (int i = 0; i < mode.length(); i++) {
        char c = mode.charAt(i);
        if ("rwaxbt+".indexOf(c) < 0 || mode.indexOf(c, i + 1) >= 0) {
          throw Raise.valueError("invalid mode: '" + mode + "'");
        }
        switch (c) {
          case '+' -> plus = true;
          case 'b' -> binary = true;
          case 't' -> text = true;
          default -> kinds += c;
        }
      }
      if (binary && text) {
        throw Raise.valueError("can't have text and binary mode at once");
      }
      if (kinds.length() != 1) {
        throw Raise.valueError(
            kinds.isEmpty()
                ? "Must have exactly one of create/read/write/append mode and at most one plus"
                : "must have exactly one of create/read/write/append mode");
      }
      return new Mode(kinds.charAt(0), plus, binary);
    }

    String raw() {
      return kind + (plus ? "+" : "");
    }

    TypeObject bufferType() {
      if (plus) {
        return IoTypes.BUFFERED_RANDOM;
      }
      return kind == 'r' ? IoTypes.BUFFERED_READER : IoTypes.BUFFERED_WRITER;
    }
  }

  @Builtin(
      value =
          "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None,"
              + " closefd=True, opener=None)",
      doc =
          "Open a file and return a stream.\n\n"
              + "The mode says what for: 'r' to read, 'w' to write a file from its beginning, 'x'"
              + " to make\n"
              + "a new one, 'a' to add at the end; with '+' both to read and write; with 'b' for"
              + " bytes,\n"
              + "otherwise for text. A buffering of 0 means none (bytes only), 1 that each line is"
              + " passed on\n"
              + "at once (text only), another number is the size of the buffer in bytes.")
  static Object open(
      ThreadContext t,
      Object file,
      String mode,
      long buffering,
      Object encoding,
      Object errors,
      Object newline,
      boolean closefd,
      Object opener) {
    Object target =
        Numeric.plainInt(file) != null
            ? file
            : FilePaths.fspath(t, file, "expected str, bytes or os.PathLike object");
    Mode parsed = Mode.of(mode);
    check(t, parsed, buffering, encoding, errors, newline);
    Object[] arguments = {target, parsed.raw(), closefd, opener};
    FileObject raw = (FileObject) t.callArray(IoTypes.FILE_IO, arguments);
    try {
      if (parsed.binary && buffering == 0) {
        return raw;
      }
      boolean terminal = raw.descriptor(t).isTerminal();
      long size = buffering > 1 ? buffering : BufferedStream.DEFAULT_SIZE;
      Object buffer = t.call(parsed.bufferType(), raw, size);
      if (parsed.binary) {
        return buffer;
      }
      boolean lines = buffering == 1 || buffering < 0 && terminal;
      Object[] settings = {buffer, encoding, errors, newline, lines};
      TextStream text = (TextStream) t.callArray(IoTypes.TEXT_IO_WRAPPER, settings);
      text.put(t, "mode", mode);
      return text;
    } catch (GuestError e) {
      raw.close(t);
      throw e;
    }
  }

  private static void check(
      ThreadContext t, Mode mode, long buffering, Object encoding, Object errors, Object newline) {
    if (mode.binary && encoding != Singleton.NONE) {
      throw Raise.valueError("binary mode doesn't take an encoding argument");
    }
    if (mode.binary && errors != Singleton.NONE) {
      throw Raise.valueError("binary mode doesn't take an errors argument");
    }
    if (mode.binary && newline != Singleton.NONE) {
      throw Raise.valueError("binary mode doesn't take a newline argument");
    }
    if (!mode.binary && buffering == 0) {
      throw Raise.valueError("can't have unbuffered text I/O");
    }
    if (!mode.binary) {
      NewlineMode.of(newline, "open()");
      TextSettings.of(t, encoding, errors);
    }
  }

  @Builtin(
      value = "text_encoding(encoding, stacklevel=2, /)",
      doc = "Return the encoding to use for one that may be None.")
  static Object textEncoding(Object encoding, Object stacklevel) {
    return encoding == Singleton.NONE ? "locale" : encoding;
  }

  @Builtin(value = "open_code(path)", doc = "Open a file of program text for reading bytes.")
  static Object openCode(ThreadContext t, Object path) {
    Object none = Singleton.NONE;
    return open(t, path, "rb", -1, none, none, none, true, none);
  }

  @Builtin(
      value = "_flush_unwritten()",
      doc = "Flush all streams that hold something; called at the end of a program.")
  static void flushUnwritten(ThreadContext t) {
    UnwrittenStreams.of(t).flush(t);
  }
}
