package dev.baton.arrays.numpy;

import dev.baton.arrays.ndarray.BinaryLoop;
import dev.baton.arrays.ndarray.DType;
import dev.baton.arrays.ndarray.Elementwise;
import dev.baton.arrays.ndarray.Gather;
import dev.baton.arrays.ndarray.NdArray;
import dev.baton.core.number.Complex;
import dev.baton.core.object.ComplexObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;

/** {@code a[key]}, to read and to write. */
final class Indexing {
  private Indexing() {}

  /** The single numbers of a row, or the rows of an array of more dimensions; of none, itself. */
  static Object[] items(NdArray a) {
    if (a.rank() == 0) {
      return new Object[] {Scalars.item(a.data(), a.offset())};
    }
    Object[] items = new Object[a.shape()[0]];
    for (int i = 0; i < items.length; i++) {
      items[i] =
          a.rank() == 1
              ? Scalars.item(a.data(), a.offset() + i * a.strides()[0])
              : new ArrayObject(a.at(0, i));
    }
    return items;
  }

  /** {@code self[key]}. */
  static Object get(ThreadContext t, ArrayObject self, Object key) {
    NdArray a = self.array();
    if (key instanceof Long index && a.rank() > 0) {
      int i = Selection.checked(index, 0, a.shape()[0]);
      return a.rank() == 1
          ? Scalars.item(a.data(), a.offset() + i * a.strides()[0])
          : self.view(a.at(0, i));
    }
    Selection selection = Selection.of(t, a, key);
    if (selection.positions == null) {
      NdArray view = selection.view;
      boolean single = view.rank() == 0 && !selection.keepsArray;
      return single ? Scalars.item(view.data(), view.offset()) : self.view(view);
    }
    return new ArrayObject(pick(t, selection));
  }

  private static NdArray pick(ThreadContext t, Selection s) {
    int[] positions = s.positions;
    NdArray block = s.view;
    int[] flat = NdArray.with(block.shape(), 0, positions.length);
    NdArray picked = NewArrays.zeros(t, block.type(), flat);
    double size = picked.size();
    Kernel.run(t, 4 * size, p -> Gather.pick(positions, block, picked, p));
    return s.arrange(picked);
  }

  /** {@code self[key] = value}. */
  static void set(ThreadContext t, ArrayObject self, Object key, Object value) {
    Ufuncs.requireWritable(self, "assignment destination is read-only");
    NdArray a = self.array();
    if (key instanceof Long index && a.rank() == 1) {
      int at = a.offset() + Selection.checked(index, 0, a.shape()[0]) * a.strides()[0];
      setItem(t, a, at, value);
      return;
    }
    Selection selection = Selection.of(t, a, key);
    if (selection.positions == null) {
      if (selection.view.rank() == 0) {
        setItem(t, a, selection.view.offset(), value);
      } else {
        assign(t, selection.view, given(t, a, value));
      }
      return;
    }
    NdArray given = given(t, a, value);
    NdArray source = given.overlaps(a) ? NewArrays.copy(t, given) : given;
    int[] shape = selection.resultShape();
    NdArray wide =
        fit(
            source,
            shape,
            "shape mismatch: value array of shape "
                + Shapes.text(source.shape())
                + " could not be broadcast to indexing result of shape "
                + Shapes.text(shape));
    NdArray rows = selection.flatten(t, wide);
    if (given.type().isComplex() && !a.type().isComplex() && a.type() != DType.BOOL) {
      NewArrays.warnOfLoss(t);
    }
    int[] positions = selection.positions;
    double size = rows.size();
    Kernel.run(t, 4 * size, p -> Gather.put(positions, selection.view, rows, p));
  }

  /** Items to be put into an array. Complex numbers of Python's own do not become real ones. */
  private static NdArray given(ThreadContext t, NdArray a, Object value) {
    NdArray given = ArrayInput.of(t, value);
    boolean ofArray = value instanceof ArrayObject || Scalars.isScalar(value);
    return given.type().isComplex() && !a.type().isComplex() && !ofArray
        ? ArrayInput.of(t, value, a.type())
        : given;
  }

  private static void setItem(ThreadContext t, NdArray a, int at, Object value) {
    if (Scalars.dtypeOf(value) != null && !(value instanceof ComplexObject)) {
      ArrayInput.set(a, at, Scalars.plain(value));
      return;
    }
    NdArray given = ArrayInput.of(t, value);
    if (given.size() != 1) {
      throw Raise.valueError("setting an array element with a sequence.");
    }
    Object plain = Scalars.plainItem(given.data(), given.offset());
    if (plain instanceof Complex c && a.type().rank() < 3) {
      NewArrays.warnOfLoss(t);
      plain = c.real();
    }
    ArrayInput.set(a, at, plain);
  }

  /** Copies items into a view, broadcast; ValueError if they do not fit. */
  static void assign(ThreadContext t, NdArray view, NdArray value) {
    NdArray trimmed = value;
    while (trimmed.rank() > view.rank() && trimmed.shape()[0] == 1) {
      trimmed = trimmed.at(0, 0);
    }
    NdArray wide =
        fit(
            trimmed,
            view.shape(),
            "could not broadcast input array from shape "
                + Shapes.text(value.shape())
                + " into shape "
                + Shapes.text(view.shape()));
    NewArrays.assign(t, wide, view);
  }

  private static NdArray fit(NdArray value, int[] shape, String message) {
    NdArray wide = value.broadcast(shape);
    if (wide == null) {
      throw Raise.valueError(message);
    }
    return wide;
  }

  /** The indices at which items are not zero, one array for each dimension. */
  static NdArray[] nonZero(ThreadContext t, NdArray a) {
    int[] found = places(t, mask(t, a));
    NdArray[] result = new NdArray[Math.max(1, a.rank())];
    for (int d = result.length - 1; d >= 0; d--) {
      NdArray along = NewArrays.zeros(t, DType.INT64, found.length);
      long[] indices = (long[]) along.data().array();
      int extent = a.rank() == 0 ? 1 : a.shape()[d];
      for (int i = 0; i < indices.length; i++) {
        indices[i] = d == 0 ? found[i] : found[i] % extent;
        found[i] /= extent;
      }
      result[d] = along;
    }
    return result;
  }

  /** Whether items are not zero, as truth values that lie one after the other. */
  private static NdArray mask(ThreadContext t, NdArray a) {
    if (Gather.isPlainMask(a)) {
      return a;
    }
    NdArray truths = NewArrays.zeros(t, DType.BOOL, a.shape());
    NdArray zero = NdArray.zeros(a.type());
    NdArray zeros = Ufuncs.broadcast(zero, a.shape());
    Kernel.run(
        t,
        2.0 * a.size(),
        p -> Elementwise.binary(BinaryLoop.NOT_EQUAL, a.type().isFloat(), a, zeros, truths, p));
    return truths;
  }

  /** Where truth values are set, counted over all dimensions. */
  static int[] places(ThreadContext t, NdArray mask) {
    int[][] found = new int[1][];
    Kernel.run(t, 2.0 * mask.size(), p -> found[0] = Gather.set(mask, p));
    return found[0];
  }

  /** {@code nonzero}. */
  static Object nonZeroTuple(ThreadContext t, NdArray a) {
    NdArray[] found = nonZero(t, a);
    Object[] arrays = new Object[found.length];
    for (int d = 0; d < arrays.length; d++) {
      arrays[d] = new ArrayObject(found[d]);
    }
    return TupleObject.of(arrays);
  }
}
