package dev.baton.stdlib.io;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.runtime.Buffers;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Numeric;
import dev.baton.stdlib.file.Descriptor;
import dev.baton.stdlib.file.DescriptorTable;
import dev.baton.stdlib.file.FileOpening;
import dev.baton.stdlib.file.FilePaths;

/** Type {@code FileIO}. */
@Intrinsics("FileIO")
final class FileMethods {
  private FileMethods() {}

  @Builtin(value = "__new__(cls, /, *args, **kwargs)", kind = Kind.STATIC)
  static Object create(TypeObject cls, Object[] args, DictObject kwargs) {
    return new FileObject(cls);
  }

  @Builtin("__init__(self, file, mode='r', closefd=True, opener=None)")
  static void init(
      ThreadContext t, FileObject self, Object file, String mode, boolean closefd, Object opener) {
    setMode(self, mode);
    self.closesNumber = closefd;
    boolean isNumber = !(file instanceof Boolean) && Numeric.plainInt(file) != null;
    if (isNumber) {
      self.number = givenNumber(t, file);
    } else if (!closefd) {
      throw Raise.valueError("Cannot use closefd=False with file name");
    } else {
      self.number = open(t, self, file, opener);
    }
    self.put(t, "name", file);
    if (self.appends && self.descriptor(t).isSeekable()) {
      self.seek(t, 0, 2);
    }
  }

  private static int givenNumber(ThreadContext t, Object file) {
    long number = Conversions.toClampedLong(t, file);
    if (number < 0) {
      throw Raise.valueError("negative file descriptor");
    }
    DescriptorTable.require(t, number);
    return (int) number;
  }

  private static int open(ThreadContext t, FileObject self, Object file, Object opener) {
    int flags = FileOpening.O_CLOEXEC | (self.reads ? self.writes ? 2 : 0 : 1);
    if (self.creates) {
      flags |= FileOpening.O_CREAT | FileOpening.O_EXCL;
    } else if (self.appends) {
      flags |= FileOpening.O_CREAT | FileOpening.O_APPEND;
    } else if (self.truncates) {
      flags |= FileOpening.O_CREAT | FileOpening.O_TRUNC;
    }
    Object path = FilePaths.fspath(t, file, "expected str, bytes or os.PathLike object");
    if (opener == Singleton.NONE) {
      return FileOpening.open(t, path, flags, 0666);
    }
    Object number = Numeric.plainInt(t.call(opener, file, (long) flags));
    if (number == null) {
      throw Raise.typeError("expected integer from opener");
    }
    if (!(number instanceof Long n) || n < 0) {
      throw Raise.valueError("opener returned " + number);
    }
    DescriptorTable.require(t, n);
    return (int) (long) n;
  }

  private static void setMode(FileObject self, String mode) {
    int kinds = 0;
    boolean plus = false;
    char kind = 'r';
    for (char c : mode.toCharArray()) {
      if (c == 'r' || c == 'w' || c == 'a' || c == 'x') {
        kind = c;
        kinds++;
      } else if (c == '+' && !plus) {
        plus = true;
      } else if (c == '+') {
        kinds = 2;
      } else if (c != 'b') {
        throw Raise.valueError("invalid mode: " + mode);
      }
    }
    if (kinds != 1) {
      throw Raise.valueError(
          "Must have exactly one of create/read/write/append mode and at most one plus");
    }
    self.reads = kind == 'r' || plus;
    self.writes = kind != 'r' || plus;
    self.creates = kind == 'x';
    self.appends = kind == 'a';
    self.truncates = kind == 'w';
  }

  @Builtin(value = "read(self, size=-1, /)", doc = "Read at most size bytes, or all.")
  static Object read(ThreadContext t, FileObject self, Object size) {
    return new BytesObject(self.read(t, ByteTransfer.size(t, size)));
  }

  @Builtin(value = "readall(self, /)", doc = "Read until the end.")
  static Object readAll(ThreadContext t, FileObject self) {
    return new BytesObject(self.readAll(t));
  }

