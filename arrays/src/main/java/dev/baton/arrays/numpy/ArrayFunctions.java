package dev.baton.arrays.numpy;

import dev.baton.arrays.ndarray.DType;
import dev.baton.arrays.ndarray.Elementwise;
import dev.baton.arrays.ndarray.NdArray;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.MemoryViewObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.runtime.Conversions;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Functions of module {@code numpy} that make arrays. */
@Intrinsics("_numpy")
final class ArrayFunctions {
  private ArrayFunctions() {}

  @Builtin(
      value = "array(object, dtype=None, *, copy=True, order='K', subok=False, ndmin=0)",
      doc = "Create an array.")
  static Object array(
      ThreadContext t,
      Object object,
      Object dtype,
      boolean copy,
      Object order,
      Object subok,
      int ndmin) {
    DType type = DTypeObject.parseOrNull(t, dtype);
    NdArray a = ArrayInput.of(t, object, type);
    boolean shared =
        object instanceof ArrayObject given && given.array().data() == a.data()
            || !a.data().array().getClass().isArray();
    if (shared && copy) {
      a = NewArrays.copy(t, a);
    } else if (object instanceof ArrayObject given && a == given.array() && a.rank() >= ndmin) {
      return object;
    }
    while (a.rank() < ndmin) {
      a = a.with(a.offset(), NdArray.with(a.shape(), 0, 1), NdArray.with(a.strides(), 0, 0));
    }
    return shared && !copy
        ? new ArrayObject(a, Memory.holder(object), isReadOnly(object))
        : new ArrayObject(a);
  }

  private static boolean isReadOnly(Object o) {
    return o instanceof ArrayObject a
        ? a.isReadOnly()
        : o instanceof MemoryViewObject m && m.layout().readOnly();
  }

  @Builtin(
      value = "asarray(a, dtype=None, order=None)",
      doc = "Convert to an array, without a copy where that is possible.")
  static Object asArray(ThreadContext t, Object a, Object dtype, Object order) {
    if (a instanceof ArrayObject given
        && (dtype == Singleton.NONE || DTypeObject.parse(t, dtype) == given.array().type())) {
      return a;
    }
    return array(t, a, dtype, /* copy= */ false, Singleton.NONE, Singleton.NONE, 0);
  }

  @Builtin(value = "zeros(shape, dtype=None, order='C')", doc = "A new array of zeros.")
  static Object zeros(ThreadContext t, Object shape, Object dtype, Object order) {
    DType type = DTypeObject.parseOrNull(t, dtype);
    return new ArrayObject(
        NewArrays.zeros(t, type == null ? DType.FLOAT64 : type, Shapes.parse(t, shape)));
  }

  @Builtin(
      value = "full(shape, fill_value, dtype=None, order='C')",
      doc = "A new array of one value.")
  static Object full(ThreadContext t, Object shape, Object value, Object dtype, Object order) {
    DType wanted = DTypeObject.parseOrNull(t, dtype);
    NdArray filling = ArrayInput.of(t, value, wanted);
    NdArray result = NewArrays.zeros(t, filling.type(), Shapes.parse(t, shape));
    Indexing.assign(t, result, filling);
    return new ArrayObject(result);
  }

  @Builtin(
      value = "arange(start, stop=..., step=..., dtype=None)",
      doc = "Evenly spaced values within an interval.")
  static Object arange(
      ThreadContext t, Object start, @Nullable Object stop, @Nullable Object step, Object dtype) {
    Object first = stop == null || stop == Singleton.NONE ? 0L : Scalars.plain(start);
    Object end =
        stop == null || stop == Singleton.NONE ? Scalars.plain(start) : Scalars.plain(stop);
    Object by = step == null || step == Singleton.NONE ? 1L : Scalars.plain(step);
    DType type = DTypeObject.parseOrNull(t, dtype);
    if (type == null) {
      type = typeOf(DType.INT64, stop);
      type = typeOf(typeOf(type, start), step);
    }
    if (first instanceof Long a && end instanceof Long b && by instanceof Long c) {
      return new ArrayObject(range(t, a, b, c, type));
    }
    double from = t.toDouble(first);
    double delta = t.toDouble(by);
    if (delta == 0) {
      throw Raise.zeroDivisionError("float division by zero");
    }
    double length = Math.ceil((t.toDouble(end) - from) / delta);
    if (!(length < Integer.MAX_VALUE)) {
      throw Raise.valueError("Maximum allowed size exceeded");
    }
    NdArray result = NewArrays.zeros(t, type, (int) Math.max(0, length));
    // As NumPy: the second item says what is added, and may have been rounded.
    double gap = from + delta - from;
    for (int i = 0; i < length; i++) {
      result.data().setDouble(i, i == 1 ? from + delta : from + i * gap);
    }
    return new ArrayObject(result);
  }

  private static DType typeOf(DType known, @Nullable Object o) {
    DType other = o == null ? null : Scalars.dtypeOf(o);
    return other == null ? known : DType.promote(known, other);
  }

  private static NdArray range(ThreadContext t, long from, long to, long step, DType type) {
    if (step == 0) {
      throw Raise.zeroDivisionError("division by zero");
    }
    double span = (double) to - from;
    long count = 0;
    if (span != 0 && span > 0 == step > 0) {
      count = step > 0 ? (to - from - 1) / step + 1 : (from - to - 1) / -step + 1;
    }
    if (count < 0 || count > Integer.MAX_VALUE - 8 || Math.abs(span) > 9e18) {
      throw NewArrays.noRoom(type, Integer.MAX_VALUE);
    }
    t.charge((int) (count / 16));
    NdArray result = NewArrays.zeros(t, type, (int) count);
    if (result.data().array() instanceof long[] items) {
      for (int i = 0; i < items.length; i++) {
        items[i] = from + i * step;
      }
      return result;
    }
    for (int i = 0; i < count; i++) {
      result.data().setLong(i, from + i * step);
    }
    return result;
  }

