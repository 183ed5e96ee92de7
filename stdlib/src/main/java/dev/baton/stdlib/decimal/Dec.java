package dev.baton.stdlib.decimal;

import dev.baton.core.object.Raise;
import dev.baton.core.object.Types;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A decimal number: sign, digits and exponent, or infinity, or a NaN whose digits are its payload.
 * Immutable.
 */
record Dec(boolean negative, BigInteger digits, long exponent, Kind kind) {
  /** What a number is. */
  enum Kind {
    FINITE,
    INFINITE,
    QUIET,
    SIGNALING
  }

  static final Dec ZERO = finite(false, BigInteger.ZERO, 0);
  static final Dec ONE = finite(false, BigInteger.ONE, 0);
  static final Dec NAN = new Dec(false, BigInteger.ZERO, 0, Kind.QUIET);
  private static final int MOST_DIGITS = 5_000_000;
  private static final double LOG_2 = Math.log10(2);

  static Dec finite(boolean negative, BigInteger digits, long exponent) {
    return new Dec(negative, digits, exponent, Kind.FINITE);
  }

  static Dec infinity(boolean negative) {
    return new Dec(negative, BigInteger.ZERO, 0, Kind.INFINITE);
  }

  static Dec of(BigInteger n) {
    return finite(n.signum() < 0, n.abs(), 0);
  }

  static Dec of(BigDecimal d) {
    return finite(d.signum() < 0, d.unscaledValue().abs(), -(long) d.scale());
  }

  /** The exact value of a float. */
  static Dec of(double d) {
    if (Double.isNaN(d)) {
      return NAN;
    }
    boolean minus = Double.doubleToRawLongBits(d) < 0;
    if (Double.isInfinite(d)) {
      return infinity(minus);
    }
    BigDecimal exact = new BigDecimal(Math.abs(d));
    return finite(minus, exact.unscaledValue(), -(long) exact.scale());
  }

  boolean isFinite() {
    return kind == Kind.FINITE;
  }

  boolean isInfinite() {
    return kind == Kind.INFINITE;
  }

  boolean isNan() {
    return kind == Kind.QUIET || kind == Kind.SIGNALING;
  }

  boolean isZero() {
    return kind == Kind.FINITE && digits.signum() == 0;
  }

  Dec withSign(boolean minus) {
    return minus == negative ? this : new Dec(minus, digits, exponent, kind);
  }

  Dec negate() {
    return withSign(!negative);
  }

  /** The number of digits; 1 for zero. */
  int precision() {
    return digitCount(digits);
  }

  static int digitCount(BigInteger n) {
    if (n.signum() == 0) {
      return 1;
    }
    int bits = n.bitLength();
    int guess = (int) ((bits - 1) * LOG_2) + 1;
    return n.compareTo(power(guess)) >= 0 ? guess + 1 : guess;
  }

  /** A power of ten; MemoryError for one with more digits than anybody can want. */
  static BigInteger power(long exponent) {
    requireSmall(exponent);
    return BigInteger.TEN.pow((int) exponent);
  }

  private static void requireSmall(long digits) {
    if (digits > MOST_DIGITS) {
      throw Raise.error(Types.MEMORY_ERROR);
    }
  }

  /** The exponent of the first digit. */
  long adjusted() {
    return exponent + precision() - 1;
  }

  /** Whether it is a whole number. */
  boolean isIntegral() {
    if (!isFinite()) {
      return false;
    }
    if (exponent >= 0 || isZero()) {
      return true;
    }
    return -exponent < precision() && digits.remainder(power(-exponent)).signum() == 0;
  }

  /** The whole part. */
  BigInteger toInteger() {
    BigInteger size;
    if (exponent >= 0) {
      size = digits.signum() == 0 ? digits : digits.multiply(power(exponent));
    } else if (-exponent >= precision()) {
      size = BigInteger.ZERO;
    } else {
      size = digits.divide(power(-exponent));
    }
    return negative ? size.negate() : size;
  }

  BigDecimal toBigDecimal() {
    requireSmall(Math.abs(exponent));
    BigDecimal size = new BigDecimal(digits, Math.toIntExact(-exponent));
    return negative ? size.negate() : size;
  }

  /** The order of two numbers that are not NaN, by value. */
  int compareValue(Dec other) {
    int mine = signum();
    int theirs = other.signum();
    if (mine != theirs || mine == 0) {
      return Integer.compare(mine, theirs);
    }
    return negative ? -compareSize(other) : compareSize(other);
  }

  int signum() {
    if (isZero()) {
      return 0;
    }
    return negative ? -1 : 1;
  }

  /** The order of two numbers that are not NaN, without their signs. */
  int compareSize(Dec other) {
    if (isInfinite() || other.isInfinite()) {
      return Boolean.compare(isInfinite(), other.isInfinite());
    }
    if (isZero() || other.isZero()) {
      return Boolean.compare(!isZero(), !other.isZero());
    }
    int order = Long.compare(adjusted(), other.adjusted());
    if (order != 0) {
      return order;
    }
    long shift = exponent - other.exponent;
    BigInteger mine = shift > 0 ? digits.multiply(power(shift)) : digits;
    BigInteger theirs = shift < 0 ? other.digits.multiply(power(-shift)) : other.digits;
    return mine.compareTo(theirs);
  }

  /** The total order of the specification, which also orders NaNs and equal values. */
  int compareTotal(Dec other) {
    if (negative != other.negative) {
      return negative ? -1 : 1;
    }
    int sign = negative ? -1 : 1;
    int mine = isNan() ? kind == Kind.QUIET ? 2 : 1 : 0;
    int theirs = other.isNan() ? other.kind == Kind.QUIET ? 2 : 1 : 0;
    if (mine != theirs) {
      return sign * Integer.compare(mine, theirs);
    }
    if (mine > 0) {
      return sign * digits.compareTo(other.digits);
    }
    int order = compareValue(other);
    return order != 0 ? order : sign * Long.compare(exponent, other.exponent);
  }

  /** The text of the specification; with exponents that are multiples of three if wanted. */
  String text(boolean engineering, boolean capitals) {
    String sign = negative ? "-" : "";
    if (isInfinite()) {
      return sign + "Infinity";
    }
    if (isNan()) {
      String payload = digits.signum() == 0 ? "" : digits.toString();
      return sign + (kind == Kind.QUIET ? "NaN" : "sNaN") + payload;
    }
    String all = digits.toString();
    long left = exponent + all.length();
    long point;
    if (exponent <= 0 && left > -6) {
      point = left;
    } else if (!engineering) {
      point = 1;
    } else if (digits.signum() == 0) {
      point = Math.floorMod(left + 1, 3L) - 1;
    } else {
      point = Math.floorMod(left - 1, 3L) + 1;
    }
    requireSmall(Math.abs(point));
    StringBuilder out = new StringBuilder(sign);
    if (point <= 0) {
      out.append("0.").append("0".repeat((int) -point)).append(all);
    } else if (point >= all.length()) {
      out.append(all).append("0".repeat((int) point - all.length()));
    } else {
      out.append(all, 0, (int) point).append('.').append(all, (int) point, all.length());
    }
    if (left != point) {
      out.append(capitals ? 'E' : 'e');
      out.append(left > point ? "+" : "").append(left - point);
    }
    return out.toString();
  }

  /** The number that a text shows; null if it shows none. */
  static @Nullable Dec parse(String text) {
    return new DecParser(text).parse();
  }
}
