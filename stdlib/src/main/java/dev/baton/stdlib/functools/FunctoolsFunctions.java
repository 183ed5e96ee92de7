package dev.baton.stdlib.functools;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Iteration;
import org.jspecify.annotations.Nullable;

/** The functions of module {@code _functools}. */
@Intrinsics("_functools")
final class FunctoolsFunctions {
  private FunctoolsFunctions() {}

  @Builtin(
      value = "cmp_to_key(mycmp)",
      doc = "Make a key function for sorted() and the like from one that returns -1, 0 or 1.")
  static Object compareToKey(Object mycmp) {
    return new KeyWrapper(mycmp, null);
  }

  @Builtin(
      value = "reduce(function, iterable, initial=..., /)",
      doc =
          "Apply a function of two arguments from left to right, so as to reduce items to one"
              + " value.\n\n"
              + "reduce(f, [a, b, c]) is f(f(a, b), c); an initial value stands in front of the"
              + " items.")
  static Object reduce(
      ThreadContext t, Object function, Object iterable, @Nullable Object initial) {
    Object iterator = iterator(t, iterable);
    Object result = initial == null ? Iteration.next(t, iterator) : initial;
    if (result == null) {
      throw Raise.typeError("reduce() of empty iterable with no initial value");
    }
    for (Object item = Iteration.next(t, iterator);
        item != null;
        item = Iteration.next(t, iterator)) {
      result = t.call(function, result, item);
    }
    return result;
  }

  private static Object iterator(ThreadContext t, Object iterable) {
    try {
      return Iteration.iter(t, iterable);
    } catch (GuestError e) {
      if (e.is(Types.TYPE_ERROR)) {
        throw Raise.typeError("reduce() arg 2 must support iteration");
      }
      throw e;
    }
  }
}
