package dev.baton.stdlib.decimal;

import dev.baton.code.CompareOperator;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.number.Complex;
import dev.baton.core.number.Ints;
import dev.baton.core.number.NumberHash;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.runtime.Comparison;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Numeric;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** The operators of {@code Decimal}. */
@Intrinsics("Decimal")
final class DecimalOperators {
  private static final BigInteger MODULUS = BigInteger.valueOf(NumberHash.MODULUS);

  private DecimalOperators() {}

  @Builtin("__add__(self, value, /)")
  static Object add(ThreadContext t, DecimalObject self, Object value) {
    return DecimalObject.operator(t, DecMath::add, self, value);
  }

  @Builtin("__radd__(self, value, /)")
  static Object addReflected(ThreadContext t, DecimalObject self, Object value) {
    return DecimalObject.operator(t, DecMath::add, value, self);
  }

  @Builtin("__sub__(self, value, /)")
  static Object subtract(ThreadContext t, DecimalObject self, Object value) {
    return DecimalObject.operator(t, DecMath::subtract, self, value);
  }

  @Builtin("__rsub__(self, value, /)")
  static Object subtractReflected(ThreadContext t, DecimalObject self, Object value) {
    return DecimalObject.operator(t, DecMath::subtract, value, self);
  }

  @Builtin("__mul__(self, value, /)")
  static Object multiply(ThreadContext t, DecimalObject self, Object value) {
    return DecimalObject.operator(t, DecMath::multiply, self, value);
  }

  @Builtin("__rmul__(self, value, /)")
  static Object multiplyReflected(ThreadContext t, DecimalObject self, Object value) {
    return DecimalObject.operator(t, DecMath::multiply, value, self);
  }

  @Builtin("__truediv__(self, value, /)")
  static Object divide(ThreadContext t, DecimalObject self, Object value) {
    return DecimalObject.operator(t, DecMath::divide, self, value);
  }

  @Builtin("__rtruediv__(self, value, /)")
  static Object divideReflected(ThreadContext t, DecimalObject self, Object value) {
    return DecimalObject.operator(t, DecMath::divide, value, self);
  }

  static Dec quotient(DecContext c, Dec a, Dec b) {
    if (a.isInfinite() && !b.isNan() && !b.isInfinite()) {
      return Dec.infinity(a.negative() != b.negative());
    }
    if (b.isZero() && !a.isZero() && a.isFinite()) {
      c.meet(Signal.DIVISION_BY_ZERO);
      return Dec.infinity(a.negative() != b.negative());
    }
    return DecMath.divideInteger(c, a, b)[0];
  }

  static Dec remainder(DecContext c, Dec a, Dec b) {
    if (b.isZero() && !a.isZero() && a.isFinite()) {
      return c.invalid(Signal.INVALID_OPERATION);
    }
    return DecMath.divideInteger(c, a, b)[1];
  }

  @Builtin("__floordiv__(self, value, /)")
  static Object floorDivide(ThreadContext t, DecimalObject self, Object value) {
    return DecimalObject.operator(t, DecimalOperators::quotient, self, value);
  }

  @Builtin("__rfloordiv__(self, value, /)")
  static Object floorDivideReflected(ThreadContext t, DecimalObject self, Object value) {
    return DecimalObject.operator(t, DecimalOperators::quotient, value, self);
  }

  @Builtin("__mod__(self, value, /)")
  static Object modulo(ThreadContext t, DecimalObject self, Object value) {
    return DecimalObject.operator(t, DecimalOperators::remainder, self, value);
  }

  @Builtin("__rmod__(self, value, /)")
  static Object moduloReflected(ThreadContext t, DecimalObject self, Object value) {
    return DecimalObject.operator(t, DecimalOperators::remainder, value, self);
  }

  @Builtin("__divmod__(self, value, /)")
  static Object divmod(ThreadContext t, DecimalObject self, Object value) {
    return divmod(t, self.value, DecimalObject.operand(value));
  }

  @Builtin("__rdivmod__(self, value, /)")
  static Object divmodReflected(ThreadContext t, DecimalObject self, Object value) {
    Dec a = DecimalObject.operand(value);
    return a == null ? Singleton.NOT_IMPLEMENTED : divmod(t, a, self.value);
  }

