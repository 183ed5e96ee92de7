package dev.baton.core.number;

/**
 * The error function and its complement, by the rational approximations of fdlibm (Sun
 * Microsystems, 1993) on five intervals; errors below one unit in the last place.
 */
public final class ErrorFunction {

  /** erf(x) = x + x * P(x*x) / Q(x*x) below 0.84375. */
  private static final double[] SMALL_P = {
    1.28379167095512558561e-01,
    -3.25042107247001499370e-01,
    -2.84817495755985104766e-02,
    -5.77027029648944159157e-03,
    -2.37630166566501626084e-05
  };

  private static final double[] SMALL_Q = {
    1,
    3.97917223959155352819e-01,
    6.50222499887672944485e-02,
    5.08130628187576562776e-03,
    1.32494738004321644526e-04,
    -3.96022827877536812320e-06
  };

  /** erf(x) = MIDDLE + P(x - 1) / Q(x - 1) from 0.84375 to 1.25. */
  private static final double MIDDLE = 8.45062911510467529297e-01;

  private static final double[] MIDDLE_P = {
    -2.36211856075265944077e-03, 4.14856118683748331666e-01, -3.72207876035701323847e-01,
    3.18346619901161753674e-01, -1.10894694282396677476e-01, 3.54783043256182359371e-02,
    -2.16637559486879084300e-03
  };

  private static final double[] MIDDLE_Q = {
    1,
    1.06420880400844228286e-01,
    5.40397917702171048937e-01,
    7.18286544141962662868e-02,
    1.26171219808761642112e-01,
    1.36370839120290507362e-02,
    1.19844998467991074170e-02
  };

  /** erfc(x) = exp(-x*x - 0.5625 + R(1/x*x) / S(1/x*x)) / x from 1.25 to 1 / 0.35. */
  private static final double[] LARGE_R = {
    -9.86494403484714822705e-03, -6.93858572707181764372e-01, -1.05586262253232909814e+01,
    -6.23753324503260060396e+01, -1.62396669462573470355e+02, -1.84605092906711035994e+02,
    -8.12874355063065934246e+01, -9.81432934416914548592e+00
  };

  private static final double[] LARGE_S = {
    1,
    1.96512716674392571292e+01,
    1.37657754143519042600e+02,
    4.34565877475229228821e+02,
    6.45387271733267880336e+02,
    4.29008140027567833386e+02,
    1.08635005541779435134e+02,
    6.57024977031928170135e+00,
    -6.04244152148580987438e-02
  };

  /** The same from 1 / 0.35 to 28. */
  private static final double[] HUGE_R = {
    -9.86494292470009928597e-03, -7.99283237680523006574e-01, -1.77579549177547519889e+01,
    -1.60636384855821916062e+02, -6.37566443368389627722e+02, -1.02509513161107724954e+03,
    -4.83519191608651397019e+02
  };

  private static final double[] HUGE_S = {
    1,
    3.03380607434824582924e+01,
    3.25792512996573918826e+02,
    1.53672958608443695994e+03,
    3.19985821950859553908e+03,
    2.55305040643316442583e+03,
    4.74528541206955367215e+02,
    -2.24409524465858183362e+01
  };

  private static final double EFX = 1.28379167095512586316e-01;
  private static final double EFX_8 = 1.02703333676410069053e+00;

  private ErrorFunction() {}

  /** {@code erf(x)}. */
  public static double erf(double x) {
    if (Double.isNaN(x)) {
      return x;
    }
    double size = Math.abs(x);
    if (size < 0.84375) {
      if (size < 0x1p-28) {
        return size < 0x1p-1015 ? 0.125 * (8 * x + EFX_8 * x) : x + EFX * x;
      }
      double square = x * x;
      return x + x * (polynomial(SMALL_P, square) / polynomial(SMALL_Q, square));
    }
    double r;
    if (size < 1.25) {
      r = MIDDLE + polynomial(MIDDLE_P, size - 1) / polynomial(MIDDLE_Q, size - 1);
    } else {
      r = size >= 6 ? 1 : 1 - tail(size);
    }
    return Math.copySign(r, x);
  }

  /** {@code erfc(x)}. */
  public static double erfc(double x) {
    if (Double.isNaN(x)) {
      return x;
    }
    double size = Math.abs(x);
    if (size < 0.84375) {
      if (size < 0x1p-56) {
        return 1 - x;
      }
      double square = x * x;
      double y = polynomial(SMALL_P, square) / polynomial(SMALL_Q, square);
      return x < 0.25 ? 1 - (x + x * y) : 0.5 - (x - 0.5 + x * y);
    }
    if (size < 1.25) {
      double y = polynomial(MIDDLE_P, size - 1) / polynomial(MIDDLE_Q, size - 1);
      return x >= 0 ? 1 - MIDDLE - y : 1 + (MIDDLE + y);
    }
    if (size >= 28 || x < -6) {
      return x > 0 ? 0 : 2;
    }
    return x > 0 ? tail(size) : 2 - tail(size);
  }

  /** erfc(x) for x from 1.25 to 28; the square is taken in two parts to keep its error small. */
  private static double tail(double x) {
    double s = 1 / (x * x);
    boolean large = x < 1 / 0.35;
    double ratio =
        polynomial(large ? LARGE_R : HUGE_R, s) / polynomial(large ? LARGE_S : HUGE_S, s);
    double z = Double.longBitsToDouble(Double.doubleToRawLongBits(x) & 0xFFFFFFFF00000000L);
    return Math.exp(-z * z - 0.5625) * Math.exp((z - x) * (z + x) + ratio) / x;
  }

  /** Adds the terms in pairs, which keeps the error smaller than Horner's rule does. */
  private static double polynomial(double[] coefficients, double x) {
    double square = x * x;
    double power = square;
    double r = coefficients[0] + x * coefficients[1];
    int i = 2;
    for (; i + 1 < coefficients.length; i += 2) {
      r += power * (coefficients[i] + x * coefficients[i + 1]);
      power *= square;
    }
    return i < coefficients.length ? r + power * coefficients[i] : r;
  }
}
