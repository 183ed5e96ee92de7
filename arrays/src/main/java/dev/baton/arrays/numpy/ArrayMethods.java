package dev.baton.arrays.numpy;

import dev.baton.arrays.ndarray.DType;
import dev.baton.arrays.ndarray.NdArray;
import dev.baton.arrays.ndarray.Sorting;
import dev.baton.arrays.ndarray.UnaryLoop;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.runtime.Conversions;

/** What arrays do with their form and their items. */
@Intrinsics("ndarray")
final class ArrayMethods {
  private static final int NANOS_PER_SORTED = 60;

  private ArrayMethods() {}

  @Builtin(
      value = "astype(self, dtype, order='K', casting='unsafe', subok=True, copy=True)",
      doc = "Copy of the array, cast to an item type.")
  static Object astype(
      ThreadContext t,
      ArrayObject self,
      Object dtype,
      Object order,
      Object casting,
      Object subok,
      boolean copy) {
    DType type = DTypeObject.parse(t, dtype);
    if (!copy && type == self.array().type()) {
      return self;
    }
    return new ArrayObject(NewArrays.cast(t, self.array(), type));
  }

  @Builtin(value = "copy(self, order='C')", doc = "Return a copy of the array.")
  static Object copy(ThreadContext t, ArrayObject self, Object order) {
    return new ArrayObject(NewArrays.copy(t, self.array()));
  }

  @Builtin(value = "reshape(self, /, *shape, order='C')", doc = "The same items in a new shape.")
  static Object reshape(ThreadContext t, ArrayObject self, Object[] shape, Object order) {
    Object wanted = shape.length == 1 ? shape[0] : TupleObject.of(shape);
    int[] asked = Shapes.ints(t, wanted);
    String shown = Shapes.text(asked).replace("-1", "newaxis");
    int[] extents = Shapes.resolve(asked, self.array(), shown);
    return reshaped(t, self, extents);
  }

  private static ArrayObject reshaped(ThreadContext t, ArrayObject self, int[] extents) {
    NdArray view = self.array().reshape(extents);
    return view != null
        ? self.view(view)
        : new ArrayObject(NewArrays.copy(t, self.array()).reshape(extents));
  }

  @Builtin(value = "ravel(self, order='C')", doc = "All items in one dimension.")
  static Object ravel(ThreadContext t, ArrayObject self, Object order) {
    NdArray a = self.array();
    return a.isRowMajor()
        ? self.view(a.reshape(a.size()))
        : new ArrayObject(NewArrays.copy(t, a).reshape(a.size()));
  }

  @Builtin(value = "flatten(self, order='C')", doc = "A copy of all items in one dimension.")
  static Object flatten(ThreadContext t, ArrayObject self, Object order) {
    return new ArrayObject(NewArrays.copy(t, self.array()).reshape(self.array().size()));
  }

  @Builtin(value = "transpose(self, /, *axes)", doc = "The dimensions in another order.")
  static Object transpose(ThreadContext t, ArrayObject self, Object[] axes) {
    NdArray a = self.array();
    if (axes.length == 0 || axes.length == 1 && axes[0] == Singleton.NONE) {
      return self.view(a.transpose());
    }
    int[] order = Shapes.ints(t, axes.length == 1 ? axes[0] : TupleObject.of(axes));
    if (order.length != a.rank()) {
      throw Raise.valueError("axes don't match array");
    }
    boolean[] seen = new boolean[order.length];
    for (int d = 0; d < order.length; d++) {
      order[d] = Shapes.axis(order[d], a.rank());
      if (seen[order[d]]) {
        throw Raise.valueError("repeated axis in transpose");
      }
      seen[order[d]] = true;
    }
    return self.view(a.transpose(order));
  }

  @Builtin(value = "fill(self, value)", doc = "Set all items to a value.")
  static void fill(ThreadContext t, ArrayObject self, Object value) {
    Indexing.set(t, self, Singleton.ELLIPSIS, value);
  }

  @Builtin(value = "item(self, /, *args)", doc = "An item as a number of Python's own.")
  static Object item(ThreadContext t, ArrayObject self, Object[] args) {
    NdArray a = self.array();
    if (args.length == 0) {
      if (a.size() != 1) {
        throw Raise.valueError("can only convert an array of size 1 to a Python scalar");
      }
      return Scalars.plainItem(a.data(), a.offset());
    }
    if (args.length == 1 && !(args[0] instanceof TupleObject)) {
      NdArray row = NewArrays.rowMajor(t, a).reshape(a.size());
      long index = Conversions.toLong(t, args[0]);
      long at = index < 0 ? index + row.size() : index;
      if (at < 0 || at >= row.size()) {
        throw Raise.indexError("index " + index + " is out of bounds for size " + row.size());
      }
      return Scalars.plainItem(row.data(), row.offset() + (int) at);
    }
    Object key = args.length == 1 ? args[0] : TupleObject.of(args);
    Object found = Indexing.get(t, self, key);
    if (found instanceof ArrayObject) {
      throw Raise.valueError("incorrect number of indices for array");
    }
    return Scalars.plain(found);
  }

