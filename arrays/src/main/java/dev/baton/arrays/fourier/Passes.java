package dev.baton.arrays.fourier;

/**
 * One pass of a transform by factors, in the form of Stockham, which sorts as it goes: of length
 * {@code radix * m}, {@code s} times side by side. With {@code a(k) = x[q + s (p + m k)]}, result
 * {@code j} is {@code y[q + s (radix p + j)]}, the sum of {@code a(k) w(radix)^(j k)} times {@code
 * w(radix * m)^(p j)}.
 *
 * <p>A pass does {@code p} from one value to another, so that it can be interrupted between.
 */
final class Passes {
  private static final double SINE_60 = Math.sqrt(3) / 2;

  private final double[] roots;
  private final int n;

  /** Passes of a transform whose length has these roots. */
  Passes(double[] roots) {
    this.roots = roots;
    this.n = roots.length / 2;
  }

  void run(int radix, double[] x, double[] y, int s, int m, int from, int to) {
    switch (radix) {
      case 2 -> two(x, y, s, m, from, to);
      case 3 -> three(x, y, s, m, from, to);
      case 4 -> four(x, y, s, m, from, to);
      case 5 -> five(x, y, s, m, from, to);
      default -> any(radix, x, y, s, m, from, to);
    }
  }

  private void two(double[] x, double[] y, int s, int m, int from, int to) {
    for (int p = from; p < to; p++) {
      double wx = roots[2 * p * s];
      double wy = roots[2 * p * s + 1];
      int a = 2 * s * p;
      int b = a + 2 * s * m;
      int c = 4 * s * p;
      int d = c + 2 * s;
      for (int q = 0; q < 2 * s; q += 2) {
        double dx = x[a + q] - x[b + q];
        double dy = x[a + q + 1] - x[b + q + 1];
        y[c + q] = x[a + q] + x[b + q];
        y[c + q + 1] = x[a + q + 1] + x[b + q + 1];
        y[d + q] = dx * wx - dy * wy;
        y[d + q + 1] = dx * wy + dy * wx;
      }
    }
  }

  private void three(double[] x, double[] y, int s, int m, int from, int to) {
    int step = 2 * s * m;
    for (int p = from; p < to; p++) {
      double ux = roots[2 * p * s];
      double uy = roots[2 * p * s + 1];
      double vx = roots[4 * p * s];
      double vy = roots[4 * p * s + 1];
      int a = 2 * s * p;
      int r = 6 * s * p;
      for (int q = 0; q < 2 * s; q += 2, a += 2, r += 2) {
        double sx = x[a + step] + x[a + 2 * step];
        double sy = x[a + step + 1] + x[a + 2 * step + 1];
        double dx = SINE_60 * (x[a + step] - x[a + 2 * step]);
        double dy = SINE_60 * (x[a + step + 1] - x[a + 2 * step + 1]);
        double tx = x[a] - 0.5 * sx;
        double ty = x[a + 1] - 0.5 * sy;
        y[r] = x[a] + sx;
        y[r + 1] = x[a + 1] + sy;
        put(y, r + 2 * s, tx + dy, ty - dx, ux, uy);
        put(y, r + 4 * s, tx - dy, ty + dx, vx, vy);
      }
    }
  }

  private static void put(double[] y, int at, double x, double z, double wx, double wy) {
    y[at] = x * wx - z * wy;
    y[at + 1] = x * wy + z * wx;
  }

