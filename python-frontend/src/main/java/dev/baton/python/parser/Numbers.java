package dev.baton.python.parser;

import dev.baton.code.Constant;
import dev.baton.python.lexer.Token;
import dev.baton.python.source.Rejection;
import java.math.BigInteger;

/** The values of number literals. */
final class Numbers {
  /** Decimal ints may not be longer, because reading them takes quadratic time. */
  private static final int MAX_DECIMAL_DIGITS = 4300;

  private static final int SAFE_DECIMAL_DIGITS = 18;

  private Numbers() {}

  /** The value of a NUMBER token as a constant. */
  static Object parse(Token token) {
    String text = token.text().replace("_", "");
    char last = text.charAt(text.length() - 1);
    char second = text.length() > 1 ? text.charAt(1) : 0;
    switch (second | 0x20) {
      case 'x' -> {
        return binary(text.substring(2), 4);
      }
      case 'o' -> {
        return binary(text.substring(2), 3);
      }
      case 'b' -> {
        return binary(text.substring(2), 1);
      }
      default -> {}
    }
    if (last == 'j' || last == 'J') {
      double imaginary = Double.parseDouble(text.substring(0, text.length() - 1));
      return new Constant.Complex(0.0, imaginary);
    }
    if (isFloat(text)) {
      return Double.parseDouble(text);
    }
    if (text.length() > MAX_DECIMAL_DIGITS) {
      throw new Rejection(
          "Exceeds the limit (4300 digits) for integer string conversion: value has "
              + text.length()
              + " digits; use sys.set_int_max_str_digits() to increase the limit - "
              + "Consider hexadecimal for huge integer literals to avoid decimal conversion "
              + "limits.",
          token.position());
    }
    return decimal(text);
  }

  private static boolean isFloat(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return true;
      }
    }
    return false;
  }

  private static Object decimal(String digits) {
    if (digits.length() <= SAFE_DECIMAL_DIGITS) {
      return Long.parseLong(digits);
    }
    return normalize(new BigInteger(digits));
  }

  /** Reads digits of {@code bits} bits each, in linear time. */
  private static Object binary(String digits, int bits) {
    int radix = 1 << bits;
    if (digits.length() * bits < Long.SIZE) {
      return Long.parseLong(digits, radix);
    }
    byte[] magnitude = new byte[(int) (((long) digits.length() * bits + 7) / 8)];
    int filled = 0;
    int buffer = 0;
    int at = magnitude.length;
    for (int i = digits.length() - 1; i >= 0; i--) {
      buffer |= Character.digit(digits.charAt(i), radix) << filled;
      filled += bits;
      if (filled >= 8) {
        magnitude[--at] = (byte) buffer;
        buffer >>= 8;
        filled -= 8;
      }
    }
    if (filled > 0) {
      magnitude[--at] = (byte) buffer;
    }
    return normalize(new BigInteger(1, magnitude));
  }

  private static Object normalize(BigInteger value) {
    if (value.bitLength() < Long.SIZE) {
      return value.longValue();
    }
    return value;
  }
}
