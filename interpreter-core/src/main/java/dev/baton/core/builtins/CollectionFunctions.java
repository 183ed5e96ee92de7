package dev.baton.core.builtins;

import dev.baton.code.BinaryOperator;
import dev.baton.code.CompareOperator;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Arithmetic;
import dev.baton.core.runtime.Comparison;
import dev.baton.core.runtime.Iteration;
import dev.baton.core.runtime.Special;
import org.jspecify.annotations.Nullable;

/** Functions of module {@code builtins} that go through iterables. */
@Intrinsics("builtins")
final class CollectionFunctions {
  private CollectionFunctions() {}

  @Builtin(value = "all(iterable, /)", doc = "Whether every value is true.")
  static boolean all(ThreadContext t, Object iterable) {
    Object it = Iteration.iter(t, iterable);
    for (Object v = Iteration.next(t, it); v != null; v = Iteration.next(t, it)) {
      if (!t.truth(v)) {
        return false;
      }
    }
    return true;
  }

  @Builtin(value = "any(iterable, /)", doc = "Whether some value is true.")
  static boolean any(ThreadContext t, Object iterable) {
    Object it = Iteration.iter(t, iterable);
    for (Object v = Iteration.next(t, it); v != null; v = Iteration.next(t, it)) {
      if (t.truth(v)) {
        return true;
      }
    }
    return false;
  }

  @Builtin(value = "sum(iterable, /, start=0)", doc = "Adds up values, from start on.")
  static Object sum(ThreadContext t, Object iterable, Object start) {
    if (Strings.isStr(start)) {
      throw Raise.typeError("sum() can't sum strings [use ''.join(seq) instead]");
    }
    if (start instanceof BytesObject) {
      throw Raise.typeError("sum() can't sum bytes [use b''.join(seq) instead]");
    }
    Object it = Iteration.iter(t, iterable);
    Object total = start;
    Object v = Iteration.next(t, it);
    if (total instanceof Long small) {
      long sum = small;
      while (v instanceof Long term) {
        long next = sum + term;
        if (((sum ^ next) & (term ^ next)) < 0) {
          break;
        }
        sum = next;
        v = Iteration.next(t, it);
      }
      total = sum;
    }
    while (v != null
        && !(v instanceof Double && (total instanceof Long || total instanceof Double))) {
      total = Arithmetic.binary(t, BinaryOperator.ADD.ordinal(), total, v);
      v = Iteration.next(t, it);
    }
    return v == null ? total : sumFloats(t, total, v, it);
  }

  /** Floats are added with Neumaier's compensation, as CPython does since 3.12. */
  private static Object sumFloats(ThreadContext t, Object start, Object first, Object it) {
    double sum = start instanceof Long l ? (double) l : (Double) start;
    double lost = 0;
    Object v = first;
    while (v instanceof Double || v instanceof Long) {
      double x = v instanceof Double d ? d : (double) (Long) v;
      double next = sum + x;
      lost += Math.abs(sum) >= Math.abs(x) ? sum - next + x : x - next + sum;
      sum = next;
      v = Iteration.next(t, it);
    }
    Object total = Double.isFinite(lost) && lost != 0 ? sum + lost : sum;
    while (v != null) {
      total = Arithmetic.binary(t, BinaryOperator.ADD.ordinal(), total, v);
      v = Iteration.next(t, it);
    }
    return total;
  }

  @Builtin(
      value = "min(*args, default=..., key=None)",
      doc = "The smallest of the arguments, or of one iterable.")
  static Object min(ThreadContext t, Object[] args, Object otherwise, Object key) {
    return extreme(t, "min", CompareOperator.LT, args, otherwise, key);
  }

  @Builtin(
      value = "max(*args, default=..., key=None)",
      doc = "The largest of the arguments, or of one iterable.")
  static Object max(ThreadContext t, Object[] args, Object otherwise, Object key) {
    return extreme(t, "max", CompareOperator.GT, args, otherwise, key);
  }

  private static Object extreme(
      ThreadContext t,
      String name,
      CompareOperator better,
      Object[] args,
      @Nullable Object otherwise,
      Object key) {
    if (args.length == 0) {
      throw Raise.typeError(name + " expected at least 1 argument, got 0");
    }
    if (args.length > 1 && otherwise != null) {
      throw Raise.typeError(
          "Cannot specify a default for " + name + "() with multiple positional arguments");
    }
    Object it =
        args.length == 1
            ? Iteration.iter(t, args[0])
            : Iteration.iter(t, new ListObject(args.clone()));
    Object best = null;
    Object bestKey = null;
    for (Object v = Iteration.next(t, it); v != null; v = Iteration.next(t, it)) {
      Object k = key == Singleton.NONE ? v : t.call(key, v);
      if (best == null || t.truth(Comparison.compare(t, better.ordinal(), k, bestKey))) {
        best = v;
        bestKey = k;
      }
    }
    if (best == null) {
      if (otherwise == null) {
        throw Raise.valueError(name + "() iterable argument is empty");
      }
      return otherwise;
    }
    return best;
  }

  @Builtin(
      value = "sorted(iterable, /, *, key=None, reverse=False)",
      doc = "A new list of the values in order.")
  static Object sorted(ThreadContext t, Object iterable, Object key, boolean reverse) {
    return new ListObject(ListSort.sorted(t, Iteration.toArray(t, iterable), key, reverse));
  }

  @Builtin(value = "aiter(async_iterable, /)", doc = "The asynchronous iterator of an object.")
  static Object asyncIter(ThreadContext t, Object iterable) {
    Object iterator = Special.callOrNull(t, iterable, "__aiter__");
    if (iterator == null) {
      throw Raise.typeError("'" + Types.of(iterable).name() + "' object is not an async iterable");
    }
    if (!Special.has(iterator, "__anext__")) {
      throw Raise.typeError(
          "aiter() returned not an async iterator of type '" + Types.of(iterator).name() + "'");
    }
    return iterator;
  }

  @Builtin(
      value = "anext(async_iterator, default=..., /)",
      doc = "The awaitable next value of an asynchronous iterator.")
  static Object asyncNext(ThreadContext t, Object iterator, Object otherwise) {
    Object next = Special.callOrNull(t, iterator, "__anext__");
    if (next == null) {
      throw Raise.typeError("'" + Types.of(iterator).name() + "' object is not an async iterator");
    }
    return otherwise == null ? next : new NextWithDefault(next, otherwise);
  }
}