  private void four(double[] x, double[] y, int s, int m, int from, int to) {
    int step = 2 * s * m;
    for (int p = from; p < to; p++) {
      double ux = roots[2 * p * s];
      double uy = roots[2 * p * s + 1];
      double vx = roots[4 * p * s];
      double vy = roots[4 * p * s + 1];
      double wx = roots[6 * p * s];
      double wy = roots[6 * p * s + 1];
      int a = 2 * s * p;
      int r = 8 * s * p;
      for (int q = 0; q < 2 * s; q += 2) {
        int i = a + q;
        int k = r + q;
        double sx = x[i] + x[i + 2 * step];
        double sy = x[i + 1] + x[i + 2 * step + 1];
        double dx = x[i] - x[i + 2 * step];
        double dy = x[i + 1] - x[i + 2 * step + 1];
        double tx = x[i + step] + x[i + 3 * step];
        double ty = x[i + step + 1] + x[i + 3 * step + 1];
        double ex = x[i + step] - x[i + 3 * step];
        double ey = x[i + step + 1] - x[i + 3 * step + 1];
        y[k] = sx + tx;
        y[k + 1] = sy + ty;
        put(y, k + 2 * s, dx + ey, dy - ex, ux, uy);
        put(y, k + 4 * s, sx - tx, sy - ty, vx, vy);
        put(y, k + 6 * s, dx - ey, dy + ex, wx, wy);
      }
    }
  }

  private void five(double[] x, double[] y, int s, int m, int from, int to) {
    int step = 2 * s * m;
    double c1 = roots[2 * (n / 5)];
    double s1 = -roots[2 * (n / 5) + 1];
    double c2 = roots[4 * (n / 5)];
    double s2 = -roots[4 * (n / 5) + 1];
    for (int p = from; p < to; p++) {
      int w = 2 * p * s;
      int a = 2 * s * p;
      int r = 10 * s * p;
      for (int q = 0; q < 2 * s; q += 2, a += 2, r += 2) {
        double sx = x[a + step] + x[a + 4 * step];
        double sy = x[a + step + 1] + x[a + 4 * step + 1];
        double dx = x[a + step] - x[a + 4 * step];
        double dy = x[a + step + 1] - x[a + 4 * step + 1];
        double tx = x[a + 2 * step] + x[a + 3 * step];
        double ty = x[a + 2 * step + 1] + x[a + 3 * step + 1];
        double ex = x[a + 2 * step] - x[a + 3 * step];
        double ey = x[a + 2 * step + 1] - x[a + 3 * step + 1];
        y[r] = x[a] + sx + tx;
        y[r + 1] = x[a + 1] + sy + ty;
        double fx = x[a] + c1 * sx + c2 * tx;
        double fy = x[a + 1] + c1 * sy + c2 * ty;
        double gx = x[a] + c2 * sx + c1 * tx;
        double gy = x[a + 1] + c2 * sy + c1 * ty;
        double hx = s1 * dx + s2 * ex;
        double hy = s1 * dy + s2 * ey;
        double kx = s2 * dx - s1 * ex;
        double ky = s2 * dy - s1 * ey;
        put(y, r + 2 * s, fx + hy, fy - hx, roots[w], roots[w + 1]);
        put(y, r + 4 * s, gx + ky, gy - kx, roots[2 * w], roots[2 * w + 1]);
        put(y, r + 6 * s, gx - ky, gy + kx, roots[3 * w], roots[3 * w + 1]);
        put(y, r + 8 * s, fx - hy, fy + hx, roots[4 * w], roots[4 * w + 1]);
      }
    }
  }

  private void any(int radix, double[] x, double[] y, int s, int m, int from, int to) {
    int step = 2 * s * m;
    for (int p = from; p < to; p++) {
      for (int j = 0; j < radix; j++) {
        int w = 2 * p * s * j;
        for (int q = 0; q < 2 * s; q += 2) {
          double sumX = 0;
          double sumY = 0;
          int at = 2 * s * p + q;
          for (int k = 0; k < radix; k++, at += step) {
            int root = 2 * (n / radix * (j * k % radix));
            sumX += x[at] * roots[root] - x[at + 1] * roots[root + 1];
            sumY += x[at] * roots[root + 1] + x[at + 1] * roots[root];
          }
          put(y, 2 * s * (radix * p + j) + q, sumX, sumY, roots[w], roots[w + 1]);
        }
      }
    }
  }
}
