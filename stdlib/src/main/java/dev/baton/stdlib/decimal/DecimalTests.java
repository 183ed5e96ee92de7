package dev.baton.stdlib.decimal;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.ThreadContext;
import java.math.BigInteger;

/** What {@code Decimal} tells of itself, how it orders, and methods that only copy. */
@Intrinsics("Decimal")
final class DecimalTests {
  private DecimalTests() {}

  @Builtin(value = "real(self)", kind = Kind.GETTER, doc = "The number itself.")
  static Object real(DecimalObject self) {
    return self;
  }

  @Builtin(value = "imag(self)", kind = Kind.GETTER, doc = "Zero.")
  static Object imaginary(DecimalObject self) {
    return new DecimalObject(Dec.ZERO);
  }

  @Builtin(value = "conjugate(self, /)", doc = "Return the number itself.")
  static Object conjugate(DecimalObject self) {
    return self;
  }

  @Builtin(value = "canonical(self, /)", doc = "Return the number itself.")
  static Object canonical(DecimalObject self) {
    return self;
  }

  @Builtin(value = "radix(self, /)", doc = "Return ten.")
  static Object radix(DecimalObject self) {
    return new DecimalObject(Dec.of(BigInteger.TEN));
  }

  @Builtin(value = "adjusted(self, /)", doc = "Return the exponent of the first digit.")
  static long adjusted(DecimalObject self) {
    return self.value.isFinite() ? self.value.adjusted() : 0;
  }

  @Builtin(value = "is_nan(self, /)", doc = "Whether it is a NaN.")
  static boolean isNan(DecimalObject self) {
    return self.value.isNan();
  }

  @Builtin(value = "is_qnan(self, /)", doc = "Whether it is a quiet NaN.")
  static boolean isQuiet(DecimalObject self) {
    return self.value.kind() == Dec.Kind.QUIET;
  }

  @Builtin(value = "is_snan(self, /)", doc = "Whether it is a signaling NaN.")
  static boolean isSignaling(DecimalObject self) {
    return self.value.kind() == Dec.Kind.SIGNALING;
  }

  @Builtin(value = "is_infinite(self, /)", doc = "Whether it is infinite.")
  static boolean isInfinite(DecimalObject self) {
    return self.value.isInfinite();
  }

  @Builtin(value = "is_finite(self, /)", doc = "Whether it is neither infinite nor a NaN.")
  static boolean isFinite(DecimalObject self) {
    return self.value.isFinite();
  }

  @Builtin(value = "is_zero(self, /)", doc = "Whether it is zero.")
  static boolean isZero(DecimalObject self) {
    return self.value.isZero();
  }

  @Builtin(value = "is_signed(self, /)", doc = "Whether its sign is minus.")
  static boolean isSigned(DecimalObject self) {
    return self.value.negative();
  }

  @Builtin(value = "is_canonical(self, /)", doc = "Return True.")
  static boolean isCanonical(DecimalObject self) {
    return true;
  }

  @Builtin(value = "is_normal(self, /, context=None)", doc = "Whether it has full precision.")
  static boolean isNormal(ThreadContext t, DecimalObject self, Object context) {
    Dec d = self.value;
    return d.isFinite()
        && !d.isZero()
        && d.adjusted() >= ContextMethods.of(t, context).leastExponent;
  }

  @Builtin(value = "is_subnormal(self, /, context=None)", doc = "Whether it is not zero but tiny.")
  static boolean isSubnormal(ThreadContext t, DecimalObject self, Object context) {
    Dec d = self.value;
    return d.isFinite()
        && !d.isZero()
        && d.adjusted() < ContextMethods.of(t, context).leastExponent;
  }

  @Builtin(value = "number_class(self, /, context=None)", doc = "Return the class as text.")
  static String numberClass(ThreadContext t, DecimalObject self, Object context) {
    Dec d = self.value;
    if (d.isNan()) {
      return d.kind() == Dec.Kind.QUIET ? "NaN" : "sNaN";
    }
    String name =
        d.isInfinite()
            ? "Infinity"
            : d.isZero() ? "Zero" : isSubnormal(t, self, context) ? "Subnormal" : "Normal";
    return (d.negative() ? "-" : "+") + name;
  }

  @Builtin(value = "copy_abs(self, /)", doc = "Return the number with the sign plus.")
  static Object copyAbs(DecimalObject self) {
    return new DecimalObject(self.value.withSign(false));
  }

  @Builtin(value = "copy_negate(self, /)", doc = "Return the number with the other sign.")
  static Object copyNegate(DecimalObject self) {
    return new DecimalObject(self.value.negate());
  }

  @Builtin(
      value = "copy_sign(self, /, other, context=None)",
      doc = "Return the number with the sign of another.")
  static Object copySign(DecimalObject self, Object other, Object context) {
    return new DecimalObject(self.value.withSign(DecimalObject.require(other).negative()));
  }

  @Builtin(
      value = "same_quantum(self, /, other, context=None)",
      doc = "Whether both have the same exponent, or are both infinite or NaN.")
  static boolean sameQuantum(DecimalObject self, Object other, Object context) {
    Dec a = self.value;
    Dec b = DecimalObject.require(other);
    if (a.isFinite() && b.isFinite()) {
      return a.exponent() == b.exponent();
    }
    return a.isNan() && b.isNan() || a.isInfinite() && b.isInfinite();
  }

