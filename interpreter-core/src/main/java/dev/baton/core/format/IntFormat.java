package dev.baton.core.format;

import dev.baton.core.number.Floats;
import dev.baton.core.number.IntText;
import dev.baton.core.text.OperandException;
import dev.baton.core.text.Text;
import java.util.Locale;

/** {@code format()} of ints. */
public final class IntFormat {

  private IntFormat() {}

  /**
   * {@code format(value, spec)}.
   *
   * @param value an int
   * @param spec the specifier, a text
   * @param typeName the name of the value's type, for messages
   * @param limit the greatest number of decimal digits, see {@link IntText}
   * @throws OperandException VALUE if the specifier is no good, OVERFLOW if the int does not fit
   */
  public static Object format(Object value, Object spec, String typeName, int limit) {
    if (Text.length(spec) == 0) {
      return IntText.toString(value, limit);
    }
    FormatSpec parsed = FormatSpec.parse(spec, typeName, '\0');
    switch (parsed.type) {
      case 0, 'd', 'n', 'b', 'o', 'x', 'X', 'c' -> {
        return formatInt(value, parsed, limit);
      }
      case 'e', 'E', 'f', 'F', 'g', 'G', '%' -> {
        return FloatFormat.format(Floats.ofInt(value), parsed);
      }
      default -> throw parsed.unknownType();
    }
  }

  private static Object formatInt(Object value, FormatSpec spec, int limit) {
    if (spec.precision != FormatSpec.ABSENT) {
      throw OperandException.value("Precision not allowed in integer format specifier");
    }
    if (spec.noNegativeZero) {
      throw OperandException.value(
          "Negative zero coercion (z) not allowed in integer format specifier");
    }
    if (spec.type == 'c') {
      return formatCharacter(value, spec);
    }
    String digits = digits(value, spec.type, limit);
    boolean negative = digits.charAt(0) == '-';
    return NumberLayout.layout(
        spec,
        NumberLayout.sign(spec, negative),
        spec.alternate ? prefix(spec.type) : "",
        negative ? digits.substring(1) : digits,
        "");
  }

  private static Object formatCharacter(Object value, FormatSpec spec) {
    if (spec.sign != 0) {
      throw OperandException.value("Sign not allowed with integer format specifier 'c'");
    }
    if (spec.alternate) {
      throw OperandException.value(
          "Alternate form (#) not allowed with integer format specifier 'c'");
    }
    if (!(value instanceof Long c)) {
      throw OperandException.overflow("Python int too large to convert to C long");
    }
    if (c < 0 || c > Character.MAX_CODE_POINT) {
      throw OperandException.overflow("%c arg not in range(0x110000)");
    }
    Object text = Text.ofCodePoint(c.intValue());
    return spec.width <= 1 ? text : NumberLayout.pad(text, spec, spec.width - 1);
  }

  /** The digits of an int for a type character, with a minus but no prefix. */
  static String digits(Object value, int type, int limit) {
    return switch (type) {
      case 'b' -> IntText.inBase(value, 2);
      case 'o' -> IntText.inBase(value, 8);
      case 'x' -> IntText.inBase(value, 16);
      case 'X' -> IntText.inBase(value, 16).toUpperCase(Locale.ROOT);
      default -> IntText.toString(value, limit);
    };
  }

  /** The prefix of the alternate form. */
  static String prefix(int type) {
    return switch (type) {
      case 'b' -> "0b";
      case 'o' -> "0o";
      case 'x' -> "0x";
      case 'X' -> "0X";
      default -> "";
    };
  }
}
