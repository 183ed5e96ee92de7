package dev.baton.core.format;

import dev.baton.core.number.FloatText;
import dev.baton.core.number.Floats;
import dev.baton.core.number.IntText;
import dev.baton.core.testing.Answers;
import dev.baton.core.testing.GuestFailure;
import dev.baton.core.text.OperandException;
import dev.baton.core.text.Text;
import dev.baton.core.text.TextEscapes;
import java.math.BigInteger;
import java.util.Map;

/** Operands of tests: Java values of the built-in types. */
record PlainOperands(Object[] values, Map<String, Object> names)
    implements PercentOperands, TemplateOperands {

  static String typeOf(Object value) {
    if (Text.isText(value)) {
      return "str";
    }
    if (value instanceof Double) {
      return "float";
    }
    return value instanceof Boolean ? "bool" : "int";
  }

  @Override
  public int count() {
    return values.length;
  }

  @Override
  public Object value(int index) {
    return values[index];
  }

  @Override
  public Object positional(int index) {
    return values[index];
  }

  @Override
  public boolean isMapping() {
    return !names.isEmpty();
  }

  @Override
  public Object named(Object key) {
    Object value = names.get(Text.toJava(key));
    if (value == null) {
      throw new OperandException(OperandException.Kind.KEY, Text.toJava(TextEscapes.repr(key)));
    }
    return value;
  }

  @Override
  public Object text(Object value, char conversion) {
    if (Text.isText(value)) {
      return switch (conversion) {
        case 'r' -> TextEscapes.repr(value);
        case 'a' -> TextEscapes.ascii(value);
        default -> value;
      };
    }
    return Answers.show(value);
  }

  @Override
  public Object convert(Object value, char conversion) {
    return text(value, conversion);
  }

  @Override
  public Object integer(Object value) {
    return value instanceof Double d ? Floats.toInt(d) : index(value);
  }

  @Override
  public Object index(Object value) {
    return value instanceof Long || value instanceof BigInteger ? value : null;
  }

  @Override
  public double real(Object value) {
    if (Text.isText(value)) {
      throw OperandException.type("must be real number, not str");
    }
    return value instanceof Double d ? d : Floats.ofInt(value);
  }

  @Override
  public int character(Object value) {
    return Text.isText(value) && Text.length(value) == 1 ? Text.codePointAt(value, 0) : -1;
  }

  @Override
  public String typeName(Object value) {
    return typeOf(value);
  }

  @Override
  public int digitLimit() {
    return IntText.DEFAULT_LIMIT;
  }

  @Override
  public Object attribute(Object value, Object name) {
    if (name.equals("real") && !Text.isText(value)) {
      return value;
    }
    throw new GuestFailure(
        "AttributeError",
        "'" + typeOf(value) + "' object has no attribute '" + Text.toJava(name) + "'");
  }

  @Override
  public Object item(Object value, Object key) {
    if (!Text.isText(value)) {
      throw new GuestFailure("TypeError", "'" + typeOf(value) + "' object is not subscriptable");
    }
    if (!(key instanceof Long i)) {
      throw new GuestFailure("TypeError", "string indices must be integers, not 'str'");
    }
    if (i >= Text.length(value)) {
      throw new GuestFailure("IndexError", "string index out of range");
    }
    return Text.at(value, i.intValue());
  }

  @Override
  public Object format(Object value, Object spec) {
    if (Text.isText(value)) {
      return StringFormat.format(value, spec, "str");
    }
    if (value instanceof Double d) {
      return Text.length(spec) == 0 ? FloatText.repr(d) : FloatFormat.format(d, spec, "float");
    }
    return IntFormat.format(value, spec, "int", IntText.DEFAULT_LIMIT);
  }

  /** The values that templates see: numbers and texts. */
  static PlainOperands positional(Object... values) {
    return new PlainOperands(values, Map.of());
  }
}
