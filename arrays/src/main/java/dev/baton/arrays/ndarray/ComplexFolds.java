package dev.baton.arrays.ndarray;

/** Folds along axes, as {@link Reduction} and {@link Scans} do them, for complex numbers. */
final class ComplexFolds {
  /** As many items NumPy adds up in pairs at once; the last digit of a sum depends on it. */
  private static final int RUN = 8192;

  /** So many numbers are added up without halving them. */
  private static final int BLOCK = 64;

  private ComplexFolds() {}

  /**
   * Folds items into those of the target.
   *
   * @param outer the first item of each fold
   * @param inner how the items of a fold lie; its offset is that of the first of all
   * @param inOrder whether sums are to be made from left to right, not in pairs
   */
  static void reduce(
      BinaryLoop op,
      NdArray outer,
      NdArray inner,
      boolean inOrder,
      NdArray target,
      Progress progress) {
    Positions from = new Positions(outer);
    Positions to = new Positions(target);
    int size = inner.size();
    double[] r = new double[2];
    double[] next = new double[2];
    for (int left = target.size(); left > 0; left--) {
      int start = from.next();
      int place = to.next();
      r[0] = target.data().getDouble(place);
      r[1] = target.data().getImaginary(place);
      Cursor items = new Cursor(inner.with(start, inner.shape(), inner.strides()));
      for (int done = 0; done < size; done += RUN) {
        int n = Math.min(RUN, size - done);
        double[] x = items.pairs(n);
        if (op == BinaryLoop.ADD && !inOrder) {
          sum(x, items.at, n, next);
          r[0] += next[0];
          r[1] += next[1];
        } else {
          fold(op, r, x, items.at, n, next);
        }
        progress.worked(2 * n * op.nanos());
      }
      target.data().setComplex(place, r[0], r[1]);
    }
  }

  private static void fold(BinaryLoop op, double[] r, double[] x, int at, int n, double[] spare) {
    for (int i = at; i < at + 2 * n; i += 2) {
      ComplexLoops.apply(op, r, 0, x, i, spare, 1);
      r[0] = spare[0];
      r[1] = spare[1];
    }
  }

  /** As {@link Folds#sum}: in the order of NumPy, which has four sums within a block. */
  private static void sum(double[] a, int at, int n, double[] r) {
    if (n <= BLOCK) {
      block(a, at, n, r);
      return;
    }
    int half = (n - n % 8) / 2;
    sum(a, at, half, r);
    double real = r[0];
    double imaginary = r[1];
    sum(a, at + 2 * half, n - half, r);
    r[0] += real;
    r[1] += imaginary;
  }

  private static void block(double[] a, int at, int n, double[] r) {
    int i = at;
    int end = at + 2 * n;
    r[0] = 0;
    r[1] = 0;
    if (n >= 4) {
      double x0 = a[i];
      double y0 = a[i + 1];
      double x1 = a[i + 2];
      double y1 = a[i + 3];
      double x2 = a[i + 4];
      double y2 = a[i + 5];
      double x3 = a[i + 6];
      double y3 = a[i + 7];
      for (i += 8; i < end - 2 * n % 8; i += 8) {
        x0 += a[i];
        y0 += a[i + 1];
        x1 += a[i + 2];
        y1 += a[i + 3];
        x2 += a[i + 4];
        y2 += a[i + 5];
        x3 += a[i + 6];
        y3 += a[i + 7];
      }
      r[0] = (x0 + x1) + (x2 + x3);
      r[1] = (y0 + y1) + (y2 + y3);
    }
    for (; i < end; i += 2) {
      r[0] += a[i];
      r[1] += a[i + 1];
    }
  }

  /** All steps of folding along the last axis. */
  static void accumulate(BinaryLoop op, NdArray a, NdArray target, Progress progress) {
    int last = a.rank() - 1;
    int length = a.shape()[last];
    Positions from = new Positions(a.at(last, 0));
    Positions to = new Positions(target.at(last, 0));
    double[] r = new double[2];
    double[] next = new double[2];
    double[] x = new double[2 * Math.min(RUN, length)];
    for (int left = a.size() / length; left > 0; left--) {
      int start = from.next();
      int place = to.next();
      for (int done = 0; done < length; done += RUN) {
        int n = Math.min(RUN, length - done);
        a.data().loadPairs(start + done * a.strides()[last], a.strides()[last], n, x, 0);
        for (int i = 0; i < n; i++) {
          if (done + i == 0) {
            r[0] = x[0];
            r[1] = x[1];
          } else {
            fold(op, r, x, 2 * i, 1, next);
          }
          target.data().setComplex(place + (done + i) * target.strides()[last], r[0], r[1]);
        }
        progress.worked(4 * n * op.nanos());
      }
    }
  }

  /** Where the first greatest or least item of a row is; the first NaN if there is one. */
  static int indexOf(boolean least, NdArray row, Progress progress) {
    Cursor items = new Cursor(row);
    int length = row.shape()[0];
    double u = 0;
    double v = 0;
    int found = 0;
    for (int done = 0; done < length; done += RUN) {
      int n = Math.min(RUN, length - done);
      double[] a = items.pairs(n);
      for (int i = 0; i < n; i++) {
        double x = a[items.at + 2 * i];
        double y = a[items.at + 2 * i + 1];
        boolean nan = x != x || y != y;
        boolean better =
            least ? ComplexLoops.isLess(x, y, u, v, false) : ComplexLoops.isLess(u, v, x, y, false);
        if (nan || better || done + i == 0) {
          u = x;
          v = y;
          found = done + i;
        }
        if (nan) {
          return found;
        }
      }
      progress.worked(2 * n);
    }
    return found;
  }
}
