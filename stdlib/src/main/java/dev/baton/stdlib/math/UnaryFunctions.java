package dev.baton.stdlib.math;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.number.ErrorFunction;
import dev.baton.core.number.GammaFunctions;
import dev.baton.core.number.MathFunctions;

/** The functions of module {@code math} of one float. */
@Intrinsics("math")
final class UnaryFunctions {
  private UnaryFunctions() {}

  @Builtin(value = "acos(x, /)", doc = "The arc cosine of x, between 0 and pi.")
  static double acos(double x) {
    return MathFunctions.acos(x);
  }

  @Builtin(value = "acosh(x, /)", doc = "The inverse hyperbolic cosine of x.")
  static double acosh(double x) {
    return MathFunctions.acosh(x);
  }

  @Builtin(value = "asin(x, /)", doc = "The arc sine of x, between -pi/2 and pi/2.")
  static double asin(double x) {
    return MathFunctions.asin(x);
  }

  @Builtin(value = "asinh(x, /)", doc = "The inverse hyperbolic sine of x.")
  static double asinh(double x) {
    return MathFunctions.asinh(x);
  }

  @Builtin(value = "atan(x, /)", doc = "The arc tangent of x, between -pi/2 and pi/2.")
  static double atan(double x) {
    return MathFunctions.atan(x);
  }

  @Builtin(value = "atanh(x, /)", doc = "The inverse hyperbolic tangent of x.")
  static double atanh(double x) {
    return MathFunctions.atanh(x);
  }

  @Builtin(value = "cbrt(x, /)", doc = "The cube root of x.")
  static double cbrt(double x) {
    return MathFunctions.cbrt(x);
  }

  @Builtin(value = "cos(x, /)", doc = "The cosine of x radians.")
  static double cos(double x) {
    return MathFunctions.cos(x);
  }

  @Builtin(value = "cosh(x, /)", doc = "The hyperbolic cosine of x.")
  static double cosh(double x) {
    return MathFunctions.cosh(x);
  }

  @Builtin(value = "degrees(x, /)", doc = "An angle of x radians in degrees.")
  static double degrees(double x) {
    return MathFunctions.degrees(x);
  }

  @Builtin(value = "erf(x, /)", doc = "The error function at x.")
  static double erf(double x) {
    return ErrorFunction.erf(x);
  }

  @Builtin(
      value = "erfc(x, /)",
      doc = "One minus the error function at x, exact also where that is tiny.")
  static double erfc(double x) {
    return ErrorFunction.erfc(x);
  }

  @Builtin(value = "exp(x, /)", doc = "e to the power of x.")
  static double exp(double x) {
    return MathFunctions.exp(x);
  }

  @Builtin(value = "exp2(x, /)", doc = "2 to the power of x.")
  static double exp2(double x) {
    return MathFunctions.exp2(x);
  }

  @Builtin(value = "expm1(x, /)", doc = "exp(x) - 1, exact also for small x.")
  static double expm1(double x) {
    return MathFunctions.expm1(x);
  }

  @Builtin(value = "fabs(x, /)", doc = "The absolute value of x as a float.")
  static double fabs(double x) {
    return Math.abs(x);
  }

  @Builtin(value = "gamma(x, /)", doc = "The gamma function at x.")
  static double gamma(double x) {
    return GammaFunctions.gamma(x);
  }

  @Builtin(
      value = "lgamma(x, /)",
      doc = "The logarithm of the absolute value of the gamma function at x.")
  static double lgamma(double x) {
    return GammaFunctions.logGamma(x);
  }

  @Builtin(value = "log1p(x, /)", doc = "The natural logarithm of 1 + x, exact also for small x.")
  static double log1p(double x) {
    return MathFunctions.log1p(x);
  }

  @Builtin(value = "radians(x, /)", doc = "An angle of x degrees in radians.")
  static double radians(double x) {
    return MathFunctions.radians(x);
  }

  @Builtin(value = "sin(x, /)", doc = "The sine of x radians.")
  static double sin(double x) {
    return MathFunctions.sin(x);
  }

  @Builtin(value = "sinh(x, /)", doc = "The hyperbolic sine of x.")
  static double sinh(double x) {
    return MathFunctions.sinh(x);
  }

  @Builtin(value = "sqrt(x, /)", doc = "The square root of x.")
  static double sqrt(double x) {
    return MathFunctions.sqrt(x);
  }

  @Builtin(value = "tan(x, /)", doc = "The tangent of x radians.")
  static double tan(double x) {
    return MathFunctions.tan(x);
  }

  @Builtin(value = "tanh(x, /)", doc = "The hyperbolic tangent of x.")
  static double tanh(double x) {
    return MathFunctions.tanh(x);
  }

  @Builtin(value = "ulp(x, /)", doc = "The value of the last bit of the float x.")
  static double ulp(double x) {
    return MathFunctions.ulp(x);
  }

  @Builtin(value = "isfinite(x, /)", doc = "Is x neither infinite nor a NaN?")
  static boolean isFinite(double x) {
    return Double.isFinite(x);
  }

  @Builtin(value = "isinf(x, /)", doc = "Is x an infinity of either sign?")
  static boolean isInfinite(double x) {
    return Double.isInfinite(x);
  }

  @Builtin(value = "isnan(x, /)", doc = "Is x a NaN?")
  static boolean isNaN(double x) {
    return Double.isNaN(x);
  }
}
