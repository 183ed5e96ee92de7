package dev.baton.arrays.ndarray;

/** Loops along the last axis of an array that give something for each item, or where one is. */
public final class Scans {
  private static final int RUN = 8192;

  private Scans() {}

  /**
   * Writes the results of all steps of folding; the target has the same shape. It may be the array
   * itself, seen in the same way.
   */
  public static void accumulate(
      BinaryLoop op, boolean floats, NdArray a, NdArray target, Progress progress) {
    int last = a.rank() - 1;
    int length = a.shape()[last];
    if (length == 0) {
      return;
    }
    if (target.type().isComplex()) {
      ComplexFolds.accumulate(op, a, target, progress);
      return;
    }
    Positions from = new Positions(a.at(last, 0));
    Positions to = new Positions(target.at(last, 0));
    // One more for what the run before ended with.
    int room = Math.min(RUN, length) + 1;
    double[] x = new double[floats ? room : 0];
    long[] y = new long[floats ? 0 : room];
    int step = a.strides()[last];
    int targetStep = target.strides()[last];
    for (int left = a.size() / length; left > 0; left--) {
      int start = from.next();
      int place = to.next();
      for (int done = 0; done < length; done += RUN) {
        int n = Math.min(RUN, length - done);
        int before = done == 0 ? 0 : 1;
        if (floats) {
          a.data().load(start + done * step, step, n, x, before);
          Folds.steps(op, x, before + n);
          target.data().store(place + done * targetStep, targetStep, n, x, before);
          x[0] = x[before + n - 1];
        } else {
          a.data().load(start + done * step, step, n, y, before);
          Folds.steps(op, y, before + n);
          target.data().store(place + done * targetStep, targetStep, n, y, before);
          y[0] = y[before + n - 1];
        }
        progress.worked(3 * n);
      }
    }
  }

  /** Writes the index of the first greatest item along the last axis, a NaN if there is one. */
  public static void indexOfGreatest(NdArray a, boolean least, NdArray target, Progress progress) {
    int last = a.rank() - 1;
    int length = a.shape()[last];
    BinaryLoop op = least ? BinaryLoop.MINIMUM : BinaryLoop.MAXIMUM;
    boolean floats = a.type().isFloat();
    Positions from = new Positions(a.at(last, 0));
    Positions to = new Positions(target);
    for (int left = target.size(); left > 0; left--) {
      NdArray row =
          a.with(from.next(), new int[] {length}, new int[] {length == 1 ? 1 : a.strides()[last]});
      int found =
          a.type().isComplex()
              ? ComplexFolds.indexOf(least, row, progress)
              : floats ? doubles(op, row, progress) : longs(op, row, progress);
      target.data().setLong(to.next(), found);
    }
  }

  /** Looks for a place only in runs with a better item than the ones before. */
  private static int doubles(BinaryLoop op, NdArray row, Progress progress) {
    int length = row.shape()[0];
    Cursor items = new Cursor(row);
    double best = op == BinaryLoop.MINIMUM ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    int found = 0;
    for (int done = 0; done < length && best == best; done += RUN) {
      int n = Math.min(RUN, length - done);
      double[] x = items.doubles(n);
      double here = Folds.fold(op, best, x, items.at, n);
      if (here != best) {
        // Others may write meanwhile: then it may be there no more.
        int i = 0;
        while (i < n - 1
            && (here == here ? x[items.at + i] != here : !Double.isNaN(x[items.at + i]))) {
          i++;
        }
        found = done + i;
        best = here;
      }
      progress.worked(2 * n);
    }
    return found;
  }

  private static int longs(BinaryLoop op, NdArray row, Progress progress) {
    int length = row.shape()[0];
    Cursor items = new Cursor(row);
    long best = op == BinaryLoop.MINIMUM ? Long.MAX_VALUE : Long.MIN_VALUE;
    int found = 0;
    for (int done = 0; done < length; done += RUN) {
      int n = Math.min(RUN, length - done);
      long[] x = items.longs(n);
      long here = Folds.fold(op, best, x, items.at, n);
      if (here != best) {
        int i = 0;
        while (i < n - 1 && x[items.at + i] != here) {
          i++;
        }
        found = done + i;
        best = here;
      }
      progress.worked(2 * n);
    }
    return found;
  }
}
