package dev.baton.core.builtins;

import dev.baton.core.format.PercentFormat;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.intrinsic.Intrinsics.Receiver;
import dev.baton.core.object.ByteArrayObject;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.SliceObject;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Buffers;
import dev.baton.core.runtime.Encodings;
import dev.baton.core.runtime.SliceRange;
import dev.baton.core.text.OperandException;
import dev.baton.core.text.Text;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Types {@code bytes} and {@code bytearray}: operators, decoding, hexadecimal digits. */
@Intrinsics(value = "bytes", receiver = Receiver.INSTANCE)
final class ByteStringMethods {
  private ByteStringMethods() {}

  @Builtin("__len__(self, /)")
  static long length(ThreadContext t, Object self) {
    return ByteStrings.size(t, self);
  }

  /** The bytes a slice takes. */
  static byte[] slice(ThreadContext t, byte[] data, SliceObject slice) {
    SliceRange range = SliceRange.of(t, slice, data.length);
    if (range.step() == 1) {
      return Arrays.copyOfRange(data, range.start(), range.start() + range.count());
    }
    byte[] result = new byte[range.count()];
    for (int i = 0; i < result.length; i++) {
      result[i] = data[range.index(i)];
    }
    return result;
  }

  @Builtin("__add__(self, value, /)")
  static Object add(ThreadContext t, Object self, Object value) {
    byte[] second = Buffers.bytesOrNull(t, value);
    if (second == null) {
      throw Raise.typeError(
          "can't concat " + Types.of(value).name() + " to " + Types.of(self).name());
    }
    byte[] first = ByteStrings.data(t, self);
    if ((long) first.length + second.length > Integer.MAX_VALUE - 8) {
      throw OperandException.memory();
    }
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return ByteStrings.like(self, both);
  }

  @Builtin("__mul__(self, value, /)")
  static Object multiply(ThreadContext t, Object self, Object value) {
    byte[] data = ByteStrings.data(t, self);
    long count = SliceIndices.repetitions(t, value, data.length);
    if (count <= 0 || data.length == 0) {
      return ByteStrings.like(self, new byte[0]);
    }
    if (count > Long.MAX_VALUE / data.length) {
      throw Raise.overflowError("repeated bytes are too long");
    }
    if (count > (Integer.MAX_VALUE - 8) / data.length) {
      throw OperandException.memory();
    }
    byte[] result = new byte[(int) (data.length * count)];
    for (int at = 0; at < result.length; at += data.length) {
      System.arraycopy(data, 0, result, at, data.length);
    }
    return ByteStrings.like(self, result);
  }

  @Builtin("__rmul__(self, value, /)")
  static Object multiplyReflected(ThreadContext t, Object self, Object value) {
    return multiply(t, self, value);
  }

  @Builtin("__mod__(self, value, /)")
  static Object modulo(ThreadContext t, Object self, Object value) {
    ByteArguments arguments = new ByteArguments(t, value);
    return ByteStrings.like(self, PercentFormat.format(ByteStrings.text(t, self), arguments, true));
  }

  @Builtin("__rmod__(self, value, /)")
  static Object moduloReflected(ThreadContext t, Object self, Object value) {
    boolean sameKind =
        self instanceof BytesObject
            ? value instanceof BytesObject
            : value instanceof ByteArrayObject;
    return sameKind ? modulo(t, value, self) : Singleton.NOT_IMPLEMENTED;
  }

  @Builtin(
      value = "decode(self, /, encoding='utf-8', errors='strict')",
      doc =
          "Return the text that the bytes encode.\n\n"
              + "errors names what is done about malformed bytes: 'strict' raises\n"
              + "UnicodeDecodeError, 'ignore', 'replace', 'backslashreplace', 'surrogateescape',\n"
              + "'surrogatepass', or a name registered with codecs.register_error.")
  static Object decode(ThreadContext t, Object self, Object encoding, Object errors) {
    String codec = StrMethods.javaText(encoding, "decode", "encoding");
    String handler = StrMethods.javaText(errors, "decode", "errors");
    return Encodings.decode(t, ByteStrings.data(t, self), codec, handler);
  }

  @Builtin(
      value = "hex(self, sep=..., bytes_per_sep=1)",
      doc =
          "Return two hexadecimal digits for each byte.\n\n"
              + "sep stands between groups of bytes_per_sep bytes, counted from the right, or\n"
              + "from the left if it is negative.")
  static Object hex(ThreadContext t, Object self, @Nullable Object sep, int bytesPerSep) {
    return HexText.of(ByteStrings.data(t, self), HexText.separator(t, sep), bytesPerSep);
  }

  @Builtin(
      value = "fromhex(cls, string, /)",
      doc = "Make bytes of hexadecimal digits; white space between bytes does not count.")
  static Object fromHex(ThreadContext t, Object cls, Object string) {
    Object text = Strings.plain(string);
    if (text == null) {
      throw Raise.typeError("fromhex() argument must be str, not " + Types.of(string).name());
    }
    byte[] data = HexText.parse(Text.toJava(text));
    if (cls == Types.BYTES) {
      return new BytesObject(data);
    }
    return cls == Types.BYTEARRAY ? new ByteArrayObject(data) : t.call(cls, new BytesObject(data));
  }

  @Builtin(value = "__buffer__(self, flags, /)", doc = "Return a view of the memory, PEP 688.")
  static Object buffer(ThreadContext t, Object self, long flags) {
    return MemoryViewMethods.view(t, self, flags);
  }

  @Builtin(value = "__sizeof__(self, /)", doc = "A rough size of the object in bytes.")
  static long sizeOf(ThreadContext t, Object self) {
    return 33L + ByteStrings.size(t, self);
  }

  /** The byte at an index that is no slice; -1 if it is out of range. */
  static int item(ThreadContext t, byte[] data, Object index, String kind) {
    int i = SliceIndices.index(t, index, kind);
    int at = i < 0 ? i + data.length : i;
    return at < 0 || at >= data.length ? -1 : data[at] & 0xFF;
  }
}
