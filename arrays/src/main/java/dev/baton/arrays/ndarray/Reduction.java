package dev.baton.arrays.ndarray;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Loops that make one number of many: along some axes of an array, or along one, step by step. All
 * that is read is of one lane, doubles or longs, as the caller says.
 */
public final class Reduction {
  /** As many items NumPy adds up in pairs at once; the last digit of a sum depends on it. */
  private static final int RUN = 8192;

  private static final int SHORT_ROW = 64;

  private final BinaryLoop op;
  private final boolean floats;
  private final Progress progress;

  /** A reduction by an operator. */
  public Reduction(BinaryLoop op, boolean floats, Progress progress) {
    this.op = op;
    this.floats = floats;
    this.progress = progress;
  }

  /**
   * Folds the axes of an array that are marked.
   *
   * @param target has the other axes, in their order, and holds what to begin with
   */
  public void reduce(NdArray a, boolean[] marked, NdArray target) {
    List<Integer> kept = new ArrayList<>();
    List<Integer> folded = new ArrayList<>();
    for (int d = 0; d < a.rank(); d++) {
      (marked[d] ? folded : kept).add(d);
    }
    // In the order of memory, so that the longest runs are found.
    folded.sort(Comparator.comparingInt(d -> -Math.abs(a.strides()[d])));
    NdArray outer = a.transpose(array(kept));
    NdArray inner = a.transpose(array(folded)).merged();
    if (target.size() == 0 || a.size() == 0) {
      return;
    }
    boolean acrossRows = least(a, kept) < least(a, folded);
    if (acrossRows && outer.size() >= SHORT_ROW) {
      reduceRows(outer, inner, target);
      return;
    }
    Positions from = new Positions(outer);
    Positions to = new Positions(target);
    Row row = new Row(inner, acrossRows);
    for (int left = target.size(); left > 0; left--) {
      int start = from.next() - a.offset() + inner.offset();
      int place = to.next();
      if (floats) {
        target.data().setDouble(place, row.fold(target.data().getDouble(place), start));
      } else {
        target.data().setLong(place, row.fold(target.data().getLong(place), start));
      }
    }
  }

  private static int[] array(List<Integer> axes) {
    return axes.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int least(NdArray a, List<Integer> axes) {
    int least = Integer.MAX_VALUE;
    for (int d : axes) {
      if (a.shape()[d] > 1) {
        least = Math.min(least, Math.abs(a.strides()[d]));
      }
    }
    return least;
  }

  /** Folds whole rows into the target, one after the other. */
  private void reduceRows(NdArray outer, NdArray inner, NdArray target) {
    Positions starts = new Positions(inner);
    for (int left = inner.size(); left > 0; left--) {
      int start = outer.offset() + starts.next() - inner.offset();
      NdArray row = outer.with(start, outer.shape(), outer.strides());
      Elementwise.binary(op, floats, target, row, target, progress);
    }
  }

  /** The items that become one, in runs of the length in which NumPy takes them. */
  private final class Row {
    private final NdArray inner;
    private final int size;
    private final boolean inOrder;

    Row(NdArray inner, boolean inOrder) {
      this.inner = inner;
      this.size = inner.size();
      this.inOrder = inOrder;
    }

    private NdArray at(int start) {
      return inner.with(start, inner.shape(), inner.strides());
    }

    double fold(double first, int start) {
      boolean inPairs = op == BinaryLoop.ADD && !inOrder;
      if (inPairs && inner.rank() == 1 && inner.data() instanceof DoubleStorage own) {
        return sum(first, own.items, start, inner.strides()[0]);
      }
      double result = first;
      Cursor items = new Cursor(at(start));
      for (int done = 0; done < size; done += RUN) {
        int n = Math.min(RUN, size - done);
        double[] run = items.doubles(n);
        result =
            inPairs
                ? result + Folds.sum(run, items.at, 1, n)
                : Folds.fold(op, result, run, items.at, n);
        progress.worked(2 * n);
      }
      return result;
    }

    private double sum(double first, double[] items, int start, int stride) {
      double result = first;
      for (int done = 0; done < size; done += RUN) {
        int n = Math.min(RUN, size - done);
        result += Folds.sum(items, start + done * stride, stride, n);
        progress.worked(n);
      }
      return result;
    }

    long fold(long first, int start) {
      long result = first;
      Cursor items = new Cursor(at(start));
      for (int done = 0; done < size; done += RUN) {
        int n = Math.min(RUN, size - done);
        long[] run = items.longs(n);
        result = Folds.fold(op, result, run, items.at, n);
        progress.worked(n);
      }
      return result;
    }
  }

  /** Writes the results of all steps along the last axis; the target has the same shape. */
  public void accumulate(NdArray a, NdArray target) {
    int last = a.rank() - 1;
    int length = a.shape()[last];
    Positions from = new Positions(a.at(last, 0));
    Positions to = new Positions(target.at(last, 0));
    double[] x = new double[floats ? length : 0];
    long[] y = new long[floats ? 0 : length];
    for (int left = length == 0 ? 0 : a.size() / length; left > 0; left--) {
      int start = from.next();
      int place = to.next();
      if (floats) {
        a.data().load(start, a.strides()[last], length, x, 0);
        for (int i = 1; i < length; i++) {
          x[i] = Folds.fold(op, x[i - 1], x, i, 1);
        }
        target.data().store(place, target.strides()[last], length, x, 0);
      } else {
        a.data().load(start, a.strides()[last], length, y, 0);
        for (int i = 1; i < length; i++) {
          y[i] = Folds.fold(op, y[i - 1], y, i, 1);
        }
        target.data().store(place, target.strides()[last], length, y, 0);
      }
      progress.worked(3 * length);
    }
  }

  /** Writes the index of the first greatest item along the last axis, a NaN if there is one. */
  public static void indexOfGreatest(NdArray a, boolean least, NdArray target, Progress progress) {
    int last = a.rank() - 1;
    int length = a.shape()[last];
    Positions from = new Positions(a.at(last, 0));
    Positions to = new Positions(target);
    double[] x = new double[a.type().isFloat() ? length : 0];
    long[] y = new long[a.type().isFloat() ? 0 : length];
    for (int left = target.size(); left > 0; left--) {
      int found = 0;
      if (a.type().isFloat()) {
        a.data().load(from.next(), a.strides()[last], length, x, 0);
        for (int i = 1; i < length && x[found] == x[found]; i++) {
          if (x[i] != x[i] || (least ? x[i] < x[found] : x[i] > x[found])) {
            found = i;
          }
        }
      } else {
        a.data().load(from.next(), a.strides()[last], length, y, 0);
        for (int i = 1; i < length; i++) {
          if (least ? y[i] < y[found] : y[i] > y[found]) {
            found = i;
          }
        }
      }
      target.data().setLong(to.next(), found);
      progress.worked(2 * length);
    }
  }
}
