package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.number.Ints;
import dev.baton.core.object.BigRangeObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.RangeObject;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.SliceObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Iteration;
import dev.baton.core.runtime.Numeric;
import dev.baton.core.runtime.SliceRange;

/** Type {@code range}. */
@Intrinsics("range")
final class RangeMethods {
  private RangeMethods() {}

  @Builtin(value = "__new__(cls, start, stop=..., step=..., /)", kind = Kind.STATIC)
  static Object create(ThreadContext t, TypeObject cls, Object start, Object stop, Object step) {
    Object first = Conversions.index(t, start);
    if (stop == null) {
      return Ranges.of(0L, first, 1L);
    }
    Object last = Conversions.index(t, stop);
    return Ranges.of(first, last, step == null ? 1L : Conversions.index(t, step));
  }

  @Builtin("__len__(self, /)")
  static Object length(Object self) {
    Object length = Ranges.length(self);
    if (!(length instanceof Long)) {
      throw Raise.overflowError("Python int too large to convert to C ssize_t");
    }
    return length;
  }

  @Builtin("__bool__(self, /)")
  static boolean truth(Object self) {
    return Ints.signum(Ranges.length(self)) != 0;
  }

  @Builtin("__iter__(self, /)")
  static Object iter(Object self) {
    return Ranges.iterator(self);
  }

  @Builtin("__reversed__(self, /)")
  static Object reversed(Object self) {
    return Ranges.reversed(self);
  }

  @Builtin("__contains__(self, key, /)")
  static boolean contains(ThreadContext t, Object self, Object key) {
    Object n = Numeric.exact(key);
    if (n != null && Numeric.plainInt(key) != null) {
      return Ranges.find(self, n) != null;
    }
    Object iterator = Ranges.iterator(self);
    for (Object v = Iteration.next(t, iterator); v != null; v = Iteration.next(t, iterator)) {
      if (t.equal(v, key)) {
        return true;
      }
    }
    return false;
  }

  @Builtin("__getitem__(self, key, /)")
  static Object getItem(ThreadContext t, Object self, Object key) {
    if (key instanceof SliceObject s) {
      Object[] bounds = SliceMethods.indicesOf(t, s, Ranges.length(self));
      Object step = Ranges.step(self);
      Object start = Ints.add(Ranges.start(self), Ints.multiply(bounds[0], step));
      Object stop = Ints.add(Ranges.start(self), Ints.multiply(bounds[1], step));
      return Ranges.of(start, stop, Ints.multiply(step, bounds[2]));
    }
    Object index = Conversions.indexOrNull(t, key);
    if (index == null) {
      throw SliceRange.badIndex("range", key);
    }
    Object value = Ranges.at(self, index);
    if (value == null) {
      throw Raise.indexError("range object index out of range");
    }
    return value;
  }

  @Builtin("__eq__(self, value, /)")
  static Object equal(Object self, Object value) {
    if (!(value instanceof RangeObject) && !(value instanceof BigRangeObject)) {
      return Singleton.NOT_IMPLEMENTED;
    }
    Object length = Ranges.length(self);
    if (!Ints.equal(length, Ranges.length(value))) {
      return false;
    }
    if (Ints.signum(length) == 0) {
      return true;
    }
    return Ints.equal(Ranges.start(self), Ranges.start(value))
        && (Ints.equal(length, 1L) || Ints.equal(Ranges.step(self), Ranges.step(value)));
  }

  @Builtin("__hash__(self, /)")
  static long hash(ThreadContext t, Object self) {
    Object length = Ranges.length(self);
    boolean empty = Ints.signum(length) == 0;
    Object start = empty ? Singleton.NONE : Ranges.start(self);
    Object step = empty || Ints.equal(length, 1L) ? Singleton.NONE : Ranges.step(self);
    return t.hash(TupleObject.of(length, start, step));
  }

  @Builtin("__repr__(self, /)")
  static String repr(Object self) {
    String bounds = Ranges.start(self) + ", " + Ranges.stop(self);
    Object step = Ranges.step(self);
    return Ints.equal(step, 1L) ? "range(" + bounds + ")" : "range(" + bounds + ", " + step + ")";
  }

  @Builtin(value = "count(self, value, /)", doc = "How often a value occurs: 0 or 1 for an int.")
  static long count(ThreadContext t, Object self, Object value) {
    return contains(t, self, value) ? 1 : 0;
  }

  @Builtin(
      value = "index(self, value, /)",
      doc = "The position of a value; ValueError if it is not there.")
  static Object index(ThreadContext t, Object self, Object value) {
    Object n = Numeric.plainInt(value);
    Object index = n == null ? null : Ranges.find(self, n);
    if (index == null) {
      throw Raise.valueError(
          n == null
              ? "sequence.index(x): x not in sequence"
              : Conversions.reprText(t, value) + " is not in range");
    }
    return index;
  }

  @Builtin("__reduce__(self, /)")
  static Object reduce(Object self) {
    return TupleObject.of(
        Types.RANGE, TupleObject.of(Ranges.start(self), Ranges.stop(self), Ranges.step(self)));
  }

  @Builtin(value = "start(self)", kind = Kind.GETTER)
  static Object start(Object self) {
    return Ranges.start(self);
  }

  @Builtin(value = "stop(self)", kind = Kind.GETTER)
  static Object stop(Object self) {
    return Ranges.stop(self);
  }

  @Builtin(value = "step(self)", kind = Kind.GETTER)
  static Object step(Object self) {
    return Ranges.step(self);
  }
}
