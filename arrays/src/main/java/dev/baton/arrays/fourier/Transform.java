package dev.baton.arrays.fourier;

import dev.baton.arrays.ndarray.Progress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The discrete Fourier transform of rows of one length: by its factors if they are small, else as a
 * convolution of a length with small ones (L. I. Bluestein, 1970). For one thread.
 */
public final class Transform {
  private static final int LARGEST_FACTOR = 31;

  /** So many items at most are gone through between two looks at what is pending. */
  private static final int PIECE = 1 << 15;

  private final int n;
  private final List<Integer> factors;
  private final Passes passes;
  private double[] work;

  private Transform(int n, List<Integer> factors) {
    this.n = n;
    this.factors = factors;
    this.passes = new Passes(Roots.of(n));
    this.work = new double[2 * n];
  }

  /**
   * Transforms the pairs of a row; the result is in this array or in the one that is given back.
   */
  @FunctionalInterface
  public interface Rows {
    double[] apply(double[] pairs, Progress progress);
  }

  /** About how long a row takes, in nanoseconds. */
  public static double nanos(int n) {
    return 3.0 * n * Math.max(1, Math.log(n) / Math.log(2));
  }

  /**
   * The transform of rows of a length.
   *
   * @throws OutOfMemoryError if there is not enough
   */
  public static Rows of(int n) {
    List<Integer> factors = factors(n);
    if (factors != null) {
      return new Transform(n, factors)::apply;
    }
    return new Chirp(n)::apply;
  }

  private static @Nullable List<Integer> factors(int n) {
    List<Integer> factors = new ArrayList<>();
    int left = n;
    for (int factor = 4; left > 1 && factor <= LARGEST_FACTOR; ) {
      if (left % factor == 0) {
        factors.add(factor);
        left /= factor;
      } else {
        factor = factor == 4 ? 2 : factor == 2 ? 3 : factor + 2;
      }
    }
    return left == 1 ? factors : null;
  }

  private double[] apply(double[] pairs, Progress progress) {
    double[] x = pairs;
    double[] y = work;
    int s = 1;
    for (int radix : factors) {
      int m = n / s / radix;
      int step = Math.max(1, PIECE / s / radix);
      for (int p = 0; p < m; p += step) {
        int end = Math.min(m, p + step);
        passes.run(radix, x, y, s, m, p, end);
        progress.worked((end - p) * s * radix * (radix > 5 ? 2 * radix : 6));
      }
      double[] swapped = x;
      x = y;
      y = swapped;
      s *= radix;
    }
    work = y;
    return x;
  }

  /** Multiplies by {@code exp(-i pi k k / n)}, convolves with the inverse, multiplies again. */
  private static final class Chirp {
    private final int n;
    private final int length;
    private final double[] chirp;
    private final double[] filter;
    private final Transform inner;

    Chirp(int n) {
      if (n > 1 << 28) {
        throw new OutOfMemoryError();
      }
      this.n = n;
      this.length = Integer.highestOneBit(2 * n - 1) * 2;
      this.chirp = new double[2 * n];
      for (int k = 0; k < n; k++) {
        Roots.put((long) k * k % (2L * n), 2L * n, chirp, 2 * k);
      }
      this.inner = new Transform(length, factors(length));
      double[] inverse = new double[2 * length];
      for (int k = 0; k < n; k++) {
        int mirrored = 2 * ((length - k) % length);
        inverse[2 * k] = inverse[mirrored] = chirp[2 * k] / length;
        inverse[2 * k + 1] = inverse[mirrored + 1] = -chirp[2 * k + 1] / length;
      }
      this.filter = inner.apply(inverse, Progress.IGNORED);
    }

    double[] apply(double[] pairs, Progress progress) {
      double[] x = new double[2 * length];
      multiply(pairs, chirp, x, n);
      double[] spectrum = inner.apply(x, progress);
      multiply(spectrum, filter, spectrum, length);
      // The inverse transform is the transform with both parts exchanged before and after.
      exchange(spectrum);
      double[] convolved = inner.apply(spectrum, progress);
      exchange(convolved);
      multiply(convolved, chirp, pairs, n);
      return pairs;
    }

    private static void multiply(double[] a, double[] b, double[] r, int count) {
      for (int i = 0; i < 2 * count; i += 2) {
        double x = a[i] * b[i] - a[i + 1] * b[i + 1];
        r[i + 1] = a[i] * b[i + 1] + a[i + 1] * b[i];
        r[i] = x;
      }
    }
  }

  /** Exchanges the parts of all pairs, before and after a transform to make it the inverse. */
  public static void exchange(double[] pairs) {
    for (int i = 0; i < pairs.length; i += 2) {
      double x = pairs[i];
      pairs[i] = pairs[i + 1];
      pairs[i + 1] = x;
    }
  }
}
