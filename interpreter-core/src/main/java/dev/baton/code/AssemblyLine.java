package dev.baton.code;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The tokens of one line of assembly text, read from left to right. */
final class AssemblyLine {
  private static final int MAX_DIGITS = 100_000;
  private static final String PUNCTUATION = "(){},";

  private final String text;
  private final int number;
  private int at;

  AssemblyLine(String text, int number) {
    this.text = text;
    this.number = number;
    skip();
  }

  int number() {
    return number;
  }

  /** Whether only a comment is left. */
  boolean atEnd() {
    return at >= text.length() || text.charAt(at) == ';';
  }

  void end() {
    if (!atEnd()) {
      throw wrong("unexpected '" + rest() + "'");
    }
  }

  private String rest() {
    return text.substring(at, Math.min(text.length(), at + 20)).strip();
  }

  private void skip() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  /** A run of characters without space and punctuation. */
  String word() {
    int start = at;
    while (!atEnd()
        && !Character.isWhitespace(text.charAt(at))
        && PUNCTUATION.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    if (at == start) {
      throw wrong(atEnd() ? "the line ends too early" : "unexpected '" + rest() + "'");
    }
    String word = text.substring(start, at);
    skip();
    return word;
  }

  boolean startsWith(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private boolean take(char c) {
    if (!startsWith(c)) {
      return false;
    }
    at++;
    skip();
    return true;
  }

  /** A name, quoted or not. */
  String symbol() {
    return startsWith('"') ? quoted() : word();
  }

  /** All symbols to the end of the line. */
  List<String> symbols() {
    List<String> result = new ArrayList<>();
    while (!atEnd()) {
      result.add(symbol());
    }
    return result;
  }

  /** A non-negative number, decimal or after 0x hexadecimal. */
  int integer() {
    return integer(word());
  }

  int integer(String word) {
    try {
      int value = Integer.decode(word);
      if (value >= 0 && !word.startsWith("+")) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw wrong("not a number: " + word);
    }
    throw wrong("number out of range: " + word);
  }

  private String quoted() {
    StringBuilder out = new StringBuilder();
    for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
      char c = text.charAt(at);
      out.append(c == '\\' ? escape() : c);
    }
    if (at >= text.length()) {
      throw wrong("string without end");
    }
    at++;
    skip();
    return out.toString();
  }

  /** Leaves {@code at} on the last character of the escape. */
  private char escape() {
    char kind = ++at < text.length() ? text.charAt(at) : '\0';
    switch (kind) {
      case 'n':
        return '\n';
      case '"', '\\':
        return kind;
      case 'u':
        try {
          at += 4;
          return (char) Integer.parseUnsignedInt(text, at - 3, at + 1, 16);
        } catch (RuntimeException e) {
          throw wrong("\\u wants four hexadecimal digits");
        }
      default:
        throw wrong("unknown escape in a string");
    }
  }

  /** A constant that is not code. */
  Object constant(int nesting) {
    if (nesting > Verifier.MAX_NESTING) {
      throw wrong("constants nested too deeply");
    }
    if (startsWith('"')) {
      return quoted();
    } else if (take('(')) {
      return new Constant.Tuple(items(')', nesting));
    } else if (take('{')) {
      return new Constant.FrozenSet(items('}', nesting));
    } else if (text.startsWith("b\"", at)) {
      at++;
      return new Constant.Bytes(octets(quoted()));
    }
    String word = word();
    return switch (word) {
      case "None" -> Constant.NONE;
      case "Ellipsis" -> Constant.ELLIPSIS;
      case "True" -> Boolean.TRUE;
      case "False" -> Boolean.FALSE;
      case "complex" -> complex(nesting);
      default -> numeric(word);
    };
  }

  private List<Object> items(char close, int nesting) {
    List<Object> items = new ArrayList<>();
    while (!take(close)) {
      if (!items.isEmpty() && !take(',')) {
        throw wrong("expected ',' or '" + close + "'");
      }
      items.add(constant(nesting + 1));
    }
    return items;
  }

  private Object complex(int nesting) {
    if (take('(')) {
      List<Object> parts = items(')', nesting);
      if (parts.size() == 2
          && parts.get(0) instanceof Double real
          && parts.get(1) instanceof Double imaginary) {
        return new Constant.Complex(real, imaginary);
      }
    }
    throw wrong("complex wants two floats in parentheses");
  }

  private byte[] octets(String units) {
    if (units.chars().anyMatch(c -> c > 0xff)) {
      throw wrong("byte out of range");
    }
    return units.getBytes(StandardCharsets.ISO_8859_1);
  }

  private Object numeric(String word) {
    int digits = word.startsWith("-") ? 1 : 0;
    boolean integer = digits < word.length();
    for (int i = digits; i < word.length(); i++) {
      integer &= word.charAt(i) >= '0' && word.charAt(i) <= '9';
    }
    if (word.length() > MAX_DIGITS) {
      throw wrong("number too long");
    }
    if (integer) {
      BigInteger value = new BigInteger(word);
      return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
    }
    try {
      return switch (word) {
        case "nan" -> Double.NaN;
        case "inf" -> Double.POSITIVE_INFINITY;
        case "-inf" -> Double.NEGATIVE_INFINITY;
        default -> Double.valueOf(word);
      };
    } catch (NumberFormatException e) {
      throw wrong("not a constant: " + word);
    }
  }

  AssemblyException wrong(String what) {
    return new AssemblyException(number, what);
  }
}
