package dev.baton.arrays.ndarray;

import java.util.Arrays;

/** Orders the items along the last axis; NaNs come last. */
public final class Sorting {
  private static final int NANOS = 40;

  private Sorting() {}

  /** Sorts the rows of an array in place. */
  public static void sort(NdArray a, Progress progress) {
    int last = a.rank() - 1;
    int length = a.shape()[last];
    int stride = a.strides()[last];
    Positions rows = new Positions(a.at(last, 0));
    double[] x = new double[a.type().isFloat() ? length : 0];
    long[] y = new long[a.type().isFloat() ? 0 : length];
    for (int left = length == 0 ? 0 : a.size() / length; left > 0; left--) {
      int at = rows.next();
      if (a.type().isFloat()) {
        a.data().load(at, stride, length, x, 0);
        Arrays.sort(x);
        a.data().store(at, stride, length, x, 0);
      } else {
        a.data().load(at, stride, length, y, 0);
        Arrays.sort(y);
        a.data().store(at, stride, length, y, 0);
      }
      progress.worked(NANOS * length);
    }
  }

  /** Writes where the items of the sorted rows are; equal ones stay in their order. */
  public static void indices(NdArray a, NdArray target, Progress progress) {
    int last = a.rank() - 1;
    int length = a.shape()[last];
    Positions from = new Positions(a.at(last, 0));
    Positions to = new Positions(target.at(last, 0));
    double[] x = new double[a.type().isFloat() ? length : 0];
    long[] y = new long[a.type().isFloat() ? 0 : length];
    for (int left = length == 0 ? 0 : a.size() / length; left > 0; left--) {
      int at = from.next();
      long[] order;
      if (a.type().isFloat()) {
        a.data().load(at, a.strides()[last], length, x, 0);
        order = order(length, (i, j) -> compare(x[i], x[j]), progress);
      } else {
        a.data().load(at, a.strides()[last], length, y, 0);
        order = order(length, (i, j) -> Long.compare(y[i], y[j]), progress);
      }
      target.data().store(to.next(), target.strides()[last], length, order, 0);
    }
  }

  /** By value, where zeros are equal whatever their sign. */
  private static int compare(double x, double y) {
    return x < y ? -1 : x > y ? 1 : x == y ? 0 : Boolean.compare(x != x, y != y);
  }

  private interface Order {
    int compare(int i, int j);
  }

  /** A merge sort of indices, from below: without boxes, and it can be interrupted. */
  private static long[] order(int length, Order order, Progress progress) {
    int[] from = new int[length];
    Arrays.setAll(from, i -> i);
    int[] to = new int[length];
    for (int width = 1; width < length && width > 0; width *= 2) {
      for (int start = 0; start < length; start += 2 * width) {
        int middle = (int) Math.min(length, (long) start + width);
        int end = (int) Math.min(length, (long) start + 2L * width);
        int i = start;
        int j = middle;
        for (int k = start; k < end; k++) {
          boolean left = i < middle && (j >= end || order.compare(from[i], from[j]) <= 0);
          to[k] = left ? from[i++] : from[j++];
        }
        progress.worked(4 * (end - start));
        if (end == length) {
          break;
        }
      }
      int[] swapped = from;
      from = to;
      to = swapped;
    }
    long[] result = new long[length];
    for (int i = 0; i < length; i++) {
      result[i] = from[i];
    }
    return result;
  }
}
