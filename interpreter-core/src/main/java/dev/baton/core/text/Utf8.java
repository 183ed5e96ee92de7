package dev.baton.core.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** UTF-8 (RFC 3629); errors cover the maximal valid prefix of a sequence. */
final class Utf8 extends UnicodeCodec {

  private static final String START = "invalid start byte";
  private static final String CONTINUATION = "invalid continuation byte";
  private static final String END = "unexpected end of data";

  Utf8() {
    super("utf-8");
  }

  @Override
  public byte[] encode(Object text, ErrorHandler errors) {
    if (text instanceof String s && !hasSurrogate(s)) {
      return s.getBytes(StandardCharsets.UTF_8);
    }
    return super.encode(text, errors);
  }

  private static boolean hasSurrogate(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (Character.isSurrogate(s.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  @Override
  boolean runsOn() {
    return true;
  }

  @Override
  boolean write(ByteArrayOutputStream out, int c) {
    if (c < 0x80) {
      out.write(c);
    } else if (c < 0x800) {
      out.write(0xC0 | c >> 6);
      out.write(0x80 | c & 0x3F);
    } else if (c < 0x10000) {
      if (c >> 11 == 0x1B) {
        return false;
      }
      writeSurrogate(out, c);
    } else {
      out.write(0xF0 | c >> 18);
      out.write(0x80 | c >> 12 & 0x3F);
      out.write(0x80 | c >> 6 & 0x3F);
      out.write(0x80 | c & 0x3F);
    }
    return true;
  }

  @Override
  int surrogateWidth() {
    return 3;
  }

  @Override
  void writeSurrogate(ByteArrayOutputStream out, int c) {
    out.write(0xE0 | c >> 12);
    out.write(0x80 | c >> 6 & 0x3F);
    out.write(0x80 | c & 0x3F);
  }

  @Override
  int surrogateAt(byte[] data, int at) {
    if (at + 3 > data.length
        || data[at] != (byte) 0xED
        || (data[at + 1] & 0xE0) != 0xA0
        || (data[at + 2] & 0xC0) != 0x80) {
      return -1;
    }
    return 0xD000 | (data[at + 1] & 0x3F) << 6 | data[at + 2] & 0x3F;
  }

  @Override
  public Decoded decode(byte[] data, ErrorHandler errors, boolean last) {
    int plain = 0;
    while (plain < data.length && data[plain] >= 0) {
      plain++;
    }
    String head = new String(data, 0, plain, StandardCharsets.ISO_8859_1);
    if (plain == data.length) {
      return new Decoded(head, plain);
    }
    TextBuilder out = new TextBuilder(data.length).append(head);
    int at = plain;
    while (at < data.length) {
      int first = data[at] & 0xFF;
      int width = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
      int valid = width == 0 || first > 0xF4 ? 0 : validPrefix(data, at, width);
      if (valid == width && width > 0) {
        out.append(assemble(data, at, width));
        at += width;
      } else if (valid == 0) {
        at = handleDecoding(out, data, at, at + 1, START, errors);
      } else if (at + valid == data.length) {
        if (!last) {
          return new Decoded(out.build(), at);
        }
        at = handleDecoding(out, data, at, at + valid, END, errors);
      } else {
        at = handleDecoding(out, data, at, at + valid, CONTINUATION, errors);
      }
    }
    return new Decoded(out.build(), data.length);
  }

  /** How many bytes from {@code at} can begin a sequence of {@code width} bytes. */
  private static int validPrefix(byte[] data, int at, int width) {
    int first = data[at] & 0xFF;
    for (int i = 1; i < width; i++) {
      if (at + i >= data.length) {
        return i;
      }
      int b = data[at + i] & 0xFF;
      int low = 0x80;
      int high = 0xBF;
      if (i == 1) {
        low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
      }
      if (b < low || b > high) {
        return i;
      }
    }
    return width;
  }

  private static int assemble(byte[] data, int at, int width) {
    if (width == 1) {
      return data[at];
    }
    int c = data[at] & (0x7F >> width);
    for (int i = 1; i < width; i++) {
      c = c << 6 | data[at + i] & 0x3F;
    }
    return c;
  }
}
