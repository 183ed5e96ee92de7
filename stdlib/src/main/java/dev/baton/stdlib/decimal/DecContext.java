package dev.baton.stdlib.decimal;

import java.math.BigInteger;

/**
 * Precision and bounds of one operation, and the conditions it has met. Used by one thread for one
 * operation.
 */
final class DecContext {
  final int precision;
  final Rounding rounding;
  final long leastExponent;
  final long mostExponent;
  final boolean clamp;
  private int conditions;

  DecContext(
      int precision, Rounding rounding, long leastExponent, long mostExponent, boolean clamp) {
    this.precision = precision;
    this.rounding = rounding;
    this.leastExponent = leastExponent;
    this.mostExponent = mostExponent;
    this.clamp = clamp;
  }

  /** With other digits and rounding and without bounds, for intermediate results. */
  DecContext wide(int digits, Rounding mode) {
    return new DecContext(digits, mode, -ContextObject.FAR, ContextObject.FAR, false);
  }

  /** With another rounding. */
  DecContext with(Rounding mode) {
    return new DecContext(precision, mode, leastExponent, mostExponent, clamp);
  }

  void meet(Signal condition) {
    conditions |= condition.bit();
  }

  /** Meets all conditions that another one has met. */
  void meetAll(DecContext other) {
    conditions |= other.conditions;
  }

  /** The conditions met, a bit for each. */
  int conditions() {
    return conditions;
  }

  /** Meets a condition and gives what an invalid operation gives. */
  Dec invalid(Signal condition) {
    meet(condition);
    return Dec.NAN;
  }

  /** The least exponent of a number that is not normal. */
  long tiny() {
    return leastExponent - precision + 1;
  }

  /** The greatest exponent of a number of full precision. */
  long top() {
    return mostExponent - precision + 1;
  }

  /** The NaN that an operation on a NaN gives; the first signaling one counts. */
  Dec nan(Dec a, Dec b) {
    Dec source = a.isNan() ? a : b;
    if (a.kind() != Dec.Kind.SIGNALING && b.kind() == Dec.Kind.SIGNALING) {
      source = b;
    }
    if (source.kind() == Dec.Kind.SIGNALING) {
      meet(Signal.INVALID_OPERATION);
    }
    return quiet(source);
  }

  private Dec quiet(Dec nan) {
    int room = precision - (clamp ? 1 : 0);
    BigInteger payload = nan.digits();
    if (Dec.digitCount(payload) > room) {
      payload = payload.remainder(Dec.power(room));
    }
    return new Dec(nan.negative(), payload, 0, Dec.Kind.QUIET);
  }

  /** Removes digits from the right and rounds. */
  Dec drop(Dec d, long count, Rounding mode) {
    BigInteger kept;
    int half;
    boolean lost;
    if (count > d.precision() + 1L) {
      kept = BigInteger.ZERO;
      lost = d.digits().signum() != 0;
      half = -1;
    } else {
      BigInteger unit = Dec.power(count);
      BigInteger[] parts = d.digits().divideAndRemainder(unit);
      kept = parts[0];
      lost = parts[1].signum() != 0;
      half = parts[1].shiftLeft(1).compareTo(unit);
    }
    meet(Signal.ROUNDED);
    if (lost) {
      meet(Signal.INEXACT);
      if (mode.increases(d.negative(), kept, half)) {
        kept = kept.add(BigInteger.ONE);
      }
    }
    return Dec.finite(d.negative(), kept, d.exponent() + count);
  }

  /** Rounds an exact result to the precision and brings it within the bounds. */
  Dec finish(Dec exact) {
    if (exact.isNan()) {
      return quiet(exact);
    }
    if (!exact.isFinite()) {
      return exact;
    }
    if (exact.isZero()) {
      long high = clamp ? top() : mostExponent;
      long exponent = Math.max(tiny(), Math.min(exact.exponent(), high));
      if (exponent != exact.exponent()) {
        meet(Signal.CLAMPED);
        return Dec.finite(exact.negative(), BigInteger.ZERO, exponent);
      }
      return exact;
    }
    if (exact.adjusted() > mostExponent) {
      return overflow(exact.negative());
    }
    boolean subnormal = exact.adjusted() < leastExponent;
    Dec d = exact;
    long count = Math.max(exact.precision() - (long) precision, tiny() - exact.exponent());
    if (subnormal) {
      meet(Signal.SUBNORMAL);
    }
    if (count > 0) {
      int before = conditions;
      conditions &= ~Signal.INEXACT.bit();
      d = drop(exact, count, rounding);
      boolean inexact = (conditions & Signal.INEXACT.bit()) != 0;
      conditions |= before;
      if (subnormal && inexact) {
        meet(Signal.UNDERFLOW);
      }
      if (d.precision() > precision) {
        d = Dec.finite(d.negative(), d.digits().divide(BigInteger.TEN), d.exponent() + 1);
      }
      if (d.isZero()) {
        meet(Signal.CLAMPED);
      } else if (d.adjusted() > mostExponent) {
        return overflow(d.negative());
      }
    }
    if (clamp && d.exponent() > top()) {
      meet(Signal.CLAMPED);
      BigInteger digits = d.digits().multiply(Dec.power(d.exponent() - top()));
      return Dec.finite(d.negative(), digits, top());
    }
    return d;
  }

  private Dec overflow(boolean negative) {
    meet(Signal.OVERFLOW);
    meet(Signal.INEXACT);
    meet(Signal.ROUNDED);
    boolean infinite =
        switch (rounding) {
          case ROUND_DOWN, ROUND_05UP -> false;
          case ROUND_CEILING -> !negative;
          case ROUND_FLOOR -> negative;
          default -> true;
        };
    return infinite ? Dec.infinity(negative) : largest(negative);
  }

  /** The largest finite number. */
  Dec largest(boolean negative) {
    return Dec.finite(negative, Dec.power(precision).subtract(BigInteger.ONE), top());
  }
}
