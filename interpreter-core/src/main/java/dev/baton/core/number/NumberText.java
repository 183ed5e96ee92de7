package dev.baton.core.number;

import dev.baton.core.text.OperandException;
import dev.baton.core.text.Text;
import dev.baton.core.text.TextEscapes;
import dev.baton.core.text.TextPredicates;
import org.jspecify.annotations.Nullable;

/** What the parsers of all number types share: reducing text to ASCII, underscores, messages. */
public final class NumberText {

  private static final int SHOWN = 200;

  private NumberText() {}

  /** The text without surrounding white space, digits of all scripts as ASCII, others as '?'. */
  static String ascii(Object text) {
    int from = 0;
    int to = Text.length(text);
    while (from < to && TextPredicates.isSpace(Text.codePointAt(text, from))) {
      from++;
    }
    while (to > from && TextPredicates.isSpace(Text.codePointAt(text, to - 1))) {
      to--;
    }
    if (text instanceof String s && isAscii(s, from, to)) {
      return s.substring(from, to);
    }
    StringBuilder out = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      int c = Text.codePointAt(text, i);
      int digit = TextPredicates.decimal(c);
      out.append(digit >= 0 ? (char) ('0' + digit) : c < 0x80 ? (char) c : '?');
    }
    return out.toString();
  }

  private static boolean isAscii(String s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** The string without its underscores, or null if one is not between two decimal digits. */
  static @Nullable String dropUnderscores(String s) {
    if (s.indexOf('_') < 0) {
      return s;
    }
    StringBuilder out = new StringBuilder(s.length());
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c != '_') {
        out.append(c);
      } else if (i == 0 || !isDigit(s, i - 1) || !isDigit(s, i + 1)) {
        return null;
      }
    }
    return out.toString();
  }

  static boolean isDigit(String s, int at) {
    return at < s.length() && s.charAt(at) >= '0' && s.charAt(at) <= '9';
  }

  /** The first position from {@code at} that is no ASCII digit. */
  public static int skipDigits(String s, int at) {
    int i = at;
    while (isDigit(s, i)) {
      i++;
    }
    return i;
  }

  /** A {@code ValueError} that shows the text in quotes, shortened if asked for. */
  static OperandException malformed(String message, Object text, boolean shorten) {
    String shown = Text.toJava(TextEscapes.repr(text));
    if (shorten && shown.codePointCount(0, shown.length()) > SHOWN) {
      shown = shown.substring(0, shown.offsetByCodePoints(0, SHOWN));
    }
    return OperandException.value(message + shown);
  }
}
