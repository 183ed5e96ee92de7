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
    return !Truths.hasOther(t, iterable, true);
  }

  @Builtin(value = "any(iterable, /)", doc = "Whether some value is true.")
  static boolean any(ThreadContext t, Object iterable) {
    return Truths.hasOther(t, iterable, false);
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
    for (Sum sum = Sum.from(start); sum != null; ) {
      Object v = Iteration.next(t, it, sum);
      while (v != null && sum.take(v)) {
        v = Iteration.next(t, it, sum);
      }
      total = sum.total();
      if (v == null) {
        return total;
      }
      boolean ofInts = total instanceof Long;
      total = Arithmetic.binary(t, BinaryOperator.ADD.ordinal(), total, v);
      sum = ofInts && total instanceof Double ? Sum.from(total) : null;
    }
    for (Object v = Iteration.next(t, it); v != null; v = Iteration.next(t, it)) {
      total = Arithmetic.binary(t, BinaryOperator.ADD.ordinal(), total, v);
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
    if (key == Singleton.NONE) {
      Object best = Best.of(t, it, better);
      return best == null ? whereEmpty(name, otherwise) : best;
    }
    Object best = null;
    Object bestKey = null;
    for (Object v = Iteration.next(t, it); v != null; v = Iteration.next(t, it)) {
      Object k = t.call(key, v);
      if (best == null || t.truth(Comparison.compare(t, better.ordinal(), k, bestKey))) {
        best = v;
        bestKey = k;
      }
    }
    return best == null ? whereEmpty(name, otherwise) : best;
  }

  private static Object whereEmpty(String name, @Nullable Object otherwise) {
    if (otherwise == null) {
      throw Raise.valueError(name + "() iterable argument is empty");
    }
    return otherwise;
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
