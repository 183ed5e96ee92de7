package dev.baton.core.format;

import dev.baton.core.text.OperandException;
import dev.baton.core.text.Text;
import dev.baton.core.text.TextPredicates;

/**
 * A parsed format specifier: {@code [[fill]align][sign][z][#][0][width][grouping][.precision]
 * [type]}. Absent characters are zero, absent numbers -1.
 */
final class FormatSpec {

  static final int ABSENT = -1;

  /** Leaves room for the rest of the text in the largest Java string. */
  static final int MAX_WIDTH = Integer.MAX_VALUE - 4096;

  final String typeName;
  int fill = ' ';
  int align;
  int sign;
  boolean noNegativeZero;
  boolean alternate;
  int width = ABSENT;
  int grouping;
  int precision = ABSENT;
  int type;

  private int at;

  private FormatSpec(String typeName) {
    this.typeName = typeName;
  }

  /**
   * Parses a specifier.
   *
   * @param text the specifier
   * @param typeName the name of the value's type, for messages
   * @param defaultType the type character if there is none; with {@code s} values stand on the left
   */
  static FormatSpec parse(Object text, String typeName, char defaultType) {
    FormatSpec spec = new FormatSpec(typeName);
    spec.read(text, defaultType);
    return spec;
  }

  private void read(Object text, char defaultType) {
    boolean filled = readAlign(text);
    int c = peek(text);
    if (c == ' ' || c == '+' || c == '-') {
      sign = c;
      at++;
    }
    noNegativeZero = accept(text, 'z');
    alternate = accept(text, '#');
    if (!filled && accept(text, '0')) {
      fill = '0';
      if (align == 0 && defaultType != 's') {
        align = '=';
      }
    }
    width = readNumber(text);
    readGrouping(text);
    if (accept(text, '.')) {
      precision = readNumber(text);
      if (precision == ABSENT) {
        throw OperandException.value("Format specifier missing precision");
      }
    }
    int rest = Text.length(text) - at;
    if (rest > 1) {
      throw OperandException.value(
          "Invalid format specifier '"
              + Text.toJava(text)
              + "' for object of type '"
              + typeName
              + "'");
    }
    type = rest == 1 ? peek(text) : defaultType;
    checkGrouping();
    if (width > MAX_WIDTH) {
      throw OperandException.memory();
    }
  }

  /** Reads fill and alignment; returns whether a fill character was given. */
  private boolean readAlign(Object text) {
    int length = Text.length(text);
    if (length >= 2 && isAlign(Text.codePointAt(text, 1))) {
      fill = Text.codePointAt(text, 0);
      align = Text.codePointAt(text, 1);
      at = 2;
      return true;
    }
    if (length >= 1 && isAlign(Text.codePointAt(text, 0))) {
      align = Text.codePointAt(text, 0);
      at = 1;
    }
    return false;
  }

  private static boolean isAlign(int c) {
    return c == '<' || c == '>' || c == '=' || c == '^';
  }

  private void readGrouping(Object text) {
    if (accept(text, ',')) {
      grouping = ',';
    }
    if (accept(text, '_')) {
      if (grouping != 0) {
        throw bothGroupings();
      }
      grouping = '_';
    }
    if (grouping == '_' && peek(text) == ',') {
      throw bothGroupings();
    }
  }

  private static OperandException bothGroupings() {
    return OperandException.value("Cannot specify both ',' and '_'.");
  }

  private void checkGrouping() {
    if (grouping == 0 || type == 0 || type < 0x80 && "defgEG%F".indexOf(type) >= 0) {
      return;
    }
    if (grouping == '_' && isBinaryType()) {
      return;
    }
    String shown =
        type > 32 && type < 128 ? String.valueOf((char) type) : "\\x" + Integer.toHexString(type);
    throw OperandException.value("Cannot specify '" + (char) grouping + "' with '" + shown + "'.");
  }

  private boolean isBinaryType() {
    return type == 'b' || type == 'o' || type == 'x' || type == 'X';
  }

  /** The number of digits between separators. */
  int groupSize() {
    return isBinaryType() ? 4 : 3;
  }

  private int peek(Object text) {
    return at < Text.length(text) ? Text.codePointAt(text, at) : 0;
  }

  private boolean accept(Object text, int c) {
    if (peek(text) != c) {
      return false;
    }
    at++;
    return true;
  }

  private int readNumber(Object text) {
    long value = ABSENT;
    for (; at < Text.length(text); at++) {
      int digit = TextPredicates.decimal(Text.codePointAt(text, at));
      if (digit < 0) {
        break;
      }
      value = Math.max(value, 0) * 10 + digit;
      if (value < 0 || value > Long.MAX_VALUE / 10 - 10) {
        throw OperandException.value("Too many decimal digits in format string");
      }
    }
    return (int) Math.min(value, Integer.MAX_VALUE);
  }

  /** The error for a type character that the value's type does not have. */
  OperandException unknownType() {
    String shown =
        type > 32 && type < 128 ? String.valueOf((char) type) : "\\x" + Integer.toHexString(type);
    return OperandException.value(
        "Unknown format code '" + shown + "' for object of type '" + typeName + "'");
  }
}
