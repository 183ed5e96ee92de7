package dev.baton.arrays.ndarray;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Loops that make one number of many: along some axes of an array, or along one, step by step. All
 * that is read is of one lane, doubles or longs, as the caller says, or pairs of doubles if items
 * are complex.
 */
public final class Reduction {
  /** As many items NumPy adds up in pairs at once; the last digit of a sum depends on it. */
  private static final int RUN = 8192;

  /** So many columns of rows are folded at once. */
  private static final int COLUMNS = 1024;

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
    if (a.type().isComplex()) {
      boolean inOrder = acrossRows && outer.rank() > 0;
      if (op == BinaryLoop.ADD && inOrder) {
        // Each part is a sum of its own, in the order of the rows.
        Reduction sums = new Reduction(op, true, progress);
        sums.reduceRows(outer.part(0), inner.part(0), target.part(0));
        sums.reduceRows(outer.part(1), inner.part(1), target.part(1));
      } else {
        ComplexFolds.reduce(op, outer, inner, inOrder, target, progress);
      }
      return;
    }
    if (acrossRows && outer.rank() > 0) {
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

  /** Folds rows into the target, one after the other: all items of a piece of a row at once. */
  private void reduceRows(NdArray outer, NdArray inner, NdArray target) {
    int last = outer.rank() - 1;
    int width = outer.shape()[last];
    int step = outer.strides()[last];
    Positions rows = new Positions(outer.at(last, 0));
    Positions places = new Positions(target.at(last, 0));
    for (int left = outer.size() / width; left > 0; left--) {
      int row = rows.next();
      int place = places.next();
      for (int column = 0; column < width; column += COLUMNS) {
        int n = Math.min(COLUMNS, width - column);
        NdArray first = inner.with(row + column * step, inner.shape(), inner.strides());
        int to = place + column * target.strides()[last];
        if (floats) {
          double[] folded = new double[n];
          target.data().load(to, target.strides()[last], n, folded, 0);
          foldDoubles(first, step, folded);
          target.data().store(to, target.strides()[last], n, folded, 0);
        } else {
          long[] folded = new long[n];
          target.data().load(to, target.strides()[last], n, folded, 0);
          foldLongs(first, step, folded);
          target.data().store(to, target.strides()[last], n, folded, 0);
        }
      }
    }
  }

  private void foldDoubles(NdArray starts, int step, double[] folded) {
    Positions positions = new Positions(starts);
    Storage data = starts.data();
    double[] own = step == 1 && data instanceof DoubleStorage d ? d.items : null;
    double[] buffer = new double[own == null ? folded.length : 0];
    int worked = 0;
    for (int left = starts.size(); left > 0; left--) {
      int start = positions.next();
      if (own == null) {
        data.load(start, step, folded.length, buffer, 0);
      }
      double[] x = own == null ? buffer : own;
      DoubleLoops.apply(op, folded, 0, x, own == null ? 0 : start, folded, 0, folded.length);
      worked += folded.length;
      if (worked > RUN) {
        progress.worked(worked);
        worked = 0;
      }
    }
  }

  private void foldLongs(NdArray starts, int step, long[] folded) {
    Positions positions = new Positions(starts);
    Storage data = starts.data();
    long[] own = step == 1 && data instanceof LongStorage d ? d.items : null;
    long[] buffer = new long[own == null ? folded.length : 0];
    int worked = 0;
    for (int left = starts.size(); left > 0; left--) {
      int start = positions.next();
      if (own == null) {
        data.load(start, step, folded.length, buffer, 0);
      }
      LongLoops.into(
          op, folded, own == null ? buffer : own, own == null ? 0 : start, folded.length);
      worked += folded.length;
      if (worked > RUN) {
        progress.worked(worked);
        worked = 0;
      }
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
      boolean row = inner.rank() == 1 && inner.strides()[0] == 1;
      if (row && size <= RUN && !inPairs && inner.data() instanceof DoubleStorage own) {
        progress.worked(2 * size);
        return Folds.fold(op, first, own.items, start, size);
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
      boolean row = inner.rank() == 0 || inner.rank() == 1 && inner.strides()[0] == 1;
      if (row && inner.data() instanceof ByteStorage own) {
        if (op == BinaryLoop.ADD) {
          return first + sum(own, start);
        }
        if (op == BinaryLoop.LOGICAL_AND || op == BinaryLoop.LOGICAL_OR) {
          return has(op == BinaryLoop.LOGICAL_AND, own, start) ? 1 - identity() : first;
        }
      }
      if (row && size <= RUN && inner.data() instanceof LongStorage own) {
        progress.worked(size);
        return Folds.fold(op, first, own.items, start, size);
      }
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

    private long identity() {
      return op == BinaryLoop.LOGICAL_AND ? 1 : 0;
    }

    private long sum(ByteStorage own, int start) {
      long mask = own.type().kind() == 'i' ? -1 : 0xFF;
      long sum = 0;
      for (int done = 0; done < size; done += RUN) {
        int n = Math.min(RUN, size - done);
        sum += Folds.sum(own.items, start + done, n, mask);
        progress.worked(n);
      }
      return sum;
    }

    /** Whether there is a zero, or something else. */
    private boolean has(boolean zero, ByteStorage own, int start) {
      for (int done = 0; done < size; done += RUN) {
        int n = Math.min(RUN, size - done);
        if (Folds.has(zero, own.items, start + done, n)) {
          return true;
        }
        progress.worked(n);
      }
      return false;
    }
  }
}
