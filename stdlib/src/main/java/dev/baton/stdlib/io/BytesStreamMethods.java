package dev.baton.stdlib.io;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.MemoryViewObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.runtime.Buffers;
import dev.baton.core.runtime.Conversions;

/** Type {@code BytesIO}. */
@Intrinsics("BytesIO")
final class BytesStreamMethods {
  private BytesStreamMethods() {}

  @Builtin(value = "__new__(cls, /, *args, **kwargs)", kind = Kind.STATIC)
  static Object create(TypeObject cls, Object[] args, DictObject kwargs) {
    return new BytesStream(cls);
  }

  @Builtin("__init__(self, initial_bytes=b'')")
  static void init(ThreadContext t, BytesStream self, Object initial) {
    byte[] data = initial == Singleton.NONE ? new byte[0] : Buffers.bytes(t, initial);
    self.lock.enter(t);
    try {
      self.reset(data);
    } finally {
      self.lock.leave();
    }
  }

  private static void checkOpen(BytesStream self) {
    if (self.isMarkedClosed()) {
      throw StreamObject.closedError();
    }
  }

  @Builtin(value = "write(self, b, /)", doc = "Write bytes and return how many.")
  static long write(ThreadContext t, BytesStream self, Object b) {
    byte[] data = Buffers.bytes(t, b);
    self.lock.enter(t);
    try {
      checkOpen(self);
      self.put(data);
      return data.length;
    } finally {
      self.lock.leave();
    }
  }

  @Builtin("__getstate__(self, /)")
  static Object getState(ThreadContext t, BytesStream self) {
    Object attributes = StreamState.attributes(t, self);
    self.lock.enter(t);
    try {
      checkOpen(self);
      return TupleObject.of(new BytesObject(self.copy()), self.position, attributes);
    } finally {
      self.lock.leave();
    }
  }

  @Builtin("__setstate__(self, state, /)")
  static void setState(ThreadContext t, BytesStream self, Object state) {
    Object[] items = StreamState.items(self, state, 3);
    byte[] data = Buffers.bytes(t, items[0]);
    long position = StreamState.position(t, items[1]);
    self.lock.enter(t);
    try {
      self.reset(data);
      self.position = position;
    } finally {
      self.lock.leave();
    }
    StreamState.addAttributes(t, self, items[2]);
  }

  @Builtin(value = "read(self, size=-1, /)", doc = "Read size bytes, or all.")
  static Object read(ThreadContext t, BytesStream self, Object size) {
    return new BytesObject(take(t, self, ByteTransfer.size(t, size)));
  }

  @Builtin(value = "read1(self, size=-1, /)", doc = "Read size bytes, or all.")
  static Object readOnce(ThreadContext t, BytesStream self, Object size) {
    return new BytesObject(take(t, self, ByteTransfer.size(t, size)));
  }

  private static byte[] take(ThreadContext t, BytesStream self, int size) {
    self.lock.enter(t);
    try {
      checkOpen(self);
      return self.take(size < 0 ? Integer.MAX_VALUE : size);
    } finally {
      self.lock.leave();
    }
  }

  @Builtin(value = "readinto(self, buffer, /)", doc = "Read into a buffer; return how many bytes.")
  static long readInto(ThreadContext t, BytesStream self, Object buffer) {
    byte[] data = take(t, self, ByteTransfer.room(t, buffer, "readinto"));
    ByteTransfer.store(t, buffer, data, data.length);
    return data.length;
  }

  @Builtin(value = "readline(self, size=-1, /)", doc = "Read a line; empty at the end.")
  static Object readLine(ThreadContext t, BytesStream self, Object size) {
    return new BytesObject(line(t, self, ByteTransfer.size(t, size)));
  }

  private static byte[] line(ThreadContext t, BytesStream self, int most) {
    self.lock.enter(t);
    try {
      checkOpen(self);
      int length = self.lineLength();
      return self.take(most < 0 ? length : Math.min(most, length));
    } finally {
      self.lock.leave();
    }
  }

  @Builtin("__next__(self, /)")
  static Object next(ThreadContext t, BytesStream self) {
    if (self.type() != IoTypes.BYTES_IO) {
      return IoBaseMethods.next(t, self);
    }
    byte[] line = line(t, self, -1);
    if (line.length == 0) {
      throw Raise.stopIteration(Singleton.NONE);
    }
    return new BytesObject(line);
  }

  @Builtin(value = "getvalue(self, /)", doc = "Return all bytes, wherever the position is.")
  static Object getValue(ThreadContext t, BytesStream self) {
    self.lock.enter(t);
    try {
      checkOpen(self);
      return new BytesObject(self.copy());
    } finally {
      self.lock.leave();
    }
  }

  @Builtin(
      value = "getbuffer(self, /)",
      doc = "Return a memoryview of the bytes, through which they can be changed.")
  static Object getBuffer(ThreadContext t, BytesStream self) {
    self.lock.enter(t);
    try {
      checkOpen(self);
      return MemoryViewObject.ofFixed(self, self.layout());
    } finally {
      self.lock.leave();
    }
  }

  @Builtin(value = "tell(self, /)", doc = "Return the position.")
  static long tell(BytesStream self) {
    checkOpen(self);
    return self.position;
  }

  @Builtin(
      value = "seek(self, pos, whence=0, /)",
      doc = "Set the position: from the beginning (0), from here (1) or from the end (2).")
  static long seek(ThreadContext t, BytesStream self, Object pos, int whence) {
    long offset = Conversions.toLong(t, pos);
    self.lock.enter(t);
    try {
      checkOpen(self);
      if (whence < 0 || whence > 2) {
        throw Raise.valueError("invalid whence (" + whence + ", should be 0, 1 or 2)");
      }
      if (whence == 0 && offset < 0) {
        throw Raise.valueError("negative seek value " + offset);
      }
      long base = whence == 0 ? 0 : whence == 1 ? self.position : self.size;
      if (offset > Long.MAX_VALUE - base) {
        throw Raise.overflowError("new position too large");
      }
      self.position = Math.max(0, base + offset);
      return self.position;
    } finally {
      self.lock.leave();
    }
  }

  @Builtin(value = "truncate(self, size=None, /)", doc = "Cut the bytes off, here or at size.")
  static long truncate(ThreadContext t, BytesStream self, Object size) {
    self.lock.enter(t);
    try {
      checkOpen(self);
      long length = size == Singleton.NONE ? self.position : Conversions.toLong(t, size);
      if (length < 0) {
        throw Raise.valueError("negative size value " + length);
      }
      self.size = (int) Math.min(self.size, length);
      return length;
    } finally {
      self.lock.leave();
    }
  }

  @Builtin(value = "close(self, /)", doc = "Close it and forget the bytes.")
  static void close(ThreadContext t, BytesStream self) {
    self.lock.enter(t);
    try {
      self.markClosed();
      self.clear();
    } finally {
      self.lock.leave();
    }
  }

  @Builtin(value = "readable(self, /)", doc = "Return True.")
  static boolean readable(BytesStream self) {
    checkOpen(self);
    return true;
  }

  @Builtin(value = "writable(self, /)", doc = "Return True.")
  static boolean writable(BytesStream self) {
    checkOpen(self);
    return true;
  }

  @Builtin(value = "seekable(self, /)", doc = "Return True.")
  static boolean seekable(BytesStream self) {
    checkOpen(self);
    return true;
  }
}
