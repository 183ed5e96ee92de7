package dev.baton.core.builtins;

import dev.baton.core.object.ByteArrayObject;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Buffers;
import dev.baton.core.runtime.Conversions;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What {@code bytes} and {@code bytearray} share. Searching, splitting and padding are those of
 * texts: bytes are looked at as the Latin-1 text with the same numbers, which costs one copy.
 */
final class ByteStrings {
  private ByteStrings() {}

  /** The bytes as a Latin-1 text. */
  static String text(byte[] data) {
    return new String(data, StandardCharsets.ISO_8859_1);
  }

  /** The content of a bytes or bytearray as a Latin-1 text. */
  static String text(ThreadContext t, Object self) {
    return text(data(t, self));
  }

  /** A bytes-like argument as a Latin-1 text. */
  static String argument(ThreadContext t, Object argument) {
    return text(Buffers.bytes(t, argument));
  }

  /** The content of a bytes or bytearray; not to be changed. */
  static byte[] data(ThreadContext t, Object self) {
    return self instanceof BytesObject b ? b.data() : ((ByteArrayObject) self).snapshot(t);
  }

  /** The number of bytes of a bytes or bytearray. */
  static int size(ThreadContext t, Object self) {
    return self instanceof BytesObject b ? b.data().length : ((ByteArrayObject) self).size(t);
  }

  /** A bytes or bytearray, whichever the receiver is, of bytes that nobody else changes. */
  static Object like(Object self, byte[] data) {
    return self instanceof ByteArrayObject ? new ByteArrayObject(data) : new BytesObject(data);
  }

  /** A bytes or bytearray, whichever the receiver is, of a Latin-1 text. */
  static Object like(Object self, Object text) {
    return like(self, bytes(text));
  }

  /** The bytes of a Latin-1 text. */
  static byte[] bytes(Object text) {
    return ((String) text).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** {@link #like} for each of some texts, as a list. */
  static Object listLike(Object self, List<Object> texts) {
    Object[] items = new Object[texts.size()];
    for (int i = 0; i < items.length; i++) {
      items[i] = like(self, texts.get(i));
    }
    return new ListObject(items);
  }

  /** What is searched for, as a Latin-1 text: an int stands for one byte. */
  static String wanted(ThreadContext t, Object argument, String mustBe) {
    byte[] data = Buffers.bytesOrNull(t, argument);
    if (data != null) {
      return text(data);
    }
    if (Conversions.indexOrNull(t, argument) == null) {
      throw Raise.typeError(mustBe + ", not '" + Types.of(argument).name() + "'");
    }
    return String.valueOf((char) (ByteConversion.item(t, argument, "") & 0xFF));
  }

  /** Whether a byte is ASCII white space. */
  static boolean isSpace(int b) {
    return b == ' ' || b >= '\t' && b <= '\r';
  }

  static boolean isUpper(int b) {
    return b >= 'A' && b <= 'Z';
  }

  static boolean isLower(int b) {
    return b >= 'a' && b <= 'z';
  }

  static boolean isDigit(int b) {
    return b >= '0' && b <= '9';
  }
}
