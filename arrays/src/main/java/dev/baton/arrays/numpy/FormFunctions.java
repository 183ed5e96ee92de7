package dev.baton.arrays.numpy;

import dev.baton.arrays.ndarray.DType;
import dev.baton.arrays.ndarray.NdArray;
import dev.baton.arrays.ndarray.Positions;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Iteration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Functions of module {@code numpy} that give arrays another form. */
@Intrinsics("_numpy")
final class FormFunctions {
  private FormFunctions() {}

  @Builtin(
      value = "concatenate(arrays, /, axis=0, out=None, *, dtype=None)",
      doc = "Join arrays along an axis.")
  static Object concatenate(
      ThreadContext t, Object arrays, Object axis, Object out, @Nullable Object dtype) {
    Object[] items = Iteration.toArray(t, arrays);
    if (items.length == 0) {
      throw Raise.valueError("need at least one array to concatenate");
    }
    NdArray[] parts = new NdArray[items.length];
    DType type = DTypeObject.parseOrNull(t, dtype);
    boolean given = type != null;
    for (int i = 0; i < items.length; i++) {
      parts[i] = ArrayInput.of(t, items[i]);
      if (axis == Singleton.NONE) {
        parts[i] = NewArrays.rowMajor(t, parts[i]).reshape(parts[i].size());
      }
      type = given ? type : type == null ? parts[i].type() : DType.promote(type, parts[i].type());
    }
    if (parts[0].rank() == 0) {
      throw Raise.valueError("zero-dimensional arrays cannot be concatenated");
    }
    int rank = parts[0].rank();
    int along = axis == Singleton.NONE ? 0 : Shapes.axis(Conversions.toLong(t, axis), rank);
    int[] shape = parts[0].shape().clone();
    for (int i = 1; i < parts.length; i++) {
      requireFit(parts[0], parts[i], i, along);
      shape[along] += parts[i].shape()[along];
    }
    ArrayObject target = Ufuncs.target(out);
    NdArray result = target != null ? target.array() : NewArrays.zeros(t, type, shape);
    if (!Arrays.equals(result.shape(), shape)) {
      throw Raise.valueError("Output array is the wrong shape");
    }
    int from = 0;
    for (NdArray part : parts) {
      NewArrays.assign(t, part, range(result, along, from, part.shape()[along]));
      from += part.shape()[along];
    }
    return target != null ? target : new ArrayObject(result);
  }

  private static void requireFit(NdArray first, NdArray part, int number, int along) {
    if (part.rank() != first.rank()) {
      throw Raise.valueError(
          "all the input arrays must have same number of dimensions, but the array at index 0 has "
              + first.rank()
              + " dimension(s) and the array at index "
              + number
              + " has "
              + part.rank()
              + " dimension(s)");
    }
    for (int d = 0; d < first.rank(); d++) {
      if (d != along && part.shape()[d] != first.shape()[d]) {
        throw Raise.valueError(
            "all the input array dimensions except for the concatenation axis must match exactly,"
                + " but along dimension "
                + d
                + ", the array at index 0 has size "
                + first.shape()[d]
                + " and the array at index "
                + number
                + " has size "
                + part.shape()[d]);
      }
    }
  }

  private static NdArray range(NdArray a, int axis, int from, int count) {
    int[] shape = a.shape().clone();
    shape[axis] = count;
    return a.with(a.offset() + from * a.strides()[axis], shape, a.strides());
  }

  @Builtin(
      value = "broadcast_to(array, shape, subok=False)",
      doc = "A view of an array, repeated to a shape; it cannot be written.")
  static Object broadcastTo(ThreadContext t, Object array, Object shape, boolean subok) {
    NdArray a = ArrayInput.of(t, array);
    int[] target = Shapes.parse(t, shape);
    NdArray wide = a.broadcast(target);
    if (wide == null) {
      throw Raise.valueError(
          "operands could not be broadcast together with remapped shapes [original->remapped]: "
              + Shapes.text(a.shape())
              + "  and requested shape "
              + Shapes.text(target));
    }
    return new ArrayObject(wide, array, /* readOnly= */ true);
  }

  @Builtin(value = "_broadcast_shapes(*arrays)", doc = "The shape that arrays are broadcast to.")
  static Object broadcastShapes(ThreadContext t, Object[] arrays) {
    NdArray[] all = new NdArray[arrays.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = ArrayInput.of(t, arrays[i]);
    }
    return Shapes.tuple(Shapes.common(all));
  }

  @Builtin(
      value = "_diagonal(a, offset, /)",
      doc = "A view of the diagonals in the last two dimensions.")
  static Object diagonal(ThreadContext t, Object array, int offset) {
    NdArray a = ArrayInput.of(t, array);
    int rank = a.rank();
    if (rank < 2) {
      throw Raise.valueError("diag requires an array of at least two dimensions");
    }
    int rows = a.shape()[rank - 2];
    int columns = a.shape()[rank - 1];
    int down = a.strides()[rank - 2];
    int right = a.strides()[rank - 1];
    int count =
        Math.max(
            0, offset >= 0 ? Math.min(rows, columns - offset) : Math.min(rows + offset, columns));
    int start = count == 0 ? 0 : offset >= 0 ? offset * right : -offset * down;
    int[] shape = Arrays.copyOf(a.shape(), rank - 1);
    int[] strides = Arrays.copyOf(a.strides(), rank - 1);
    shape[rank - 2] = count;
    strides[rank - 2] = down + right;
    NdArray view = a.with(a.offset() + start, shape, strides);
    return new ArrayObject(view, array, /* readOnly= */ true);
  }

  @Builtin(
      value = "searchsorted(a, v, side='left', sorter=None)",
      doc = "Where items would have to be inserted to keep a row sorted.")
  static Object searchSorted(
      ThreadContext t, Object array, Object values, String side, Object sorter) {
    NdArray a = ArrayInput.of(t, array);
    NdArray v = ArrayInput.of(t, values);
    if (a.rank() != 1) {
      throw Raise.valueError("object of too small depth for desired array");
    }
    if (sorter != Singleton.NONE) {
      a = ((ArrayObject) Indexing.get(t, new ArrayObject(a), sorter)).array();
    }
    boolean complex = a.type().isComplex() || v.type().isComplex();
    NdArray row = ArrayInput.convert(t, a, complex ? DType.COMPLEX128 : DType.FLOAT64);
    NdArray result = NewArrays.zeros(t, DType.INT64, v.shape());
    boolean right = side.equals("right");
    if (!right && !side.equals("left")) {
      throw Raise.valueError("search side must be one of 'left' or 'right' (got '" + side + "')");
    }
    Positions from = new Positions(v);
    t.charge(v.size());
    for (int i = 0; i < v.size(); i++) {
      int at = from.next();
      double wanted = v.data().getDouble(at);
      result.data().setLong(i, place(row, wanted, v.data().getImaginary(at), right));
    }
    return Ufuncs.result(result);
  }

  /** By value; NaN comes after all others. Imaginary parts count where real ones are equal. */
  private static int place(NdArray row, double wanted, double imaginary, boolean right) {
    int low = 0;
    int high = row.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      int at = row.offset() + middle * row.strides()[0];
      double x = row.data().getDouble(at);
      double y = row.data().getImaginary(at);
      if (x == wanted ? isBefore(y, imaginary, right) : isBefore(x, wanted, right)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static boolean isBefore(double x, double wanted, boolean right) {
    return right
        ? !(wanted < x) && !(x != x && wanted == wanted)
        : x < wanted || x == x && wanted != wanted;
  }
}
