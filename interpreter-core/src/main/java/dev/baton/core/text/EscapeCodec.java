package dev.baton.core.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The encodings {@code unicode_escape} and {@code raw_unicode_escape}: Latin-1 with the escapes of
 * string literals, of which the raw one knows only {@code \}{@code u} and {@code \U}.
 */
final class EscapeCodec extends Codec {
  private static final String PLAIN_ESCAPES = "\\'\"abfnrtv";
  private static final String PLAIN_VALUES = "\\'\"\u0007\b\f\n\r\t\u000b";

  private final boolean raw;

  EscapeCodec(String name, boolean raw) {
    super(name);
    this.raw = raw;
  }

  @Override
  public byte[] encode(Object text, ErrorHandler errors) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < Text.length(text); i++) {
      write(out, Text.codePointAt(text, i));
    }
    return out.toByteArray();
  }

  @Override
  boolean write(ByteArrayOutputStream out, int c) {
    if (raw ? c <= 0xFF : c >= ' ' && c < 0x7F && c != '\\') {
      out.write(c);
      return true;
    }
    String escape =
        raw
            ? TextEscapes.numericEscape(c)
            : switch (c) {
              case '\\' -> "\\\\";
              case '\n' -> "\\n";
              case '\r' -> "\\r";
              case '\t' -> "\\t";
              default -> TextEscapes.numericEscape(c);
            };
    out.writeBytes(escape.getBytes(StandardCharsets.US_ASCII));
    return true;
  }

  @Override
  public Decoded decode(byte[] data, ErrorHandler errors, boolean last) {
    TextBuilder out = new TextBuilder(data.length);
    int at = 0;
    while (at < data.length) {
      if (data[at] != '\\') {
        out.append(data[at++] & 0xFF);
      } else if (raw) {
        at = rawEscape(out, data, at, errors);
      } else {
        at = escape(out, data, at, errors);
      }
    }
    return new Decoded(out.build(), at);
  }

  /** Reads backslashes; an odd number of them makes an escape if a U follows. */
  private int rawEscape(TextBuilder out, byte[] data, int start, ErrorHandler errors) {
    int at = start;
    while (at < data.length && data[at] == '\\') {
      at++;
    }
    boolean escaped =
        (at - start) % 2 == 1 && at < data.length && (data[at] == 'u' || data[at] == 'U');
    out.fill('\\', at - start - (escaped ? 1 : 0));
    return escaped ? numeric(out, data, at - 1, data[at] == 'u' ? 4 : 8, errors) : at;
  }

  private int escape(TextBuilder out, byte[] data, int start, ErrorHandler errors) {
    if (start + 1 == data.length) {
      return handleDecoding(out, data, start, data.length, "\\ at end of string", errors);
    }
    int c = data[start + 1] & 0xFF;
    int plain = PLAIN_ESCAPES.indexOf(c);
    if (plain >= 0) {
      out.append(PLAIN_VALUES.charAt(plain));
      return start + 2;
    }
    return switch (c) {
      case '\n' -> start + 2;
      case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(out, data, start + 1);
      case 'x' -> numeric(out, data, start, 2, errors);
      case 'u' -> numeric(out, data, start, 4, errors);
      case 'U' -> numeric(out, data, start, 8, errors);
      case 'N' -> named(out, data, start, errors);
      default -> {
        out.append('\\').append(c);
        yield start + 2;
      }
    };
  }

  private static int octal(TextBuilder out, byte[] data, int from) {
    int value = 0;
    int at = from;
    while (at < data.length && at < from + 3 && data[at] >= '0' && data[at] <= '7') {
      value = value * 8 + data[at++] - '0';
    }
    out.append(value);
    return at;
  }

  private int numeric(TextBuilder out, byte[] data, int start, int digits, ErrorHandler errors) {
    int at = start + 2;
    int end = at + digits;
    long value = 0;
    while (at < end && at < data.length && Character.digit(data[at], 16) >= 0) {
      value = value * 16 + Character.digit(data[at++], 16);
    }
    if (at < end) {
      String form = "\\" + (char) data[start + 1] + "X".repeat(digits);
      return handleDecoding(out, data, start, at, "truncated " + form + " escape", errors);
    }
    if (value > Character.MAX_CODE_POINT) {
      String reason = raw ? "\\Uxxxxxxxx out of range" : "illegal Unicode character";
      return handleDecoding(out, data, start, at, reason, errors);
    }
    out.append((int) value);
    return at;
  }

  private int named(TextBuilder out, byte[] data, int start, ErrorHandler errors) {
    int at = start + 2;
    if (at < data.length && data[at] == '{') {
      int close = at;
      while (close < data.length && data[close] != '}') {
        close++;
      }
      if (close < data.length && close > at + 1) {
        String name = new String(data, at + 1, close - at - 1, StandardCharsets.ISO_8859_1);
        int c = CharacterNames.find(name);
        if (c >= 0) {
          out.append(c);
          return close + 1;
        }
        return handleDecoding(
            out, data, start, close + 1, "unknown Unicode character name", errors);
      }
      at = Math.min(close + 1, data.length);
    }
    return handleDecoding(out, data, start, at, "malformed \\N character escape", errors);
  }
}
