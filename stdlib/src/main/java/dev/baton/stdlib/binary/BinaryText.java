package dev.baton.stdlib.binary;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.Buffers;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** Module {@code binascii}: bytes as text of few characters, and check sums. */
@Intrinsics("binascii")
final class BinaryText {
  static final TypeObject ERROR =
      new TypeObject("Error", "binascii", Types.VALUE_ERROR, TypeObject.BASE, null);
  static final TypeObject INCOMPLETE =
      new TypeObject("Incomplete", "binascii", Types.EXCEPTION, TypeObject.BASE, null);

  private static final int UU_LINE = 45;
  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private BinaryText() {}

  static byte[] ascii(ThreadContext t, Object data) {
    String text = Strings.toJavaOrNull(data);
    if (text != null) {
      for (int i = 0; i < text.length(); i++) {
        if (text.charAt(i) > 127) {
          throw Raise.valueError("string argument should contain only ASCII characters");
        }
      }
      return text.getBytes(StandardCharsets.ISO_8859_1);
    }
    byte[] bytes = Buffers.bytesOrNull(t, data);
    if (bytes == null) {
      throw Raise.typeError(
          "argument should be bytes, buffer or ASCII string, not '" + Types.of(data).name() + "'");
    }
    return bytes;
  }

  private static GuestError error(String message) {
    return Raise.error(ERROR, message);
  }

