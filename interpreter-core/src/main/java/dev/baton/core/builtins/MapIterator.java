package dev.baton.core.builtins;

import dev.baton.core.object.Instance;
import dev.baton.core.object.IteratorObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Iteration;
import org.jspecify.annotations.Nullable;

/** Iterates over the results of a function. */
final class MapIterator extends IteratorObject {
  private final Object function;
  private final Object[] iterators;
  private final @Nullable Instance attributes;

  MapIterator(TypeObject type, Object function, Object[] iterators) {
    super(type);
    this.function = function;
    this.iterators = iterators;
    this.attributes = type == Types.MAP ? null : new Instance(type);
  }

  @Override
  public @Nullable Instance attributes() {
    return attributes;
  }

  /** What makes another one that goes on with the same iterators. */
  Object[] parts() {
    Object[] parts = new Object[iterators.length + 1];
    parts[0] = function;
    System.arraycopy(iterators, 0, parts, 1, iterators.length);
    return parts;
  }

  @Override
  public @Nullable Object next(ThreadContext t) {
    if (iterators.length == 1) {
      Object value = Iteration.next(t, iterators[0]);
      return value == null ? null : t.call(function, value);
    }
    Object[] values = new Object[iterators.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = Iteration.next(t, iterators[i]);
      if (values[i] == null) {
        return null;
      }
    }
    return t.callArray(function, values);
  }
}
