package dev.baton.core.text;

/** The quoted forms of text and bytes: {@code repr} and {@code ascii}. */
public final class TextEscapes {

  private static final String HEX = "0123456789abcdef";

  private TextEscapes() {}

  /** {@code repr(text)}: quoted, with everything that is not printable escaped. */
  public static Object repr(Object text) {
    if (text instanceof String s && isPlain(s)) {
      return "'" + s + "'";
    }
    return quote(text, false);
  }

  /** {@code ascii(text)}: quoted, with everything outside ASCII escaped. */
  public static String ascii(Object text) {
    if (text instanceof String s && isPlain(s)) {
      return "'" + s + "'";
    }
    return (String) quote(text, true);
  }

  /** The text with everything outside ASCII escaped and nothing else changed. */
  public static String escapeNonAscii(Object text) {
    if (text instanceof String s && TextPredicates.isAscii(s)) {
      return s;
    }
    int length = Text.length(text);
    StringBuilder out = new StringBuilder(length + 16);
    for (int i = 0; i < length; i++) {
      int c = Text.codePointAt(text, i);
      if (c < 0x80) {
        out.append((char) c);
      } else {
        out.append(numericEscape(c));
      }
    }
    return out.toString();
  }

  private static boolean isPlain(String s) {
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c < ' ' || c >= 0x7F || c == '\'' || c == '\\') {
        return false;
      }
    }
    return true;
  }

  private static Object quote(Object text, boolean asciiOnly) {
    int quote = '\'';
    if (TextSearch.contains(text, "'") && !TextSearch.contains(text, "\"")) {
      quote = '"';
    }
    int length = Text.length(text);
    TextBuilder out = new TextBuilder(length + 2).append(quote);
    for (int i = 0; i < length; i++) {
      int c = Text.codePointAt(text, i);
      if (c == quote || c == '\\') {
        out.append('\\').append(c);
      } else if (c < 0x7F ? c >= ' ' : !asciiOnly && UnicodeData.is(c, UnicodeData.PRINTABLE)) {
        out.append(c);
      } else {
        escape(out, c);
      }
    }
    return out.append(quote).build();
  }

  /** Appends the shortest backslash escape of one code point. */
  private static void escape(TextBuilder out, int c) {
    switch (c) {
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> out.append(numericEscape(c));
    }
  }

  /** The escape by code, as {@code \xhh}, {@code \}{@code uhhhh} or {@code \Uhhhhhhhh}. */
  static String numericEscape(int c) {
    if (c <= 0xFF) {
      return hex("\\x", c, 2);
    }
    return c <= 0xFFFF ? hex("\\u", c, 4) : hex("\\U", c, 8);
  }

  private static String hex(String prefix, int value, int digits) {
    StringBuilder out = new StringBuilder(prefix);
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
      out.append(HEX.charAt(value >> shift & 0xF));
    }
    return out.toString();
  }

  /** {@code repr} of the bytes from {@code from} to {@code to}, with the prefix {@code b}. */
  public static String reprBytes(byte[] data, int from, int to) {
    char quote = '\'';
    boolean single = false;
    boolean dual = false;
    for (int i = from; i < to; i++) {
      single |= data[i] == '\'';
      dual |= data[i] == '"';
    }
    if (single && !dual) {
      quote = '"';
    }
    StringBuilder out = new StringBuilder(to - from + 3).append('b').append(quote);
    for (int i = from; i < to; i++) {
      int c = data[i] & 0xFF;
      if (c == quote || c == '\\') {
        out.append('\\').append((char) c);
      } else if (c >= ' ' && c < 0x7F) {
        out.append((char) c);
      } else if (c == '\n' || c == '\r' || c == '\t') {
        out.append(c == '\n' ? "\\n" : c == '\r' ? "\\r" : "\\t");
      } else {
        out.append("\\x").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xF));
      }
    }
    return out.append(quote).toString();
  }

  /** {@code repr} of a whole byte array. */
  public static String reprBytes(byte[] data) {
    return reprBytes(data, 0, data.length);
  }
}
