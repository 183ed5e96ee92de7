package dev.baton.core.number;

/**
 * The gamma function by Lanczos's approximation (C. Lanczos, SIAM J. Numer. Anal. B 1, 1964) with
 * the 13 rational coefficients of the Boost library for 53 bits, and the error function.
 */
public final class GammaFunctions {

  private static final double G = 6.024680040776729583740234375;
  private static final double G_MINUS_HALF = 5.524680040776729583740234375;
  private static final double LOG_PI = 1.144729885849400174143427351353058711647;
  private static final int LAST_EXACT = 23;

  private static final double[] NUMERATOR = {
    23531376880.410759688572007674451636754734846804940,
    42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843,
    17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708,
    1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801,
    31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768,
    186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024,
    210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408
  };

  private static final double[] DENOMINATOR = {
    0.0,
    39916800.0,
    120543840.0,
    150917976.0,
    105258076.0,
    45995730.0,
    13339535.0,
    2637558.0,
    357423.0,
    32670.0,
    1925.0,
    66.0,
    1.0
  };

  private GammaFunctions() {}

  /** {@code gamma(x)}. */
  public static double gamma(double x) {
    if (Double.isNaN(x) || x == Double.POSITIVE_INFINITY) {
      return x;
    }
    if (x == 0 || Double.isInfinite(x)) {
      throw MathFunctions.domainError();
    }
    if (x == Math.floor(x)) {
      if (x < 0) {
        throw MathFunctions.domainError();
      }
      if (x <= LAST_EXACT) {
        return Floats.ofInt(Combinatorics.factorial((long) x - 1));
      }
    }
    double size = Math.abs(x);
    double r;
    if (size < 1e-20) {
      r = 1 / x;
    } else if (size > 200) {
      r = x < 0 ? 0.0 / sinPi(x) : Double.POSITIVE_INFINITY;
    } else {
      r = lanczosGamma(x, size);
    }
    if (Double.isInfinite(r)) {
      throw MathFunctions.rangeError();
    }
    return r;
  }

  private static double lanczosGamma(double x, double size) {
    double y = size + G_MINUS_HALF;
    // What rounding y lost, and its effect on the power.
    double z = size > G_MINUS_HALF ? y - size - G_MINUS_HALF : y - G_MINUS_HALF - size;
    z = z * G / y;
    boolean split = size >= 140;
    double power = Math.pow(y, split ? size / 2 - 0.25 : size - 0.5);
    if (x < 0) {
      double r = -Math.PI / sinPi(size) / size * Math.exp(y) / lanczosSum(size);
      r -= z * r;
      r /= power;
      return split ? r / power : r;
    }
    double r = lanczosSum(size) / Math.exp(y);
    r += z * r;
    r *= power;
    return split ? r * power : r;
  }

  private static double lanczosSum(double x) {
    double numerator = 0;
    double denominator = 0;
    if (x < 5) {
      for (int i = NUMERATOR.length - 1; i >= 0; i--) {
        numerator = numerator * x + NUMERATOR[i];
        denominator = denominator * x + DENOMINATOR[i];
      }
    } else {
      for (int i = 0; i < NUMERATOR.length; i++) {
        numerator = numerator / x + NUMERATOR[i];
        denominator = denominator / x + DENOMINATOR[i];
      }
    }
    return numerator / denominator;
  }

  /** {@code sin(pi * x)} without the error of rounding {@code pi * x}. */
  private static double sinPi(double x) {
    double y = Math.abs(x) % 2.0;
    double r =
        switch ((int) Math.floor(2 * y + 0.5)) {
          case 0 -> Math.sin(Math.PI * y);
          case 1 -> Math.cos(Math.PI * (y - 0.5));
          case 2 -> Math.sin(Math.PI * (1.0 - y));
          case 3 -> -Math.cos(Math.PI * (y - 1.5));
          default -> Math.sin(Math.PI * (y - 2.0));
        };
    return Math.copySign(1.0, x) * r;
  }

  /** {@code lgamma(x)}: the logarithm of the absolute value of gamma. */
  public static double logGamma(double x) {
    if (Double.isNaN(x)) {
      return x;
    }
    if (Double.isInfinite(x)) {
      return Double.POSITIVE_INFINITY;
    }
    if (x == Math.floor(x) && x <= 2) {
      if (x <= 0) {
        throw MathFunctions.domainError();
      }
      return 0;
    }
    double size = Math.abs(x);
    if (size < 1e-20) {
      return -Math.log(size);
    }
    double r = Math.log(lanczosSum(size)) - G;
    r += (size - 0.5) * (Math.log(size + G - 0.5) - 1);
    if (x < 0) {
      r = LOG_PI - Math.log(Math.abs(sinPi(size))) - Math.log(size) - r;
    }
    if (Double.isInfinite(r)) {
      throw MathFunctions.rangeError();
    }
    return r;
  }
}
