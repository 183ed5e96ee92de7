package dev.baton.stdlib.binary;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.Instance;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.Buffers;
import java.util.Arrays;

/** Arrays to and from bytes, files and text. */
@Intrinsics("array")
final class ArrayTransfer {
  private static final long END = Long.MAX_VALUE;

  private ArrayTransfer() {}

  @Builtin(value = "tobytes(self, /)", doc = "Return the items as bytes of the machine.")
  static Object toBytes(ThreadContext t, ArrayObject self) {
    return new BytesObject(self.snapshot(t));
  }

  @Builtin(value = "frombytes(self, buffer, /)", doc = "Add items given as bytes of the machine.")
  static void fromBytes(ThreadContext t, ArrayObject self, Object buffer) {
    self.splice(t, END, END, ArrayContent.wholeItems(self.code, Buffers.bytes(t, buffer)));
  }

  @Builtin(value = "fromlist(self, list, /)", doc = "Add the items of a list, all or none.")
  static void fromList(ThreadContext t, ArrayObject self, Object list) {
    if (!(list instanceof ListObject)) {
      throw Raise.typeError("arg must be list");
    }
    ArrayObject more = new ArrayObject(ArrayObject.TYPE, self.code, new byte[0]);
    ArrayContent.addItems(t, more, list);
    self.splice(t, END, END, more.snapshot(t));
  }

  @Builtin(value = "tofile(self, f, /)", doc = "Write the items as bytes of the machine.")
  static void toFile(ThreadContext t, ArrayObject self, Object f) {
    t.call(Attributes.get(t, f, "write"), new BytesObject(self.snapshot(t)));
  }

  @Builtin(
      value = "fromfile(self, f, n, /)",
      doc = "Add n items read as bytes of the machine; EOFError if there are fewer.")
  static void fromFile(ThreadContext t, ArrayObject self, Object f, long n) {
    Object read = Attributes.get(t, f, "read");
    if (n < 0) {
      throw Raise.valueError("negative count");
    }
    if (n > Integer.MAX_VALUE / self.code.width) {
      throw Raise.error(Types.MEMORY_ERROR);
    }
    Object data = t.call(read, n * self.code.width);
    if (!(data instanceof BytesObject bytes)) {
      throw Raise.typeError("read() didn't return bytes");
    }
    int whole = bytes.data().length / self.code.width * self.code.width;
    self.splice(t, END, END, Arrays.copyOf(bytes.data(), whole));
    if (bytes.data().length != n * self.code.width) {
      throw Raise.error(Types.EOF_ERROR, "read() didn't return enough bytes");
    }
  }

  @Builtin(value = "fromunicode(self, ustr, /)", doc = "Add the characters of a str.")
  static void fromUnicode(ThreadContext t, ArrayObject self, Object ustr) {
    if (!Strings.isStr(ustr)) {
      throw Raise.typeError("fromunicode() argument must be str, not " + Types.of(ustr).name());
    }
    if (self.code != ArrayCode.CHARACTER) {
      throw Raise.valueError("fromunicode() may only be called on unicode type arrays");
    }
    ArrayContent.addItems(t, self, ustr);
  }

  @Builtin(value = "tounicode(self, /)", doc = "Return the characters as a str.")
  static Object toUnicode(ThreadContext t, ArrayObject self) {
    if (self.code != ArrayCode.CHARACTER) {
      throw Raise.valueError("tounicode() may only be called on unicode type arrays");
    }
    return ArrayContent.text(t, self);
  }

  @Builtin(
      value = "buffer_info(self, /)",
      doc = "Return a number for the memory and the number of items.")
  static Object bufferInfo(ThreadContext t, ArrayObject self) {
    return TupleObject.of(t.interpreter().identity(self), (long) self.count(t));
  }

  @Builtin("__copy__(self, /)")
  static Object copy(ThreadContext t, ArrayObject self) {
    return new ArrayObject(ArrayObject.TYPE, self.code, self.snapshot(t));
  }

  @Builtin("__deepcopy__(self, unused, /)")
  static Object deepCopy(ThreadContext t, ArrayObject self, Object unused) {
    return copy(t, self);
  }

  @Builtin("__reduce_ex__(self, protocol, /)")
  static Object reduce(ThreadContext t, ArrayObject self, Object protocol) {
    Instance attributes = self.attributes();
    Object state = attributes == null ? Singleton.NONE : Attributes.get(t, self, "__dict__");
    Object arguments = TupleObject.of(String.valueOf(self.code.code), ArrayContent.plain(t, self));
    return TupleObject.of(self.type(), arguments, state);
  }

  @Builtin("__class_getitem__(cls, item, /)")
  static Object classGetItem(ThreadContext t, Object cls, Object item) {
    return t.genericAlias(cls, item);
  }
}
