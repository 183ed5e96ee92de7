package dev.baton.core.builtins;

import dev.baton.core.object.GuestError;
import dev.baton.core.object.IteratorObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
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
    super(Types.ASYNC_GENERATOR_ASEND);
    this.awaitable = awaitable;
    this.otherwise = otherwise;
  }

  @Override
  public @Nullable Object next(ThreadContext t) {
    try {
      if (iterator == null) {
        Object made = Special.callOrNull(t, awaitable, "__await__");
        iterator = made == null ? awaitable : made;
      }
      Object value = Special.callOrNull(t, iterator, "__next__");
      return value == null ? Singleton.NONE : value;
    } catch (GuestError e) {
      if (e.is(Types.STOP_ASYNC_ITERATION)) {
        throw Raise.stopIteration(otherwise);
      }
      throw e;
    }
  }
}
