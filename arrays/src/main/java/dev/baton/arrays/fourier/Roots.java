package dev.baton.arrays.fourier;

/** The roots of one, as pairs of doubles: root k of n is {@code exp(-2 pi i k / n)}. */
final class Roots {
  /** Of so many roots each is computed by itself; of more, most are products of two. */
  private static final int FEW = 4096;

  private Roots() {}

  /** All roots of n, from number 0 on. */
  static double[] of(int n) {
    double[] roots = new double[2 * n];
    if (n <= FEW) {
      for (int k = 0; k < n; k++) {
        put(k, n, roots, 2 * k);
      }
      return roots;
    }
    int step = (int) Math.sqrt(n);
    double[] fine = new double[2 * step];
    for (int k = 0; k < step; k++) {
      put(k, n, fine, 2 * k);
    }
    double[] coarse = new double[2];
    for (int from = 0; from < n; from += step) {
      put(from, n, coarse, 0);
      double x = coarse[0];
      double y = coarse[1];
      int count = Math.min(step, n - from);
      for (int i = 0; i < 2 * count; i += 2) {
        roots[2 * from + i] = x * fine[i] - y * fine[i + 1];
        roots[2 * from + i + 1] = x * fine[i + 1] + y * fine[i];
      }
    }
    return roots;
  }

  /** Puts root k of n. Angles are brought below an eighth of a turn, where they are exact. */
  static void put(long k, long n, double[] roots, int at) {
    long quarter = 4 * k / n;
    long rest = 4 * k - quarter * n;
    boolean beyond = 2 * rest > n;
    double angle = Math.PI / 2 * (beyond ? n - rest : rest) / n;
    double x = beyond ? Math.sin(angle) : Math.cos(angle);
    double y = beyond ? Math.cos(angle) : Math.sin(angle);
    boolean odd = (quarter & 1) != 0;
    double cosine = odd ? -y : x;
    double sine = odd ? x : y;
    boolean opposite = (quarter & 2) != 0;
    roots[at] = opposite ? -cosine : cosine;
    roots[at + 1] = opposite ? sine : -sine;
  }
}
