package dev.baton.stdlib.decimal;

import dev.baton.core.object.Raise;
import dev.baton.core.object.Types;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Roots, powers, exponential and logarithms. */
final class DecFunctions {
  private static final int GUARD = 12;
  private static final int EXACT_DIGITS = 4000;

  /** e to a number of so many digits has an exponent of an int. */
  private static final int MOST_INTEGER_DIGITS = 9;

  private DecFunctions() {}

  static Dec squareRoot(DecContext c, Dec a) {
    if (a.isNan()) {
      return c.nan(a, a);
    }
    if (a.isZero()) {
      return c.finish(Dec.finite(a.negative(), BigInteger.ZERO, Math.floorDiv(a.exponent(), 2)));
    }
    if (a.negative()) {
      return c.invalid(Signal.INVALID_OPERATION);
    }
    if (a.isInfinite()) {
      return a;
    }
    long ideal = Math.floorDiv(a.exponent(), 2L);
    long shift = Math.max(0, 2L * c.precision + 2 - a.precision());
    if (Math.floorMod(a.exponent() - shift, 2) != 0) {
      shift++;
    }
    BigInteger[] root = a.digits().multiply(Dec.power(shift)).sqrtAndRemainder();
    BigInteger digits = root[0];
    long exponent = (a.exponent() - shift) / 2;
    DecContext even = c.with(Rounding.ROUND_HALF_EVEN);
    Dec result;
    if (root[1].signum() != 0) {
      if (digits.remainder(BigInteger.valueOf(5)).signum() == 0) {
        digits = digits.add(BigInteger.ONE);
      }
      result = even.finish(Dec.finite(false, digits, exponent));
    } else {
      result = even.finish(DecMath.trim(Dec.finite(false, digits, exponent), ideal));
    }
    c.meetAll(even);
    return result;
  }

  /** Rounds a result that is known to be not exact, given to some more digits. */
  private static Dec inexact(DecContext c, BigDecimal value) {
    Dec d = Dec.of(value);
    int missing = Math.max(0, c.precision + 2 - d.precision());
    BigInteger digits = d.digits().multiply(Dec.power(missing + 1L)).add(BigInteger.ONE);
    DecContext even = c.with(Rounding.ROUND_HALF_EVEN);
    Dec result = even.finish(Dec.finite(d.negative(), digits, d.exponent() - missing - 1));
    c.meetAll(even);
    return result;
  }

  static Dec exponential(DecContext c, Dec a) {
    if (a.isNan()) {
      return c.nan(a, a);
    }
    if (a.isInfinite()) {
      return a.negative() ? Dec.ZERO : a;
    }
    if (a.isZero()) {
      return c.finish(Dec.ONE);
    }
    if (a.adjusted() > 18) {
      return beyond(c, false, !a.negative());
    }
    if (a.adjusted() < -c.precision - 1L) {
      // As good as 1, but not 1.
      return inexact(c, BigDecimal.ONE);
    }
    return power(c, a.toBigDecimal());
  }

  /** e to a power; overflow or underflow where the exponent does not fit an int by far. */
  private static Dec power(DecContext c, BigDecimal x) {
    if (x.precision() - x.scale() > MOST_INTEGER_DIGITS) {
      if (c.mostExponent > Integer.MAX_VALUE) {
        throw Raise.error(Types.MEMORY_ERROR);
      }
      return beyond(c, false, x.signum() > 0);
    }
    return inexact(c, exponential(x, c.precision + GUARD));
  }

  /** What a result beyond all bounds becomes: one too large, or else one too small. */
  private static Dec beyond(DecContext c, boolean minus, boolean large) {
    long exponent = large ? c.mostExponent + 1 : c.tiny() - 2;
    return c.finish(Dec.finite(minus, BigInteger.ONE, exponent));
  }

