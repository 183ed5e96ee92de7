package dev.baton.core.builtins;

import dev.baton.core.format.PercentOperands;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Items;
import dev.baton.core.runtime.Numeric;
import dev.baton.core.runtime.Special;
import dev.baton.core.text.Text;
import org.jspecify.annotations.Nullable;

/** The right operand of {@code str % value}. */
class PercentArguments implements PercentOperands {
  final ThreadContext t;
  private final Object operand;

  PercentArguments(ThreadContext t, Object operand) {
    this.t = t;
    this.operand = operand;
  }

  @Override
  public final int count() {
    return operand instanceof TupleObject x ? x.size() : 1;
  }

  @Override
  public final Object value(int index) {
    return operand instanceof TupleObject x ? x.get(index) : operand;
  }

  @Override
  public final boolean isMapping() {
    return !(operand instanceof TupleObject)
        && !isText(operand)
        && Special.find(operand, "__getitem__") != null;
  }

  /** Whether a value is of the kind that is formatted, which is no mapping. */
  boolean isText(Object value) {
    return Strings.isStr(value);
  }

  @Override
  public Object named(Object key) {
    return Items.get(t, operand, key);
  }

  @Override
  public Object text(Object value, char conversion) {
    return switch (conversion) {
      case 's' -> Strings.plain(Conversions.str(t, value));
      case 'r' -> Conversions.repr(t, value);
      default -> Conversions.ascii(t, value);
    };
  }

  @Override
  public final @Nullable Object integer(Object value) {
    Object n = Numeric.plainInt(value);
    if (n != null) {
      return n;
    }
    boolean number =
        Special.find(value, "__int__") != null || Special.find(value, "__index__") != null;
    return number ? NumberParsing.toInt(t, value, null) : null;
  }

  @Override
  public final @Nullable Object index(Object value) {
    return Conversions.indexOrNull(t, value);
  }

  @Override
  public double real(Object value) {
    return Conversions.toDouble(t, value);
  }

  @Override
  public int character(Object value) {
    Object text = Strings.plain(value);
    return text != null && Text.length(text) == 1 ? Text.codePointAt(text, 0) : -1;
  }

  @Override
  public final String typeName(Object value) {
    return Types.of(value).name();
  }

  @Override
  public final int digitLimit() {
    return t.interpreter().maxIntDigits();
  }
}
