package dev.baton.stdlib.operator;

import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.runtime.Items;

/** An {@code operator.itemgetter}. */
final class ItemGetter extends Fetcher {
  private final Object[] keys;

  ItemGetter(Object[] keys) {
    super(OperatorTypes.ITEM_GETTER);
    this.keys = keys;
  }

  Object[] keys() {
    return keys;
  }

  @Override
  Object fetch(ThreadContext t, Object object) {
    if (keys.length == 1) {
      return Items.get(t, object, keys[0]);
    }
    Object[] values = new Object[keys.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = Items.get(t, object, keys[i]);
    }
    return TupleObject.of(values);
  }
}
