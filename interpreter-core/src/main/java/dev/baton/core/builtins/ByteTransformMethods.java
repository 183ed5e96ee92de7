package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.intrinsic.Intrinsics.Receiver;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Buffers;
import dev.baton.core.text.TextLayout;
import java.util.Arrays;

/** Types {@code bytes} and {@code bytearray}: case, padding and questions, all by ASCII. */
@Intrinsics(value = "bytes", receiver = Receiver.INSTANCE)
final class ByteTransformMethods {
  private ByteTransformMethods() {}

  private static byte swap(byte b) {
    return ByteStrings.isUpper(b) || ByteStrings.isLower(b) ? (byte) (b ^ 0x20) : b;
  }

  private static byte toUpper(byte b) {
    return ByteStrings.isLower(b) ? (byte) (b ^ 0x20) : b;
  }

  private static byte toLower(byte b) {
    return ByteStrings.isUpper(b) ? (byte) (b ^ 0x20) : b;
  }

  @Builtin(value = "upper(self, /)", doc = "The bytes with ASCII letters in upper case.")
  static Object upper(ThreadContext t, Object self) {
    byte[] data = ByteStrings.data(t, self).clone();
    for (int i = 0; i < data.length; i++) {
      data[i] = toUpper(data[i]);
    }
    return ByteStrings.like(self, data);
  }

  @Builtin(value = "lower(self, /)", doc = "The bytes with ASCII letters in lower case.")
  static Object lower(ThreadContext t, Object self) {
    byte[] data = ByteStrings.data(t, self).clone();
    for (int i = 0; i < data.length; i++) {
      data[i] = toLower(data[i]);
    }
    return ByteStrings.like(self, data);
  }

  @Builtin(value = "swapcase(self, /)", doc = "Upper case becomes lower case and vice versa.")
  static Object swapcase(ThreadContext t, Object self) {
    byte[] data = ByteStrings.data(t, self).clone();
    for (int i = 0; i < data.length; i++) {
      data[i] = swap(data[i]);
    }
    return ByteStrings.like(self, data);
  }

  @Builtin(value = "capitalize(self, /)", doc = "The first byte in upper case, the rest in lower.")
  static Object capitalize(ThreadContext t, Object self) {
    byte[] data = ByteStrings.data(t, self).clone();
    for (int i = 0; i < data.length; i++) {
      data[i] = i == 0 ? toUpper(data[i]) : toLower(data[i]);
    }
    return ByteStrings.like(self, data);
  }

  @Builtin(value = "title(self, /)", doc = "Each word in lower case with a capital.")
  static Object title(ThreadContext t, Object self) {
    byte[] data = ByteStrings.data(t, self).clone();
    boolean inWord = false;
    for (int i = 0; i < data.length; i++) {
      boolean letter = isLetter(data[i]);
      data[i] = inWord ? toLower(data[i]) : toUpper(data[i]);
      inWord = letter;
    }
    return ByteStrings.like(self, data);
  }

  private static boolean isLetter(byte b) {
    return ByteStrings.isUpper(b) || ByteStrings.isLower(b);
  }

  @Builtin(
      value = "center(self, width, fillchar=b' ', /)",
      doc = "The bytes in the middle of width bytes.")
  static Object center(ThreadContext t, Object self, long width, Object fillchar) {
    int fill = fill(t, fillchar, "center");
    return ByteStrings.like(self, TextLayout.center(ByteStrings.text(t, self), width, fill));
  }

  @Builtin(
      value = "ljust(self, width, fillchar=b' ', /)",
      doc = "The bytes at the left of width bytes.")
  static Object justifyLeft(ThreadContext t, Object self, long width, Object fillchar) {
    int fill = fill(t, fillchar, "ljust");
    return ByteStrings.like(self, TextLayout.ljust(ByteStrings.text(t, self), width, fill));
  }

  @Builtin(
      value = "rjust(self, width, fillchar=b' ', /)",
      doc = "The bytes at the right of width bytes.")
  static Object justifyRight(ThreadContext t, Object self, long width, Object fillchar) {
    int fill = fill(t, fillchar, "rjust");
    return ByteStrings.like(self, TextLayout.rjust(ByteStrings.text(t, self), width, fill));
  }

  private static int fill(ThreadContext t, Object fillchar, String method) {
    byte[] data = Buffers.isByteString(fillchar) ? ByteStrings.data(t, fillchar) : new byte[0];
    if (data.length != 1) {
      throw Raise.typeError(
          method
              + "() argument 2 must be a byte string of length 1, not "
              + Types.of(fillchar).name());
    }
    return data[0] & 0xFF;
  }

  @Builtin(
      value = "zfill(self, width, /)",
      doc = "Zeros before the bytes, after their sign, up to width bytes.")
  static Object zeroFill(ThreadContext t, Object self, long width) {
    return ByteStrings.like(self, TextLayout.zfill(ByteStrings.text(t, self), width));
  }

