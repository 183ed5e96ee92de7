package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.number.Ints;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.SliceObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Conversions;

/** Type {@code slice}. */
@Intrinsics("slice")
final class SliceMethods {
  private SliceMethods() {}

  @Builtin(value = "__new__(cls, start, stop=..., step=None, /)", kind = Kind.STATIC)
  static Object create(TypeObject cls, Object start, Object stop, Object step) {
    return stop == null
        ? new SliceObject(Singleton.NONE, start, Singleton.NONE)
        : new SliceObject(start, stop, step);
  }

  @Builtin("__repr__(self, /)")
  static String repr(ThreadContext t, SliceObject self) {
    return "slice("
        + Conversions.reprText(t, self.start())
        + ", "
        + Conversions.reprText(t, self.stop())
        + ", "
        + Conversions.reprText(t, self.step())
        + ")";
  }

  private static TupleObject parts(SliceObject s) {
    return TupleObject.of(s.start(), s.stop(), s.step());
  }

  @Builtin("__eq__(self, value, /)")
  static Object equal(ThreadContext t, SliceObject self, Object value) {
    return value instanceof SliceObject s
        ? (Object) t.equal(parts(self), parts(s))
        : Singleton.NOT_IMPLEMENTED;
  }

  @Builtin("__hash__(self, /)")
  static long hash(ThreadContext t, SliceObject self) {
    return t.hash(parts(self));
  }

  @Builtin(
      value = "indices(self, len, /)",
      doc = "Start, stop and step for a sequence of that length.")
  static Object indices(ThreadContext t, SliceObject self, Object length) {
    Object n = Conversions.index(t, length);
    if (Ints.signum(n) < 0) {
      throw Raise.valueError("length should not be negative");
    }
    return TupleObject.of(indicesOf(t, self, n));
  }

  /** Start, stop and step as plain ints for a sequence of {@code length} items. */
  static Object[] indicesOf(ThreadContext t, SliceObject s, Object length) {
    Object step = s.step() == Singleton.NONE ? (Object) 1L : bound(t, s.step());
    if (Ints.signum(step) == 0) {
      throw Raise.valueError("slice step cannot be zero");
    }
    boolean back = Ints.signum(step) < 0;
    Object low = back ? (Object) (-1L) : (Object) 0L;
    Object high = back ? Ints.subtract(length, 1L) : length;
    Object start =
        s.start() == Singleton.NONE
            ? (back ? high : low)
            : clamp(bound(t, s.start()), length, low, high);
    Object stop =
        s.stop() == Singleton.NONE
            ? (back ? low : high)
            : clamp(bound(t, s.stop()), length, low, high);
    return new Object[] {start, stop, step};
  }

  private static Object bound(ThreadContext t, Object o) {
    Object n = Conversions.indexOrNull(t, o);
    if (n == null) {
      throw Raise.typeError("slice indices must be integers or None or have an __index__ method");
    }
    return n;
  }

  private static Object clamp(Object value, Object length, Object low, Object high) {
    Object v = Ints.signum(value) < 0 ? Ints.add(value, length) : value;
    if (Ints.compare(v, low) < 0) {
      return low;
    }
    return Ints.compare(v, high) > 0 ? high : v;
  }

  @Builtin("__reduce__(self, /)")
  static Object reduce(SliceObject self) {
    return TupleObject.of(Types.SLICE, parts(self));
  }

  @Builtin(value = "start(self)", kind = Kind.GETTER)
  static Object start(SliceObject self) {
    return self.start();
  }

  @Builtin(value = "stop(self)", kind = Kind.GETTER)
  static Object stop(SliceObject self) {
    return self.stop();
  }

  @Builtin(value = "step(self)", kind = Kind.GETTER)
  static Object step(SliceObject self) {
    return self.step();
  }
}
