package dev.baton.core.format;

import dev.baton.core.text.Text;
import java.util.Map;

/** Operands of tests that are one mapping, and can be shown as a whole. */
final class MappingOperands extends ForwardingOperands {

  static final String SHOWN = "{'a': 5, 'b': 'text', 'c': -7, '': 'empty'}";

  private static final Object WHOLE = new Object();

  MappingOperands() {
    super(
        new PlainOperands(
            new Object[] {WHOLE}, Map.of("a", 5L, "b", "text", "c", -7L, "", "empty")));
  }

  @Override
  public Object text(Object value, char conversion) {
    return value == WHOLE ? SHOWN : super.text(value, conversion);
  }

  @Override
  public String typeName(Object value) {
    return value == WHOLE ? "dict" : super.typeName(value);
  }

  @Override
  public int character(Object value) {
    return Text.isText(value) ? super.character(value) : -1;
  }
}
