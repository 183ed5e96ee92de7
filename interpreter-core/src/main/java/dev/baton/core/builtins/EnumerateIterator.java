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

  /** The next number; null as long as {@link #number} is it. */
  private @Nullable Object large;

  private long number;
  private final @Nullable Instance attributes;

  EnumerateIterator(TypeObject type, Object iterator, Object start) {
    super(type);
    this.iterator = iterator;
    this.plain = type == Types.ENUMERATE && Iteration.runsNoGuestCode(iterator);
    setCount(start);
    this.attributes = type == Types.ENUMERATE ? null : new Instance(type);
  }

  @Override
  public @Nullable Instance attributes() {
    return attributes;
  }

  private void setCount(Object value) {
    if (value instanceof Long n) {
      number = n;
      large = null;
    } else {
      large = value;
    }
  }

  private Object count() {
    return large != null ? large : (Object) number;
  }

  /** What makes another one that goes on with the same iterator. */
  TupleObject parts() {
    return TupleObject.of(iterator, count());
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
    long n = number;
    if (large == null && n != Long.MAX_VALUE) {
      number = n + 1;
      return new TupleObject(n, value);
    }
    Object last = count();
    setCount(Ints.add(last, 1L));
    return new TupleObject(last, value);
  }
}
