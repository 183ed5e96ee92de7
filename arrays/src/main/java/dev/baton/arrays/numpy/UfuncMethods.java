package dev.baton.arrays.numpy;

import dev.baton.arrays.ndarray.BinaryLoop;
import dev.baton.arrays.ndarray.DType;
import dev.baton.arrays.ndarray.NdArray;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import org.jspecify.annotations.Nullable;

/** Type {@code numpy.ufunc}. */
@Intrinsics(value = "ufunc", doc = "Functions that work on arrays item by item.")
final class UfuncMethods {
  private UfuncMethods() {}

  @Builtin("__call__(self, /, *args, **kwargs)")
  static Object call(ThreadContext t, UfuncObject self, Object[] args, DictObject kwargs) {
    int operands = self.binary != null ? 2 : 1;
    if (args.length < operands || args.length > operands + 1) {
      throw Raise.typeError(
          self.name
              + "() takes "
              + "from "
              + operands
              + " to "
              + (operands + 1)
              + " positional arguments but "
              + args.length
              + " were given");
    }
    Object out = args.length > operands ? args[operands] : null;
    DType dtype = null;
    Object[] entries = kwargs.entries();
    for (int i = 0; i < entries.length; i += 2) {
      switch (String.valueOf(entries[i])) {
        case "out" ->
            out =
                entries[i + 1] instanceof TupleObject tuple && tuple.size() == 1
                    ? tuple.get(0)
                    : entries[i + 1];
        case "dtype" -> dtype = DTypeObject.parseOrNull(t, entries[i + 1]);
        case "casting", "order", "subok" -> {}
        default ->
            throw Raise.typeError(
                self.name + "() got an unexpected keyword argument '" + entries[i] + "'");
      }
    }
    NdArray x = ArrayInput.of(t, args[0]);
    if (self.binary != null) {
      NdArray y = ArrayInput.of(t, args[1]);
      return Ufuncs.binary(t, self.binary, self.name, x, y, out, dtype);
    }
    return Ufuncs.unary(t, self.unary, self.name, x, out, dtype);
  }

  @Builtin(
      value = "reduce(self, array, axis=0, dtype=None, out=None, keepdims=False, initial=...)",
      doc = "Reduce the array's dimension by applying the function along an axis.")
  static Object reduce(
      ThreadContext t,
      UfuncObject self,
      Object array,
      Object axis,
      Object dtype,
      Object out,
      boolean keepdims,
      @Nullable Object initial) {
    NdArray a = ArrayInput.of(t, array);
    Object axes = a.rank() == 0 ? Singleton.NONE : axis;
    DType type = DTypeObject.parseOrNull(t, dtype);
    return Reductions.reduce(t, requireBinary(self), a, axes, type, out, keepdims, initial);
  }

  @Builtin(
      value = "accumulate(self, array, axis=0, dtype=None, out=None)",
      doc = "Give the results of applying the function step by step along an axis.")
  static Object accumulate(
      ThreadContext t, UfuncObject self, Object array, long axis, Object dtype, Object out) {
    NdArray a = ArrayInput.of(t, array);
    DType type = DTypeObject.parseOrNull(t, dtype);
    return Reductions.accumulate(t, requireBinary(self), a, axis, type, out);
  }

  @Builtin(
      value = "outer(self, a, b, /)",
      doc = "Apply the function to all pairs of items of two arrays.")
  static Object outer(ThreadContext t, UfuncObject self, Object a, Object b) {
    NdArray x = ArrayInput.of(t, a);
    NdArray y = ArrayInput.of(t, b);
    for (int i = 0; i < y.rank(); i++) {
      x =
          x.with(
              x.offset(),
              NdArray.with(x.shape(), x.rank(), 1),
              NdArray.with(x.strides(), x.rank(), 0));
    }
    return Ufuncs.binary(t, requireBinary(self), self.name, x, y, null, null);
  }

  private static BinaryLoop requireBinary(UfuncObject self) {
    if (self.binary == null) {
      throw Raise.valueError("reduce only supported for binary functions");
    }
    return self.binary;
  }

  @Builtin(value = "nin(self)", kind = Kind.GETTER, doc = "The number of operands.")
  static long inputs(UfuncObject self) {
    return self.binary != null ? 2 : 1;
  }

  @Builtin(value = "nout(self)", kind = Kind.GETTER, doc = "The number of results.")
  static long outputs(UfuncObject self) {
    return 1;
  }

  @Builtin(value = "__name__(self)", kind = Kind.GETTER, doc = "The name.")
  static String name(UfuncObject self) {
    return self.name;
  }

  @Builtin("__repr__(self, /)")
  static String repr(UfuncObject self) {
    return "<ufunc '" + self.name + "'>";
  }
}
