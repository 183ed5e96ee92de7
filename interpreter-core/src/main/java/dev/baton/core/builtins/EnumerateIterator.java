package dev.baton.core.builtins;

import dev.baton.core.number.Ints;
import dev.baton.core.object.Instance;
import dev.baton.core.object.IteratorObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Iteration;
import org.jspecify.annotations.Nullable;

/**
 * Iterates over pairs of a number and a value. Shared between threads, numbers may repeat: the
 * count is a plain field.
 */
final class EnumerateIterator extends IteratorObject {
  private final Object iterator;
  private final boolean plain;
  private Object count;
  private final @Nullable Instance attributes;

  EnumerateIterator(TypeObject type, Object iterator, Object start) {
    super(type);
    this.iterator = iterator;
    this.plain = type == Types.ENUMERATE && Iteration.runsNoGuestCode(iterator);
    this.count = start;
    this.attributes = type == Types.ENUMERATE ? null : new Instance(type);
  }

  @Override
  public @Nullable Instance attributes() {
    return attributes;
  }

  /** What makes another one that goes on with the same iterator. */
  TupleObject parts() {
    return TupleObject.of(iterator, count);
  }

  @Override
  public boolean runsNoGuestCode() {
    return plain;
  }

  @Override
  public @Nullable Object next(ThreadContext t) {
    Object value = Iteration.nextOfAny(t, iterator);
    if (value == null) {
      return null;
    }
    Object n = count;
    count = n instanceof Long l && l != Long.MAX_VALUE ? (Object) (l + 1) : Ints.add(n, 1L);
    return new TupleObject(n, value);
  }
}
