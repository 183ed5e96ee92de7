package dev.baton.core.number;

import dev.baton.core.text.OperandException;
import java.math.BigInteger;

/** Floats with hexadecimal digits: {@code float.hex} and {@code float.fromhex}. */
public final class HexFloat {

  private static final long MAX_EXPONENT = 1L << 40;

  private HexFloat() {}

  /** {@code a.hex()}. */
  public static String toHex(double a) {
    if (Double.isNaN(a) || Double.isInfinite(a)) {
      return FloatText.repr(a);
    }
    String sign = Double.doubleToRawLongBits(a) < 0 ? "-" : "";
    if (a == 0) {
      return sign + "0x0.0p+0";
    }
    long bits = Double.doubleToRawLongBits(a);
    long fraction = bits & (1L << 52) - 1;
    int exponent = Math.max(Math.getExponent(a), Double.MIN_EXPONENT);
    String digits = Long.toHexString(fraction | 1L << 52).substring(1);
    String lead = Math.abs(a) < Double.MIN_NORMAL ? "0x0." : "0x1.";
    return sign + lead + digits + (exponent < 0 ? "p" : "p+") + exponent;
  }

  /**
   * {@code float.fromhex(text)}.
   *
   * @throws OperandException VALUE if the text is malformed, OVERFLOW if the value is too large
   */
  public static double fromHex(Object text) {
    String s = NumberText.ascii(text);
    int start = !s.isEmpty() && (s.charAt(0) == '-' || s.charAt(0) == '+') ? 1 : 0;
    double value = start < s.length() ? magnitude(s, start) : -1;
    if (value < 0) {
      throw OperandException.value("invalid hexadecimal floating-point string");
    }
    return start == 1 && s.charAt(0) == '-' ? -value : value;
  }

  /** The value without its sign; negative if the text is malformed. */
  private static double magnitude(String s, int start) {
    char first = s.charAt(start);
    if (Character.digit(first, 16) < 0 && first >= 'A') {
      return FloatParser.end(s, start) == s.length() ? FloatParser.valueOf(s.substring(start)) : -1;
    }
    int at = s.regionMatches(true, start, "0x", 0, 2) ? start + 2 : start;
    int whole = skipHex(s, at);
    int end = whole;
    String digits = s.substring(at, whole);
    if (whole < s.length() && s.charAt(whole) == '.') {
      end = skipHex(s, whole + 1);
      digits += s.substring(whole + 1, end);
    }
    if (digits.isEmpty()) {
      return -1;
    }
    long exponent = 0;
    if (end < s.length() && (s.charAt(end) | 0x20) == 'p') {
      int from = end + 1;
      boolean signed = from < s.length() && (s.charAt(from) == '-' || s.charAt(from) == '+');
      int until = NumberText.skipDigits(s, signed ? from + 1 : from);
      if (until == (signed ? from + 1 : from)) {
        return -1;
      }
      exponent = exponent(s.substring(from, until));
      end = until;
    }
    int fraction = Math.max(0, digits.length() - (whole - at));
    double value = scaled(new BigInteger(digits, 16), exponent - 4L * fraction);
    return end == s.length() ? value : -1;
  }

  private static long exponent(String s) {
    try {
      return Math.max(-MAX_EXPONENT, Math.min(MAX_EXPONENT, Long.parseLong(s)));
    } catch (NumberFormatException tooLong) {
      return s.charAt(0) == '-' ? -MAX_EXPONENT : MAX_EXPONENT;
    }
  }

  private static double scaled(BigInteger digits, long exponent) {
    double value = Floats.scaled(digits, exponent);
    if (Double.isInfinite(value)) {
      throw OperandException.overflow("hexadecimal value too large to represent as a float");
    }
    return value;
  }

  private static int skipHex(String s, int at) {
    int i = at;
    while (i < s.length() && s.charAt(i) < 0x80 && Character.digit(s.charAt(i), 16) >= 0) {
      i++;
    }
    return i;
  }
}
