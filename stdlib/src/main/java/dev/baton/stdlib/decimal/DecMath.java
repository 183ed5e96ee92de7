package dev.baton.stdlib.decimal;

import java.math.BigInteger;

/** Sums, products, quotients and what is made of them. */
final class DecMath {
  private DecMath() {}

  static Dec add(DecContext c, Dec a, Dec b) {
    if (a.isNan() || b.isNan()) {
      return c.nan(a, b);
    }
    if (a.isInfinite() || b.isInfinite()) {
      if (a.isInfinite() && b.isInfinite() && a.negative() != b.negative()) {
        return c.invalid(Signal.INVALID_OPERATION);
      }
      return a.isInfinite() ? a : b;
    }
    return c.finish(sum(c, a, b));
  }

  static Dec subtract(DecContext c, Dec a, Dec b) {
    return b.isNan() ? add(c, a, b) : add(c, a, b.negate());
  }

  /** The sum; a part too small to matter is replaced by one that rounds the same way. */
  static Dec sum(DecContext c, Dec a, Dec b) {
    long exponent = Math.min(a.exponent(), b.exponent());
    if (a.isZero() && b.isZero()) {
      boolean minus =
          a.negative() && b.negative()
              || a.negative() != b.negative() && c.rounding == Rounding.ROUND_FLOOR;
      return Dec.finite(minus, BigInteger.ZERO, exponent);
    }
    if (a.isZero() || b.isZero()) {
      Dec other = a.isZero() ? b : a;
      long least = Math.max(exponent, other.exponent() - c.precision - 1);
      if (least < other.exponent()) {
        BigInteger shifted = other.digits().multiply(Dec.power(other.exponent() - least));
        return Dec.finite(other.negative(), shifted, least);
      }
      return other;
    }
    Dec large = a.exponent() >= b.exponent() ? a : b;
    Dec small = large == a ? b : a;
    long limit = large.exponent() - Math.max(2, c.precision + 2L - large.precision());
    if (small.adjusted() < Math.min(limit, large.exponent() - 2)) {
      small = Dec.finite(small.negative(), BigInteger.ONE, limit - 1);
    }
    BigInteger x = signed(large).multiply(Dec.power(large.exponent() - small.exponent()));
    BigInteger total = x.add(signed(small));
    boolean minus = total.signum() == 0 ? c.rounding == Rounding.ROUND_FLOOR : total.signum() < 0;
    return Dec.finite(minus, total.abs(), small.exponent());
  }

  private static BigInteger signed(Dec d) {
    return d.negative() ? d.digits().negate() : d.digits();
  }

  static Dec multiply(DecContext c, Dec a, Dec b) {
    if (a.isNan() || b.isNan()) {
      return c.nan(a, b);
    }
    boolean minus = a.negative() != b.negative();
    if (a.isInfinite() || b.isInfinite()) {
      return a.isZero() || b.isZero() ? c.invalid(Signal.INVALID_OPERATION) : Dec.infinity(minus);
    }
    return c.finish(product(a, b));
  }

  private static Dec product(Dec a, Dec b) {
    boolean minus = a.negative() != b.negative();
    return Dec.finite(minus, a.digits().multiply(b.digits()), a.exponent() + b.exponent());
  }

  /** a * b + c with one rounding. */
  static Dec multiplyAdd(DecContext context, Dec a, Dec b, Dec c) {
    if (a.isNan() || b.isNan()) {
      return context.nan(a, b);
    }
    if (a.isInfinite() || b.isInfinite()) {
      boolean zero = a.isZero() || b.isZero();
      return zero
          ? context.invalid(Signal.INVALID_OPERATION)
          : add(context, Dec.infinity(a.negative() != b.negative()), c);
    }
    return add(context, product(a, b), c);
  }