  private static BigDecimal exponential(BigDecimal x, int precision) {
    MathContext mc = new MathContext(precision + 10, RoundingMode.HALF_EVEN);
    // e^x = 10^n * e^(x - n ln 10), and that of a small argument by its series, squared again.
    BigDecimal ln10 = logarithm(BigDecimal.TEN, mc.getPrecision() + x.precision() - x.scale());
    BigInteger n = x.divide(ln10, mc).setScale(0, RoundingMode.HALF_EVEN).toBigInteger();
    BigDecimal r = x.subtract(ln10.multiply(new BigDecimal(n)));
    int halvings = 8 + precision / 8;
    MathContext inner = new MathContext(mc.getPrecision() + halvings / 2 + 5);
    r = r.divide(new BigDecimal(BigInteger.TWO.pow(halvings)), inner);
    BigDecimal sum = BigDecimal.ONE;
    BigDecimal term = BigDecimal.ONE;
    for (int i = 1;
        term.signum() != 0 && term.precision() - term.scale() > -inner.getPrecision();
        i++) {
      term = term.multiply(r, inner).divide(BigDecimal.valueOf(i), inner);
      sum = sum.add(term, inner);
    }
    for (int i = 0; i < halvings; i++) {
      sum = sum.multiply(sum, inner);
    }
    return sum.scaleByPowerOfTen(n.intValueExact()).round(mc);
  }

  /** The natural logarithm of a positive number, by the series of the area tangent. */
  private static BigDecimal logarithm(BigDecimal x, int precision) {
    MathContext mc = new MathContext(Math.max(precision, 20) + 10, RoundingMode.HALF_EVEN);
    int scale = x.precision() - x.scale() - 1;
    BigDecimal mantissa = x.scaleByPowerOfTen(-scale);
    // ln x = scale ln 10 + ln mantissa; square roots bring the mantissa near to 1.
    int roots = 0;
    BigDecimal near = mantissa;
    BigDecimal close = new BigDecimal("0.02");
    while (near.subtract(BigDecimal.ONE).abs().compareTo(close) > 0) {
      near = near.sqrt(mc);
      roots++;
    }
    BigDecimal result = series(near, mc).multiply(new BigDecimal(BigInteger.TWO.pow(roots)), mc);
    if (scale != 0) {
      BigDecimal ln10 = logarithm(BigDecimal.valueOf(9.9), mc.getPrecision());
      BigDecimal rest = series(BigDecimal.TEN.divide(BigDecimal.valueOf(9.9), mc), mc);
      result = result.add(ln10.add(rest, mc).multiply(BigDecimal.valueOf(scale), mc), mc);
    }
    return result;
  }

  private static BigDecimal series(BigDecimal x, MathContext mc) {
    BigDecimal z = x.subtract(BigDecimal.ONE).divide(x.add(BigDecimal.ONE), mc);
    BigDecimal square = z.multiply(z, mc);
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal power = z;
    for (int i = 1; power.signum() != 0; i += 2) {
      BigDecimal term = power.divide(BigDecimal.valueOf(i), mc);
      BigDecimal next = sum.add(term, mc);
      if (next.compareTo(sum) == 0) {
        break;
      }
      sum = next;
      power = power.multiply(square, mc);
    }
    return sum.multiply(BigDecimal.valueOf(2));
  }

  /** What logarithms of anything but finite numbers above zero are; null for those. */
  private static @Nullable Dec specialLog(DecContext c, Dec a) {
    if (a.isNan()) {
      return c.nan(a, a);
    }
    if (a.isZero()) {
      return Dec.infinity(true);
    }
    if (a.negative()) {
      return c.invalid(Signal.INVALID_OPERATION);
    }
    if (a.isInfinite()) {
      return a;
    }
    return null;
  }

  static Dec naturalLog(DecContext c, Dec a) {
    Dec special = specialLog(c, a);
    if (special != null) {
      return special;
    }
    if (a.compareValue(Dec.ONE) == 0) {
      return Dec.ZERO;
    }
    return inexact(c, logOf(a, c.precision));
  }

  /** Enough digits even where the logarithm is near to zero. */
  private static BigDecimal logOf(Dec a, int precision) {
    BigDecimal x = a.toBigDecimal();
    BigDecimal distance = x.subtract(BigDecimal.ONE).abs();
    int zeros = Math.max(0, distance.scale() - distance.precision());
    return logarithm(x, precision + GUARD + zeros);
  }

  static Dec commonLog(DecContext c, Dec a) {
    Dec special = specialLog(c, a);
    if (special != null) {
      return special;
    }
    if (DecMath.trim(a, Long.MAX_VALUE).digits().equals(BigInteger.ONE)) {
      return c.finish(Dec.of(BigInteger.valueOf(a.adjusted())));
    }
    MathContext mc = new MathContext(c.precision + GUARD);
    BigDecimal ln10 = logarithm(BigDecimal.TEN, mc.getPrecision() + 5);
    return inexact(c, logOf(a, c.precision + 5).divide(ln10, mc));
  }

