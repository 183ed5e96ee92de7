package dev.baton.stdlib.json;

import dev.baton.core.text.Text;
import dev.baton.core.text.TextBuilder;

/** Reads the strings of a JSON text. Used by one thread. */
public final class JsonStringScanner {
  private final Object text;
  private final int length;
  private final boolean strict;
  private int end;

  /**
   * Makes a scanner.
   *
   * @param strict whether control characters are errors
   */
  public JsonStringScanner(Object text, boolean strict) {
    this.text = text;
    this.length = Text.length(text);
    this.strict = strict;
  }

  /** Returns the index behind the closing quote of the string read last. */
  public int end() {
    return end;
  }

  /**
   * Reads a string and returns its value, a text.
   *
   * @param from the index after the opening quote
   * @throws JsonException if the string is malformed
   */
  public Object scan(int from) {
    int stop = plainEnd(from, from);
    if (Text.codePointAt(text, stop) == '"') {
      end = stop + 1;
      return Text.substring(text, from, stop);
    }
    TextBuilder out = new TextBuilder();
    int start = from;
    while (true) {
      out.append(text, start, stop);
      if (Text.codePointAt(text, stop) == '"') {
        end = stop + 1;
        return out.build();
      }
      start = escape(out, stop, from);
      stop = plainEnd(start, from);
    }
  }

  /** Returns the index of the next quote or backslash. */
  private int plainEnd(int start, int from) {
    int place = start;
    while (place < length) {
      int c = Text.codePointAt(text, place);
      if (c == '"' || c == '\\') {
        return place;
      }
      if (c < ' ' && strict) {
        throw error("Invalid control character at", place);
      }
      place++;
    }
    throw error("Unterminated string starting at", from - 1);
  }

  /** Appends what an escape sequence stands for; returns the index behind it. */
  private int escape(TextBuilder out, int backslash, int from) {
    if (backslash + 1 >= length) {
      throw error("Unterminated string starting at", from - 1);
    }
    int letter = Text.codePointAt(text, backslash + 1);
    switch (letter) {
      case '"', '\\', '/' -> out.append(letter);
      case 'b' -> out.append('\b');
      case 'f' -> out.append('\f');
      case 'n' -> out.append('\n');
      case 'r' -> out.append('\r');
      case 't' -> out.append('\t');
      case 'u' -> {
        return unicode(out, backslash + 2);
      }
      default -> throw error("Invalid \\escape", backslash);
    }
    return backslash + 2;
  }

  /** Reads four hexadecimal digits, and four more if they are the first half of a pair. */
  private int unicode(TextBuilder out, int digits) {
    int unit = hexadecimal(digits);
    int after = digits + 4;
    boolean paired =
        unit >= 0xd800
            && unit <= 0xdbff
            && after + 6 < length
            && Text.codePointAt(text, after) == '\\'
            && Text.codePointAt(text, after + 1) == 'u';
    if (paired) {
      int low = hexadecimal(after + 2);
      if (low >= 0xdc00 && low <= 0xdfff) {
        out.append(Character.toCodePoint((char) unit, (char) low));
        return after + 6;
      }
    }
    out.append(unit);
    return after;
  }

  private int hexadecimal(int from) {
    if (from + 4 >= length) {
      throw error("Invalid \\uXXXX escape", from - 1);
    }
    int value = 0;
    for (int i = from; i < from + 4; i++) {
      int c = Text.codePointAt(text, i);
      int digit = c < 0x80 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        throw error("Invalid \\uXXXX escape", from - 1);
      }
      value = value << 4 | digit;
    }
    return value;
  }

  private static JsonException error(String message, int position) {
    return new JsonException(JsonException.Kind.SYNTAX, message, position);
  }
}