  @Builtin(
      value = "frombuffer(buffer, dtype=None, count=-1, offset=0)",
      doc = "A row of items over the bytes of an object, without a copy.")
  static Object fromBuffer(ThreadContext t, Object buffer, Object dtype, long count, long offset) {
    DType type = DTypeObject.parseOrNull(t, dtype);
    return Memory.row(t, buffer, type == null ? DType.FLOAT64 : type, count, offset);
  }

  @Builtin(
      value = "where(condition, x=..., y=..., /)",
      doc = "Items of x where a condition holds, of y elsewhere; with one argument, nonzero.")
  static Object where(ThreadContext t, Object condition, @Nullable Object x, @Nullable Object y) {
    NdArray given = ArrayInput.of(t, condition);
    NdArray c = given.type().isComplex() ? NewArrays.cast(t, given, DType.BOOL) : given;
    if (x == null && y == null) {
      return Indexing.nonZeroTuple(t, c);
    }
    if (x == null || y == null) {
      throw Raise.valueError("either both or neither of x and y should be given");
    }
    NdArray a = ArrayInput.of(t, x);
    NdArray b = ArrayInput.of(t, y);
    DType type = Promotion.common(a, b);
    int[] shape = Shapes.common(c, a, b);
    NdArray result = NewArrays.zeros(t, type, shape);
    NdArray truths = Ufuncs.broadcast(c, shape);
    NdArray left = Ufuncs.broadcast(ArrayInput.convert(t, a, type), shape);
    NdArray right = Ufuncs.broadcast(ArrayInput.convert(t, b, type), shape);
    Kernel.run(t, 2.0 * result.size(), p -> Elementwise.choose(truths, left, right, result, p));
    return new ArrayObject(result);
  }

  @Builtin(
      value = "_windows(array, shape, /)",
      doc = "A view of all windows of a shape, which has as many dimensions as the array.")
  static Object windows(ThreadContext t, Object array, Object shape) {
    ArrayObject whole =
        array instanceof ArrayObject a ? a : new ArrayObject(ArrayInput.of(t, array));
    NdArray a = whole.array();
    int[] window = Shapes.ints(t, shape);
    int[] shapes = Arrays.copyOf(a.shape(), 2 * a.rank());
    int[] strides = Arrays.copyOf(a.strides(), 2 * a.rank());
    for (int d = 0; d < a.rank(); d++) {
      if (window[d] < 0) {
        throw Raise.valueError("`window_shape` cannot contain negative values");
      }
      if (window[d] > a.shape()[d]) {
        throw Raise.valueError("window shape cannot be larger than input array shape");
      }
      shapes[d] -= window[d] - 1;
      shapes[a.rank() + d] = window[d];
      strides[a.rank() + d] = a.strides()[d];
    }
    return new ArrayObject(a.with(a.offset(), shapes, strides), whole, true);
  }

  @Builtin(value = "dot(a, b, out=None)", doc = "The product of two arrays.")
  static Object dot(ThreadContext t, Object a, Object b, Object out) {
    return Products.dot(t, ArrayInput.of(t, a), ArrayInput.of(t, b), out);
  }

  @Builtin(value = "matmul(x1, x2, /, out=None)", doc = "The matrix product of two arrays.")
  static Object matmul(ThreadContext t, Object a, Object b, Object out) {
    return Products.matmul(t, ArrayInput.of(t, a), ArrayInput.of(t, b), out);
  }

  @Builtin(value = "_copyto(target, value, /)", doc = "Set all items of an array, broadcast.")
  static void copyTo(ThreadContext t, ArrayObject target, Object value) {
    Ufuncs.requireWritable(target, "assignment destination is read-only");
    Indexing.assign(t, target.array(), ArrayInput.of(t, value));
  }

  @Builtin(
      value = "_shortest(x, /)",
      doc = "A float32 as the float with the fewest digits that is the same.")
  static double shortest(double x) {
    return ScalarConversions.shortest((float) x);
  }

  @Builtin(value = "result_type(*arrays_and_dtypes)", doc = "The type in which operands meet.")
  static Object resultType(ThreadContext t, Object[] operands) {
    NdArray met = null;
    for (Object each : operands) {
      boolean type =
          each instanceof DTypeObject || each instanceof TypeObject || Strings.isStr(each);
      NdArray a = type ? NdArray.zeros(DTypeObject.parse(t, each), 1) : ArrayInput.of(t, each);
      if (met == null) {
        met = a;
        continue;
      }
      DType common = Promotion.common(met, a);
      met = met.rank() > 0 || a.rank() > 0 ? NdArray.zeros(common, 1) : NdArray.zeros(common);
    }
    if (met == null) {
      throw Raise.valueError("at least one array or dtype is required");
    }
    return DTypeObject.of(met.type());
  }

  @Builtin(value = "_axis(axis, ndim, /)", doc = "An axis counted from 0.")
  static long axis(ThreadContext t, Object axis, int ndim) {
    return Shapes.axis(Conversions.toLong(t, axis), ndim);
  }
}
