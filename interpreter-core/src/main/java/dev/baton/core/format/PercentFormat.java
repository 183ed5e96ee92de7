package dev.baton.core.format;

import dev.baton.core.text.OperandException;
import dev.baton.core.text.Text;
import dev.baton.core.text.TextBuilder;
import dev.baton.core.text.TextLayout;
import org.jspecify.annotations.Nullable;

/** The {@code %} operator of text and, in their characters, of bytes. */
public final class PercentFormat {

  private static final int LEFT = 1;
  private static final int PLUS = 2;
  private static final int BLANK = 4;
  private static final int ALTERNATE = 8;
  private static final int ZERO = 16;
  private static final int ABSENT = -1;

  private final Object template;
  private final PercentOperands operands;
  private final boolean bytes;
  private final TextBuilder out;

  private int at;
  private int used;
  private boolean keyed;
  private @Nullable Object keyedValue;

  private int flags;
  private long width;
  private int precision;

  private PercentFormat(Object template, PercentOperands operands, boolean bytes) {
    this.template = template;
    this.operands = operands;
    this.bytes = bytes;
    this.out = new TextBuilder(Text.length(template) + 32);
  }

  /**
   * {@code template % operands}.
   *
   * @param bytes whether the template stands for bytes, one character each; so does the result
   * @throws OperandException if the template is malformed or does not fit the operands
   */
  public static Object format(Object template, PercentOperands operands, boolean bytes) {
    return new PercentFormat(template, operands, bytes).run();
  }

  private Object run() {
    int length = Text.length(template);
    int literal = 0;
    while (at < length) {
      if (Text.codePointAt(template, at++) != '%') {
        continue;
      }
      out.append(template, literal, at - 1);
      if (at < length && Text.codePointAt(template, at) == '%') {
        out.append('%');
        at++;
      } else {
        directive();
      }
      literal = at;
    }
    out.append(template, literal, length);
    if (!operands.isMapping() && used < operands.count()) {
      throw OperandException.type(
          "not all arguments converted during " + (bytes ? "bytes" : "string") + " formatting");
    }
    return out.build();
  }

  private void directive() {
    flags = 0;
    width = 0;
    precision = ABSENT;
    int c = next();
    if (c == '(') {
      readKey();
      c = next();
    }
    for (int flag = flag(c); flag != 0; flag = flag(c)) {
      flags |= flag;
      c = next();
    }
    c = readWidth(c);
    if (c == '.') {
      c = readPrecision();
    }
    if (c == 'h' || c == 'l' || c == 'L') {
      c = next();
    }
    convert(c, nextValue());
  }

  private int next() {
    if (at >= Text.length(template)) {
      throw OperandException.value("incomplete format");
    }
    return Text.codePointAt(template, at++);
  }

  private static int flag(int c) {
    return switch (c) {
      case '-' -> LEFT;
      case '+' -> PLUS;
      case ' ' -> BLANK;
      case '#' -> ALTERNATE;
      case '0' -> ZERO;
      default -> 0;
    };
  }