  private static Object divmod(ThreadContext t, Dec a, @Nullable Dec b) {
    if (b == null) {
      return Singleton.NOT_IMPLEMENTED;
    }
    ContextObject context = DecimalState.of(t).current(t);
    DecContext c = context.begin();
    Dec[] parts = DecMath.divideInteger(c, a, b);
    context.end(t, c, parts[0]);
    return TupleObject.of(new DecimalObject(parts[0]), new DecimalObject(parts[1]));
  }

  @Builtin("__pow__(self, value, mod=None, /)")
  static Object power(ThreadContext t, DecimalObject self, Object value, Object mod) {
    Dec m = mod == Singleton.NONE ? null : DecimalObject.operand(mod);
    if (mod == Singleton.NONE) {
      return DecimalObject.operator(t, DecFunctions::power, self, value);
    }
    return m == null
        ? Singleton.NOT_IMPLEMENTED
        : DecimalObject.operator(t, (c, a, b) -> DecFunctions.powerModulo(c, a, b, m), self, value);
  }

  @Builtin("__rpow__(self, value, mod=None, /)")
  static Object powerReflected(ThreadContext t, DecimalObject self, Object value, Object mod) {
    return DecimalObject.operator(t, DecFunctions::power, value, self);
  }

  @Builtin("__neg__(self, /)")
  static Object negative(ThreadContext t, DecimalObject self) {
    return DecimalObject.unary(
        t, DecimalState.of(t).current(t), DecimalOperators::minus, self.value);
  }

  static Dec minus(DecContext c, Dec a) {
    if (a.isNan()) {
      return c.nan(a, a);
    }
    boolean zero = a.isZero() && c.rounding != Rounding.ROUND_FLOOR;
    return c.finish(zero ? a.withSign(false) : a.negate());
  }

  static Dec plus(DecContext c, Dec a) {
    if (a.isNan()) {
      return c.nan(a, a);
    }
    boolean zero = a.isZero() && c.rounding != Rounding.ROUND_FLOOR;
    return c.finish(zero ? a.withSign(false) : a);
  }

  static Dec size(DecContext c, Dec a) {
    return a.isNan() ? c.nan(a, a) : c.finish(a.withSign(false));
  }

  @Builtin("__pos__(self, /)")
  static Object positive(ThreadContext t, DecimalObject self) {
    return DecimalObject.unary(
        t, DecimalState.of(t).current(t), DecimalOperators::plus, self.value);
  }

  @Builtin("__abs__(self, /)")
  static Object absolute(ThreadContext t, DecimalObject self) {
    return DecimalObject.unary(
        t, DecimalState.of(t).current(t), DecimalOperators::size, self.value);
  }

  @Builtin("__bool__(self, /)")
  static boolean truth(DecimalObject self) {
    return !self.value.isZero();
  }

  @Builtin("__int__(self, /)")
  static Object toInt(DecimalObject self) {
    Dec d = self.value;
    if (d.isNan()) {
      throw Raise.valueError("cannot convert NaN to integer");
    }
    if (d.isInfinite()) {
      throw Raise.overflowError("cannot convert Infinity to integer");
    }
    return Ints.normalize(d.toInteger());
  }

  @Builtin("__trunc__(self, /)")
  static Object truncate(DecimalObject self) {
    return toInt(self);
  }

  @Builtin("__floor__(self, /)")
  static Object floor(DecimalObject self) {
    return whole(self, Rounding.ROUND_FLOOR);
  }

  @Builtin("__ceil__(self, /)")
  static Object ceiling(DecimalObject self) {
    return whole(self, Rounding.ROUND_CEILING);
  }

  private static Object whole(DecimalObject self, Rounding mode) {
    Dec d = self.value;
    if (d.isFinite() && d.exponent() < 0) {
      DecContext c = new ContextObject(ContextObject.TYPE).begin();
      d = DecMath.toIntegral(c, d, mode, false);
    }
    return toInt(new DecimalObject(d));
  }

  @Builtin("__round__(self, ndigits=..., /)")
  static Object round(ThreadContext t, DecimalObject self, @Nullable Object ndigits) {
    if (ndigits == null) {
      return whole(self, Rounding.ROUND_HALF_EVEN);
    }
    Object n = Numeric.plainInt(ndigits);
    if (n == null) {
      throw Raise.typeError("optional arg must be an integer");
    }
    Dec unit = Dec.finite(false, BigInteger.ONE, -Conversions.toLong(t, n));
    return DecimalObject.unary(
        t,
        DecimalState.of(t).current(t),
        (c, a) -> DecMath.quantize(c, a, unit, Rounding.ROUND_HALF_EVEN),
        self.value);
  }