  @Builtin(value = "tolist(self)", doc = "The items as nested lists of Python's own numbers.")
  static Object toList(ThreadContext t, ArrayObject self) {
    t.charge(self.array().size());
    return list(self.array());
  }

  private static Object list(NdArray a) {
    if (a.rank() == 0) {
      return Scalars.plainItem(a.data(), a.offset());
    }
    Object[] items = new Object[a.shape()[0]];
    for (int i = 0; i < items.length; i++) {
      items[i] =
          a.rank() == 1
              ? Scalars.plainItem(a.data(), a.offset() + i * a.strides()[0])
              : list(a.at(0, i));
    }
    return new ListObject(items);
  }

  @Builtin(value = "tobytes(self, order='C')", doc = "The items as bytes.")
  static Object toBytes(ThreadContext t, ArrayObject self, Object order) {
    return Memory.bytes(t, self.array());
  }

  @Builtin(value = "view(self, dtype=None)", doc = "Another view of the same memory.")
  static Object view(ThreadContext t, ArrayObject self, Object dtype) {
    DType type = DTypeObject.parseOrNull(t, dtype);
    if (type == null || type == self.array().type()) {
      return self.view(self.array());
    }
    NdArray a = self.array();
    int size = a.size() * a.type().itemSize();
    int last = a.rank() - 1;
    if (!a.isRowMajor() || last < 0) {
      throw Raise.valueError(
          "To change to a dtype of a different size, the last axis must be" + " contiguous");
    }
    int row = a.shape()[last] * a.type().itemSize();
    if (row % type.itemSize() != 0) {
      throw Raise.valueError(
          "When changing to a larger dtype, its size must be a divisor of the total size in bytes"
              + " of the last axis of the array.");
    }
    int[] shape = a.shape().clone();
    shape[last] = row / type.itemSize();
    ArrayObject bytes = Memory.row(t, self, type, size / type.itemSize(), 0);
    return self.view(bytes.array().reshape(shape));
  }

  @Builtin(
      value = "sort(self, axis=-1, kind=None, order=None)",
      doc = "Sort the items along an axis in place.")
  static void sort(ThreadContext t, ArrayObject self, Object axis, Object kind, Object order) {
    Ufuncs.requireWritable(self, "sort array is read-only");
    NdArray a = self.array();
    int along = Shapes.axis(Conversions.toLong(t, axis), a.rank());
    NdArray rows = a.transpose(Reductions.lastAxis(along, a.rank()));
    Kernel.run(t, NANOS_PER_SORTED * (double) a.size(), p -> Sorting.sort(rows, p));
  }

  @Builtin(
      value = "argsort(self, axis=-1, kind=None, order=None)",
      doc = "The indices that would sort the items along an axis; equal items keep their order.")
  static Object argsort(ThreadContext t, ArrayObject self, Object axis, Object kind, Object order) {
    NdArray a = self.array();
    if (axis == Singleton.NONE || a.rank() == 0) {
      a = NewArrays.rowMajor(t, a).reshape(a.size());
    }
    int rank = a.rank();
    int along = axis == Singleton.NONE ? 0 : Shapes.axis(Conversions.toLong(t, axis), rank);
    NdArray result = NewArrays.zeros(t, DType.INT64, a.shape());
    NdArray from = a.transpose(Reductions.lastAxis(along, rank));
    NdArray to = result.transpose(Reductions.lastAxis(along, rank));
    Kernel.run(t, 2 * NANOS_PER_SORTED * (double) a.size(), p -> Sorting.indices(from, to, p));
    return new ArrayObject(result);
  }

  @Builtin(value = "nonzero(self)", doc = "The indices of the items that are not zero.")
  static Object nonZero(ThreadContext t, ArrayObject self) {
    return Indexing.nonZeroTuple(t, self.array());
  }

  @Builtin(value = "dot(self, b, out=None)", doc = "The product with another array.")
  static Object dot(ThreadContext t, ArrayObject self, Object b, Object out) {
    return Products.dot(t, self.array(), ArrayInput.of(t, b), out);
  }

  @Builtin(value = "conj(self)", doc = "The items with imaginary parts of the opposite sign.")
  static Object conj(ThreadContext t, ArrayObject self) {
    return conjugate(t, self);
  }

  @Builtin(value = "conjugate(self)", doc = "The same as conj.")
  static Object conjugate(ThreadContext t, ArrayObject self) {
    return self.array().type().isComplex()
        ? Ufuncs.unary(t, UnaryLoop.CONJUGATE, "conjugate", self.array(), null, null)
        : self;
  }

  @Builtin(value = "setflags(self, write=True)", doc = "Not supported: flags do not change.")
  static void setFlags(ArrayObject self, boolean write) {
    if (write == self.isReadOnly()) {
      throw Raise.notImplementedError("flags of arrays cannot be changed");
    }
  }
}