  private void readKey() {
    if (!operands.isMapping()) {
      throw OperandException.type("format requires a mapping");
    }
    int start = at;
    int length = Text.length(template);
    for (int depth = 1; depth > 0; at++) {
      if (at >= length) {
        throw OperandException.value("incomplete format key");
      }
      int c = Text.codePointAt(template, at);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    keyedValue = operands.named(Text.substring(template, start, at - 1));
    keyed = true;
  }

  private int readWidth(int first) {
    if (first == '*') {
      width = starred("Python int too large to convert to C ssize_t", Long.MAX_VALUE);
      if (width < 0) {
        flags |= LEFT;
        width = -width;
      }
      return next();
    }
    int c = first;
    for (; c >= '0' && c <= '9'; c = next()) {
      if (width > (Long.MAX_VALUE - (c - '0')) / 10) {
        throw OperandException.value("width too big");
      }
      width = width * 10 + c - '0';
    }
    return c;
  }

  private int readPrecision() {
    precision = 0;
    int c = next();
    if (c == '*') {
      precision =
          (int) Math.max(0, starred("Python int too large to convert to C int", Integer.MAX_VALUE));
      return next();
    }
    for (; c >= '0' && c <= '9'; c = next()) {
      if (precision > (Integer.MAX_VALUE - (c - '0')) / 10) {
        throw OperandException.value("precision too big");
      }
      precision = precision * 10 + c - '0';
    }
    return c;
  }

  private long starred(String tooLarge, long limit) {
    Object value = operands.index(nextValue());
    if (value == null) {
      throw OperandException.type("* wants int");
    }
    if (!(value instanceof Long n) || n > limit || n < -limit - 1) {
      throw OperandException.overflow(tooLarge);
    }
    return n;
  }

  private Object nextValue() {
    if (keyed) {
      Object value = keyedValue;
      keyedValue = null;
      if (value != null) {
        return value;
      }
    } else if (used < operands.count()) {
      return operands.value(used++);
    }
    throw OperandException.type("not enough arguments for format string");
  }

  private void convert(int c, Object value) {
    switch (c) {
      case 's', 'r', 'a' -> putText(operands.text(value, (char) c));
      case 'b' -> {
        if (!bytes) {
          throw unsupported(c);
        }
        putText(operands.text(value, 's'));
      }
      case 'c' -> putPadded(Text.ofCodePoint(character(value)));
      case 'd', 'i', 'u', 'o', 'x', 'X' -> putInt((char) c, value);
      case 'e', 'E', 'f', 'F', 'g', 'G' -> putFloat((char) c, operands.real(value));
      default -> throw unsupported(c);
    }
  }

  private OperandException unsupported(int c) {
    String shown = c > 31 && c < 127 ? String.valueOf((char) c) : "?";
    return OperandException.value(
        "unsupported format character '"
            + shown
            + "' (0x"
            + Integer.toHexString(c)
            + ") at index "
            + (at - 1));
  }

  private int character(Object value) {
    int c = operands.character(value);
    if (c >= 0) {
      return c;
    }
    Object n = operands.index(value);
    if (n == null) {
      throw OperandException.type(
          bytes
              ? "%c requires an integer in range(256) or a single byte"
              : "%c requires int or char");
    }
    if (!(n instanceof Long code) || code < 0 || code > (bytes ? 0xFF : 0x10FFFF)) {
      throw OperandException.overflow("%c arg not in range(" + (bytes ? "256" : "0x110000") + ")");
    }
    return code.intValue();
  }

  private void putText(Object text) {
    boolean cut = precision != ABSENT && precision < Text.length(text);
    putPadded(cut ? Text.substring(text, 0, precision) : text);
  }

  private void putPadded(Object text) {
    long padding = width - Text.length(text);
    boolean left = (flags & LEFT) != 0;
    out.append(TextLayout.pad(text, left ? 0 : padding, left ? padding : 0, ' '));
  }

  private void putInt(char c, Object value) {
    boolean decimal = c == 'd' || c == 'i' || c == 'u';
    Object n = decimal ? operands.integer(value) : operands.index(value);
    if (n == null) {
      throw OperandException.type(
          "%"
              + c
              + " format: "
              + (decimal ? "a real number" : "an integer")
              + " is required, not "
              + operands.typeName(value));
    }
    String digits = IntFormat.digits(n, c, operands.digitLimit());
    boolean negative = digits.charAt(0) == '-';
    if (negative) {
      digits = digits.substring(1);
    }
    Object body = digits;
    if (precision > digits.length()) {
      body = TextLayout.pad(digits, (long) precision - digits.length(), 0, '0');
    }
    putNumber(negative, (flags & ALTERNATE) != 0 ? IntFormat.prefix(c) : "", body);
  }

  private void putFloat(char c, double value) {
    int digits = precision == ABSENT ? FloatFormat.DEFAULT_PRECISION : precision;
    if (digits > FormatSpec.MAX_WIDTH) {
      throw OperandException.memory();
    }
    String text = DecimalText.render(value, c, digits, (flags & ALTERNATE) != 0, false);
    putNumber(FloatFormat.isNegative(value), "", text);
  }

  private void putNumber(boolean negative, String prefix, Object digits) {
    String sign = negative ? "-" : (flags & PLUS) != 0 ? "+" : (flags & BLANK) != 0 ? " " : "";
    Object body = digits;
    if ((flags & (ZERO | LEFT)) == ZERO) {
      long fixed = (long) sign.length() + prefix.length() + Text.length(digits);
      body = TextLayout.pad(digits, width - fixed, 0, '0');
    }
    putPadded(Text.concat(sign + prefix, body));
  }
}
