package dev.baton.stdlib.json;

import dev.baton.core.text.Text;
import dev.baton.core.text.TextBuilder;

/** Writes texts as JSON strings. Stateless. */
public final class JsonQuoting {
  private static final String HEX = "0123456789abcdef";

  private JsonQuoting() {}

  /**
   * Returns the JSON string of a text, in which only what must be is escaped.
   *
   * @param text a text value of {@link dev.baton.core.text}
   */
  public static Object quote(Object text) {
    return quote(text, Integer.MAX_VALUE);
  }

  /** Returns the JSON string of a text, in printable ASCII only. */
  public static Object quoteAscii(Object text) {
    return quote(text, 0x7f);
  }

  private static Object quote(Object text, int limit) {
    int length = Text.length(text);
    int plain = plainEnd(text, 0, length, limit);
    if (plain == length && text instanceof String string) {
      return new StringBuilder(length + 2).append('"').append(string).append('"').toString();
    }
    TextBuilder out = new TextBuilder(length + 8).append('"');
    int start = 0;
    while (true) {
      out.append(text, start, plain);
      if (plain == length) {
        return out.append('"').build();
      }
      escape(out, Text.codePointAt(text, plain));
      start = plain + 1;
      plain = plainEnd(text, start, length, limit);
    }
  }

  private static int plainEnd(Object text, int start, int length, int limit) {
    int place = start;
    while (place < length) {
      int c = Text.codePointAt(text, place);
      if (c < ' ' || c == '"' || c == '\\' || c >= limit) {
        break;
      }
      place++;
    }
    return place;
  }

  private static void escape(TextBuilder out, int c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (Character.isBmpCodePoint(c)) {
          unit(out, c);
        } else {
          unit(out, Character.highSurrogate(c));
          unit(out, Character.lowSurrogate(c));
        }
      }
    }
  }

  private static void unit(TextBuilder out, int unit) {
    out.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append(HEX.charAt(unit >> shift & 0xf));
    }
  }
}
