package dev.baton.stdlib.math;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.number.Floats;
import dev.baton.core.number.MathFunctions;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Numeric;
import dev.baton.core.runtime.Special;
import org.jspecify.annotations.Nullable;

/**
 * The functions of module {@code math} of several numbers, and those that look at a float's parts.
 */
@Intrinsics("math")
final class FloatFunctions {
  private FloatFunctions() {}

  @Builtin(
      value = "atan2(y, x, /)",
      doc = "The angle in radians between the x axis and the line from the origin to (x, y).")
  static double atan2(double y, double x) {
    return MathFunctions.atan2(y, x);
  }

  @Builtin(value = "copysign(x, y, /)", doc = "The size of x with the sign of y.")
  static double copySign(double x, double y) {
    return Math.copySign(x, y);
  }

  @Builtin(value = "fmod(x, y, /)", doc = "The remainder of x / y with the sign of x.")
  static double fmod(double x, double y) {
    return MathFunctions.fmod(x, y);
  }

  @Builtin(
      value = "remainder(x, y, /)",
      doc = "The difference between x and the closest multiple of y, as IEEE 754 defines it.")
  static double remainder(double x, double y) {
    return MathFunctions.remainder(x, y);
  }

  @Builtin(value = "pow(x, y, /)", doc = "x to the power of y, as a float.")
  static double pow(double x, double y) {
    return MathFunctions.pow(x, y);
  }

  @Builtin(
      value = "nextafter(x, y, /, *, steps=None)",
      doc = "The float after x in the direction of y, or the one that many steps away.")
  static double nextAfter(ThreadContext t, double x, double y, Object steps) {
    return steps == Singleton.NONE
        ? MathFunctions.nextAfter(x, y)
        : MathFunctions.nextAfter(x, y, Conversions.index(t, steps));
  }

  @Builtin(
      value = "isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)",
      doc =
          """
          Are two numbers close to each other?

          They are if they differ by at most rel_tol times the larger one, or by abs_tol.\
          """)
  static boolean isClose(double a, double b, double relTol, double absTol) {
    return MathFunctions.isClose(a, b, relTol, absTol);
  }

  @Builtin(
      value = "frexp(x, /)",
      doc = "The pair (m, e) with x == m * 2**e and m between 0.5 and 1 in size, or zero.")
  static Object frexp(double x) {
    return TupleObject.of(MathFunctions.mantissa(x), MathFunctions.exponent(x));
  }

  @Builtin(value = "ldexp(x, i, /)", doc = "x * 2**i: the inverse of frexp().")
  static double ldexp(double x, Object i) {
    Object exponent = Numeric.plainInt(i);
    if (exponent == null) {
      throw Raise.typeError("Expected an int as second argument to ldexp.");
    }
    return MathFunctions.ldexp(x, exponent);
  }

  @Builtin(value = "modf(x, /)", doc = "The fraction and the whole part of x, both as floats.")
  static Object modf(double x) {
    double[] parts = MathFunctions.modf(x);
    return TupleObject.of(parts[0], parts[1]);
  }

  @Builtin(
      value = "log(x, base=..., /)",
      doc = "The logarithm of x to the given base, to the base e without one.")
  static double log(ThreadContext t, Object x, @Nullable Object base) {
    double value = naturalLog(t, x);
    return base == null ? value : Floats.divide(value, naturalLog(t, base));
  }

  private static double naturalLog(ThreadContext t, Object x) {
    Object whole = Numeric.plainInt(x);
    return whole == null ? MathFunctions.log(t.toDouble(x)) : MathFunctions.log(whole);
  }

  @Builtin(value = "log2(x, /)", doc = "The logarithm of x to the base 2.")
  static double log2(ThreadContext t, Object x) {
    Object whole = Numeric.plainInt(x);
    return whole == null ? MathFunctions.log2(t.toDouble(x)) : MathFunctions.log2(whole);
  }

  @Builtin(value = "log10(x, /)", doc = "The logarithm of x to the base 10.")
  static double log10(ThreadContext t, Object x) {
    Object whole = Numeric.plainInt(x);
    return whole == null ? MathFunctions.log10(t.toDouble(x)) : MathFunctions.log10(whole);
  }

  @Builtin(value = "ceil(x, /)", doc = "The smallest int that is not below x.")
  static Object ceil(ThreadContext t, Object x) {
    Object own = x instanceof Double ? null : Special.callOrNull(t, x, "__ceil__");
    return own != null ? own : Floats.toInt(Math.ceil(t.toDouble(x)));
  }

  @Builtin(value = "floor(x, /)", doc = "The largest int that is not above x.")
  static Object floor(ThreadContext t, Object x) {
    Object own = x instanceof Double ? null : Special.callOrNull(t, x, "__floor__");
    return own != null ? own : Floats.toInt(Math.floor(t.toDouble(x)));
  }

  @Builtin(value = "trunc(x, /)", doc = "The int closest to x between 0 and x.")
  static Object trunc(ThreadContext t, Object x) {
    if (x instanceof Double d) {
      return Floats.toInt(d);
    }
    Object own = Special.callOrNull(t, x, "__trunc__");
    if (own == null) {
      throw Raise.typeError("type " + Types.of(x).name() + " doesn't define __trunc__ method");
    }
    return own;
  }
}
