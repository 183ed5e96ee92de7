package dev.baton.core.format;

import dev.baton.core.text.OperandException;
import dev.baton.core.text.Text;
import dev.baton.core.text.TextPredicates;
import org.jspecify.annotations.Nullable;

/**
 * Reads the name of a replacement field, for example {@code 0.name[key]}: first the argument, then
 * step by step how to go on from there, so that an error in a step comes after the steps before.
 */
public final class FieldName {

  private final Object name;
  private final int length;
  private final Object first;
  private int at;

  /**
   * A reader of {@code name}.
   *
   * @throws OperandException VALUE if the argument's number is too large
   */
  public FieldName(Object name) {
    this.name = name;
    this.length = Text.length(name);
    skipToStep();
    this.first = number(0, at);
  }

  /**
   * One step.
   *
   * @param isAttribute whether the key is the name of an attribute and not an index
   * @param key a text, or a {@link Long} for an index of digits only
   */
  public record Step(boolean isAttribute, Object key) {}

  /**
   * The argument: its position as a {@link Long}, or its name as a text; empty for the next
   * position.
   */
  public Object first() {
    return first;
  }

  /**
   * The next step, or null at the end.
   *
   * @throws OperandException VALUE if it is malformed
   */
  public @Nullable Step next() {
    if (at >= length) {
      return null;
    }
    int c = Text.codePointAt(name, at++);
    int start = at;
    if (c == '.') {
      skipToStep();
      return new Step(true, nonEmpty(Text.substring(name, start, at)));
    }
    if (c != '[') {
      throw OperandException.value("Only '.' or '[' may follow ']' in format field specifier");
    }
    while (at < length && Text.codePointAt(name, at) != ']') {
      at++;
    }
    if (at >= length) {
      throw OperandException.value("Missing ']' in format string");
    }
    nonEmpty(Text.substring(name, start, at));
    return new Step(false, number(start, at++));
  }

  private void skipToStep() {
    while (at < length && Text.codePointAt(name, at) != '.' && Text.codePointAt(name, at) != '[') {
      at++;
    }
  }

  private static Object nonEmpty(Object key) {
    if (Text.length(key) == 0) {
      throw OperandException.value("Empty attribute in format string");
    }
    return key;
  }

  /** A key of decimal digits as a number, any other as it is. */
  private Object number(int from, int to) {
    Object key = Text.substring(name, from, to);
    long value = 0;
    for (int i = from; i < to; i++) {
      int digit = TextPredicates.decimal(Text.codePointAt(name, i));
      if (digit < 0) {
        return key;
      }
      if (value > (Long.MAX_VALUE - digit) / 10) {
        throw OperandException.value("Too many decimal digits in format string");
      }
      value = value * 10 + digit;
    }
    return from == to ? key : (Object) value;
  }
}
