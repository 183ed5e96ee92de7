package dev.baton.stdlib.operator;

import dev.baton.code.CompareOperator;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.number.Ints;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Arithmetic;
import dev.baton.core.runtime.Comparison;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Items;
import dev.baton.core.runtime.Iteration;
import dev.baton.core.runtime.Numeric;
import dev.baton.core.runtime.Special;

/** The functions of module {@code _operator} that compare, convert and look into containers. */
@Intrinsics("_operator")
final class ObjectFunctions {
  private ObjectFunctions() {}

  @Builtin(value = "lt(a, b, /)", doc = "Return a < b.")
  static Object lt(ThreadContext t, Object a, Object b) {
    return Comparison.compare(t, CompareOperator.LT.ordinal(), a, b);
  }

  @Builtin(value = "le(a, b, /)", doc = "Return a <= b.")
  static Object le(ThreadContext t, Object a, Object b) {
    return Comparison.compare(t, CompareOperator.LE.ordinal(), a, b);
  }

  @Builtin(value = "eq(a, b, /)", doc = "Return a == b.")
  static Object eq(ThreadContext t, Object a, Object b) {
    return Comparison.compare(t, CompareOperator.EQ.ordinal(), a, b);
  }

  @Builtin(value = "ne(a, b, /)", doc = "Return a != b.")
  static Object ne(ThreadContext t, Object a, Object b) {
    return Comparison.compare(t, CompareOperator.NE.ordinal(), a, b);
  }

  @Builtin(value = "gt(a, b, /)", doc = "Return a > b.")
  static Object gt(ThreadContext t, Object a, Object b) {
    return Comparison.compare(t, CompareOperator.GT.ordinal(), a, b);
  }

  @Builtin(value = "ge(a, b, /)", doc = "Return a >= b.")
  static Object ge(ThreadContext t, Object a, Object b) {
    return Comparison.compare(t, CompareOperator.GE.ordinal(), a, b);
  }

  @Builtin(value = "not_(a, /)", doc = "Return not a.")
  static boolean not(ThreadContext t, Object a) {
    return !t.truth(a);
  }

  @Builtin(value = "truth(a, /)", doc = "Return True for a true value, else False.")
  static boolean truth(ThreadContext t, Object a) {
    return t.truth(a);
  }

  @Builtin(value = "is_(a, b, /)", doc = "Return a is b.")
  static boolean same(Object a, Object b) {
    return Comparison.same(a, b);
  }

  @Builtin(value = "is_not(a, b, /)", doc = "Return a is not b.")
  static boolean different(Object a, Object b) {
    return !Comparison.same(a, b);
  }

  @Builtin(value = "abs(a, /)", doc = "Return the absolute value of a.")
  static Object abs(ThreadContext t, Object a) {
    return Arithmetic.abs(t, a);
  }

  @Builtin(value = "neg(a, /)", doc = "Return -a.")
  static Object negative(ThreadContext t, Object a) {
    return Arithmetic.negative(t, a);
  }

  @Builtin(value = "pos(a, /)", doc = "Return +a.")
  static Object positive(ThreadContext t, Object a) {
    return Arithmetic.positive(t, a);
  }

  @Builtin(value = "inv(a, /)", doc = "Return ~a.")
  static Object inverse(ThreadContext t, Object a) {
    return Arithmetic.invert(t, a);
  }

  @Builtin(value = "invert(a, /)", doc = "Return ~a.")
  static Object invert(ThreadContext t, Object a) {
    return Arithmetic.invert(t, a);
  }

  @Builtin(value = "index(a, /)", doc = "Return a as an int, as indexing does.")
  static Object index(ThreadContext t, Object a) {
    return Conversions.index(t, a);
  }

  @Builtin(value = "contains(a, b, /)", doc = "Return b in a (mind the order).")
  static boolean contains(ThreadContext t, Object a, Object b) {
    return Comparison.contains(t, a, b);
  }

  @Builtin(value = "countOf(a, b, /)", doc = "Return how many items of a are b or equal to it.")
  static long count(ThreadContext t, Object a, Object b) {
    Object items = iterator(t, a);
    long n = 0;
    for (Object item = Iteration.next(t, items); item != null; item = Iteration.next(t, items)) {
      if (Comparison.equal(t, item, b)) {
        n++;
      }
    }
    return n;
  }

  @Builtin(
      value = "indexOf(a, b, /)",
      doc = "Return the position of the first item of a that is b or equal to it.")
  static long indexOf(ThreadContext t, Object a, Object b) {
    Object items = iterator(t, a);
    long n = 0;
    for (Object item = Iteration.next(t, items); item != null; item = Iteration.next(t, items)) {
      if (Comparison.equal(t, item, b)) {
        return n;
      }
      n++;
    }
    throw Raise.valueError("sequence.index(x): x not in sequence");
  }

  private static Object iterator(ThreadContext t, Object a) {
    if (!Iteration.isIterable(a)) {
      throw Raise.typeError("argument of type '" + Types.of(a).name() + "' is not iterable");
    }
    return Iteration.iter(t, a);
  }

  @Builtin(value = "getitem(a, b, /)", doc = "Return a[b].")
  static Object getItem(ThreadContext t, Object a, Object b) {
    return Items.get(t, a, b);
  }

  @Builtin(value = "setitem(a, b, c, /)", doc = "Set a[b] to c.")
  static void setItem(ThreadContext t, Object a, Object b, Object c) {
    Items.set(t, a, b, c);
  }

  @Builtin(value = "delitem(a, b, /)", doc = "Delete a[b].")
  static void deleteItem(ThreadContext t, Object a, Object b) {
    Items.delete(t, a, b);
  }

  @Builtin(value = "call(obj, /, *args, **kwargs)", doc = "Return obj(*args, **kwargs).")
  static Object call(ThreadContext t, Object obj, Object[] args, DictObject kwargs) {
    return Fetcher.call(t, obj, args, kwargs);
  }

  @Builtin(
      value = "length_hint(obj, default=0, /)",
      doc = "Guess the length of obj: len(), or __length_hint__(), or else default.")
  static Object lengthHint(ThreadContext t, Object obj, Object otherwise) {
    if (Numeric.plainInt(otherwise) == null) {
      throw Raise.typeError(
          "'" + Types.of(otherwise).name() + "' object cannot be interpreted as an integer");
    }
    Object hint;
    try {
      long length = Conversions.lengthOrMinus(t, obj);
      if (length >= 0) {
        return length;
      }
      hint = Special.callOrNull(t, obj, "__length_hint__");
    } catch (GuestError e) {
      if (e.is(Types.TYPE_ERROR)) {
        return otherwise;
      }
      throw e;
    }
    return hint == null || hint == Singleton.NOT_IMPLEMENTED ? otherwise : checkedHint(hint);
  }

  private static Object checkedHint(Object hint) {
    Object length = Numeric.plainInt(hint);
    if (length == null) {
      throw Raise.typeError("__length_hint__ must be an integer, not " + Types.of(hint).name());
    }
    if (Ints.signum(length) < 0) {
      throw Raise.valueError("__length_hint__() should return >= 0");
    }
    return length;
  }
}
