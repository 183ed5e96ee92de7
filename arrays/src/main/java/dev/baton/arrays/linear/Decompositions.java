package dev.baton.arrays.linear;

import dev.ludovic.netlib.lapack.LAPACK;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.netlib.util.intW;

/**
 * Decompositions of matrices by LAPACK, and what follows from them. Matrices are column by column,
 * and are overwritten. A result of 0 says that all went well. LAPACK does its work in one go, so
 * none of this can be interrupted.
 */
public final class Decompositions {
  private static final int BLOCK = 64;

  private Decompositions() {}

  /** Solves {@code a x = b}; b becomes x. Positive: a is singular. */
  public static int solve(int n, int columns, double[] a, double[] b) {
    intW info = new intW(0);
    int rows = Math.max(1, n);
    Libraries.lapack().dgesv(n, columns, a, rows, new int[n], b, rows, info);
    return info.val;
  }

  /** Factors a matrix by rows exchanged, which {@code pivots} tells. Positive: it is singular. */
  public static int lu(int n, double[] a, int[] pivots) {
    intW info = new intW(0);
    Libraries.lapack().dgetrf(n, n, a, Math.max(1, n), pivots, info);
    return info.val;
  }

  /**
   * Eigenvalues of a symmetric matrix, ascending; the matrix becomes the eigenvectors if wanted.
   *
   * @param lower which triangle is read
   */
  public static int eigh(int n, double[] a, boolean vectors, boolean lower, double[] values) {
    LAPACK lapack = Libraries.lapack();
    intW info = new intW(0);
    String job = vectors ? "V" : "N";
    String half = lower ? "L" : "U";
    int rows = Math.max(1, n);
    double[] size = new double[1];
    int[] intSize = new int[1];
    lapack.dsyevd(job, half, n, a, rows, values, size, -1, intSize, -1, info);
    double[] work = new double[Math.max(1, (int) size[0])];
    int[] ints = new int[Math.max(1, intSize[0])];
    lapack.dsyevd(job, half, n, a, rows, values, work, work.length, ints, ints.length, info);
    return info.val;
  }

  /**
   * Eigenvalues of any square matrix, in two parts, and the right eigenvectors.
   *
   * @param vectors takes them column by column; null if they are not wanted
   */
  public static int eig(
      int n, double[] a, double[] real, double[] imaginary, double @Nullable [] vectors) {
    LAPACK lapack = Libraries.lapack();
    intW info = new intW(0);
    String job = vectors == null ? "N" : "V";
    double[] right = vectors == null ? new double[1] : vectors;
    double[] left = new double[1];
    int rows = Math.max(1, n);
    int rightRows = vectors == null ? 1 : rows;
    double[] size = new double[1];
    lapack.dgeev("N", job, n, a, rows, real, imaginary, left, 1, right, rightRows, size, -1, info);
    double[] work = new double[Math.max(1, (int) size[0])];
    lapack.dgeev(
        "N", job, n, a, rows, real, imaginary, left, 1, right, rightRows, work, work.length, info);
    return info.val;
  }

  /**
   * Singular values, descending, and vectors.
   *
   * @param job {@code A} for all vectors, {@code S} for those that belong to values, {@code N} for
   *     none
   */
  public static int svd(
      String job, int m, int n, double[] a, double[] values, double[] u, double[] vt) {
    LAPACK lapack = Libraries.lapack();
    intW info = new intW(0);
    int least = Math.min(m, n);
    int rows = Math.max(1, m);
    int vtRows = Math.max(1, job.equals("A") ? n : least);
    int[] ints = new int[8 * Math.max(1, least)];
    double[] size = new double[1];
    lapack.dgesdd(job, m, n, a, rows, values, u, rows, vt, vtRows, size, -1, ints, info);
    double[] work = new double[Math.max(1, (int) size[0])];
    lapack.dgesdd(job, m, n, a, rows, values, u, rows, vt, vtRows, work, work.length, ints, info);
    return info.val;
  }

  /** Makes a matrix into the factor R, above and at the diagonal, and reflectors below it. */
  public static int qr(int m, int n, double[] a, double[] factors) {
    intW info = new intW(0);
    double[] work = new double[Math.max(1, n * BLOCK)];
    Libraries.lapack().dgeqrf(m, n, a, Math.max(1, m), factors, work, work.length, info);
    return info.val;
  }

  /** Makes reflectors into the factor Q of so many columns. */
  public static int orthogonal(int m, int columns, int count, double[] a, double[] factors) {
    intW info = new intW(0);
    double[] work = new double[Math.max(1, columns * BLOCK)];
    Libraries.lapack()
        .dorgqr(m, columns, count, a, Math.max(1, m), factors, work, work.length, info);
    return info.val;
  }

  /** The lower factor of a positive definite matrix; zeros above it. Positive: it is not. */
  public static int cholesky(int n, double[] a) {
    intW info = new intW(0);
    Libraries.lapack().dpotrf("L", n, a, Math.max(1, n), info);
    for (int column = 1; column < n; column++) {
      Arrays.fill(a, column * n, column * n + column, 0);
    }
    return info.val;
  }

  /**
   * Least squares of least norm; the first n rows of b become the solution.
   *
   * @param b has so many rows as the longer side of a
   * @param values the singular values of a, descending
   * @param rank takes the rank, with singular values counted as 0 below {@code limit} times the
   *     first
   */
  public static int leastSquares(
      int m,
      int n,
      int columns,
      double[] a,
      double[] b,
      double[] values,
      double limit,
      int[] rank) {
    LAPACK lapack = Libraries.lapack();
    intW info = new intW(0);
    intW found = new intW(0);
    int rows = Math.max(1, m);
    int longer = Math.max(rows, n);
    double[] size = new double[1];
    int[] intSize = new int[1];
    lapack.dgelsd(m, n, columns, a, rows, b, longer, values, limit, found, size, -1, intSize, info);
    double[] work = new double[Math.max(1, (int) size[0])];
    int[] ints = new int[Math.max(1, Math.max(intSize[0], 32 * Math.min(m, n) * 12))];
    lapack.dgelsd(
        m, n, columns, a, rows, b, longer, values, limit, found, work, work.length, ints, info);
    rank[0] = found.val;
    return info.val;
  }
}
