package dev.baton.stdlib.functools;

import dev.baton.code.CompareOperator;
import dev.baton.core.object.CallableObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Comparison;
import org.jspecify.annotations.Nullable;

/**
 * A value that sorts by a comparison function; without a value it is the key function, which wraps
 * what it is called with. Immutable but for the value, which guest code may replace.
 */
final class KeyWrapper extends CallableObject {
  private final Object function;
  private volatile @Nullable Object value;

  KeyWrapper(Object function, @Nullable Object value) {
    super(FunctoolsTypes.KEY_WRAPPER);
    this.function = function;
    this.value = value;
  }

  @Nullable Object value() {
    return value;
  }

  void setValue(@Nullable Object newValue) {
    value = newValue;
  }

  @Override
  public Object invoke(ThreadContext t, Object[] arguments, String @Nullable [] names) {
    if (arguments.length == 0) {
      throw Raise.typeError("K() missing required argument 'obj' (pos 1)");
    }
    if (arguments.length > 1) {
      throw Raise.typeError("K() takes at most 1 argument (" + arguments.length + " given)");
    }
    if (names != null && !names[0].equals("obj")) {
      throw Raise.typeError("K() missing required argument 'obj' (pos 1)");
    }
    return new KeyWrapper(function, arguments[0]);
  }

  /** Compares the value with that of another wrapper. */
  Object compare(ThreadContext t, CompareOperator operator, Object other) {
    if (!(other instanceof KeyWrapper that)) {
      throw Raise.typeError("other argument must be K instance");
    }
    Object x = value;
    Object y = that.value;
    if (x == null || y == null) {
      throw Raise.error(Types.ATTRIBUTE_ERROR, "object");
    }
    return Comparison.compare(t, operator.ordinal(), t.call(function, x, y), 0L);
  }
}
