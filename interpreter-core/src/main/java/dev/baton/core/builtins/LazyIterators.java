package dev.baton.core.builtins;

import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Iteration;
import dev.baton.core.runtime.Names;

/** Iterators over the arguments of zip and map. */
final class LazyIterators {
  private LazyIterators() {}

  static Object[] of(ThreadContext t, Object[] iterables, int from, String function) {
    Object[] iterators = new Object[iterables.length - from];
    for (int i = 0; i < iterators.length; i++) {
      Object o = iterables[from + i];
      if (function.equals("zip") && !Iteration.isIterable(o)) {
        throw Raise.typeError("'" + Names.inMessage(Types.of(o)) + "' object is not iterable");
      }
      iterators[i] = Iteration.iter(t, o);
    }
    return iterators;
  }
}