  static Dec power(DecContext c, Dec a, Dec b) {
    if (a.isNan() || b.isNan()) {
      return c.nan(a, b);
    }
    if (b.isZero()) {
      return a.isZero() ? c.invalid(Signal.INVALID_OPERATION) : Dec.ONE;
    }
    boolean whole = b.isIntegral();
    boolean odd = whole && b.exponent() <= 0 && b.toInteger().testBit(0);
    boolean minus = a.negative() && odd;
    if (a.negative() && !whole && !a.isZero() && !b.isInfinite()) {
      return c.invalid(Signal.INVALID_OPERATION);
    }
    if (a.isZero()) {
      return b.negative() ? Dec.infinity(minus) : Dec.finite(minus, BigInteger.ZERO, 0);
    }
    if (a.isInfinite()) {
      return b.negative() ? Dec.finite(minus, BigInteger.ZERO, 0) : Dec.infinity(minus);
    }
    Dec size = a.withSign(false);
    int side = size.compareValue(Dec.ONE);
    if (b.isInfinite()) {
      if (a.negative()) {
        return c.invalid(Signal.INVALID_OPERATION);
      }
      if (side == 0) {
        return inexact(c, BigDecimal.ONE);
      }
      return side > 0 != b.negative() ? Dec.infinity(false) : Dec.ZERO;
    }
    if (b.adjusted() > 25 && side != 0) {
      return beyond(c, minus, side > 0 != b.negative());
    }
    if (side == 0 && whole) {
      return unitPower(c, a, b, minus);
    }
    // An overflow or underflow that is certain needs no digits.
    double estimate = Math.abs((double) size.adjusted()) * Math.abs(b.toBigDecimal().doubleValue());
    if (whole
        && b.adjusted() < 10
        && (size.precision() * b.toInteger().abs().doubleValue()) < EXACT_DIGITS) {
      return exactPower(c, size, b, minus);
    }
    if (estimate > 4e18) {
      return beyond(c, minus, side > 0 != b.negative());
    }
    int extra = GUARD + (int) Math.max(0, b.adjusted()) + 5;
    BigDecimal log = logOf(size, c.precision + extra);
    BigDecimal product = log.multiply(b.toBigDecimal(), new MathContext(c.precision + extra));
    return power(c, product).withSign(minus);
  }

  private static Dec unitPower(DecContext c, Dec a, Dec b, boolean minus) {
    long exponent = a.exponent();
    if (exponent == 0) {
      return c.finish(Dec.ONE.withSign(minus));
    }
    BigInteger wanted = BigInteger.valueOf(exponent).multiply(b.toInteger()).negate();
    long zeros = c.precision - 1L;
    if (wanted.signum() < 0 || wanted.compareTo(BigInteger.valueOf(zeros)) > 0) {
      c.meet(Signal.ROUNDED);
    } else {
      zeros = wanted.longValue();
    }
    return Dec.finite(minus, Dec.power(zeros), -zeros);
  }

  private static Dec exactPower(DecContext c, Dec size, Dec b, boolean minus) {
    int n = b.toInteger().abs().intValueExact();
    Dec exact = Dec.finite(minus, size.digits().pow(n), size.exponent() * n);
    if (!b.negative()) {
      return c.finish(exact);
    }
    return c.finish(DecMath.quotient(Dec.ONE, exact.withSign(false), c.precision).withSign(minus));
  }

  /** a ** b modulo m for whole numbers. */
  static Dec powerModulo(DecContext c, Dec a, Dec b, Dec m) {
    if (a.isNan() || b.isNan() || m.isNan()) {
      return c.nan(a.isNan() || b.isNan() ? c.nan(a, b) : m, m);
    }
    if (!a.isIntegral() || !b.isIntegral() || !m.isIntegral() || b.negative() || m.isZero()) {
      return c.invalid(Signal.INVALID_OPERATION);
    }
    if (a.isZero() && b.isZero() || m.adjusted() >= c.precision) {
      return c.invalid(Signal.INVALID_OPERATION);
    }
    BigInteger base = a.toInteger().abs();
    BigInteger result = base.modPow(b.toInteger(), m.toInteger().abs());
    return Dec.finite(a.negative() && b.toInteger().testBit(0), result, 0);
  }
}
