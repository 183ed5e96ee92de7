import java.util.Arrays;
import java.util.Locale;

final class SpectralNorm implements Program {
  private static final int SIZE = 200;

  private static double element(int i, int j) {
    return 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1);
  }

  private static double[] times(double[] vector) {
    double[] result = new double[SIZE];
    for (int i = 0; i < SIZE; i++) {
      double total = 0;
      for (int j = 0; j < SIZE; j++) {
        total += element(i, j) * vector[j];
      }
      result[i] = total;
    }
    return result;
  }

  private static double[] transposedTimes(double[] vector) {
    double[] result = new double[SIZE];
    for (int i = 0; i < SIZE; i++) {
      double total = 0;
      for (int j = 0; j < SIZE; j++) {
        total += element(j, i) * vector[j];
      }
      result[i] = total;
    }
    return result;
  }

  @Override
  public String run() {
    double[] u = new double[SIZE];
    Arrays.fill(u, 1);
    double[] v = u;
    for (int round = 0; round < 10; round++) {
      v = transposedTimes(times(u));
      u = transposedTimes(times(v));
    }
    double above = 0;
    double below = 0;
    for (int i = 0; i < SIZE; i++) {
      above += u[i] * v[i];
      below += v[i] * v[i];
    }
    return String.format(Locale.ROOT, "'%.9f'", Math.sqrt(above / below));
  }
}
