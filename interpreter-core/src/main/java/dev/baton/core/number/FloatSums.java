package dev.baton.core.number;

import dev.baton.core.text.OperandException;
import java.math.BigDecimal;
import java.util.Arrays;

/** Sums of floats that round once: {@code fsum}, {@code sumprod}, {@code hypot}, {@code dist}. */
public final class FloatSums {

  private FloatSums() {}

  /**
   * {@code math.fsum} (J. R. Shewchuk, "Adaptive precision floating-point arithmetic", 1997): add
   * the values one by one, then ask for the total. Not thread-safe.
   */
  public static final class Exact {

    /** What was added, as doubles that do not overlap, in increasing order of size. */
    private double[] parts = new double[32];

    private int count;
    private double specials;
    private double infinities;

    /**
     * Adds a value.
     *
     * @throws OperandException OVERFLOW if the sum of finite values leaves the doubles
     */
    public void add(double value) {
      double x = value;
      int kept = 0;
      for (int i = 0; i < count; i++) {
        double y = parts[i];
        if (Math.abs(x) < Math.abs(y)) {
          double swap = x;
          x = y;
          y = swap;
        }
        double high = x + y;
        double low = y - (high - x);
        if (low != 0) {
          parts[kept++] = low;
        }
        x = high;
      }
      count = kept;
      if (Double.isInfinite(x) || Double.isNaN(x)) {
        addSpecial(value);
      } else if (x != 0) {
        if (count == parts.length) {
          parts = Arrays.copyOf(parts, 2 * count);
        }
        parts[count++] = x;
      }
    }

    private void addSpecial(double value) {
      if (!Double.isInfinite(value) && !Double.isNaN(value)) {
        throw OperandException.overflow("intermediate overflow in fsum");
      }
      if (Double.isInfinite(value)) {
        infinities += value;
      }
      specials += value;
      count = 0;
    }

    /**
     * The correctly rounded sum.
     *
     * @throws OperandException VALUE if infinities of both signs were added
     */
    public double total() {
      if (specials != 0) {
        if (Double.isNaN(infinities)) {
          throw OperandException.value("-inf + inf in fsum");
        }
        return specials;
      }
      if (count == 0) {
        return 0;
      }
      int i = count - 1;
      double high = parts[i];
      double low = 0;
      while (i > 0 && low == 0) {
        double x = high;
        double y = parts[--i];
        high = x + y;
        low = y - (high - x);
      }
      // Halfway cases round by the sign of what comes below.
      if (i > 0 && (low < 0 && parts[i - 1] < 0 || low > 0 && parts[i - 1] > 0)) {
        double twice = low * 2;
        double x = high + twice;
        if (twice == x - high) {
          high = x;
        }
      }
      return high;
    }
  }

  /**
   * The compensated sum that the built-in {@code sum} uses for floats (A. Neumaier, 1974). Not
   * thread-safe.
   */
  public static final class Compensated {

    private double sum;
    private double error;

    /** A sum that starts with a value. */
    public Compensated(double start) {
      sum = start;
    }

    /** Adds a value. */
    public void add(double x) {
      double t = sum + x;
      if (Math.abs(sum) >= Math.abs(x)) {
        error += (sum - t) + x;
      } else {
        error += (x - t) + sum;
      }
      sum = t;
    }

    /** The sum; infinities and NaNs are not compensated. */
    public double total() {
      return error != 0 && !Double.isInfinite(error) && !Double.isNaN(error) ? sum + error : sum;
    }
  }

  /** {@code sumprod(p, q)} of arrays of the same length, rounded once. */
  public static double sumOfProducts(double[] p, double[] q) {
    Exact total = new Exact();
    double plain = 0;
    boolean safe = true;
    for (int i = 0; i < p.length; i++) {
      double product = p[i] * q[i];
      plain += product;
      double size = Math.abs(product);
      safe &= product == 0 ? p[i] == 0 || q[i] == 0 : size > 0x1p-900 && size < 0x1p900;
      safe &= Math.abs(p[i]) < 0x1p900 && Math.abs(q[i]) < 0x1p900;
      if (safe) {
        total.add(product);
        total.add(DoubleDouble.productError(p[i], q[i], product));
      }
    }
    if (safe) {
      return total.total();
    }
    return Double.isNaN(plain) || Double.isInfinite(plain) ? plain : bigSum(p, q);
  }

  private static double bigSum(double[] p, double[] q) {
    BigDecimal total = BigDecimal.ZERO;
    for (int i = 0; i < p.length; i++) {
      total = total.add(new BigDecimal(p[i]).multiply(new BigDecimal(q[i])));
    }
    return total.doubleValue();
  }

  /** {@code dist(p, q)} of points with the same number of coordinates. */
  public static double distance(double[] p, double[] q) {
    double[] differences = new double[p.length];
    for (int i = 0; i < p.length; i++) {
      differences[i] = p[i] - q[i];
    }
    return norm(differences);
  }

  /** {@code hypot(*coordinates)}: infinite if one of them is, else a NaN if one of them is. */
  public static double norm(double... coordinates) {
    double max = 0;
    boolean nan = false;
    for (double c : coordinates) {
      nan |= Double.isNaN(c);
      max = Math.max(max, Double.isNaN(c) ? 0 : Math.abs(c));
    }
    if (Double.isInfinite(max)) {
      return max;
    }
    if (nan) {
      return Double.NaN;
    }
    if (max == 0) {
      return 0;
    }
    int shift = -1 - (int) MathFunctions.exponent(max);
    return Math.scalb(scaledNorm(coordinates, shift), -shift);
  }

  /** The norm times {@code 2**shift}, which brings the largest coordinate near one quarter. */
  private static double scaledNorm(double[] coordinates, int shift) {
    double sum = 0;
    double error = 0;
    for (double c : coordinates) {
      double x = Math.scalb(c, shift);
      double square = x * x;
      double next = sum + square;
      error += Math.abs(sum) >= square ? (sum - next) + square : (square - next) + sum;
      error += DoubleDouble.productError(x, x, square);
      sum = next;
    }
    double root = Math.sqrt(sum + error);
    double square = root * root;
    // One Newton step with the exact residual.
    double rest = (sum - square) - DoubleDouble.productError(root, root, square) + error;
    return root + rest / (2 * root);
  }
}