  @Builtin("__float__(self, /)")
  static double toFloat(DecimalObject self) {
    Dec d = self.value;
    if (d.kind() == Dec.Kind.SIGNALING) {
      throw Raise.valueError("cannot convert signaling NaN to float");
    }
    return Double.parseDouble(d.isNan() ? "NaN" : d.text(false, true));
  }

  @Builtin("__complex__(self, /)")
  static Object toComplex(DecimalObject self) {
    return new Complex(toFloat(self), 0);
  }

  @Builtin("__hash__(self, /)")
  static long hash(ThreadContext t, DecimalObject self) {
    Dec d = self.value;
    if (d.kind() == Dec.Kind.SIGNALING) {
      throw Raise.typeError("Cannot hash a signaling NaN value");
    }
    if (d.isNan()) {
      return t.interpreter().identity(self);
    }
    if (d.isInfinite()) {
      return d.negative() ? -NumberHash.INFINITY : NumberHash.INFINITY;
    }
    BigInteger power = BigInteger.TEN.modPow(BigInteger.valueOf(d.exponent()), MODULUS);
    long hash = d.digits().multiply(power).mod(MODULUS).longValue();
    hash = d.negative() ? -hash : hash;
    return hash == -1 ? -2 : hash;
  }

  // Comparisons

  private static Object compare(
      ThreadContext t, CompareOperator op, DecimalObject self, Object value) {
    boolean equality = op == CompareOperator.EQ || op == CompareOperator.NE;
    Dec b = DecimalObject.operand(value);
    if (b == null && Numeric.plain(value) instanceof Double d) {
      ContextObject context = DecimalState.of(t).current(t);
      int bit = Signal.FLOAT_OPERATION.bit();
      if (equality) {
        context.setFlags(context.flags() | bit);
      } else {
        context.raise(t, bit);
      }
      b = Dec.of(d);
    }
    if (b == null) {
      return rational(t, op, self, value);
    }
    Dec a = self.value;
    if (a.isNan() || b.isNan()) {
      boolean signaling = a.kind() == Dec.Kind.SIGNALING || b.kind() == Dec.Kind.SIGNALING;
      if (signaling || !equality) {
        DecimalState.of(t).current(t).raise(t, Signal.INVALID_OPERATION.bit());
      }
      return op == CompareOperator.NE;
    }
    return Comparison.holds(op.ordinal(), a.compareValue(b));
  }

  /** Compares with a fraction: this number times its denominator with its numerator. */
  private static Object rational(
      ThreadContext t, CompareOperator op, DecimalObject self, Object value) {
    Object ratio = DecimalState.of(t).ratio(t, value);
    if (!(ratio instanceof TupleObject pair) || !self.value.isFinite()) {
      return Singleton.NOT_IMPLEMENTED;
    }
    BigInteger numerator = Ints.big(pair.items()[0]);
    BigInteger denominator = Ints.big(pair.items()[1]);
    Dec mine = self.value;
    Dec scaled = Dec.finite(mine.negative(), mine.digits().multiply(denominator), mine.exponent());
    return Comparison.holds(op.ordinal(), scaled.compareValue(Dec.of(numerator)));
  }

  @Builtin("__eq__(self, value, /)")
  static Object equal(ThreadContext t, DecimalObject self, Object value) {
    return compare(t, CompareOperator.EQ, self, value);
  }

  @Builtin("__ne__(self, value, /)")
  static Object notEqual(ThreadContext t, DecimalObject self, Object value) {
    return compare(t, CompareOperator.NE, self, value);
  }

  @Builtin("__lt__(self, value, /)")
  static Object less(ThreadContext t, DecimalObject self, Object value) {
    return compare(t, CompareOperator.LT, self, value);
  }

  @Builtin("__le__(self, value, /)")
  static Object lessOrEqual(ThreadContext t, DecimalObject self, Object value) {
    return compare(t, CompareOperator.LE, self, value);
  }

  @Builtin("__gt__(self, value, /)")
  static Object greater(ThreadContext t, DecimalObject self, Object value) {
    return compare(t, CompareOperator.GT, self, value);
  }

  @Builtin("__ge__(self, value, /)")
  static Object greaterOrEqual(ThreadContext t, DecimalObject self, Object value) {
    return compare(t, CompareOperator.GE, self, value);
  }
}
