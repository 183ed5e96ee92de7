package dev.baton.core.number;

import dev.baton.core.text.OperandException;
import org.jspecify.annotations.Nullable;

/**
 * Complex numbers from text: {@code <float>}, {@code <float>j}, {@code <float><signed-float>j},
 * where the number before a {@code j} may be missing, all of it perhaps in parentheses.
 */
final class ComplexParser {

  private ComplexParser() {}

  static Complex parse(Object text) {
    String s = NumberText.dropUnderscores(NumberText.ascii(text));
    Complex value = s == null ? null : tryParse(s);
    if (value == null) {
      throw OperandException.value(
          s == null ? underscore(text) : "complex() arg is a malformed string");
    }
    return value;
  }

  private static String underscore(Object text) {
    return NumberText.malformed("could not convert string to complex: ", text, false).message();
  }

  private static @Nullable Complex tryParse(String text) {
    String s = text;
    if (s.startsWith("(")) {
      if (!s.endsWith(")")) {
        return null;
      }
      s = s.substring(1, s.length() - 1).strip();
    }
    int end = FloatParser.end(s, 0);
    if (end > 0) {
      double first = FloatParser.valueOf(s.substring(0, end));
      if (end == s.length()) {
        return new Complex(first, 0);
      }
      char next = s.charAt(end);
      if (next == '+' || next == '-') {
        Double second = imaginary(s, end);
        return second == null ? null : new Complex(first, second);
      }
    }
    Double only = imaginary(s, 0);
    return only == null ? null : new Complex(0, only);
  }

  /** The number from {@code at} to a final {@code j}, or null. */
  private static @Nullable Double imaginary(String s, int at) {
    int last = s.length() - 1;
    if (last < at || (s.charAt(last) | 0x20) != 'j') {
      return null;
    }
    int end = FloatParser.end(s, at);
    if (end == last && end > at) {
      return FloatParser.valueOf(s.substring(at, end));
    }
    String sign = s.substring(at, last);
    return switch (sign) {
      case "", "+" -> Double.valueOf(1.0);
      case "-" -> Double.valueOf(-1.0);
      default -> null;
    };
  }
}
