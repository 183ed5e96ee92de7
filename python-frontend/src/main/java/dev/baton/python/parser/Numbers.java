package dev.baton.python.parser;

import dev.baton.code.Constant;
import dev.baton.python.lexer.Token;
import dev.baton.python.source.Rejection;
import java.math.BigInteger;

/** The values of number literals. */
final class Numbers {
  /** Decimal ints may not be longer, because reading them takes quadratic time. */
  private static final int MAX_DECIMAL_DIGITS = 4300;

  private Numbers() {}

  /** The value of a NUMBER token as a constant. */
  static Object parse(Token token) {
    String text = token.text().replace("_", "");
    char last = text.charAt(text.length() - 1);
    char second = text.length() > 1 ? text.charAt(1) : 0;
    switch (second | 0x20) {
      case 'x' -> {
        return integer(text.substring(2), 16);
      }
      case 'o' -> {
        return integer(text.substring(2), 8);
      }
      case 'b' -> {
        return integer(text.substring(2), 2);
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
    return integer(text, 10);
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

  private static Object integer(String digits, int radix) {
    if (digits.length() <= (radix == 10 ? 18 : radix == 2 ? 62 : 15)) {
      return Long.parseLong(digits, radix);
    }
    return normalize(new BigInteger(digits, radix));
  }

  private static Object normalize(BigInteger value) {
    if (value.bitLength() < Long.SIZE) {
      return value.longValue();
    }
    return value;
  }
}
