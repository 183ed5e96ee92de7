package dev.baton.arrays.numpy;

import dev.baton.arrays.ndarray.NdArray;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Conversions;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shapes and axes as arguments and in messages. */
public final class Shapes {
  static final TypeObject AXIS_ERROR = axisError();

  private Shapes() {}

  private static TypeObject axisError() {
    TypeObject type =
        new TypeObject(
            "AxisError",
            "numpy",
            Types.VALUE_ERROR,
            TypeObject.NAMED_WITH_MODULE,
            new EmptyTable("AxisError"));
    type.initBases(
        new TypeObject[] {Types.VALUE_ERROR, Types.INDEX_ERROR},
        new TypeObject[] {
          type,
          Types.VALUE_ERROR,
          Types.INDEX_ERROR,
          Types.LOOKUP_ERROR,
          Types.EXCEPTION,
          Types.BASE_EXCEPTION,
          Types.OBJECT
        });
    return type;
  }

  /** A shape as a tuple is shown. */
  static String text(int... shape) {
    StringBuilder text = new StringBuilder("(");
    for (int i = 0; i < shape.length; i++) {
      text.append(i == 0 ? "" : ",").append(shape[i]);
    }
    return text.append(shape.length == 1 ? ",)" : ")").toString();
  }

  /** A shape as a tuple. */
  static TupleObject tuple(int... shape) {
    Object[] items = new Object[shape.length];
    for (int i = 0; i < items.length; i++) {
      items[i] = (long) shape[i];
    }
    return TupleObject.of(items);
  }

  /** An int or a sequence of ints; some may be negative. */
  static int[] ints(ThreadContext t, Object o) {
    if (o instanceof ListObject || o instanceof TupleObject) {
      Object[] items = ((List<?>) o).toArray();
      int[] result = new int[items.length];
      for (int i = 0; i < items.length; i++) {
        result[i] = oneInt(t, items[i]);
      }
      return result;
    }
    if (o instanceof ArrayObject a && a.array().rank() == 1) {
      Object[] items = Indexing.items(a.array());
      return ints(t, TupleObject.of(items));
    }
    return new int[] {oneInt(t, o)};
  }

  private static int oneInt(ThreadContext t, Object o) {
    long n = Conversions.toLong(t, o);
    if (n != (int) n) {
      throw n > 0
          ? Raise.valueError("Maximum allowed dimension exceeded")
          : Raise.valueError("negative dimensions are not allowed");
    }
    return (int) n;
  }

  /** The shape of a new array. */
  public static int[] parse(ThreadContext t, Object o) {
    int[] shape = ints(t, o);
    for (int extent : shape) {
      if (extent < 0) {
        throw Raise.valueError("negative dimensions are not allowed");
      }
    }
    return shape;
  }

  /** An axis counted from 0. */
  static int axis(long axis, int rank) {
    if (axis < -rank || axis >= rank) {
      throw Raise.error(
          AXIS_ERROR, "axis " + axis + " is out of bounds for array of dimension " + rank);
    }
    return (int) (axis < 0 ? axis + rank : axis);
  }

  /** Which axes an argument names: None all of them, an int one, a tuple some. */
  static boolean[] axes(ThreadContext t, @Nullable Object o, int rank) {
    boolean[] marked = new boolean[rank];
    if (o == null || o == Singleton.NONE) {
      Arrays.fill(marked, true);
      return marked;
    }
    for (int each : ints(t, o)) {
      int axis = axis(each, rank);
      if (marked[axis]) {
        throw Raise.valueError("duplicate value in 'axis'");
      }
      marked[axis] = true;
    }
    return marked;
  }

  /** The shape that operands are broadcast to; ValueError if they do not fit. */
  static int[] common(NdArray... arrays) {
    int[] shape = {};
    for (NdArray a : arrays) {
      int[] both = NdArray.common(shape, a.shape());
      if (both == null) {
        throw noBroadcast(arrays);
      }
      shape = both;
    }
    return shape;
  }

  private static GuestError noBroadcast(NdArray... arrays) {
    StringBuilder text = new StringBuilder("operands could not be broadcast together with shapes ");
    for (NdArray a : arrays) {
      text.append(text(a.shape())).append(' ');
    }
    return Raise.valueError(text.toString());
  }

  /** A shape in which one extent may be -1, for so many items. */
  static int[] resolve(int[] wanted, NdArray a, String shown) {
    int[] shape = wanted.clone();
    int unknown = -1;
    long known = 1;
    for (int d = 0; d < shape.length; d++) {
      if (shape[d] < 0) {
        if (unknown >= 0) {
          throw Raise.valueError("can only specify one unknown dimension");
        }
        unknown = d;
      } else {
        known *= shape[d];
      }
    }
    int size = a.size();
    if (unknown >= 0 && known > 0 && size % known == 0) {
      shape[unknown] = (int) (size / known);
      known = size;
    }
    if (known != size || unknown >= 0 && shape[unknown] < 0) {
      throw Raise.valueError("cannot reshape array of size " + size + " into shape " + shown);
    }
    return shape;
  }
}
