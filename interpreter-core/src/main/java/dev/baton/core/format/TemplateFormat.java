package dev.baton.core.format;

import dev.baton.core.text.OperandException;
import dev.baton.core.text.Text;
import dev.baton.core.text.TextBuilder;

/** {@code str.format} and {@code str.format_map}. */
public final class TemplateFormat {

  /** How deep fields may stand in the specifiers of fields, the outermost included. */
  private static final int MAX_DEPTH = 2;

  /** Whether fields are numbered by the template, one after the other, or not yet known. */
  private enum Numbering {
    UNKNOWN,
    AUTOMATIC,
    MANUAL
  }

  private final TemplateOperands operands;
  private Numbering numbering = Numbering.UNKNOWN;
  private long nextIndex;

  private TemplateFormat(TemplateOperands operands) {
    this.operands = operands;
  }

  /**
   * Fills a template.
   *
   * @throws OperandException VALUE if the template is malformed, INDEX if an argument is missing
   */
  public static Object format(Object template, TemplateOperands operands) {
    return new TemplateFormat(operands).fill(template, MAX_DEPTH);
  }

  private Object fill(Object template, int depth) {
    if (depth == 0) {
      throw OperandException.value("Max string recursion exceeded");
    }
    TextBuilder out = new TextBuilder(Text.length(template) + 16);
    TemplateParser parser = new TemplateParser(template);
    while (parser.next()) {
      out.append(parser.literal());
      Object name = parser.name();
      if (name != null) {
        out.append(field(parser, name, depth));
      }
    }
    return out.build();
  }

  private Object field(TemplateParser parser, Object name, int depth) {
    Object spec = parser.spec();
    boolean nested = parser.isNested();
    Object value = convert(lookUp(new FieldName(name)), parser.conversion());
    return operands.format(value, nested ? fill(spec, depth - 1) : spec);
  }

  private Object lookUp(FieldName name) {
    Object value = argument(name.first());
    for (FieldName.Step step = name.next(); step != null; step = name.next()) {
      value =
          step.isAttribute()
              ? operands.attribute(value, step.key())
              : operands.item(value, step.key());
    }
    return value;
  }

  private Object argument(Object first) {
    long index;
    if (first instanceof Long n) {
      number(Numbering.MANUAL);
      index = n;
    } else if (Text.length(first) == 0) {
      number(Numbering.AUTOMATIC);
      index = nextIndex++;
    } else {
      return operands.named(first);
    }
    int count = operands.count();
    if (count < 0) {
      throw OperandException.value("Format string contains positional fields");
    }
    if (index >= count) {
      throw new OperandException(
          OperandException.Kind.INDEX,
          "Replacement index " + index + " out of range for positional args tuple");
    }
    return operands.positional((int) index);
  }

  private void number(Numbering wanted) {
    if (numbering != Numbering.UNKNOWN && numbering != wanted) {
      throw OperandException.value(
          wanted == Numbering.AUTOMATIC
              ? "cannot switch from manual field specification to automatic field numbering"
              : "cannot switch from automatic field numbering to manual field specification");
    }
    numbering = wanted;
  }

  private Object convert(Object value, int conversion) {
    return switch (conversion) {
      case 0 -> value;
      case 's', 'r', 'a' -> operands.convert(value, (char) conversion);
      default ->
          throw OperandException.value(
              "Unknown conversion specifier "
                  + (conversion > 32 && conversion < 127
                      ? String.valueOf((char) conversion)
                      : "\\x" + Integer.toHexString(conversion)));
    };
  }
}
