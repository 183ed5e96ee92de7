package dev.baton.core.text;

import java.io.ByteArrayOutputStream;

/** UTF-16 and UTF-32 in one byte order, without a byte order mark. */
final class WideUnitCodec extends UnicodeCodec {

  private final int unit;
  private final boolean bigEndian;

  WideUnitCodec(String name, int unit, boolean bigEndian) {
    super(name);
    this.unit = unit;
    this.bigEndian = bigEndian;
  }

  @Override
  int unitSize() {
    return unit;
  }

  @Override
  boolean write(ByteArrayOutputStream out, int c) {
    if (c >> 11 == 0x1B) {
      return false;
    }
    if (unit == 2 && c > 0xFFFF) {
      writeUnit(out, Character.highSurrogate(c));
      writeUnit(out, Character.lowSurrogate(c));
    } else {
      writeUnit(out, c);
    }
    return true;
  }

  private void writeUnit(ByteArrayOutputStream out, int value) {
    for (int i = 0; i < unit; i++) {
      out.write(value >> 8 * (bigEndian ? unit - 1 - i : i));
    }
  }

  private int unitAt(byte[] data, int at) {
    int value = 0;
    for (int i = 0; i < unit; i++) {
      value |= (data[at + i] & 0xFF) << 8 * (bigEndian ? unit - 1 - i : i);
    }
    return value;
  }

  @Override
  int surrogateWidth() {
    return unit;
  }

  @Override
  void writeSurrogate(ByteArrayOutputStream out, int c) {
    writeUnit(out, c);
  }

  @Override
  int surrogateAt(byte[] data, int at) {
    int c = at + unit <= data.length ? unitAt(data, at) : -1;
    return c >> 11 == 0x1B ? c : -1;
  }

  @Override
  public Decoded decode(byte[] data, ErrorHandler errors, boolean last) {
    return decodeFrom(0, data, errors, last);
  }

  Decoded decodeFrom(int start, byte[] data, ErrorHandler errors, boolean last) {
    TextBuilder out = new TextBuilder(data.length / unit);
    int at = start;
    while (at < data.length) {
      if (at + unit > data.length) {
        if (!last) {
          break;
        }
        at = handleDecoding(out, data, at, data.length, "truncated data", errors);
        continue;
      }
      int c = unitAt(data, at);
      if (c >= 0 && c <= 0x10FFFF && c >> 11 != 0x1B) {
        out.append(c);
        at += unit;
        continue;
      }
      int next =
          unit == 2 ? decodePair(out, data, at, c, errors, last) : wrong(out, data, at, c, errors);
      if (next < 0) {
        break;
      }
      at = next;
    }
    return new Decoded(out.build(), at);
  }

  private int wrong(TextBuilder out, byte[] data, int at, int c, ErrorHandler errors) {
    String reason =
        c >> 11 == 0x1B
            ? "code point in surrogate code point range(0xd800, 0xe000)"
            : "code point not in range(0x110000)";
    return handleDecoding(out, data, at, at + unit, reason, errors);
  }

  /** Decodes what starts with a surrogate; -1 if more input is needed. */
  private int decodePair(
      TextBuilder out, byte[] data, int at, int c, ErrorHandler errors, boolean last) {
    if (c >= 0xDC00) {
      return handleDecoding(out, data, at, at + 2, "illegal encoding", errors);
    }
    if (at + 4 > data.length) {
      return last
          ? handleDecoding(out, data, at, data.length, "unexpected end of data", errors)
          : -1;
    }
    int low = unitAt(data, at + 2);
    if (low >> 10 != 0x37) {
      return handleDecoding(out, data, at, at + 2, "illegal UTF-16 surrogate", errors);
    }
    out.append(Character.toCodePoint((char) c, (char) low));
    return at + 4;
  }
}
