package dev.baton.core.format;

import dev.baton.core.text.OperandException;
import dev.baton.core.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Splits the template of {@code str.format} into literal text and replacement fields, one of each
 * at a time: call {@link #next()} until it returns false and read the parts after each call.
 */
public final class TemplateParser {

  private final Object template;
  private final int length;
  private int at;

  private Object literal = "";
  private @Nullable Object name;
  private Object spec = "";
  private int conversion;
  private boolean nested;

  /** A parser at the start of a template. */
  public TemplateParser(Object template) {
    this.template = template;
    this.length = Text.length(template);
  }

  /** The text before the field; of a doubled brace, one. */
  public Object literal() {
    return literal;
  }

  /** The name of the field, or null if only literal text was read. */
  public @Nullable Object name() {
    return name;
  }

  /** The specifier of the field, empty if it has none. */
  public Object spec() {
    return spec;
  }

  /** The conversion character of the field, or zero. */
  public int conversion() {
    return conversion;
  }

  /** Whether the specifier has fields of its own. */
  public boolean isNested() {
    return nested;
  }

  /**
   * Reads on; returns false at the end.
   *
   * @throws OperandException VALUE if the template is malformed
   */
  public boolean next() {
    name = null;
    spec = "";
    conversion = 0;
    nested = false;
    if (at >= length) {
      return false;
    }
    int start = at;
    int c = 0;
    while (at < length) {
      c = Text.codePointAt(template, at++);
      if (c == '{' || c == '}') {
        break;
      }
    }
    if (c != '{' && c != '}') {
      literal = Text.substring(template, start, at);
      return true;
    }
    if (at < length && Text.codePointAt(template, at) == c) {
      literal = Text.substring(template, start, at);
      at++;
      return true;
    }
    if (c == '}' || at >= length) {
      throw OperandException.value("Single '" + (char) c + "' encountered in format string");
    }
    literal = Text.substring(template, start, at - 1);
    readField();
    return true;
  }

  private void readField() {
    int start = at;
    int c = readName();
    boolean found = c == '}' || c == ':' || c == '!';
    name = Text.substring(template, start, found ? at - 1 : at);
    if (c == '!') {
      if (at >= length) {
        throw OperandException.value("end of string while looking for conversion specifier");
      }
      conversion = Text.codePointAt(template, at++);
      if (at < length) {
        c = Text.codePointAt(template, at++);
        if (c != '}' && c != ':') {
          throw OperandException.value("expected ':' after conversion specifier");
        }
      }
    }
    if (c == ':' || c == '!') {
      readSpec();
    } else if (c != '}') {
      throw OperandException.value("expected '}' before end of string");
    }
  }

  /** Reads a field's name and returns the character that ended it. */
  private int readName() {
    int c = 0;
    while (at < length) {
      c = Text.codePointAt(template, at++);
      if (c == '{') {
        throw OperandException.value("unexpected '{' in field name");
      }
      if (c == '}' || c == ':' || c == '!') {
        return c;
      }
      while (c == '[' && at < length && Text.codePointAt(template, at) != ']') {
        at++;
      }
    }
    return 0;
  }

  private void readSpec() {
    int start = at;
    for (int depth = 1; at < length; ) {
      int c = Text.codePointAt(template, at++);
      if (c == '{') {
        nested = true;
        depth++;
      } else if (c == '}' && --depth == 0) {
        spec = Text.substring(template, start, at - 1);
        return;
      }
    }
    throw OperandException.value("unmatched '{' in format spec");
  }
}
