package dev.baton.arrays.linear;

import dev.baton.arrays.ndarray.Progress;

/**
 * Elimination in matrices of complex numbers, for which the library has no functions. Matrices are
 * pairs of doubles row by row, and are overwritten. Rows are exchanged by the size of their pivots
 * as LAPACK does it.
 */
public final class ComplexElimination {
  private ComplexElimination() {}

  /**
   * Makes a matrix triangular and does the same to the rows of a second one.
   *
   * @param columns those of the second matrix
   * @return whether an odd number of rows was exchanged; of a singular matrix the last item that
   *     matters on the diagonal is zero
   */
  public static boolean eliminate(int n, double[] a, int columns, double[] b, Progress progress) {
    boolean odd = false;
    for (int k = 0; k < n; k++) {
      int pivot = pivot(n, a, k);
      if (pivot != k) {
        odd = !odd;
        exchange(a, 2 * n * k, 2 * n * pivot, 2 * n);
        exchange(b, 2 * columns * k, 2 * columns * pivot, 2 * columns);
      }
      double x = a[2 * (n * k + k)];
      double y = a[2 * (n * k + k) + 1];
      if (x == 0 && y == 0) {
        continue;
      }
      for (int i = k + 1; i < n; i++) {
        double[] factor = quotient(a[2 * (n * i + k)], a[2 * (n * i + k) + 1], x, y);
        int rest = 2 * (n - k - 1);
        subtract(factor, a, 2 * (n * k + k + 1), 2 * (n * i + k + 1), rest);
        subtract(factor, b, 2 * columns * k, 2 * columns * i, 2 * columns);
        progress.worked(rest + 2 * columns);
      }
    }
    return odd;
  }

  private static int pivot(int n, double[] a, int k) {
    int pivot = k;
    double largest = -1;
    for (int i = k; i < n; i++) {
      int at = 2 * (n * i + k);
      double size = Math.abs(a[at]) + Math.abs(a[at + 1]);
      if (size > largest) {
        largest = size;
        pivot = i;
      }
    }
    return pivot;
  }

  private static void exchange(double[] a, int p, int q, int count) {
    for (int i = 0; i < count; i++) {
      double x = a[p + i];
      a[p + i] = a[q + i];
      a[q + i] = x;
    }
  }

  /** Subtracts a multiple of a row. */
  private static void subtract(double[] factor, double[] a, int row, int target, int count) {
    double x = factor[0];
    double y = factor[1];
    for (int i = 0; i < count; i += 2) {
      double u = a[row + i];
      double v = a[row + i + 1];
      a[target + i] -= x * u - y * v;
      a[target + i + 1] -= x * v + y * u;
    }
  }

  private static double[] quotient(double x, double y, double u, double v) {
    if (Math.abs(u) >= Math.abs(v)) {
      double ratio = v / u;
      double divisor = u + v * ratio;
      return new double[] {(x + y * ratio) / divisor, (y - x * ratio) / divisor};
    }
    double ratio = u / v;
    double divisor = u * ratio + v;
    return new double[] {(x * ratio + y) / divisor, (y * ratio - x) / divisor};
  }

  /**
   * Solves what {@link #eliminate} has left; b becomes the solution.
   *
   * @return false if the matrix is singular
   */
  public static boolean substitute(int n, double[] a, int columns, double[] b, Progress progress) {
    for (int k = n - 1; k >= 0; k--) {
      double x = a[2 * (n * k + k)];
      double y = a[2 * (n * k + k) + 1];
      if (x == 0 && y == 0) {
        return false;
      }
      for (int i = k + 1; i < n; i++) {
        double[] factor = {a[2 * (n * k + i)], a[2 * (n * k + i) + 1]};
        subtract(factor, b, 2 * columns * i, 2 * columns * k, 2 * columns);
        progress.worked(2 * columns);
      }
      for (int j = 0; j < columns; j++) {
        int at = 2 * (columns * k + j);
        double[] q = quotient(b[at], b[at + 1], x, y);
        b[at] = q[0];
        b[at + 1] = q[1];
      }
    }
    return true;
  }
}
