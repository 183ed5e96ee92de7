package dev.baton.stdlib.io;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.text.Text;

/** Type {@code StringIO}. */
@Intrinsics("StringIO")
final class StringStreamMethods {
  private StringStreamMethods() {}

  @Builtin(value = "__new__(cls, /, *args, **kwargs)", kind = Kind.STATIC)
  static Object create(TypeObject cls, Object[] args, DictObject kwargs) {
    return new StringStream(cls);
  }

  @Builtin("__init__(self, initial_value='', newline='\\n')")
  static void init(ThreadContext t, StringStream self, Object initial, Object newline) {
    NewlineMode mode = NewlineMode.of(newline, "StringIO()");
    if (initial != Singleton.NONE && !Strings.isStr(initial)) {
      throw Raise.typeError("initial_value must be str or None, not " + Types.of(initial).name());
    }
    self.lock.enter(t);
    try {
      self.reset();
      self.newlines = mode;
      self.initialized = true;
      if (initial != Singleton.NONE) {
        put(self, Strings.plain(initial));
        self.setPosition(0);
      }
    } finally {
      self.lock.leave();
    }
  }

  private static void put(StringStream self, Object text) {
    if (self.newlines.isUniversal()) {
      self.kindsSeen |= NewlineMode.kinds(text);
      self.put(self.newlines.fromInput(text));
    } else {
      self.put(self.newlines.forOutput(text));
    }
  }

  private static void checkOpen(StringStream self) {
    if (self.isMarkedClosed()) {
      throw Raise.valueError("I/O operation on closed file");
    }
    if (!self.initialized) {
      throw StreamObject.uninitializedError();
    }
  }

  @Builtin(value = "write(self, s, /)", doc = "Write a text and return its length.")
  static long write(ThreadContext t, StringStream self, Object s) {
    Object text = Strings.plain(s);
    if (text == null) {
      throw Raise.typeError("string argument expected, got '" + Types.of(s).name() + "'");
    }
    self.lock.enter(t);
    try {
      checkOpen(self);
      put(self, text);
    } finally {
      self.lock.leave();
    }
    return Text.length(text);
  }

  @Builtin(value = "getvalue(self, /)", doc = "Return the whole text, wherever the position is.")
  static Object getValue(ThreadContext t, StringStream self) {
    self.lock.enter(t);
    try {
      checkOpen(self);
      return self.text();
    } finally {
      self.lock.leave();
    }
  }

  @Builtin("__getstate__(self, /)")
  static Object getState(ThreadContext t, StringStream self) {
    Object attributes = StreamState.attributes(t, self);
    self.lock.enter(t);
    try {
      checkOpen(self);
      return TupleObject.of(
          self.text(), self.newlines.argument(), (long) self.position(), attributes);
    } finally {
      self.lock.leave();
    }
  }

  @Builtin("__setstate__(self, state, /)")
  static void setState(ThreadContext t, StringStream self, Object state) {
    Object[] items = StreamState.items(self, state, 4);
    Object text = Strings.plain(items[0]);
    if (text == null) {
      throw Raise.typeError("initial_value must be str, not " + Types.of(items[0]).name());
    }
    NewlineMode newlines = NewlineMode.of(items[1], "StringIO()");
    int position = (int) Math.min(Integer.MAX_VALUE, StreamState.position(t, items[2]));
    self.lock.enter(t);
    try {
      self.reset();
      self.newlines = newlines;
      self.initialized = true;
      self.put(text);
      self.setPosition(position);
    } finally {
      self.lock.leave();
    }
    StreamState.addAttributes(t, self, items[3]);
  }

  @Builtin(value = "read(self, size=-1, /)", doc = "Read size characters, or all.")
  static Object read(ThreadContext t, StringStream self, Object size) {
    int most = ByteTransfer.size(t, size);
    self.lock.enter(t);
    try {
      checkOpen(self);
      int rest = self.length() - self.position();
      if (rest <= 0) {
        return "";
      }
      return self.take(self.position() + (most < 0 ? rest : Math.min(most, rest)));
    } finally {
      self.lock.leave();
    }
  }

