package dev.baton.core.builtins;

import dev.baton.core.object.IteratorObject;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Iteration;
import org.jspecify.annotations.Nullable;

/** What the iterators of containers have in common. */
final class IteratorMethods {
  private IteratorMethods() {}

  /** {@code iterator.__next__()}. */
  static Object next(ThreadContext t, IteratorObject self) {
    Object item = self.next(t);
    if (item == null) {
      throw Raise.stopIteration(Singleton.NONE);
    }
    return item;
  }

  /** A position given to {@code __setstate__}. */
  static long state(ThreadContext t, Object state) {
    if (Conversions.indexOrNull(t, state) == null) {
      throw Raise.typeError("an integer is required");
    }
    return Conversions.toLong(t, state);
  }

  /**
   * For {@code copy} and {@code pickle}: how to make the iterator anew, {@code function(source)}
   * and then the position if not null.
   */
  static Object reduce(ThreadContext t, String function, Object source, @Nullable Object position) {
    Object callable = t.interpreter().builtins().getText(function);
    Object arguments = new TupleObject(new Object[] {source});
    return position == null
        ? new TupleObject(callable, arguments)
        : new TupleObject(callable, arguments, position);
  }

  /**
   * {@link #reduce} of an iterator that is only known by the items to come, which a copy of it
   * gives.
   */
  static Object reduceItems(ThreadContext t, IteratorObject copy) {
    return reduce(t, "iter", new ListObject(Iteration.drain(t, copy, 0)), null);
  }
}