  @Builtin(value = "readinto(self, buffer, /)", doc = "Read into a buffer; return how many bytes.")
  static long readInto(ThreadContext t, FileObject self, Object buffer) {
    byte[] data = new byte[ByteTransfer.room(t, buffer, "readinto")];
    int n = self.read(t, data, 0, data.length);
    ByteTransfer.store(t, buffer, data, n);
    return n;
  }

  @Builtin(value = "write(self, b, /)", doc = "Write bytes and return how many.")
  static long write(ThreadContext t, FileObject self, Object b) {
    byte[] data = Buffers.bytes(t, b);
    self.write(t, data, 0, data.length);
    return data.length;
  }

  @Builtin(
      value = "seek(self, pos, whence=0, /)",
      doc = "Set the position: from the beginning (0), from here (1) or from the end (2).")
  static long seek(ThreadContext t, FileObject self, Object pos, int whence) {
    return self.seek(t, Conversions.toLong(t, pos), whence);
  }

  @Builtin(value = "tell(self, /)", doc = "Return the position.")
  static long tell(ThreadContext t, FileObject self) {
    return self.tell(t);
  }

  @Builtin(value = "truncate(self, size=None, /)", doc = "Make the file size bytes long.")
  static long truncate(ThreadContext t, FileObject self, Object size) {
    long length = size == Singleton.NONE ? self.tell(t) : Conversions.toLong(t, size);
    self.truncate(t, length);
    return length;
  }

  @Builtin(value = "close(self, /)", doc = "Close the file; more than once has no effect.")
  static void close(ThreadContext t, FileObject self) {
    try {
      if (self.number >= 0 && !self.isExact()) {
        IoBaseMethods.close(t, self);
      }
    } finally {
      self.markClosed();
      self.close(t);
    }
  }

  @Builtin(value = "closed(self)", kind = Kind.GETTER, doc = "Whether the file is closed.")
  static boolean closed(FileObject self) {
    return self.number < 0;
  }

  @Builtin(value = "closefd(self)", kind = Kind.GETTER, doc = "Whether closing frees the number.")
  static boolean closefd(FileObject self) {
    return self.closesNumber;
  }

  @Builtin(value = "mode(self)", kind = Kind.GETTER, doc = "How the file was opened.")
  static String mode(FileObject self) {
    return self.mode();
  }

  @Builtin(value = "fileno(self, /)", doc = "Return the number of the open file.")
  static long fileno(ThreadContext t, FileObject self) {
    self.descriptor(t);
    return self.number;
  }

  @Builtin(value = "isatty(self, /)", doc = "Return whether it is a terminal.")
  static boolean isatty(ThreadContext t, FileObject self) {
    return self.descriptor(t).isTerminal();
  }

  @Builtin(value = "readable(self, /)", doc = "Return whether it can be read from.")
  static boolean readable(ThreadContext t, FileObject self) {
    self.descriptor(t);
    return self.reads;
  }

  @Builtin(value = "writable(self, /)", doc = "Return whether it can be written to.")
  static boolean writable(ThreadContext t, FileObject self) {
    self.descriptor(t);
    return self.writes;
  }

  @Builtin(value = "seekable(self, /)", doc = "Return whether the position can be set.")
  static boolean seekable(ThreadContext t, FileObject self) {
    Descriptor d = self.descriptor(t);
    return d.isSeekable();
  }

  @Builtin("__repr__(self, /)")
  static Object repr(ThreadContext t, FileObject self) {
    if (self.number < 0) {
      return "<" + StreamNames.typeName(self) + " [closed]>";
    }
    Object name = self.get(t, "name");
    String shown = name == null ? "fd=" + self.number : "name=" + t.reprText(name);
    return Strings.fromJava(
        "<"
            + StreamNames.typeName(self)
            + " "
            + shown
            + " mode='"
            + self.mode()
            + "' closefd="
            + (self.closesNumber ? "True" : "False")
            + ">");
  }
}
