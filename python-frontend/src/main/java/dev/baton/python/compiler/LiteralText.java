package dev.baton.python.compiler;

import dev.baton.code.Constant;
import dev.baton.python.lexer.Identifiers;
import java.math.BigDecimal;

/** Constants as {@code repr} shows them. */
final class LiteralText {
  private static final int MIN_POINT = -3;
  private static final int MAX_POINT = 16;

  private LiteralText() {}

  static String of(Object value) {
    if (value == Constant.NONE) {
      return "None";
    }
    if (value == Constant.ELLIPSIS) {
      return "...";
    }
    if (value instanceof Boolean b) {
      return b ? "True" : "False";
    }
    if (value instanceof Double d) {
      return real(d);
    }
    if (value instanceof Constant.Complex c) {
      String text = real(c.imaginary());
      return (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text) + "j";
    }
    if (value instanceof String s) {
      return string(s);
    }
    if (value instanceof Constant.Bytes b) {
      return bytes(b.data());
    }
    return value.toString();
  }

  /** The shortest digits that give the same double, with an exponent where it is long. */
  private static String real(double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "1e309" : "-1e309";
    }
    if (value == 0) {
      return 1 / value < 0 ? "-0.0" : "0.0";
    }
    BigDecimal decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    String digits = decimal.unscaledValue().abs().toString();
    int point = digits.length() - decimal.scale();
    String sign = value < 0 ? "-" : "";
    if (point < MIN_POINT || point > MAX_POINT) {
      String mantissa =
          digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
      int exponent = point - 1;
      String number = Math.abs(exponent) < 10 ? "0" + Math.abs(exponent) : "" + Math.abs(exponent);
      return sign + mantissa + "e" + (exponent < 0 ? "-" : "+") + number;
    }
    if (point <= 0) {
      return sign + "0." + "0".repeat(-point) + digits;
    }
    if (point >= digits.length()) {
      return sign + digits + "0".repeat(point - digits.length()) + ".0";
    }
    return sign + digits.substring(0, point) + "." + digits.substring(point);
  }

  static String string(String s) {
    char quote = s.indexOf('\'') >= 0 && s.indexOf('"') < 0 ? '"' : '\'';
    StringBuilder out = new StringBuilder().append(quote);
    for (int i = 0; i < s.length(); ) {
      int c = s.codePointAt(i);
      i += Character.charCount(c);
      if (c == quote || c == '\\') {
        out.append('\\').append((char) c);
      } else if (!appendShort(out, c)) {
        if (Identifiers.isPrintable(c)) {
          out.appendCodePoint(c);
        } else {
          appendEscape(out, c);
        }
      }
    }
    return out.append(quote).toString();
  }

  private static boolean appendShort(StringBuilder out, int c) {
    switch (c) {
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void appendEscape(StringBuilder out, int c) {
    out.append(
        c < 0x100
            ? String.format("\\x%02x", c)
            : c < 0x10000 ? String.format("\\u%04x", c) : String.format("\\U%08x", c));
  }

  private static String bytes(byte[] data) {
    boolean single = false;
    boolean two = false;
    for (byte b : data) {
      single |= b == '\'';
      two |= b == '"';
    }
    char quote = single && !two ? '"' : '\'';
    StringBuilder out = new StringBuilder("b").append(quote);
    for (byte b : data) {
      int c = b & 0xff;
      if (c == quote || c == '\\') {
        out.append('\\').append((char) c);
      } else if (!appendShort(out, c)) {
        if (c >= ' ' && c < 127) {
          out.append((char) c);
        } else {
          appendEscape(out, c);
        }
      }
    }
    return out.append(quote).toString();
  }
}