  @Builtin(
      value = "hexlify(data, sep=..., bytes_per_sep=1)",
      doc = "Return bytes as hexadecimal digits, with a separator every so many bytes.")
  static Object hexlify(ThreadContext t, Object data, Object sep, Object bytesPerSep) {
    Object hex = Attributes.get(t, new BytesObject(Buffers.bytes(t, data)), "hex");
    Object text = sep == null ? t.call(hex) : t.call(hex, sep, bytesPerSep);
    String digits = Strings.toJavaOrNull(text);
    return new BytesObject(digits.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Builtin(
      value = "b2a_hex(data, sep=..., bytes_per_sep=1)",
      doc = "Return bytes as hexadecimal digits, as hexlify() does.")
  static Object toHex(ThreadContext t, Object data, Object sep, Object bytesPerSep) {
    return hexlify(t, data, sep, bytesPerSep);
  }

  @Builtin(value = "unhexlify(hexstr, /)", doc = "Return the bytes that hexadecimal digits show.")
  static Object unhexlify(ThreadContext t, Object hexstr) {
    byte[] text = ascii(t, hexstr);
    if (text.length % 2 != 0) {
      throw error("Odd-length string");
    }
    byte[] data = new byte[text.length / 2];
    for (int i = 0; i < data.length; i++) {
      int high = Character.digit(text[2 * i], 16);
      int low = Character.digit(text[2 * i + 1], 16);
      if (high < 0 || low < 0) {
        throw error("Non-hexadecimal digit found");
      }
      data[i] = (byte) (high << 4 | low);
    }
    return new BytesObject(data);
  }

  @Builtin(value = "a2b_hex(hexstr, /)", doc = "Return the bytes that hexadecimal digits show.")
  static Object fromHex(ThreadContext t, Object hexstr) {
    return unhexlify(t, hexstr);
  }

  @Builtin(
      value = "b2a_base64(data, /, *, newline=True)",
      doc = "Return bytes as a line of base64.")
  static Object toBase64(ThreadContext t, Object data, boolean newline) {
    byte[] encoded = Base64.getEncoder().encode(Buffers.bytes(t, data));
    if (!newline) {
      return new BytesObject(encoded);
    }
    byte[] line = Arrays.copyOf(encoded, encoded.length + 1);
    line[encoded.length] = '\n';
    return new BytesObject(line);
  }

  @Builtin(
      value = "a2b_base64(data, /, *, strict_mode=False)",
      doc = "Return the bytes of base64; other characters are skipped, or errors in strict mode.")
  static Object fromBase64(ThreadContext t, Object data, boolean strict) {
    byte[] text = ascii(t, data);
    if (strict && text.length > 0 && text[0] == '=') {
      throw error("Leading padding not allowed");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length * 3 / 4 + 3);
    int position = 0;
    int bits = 0;
    int pads = 0;
    for (int i = 0; i < text.length; i++) {
      if (text[i] == '=') {
        pads++;
        if (position >= 2 && position + pads >= 4) {
          if (strict && i + 1 < text.length) {
            throw error("Excess data after padding");
          }
          return new BytesObject(out.toByteArray());
        }
        if (strict && position < 2) {
          throw error("Discontinuous padding not allowed");
        }
        continue;
      }
      int value = DIGITS.indexOf(text[i]);
      if (value < 0) {
        if (strict) {
          throw error("Only base64 data is allowed");
        }
        continue;
      }
      if (strict && pads > 0) {
        throw error("Discontinuous padding not allowed");
      }
      pads = 0;
      bits = bits << 6 | value;
      position = position + 1 & 3;
      if (position != 1) {
        out.write(bits >> (position == 0 ? 0 : position == 2 ? 4 : 2));
      }
    }
    if (position == 1) {
      throw error(
          "Invalid base64-encoded string: number of data characters ("
              + (out.size() / 3 * 4 + 1)
              + ") cannot be 1 more than a multiple of 4");
    }
    if (position != 0) {
      throw error("Incorrect padding");
    }
    return new BytesObject(out.toByteArray());
  }

  @Builtin(value = "crc32(data, crc=0, /)", doc = "Return the CRC-32 of data, going on from crc.")
  static long crc32(ThreadContext t, Object data, Object crc) {
    return CheckSums.crc32(t, data, crc);
  }

  @Builtin(
      value = "crc_hqx(data, crc, /)",
      doc = "Return the CRC-CCITT of data, going on from crc.")
  static long crcHqx(ThreadContext t, Object data, Object crc) {
    int value = (int) t.toLong(crc) & 0xFFFF;
    for (byte b : Buffers.bytes(t, data)) {
      value ^= (b & 0xFF) << 8;
      for (int i = 0; i < 8; i++) {
        value = (value & 0x8000) != 0 ? value << 1 ^ 0x1021 : value << 1;
      }
      value &= 0xFFFF;
    }
    return value;
  }

  @Builtin(
      value = "b2a_uu(data, /, *, backtick=False)",
      doc = "Return at most 45 bytes as a line of uuencoded text.")
  static Object toUu(ThreadContext t, Object data, boolean backtick) {
    byte[] bytes = Buffers.bytes(t, data);
    if (bytes.length > UU_LINE) {
      throw error("At most 45 bytes at once");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(uu(bytes.length, backtick));
    for (int i = 0; i < bytes.length; i += 3) {
      int group = 0;
      for (int k = 0; k < 3; k++) {
        group = group << 8 | (i + k < bytes.length ? bytes[i + k] & 0xFF : 0);
      }
      for (int shift = 18; shift >= 0; shift -= 6) {
        out.write(uu(group >> shift & 0x3F, backtick));
      }
    }
    out.write('\n');
    return new BytesObject(out.toByteArray());
  }

  private static int uu(int value, boolean backtick) {
    return value == 0 && backtick ? '`' : value + ' ';
  }

  @Builtin(value = "a2b_uu(data, /)", doc = "Return the bytes of a line of uuencoded text.")
  static Object fromUu(ThreadContext t, Object data) {
    byte[] text = ascii(t, data);
    int length = text.length == 0 ? 0 : text[0] - ' ' & 0x3F;
    byte[] out = new byte[length];
    int bits = 0;
    int held = 0;
    int at = 1;
    for (int n = 0; n < length; ) {
      int c = at < text.length ? text[at++] : '\n';
      int value = 0;
      if (c != '\n' && c != '\r') {
        if (c < ' ' || c > '`') {
          throw error("Illegal char");
        }
        value = c - ' ' & 0x3F;
      } else {
        at--;
        if (at >= text.length) {
          at = text.length;
        }
      }
      bits = bits << 6 | value;
      held += 6;
      if (held >= 8) {
        held -= 8;
        out[n++] = (byte) (bits >> held);
      }
    }
    for (; at < text.length; at++) {
      if (text[at] != ' ' && text[at] != '`' && text[at] != '\n' && text[at] != '\r') {
        throw error("Trailing garbage");
      }
    }
    return new BytesObject(out);
  }
}
