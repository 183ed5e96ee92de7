package dev.baton.core.format;

import dev.baton.core.text.OperandException;
import dev.baton.core.text.Text;
import dev.baton.core.text.TextPredicates;
import java.util.ArrayList;
import java.util.List;

/**
 * The name of a replacement field, for example {@code 0.name[key]}.
 *
 * @param first an argument: its position as a {@link Long}, or its name as a text; empty for the
 *     next position
 * @param steps how to go on from there
 */
public record FieldName(Object first, List<Step> steps) {

  /**
   * One step.
   *
   * @param isAttribute whether the key is the name of an attribute and not an index
   * @param key a text, or a {@link Long} for an index of digits only
   */
  public record Step(boolean isAttribute, Object key) {}

  /**
   * Splits a name.
   *
   * @throws OperandException VALUE if it is malformed; a lazy caller sees errors of later steps too
   *     early
   */
  public static FieldName parse(Object name) {
    int length = Text.length(name);
    int at = 0;
    while (at < length && !startsStep(Text.codePointAt(name, at))) {
      at++;
    }
    Object first = number(name, 0, at);
    List<Step> steps = new ArrayList<>(2);
    while (at < length) {
      int c = Text.codePointAt(name, at++);
      int start = at;
      if (c == '.') {
        while (at < length && !startsStep(Text.codePointAt(name, at))) {
          at++;
        }
        steps.add(new Step(true, nonEmpty(Text.substring(name, start, at))));
      } else if (c == '[') {
        while (at < length && Text.codePointAt(name, at) != ']') {
          at++;
        }
        if (at >= length) {
          throw OperandException.value("Missing ']' in format string");
        }
        nonEmpty(Text.substring(name, start, at));
        steps.add(new Step(false, number(name, start, at++)));
      } else {
        throw OperandException.value("Only '.' or '[' may follow ']' in format field specifier");
      }
    }
    return new FieldName(first, steps);
  }

  private static boolean startsStep(int c) {
    return c == '.' || c == '[';
  }

  private static Object nonEmpty(Object key) {
    if (Text.length(key) == 0) {
      throw OperandException.value("Empty attribute in format string");
    }
    return key;
  }

  /** A key of decimal digits as a number, any other as it is. */
  private static Object number(Object name, int from, int to) {
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
