package dev.baton.core.number;

import dev.baton.core.text.OperandException;
import dev.baton.core.text.TextEscapes;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Ints as text and back. Conversions with a base that is no power of two are quadratic by nature;
 * {@code limit} is the greatest number of decimal digits allowed, zero for none.
 */
public final class IntText {

  /** What {@code sys.get_int_max_str_digits()} is at first. */
  public static final int DEFAULT_LIMIT = 4300;

  /** Texts up to this length are never checked against the limit. */
  private static final int UNCHECKED = 640;

  private static final double BITS_PER_DIGIT = Math.log(10) / Math.log(2);
  private static final int CHUNK = 2000;

  private IntText() {}

  /** {@code str(a)}. */
  public static String toString(Object a, int limit) {
    if (a instanceof Long n) {
      return Long.toString(n);
    }
    BigInteger value = (BigInteger) a;
    if (limit > 0 && value.bitLength() > UNCHECKED * 3) {
      int length = value.bitLength();
      if ((length - 1) / BITS_PER_DIGIT > limit || digits(value.abs()).length() > limit) {
        throw OperandException.value(
            exceeds(limit) + "; use sys.set_int_max_str_digits() to increase the limit");
      }
    }
    return digits(value);
  }

  private static String digits(BigInteger value) {
    return value.bitLength() <= DecimalDigits.MOST_BITS
        ? DecimalDigits.of(value)
        : value.toString();
  }

  private static String exceeds(int limit) {
    return "Exceeds the limit (" + limit + " digits) for integer string conversion";
  }

  /** The digits in base 2, 8 or 16, lower case, with a sign but no prefix. */
  public static String inBase(Object a, int base) {
    if (!(a instanceof Long n)) {
      return ((BigInteger) a).toString(base);
    }
    long size = Math.abs(n); // of the least long 2 ** 63, since the digits below are unsigned
    String digits =
        base == 2
            ? Long.toBinaryString(size)
            : base == 8 ? Long.toOctalString(size) : Long.toHexString(size);
    return n < 0 ? "-".concat(digits) : digits;
  }

  /** {@code bin}, {@code oct} or {@code hex} of an int: with the prefix of the base 2, 8 or 16. */
  public static String prefixed(Object a, int base) {
    String digits = inBase(a, base);
    String prefix = base == 2 ? "0b" : base == 8 ? "0o" : "0x";
    return digits.charAt(0) == '-' ? "-" + prefix + digits.substring(1) : prefix + digits;
  }

  /**
   * {@code int(text, base)}.
   *
   * @param base 0, or 2 to 36
   * @throws OperandException VALUE if the base is none, the text no literal, or too long
   */
  public static Object parse(Object text, int base, int limit) {
    if (base == 10 && text instanceof String s) {
      int length = s.length();
      if (length > 0 && length < 19 && NumberText.skipDigits(s, 0) == length) {
        return Long.parseLong(s);
      }
    }
    Object value = tryParse(NumberText.ascii(text), checked(base), limit);
    if (value == null) {
      throw NumberText.malformed(invalid(base), text, true);
    }
    return value;
  }

  /** {@code int(data, base)}, see {@link #parse}. */
  public static Object parseBytes(byte[] data, int base, int limit) {
    String latin = new String(data, StandardCharsets.ISO_8859_1);
    Object value = isAscii(data) ? tryParse(NumberText.ascii(latin), checked(base), limit) : null;
    if (value == null) {
      String shown = TextEscapes.reprBytes(data);
      throw OperandException.value(
          invalid(base) + shown.substring(0, Math.min(200, shown.length())));
    }
    return value;
  }

  static boolean isAscii(byte[] data) {
    for (byte b : data) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  private static int checked(int base) {
    if (base != 0 && (base < 2 || base > 36)) {
      throw OperandException.value("int() base must be >= 2 and <= 36, or 0");
    }
    return base;
  }

  private static String invalid(int base) {
    return "invalid literal for int() with base " + base + ": ";
  }

  /** The value of an ASCII literal without white space, or null if it is malformed. */
  static @Nullable Object tryParse(String s, int base, int limit) {
    int at = 0;
    boolean negative = false;
    if (!s.isEmpty() && (s.charAt(0) == '-' || s.charAt(0) == '+')) {
      negative = s.charAt(0) == '-';
      at = 1;
    }
    int prefix = prefixBase(s, at);
    int radix = base;
    boolean onlyZero = false;
    if (base == 0) {
      radix = prefix == 0 ? 10 : prefix;
      onlyZero = prefix == 0 && at < s.length() && s.charAt(at) == '0';
    }
    if (prefix == radix) {
      at += 2;
      if (at < s.length() && s.charAt(at) == '_') {
        at++;
      }
    }
    String digits = digits(s, at, radix);
    if (digits == null) {
      return null;
    }
    checkLimit(digits.length(), radix, limit);
    BigInteger value = value(digits, radix);
    if (onlyZero && value.signum() != 0) {
      return null;
    }
    return Ints.normalize(negative ? value.negate() : value);
  }

  private static int prefixBase(String s, int at) {
    if (at + 1 >= s.length() || s.charAt(at) != '0') {
      return 0;
    }
    return switch (s.charAt(at + 1)) {
      case 'x', 'X' -> 16;
      case 'o', 'O' -> 8;
      case 'b', 'B' -> 2;
      default -> 0;
    };
  }

  /** The digits from {@code at} without single underscores between them, or null. */
  private static @Nullable String digits(String s, int at, int radix) {
    StringBuilder out = new StringBuilder(s.length() - Math.min(at, s.length()));
    boolean mayBreak = false;
    for (int i = at; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c == '_') {
        if (!mayBreak) {
          return null;
        }
        mayBreak = false;
      } else if (c < 0x80 && Character.digit(c, radix) >= 0) {
        out.append(c);
        mayBreak = true;
      } else {
        return null;
      }
    }
    return mayBreak ? out.toString() : null;
  }

  private static void checkLimit(int digits, int radix, int limit) {
    if (limit > 0 && digits > UNCHECKED && digits > limit && Integer.bitCount(radix) != 1) {
      throw OperandException.value(
          exceeds(limit)
              + ": value has "
              + digits
              + " digits; use sys.set_int_max_str_digits() to increase the limit");
    }
  }

  /** Splits long digit strings in two, so that the fast multiplication does the work. */
  private static BigInteger value(String digits, int radix) {
    int length = digits.length();
    if (length <= 12) {
      return BigInteger.valueOf(Long.parseLong(digits, radix));
    }
    if (length <= CHUNK) {
      return new BigInteger(digits, radix);
    }
    int low = length / 2;
    BigInteger high = value(digits.substring(0, length - low), radix);
    BigInteger rest = value(digits.substring(length - low), radix);
    return high.multiply(BigInteger.valueOf(radix).pow(low)).add(rest);
  }
}
