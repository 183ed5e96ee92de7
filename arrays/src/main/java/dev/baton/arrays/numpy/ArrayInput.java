package dev.baton.arrays.numpy;

import dev.baton.arrays.ndarray.DType;
import dev.baton.arrays.ndarray.NdArray;
import dev.baton.core.number.Complex;
import dev.baton.core.object.BufferExporter;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.MemoryViewObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.RangeObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Iteration;
import dev.baton.core.runtime.Special;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arrays made of other objects: numbers, nested sequences, buffers. */
final class ArrayInput {
  private static final int MAX_RANK = 32;

  private final ThreadContext thread;
  private final List<Object> leaves = new ArrayList<>();
  private final List<Integer> shape = new ArrayList<>();

  private ArrayInput(ThreadContext thread) {
    this.thread = thread;
  }

  /** An object as an array; TypeError if that cannot be. It shares memory where it can. */
  static NdArray of(ThreadContext t, Object o) {
    return of(t, o, null);
  }

  /** An object as an array of an item type, or of the one that fits best. */
  static NdArray of(ThreadContext t, Object o, @Nullable DType wanted) {
    NdArray found = ofOrNull(t, o, wanted);
    if (found == null) {
      throw Raise.typeError("arrays of '" + Types.of(o).name() + "' objects are not supported");
    }
    return found;
  }

  /** As {@link #of(ThreadContext, Object)}; null for an object that no array is made of. */
  static @Nullable NdArray ofOrNull(ThreadContext t, Object o, @Nullable DType wanted) {
    if (o instanceof ArrayObject a) {
      return convert(t, a.array(), wanted);
    }
    DType dtype = Scalars.dtypeOf(o);
    if (dtype != null) {
      return wanted == null || wanted == dtype
          ? Scalars.array(o, dtype)
          : Scalars.isScalar(o)
              ? convert(t, Scalars.array(o, dtype), wanted)
              : scalar(Scalars.plain(o), wanted);
    }
    if (o instanceof BigInteger big) {
      return scalar(big, wanted == null ? DType.INT64 : wanted);
    }
    if (o instanceof ListObject || o instanceof TupleObject || o instanceof RangeObject) {
      return new ArrayInput(t).sequence(o, wanted);
    }
    if (o instanceof MemoryViewObject || o instanceof BufferExporter) {
      return convert(t, Memory.array(t, o), wanted);
    }
    Object method = o instanceof BytesObject ? null : Special.find(o, "__array__");
    if (method != null && Special.call(t, method, o) instanceof ArrayObject a) {
      return convert(t, a.array(), wanted);
    }
    return null;
  }

  /** An array with items of a type, itself if it has such. */
  static NdArray convert(ThreadContext t, NdArray a, @Nullable DType wanted) {
    return wanted == null || wanted == a.type() ? a : NewArrays.cast(t, a, wanted);
  }

  /** A number of Python's own as an array without dimensions. */
  private static NdArray scalar(Object plain, DType dtype) {
    NdArray array = NdArray.zeros(dtype);
    set(array, 0, plain);
    return array;
  }

  /** Sets an item to a number of Python's own; OverflowError for an int beyond 64 bits. */
  static void set(NdArray array, int at, Object plain) {
    if (plain instanceof Double d) {
      requireInt(array, d);
      array.data().setDouble(at, d);
    } else if (plain instanceof Long n) {
      array.data().setLong(at, array.type() == DType.BOOL && n != 0 ? 1 : n);
    } else if (plain instanceof Boolean b) {
      array.data().setLong(at, b ? 1 : 0);
    } else if (plain instanceof Complex c) {
      setComplex(array, at, c);
    } else if (array.type().isFloat() || array.type().isComplex()) {
      array.data().setDouble(at, ((BigInteger) plain).doubleValue());
    } else {
      throw Raise.overflowError("Python int too large to convert to C long");
    }
  }

  private static void setComplex(NdArray array, int at, Complex c) {
    switch (array.type().rank()) {
      case 0 -> array.data().setLong(at, c.real() != 0 || c.imaginary() != 0 ? 1 : 0);
      case 1 ->
          throw Raise.typeError(
              "int() argument must be a string, a bytes-like object or a real number, not"
                  + " 'complex'");
      case 2 ->
          throw Raise.typeError(
              "float() argument must be a string or a real number, not 'complex'");
      default -> array.data().setComplex(at, c.real(), c.imaginary());
    }
  }

  /** An int cannot be made of a float that is not finite. */
  private static void requireInt(NdArray array, double d) {
    if (array.type().rank() == 1 && !(Math.abs(d) <= Double.MAX_VALUE)) {
      if (d != d) {
        throw Raise.valueError("cannot convert float NaN to integer");
      }
      throw Raise.overflowError("cannot convert float infinity to integer");
    }
  }

  private NdArray sequence(Object o, @Nullable DType wanted) {
    collect(o, 0);
    int[] extents = shape.stream().mapToInt(Integer::intValue).toArray();
    DType dtype = wanted;
    if (dtype == null) {
      for (Object leaf : leaves) {
        DType each = leaf instanceof BigInteger ? DType.INT64 : Scalars.dtypeOf(leaf);
        dtype = dtype == null || dtype == each ? each : DType.promote(dtype, each);
      }
    }
    NdArray array = NewArrays.zeros(thread, dtype == null ? DType.FLOAT64 : dtype, extents);
    for (int i = 0; i < leaves.size(); i++) {
      set(array, i, Scalars.plain(leaves.get(i)));
    }
    return array;
  }

  private void collect(Object o, int depth) {
    if (Scalars.dtypeOf(o) != null || o instanceof BigInteger) {
      if (depth != shape.size()) {
        throw ragged(Math.min(depth, shape.size()));
      }
      leaves.add(o);
      return;
    }
    Object[] items;
    if (o instanceof ListObject || o instanceof TupleObject) {
      items = ((List<?>) o).toArray();
    } else if (o instanceof RangeObject) {
      items = Iteration.toArray(thread, o);
    } else {
      NdArray inner = ofOrNull(thread, o, null);
      if (inner == null) {
        throw Raise.typeError("arrays of '" + Types.of(o).name() + "' objects are not supported");
      }
      items = Indexing.items(inner);
      if (inner.rank() == 0) {
        collect(items[0], depth);
        return;
      }
    }
    if (depth == shape.size()) {
      if (!leaves.isEmpty() || depth == MAX_RANK) {
        throw ragged(depth);
      }
      shape.add(items.length);
    } else if (shape.get(depth) != items.length) {
      throw ragged(depth);
    }
    for (Object item : items) {
      collect(item, depth + 1);
    }
    if (items.length == 0 && depth + 1 < shape.size()) {
      throw ragged(depth + 1);
    }
  }

  private RuntimeException ragged(int depth) {
    int[] known = Arrays.copyOf(shape.stream().mapToInt(Integer::intValue).toArray(), depth);
    return Raise.valueError(
        "setting an array element with a sequence. The requested array has an inhomogeneous"
            + " shape after "
            + depth
            + " dimensions. The detected shape was "
            + Shapes.text(known)
            + " + inhomogeneous part.");
  }
}
