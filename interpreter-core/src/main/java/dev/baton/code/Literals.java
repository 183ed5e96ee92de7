package dev.baton.code;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** How {@link Disassembler} writes constants, names and operators. */
final class Literals {
  private Literals() {}

  /** A constant that is not code. */
  static String format(Object constant) {
    if (constant == Constant.NONE) {
      return "None";
    } else if (constant == Constant.ELLIPSIS) {
      return "Ellipsis";
    } else if (constant instanceof Boolean b) {
      return b ? "True" : "False";
    } else if (constant instanceof String s) {
      return quote(s);
    } else if (constant instanceof Constant.Bytes b) {
      return "b" + quote(new String(b.data(), StandardCharsets.ISO_8859_1));
    } else if (constant instanceof Double d) {
      return real(d);
    } else if (constant instanceof Constant.Complex c) {
      return "complex(" + real(c.real()) + ", " + real(c.imaginary()) + ")";
    } else if (constant instanceof Constant.Tuple t) {
      return "(" + items(t.items()) + ")";
    } else if (constant instanceof Constant.FrozenSet f) {
      return "{" + items(f.items()) + "}";
    }
    return constant.toString();
  }

  private static String items(List<Object> items) {
    return items.stream().map(Literals::format).collect(Collectors.joining(", "));
  }

  private static String real(double value) {
    return Double.isNaN(value)
        ? "nan"
        : Double.isInfinite(value) ? (value > 0 ? "inf" : "-inf") : Double.toString(value);
  }

  /** A name as it is if it reads as one token, otherwise quoted. */
  static String symbol(String text) {
    boolean plain = !text.isEmpty() && !Character.isDigit(text.charAt(0));
    for (int i = 0; plain && i < text.length(); i++) {
      char c = text.charAt(i);
      plain = c < 128 && (Character.isLetterOrDigit(c) || c == '_' || c == '.');
    }
    return plain ? text : quote(text);
  }

  /** Double quotes, with everything but printable ASCII escaped. */
  static String quote(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        default -> {
          if (c >= ' ' && c < 127) {
            out.append(c);
          } else {
            out.append(String.format("\\u%04x", (int) c));
          }
        }
      }
    }
    return out.append('"').toString();
  }

  /** The operator of a {@code BINARY_OP}. */
  static String operator(int operand) {
    BinaryOperator operator = BinaryOperator.values()[operand % BinaryOperator.IN_PLACE];
    return operator.symbol() + (operand >= BinaryOperator.IN_PLACE ? "=" : "");
  }
}
