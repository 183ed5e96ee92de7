package dev.baton.arrays.ndarray;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A view of memory: where the items of an array lie. Immutable, so that threads which share an
 * array always see a shape that fits its strides; the items themselves may be written.
 *
 * @param data the memory
 * @param offset where the first item is
 * @param shape items per dimension; not to be changed
 * @param strides how many items lie between two neighbours, per dimension; not to be changed
 */
public record NdArray(Storage data, int offset, int[] shape, int[] strides) {

  /**
   * A new array of zeros.
   *
   * @throws OutOfMemoryError if there is not enough memory, or no Java array is so long
   */
  public static NdArray zeros(DType type, int... shape) {
    long size = size(shape);
    if (size > Integer.MAX_VALUE - 8) {
      throw new OutOfMemoryError();
    }
    return of(Storage.allocate(type, (int) size), shape);
  }

  /** All of some memory, the last index changing fastest. */
  public static NdArray of(Storage data, int... shape) {
    return new NdArray(data, 0, shape, rowMajor(shape));
  }

  /** A row over an array of doubles, which is not copied. */
  public static NdArray of(double[] items) {
    return of(new DoubleStorage(items), items.length);
  }

  /** A row of complex numbers over pairs of doubles, which are not copied. */
  public static NdArray ofPairs(double[] pairs) {
    return of(new ComplexStorage(new DoubleStorage(pairs)), pairs.length / 2);
  }

  /** A row over an array of longs, which is not copied. */
  public static NdArray of(long[] items) {
    return of(new LongStorage(items), items.length);
  }

  /** A row over an array of ints, which is not copied. */
  public static NdArray of(int[] items) {
    return of(new IntStorage(DType.INT32, items), items.length);
  }

  /** A row over an array of floats, which is not copied. */
  public static NdArray of(float[] items) {
    return of(new FloatStorage(items), items.length);
  }

  /** The number of items of a shape. */
  public static long size(int[] shape) {
    long n = 1;
    for (int extent : shape) {
      n = Math.multiplyExact(n, (long) extent);
    }
    return n;
  }

  /** Strides of items that lie one after the other, the last index changing fastest. */
  public static int[] rowMajor(int[] shape) {
    int[] strides = new int[shape.length];
    int stride = 1;
    for (int d = shape.length - 1; d >= 0; d--) {
      strides[d] = stride;
      stride *= Math.max(1, shape[d]);
    }
    return strides;
  }

  /** The type of the items. */
  public DType type() {
    return data.type();
  }

  /** The number of dimensions. */
  public int rank() {
    return shape.length;
  }

  /** The number of items. */
  public int size() {
    return (int) size(shape);
  }

  /** Whether the items lie one after the other, the last index changing fastest. */
  public boolean isRowMajor() {
    int expected = 1;
    for (int d = shape.length - 1; d >= 0; d--) {
      if (shape[d] == 0) {
        return true;
      }
      if (shape[d] != 1 && strides[d] != expected) {
        return false;
      }
      expected *= shape[d];
    }
    return true;
  }

  /**
   * The dimensions from the one whose index changes slowest in memory to the fastest; null if that
   * is their own order, or if items are not in an order, as where some are repeated.
   */
  public int @Nullable [] orderOfMemory() {
    int[] order = new int[rank()];
    boolean own = true;
    for (int d = 0; d < order.length; d++) {
      if (strides[d] <= 0) {
        return null;
      }
      int at = d;
      for (; at > 0 && strides[order[at - 1]] < strides[d]; at--) {
        order[at] = order[at - 1];
        own = false;
      }
      order[at] = d;
    }
    return own ? null : order;
  }

  /** The same memory with other dimensions. */
  public NdArray with(int newOffset, int[] newShape, int[] newStrides) {
    return new NdArray(data, newOffset, newShape, newStrides);
  }

  /** The real (0) or imaginary (1) parts of complex items, in their memory. */
  public NdArray part(int which) {
    Storage parts = ((ComplexStorage) data).parts;
    // Of no items there is no place for a second part.
    int start = size() == 0 ? 2 * offset : 2 * offset + which;
    return new NdArray(parts, start, shape, twice(strides));
  }

  /** Both parts of complex items as a last dimension, in their memory. */
  public NdArray parts() {
    NdArray real = part(0);
    int[] pairs = with(shape, rank(), 2);
    return real.with(real.offset, pairs, with(real.strides, rank(), 1));
  }

  /**
   * Copies items along the last dimension as pairs of doubles; zeros fill the rest.
   *
   * @param at where the first one is in memory
   */
  public void readPairs(int at, int count, double[] target) {
    data.loadPairs(at, strides[rank() - 1], count, target, 0);
    Arrays.fill(target, 2 * count, target.length, 0);
  }

  /** Sets the items along the last dimension to pairs of doubles, of which there may be more. */
  public void writePairs(int at, double[] source) {
    data.storePairs(at, strides[rank() - 1], shape[rank() - 1], source, 0);
  }

