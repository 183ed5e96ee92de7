package dev.baton.arrays.numpy;

import dev.baton.arrays.linear.Decompositions;
import dev.baton.arrays.ndarray.DType;
import dev.baton.arrays.ndarray.NdArray;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import java.util.Arrays;
import java.util.function.IntSupplier;

/** What module {@code numpy.linalg} is made of: functions of single matrices. */
@Intrinsics("_numpy")
final class LinearFunctions {
  private static final double NANOS_PER_STEP = 0.3;

  private LinearFunctions() {}

  /** The items column by column, in new memory. */
  private static double[] columns(ThreadContext t, Object o) {
    NdArray a = ArrayInput.of(t, o);
    if (a.rank() != 2) {
      throw Raise.valueError("a matrix is needed");
    }
    if (a.type().isComplex()) {
      throw Raise.typeError("array type complex128 is unsupported in linalg");
    }
    return (double[]) NewArrays.cast(t, a.transpose(), DType.FLOAT64).data().array();
  }

  private static int rows(ThreadContext t, Object o) {
    return ArrayInput.of(t, o).shape()[0];
  }

  private static int width(ThreadContext t, Object o) {
    return ArrayInput.of(t, o).shape()[1];
  }

  private static ArrayObject matrix(double[] columns, int m, int n) {
    NdArray transposed = NdArray.of(columns).reshape(n, m);
    return new ArrayObject(transposed.transpose());
  }

  /** Computes outside the lock if it takes long; None if LAPACK could not. */
  private static boolean run(ThreadContext t, double count, IntSupplier work) {
    int[] info = new int[1];
    Kernel.run(t, count * NANOS_PER_STEP, p -> info[0] = work.getAsInt());
    return info[0] == 0;
  }

  private static double cube(int n) {
    return (double) n * n * n;
  }

  @Builtin(value = "_solve(a, b, /)", doc = "The x of a x = b; None if a is singular.")
  static Object solve(ThreadContext t, Object a, Object b) {
    int n = rows(t, a);
    int count = width(t, b);
    double[] left = columns(t, a);
    double[] right = columns(t, b);
    boolean solved = run(t, cube(n), () -> Decompositions.solve(n, count, left, right));
    return solved ? matrix(right, n, count) : Singleton.NONE;
  }

  @Builtin(value = "_lu(a, /)", doc = "The factors of a matrix and whether rows went odd.")
  static Object lu(ThreadContext t, Object a) {
    int n = rows(t, a);
    double[] factors = columns(t, a);
    int[] pivots = new int[n];
    run(t, cube(n), () -> Decompositions.lu(n, factors, pivots));
    boolean odd = false;
    for (int i = 0; i < n; i++) {
      odd ^= pivots[i] != i + 1;
    }
    return TupleObject.of(matrix(factors, n, n), odd);
  }

  @Builtin(
      value = "_eigh(a, vectors, lower, /)",
      doc = "Eigenvalues and eigenvectors of a symmetric matrix; None if they do not converge.")
  static Object eigh(ThreadContext t, Object a, boolean vectors, boolean lower) {
    int n = rows(t, a);
    double[] matrix = columns(t, a);
    double[] values = new double[n];
    boolean done =
        run(t, 10 * cube(n), () -> Decompositions.eigh(n, matrix, vectors, lower, values));
    return done
        ? TupleObject.of(new ArrayObject(NdArray.of(values)), matrix(matrix, n, n))
        : Singleton.NONE;
  }

  @Builtin(
      value = "_eig(a, vectors, /)",
      doc = "Both parts of the eigenvalues, and eigenvectors; None if they do not converge.")
  static Object eig(ThreadContext t, Object a, boolean vectors) {
    int n = rows(t, a);
    double[] matrix = columns(t, a);
    double[] real = new double[n];
    double[] imaginary = new double[n];
    double[] right = vectors ? new double[n * n] : null;
    boolean done =
        run(t, 25 * cube(n), () -> Decompositions.eig(n, matrix, real, imaginary, right));
    return done
        ? TupleObject.of(
            new ArrayObject(NdArray.of(real)),
            new ArrayObject(NdArray.of(imaginary)),
            right == null ? Singleton.NONE : matrix(right, n, n))
        : Singleton.NONE;
  }

  @Builtin(
      value = "_svd(a, job, /)",
      doc = "Singular values and vectors; None if they do not converge.")
  static Object svd(ThreadContext t, Object a, String job) {
    int m = rows(t, a);
    int n = width(t, a);
    int least = Math.min(m, n);
    double[] matrix = columns(t, a);
    double[] values = new double[least];
    int uColumns = job.equals("A") ? m : least;
    int vtRows = job.equals("A") ? n : least;
    boolean wanted = !job.equals("N");
    double[] u = new double[wanted ? m * uColumns : 1];
    double[] vt = new double[wanted ? vtRows * n : 1];
    boolean done =
        run(
            t,
            15.0 * m * n * Math.max(1, least),
            () -> Decompositions.svd(job, m, n, matrix, values, u, vt));
    if (!done) {
      return Singleton.NONE;
    }
    ArrayObject s = new ArrayObject(NdArray.of(values));
    return wanted ? TupleObject.of(matrix(u, m, uColumns), s, matrix(vt, vtRows, n)) : s;
  }

  @Builtin(
      value = "_qr(a, columns, /)",
      doc = "The factor Q of so many columns, and the reflectors with R.")
  static Object qr(ThreadContext t, Object a, int columns) {
    int m = rows(t, a);
    int n = width(t, a);
    int least = Math.min(m, n);
    double[] reflectors = columns(t, a);
    double[] factors = new double[Math.max(1, least)];
    double steps = 2.0 * m * n * Math.max(1, least);
    run(t, steps, () -> Decompositions.qr(m, n, reflectors, factors));
    double[] q = Arrays.copyOf(reflectors, m * Math.max(columns, 0));
    run(t, steps, () -> Decompositions.orthogonal(m, columns, least, q, factors));
    return TupleObject.of(matrix(q, m, columns), matrix(reflectors, m, n));
  }

  @Builtin(
      value = "_cholesky(a, /)",
      doc = "The lower factor; None if the matrix is not positive definite.")
  static Object cholesky(ThreadContext t, Object a) {
    int n = rows(t, a);
    double[] matrix = columns(t, a);
    boolean done = run(t, cube(n), () -> Decompositions.cholesky(n, matrix));
    return done ? matrix(matrix, n, n) : Singleton.NONE;
  }

  @Builtin(
      value = "_least_squares(a, b, limit, /)",
      doc = "Solution with residuals below it, rank and singular values; None if it fails.")
  static Object leastSquares(ThreadContext t, Object a, Object b, double limit) {
    int m = rows(t, a);
    int n = width(t, a);
    int count = width(t, b);
    int longer = Math.max(m, n);
    double[] left = columns(t, a);
    double[] given = columns(t, b);
    double[] right = new double[Math.max(1, longer) * count];
    for (int c = 0; c < count; c++) {
      System.arraycopy(given, c * m, right, c * longer, m);
    }
    double[] values = new double[Math.min(m, n)];
    int[] rank = new int[1];
    boolean done =
        run(
            t,
            10.0 * m * n * Math.max(1, Math.min(m, n)),
            () -> Decompositions.leastSquares(m, n, count, left, right, values, limit, rank));
    return done
        ? TupleObject.of(
            matrix(right, longer, count), (long) rank[0], new ArrayObject(NdArray.of(values)))
        : Singleton.NONE;
  }
}