  @Builtin(
      value = "compare(self, /, other, context=None)",
      doc = "Return -1, 0 or 1 as a Decimal, or NaN.")
  static Object compare(ThreadContext t, DecimalObject self, Object other, Object context) {
    return DecimalObject.binary(
        t,
        ContextMethods.of(t, context),
        DecimalTests::ordered,
        self.value,
        DecimalObject.require(other));
  }

  private static Dec ordered(DecContext c, Dec a, Dec b) {
    return a.isNan() || b.isNan() ? c.nan(a, b) : order(a.compareValue(b));
  }

  private static Dec order(int sign) {
    return Dec.of(BigInteger.valueOf(Integer.signum(sign)));
  }

  @Builtin(
      value = "compare_signal(self, /, other, context=None)",
      doc = "As compare(), but any NaN is an invalid operation.")
  static Object compareSignal(ThreadContext t, DecimalObject self, Object other, Object context) {
    return DecimalObject.binary(
        t,
        ContextMethods.of(t, context),
        (c, a, b) -> {
          if (a.isNan() || b.isNan()) {
            c.meet(Signal.INVALID_OPERATION);
          }
          return ordered(c, a, b);
        },
        self.value,
        DecimalObject.require(other));
  }

  @Builtin(
      value = "compare_total(self, /, other, context=None)",
      doc = "Return -1, 0 or 1 by an order in which no two representations are equal.")
  static Object compareTotal(DecimalObject self, Object other, Object context) {
    return new DecimalObject(order(self.value.compareTotal(DecimalObject.require(other))));
  }

  @Builtin(
      value = "compare_total_mag(self, /, other, context=None)",
      doc = "As compare_total(), without signs.")
  static Object compareTotalMag(DecimalObject self, Object other, Object context) {
    Dec b = DecimalObject.require(other).withSign(false);
    return new DecimalObject(order(self.value.withSign(false).compareTotal(b)));
  }

  @Builtin(value = "max(self, /, other, context=None)", doc = "Return the larger number.")
  static Object max(ThreadContext t, DecimalObject self, Object other, Object context) {
    return pick(t, self, other, context, true, false);
  }

  @Builtin(value = "min(self, /, other, context=None)", doc = "Return the smaller number.")
  static Object min(ThreadContext t, DecimalObject self, Object other, Object context) {
    return pick(t, self, other, context, false, false);
  }

  @Builtin(value = "max_mag(self, /, other, context=None)", doc = "As max(), without signs.")
  static Object maxMag(ThreadContext t, DecimalObject self, Object other, Object context) {
    return pick(t, self, other, context, true, true);
  }

  @Builtin(value = "min_mag(self, /, other, context=None)", doc = "As min(), without signs.")
  static Object minMag(ThreadContext t, DecimalObject self, Object other, Object context) {
    return pick(t, self, other, context, false, true);
  }

  private static Object pick(
      ThreadContext t, DecimalObject self, Object other, Object context, boolean max, boolean mag) {
    return DecimalObject.binary(
        t,
        ContextMethods.of(t, context),
        (c, a, b) -> {
          if (a.isNan() || b.isNan()) {
            boolean oneQuiet =
                a.isNan() != b.isNan() && (a.isNan() ? a : b).kind() == Dec.Kind.QUIET;
            return oneQuiet ? c.finish(a.isNan() ? b : a) : c.nan(a, b);
          }
          int order = mag ? a.compareSize(b) : a.compareValue(b);
          if (order == 0) {
            order = a.compareTotal(b);
          }
          return c.finish(order > 0 == max ? a : b);
        },
        self.value,
        DecimalObject.require(other));
  }

  @Builtin(
      value = "logb(self, /, context=None)",
      doc = "Return the exponent of the first digit as a Decimal.")
  static Object logb(ThreadContext t, DecimalObject self, Object context) {
    return DecimalObject.unary(
        t,
        ContextMethods.of(t, context),
        (c, a) -> {
          if (a.isNan()) {
            return c.nan(a, a);
          }
          if (a.isInfinite()) {
            return Dec.infinity(false);
          }
          if (a.isZero()) {
            c.meet(Signal.DIVISION_BY_ZERO);
            return Dec.infinity(true);
          }
          return c.finish(Dec.of(BigInteger.valueOf(a.adjusted())));
        },
        self.value);
  }

  @Builtin(
      value = "scaleb(self, /, other, context=None)",
      doc = "Return the number with its exponent increased by another.")
  static Object scaleb(ThreadContext t, DecimalObject self, Object other, Object context) {
    return DecimalObject.binary(
        t,
        ContextMethods.of(t, context),
        (c, a, b) -> {
          if (a.isNan() || b.isNan()) {
            return c.nan(a, b);
          }
          long most = 2 * (c.mostExponent + c.precision);
          boolean bad = !b.isFinite() || b.exponent() != 0 || b.adjusted() > 18;
          if (bad || Math.abs(b.toInteger().longValue()) > most) {
            return c.invalid(Signal.INVALID_OPERATION);
          }
          long exponent = a.exponent() + b.toInteger().longValue();
          return a.isInfinite() ? a : c.finish(Dec.finite(a.negative(), a.digits(), exponent));
        },
        self.value,
        DecimalObject.require(other));
  }
}
