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
import dev.baton.core.runtime.Attributes;
import java.util.Arrays;
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
    Object where = null;
    Object[] entries = kwargs.entries();
    for (int i = 0; i < entries.length; i += 2) {
      switch (String.valueOf(entries[i])) {
        case "out" ->
            out =
                entries[i + 1] instanceof TupleObject tuple && tuple.size() == 1
                    ? tuple.get(0)
                    : entries[i + 1];
        case "dtype" -> dtype = DTypeObject.parseOrNull(t, entries[i + 1]);
        case "where" -> where = entries[i + 1] == Boolean.TRUE ? null : entries[i + 1];
        case "casting", "order", "subok" -> {}
        default ->
            throw Raise.typeError(
                self.name + "() got an unexpected keyword argument '" + entries[i] + "'");
      }
    }
    if (where != null) {
      return masked(t, self, Arrays.copyOf(args, operands), out, where, dtype);
    }
    NdArray x = ArrayInput.of(t, args[0]);
    if (self.binary != null) {
      NdArray y = ArrayInput.of(t, args[1]);
      return Ufuncs.binary(t, self.binary, self.name, x, y, out, dtype);
    }
    return Ufuncs.unary(t, self.unary, self.name, x, out, dtype);
  }

  /** Only where a mask is set: nothing is computed elsewhere, so nothing goes wrong there. */
  private static Object masked(
      ThreadContext t,
      UfuncObject self,
      Object[] operands,
      @Nullable Object out,
      Object where,
      @Nullable DType dtype) {
    Object none = Singleton.NONE;
    Ufuncs.target(out);
    Object type = dtype == null ? none : DTypeObject.of(dtype);
    Object options = TupleObject.of(out == null ? none : out, where, type);
    return t.call(written(t, "apply"), self, TupleObject.of(operands), options);
  }

  /** A function of the part that is written in Python. */
  private static Object written(ThreadContext t, String name) {
    Object none = Singleton.NONE;
    Object module = t.interpreter().importModule(t, "numpy._masked", none, none, 0);
    return Attributes.get(t, Attributes.get(t, module, "_masked"), name);
  }

  @Builtin(
      value = "at(self, a, indices, b=None, /)",
      doc = "Apply the function in place to chosen items, as often as each is chosen.")
  static void at(ThreadContext t, UfuncObject self, Object a, Object indices, Object b) {
    if (!(a instanceof ArrayObject)) {
      throw Raise.typeError("first operand must be array");
    }
    if (self.binary != null && b == Singleton.NONE) {
      throw Raise.valueError("second operand needed for ufunc");
    }
    t.call(written(t, "at"), self, a, TupleObject.of(indices, b));
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
