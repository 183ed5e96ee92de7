package dev.baton.core.builtins;

import dev.baton.core.object.Raise;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.runtime.Buffers;
import dev.baton.core.runtime.Conversions;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Bytes as hexadecimal digits. */
final class HexText {
  private static final String DIGITS = "0123456789abcdef";

  /** Stands for no separator. */
  static final int NONE = -1;

  private HexText() {}

  /** The separator given to {@code hex}: one ASCII character, or {@link #NONE}. */
  static int separator(ThreadContext t, @Nullable Object sep) {
    if (sep == null) {
      return NONE;
    }
    if (Conversions.length(t, sep) != 1) {
      throw Raise.valueError("sep must be length 1.");
    }
    int c;
    if (Strings.isStr(sep)) {
      c = Strings.toJavaOrNull(sep).codePointAt(0);
    } else if (Buffers.isByteString(sep)) {
      c = ByteStrings.data(t, sep)[0] & 0xFF;
    } else {
      throw Raise.typeError("sep must be str or bytes.");
    }
    if (c > 127) {
      throw Raise.valueError("sep must be ASCII.");
    }
    return c;
  }

  /** The digits, with a separator between groups counted from the right, or left if negative. */
  static String of(byte[] data, int separator, int group) {
    StringBuilder out = new StringBuilder(data.length * 2);
    long size = Math.abs((long) group);
    for (int i = 0; i < data.length; i++) {
      long distance = group > 0 ? data.length - i : i;
      if (i > 0 && separator != NONE && size != 0 && distance % size == 0) {
        out.append((char) separator);
      }
      out.append(DIGITS.charAt(data[i] >> 4 & 15)).append(DIGITS.charAt(data[i] & 15));
    }
    return out.toString();
  }

  /** The bytes of digits in pairs, between which there may be ASCII white space. */
  static byte[] parse(String text) {
    byte[] result = new byte[text.length() / 2];
    int n = 0;
    int at = 0;
    while (true) {
      while (at < text.length() && ByteStrings.isSpace(text.charAt(at))) {
        at++;
      }
      if (at == text.length()) {
        return Arrays.copyOf(result, n);
      }
      result[n++] = (byte) (digit(text, at) << 4 | digit(text, at + 1));
      at += 2;
    }
  }

  private static int digit(String text, int at) {
    char c = at < text.length() ? text.charAt(at) : 0;
    int value = c < 0x80 ? Character.digit(c, 16) : -1;
    if (value < 0) {
      throw Raise.valueError("non-hexadecimal number found in fromhex() arg at position " + at);
    }
    return value;
  }
}
