package dev.baton.arrays.linear;

import dev.baton.arrays.ndarray.DType;
import dev.baton.arrays.ndarray.NdArray;
import dev.baton.arrays.ndarray.Progress;
import dev.baton.arrays.ndarray.Storage;
import dev.ludovic.netlib.blas.BLAS;

/**
 * The product of two matrices. Floats go to BLAS, in pieces of rows so that the work can be
 * interrupted; ints, for which there is no library, are multiplied here.
 *
 * <p>BLAS has its matrices column by column: for it these are transposed, so it is asked for the
 * transposed product, in which the operands change places.
 */
public final class MatrixProduct {
  /** Multiplications between two looks at what is pending. */
  private static final double PIECE = 1.1e9;

  /** Below so many multiplications the way into a library is longer than the work. */
  private static final long SMALL = 512;

  private MatrixProduct() {}

  /** About how long a product takes, in nanoseconds. */
  public static double nanos(NdArray a, NdArray b) {
    double count = (double) a.shape()[0] * a.shape()[1] * b.shape()[1];
    return a.type().isFloat() ? count / 20 : count;
  }

  /** Whether an operand can be given as it is: one of its strides is 1, the other a row's. */
  public static boolean isPlain(NdArray m) {
    return m.data().array().getClass().isArray() && (isRows(m) || isColumns(m));
  }

  private static boolean isRows(NdArray m) {
    return m.strides()[1] == 1 && m.strides()[0] >= Math.max(1, m.shape()[1]);
  }

  private static boolean isColumns(NdArray m) {
    return m.strides()[0] == 1 && m.strides()[1] >= Math.max(1, m.shape()[0]);
  }

  /**
   * Multiplies matrices of one item type, of which those of floats are {@link #isPlain}.
   *
   * @param out of new memory, row by row, all zero
   */
  public static void multiply(NdArray a, NdArray b, NdArray out, Progress progress) {
    int rows = a.shape()[0];
    int inner = a.shape()[1];
    int columns = b.shape()[1];
    if (rows == 0 || inner == 0 || columns == 0) {
      return;
    }
    long work = (long) rows * inner * columns;
    if (!a.type().isFloat() || work < SMALL) {
      multiplyHere(a, b, out, progress);
      return;
    }
    int piece = (int) Math.max(16, Math.min(rows, PIECE / inner / columns));
    for (int from = 0; from < rows; from += piece) {
      int count = Math.min(piece, rows - from);
      multiplyRows(a, b, out, from, count);
      progress.worked((int) Math.min(1e9, (double) count * inner * columns / 20));
    }
  }

  private static void multiplyRows(NdArray a, NdArray b, NdArray out, int from, int count) {
    BLAS blas = Libraries.blas();
    int inner = a.shape()[1];
    int columns = b.shape()[1];
    String ta = isRows(a) ? "N" : "T";
    String tb = isRows(b) ? "N" : "T";
    int la = isRows(a) ? a.strides()[0] : a.strides()[1];
    int lb = isRows(b) ? b.strides()[0] : b.strides()[1];
    int ao = a.offset() + from * a.strides()[0];
    int bo = b.offset();
    int co = out.offset() + from * columns;
    if (a.type() == DType.FLOAT64) {
      double[] x = (double[]) a.data().array();
      double[] y = (double[]) b.data().array();
      double[] r = (double[]) out.data().array();
      if (count == 1) {
        // One row times a matrix: the transposed matrix times a column.
        boolean plain = isRows(b);
        blas.dgemv(
            plain ? "N" : "T",
            plain ? columns : inner,
            plain ? inner : columns,
            1,
            y,
            bo,
            lb,
            x,
            ao,
            a.strides()[1],
            0,
            r,
            co,
            1);
      } else if (columns == 1) {
        boolean plain = isRows(a);
        blas.dgemv(
            plain ? "T" : "N",
            plain ? inner : count,
            plain ? count : inner,
            1,
            x,
            ao,
            la,
            y,
            bo,
            b.strides()[0],
            0,
            r,
            co,
            1);
      } else {
        blas.dgemm(tb, ta, columns, count, inner, 1, y, bo, lb, x, ao, la, 0, r, co, columns);
      }
      return;
    }
    float[] x = (float[]) a.data().array();
    float[] y = (float[]) b.data().array();
    float[] r = (float[]) out.data().array();
    blas.sgemm(tb, ta, columns, count, inner, 1, y, bo, lb, x, ao, la, 0, r, co, columns);
  }

  private static void multiplyHere(NdArray a, NdArray b, NdArray out, Progress progress) {
    int inner = a.shape()[1];
    int columns = b.shape()[1];
    boolean floats = a.type().isFloat();
    Storage x = a.data();
    Storage y = b.data();
    for (int i = 0; i < a.shape()[0]; i++) {
      for (int j = 0; j < columns; j++) {
        int p = a.offset() + i * a.strides()[0];
        int q = b.offset() + j * b.strides()[1];
        int at = out.offset() + i * columns + j;
        if (floats) {
          double sum = 0;
          for (int k = 0; k < inner; k++, p += a.strides()[1], q += b.strides()[0]) {
            sum += x.getDouble(p) * y.getDouble(q);
          }
          out.data().setDouble(at, sum);
        } else {
          long sum = 0;
          for (int k = 0; k < inner; k++, p += a.strides()[1], q += b.strides()[0]) {
            sum += x.getLong(p) * y.getLong(q);
          }
          out.data().setLong(at, sum);
        }
        progress.worked(inner);
      }
    }
  }
}
