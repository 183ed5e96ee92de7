package dev.baton.stdlib.math;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.number.Complex;
import dev.baton.core.number.ComplexFunctions;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Numeric;
import dev.baton.core.runtime.Special;
import org.jspecify.annotations.Nullable;

/** The functions of module {@code cmath}. */
@Intrinsics("cmath")
final class ComplexMath {
  private ComplexMath() {}

  /** A number of any kind as a complex number. */
  private static Complex complex(ThreadContext t, Object z) {
    Object plain = Numeric.plain(z);
    if (plain instanceof Complex c) {
      return c;
    }
    Object own = plain == null ? Special.callOrNull(t, z, "__complex__") : null;
    if (own == null) {
      return new Complex(t.toDouble(z), 0);
    }
    if (!(Numeric.plain(own) instanceof Complex c)) {
      throw Raise.typeError(
          Types.of(z).name()
              + ".__complex__() returned non-complex (type "
              + Types.of(own).name()
              + ")");
    }
    return c;
  }

  @Builtin(value = "acos(z, /)", doc = "The arc cosine of z.")
  static Object acos(ThreadContext t, Object z) {
    return ComplexFunctions.acos(complex(t, z));
  }

  @Builtin(value = "acosh(z, /)", doc = "The inverse hyperbolic cosine of z.")
  static Object acosh(ThreadContext t, Object z) {
    return ComplexFunctions.acosh(complex(t, z));
  }

  @Builtin(value = "asin(z, /)", doc = "The arc sine of z.")
  static Object asin(ThreadContext t, Object z) {
    return ComplexFunctions.asin(complex(t, z));
  }

  @Builtin(value = "asinh(z, /)", doc = "The inverse hyperbolic sine of z.")
  static Object asinh(ThreadContext t, Object z) {
    return ComplexFunctions.asinh(complex(t, z));
  }

  @Builtin(value = "atan(z, /)", doc = "The arc tangent of z.")
  static Object atan(ThreadContext t, Object z) {
    return ComplexFunctions.atan(complex(t, z));
  }

  @Builtin(value = "atanh(z, /)", doc = "The inverse hyperbolic tangent of z.")
  static Object atanh(ThreadContext t, Object z) {
    return ComplexFunctions.atanh(complex(t, z));
  }

  @Builtin(value = "cos(z, /)", doc = "The cosine of z.")
  static Object cos(ThreadContext t, Object z) {
    return ComplexFunctions.cos(complex(t, z));
  }

  @Builtin(value = "cosh(z, /)", doc = "The hyperbolic cosine of z.")
  static Object cosh(ThreadContext t, Object z) {
    return ComplexFunctions.cosh(complex(t, z));
  }

  @Builtin(value = "exp(z, /)", doc = "e to the power of z.")
  static Object exp(ThreadContext t, Object z) {
    return ComplexFunctions.exp(complex(t, z));
  }

  @Builtin(value = "log10(z, /)", doc = "The logarithm of z to the base 10.")
  static Object log10(ThreadContext t, Object z) {
    return ComplexFunctions.log10(complex(t, z));
  }

  @Builtin(value = "sin(z, /)", doc = "The sine of z.")
  static Object sin(ThreadContext t, Object z) {
    return ComplexFunctions.sin(complex(t, z));
  }

  @Builtin(value = "sinh(z, /)", doc = "The hyperbolic sine of z.")
  static Object sinh(ThreadContext t, Object z) {
    return ComplexFunctions.sinh(complex(t, z));
  }

  @Builtin(value = "sqrt(z, /)", doc = "The square root of z.")
  static Object sqrt(ThreadContext t, Object z) {
    return ComplexFunctions.sqrt(complex(t, z));
  }

  @Builtin(value = "tan(z, /)", doc = "The tangent of z.")
  static Object tan(ThreadContext t, Object z) {
    return ComplexFunctions.tan(complex(t, z));
  }

  @Builtin(value = "tanh(z, /)", doc = "The hyperbolic tangent of z.")
  static Object tanh(ThreadContext t, Object z) {
    return ComplexFunctions.tanh(complex(t, z));
  }

  @Builtin(
      value = "log(z, base=..., /)",
      doc = "The logarithm of z to the given base, to the base e without one.")
  static Object log(ThreadContext t, Object z, @Nullable Object base) {
    return base == null
        ? ComplexFunctions.log(complex(t, z))
        : ComplexFunctions.log(complex(t, z), complex(t, base));
  }

  @Builtin(value = "phase(z, /)", doc = "The angle of z, between -pi and pi.")
  static double phase(ThreadContext t, Object z) {
    return ComplexFunctions.phase(complex(t, z));
  }

  @Builtin(value = "polar(z, /)", doc = "The pair (r, phi): the size of z and its angle.")
  static Object polar(ThreadContext t, Object z) {
    Complex c = complex(t, z);
    return TupleObject.of(ComplexFunctions.modulus(c), ComplexFunctions.phase(c));
  }

  @Builtin(value = "rect(r, phi, /)", doc = "The complex number of size r and angle phi.")
  static Object rect(double r, double phi) {
    return ComplexFunctions.rectangular(r, phi);
  }

  @Builtin(value = "isfinite(z, /)", doc = "Are both parts of z finite?")
  static boolean isFinite(ThreadContext t, Object z) {
    Complex c = complex(t, z);
    return Double.isFinite(c.real()) && Double.isFinite(c.imaginary());
  }

  @Builtin(value = "isinf(z, /)", doc = "Is a part of z infinite?")
  static boolean isInfinite(ThreadContext t, Object z) {
    Complex c = complex(t, z);
    return Double.isInfinite(c.real()) || Double.isInfinite(c.imaginary());
  }

  @Builtin(value = "isnan(z, /)", doc = "Is a part of z a NaN?")
  static boolean isNaN(ThreadContext t, Object z) {
    Complex c = complex(t, z);
    return Double.isNaN(c.real()) || Double.isNaN(c.imaginary());
  }

  @Builtin(
      value = "isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)",
      doc =
          """
          Are two numbers close to each other?

          They are if they differ by at most rel_tol times the larger one, or by abs_tol.\
          """)
  static boolean isClose(ThreadContext t, Object a, Object b, double relTol, double absTol) {
    return ComplexFunctions.isClose(complex(t, a), complex(t, b), relTol, absTol);
  }
}
