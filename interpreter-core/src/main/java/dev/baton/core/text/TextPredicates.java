package dev.baton.core.text;

import static dev.baton.core.text.UnicodeData.ALPHA;
import static dev.baton.core.text.UnicodeData.CASED;
import static dev.baton.core.text.UnicodeData.DECIMAL;
import static dev.baton.core.text.UnicodeData.DIGIT;
import static dev.baton.core.text.UnicodeData.IDENTIFIER_PART;
import static dev.baton.core.text.UnicodeData.IDENTIFIER_START;
import static dev.baton.core.text.UnicodeData.LOWER;
import static dev.baton.core.text.UnicodeData.NUMERIC;
import static dev.baton.core.text.UnicodeData.PRINTABLE;
import static dev.baton.core.text.UnicodeData.SPACE;
import static dev.baton.core.text.UnicodeData.TITLE;
import static dev.baton.core.text.UnicodeData.UPPER;

/** The {@code is…} methods of text, by the Unicode version of the guest language. */
public final class TextPredicates {

  private TextPredicates() {}

  /** Whether a code point is white space. */
  public static boolean isSpace(int c) {
    if (c < 0x80) {
      return c == ' ' || c >= '\t' && c <= '\r' || c >= 0x1C && c <= 0x1F;
    }
    return UnicodeData.is(c, SPACE);
  }

  /** Whether a code point is a letter or has a numeric value. */
  public static boolean isAlnum(int c) {
    return UnicodeData.is(c, ALPHA | DECIMAL | DIGIT | NUMERIC);
  }

  /** The value of a decimal digit of any script, or -1. */
  public static int decimal(int c) {
    return UnicodeData.decimal(c);
  }

  /** Whether {@code repr} leaves the code point as it is. */
  public static boolean isPrintable(int c) {
    return c < 0x7F ? c >= ' ' : UnicodeData.is(c, PRINTABLE);
  }

  private static boolean all(Object text, int property) {
    int length = Text.length(text);
    for (int i = 0; i < length; i++) {
      if (!UnicodeData.is(Text.codePointAt(text, i), property)) {
        return false;
      }
    }
    return length > 0;
  }

  /** {@code text.isalpha()}. */
  public static boolean isAlpha(Object text) {
    return all(text, ALPHA);
  }

  /** {@code text.isdecimal()}. */
  public static boolean isDecimal(Object text) {
    return all(text, DECIMAL);
  }

  /** {@code text.isdigit()}. */
  public static boolean isDigit(Object text) {
    return all(text, DIGIT);
  }

  /** {@code text.isnumeric()}. */
  public static boolean isNumeric(Object text) {
    return all(text, NUMERIC);
  }

  /** {@code text.isalnum()}. */
  public static boolean isAlnum(Object text) {
    return all(text, ALPHA | DECIMAL | DIGIT | NUMERIC);
  }

  /** {@code text.isspace()}. */
  public static boolean isSpace(Object text) {
    return all(text, SPACE);
  }

  /** {@code text.isprintable()}. */
  public static boolean isPrintable(Object text) {
    return Text.length(text) == 0 || all(text, PRINTABLE);
  }

  /** {@code text.isascii()}. */
  public static boolean isAscii(Object text) {
    if (!(text instanceof String s)) {
      return false;
    }
    for (int i = 0; i < s.length(); i++) {
      if (s.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** {@code text.isupper()}: some cased code point, and none lower or title case. */
  public static boolean isUpper(Object text) {
    return isCase(text, UPPER, LOWER | TITLE);
  }

  /** {@code text.islower()}: some cased code point, and none upper or title case. */
  public static boolean isLower(Object text) {
    return isCase(text, LOWER, UPPER | TITLE);
  }

  private static boolean isCase(Object text, int wanted, int excluded) {
    boolean seen = false;
    int length = Text.length(text);
    for (int i = 0; i < length; i++) {
      int flags = UnicodeData.flags(Text.codePointAt(text, i));
      if ((flags & excluded) != 0) {
        return false;
      }
      seen |= (flags & wanted) != 0;
    }
    return seen;
  }

  /** {@code text.istitle()}. */
  public static boolean isTitle(Object text) {
    boolean seen = false;
    boolean inWord = false;
    int length = Text.length(text);
    for (int i = 0; i < length; i++) {
      int flags = UnicodeData.flags(Text.codePointAt(text, i));
      if ((flags & (UPPER | TITLE)) != 0) {
        if (inWord) {
          return false;
        }
        inWord = true;
        seen = true;
      } else if ((flags & LOWER) != 0) {
        if (!inWord) {
          return false;
        }
        seen = true;
      } else {
        inWord = false;
      }
    }
    return seen;
  }

  /** Whether a code point takes part in case conversions. */
  static boolean isCased(int c) {
    return UnicodeData.is(c, CASED);
  }

  /** {@code text.isidentifier()}. */
  public static boolean isIdentifier(Object text) {
    int length = Text.length(text);
    if (length == 0 || !UnicodeData.is(Text.codePointAt(text, 0), IDENTIFIER_START)) {
      return false;
    }
    for (int i = 1; i < length; i++) {
      if (!UnicodeData.is(Text.codePointAt(text, i), IDENTIFIER_PART)) {
        return false;
      }
    }
    return true;
  }
}