  @Builtin(
      value = "expandtabs(self, /, tabsize=8)",
      doc = "Spaces instead of tabs, up to the next column divisible by tabsize.")
  static Object expandTabs(ThreadContext t, Object self, int tabsize) {
    return ByteStrings.like(self, TextLayout.expandTabs(ByteStrings.text(t, self), tabsize));
  }

  @Builtin(
      value = "translate(self, table, /, delete=b'')",
      doc =
          "Leave out the bytes in delete and replace each other one by what the table of 256\n"
              + "bytes has at its number; None changes nothing.")
  static Object translate(ThreadContext t, Object self, Object table, Object delete) {
    byte[] map = table == Singleton.NONE ? null : Buffers.bytes(t, table);
    if (map != null && map.length != 256) {
      throw Raise.valueError("translation table must be 256 characters long");
    }
    boolean[] deleted = new boolean[256];
    for (byte b : Buffers.bytes(t, delete)) {
      deleted[b & 0xFF] = true;
    }
    byte[] data = ByteStrings.data(t, self).clone();
    int n = 0;
    for (byte b : data) {
      if (!deleted[b & 0xFF]) {
        data[n++] = map == null ? b : map[b & 0xFF];
      }
    }
    return ByteStrings.like(self, n == data.length ? data : Arrays.copyOf(data, n));
  }

  @Builtin(
      value = "maketrans(frm, to, /)",
      kind = Kind.STATIC,
      doc = "Make a table for translate() in which each byte of frm has become that of to.")
  static Object makeTranslation(ThreadContext t, Object frm, Object to) {
    byte[] from = Buffers.bytes(t, frm);
    byte[] into = Buffers.bytes(t, to);
    if (from.length != into.length) {
      throw Raise.valueError("maketrans arguments must have same length");
    }
    byte[] table = new byte[256];
    for (int i = 0; i < 256; i++) {
      table[i] = (byte) i;
    }
    for (int i = 0; i < from.length; i++) {
      table[from[i] & 0xFF] = into[i];
    }
    return new BytesObject(table);
  }

  @Builtin(value = "isalpha(self, /)", doc = "Whether there are bytes, all of them ASCII letters.")
  static boolean isAlpha(ThreadContext t, Object self) {
    byte[] data = ByteStrings.data(t, self);
    for (byte b : data) {
      if (!isLetter(b)) {
        return false;
      }
    }
    return data.length > 0;
  }

  @Builtin(
      value = "isalnum(self, /)",
      doc = "Whether there are bytes, all of them ASCII letters or digits.")
  static boolean isAlnum(ThreadContext t, Object self) {
    byte[] data = ByteStrings.data(t, self);
    for (byte b : data) {
      if (!isLetter(b) && !ByteStrings.isDigit(b)) {
        return false;
      }
    }
    return data.length > 0;
  }

  @Builtin(value = "isdigit(self, /)", doc = "Whether there are bytes, all of them ASCII digits.")
  static boolean isDigit(ThreadContext t, Object self) {
    byte[] data = ByteStrings.data(t, self);
    for (byte b : data) {
      if (!ByteStrings.isDigit(b)) {
        return false;
      }
    }
    return data.length > 0;
  }

  @Builtin(
      value = "isspace(self, /)",
      doc = "Whether there are bytes, all of them ASCII white space.")
  static boolean isSpace(ThreadContext t, Object self) {
    byte[] data = ByteStrings.data(t, self);
    for (byte b : data) {
      if (!ByteStrings.isSpace(b)) {
        return false;
      }
    }
    return data.length > 0;
  }

  @Builtin(value = "isascii(self, /)", doc = "Whether all bytes are below 128.")
  static boolean isAscii(ThreadContext t, Object self) {
    for (byte b : ByteStrings.data(t, self)) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  @Builtin(
      value = "isupper(self, /)",
      doc = "Whether there are ASCII letters, all of them in upper case.")
  static boolean isUpper(ThreadContext t, Object self) {
    boolean any = false;
    for (byte b : ByteStrings.data(t, self)) {
      if (ByteStrings.isLower(b)) {
        return false;
      }
      any |= ByteStrings.isUpper(b);
    }
    return any;
  }

  @Builtin(
      value = "islower(self, /)",
      doc = "Whether there are ASCII letters, all of them in lower case.")
  static boolean isLower(ThreadContext t, Object self) {
    boolean any = false;
    for (byte b : ByteStrings.data(t, self)) {
      if (ByteStrings.isUpper(b)) {
        return false;
      }
      any |= ByteStrings.isLower(b);
    }
    return any;
  }

  @Builtin(
      value = "istitle(self, /)",
      doc = "Whether there are ASCII letters, and exactly the words begin with a capital.")
  static boolean isTitle(ThreadContext t, Object self) {
    boolean any = false;
    boolean inWord = false;
    for (byte b : ByteStrings.data(t, self)) {
      if (inWord ? ByteStrings.isUpper(b) : ByteStrings.isLower(b)) {
        return false;
      }
      inWord = isLetter(b);
      any |= inWord;
    }
    return any;
  }
}
