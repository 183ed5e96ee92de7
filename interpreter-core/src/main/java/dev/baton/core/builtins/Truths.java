package dev.baton.core.builtins;

import dev.baton.core.object.Singleton;
import dev.baton.core.object.Sink;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.runtime.Iteration;

/** Goes through values as long as they have one truth value, for {@code all} and {@code any}. */
final class Truths extends Sink {
  private final boolean wanted;

  private Truths(boolean wanted) {
    this.wanted = wanted;
  }

  /** Whether there is a value with another truth value; takes no more values then. */
  static boolean hasOther(ThreadContext t, Object iterable, boolean usual) {
    Truths same = new Truths(usual);
    Object it = Iteration.iter(t, iterable);
    for (Object v = Iteration.next(t, it, same); v != null; v = Iteration.next(t, it, same)) {
      if (t.truth(v) != usual) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean take(Object value) {
    if (value instanceof Boolean b) {
      return b == wanted;
    }
    if (value instanceof Long n) {
      return take((long) n);
    }
    return value instanceof String s ? s.isEmpty() != wanted : value == Singleton.NONE && !wanted;
  }

  @Override
  public boolean take(long value) {
    return (value != 0) == wanted;
  }
}
