package dev.baton.core.number;

import dev.baton.core.text.OperandException;
import dev.baton.core.text.TextEscapes;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Floats from text, correctly rounded. */
public final class FloatParser {

  private FloatParser() {}

  /**
   * {@code float(text)}.
   *
   * @throws OperandException VALUE if the text is no float
   */
  public static double parse(Object text) {
    Double value = tryParse(NumberText.ascii(text));
    if (value == null) {
      throw NumberText.malformed("could not convert string to float: ", text, false);
    }
    return value;
  }

  /** {@code float(data)} for bytes, see {@link #parse}. */
  public static double parseBytes(byte[] data) {
    String latin = new String(data, StandardCharsets.ISO_8859_1);
    // Beyond ASCII there may be white space and digits of text, which bytes do not have.
    Double value = IntText.isAscii(data) ? tryParse(NumberText.ascii(latin)) : null;
    if (value == null) {
      throw OperandException.value(
          "could not convert string to float: " + TextEscapes.reprBytes(data));
    }
    return value;
  }

  private static @Nullable Double tryParse(String s) {
    String digits = NumberText.dropUnderscores(s);
    if (digits == null || digits.isEmpty() || end(digits, 0) != digits.length()) {
      return null;
    }
    return valueOf(digits);
  }

  /**
   * The end of the longest float literal that starts at {@code start}: optional sign, then decimal
   * digits with point and exponent, or an infinity or a NaN; {@code start} if there is none.
   */
  static int end(String s, int start) {
    int at = start;
    if (at < s.length() && (s.charAt(at) == '+' || s.charAt(at) == '-')) {
      at++;
    }
    if (at < s.length() && s.charAt(at) >= 'A') {
      return wordEnd(s, at, start);
    }
    int whole = NumberText.skipDigits(s, at);
    int end = whole;
    int digits = whole - at;
    if (whole < s.length() && s.charAt(whole) == '.') {
      end = NumberText.skipDigits(s, whole + 1);
      digits += end - whole - 1;
    }
    if (digits == 0) {
      return start;
    }
    if (end < s.length() && (s.charAt(end) | 0x20) == 'e') {
      int exponent = end + 1;
      if (exponent < s.length() && (s.charAt(exponent) == '+' || s.charAt(exponent) == '-')) {
        exponent++;
      }
      if (NumberText.isDigit(s, exponent)) {
        return NumberText.skipDigits(s, exponent);
      }
    }
    return end;
  }

  private static int wordEnd(String s, int at, int none) {
    if (s.regionMatches(true, at, "infinity", 0, 8)) {
      return at + 8;
    }
    boolean found =
        s.regionMatches(true, at, "inf", 0, 3) || s.regionMatches(true, at, "nan", 0, 3);
    return found ? at + 3 : none;
  }

  /** The value of a literal found by {@link #end}. */
  static double valueOf(String s) {
    char last = s.charAt(s.length() - 1);
    if (last != '.' && (last < '0' || last > '9')) {
      boolean negative = s.charAt(0) == '-';
      if ((s.charAt(s.length() - 3) | 0x20) == 'n' && (last | 0x20) == 'n') {
        return Double.NaN;
      }
      return negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    return Double.parseDouble(s);
  }
}
