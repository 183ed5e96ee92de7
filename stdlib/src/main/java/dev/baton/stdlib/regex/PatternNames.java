package dev.baton.stdlib.regex;

import dev.baton.core.text.Text;
import dev.baton.core.text.TextEscapes;
import dev.baton.core.text.TextPredicates;
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
    return TextPredicates.isIdentifier(Text.fromJava(name));
  }

  /** Shows text as a str literal, as {@code repr} does. */
  static String quote(String text) {
    return Text.toJava(TextEscapes.repr(Text.fromJava(text)));
  }

  /** Shows text as a str literal in ASCII, as {@code ascii} does. */
  static String quoteAscii(String text) {
    return TextEscapes.ascii(Text.fromJava(text));
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
