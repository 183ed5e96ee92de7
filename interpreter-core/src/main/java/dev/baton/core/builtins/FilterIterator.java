package dev.baton.core.builtins;

import dev.baton.core.object.Instance;
import dev.baton.core.object.IteratorObject;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Iteration;
import org.jspecify.annotations.Nullable;

/** Iterates over the values for which a function is true. */
final class FilterIterator extends IteratorObject {
  private final Object function;
  private final Object iterator;
  private final @Nullable Instance attributes;

  FilterIterator(TypeObject type, Object function, Object iterator) {
    super(type);
    this.function = function;
    this.iterator = iterator;
    this.attributes = type == Types.FILTER ? null : new Instance(type);
  }

  @Override
  public @Nullable Instance attributes() {
    return attributes;
  }

  /** What makes another one that goes on with the same iterator. */
  TupleObject parts() {
    return TupleObject.of(function, iterator);
  }

  @Override
  public @Nullable Object next(ThreadContext t) {
    boolean plain = function == Singleton.NONE || function == Types.BOOL;
    for (Object v = Iteration.next(t, iterator); v != null; v = Iteration.next(t, iterator)) {
      if (t.truth(plain ? v : t.call(function, v))) {
        return v;
      }
    }
    return null;
  }
}
