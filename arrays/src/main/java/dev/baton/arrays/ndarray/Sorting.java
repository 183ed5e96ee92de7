package dev.baton.arrays.ndarray;

import java.util.Arrays;

/** Orders the items along the last axis, complex ones by both parts; NaNs come last. */
public final class Sorting {
  /** Shorter rows are sorted by comparisons. */
  private static final int SHORT = 256;

  private static final int NANOS = 10;

  private Sorting() {}

  /** Sorts the rows of an array in place. */
  public static void sort(NdArray a, Progress progress) {
    int last = a.rank() - 1;
    int length = a.shape()[last];
    int stride = a.strides()[last];
    if (a.type().isComplex()) {
      sortComplex(a, progress);
      return;
    }
    boolean floats = a.type().isFloat();
    Positions rows = new Positions(a.at(last, 0));
    double[] x = new double[floats ? length : 0];
    long[] y = new long[floats && length < SHORT ? 0 : length];
    for (int left = length == 0 ? 0 : a.size() / length; left > 0; left--) {
      int at = rows.next();
      if (floats) {
        a.data().load(at, stride, length, x, 0);
        sort(x, y, progress);
        a.data().store(at, stride, length, x, 0);
      } else {
        a.data().load(at, stride, length, y, 0);
        long[] sorted = y;
        if (length < SHORT) {
          Arrays.sort(y);
        } else {
          sorted = Radix.sorted(y, progress);
        }
        a.data().store(at, stride, length, sorted, 0);
      }
      progress.worked(length < SHORT ? NANOS * length : 0);
    }
  }

  private static void sort(double[] x, long[] keys, Progress progress) {
    if (x.length < SHORT) {
      Arrays.sort(x);
      return;
    }
    for (int i = 0; i < x.length; i++) {
      keys[i] = Radix.key(x[i], false);
    }
    long[] sorted = Radix.sorted(keys, progress);
    for (int i = 0; i < x.length; i++) {
      x[i] = Radix.number(sorted[i]);
    }
  }

  private static void sortComplex(NdArray a, Progress progress) {
    int last = a.rank() - 1;
    int length = a.shape()[last];
    Positions rows = new Positions(a.at(last, 0));
    double[] x = new double[2 * length];
    double[] sorted = new double[2 * length];
    for (int left = length == 0 ? 0 : a.size() / length; left > 0; left--) {
      int at = rows.next();
      a.data().loadPairs(at, a.strides()[last], length, x, 0);
      int[] order = orderOfPairs(x, progress);
      for (int i = 0; i < length; i++) {
        sorted[2 * i] = x[2 * order[i]];
        sorted[2 * i + 1] = x[2 * order[i] + 1];
      }
      a.data().storePairs(at, a.strides()[last], length, sorted, 0);
    }
  }

  /**
   * The order of complex numbers: by the imaginary parts, then by the real ones, then by what is
   * NaN; each pass keeps the order of the one before where it sees no difference.
   */
  private static int[] orderOfPairs(double[] x, Progress progress) {
    int length = x.length / 2;
    int[] order = new int[length];
    Arrays.setAll(order, i -> i);
    long[] keys = new long[length];
    for (int pass = 0; pass < 3; pass++) {
      for (int i = 0; i < length; i++) {
        double real = x[2 * order[i]];
        double imaginary = x[2 * order[i] + 1];
        keys[i] =
            pass == 0
                ? Radix.key(imaginary, true)
                : pass == 1
                    ? Radix.key(real, true)
                    : (real == real ? 0 : 2) + (imaginary == imaginary ? 0 : 1);
      }
      int[] passed = length < SHORT ? order(keys) : Radix.order(keys, progress);
      int[] before = order;
      order = new int[length];
      for (int i = 0; i < length; i++) {
        order[i] = before[passed[i]];
      }
      progress.worked(length < SHORT ? 4 * NANOS * length : 4 * length);
    }
    return order;
  }

  /** Writes where the items of the sorted rows are; equal ones stay in their order. */
  public static void indices(NdArray a, NdArray target, Progress progress) {
    int last = a.rank() - 1;
    int length = a.shape()[last];
    boolean floats = a.type().isFloat();
    Positions from = new Positions(a.at(last, 0));
    Positions to = new Positions(target.at(last, 0));
    boolean complex = a.type().isComplex();
    double[] x = new double[complex ? 2 * length : floats ? length : 0];
    long[] keys = new long[length];
    for (int left = length == 0 ? 0 : a.size() / length; left > 0; left--) {
      int at = from.next();
      if (complex) {
        a.data().loadPairs(at, a.strides()[last], length, x, 0);
      } else if (floats) {
        a.data().load(at, a.strides()[last], length, x, 0);
        for (int i = 0; i < length; i++) {
          keys[i] = Radix.key(x[i], true);
        }
      } else {
        a.data().load(at, a.strides()[last], length, keys, 0);
      }
      int[] order =
          complex
              ? orderOfPairs(x, progress)
              : length < SHORT ? order(keys) : Radix.order(keys, progress);
      int place = to.next();
      for (int i = 0; i < length; i++) {
        target.data().setLong(place + i * target.strides()[last], order[i]);
      }
      progress.worked(length < SHORT ? 4 * NANOS * length : length);
    }
  }

  /** A merge sort of indices, from below. */
  private static int[] order(long[] keys) {
    int length = keys.length;
    int[] from = new int[length];
    Arrays.setAll(from, i -> i);
    int[] to = new int[length];
    for (int width = 1; width < length; width *= 2) {
      for (int start = 0; start < length; start += 2 * width) {
        int middle = Math.min(length, start + width);
        int end = Math.min(length, start + 2 * width);
        int i = start;
        int j = middle;
        for (int k = start; k < end; k++) {
          boolean left = i < middle && (j >= end || keys[from[i]] <= keys[from[j]]);
          to[k] = left ? from[i++] : from[j++];
        }
      }
      int[] swapped = from;
      from = to;
      to = swapped;
    }
    return from;
  }
}