  static Dec divide(DecContext c, Dec a, Dec b) {
    if (a.isNan() || b.isNan()) {
      return c.nan(a, b);
    }
    boolean minus = a.negative() != b.negative();
    if (a.isInfinite()) {
      return b.isInfinite() ? c.invalid(Signal.INVALID_OPERATION) : Dec.infinity(minus);
    }
    if (b.isInfinite()) {
      c.meet(Signal.CLAMPED);
      return Dec.finite(minus, BigInteger.ZERO, c.tiny());
    }
    if (b.isZero()) {
      if (a.isZero()) {
        return c.invalid(Signal.DIVISION_UNDEFINED);
      }
      c.meet(Signal.DIVISION_BY_ZERO);
      return Dec.infinity(minus);
    }
    long ideal = a.exponent() - b.exponent();
    if (a.isZero()) {
      return c.finish(Dec.finite(minus, BigInteger.ZERO, ideal));
    }
    return c.finish(quotient(a, b, c.precision).withSign(minus));
  }

  /** The quotient to some digits more than wanted, the last of which tells whether it is exact. */
  static Dec quotient(Dec a, Dec b, int precision) {
    long ideal = a.exponent() - b.exponent();
    long shift = Math.max(0, precision + 1L + b.precision() - a.precision());
    BigInteger[] parts = a.digits().multiply(Dec.power(shift)).divideAndRemainder(b.digits());
    BigInteger digits = parts[0];
    long exponent = ideal - shift;
    if (parts[1].signum() != 0) {
      // A last digit of 0 or 5 would look exact or like one half; one more does not.
      if (digits.remainder(BigInteger.valueOf(5)).signum() == 0) {
        digits = digits.add(BigInteger.ONE);
      }
      return Dec.finite(false, digits, exponent);
    }
    return trim(Dec.finite(false, digits, exponent), ideal);
  }

  /** Removes zeros from the right as long as the exponent is below a bound. */
  static Dec trim(Dec d, long most) {
    BigInteger digits = d.digits();
    long exponent = d.exponent();
    while (exponent < most && digits.signum() != 0) {
      BigInteger[] parts = digits.divideAndRemainder(BigInteger.TEN);
      if (parts[1].signum() != 0) {
        break;
      }
      digits = parts[0];
      exponent++;
    }
    return Dec.finite(d.negative(), digits, exponent);
  }

  /** Quotient rounded towards zero and remainder; NaNs where they are undefined. */
  static Dec[] divideInteger(DecContext c, Dec a, Dec b) {
    if (a.isNan() || b.isNan()) {
      Dec nan = c.nan(a, b);
      return new Dec[] {nan, nan};
    }
    boolean minus = a.negative() != b.negative();
    if (a.isInfinite()) {
      c.meet(Signal.INVALID_OPERATION);
      return new Dec[] {b.isInfinite() ? Dec.NAN : Dec.infinity(minus), Dec.NAN};
    }
    if (b.isZero()) {
      if (a.isZero()) {
        c.meet(Signal.DIVISION_UNDEFINED);
        return new Dec[] {Dec.NAN, Dec.NAN};
      }
      c.meet(Signal.DIVISION_BY_ZERO);
      c.meet(Signal.INVALID_OPERATION);
      return new Dec[] {Dec.infinity(minus), Dec.NAN};
    }
    if (b.isInfinite() || a.isZero() || a.compareSize(b) < 0) {
      long ideal = b.isInfinite() ? a.exponent() : Math.min(a.exponent(), b.exponent());
      return new Dec[] {Dec.finite(minus, BigInteger.ZERO, 0), c.finish(rescaled(a, ideal))};
    }
    if (a.adjusted() - b.adjusted() > c.precision) {
      c.meet(Signal.DIVISION_IMPOSSIBLE);
      return new Dec[] {Dec.NAN, Dec.NAN};
    }
    long exponent = Math.min(a.exponent(), b.exponent());
    BigInteger x = a.digits().multiply(Dec.power(a.exponent() - exponent));
    BigInteger y = b.digits().multiply(Dec.power(b.exponent() - exponent));
    BigInteger[] parts = x.divideAndRemainder(y);
    if (Dec.digitCount(parts[0]) > c.precision) {
      c.meet(Signal.DIVISION_IMPOSSIBLE);
      return new Dec[] {Dec.NAN, Dec.NAN};
    }
    Dec rest = c.finish(Dec.finite(a.negative(), parts[1], exponent));
    return new Dec[] {Dec.finite(minus, parts[0], 0), rest};
  }

