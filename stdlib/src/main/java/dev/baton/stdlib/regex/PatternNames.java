package dev.baton.stdlib.regex;

import java.util.Locale;

/** Facts about names that occur in patterns: how they may look and how messages show them. */
final class PatternNames {
  private PatternNames() {}

  static int length(String name) {
    return name.codePointCount(0, name.length());
  }

  static boolean isAscii(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  static boolean isDecimal(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) < '0' || name.charAt(i) > '9') {
        return false;
      }
    }
    return !name.isEmpty();
  }

  /** What {@code str.isidentifier} says. */
  static boolean isIdentifier(String name) {
    for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
      int character = name.codePointAt(i);
      boolean fits =
          i == 0
              ? Character.isUnicodeIdentifierStart(character) || character == '_'
              : Character.isUnicodeIdentifierPart(character)
                  && !Character.isIdentifierIgnorable(character);
      if (!fits) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  /** Shows text as a str literal, as {@code repr} does. */
  static String quote(String text) {
    char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
    StringBuilder out = new StringBuilder().append(quote);
    text.codePoints().forEach(character -> appendQuoted(out, character, quote));
    return out.append(quote).toString();
  }

  private static void appendQuoted(StringBuilder out, int character, char quote) {
    switch (character) {
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case '\\' -> out.append("\\\\");
      default -> {
        if (character == quote) {
          out.append('\\').append(quote);
        } else if (character == ' ' || isPrintable(character)) {
          out.appendCodePoint(character);
        } else {
          out.append(escape(character));
        }
      }
    }
  }

  private static boolean isPrintable(int character) {
    int type = Character.getType(character);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.PRIVATE_USE
        && type != Character.UNASSIGNED
        && !Character.isSpaceChar(character);
  }

  /** Writes every character beyond ASCII as an escape sequence. */
  static String escapeNonAscii(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            character -> {
              if (character < 0x80) {
                out.append((char) character);
              } else {
                out.append(escape(character));
              }
            });
    return out.toString();
  }

  private static String escape(int character) {
    if (character < 0x100) {
      return String.format(Locale.ROOT, "\\x%02x", character);
    }
    String form = character < 0x10000 ? "\\u%04x" : "\\U%08x";
    return String.format(Locale.ROOT, form, character);
  }

  /**
   * Returns the character that a Unicode name stands for, or -1.
   *
   * <p>Python writes the names of ideographs with a hyphen where the platform has a space.
   */
  static int characterNamed(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    String ideograph = "CJK UNIFIED IDEOGRAPH-";
    try {
      if (upper.startsWith(ideograph)) {
        int character = Integer.parseInt(upper.substring(ideograph.length()), 16);
        return Character.isIdeographic(character) ? character : -1;
      }
      return Character.codePointOf(upper);
    } catch (IllegalArgumentException unknown) {
      return -1;
    }
  }
}
