package dev.baton.arrays.numpy;

import dev.baton.arrays.fourier.Transform;
import dev.baton.arrays.linear.ComplexElimination;
import dev.baton.arrays.ndarray.DType;
import dev.baton.arrays.ndarray.NdArray;
import dev.baton.arrays.ndarray.Positions;
import dev.baton.arrays.ndarray.Progress;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;

/** What module {@code numpy} has for complex numbers beyond its functions of items. */
@Intrinsics("_numpy")
final class ComplexFunctions {
  private static final double NANOS_PER_STEP = 2;

  private ComplexFunctions() {}

  /** A copy of the items of a matrix, row by row. */
  private static double[] rows(ThreadContext t, Object o) {
    NdArray copy = NewArrays.cast(t, ArrayInput.of(t, o), DType.COMPLEX128);
    return (double[]) copy.data().array();
  }

  private static double cube(int n) {
    return NANOS_PER_STEP * n * n * n;
  }

  @Builtin(
      value = "_complex_solve(a, b, /)",
      doc = "The x of a x = b with complex items; None if a is singular.")
  static Object solve(ThreadContext t, Object a, Object b) {
    int[] shape = ArrayInput.of(t, b).shape();
    int n = shape[0];
    double[] left = rows(t, a);
    double[] right = rows(t, b);
    boolean[] solved = new boolean[1];
    Kernel.run(
        t,
        cube(n),
        p -> {
          ComplexElimination.eliminate(n, left, shape[1], right, p);
          solved[0] = ComplexElimination.substitute(n, left, shape[1], right, p);
        });
    return solved[0] ? new ArrayObject(NdArray.ofPairs(right).reshape(shape)) : Singleton.NONE;
  }

  @Builtin(
      value = "_complex_lu(a, /)",
      doc = "The diagonal after elimination in a complex matrix, and whether rows went odd.")
  static Object lu(ThreadContext t, Object a) {
    int n = ArrayInput.of(t, a).shape()[0];
    double[] matrix = rows(t, a);
    boolean[] odd = new boolean[1];
    Kernel.run(
        t, cube(n), p -> odd[0] = ComplexElimination.eliminate(n, matrix, 0, new double[0], p));
    NdArray all = NdArray.ofPairs(matrix);
    return TupleObject.of(new ArrayObject(all.with(0, new int[] {n}, new int[] {n + 1})), odd[0]);
  }

  @Builtin(
      value = "_fourier(a, n, inverse, half, scale, /)",
      doc =
          "The transform of rows of n items. With half, of real ones, whose spectrum has half the"
              + " items and one.")
  static Object fourier(
      ThreadContext t, Object a, int n, boolean inverse, boolean half, double scale) {
    NdArray given = ArrayInput.of(t, a);
    boolean real = half && !inverse;
    if (real && given.type().isComplex()) {
      NewArrays.warnOfLoss(t);
      given = given.part(0);
    }
    int[] shape = given.shape().clone();
    int last = shape.length - 1;
    shape[last] = real ? n / 2 + 1 : n;
    NdArray from = given;
    NdArray to = NewArrays.zeros(t, half && inverse ? DType.FLOAT64 : DType.COMPLEX128, shape);
    if (to.size() > 0) {
      t.reserve(5L * DType.COMPLEX128.itemSize() * n);
      double nanos = Transform.nanos(n) * (1 + to.size() / shape[last]);
      Kernel.run(t, nanos, p -> transform(from, to, n, inverse, half, scale, p));
    }
    return new ArrayObject(to);
  }

  private static void transform(
      NdArray from,
      NdArray to,
      int n,
      boolean inverse,
      boolean half,
      double scale,
      Progress progress) {
    int last = from.rank() - 1;
    int count = Math.min(from.shape()[last], half && inverse ? n / 2 + 1 : n);
    Transform.Rows rows = Transform.of(n);
    Positions sources =
        new Positions(from.with(from.offset(), heads(from.shape()), from.strides()));
    Positions targets = new Positions(to.with(to.offset(), heads(to.shape()), to.strides()));
    double[] x = new double[2 * n];
    for (int left = to.size() / to.shape()[last]; left > 0; left--) {
      from.readPairs(sources.next(), count, x);
      if (half && inverse) {
        mirror(x, n);
      }
      if (inverse) {
        Transform.exchange(x);
      }
      double[] result = rows.apply(x, progress);
      if (inverse) {
        Transform.exchange(result);
      }
      scale(result, scale);
      to.writePairs(targets.next(), result);
      progress.worked(4 * n);
      x = result;
    }
  }

  /** The shape with one item in the last dimension. */
  private static int[] heads(int[] shape) {
    int[] heads = shape.clone();
    heads[heads.length - 1] = 1;
    return heads;
  }

  /** Fills the second half of a spectrum of real items from the first. */
  private static void mirror(double[] x, int n) {
    x[1] = 0;
    for (int k = 1; k <= n - k; k++) {
      x[2 * (n - k)] = x[2 * k];
      x[2 * (n - k) + 1] = k == n - k ? 0 : -x[2 * k + 1];
    }
  }

  private static void scale(double[] x, double scale) {
    if (scale != 1) {
      for (int i = 0; i < x.length; i++) {
        x[i] *= scale;
      }
    }
  }
}