  private static int[] twice(int[] strides) {
    int[] result = strides.clone();
    for (int d = 0; d < result.length; d++) {
      result[d] *= 2;
    }
    return result;
  }

  /** The dimensions in another order. */
  public NdArray transpose(int... axes) {
    int[] newShape = new int[axes.length];
    int[] newStrides = new int[axes.length];
    for (int d = 0; d < axes.length; d++) {
      newShape[d] = shape[axes[d]];
      newStrides[d] = strides[axes[d]];
    }
    return with(offset, newShape, newStrides);
  }

  /** The dimensions in the opposite order. */
  public NdArray transpose() {
    int[] axes = new int[rank()];
    Arrays.setAll(axes, d -> axes.length - 1 - d);
    return transpose(axes);
  }

  /** The part at one index of a dimension, which goes. */
  public NdArray at(int axis, int index) {
    return with(offset + index * strides[axis], without(shape, axis), without(strides, axis));
  }

  /** An array of numbers with one of them left out. */
  public static int[] without(int[] numbers, int axis) {
    int[] rest = new int[numbers.length - 1];
    System.arraycopy(numbers, 0, rest, 0, axis);
    System.arraycopy(numbers, axis + 1, rest, axis, rest.length - axis);
    return rest;
  }

  /** An array of numbers with one more. */
  public static int[] with(int[] numbers, int axis, int added) {
    int[] more = new int[numbers.length + 1];
    System.arraycopy(numbers, 0, more, 0, axis);
    more[axis] = added;
    System.arraycopy(numbers, axis, more, axis + 1, numbers.length - axis);
    return more;
  }

  /** Repeated along dimensions of length one and new ones in front; null if that does not fit. */
  public @Nullable NdArray broadcast(int... target) {
    int added = target.length - shape.length;
    if (added < 0) {
      return null;
    }
    int[] newStrides = new int[target.length];
    for (int d = 0; d < shape.length; d++) {
      if (shape[d] == target[added + d]) {
        newStrides[added + d] = strides[d];
      } else if (shape[d] != 1) {
        return null;
      }
    }
    return with(offset, target, newStrides);
  }

  /** The shape that two shapes are broadcast to; null if they do not fit. */
  public static int @Nullable [] common(int[] a, int[] b) {
    int[] result = a.length >= b.length ? a.clone() : b.clone();
    int shorter = Math.min(a.length, b.length);
    for (int d = 1; d <= shorter; d++) {
      int x = a[a.length - d];
      int y = b[b.length - d];
      if (x != y && x != 1 && y != 1) {
        return null;
      }
      result[result.length - d] = x == 1 ? y : x;
    }
    return result;
  }

  /** The same items in another shape without a copy; null if the strides do not allow it. */
  public @Nullable NdArray reshape(int... target) {
    if (isRowMajor()) {
      return with(offset, target, rowMajor(target));
    }
    NdArray packed = merged();
    int[] newStrides = new int[target.length];
    int from = packed.rank() - 1;
    long left = from < 0 ? 1 : packed.shape[from];
    int stride = from < 0 ? 1 : packed.strides[from];
    for (int d = target.length - 1; d >= 0; d--) {
      if (left == 1 && target[d] != 1 && from > 0) {
        from--;
        left = packed.shape[from];
        stride = packed.strides[from];
      }
      if (left % target[d] != 0) {
        return null;
      }
      newStrides[d] = stride;
      stride *= target[d];
      left /= target[d];
    }
    return with(offset, target, newStrides);
  }

  /** The same items in the same order with as few dimensions as possible. */
  public NdArray merged() {
    if (rank() == 0 || rank() == 1 && shape[0] != 1) {
      return this;
    }
    int[] newShape = new int[rank()];
    int[] newStrides = new int[rank()];
    int n = 0;
    for (int d = 0; d < rank(); d++) {
      if (shape[d] == 1) {
        continue;
      }
      if (n > 0 && newStrides[n - 1] == strides[d] * shape[d]) {
        newShape[n - 1] *= shape[d];
        newStrides[n - 1] = strides[d];
      } else {
        newShape[n] = shape[d];
        newStrides[n++] = strides[d];
      }
    }
    return with(offset, Arrays.copyOf(newShape, n), Arrays.copyOf(newStrides, n));
  }

  /** Whether items of the two may be the same memory, seen in a different way. */
  public boolean overlaps(NdArray other) {
    if (data.array() != other.data.array()) {
      return false;
    }
    if (type() != other.type()) {
      return true;
    }
    boolean same =
        offset == other.offset
            && Arrays.equals(shape, other.shape)
            && Arrays.equals(strides, other.strides);
    return !same && first() <= other.last() && other.first() <= last();
  }

  private int first() {
    int at = offset;
    for (int d = 0; d < rank(); d++) {
      at += Math.min(0, strides[d] * (shape[d] - 1));
    }
    return at;
  }

  private int last() {
    int at = offset;
    for (int d = 0; d < rank(); d++) {
      at += Math.max(0, strides[d] * (shape[d] - 1));
    }
    return at;
  }
}
