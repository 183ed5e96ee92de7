package dev.baton.core.builtins;

import dev.baton.core.object.GuestError;
import dev.baton.core.object.IteratorObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import org.jspecify.annotations.Nullable;

/** {@code iter(callable, sentinel)}. Once exhausted it stays so. */
final class CallableIterator extends IteratorObject {
  private volatile @Nullable Object callee;
  private final Object sentinel;

  CallableIterator(Object callee, Object sentinel) {
    super(Types.CALLABLE_ITERATOR);
    this.callee = callee;
    this.sentinel = sentinel;
  }

  @Override
  public @Nullable Object next(ThreadContext t) {
    Object f = callee;
    if (f == null) {
      return null;
    }
    try {
      Object value = t.call(f);
      if (!t.equal(value, sentinel)) {
        return value;
      }
    } catch (GuestError e) {
      if (!e.is(Types.STOP_ITERATION)) {
        throw e;
      }
    }
    callee = null;
    return null;
  }
}