  private static Dec rescaled(Dec d, long exponent) {
    if (d.isZero()) {
      return Dec.finite(d.negative(), d.digits(), exponent);
    }
    BigInteger digits = d.digits().multiply(Dec.power(d.exponent() - exponent));
    return Dec.finite(d.negative(), digits, exponent);
  }

  /** The remainder of the quotient rounded to the nearest. */
  static Dec remainderNear(DecContext c, Dec a, Dec b) {
    Dec[] parts = divideInteger(c, a, b);
    Dec rest = parts[1];
    if (rest.isNan() || b.isInfinite()) {
      return rest;
    }
    int half =
        multiply(c.wide(c.precision + 2, Rounding.ROUND_DOWN), rest, Dec.of(BigInteger.TWO))
            .compareSize(b);
    if (half > 0 || half == 0 && parts[0].digits().testBit(0)) {
      Dec size = b.withSign(!rest.negative());
      Dec moved = sum(c, rest, size);
      return c.finish(moved.isZero() ? moved.withSign(a.negative()) : moved);
    }
    return rest;
  }

  /** The number with the exponent of another. */
  static Dec quantize(DecContext c, Dec a, Dec b, Rounding mode) {
    if (a.isNan() || b.isNan()) {
      return c.nan(a, b);
    }
    if (a.isInfinite() || b.isInfinite()) {
      return a.isInfinite() && b.isInfinite() ? a : c.invalid(Signal.INVALID_OPERATION);
    }
    long exponent = b.exponent();
    if (exponent < c.tiny() || exponent > c.mostExponent) {
      return c.invalid(Signal.INVALID_OPERATION);
    }
    if (a.isZero()) {
      return c.finish(Dec.finite(a.negative(), BigInteger.ZERO, exponent));
    }
    if (a.adjusted() > c.mostExponent || a.adjusted() - exponent + 1 > c.precision) {
      return c.invalid(Signal.INVALID_OPERATION);
    }
    Dec result =
        exponent > a.exponent() ? c.drop(a, exponent - a.exponent(), mode) : rescaled(a, exponent);
    if (result.adjusted() > c.mostExponent || result.precision() > c.precision) {
      return c.invalid(Signal.INVALID_OPERATION);
    }
    if (!result.isZero() && result.adjusted() < c.leastExponent) {
      c.meet(Signal.SUBNORMAL);
    }
    return result;
  }

  /** The nearest whole number; without the conditions of rounding if it is not exact. */
  static Dec toIntegral(DecContext c, Dec a, Rounding mode, boolean exact) {
    if (a.isNan()) {
      return c.nan(a, a);
    }
    if (a.isInfinite() || a.exponent() >= 0) {
      return a;
    }
    DecContext used = exact ? c : c.wide(c.precision, mode);
    Dec whole = used.drop(a, -a.exponent(), mode);
    return Dec.finite(a.negative(), whole.digits(), 0);
  }

  /** Without zeros at the right. */
  static Dec normalize(DecContext c, Dec a) {
    if (a.isNan()) {
      return c.nan(a, a);
    }
    Dec d = c.finish(a);
    if (!d.isFinite()) {
      return d;
    }
    return d.isZero()
        ? Dec.finite(d.negative(), BigInteger.ZERO, 0)
        : trim(d, c.clamp ? c.top() : c.mostExponent);
  }

  /** The next number above or below. */
  static Dec next(DecContext c, Dec a, boolean up) {
    if (a.isNan()) {
      return c.nan(a, a);
    }
    if (a.isInfinite()) {
      return a.negative() == up ? c.largest(a.negative()) : a;
    }
    DecContext way = c.with(up ? Rounding.ROUND_CEILING : Rounding.ROUND_FLOOR);
    Dec rounded = way.finish(a);
    if (rounded.compareValue(a) != 0) {
      return rounded;
    }
    return way.finish(sum(way, a, Dec.finite(!up, BigInteger.ONE, c.tiny() - 1)));
  }
}
