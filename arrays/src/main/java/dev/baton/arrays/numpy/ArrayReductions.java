package dev.baton.arrays.numpy;

import dev.baton.arrays.ndarray.BinaryLoop;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import org.jspecify.annotations.Nullable;

/** What arrays make of their items along axes. */
@Intrinsics("ndarray")
final class ArrayReductions {
  private ArrayReductions() {}

  private static Object reduce(
      ThreadContext t,
      BinaryLoop op,
      ArrayObject self,
      Object axis,
      Object dtype,
      Object out,
      boolean keepdims,
      @Nullable Object initial) {
    return Reductions.reduce(
        t, op, self.array(), axis, DTypeObject.parseOrNull(t, dtype), out, keepdims, initial);
  }

  @Builtin(
      value = "sum(self, axis=None, dtype=None, out=None, keepdims=False, initial=...)",
      doc = "The sum of items.")
  static Object sum(
      ThreadContext t,
      ArrayObject self,
      Object axis,
      Object dtype,
      Object out,
      boolean keepdims,
      @Nullable Object initial) {
    return reduce(t, BinaryLoop.ADD, self, axis, dtype, out, keepdims, initial);
  }

  @Builtin(
      value = "prod(self, axis=None, dtype=None, out=None, keepdims=False, initial=...)",
      doc = "The product of items.")
  static Object product(
      ThreadContext t,
      ArrayObject self,
      Object axis,
      Object dtype,
      Object out,
      boolean keepdims,
      @Nullable Object initial) {
    return reduce(t, BinaryLoop.MULTIPLY, self, axis, dtype, out, keepdims, initial);
  }

  @Builtin(
      value = "max(self, axis=None, out=None, keepdims=False, initial=...)",
      doc = "The greatest item.")
  static Object max(
      ThreadContext t,
      ArrayObject self,
      Object axis,
      Object out,
      boolean keepdims,
      @Nullable Object initial) {
    return reduce(t, BinaryLoop.MAXIMUM, self, axis, Singleton.NONE, out, keepdims, initial);
  }

  @Builtin(
      value = "min(self, axis=None, out=None, keepdims=False, initial=...)",
      doc = "The least item.")
  static Object min(
      ThreadContext t,
      ArrayObject self,
      Object axis,
      Object out,
      boolean keepdims,
      @Nullable Object initial) {
    return reduce(t, BinaryLoop.MINIMUM, self, axis, Singleton.NONE, out, keepdims, initial);
  }

  @Builtin(
      value = "any(self, axis=None, out=None, keepdims=False)",
      doc = "Whether an item is true.")
  static Object any(ThreadContext t, ArrayObject self, Object axis, Object out, boolean keepdims) {
    return reduce(t, BinaryLoop.LOGICAL_OR, self, axis, Singleton.NONE, out, keepdims, null);
  }

  @Builtin(
      value = "all(self, axis=None, out=None, keepdims=False)",
      doc = "Whether all items are true.")
  static Object all(ThreadContext t, ArrayObject self, Object axis, Object out, boolean keepdims) {
    return reduce(t, BinaryLoop.LOGICAL_AND, self, axis, Singleton.NONE, out, keepdims, null);
  }

  @Builtin(
      value = "mean(self, axis=None, dtype=None, out=None, keepdims=False)",
      doc = "The mean of items.")
  static Object mean(
      ThreadContext t, ArrayObject self, Object axis, Object dtype, Object out, boolean keepdims) {
    return Reductions.mean(t, self.array(), axis, DTypeObject.parseOrNull(t, dtype), out, keepdims);
  }

  @Builtin(
      value = "argmax(self, axis=None, out=None, keepdims=False)",
      doc = "The index of the first greatest item.")
  static Object indexOfMax(
      ThreadContext t, ArrayObject self, Object axis, Object out, boolean keepdims) {
    return Reductions.indexOf(t, self.array(), /* least= */ false, axis, keepdims);
  }

  @Builtin(
      value = "argmin(self, axis=None, out=None, keepdims=False)",
      doc = "The index of the first least item.")
  static Object indexOfMin(
      ThreadContext t, ArrayObject self, Object axis, Object out, boolean keepdims) {
    return Reductions.indexOf(t, self.array(), /* least= */ true, axis, keepdims);
  }

  private static Object accumulate(
      ThreadContext t, BinaryLoop op, ArrayObject self, Object axis, Object dtype, Object out) {
    var a = self.array();
    var flat = axis == Singleton.NONE ? NewArrays.rowMajor(t, a).reshape(a.size()) : a;
    long along = axis == Singleton.NONE ? 0 : Shapes.ints(t, axis)[0];
    return Reductions.accumulate(t, op, flat, along, DTypeObject.parseOrNull(t, dtype), out);
  }

  @Builtin(value = "cumsum(self, axis=None, dtype=None, out=None)", doc = "The sums so far.")
  static Object sums(ThreadContext t, ArrayObject self, Object axis, Object dtype, Object out) {
    return accumulate(t, BinaryLoop.ADD, self, axis, dtype, out);
  }

  @Builtin(value = "cumprod(self, axis=None, dtype=None, out=None)", doc = "The products so far.")
  static Object products(ThreadContext t, ArrayObject self, Object axis, Object dtype, Object out) {
    return accumulate(t, BinaryLoop.MULTIPLY, self, axis, dtype, out);
  }
}
