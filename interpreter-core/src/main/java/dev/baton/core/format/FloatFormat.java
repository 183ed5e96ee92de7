package dev.baton.core.format;

import dev.baton.core.number.FloatText;
import dev.baton.core.number.NumberText;
import dev.baton.core.text.OperandException;
import dev.baton.core.text.Text;

/** {@code format()} of floats. */
public final class FloatFormat {

  /** Digits after the point where the specifier has no precision. */
  static final int DEFAULT_PRECISION = 6;

  private FloatFormat() {}

  /**
   * {@code format(value, spec)}.
   *
   * @param typeName the name of the value's type, for messages
   * @throws OperandException VALUE if the specifier is no good
   */
  public static Object format(double value, Object spec, String typeName) {
    if (Text.length(spec) == 0) {
      return FloatText.repr(value);
    }
    FormatSpec parsed = FormatSpec.parse(spec, typeName, '\0');
    switch (parsed.type) {
      case 0, 'e', 'E', 'f', 'F', 'g', 'G', 'n', '%' -> {
        return format(value, parsed);
      }
      default -> throw parsed.unknownType();
    }
  }

  static Object format(double value, FormatSpec spec) {
    boolean percent = spec.type == '%';
    String text = render(percent ? value * 100 : value, spec, false);
    boolean negative = isNegative(value) && !(spec.noNegativeZero && isZero(text));
    int digits = NumberText.skipDigits(text, 0);
    return NumberLayout.layout(
        spec,
        NumberLayout.sign(spec, negative),
        "",
        text.substring(0, digits),
        percent ? text.substring(digits) + "%" : text.substring(digits));
  }

  /** The text without sign; {@code part} for a part of a complex number, which has no ".0". */
  static String render(double value, FormatSpec spec, boolean part) {
    if (spec.precision == Integer.MAX_VALUE) {
      throw OperandException.value("precision too big");
    }
    if (spec.precision > FormatSpec.MAX_WIDTH) {
      throw OperandException.memory();
    }
    char style = (char) spec.type;
    boolean withFraction = false;
    int precision = spec.precision;
    if (style == 0) {
      style = precision == FormatSpec.ABSENT ? 'r' : 'g';
      withFraction = !part;
    } else if (style == 'n') {
      style = 'g';
    } else if (style == '%') {
      style = 'f';
    }
    if (precision == FormatSpec.ABSENT) {
      precision = DEFAULT_PRECISION;
    }
    return DecimalText.render(value, style, precision, spec.alternate, withFraction);
  }

  static boolean isNegative(double value) {
    return !Double.isNaN(value) && Double.doubleToRawLongBits(value) < 0;
  }

  /** Whether a rendered number has no digit but zero before an exponent. */
  static boolean isZero(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 'e' || c == 'E') {
        return true;
      }
      if (c != '0' && c != '.') {
        return false;
      }
    }
    return true;
  }
}