  @Builtin(value = "readline(self, size=-1, /)", doc = "Read a line; empty at the end.")
  static Object readLine(ThreadContext t, StringStream self, Object size) {
    return line(t, self, ByteTransfer.size(t, size));
  }

  private static Object line(ThreadContext t, StringStream self, int most) {
    self.lock.enter(t);
    try {
      checkOpen(self);
      int length = self.length();
      if (self.position() >= length) {
        return "";
      }
      int end = self.newlines.lineEnd(self.text(), self.position());
      end = end < 0 ? length : end;
      return self.take(most < 0 ? end : (int) Math.min(end, (long) self.position() + most));
    } finally {
      self.lock.leave();
    }
  }

  @Builtin("__next__(self, /)")
  static Object next(ThreadContext t, StringStream self) {
    if (self.type() != IoTypes.STRING_IO) {
      return IoBaseMethods.next(t, self);
    }
    Object line = line(t, self, -1);
    if (Text.length(line) == 0) {
      throw Raise.stopIteration(Singleton.NONE);
    }
    return line;
  }

  @Builtin(value = "tell(self, /)", doc = "Return the position.")
  static long tell(StringStream self) {
    checkOpen(self);
    return self.position();
  }

  @Builtin(
      value = "seek(self, pos, whence=0, /)",
      doc = "Set the position: from the beginning (0), to here (1) or to the end (2).")
  static long seek(ThreadContext t, StringStream self, Object pos, int whence) {
    long offset = Conversions.toLong(t, pos);
    self.lock.enter(t);
    try {
      checkOpen(self);
      if (whence < 0 || whence > 2) {
        throw Raise.valueError("Invalid whence (" + whence + ", should be 0, 1 or 2)");
      }
      if (whence == 0 && offset < 0) {
        throw Raise.valueError("Negative seek position " + offset);
      }
      if (whence != 0 && offset != 0) {
        throw Raise.error(Types.OS_ERROR, "Can't do nonzero cur-relative seeks");
      }
      if (offset > Integer.MAX_VALUE - 8) {
        throw Raise.overflowError("new position too large");
      }
      self.setPosition(whence == 0 ? (int) offset : whence == 1 ? self.position() : self.length());
      return self.position();
    } finally {
      self.lock.leave();
    }
  }

  @Builtin(value = "truncate(self, pos=None, /)", doc = "Cut the text off, here or at pos.")
  static long truncate(ThreadContext t, StringStream self, Object pos) {
    self.lock.enter(t);
    try {
      checkOpen(self);
      long size = pos == Singleton.NONE ? self.position() : Conversions.toLong(t, pos);
      if (size < 0) {
        throw Raise.valueError("Negative size value " + size);
      }
      self.cut((int) Math.min(size, Integer.MAX_VALUE));
      return size;
    } finally {
      self.lock.leave();
    }
  }

  @Builtin(value = "close(self, /)", doc = "Close it and forget the text.")
  static void close(ThreadContext t, StringStream self) {
    self.lock.enter(t);
    try {
      self.markClosed();
      self.reset();
    } finally {
      self.lock.leave();
    }
  }

  @Builtin(value = "readable(self, /)", doc = "Return True.")
  static boolean readable(StringStream self) {
    checkOpen(self);
    return true;
  }

  @Builtin(value = "writable(self, /)", doc = "Return True.")
  static boolean writable(StringStream self) {
    checkOpen(self);
    return true;
  }

  @Builtin(value = "seekable(self, /)", doc = "Return True.")
  static boolean seekable(StringStream self) {
    checkOpen(self);
    return true;
  }

  @Builtin(
      value = "line_buffering(self)",
      kind = Kind.GETTER,
      doc = "Whether each line is passed on at once: it is not.")
  static boolean lineBuffering(StringStream self) {
    checkOpen(self);
    return false;
  }

  @Builtin(value = "newlines(self)", kind = Kind.GETTER, doc = "The line ends read so far.")
  static Object newlines(StringStream self) {
    checkOpen(self);
    return NewlineMode.names(self.kindsSeen);
  }
}
