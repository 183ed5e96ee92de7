package dev.baton.python.parser;

import dev.baton.python.lexer.Token;
import dev.baton.python.source.Doubts;
import dev.baton.python.source.Rejection;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Takes string tokens apart: prefix, quotes and escape sequences. */
final class EscapeDecoder {
  private final Token token;
  private final String body;
  private final List<String> done = new ArrayList<>(1);
  private final StringBuilder out = new StringBuilder();
  private final Doubts doubts;
  private int at;
  private boolean doubtful;

  private EscapeDecoder(Token token, String body, Doubts doubts) {
    this.token = token;
    this.body = body;
    this.doubts = doubts;
  }

  static boolean isBytes(String literal) {
    return hasPrefix(literal, 'b');
  }

  static boolean isRaw(String literal) {
    return hasPrefix(literal, 'r');
  }

  private static boolean hasPrefix(String literal, char letter) {
    for (int i = 0; i < 2 && i < literal.length(); i++) {
      char c = literal.charAt(i);
      if (c == '\'' || c == '"') {
        return false;
      }
      if ((c | 0x20) == letter) {
        return true;
      }
    }
    return false;
  }

  private static String body(String literal) {
    int start = 0;
    while (literal.charAt(start) != '\'' && literal.charAt(start) != '"') {
      start++;
    }
    char quote = literal.charAt(start);
    boolean triple =
        literal.length() >= start + 6
            && literal.charAt(start + 1) == quote
            && literal.charAt(start + 2) == quote;
    int width = triple ? 3 : 1;
    return literal.substring(start + width, literal.length() - width);
  }

  /**
   * The value of a text literal, in parts: where an escape of a low surrogate follows one of a high
   * surrogate, the text is cut, since as Java text the two would be one character.
   */
  static List<String> string(Token token, Doubts doubts) {
    String body = body(token.text());
    return text(token, body, isRaw(token.text()), doubts);
  }

  /** The value of a piece of text of an f-string, in parts. */
  static List<String> fStringText(Token token, boolean raw, Doubts doubts) {
    return text(token, token.text(), raw, doubts);
  }

  private static List<String> text(Token token, String body, boolean raw, Doubts doubts) {
    if (raw || body.indexOf('\\') < 0) {
      return List.of(body);
    }
    EscapeDecoder decoder = new EscapeDecoder(token, body, doubts);
    decoder.done.add(decoder.decode(false));
    return decoder.done;
  }

  /** The value of a bytes literal. */
  static byte[] bytes(Token token, Doubts doubts) {
    String body = body(token.text());
    for (int i = 0; i < body.length(); i++) {
      if (body.charAt(i) >= 128) {
        throw new Rejection("bytes can only contain ASCII literal characters", token.position());
      }
    }
    String value = isRaw(token.text()) ? body : new EscapeDecoder(token, body, doubts).decode(true);
    ByteArrayOutputStream out = new ByteArrayOutputStream(value.length());
    for (int i = 0; i < value.length(); i++) {
      out.write(value.charAt(i));
    }
    return out.toByteArray();
  }

  private String decode(boolean bytes) {
    while (at < body.length()) {
      char c = body.charAt(at++);
      if (c == '\\' && at < body.length()) {
        escape(body.charAt(at++), bytes);
      } else {
        if (c == '\\') {
          doubt("invalid escape sequence '\\{'"); // what follows is a replacement field
        }
        out.append(c);
      }
    }
    return out.toString();
  }

  private void escape(char c, boolean bytes) {
    switch (c) {
      case '\n' -> {}
      case '\\', '\'', '"' -> out.append(c);
      case 'a' -> out.append('\u0007');
      case 'b' -> out.append('\b');
      case 'f' -> out.append('\f');
      case 'n' -> out.append('\n');
      case 'r' -> out.append('\r');
      case 't' -> out.append('\t');
      case 'v' -> out.append('\u000b');
      case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(bytes);
      case 'x' -> hex(2, bytes);
      default -> {
        if (!bytes && c == 'u') {
          hex(4, false);
        } else if (!bytes && c == 'U') {
          hex(8, false);
        } else if (!bytes && c == 'N') {
          named();
        } else {
          doubt("invalid escape sequence '\\" + Character.toString(body.codePointAt(at - 1)) + "'");
          out.append('\\').append(c);
        }
      }
    }
  }

  /** Only the first doubtful escape of a literal is told. */
  private void doubt(String message) {
    if (!doubtful) {
      doubtful = true;
      doubts.addOnce(message, token.position());
    }
  }

  private void octal(boolean bytes) {
    int value = 0;
    int start = at - 1;
    at = start;
    while (at < body.length() && at < start + 3 && Character.digit(body.charAt(at), 8) >= 0) {
      value = value * 8 + (body.charAt(at++) - '0');
    }
    if (value > 0xff) {
      doubt("invalid octal escape sequence '\\" + body.substring(start, at) + "'");
    }
    out.append((char) (bytes ? value & 0xff : value));
  }

  private void hex(int digits, boolean bytes) {
    int start = at - 2;
    int value = 0;
    int read = 0;
    while (read < digits && at < body.length() && isHex(body.charAt(at))) {
      value = value << 4 | Character.digit(body.charAt(at++), 16);
      read++;
    }
    if (read < digits) {
      throw bytes
          ? new Rejection("(value error) invalid \\x escape at position " + start, token.position())
          : unicodeError(
              start, at, "truncated \\" + body.charAt(start + 1) + "X".repeat(digits) + " escape");
    }
    if (value < 0 || value > Character.MAX_CODE_POINT) {
      throw unicodeError(start, at, "illegal Unicode character");
    }
    if (value >= Character.MIN_LOW_SURROGATE
        && value <= Character.MAX_LOW_SURROGATE
        && !out.isEmpty()
        && Character.isHighSurrogate(out.charAt(out.length() - 1))) {
      done.add(out.toString());
      out.setLength(0);
    }
    out.appendCodePoint(value);
  }

  private static boolean isHex(char c) {
    return c < 128 && Character.digit(c, 16) >= 0;
  }

  private void named() {
    int start = at - 2;
    int close = body.indexOf('}', at);
    if (at >= body.length() || body.charAt(at) != '{' || close <= at + 1) {
      boolean opened = at < body.length() && body.charAt(at) == '{';
      int end = !opened ? at : close < 0 ? body.length() : at + 1;
      throw unicodeError(start, end, "malformed \\N character escape");
    }
    String name = body.substring(at + 1, close);
    at = close + 1;
    try {
      out.appendCodePoint(Character.codePointOf(name));
    } catch (IllegalArgumentException e) {
      throw unicodeError(start, at, "unknown Unicode character name");
    }
  }

  /** The positions are those in the UTF-8 form, as the codec reports them. */
  private Rejection unicodeError(int start, int end, String reason) {
    int from = utf8Length(start);
    int to = Math.max(from, utf8Length(end) - 1);
    String where = from == to ? "in position " + from : "in position " + from + "-" + to;
    return new Rejection(
        "(unicode error) 'unicodeescape' codec can't decode bytes " + where + ": " + reason,
        token.position());
  }

  private int utf8Length(int end) {
    return body.substring(0, Math.min(end, body.length()))
        .getBytes(java.nio.charset.StandardCharsets.UTF_8)
        .length;
  }
}
