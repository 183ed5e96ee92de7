package dev.baton.core.builtins;

import dev.baton.core.object.GuestError;
import dev.baton.core.object.IteratorObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.Special;
import org.jspecify.annotations.Nullable;

/**
 * {@code anext(iterator, default)}: awaits the next value, and gives the default where the iterator
 * ends.
 */
final class NextWithDefault extends IteratorObject {
  private final Object awaitable;
  private final Object otherwise;
  private @Nullable Object iterator;

  NextWithDefault(Object awaitable, Object otherwise) {
    super(Types.ANEXT_AWAITABLE);
    this.awaitable = awaitable;
    this.otherwise = otherwise;
  }

  @Override
  public @Nullable Object next(ThreadContext t) {
    try {
      Object value = Special.callOrNull(t, iterator(t), "__next__");
      return value == null ? Singleton.NONE : value;
    } catch (GuestError e) {
      throw ended(e);
    }
  }

  /** Calls {@code send}, {@code throw} or {@code close} of what is awaited. */
  Object forward(ThreadContext t, String method, Object... arguments) {
    try {
      return t.callArray(Attributes.get(t, iterator(t), method), arguments);
    } catch (GuestError e) {
      throw ended(e);
    }
  }

  private Object iterator(ThreadContext t) {
    Object found = iterator;
    if (found == null) {
      Object made = Special.callOrNull(t, awaitable, "__await__");
      found = made == null ? awaitable : made;
      iterator = found;
    }
    return found;
  }

  private GuestError ended(GuestError e) {
    return e.is(Types.STOP_ASYNC_ITERATION) ? Raise.stopIteration(otherwise) : e;
  }
}
