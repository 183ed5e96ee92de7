package dev.baton.core.format;

import dev.baton.core.number.Complex;
import dev.baton.core.number.NumberText;
import dev.baton.core.text.OperandException;
import dev.baton.core.text.Text;

/** {@code format()} of complex numbers: both parts with one specifier, padded as a whole. */
public final class ComplexFormat {

  private ComplexFormat() {}

  /**
   * {@code format(value, spec)}.
   *
   * @param typeName the name of the value's type, for messages
   * @throws OperandException VALUE if the specifier is no good
   */
  public static Object format(Complex value, Object spec, String typeName) {
    if (Text.length(spec) == 0) {
      return value.toString();
    }
    FormatSpec parsed = FormatSpec.parse(spec, typeName, '\0');
    switch (parsed.type) {
      case 0, 'e', 'E', 'f', 'F', 'g', 'G', 'n' -> {
        return format(value, parsed);
      }
      default -> throw parsed.unknownType();
    }
  }

  private static Object format(Complex value, FormatSpec spec) {
    if (spec.fill == '0') {
      throw OperandException.value("Zero padding is not allowed in complex format specifier");
    }
    if (spec.align == '=') {
      throw OperandException.value("'=' alignment flag is not allowed in complex format specifier");
    }
    boolean repr = spec.type == 0;
    boolean onlyImaginary = repr && Double.doubleToRawLongBits(value.real()) == 0;
    StringBuilder out = new StringBuilder();
    if (repr && !onlyImaginary) {
      out.append('(');
    }
    if (!onlyImaginary) {
      appendPart(out, value.real(), spec, spec.sign);
    }
    appendPart(out, value.imaginary(), spec, onlyImaginary ? spec.sign : '+');
    out.append('j');
    if (repr && !onlyImaginary) {
      out.append(')');
    }
    int padding = spec.width - out.length();
    return padding <= 0 ? out.toString() : NumberLayout.pad(out.toString(), spec, padding);
  }

  private static void appendPart(StringBuilder out, double part, FormatSpec spec, int sign) {
    String text = FloatFormat.render(part, spec, true);
    if (FloatFormat.isNegative(part) && !(spec.noNegativeZero && FloatFormat.isZero(text))) {
      out.append('-');
    } else if (sign == '+' || sign == ' ') {
      out.append((char) sign);
    }
    int digits = NumberText.skipDigits(text, 0);
    String whole = text.substring(0, digits);
    if (spec.grouping != 0 && digits > 0) {
      whole = NumberLayout.group(whole, (char) spec.grouping, spec.groupSize(), 0);
    }
    out.append(whole).append(text, digits, text.length());
  }
}
