package dev.baton.core.format;

import dev.baton.core.number.ShortestDecimal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * The decimal text of a double of which the sign does not matter, rounded exactly with halves to
 * even, in C's styles {@code e}, {@code f} and {@code g} and the shortest style {@code r}.
 */
final class DecimalText {

  /** No double has more digits after its point, or more significant ones. */
  private static final int MAX_DIGITS = 1100;

  private static final long[] POWERS = new long[19];

  static {
    long power = 1;
    for (int i = 0; i < POWERS.length; i++, power *= 10) {
      POWERS[i] = power;
    }
  }

  private DecimalText() {}

  /**
   * Renders a value.
   *
   * @param style {@code e}, {@code f}, {@code g} or {@code r}, or the first three in upper case
   * @param precision digits after the point for e and f, significant digits for g; unused for r
   * @param alternate whether a point always appears, and g keeps its zeros
   * @param withFraction whether a value without exponent always has a digit after the point
   */
  static String render(
      double value, char style, int precision, boolean alternate, boolean withFraction) {
    boolean upper = style < 'a';
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      String name = Double.isNaN(value) ? "nan" : "inf";
      return upper ? name.toUpperCase(Locale.ROOT) : name;
    }
    double size = Math.abs(value);
    return switch (style) {
      case 'f', 'F' -> fixed(size, precision, alternate);
      case 'e', 'E' -> scientific(size, precision, alternate, upper);
      case 'g', 'G' -> general(size, precision, alternate, withFraction, upper);
      default -> shortest(size, alternate, withFraction);
    };
  }

  private static String fixed(double size, int precision, boolean alternate) {
    String mark = alternate && precision == 0 ? "." : "";
    if (precision < POWERS.length) {
      long scaled = scaledFast(size, POWERS[precision]);
      if (scaled >= 0) {
        return placePoint(Long.toString(scaled), precision) + mark;
      }
    }
    int digits = Math.min(precision, MAX_DIGITS);
    String text = new BigDecimal(size).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
    return text + "0".repeat(precision - digits) + mark;
  }

  private static String placePoint(String digits, int precision) {
    if (precision == 0) {
      return digits;
    }
    int missing = precision + 1 - digits.length();
    String all = missing > 0 ? "0".repeat(missing) + digits : digits;
    int point = all.length() - precision;
    return new StringBuilder(all.length() + 1)
        .append(all, 0, point)
        .append('.')
        .append(all, point, all.length())
        .toString();
  }

  /**
   * {@code size * power} rounded to an integer, halves to even, by one exact 128-bit product; -1 if
   * the value has no fraction bits or the result does not fit.
   */
  private static long scaledFast(double size, long power) {
    int shift = 52 - Math.max(Math.getExponent(size), Double.MIN_EXPONENT);
    if (shift <= 0) {
      return -1;
    }
    if (shift > 120) {
      return 0;
    }
    long bits = Double.doubleToRawLongBits(size);
    long mantissa = bits & (1L << 52) - 1;
    if (size >= Double.MIN_NORMAL) {
      mantissa |= 1L << 52;
    }
    long high = Math.multiplyHigh(mantissa, power);
    long low = mantissa * power;
    long quotient;
    boolean half;
    boolean below;
    if (shift < 64) {
      if (high >>> shift - 1 != 0) {
        return -1;
      }
      quotient = high << 64 - shift | low >>> shift;
      half = (low >>> shift - 1 & 1) != 0;
      below = (low & (1L << shift - 1) - 1) != 0;
    } else if (shift == 64) {
      quotient = high;
      half = low < 0;
      below = (low & Long.MAX_VALUE) != 0;
    } else {
      int rest = shift - 64;
      quotient = high >>> rest;
      half = (high >>> rest - 1 & 1) != 0;
      below = (high & (1L << rest - 1) - 1 | low) != 0;
    }
    return half && (below || (quotient & 1) != 0) ? quotient + 1 : quotient;
  }

  private static String scientific(double size, int precision, boolean alternate, boolean upper) {
    int wanted = Math.min(precision, MAX_DIGITS) + 1;
    StringBuilder digits = new StringBuilder();
    int point = significant(size, wanted, digits);
    pad(digits, wanted);
    digits.append("0".repeat(precision + 1 - wanted));
    return withExponent(digits, point - 1, alternate, upper);
  }

  private static String general(
      double size, int precision, boolean alternate, boolean withFraction, boolean upper) {
    int wanted = Math.max(precision, 1);
    StringBuilder digits = new StringBuilder();
    int point = significant(size, Math.min(wanted, MAX_DIGITS), digits);
    if (alternate) {
      pad(digits, wanted);
    }
    if (point <= -4 || point > (withFraction ? wanted - 1 : wanted)) {
      return withExponent(digits, point - 1, alternate, upper);
    }
    return withPoint(digits, point, alternate, withFraction);
  }

  private static String shortest(double size, boolean alternate, boolean withFraction) {
    ShortestDecimal decimal = ShortestDecimal.of(size);
    StringBuilder digits = new StringBuilder().append(decimal.digits());
    int point = digits.length() + decimal.exponent();
    if (point <= -4 || point > 16) {
      return withExponent(digits, point - 1, alternate, false);
    }
    return withPoint(digits, point, alternate, withFraction);
  }

  /**
   * Appends at most {@code count} significant digits without trailing zeros, and returns where the
   * point stands counted from the first digit.
   */
  private static int significant(double size, int count, StringBuilder digits) {
    if (size == 0) {
      digits.append('0');
      return 1;
    }
    BigDecimal rounded = new BigDecimal(size).round(new MathContext(count, RoundingMode.HALF_EVEN));
    digits.append(rounded.unscaledValue());
    int point = digits.length() - rounded.scale();
    int length = digits.length();
    while (length > 1 && digits.charAt(length - 1) == '0') {
      length--;
    }
    digits.setLength(length);
    return point;
  }

  private static void pad(StringBuilder digits, int length) {
    while (digits.length() < length) {
      digits.append('0');
    }
  }

  private static String withPoint(
      StringBuilder digits, int point, boolean alternate, boolean withFraction) {
    if (point <= 0) {
      digits.insert(0, "0.000", 0, 2 - point);
      return digits.toString();
    }
    if (digits.length() > point) {
      digits.insert(point, '.');
      return digits.toString();
    }
    pad(digits, point);
    if (withFraction) {
      digits.append(".0");
    } else if (alternate) {
      digits.append('.');
    }
    return digits.toString();
  }

  private static String withExponent(
      StringBuilder digits, int exponent, boolean alternate, boolean upper) {
    if (digits.length() > 1 || alternate) {
      digits.insert(1, '.');
    }
    digits.append(upper ? 'E' : 'e').append(exponent < 0 ? '-' : '+');
    int size = Math.abs(exponent);
    if (size < 10) {
      digits.append('0');
    }
    return digits.append(size).toString();
  }
}
