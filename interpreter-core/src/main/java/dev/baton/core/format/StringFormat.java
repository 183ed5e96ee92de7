package dev.baton.core.format;

import dev.baton.core.text.OperandException;
import dev.baton.core.text.Text;
import dev.baton.core.text.TextLayout;

/** {@code format()} of text. */
public final class StringFormat {

  private StringFormat() {}

  /**
   * {@code format(text, spec)}.
   *
   * @param typeName the name of the value's type, for messages
   * @throws OperandException VALUE if the specifier is no good
   */
  public static Object format(Object text, Object spec, String typeName) {
    if (Text.length(spec) == 0) {
      return text;
    }
    FormatSpec parsed = FormatSpec.parse(spec, typeName, 's');
    if (parsed.type != 's') {
      throw parsed.unknownType();
    }
    check(parsed);
    int length = Text.length(text);
    Object shown = text;
    if (parsed.precision != FormatSpec.ABSENT && parsed.precision < length) {
      length = parsed.precision;
      shown = Text.substring(text, 0, length);
    }
    int padding = parsed.width - length;
    if (padding <= 0) {
      return shown;
    }
    int left = parsed.align == '>' ? padding : parsed.align == '^' ? padding / 2 : 0;
    return TextLayout.pad(shown, left, padding - left, parsed.fill);
  }

  private static void check(FormatSpec spec) {
    if (spec.sign != 0) {
      throw notAllowed(spec.sign == ' ' ? "Space" : "Sign");
    }
    if (spec.noNegativeZero) {
      throw notAllowed("Negative zero coercion (z)");
    }
    if (spec.alternate) {
      throw notAllowed("Alternate form (#)");
    }
    if (spec.align == '=') {
      throw notAllowed("'=' alignment");
    }
  }

  private static OperandException notAllowed(String what) {
    return OperandException.value(what + " not allowed in string format specifier");
  }
}
