package dev.baton.core.number;

import java.math.BigInteger;

/**
 * Products and powers of ints so large that somebody may want to stop it. Java multiplies in one
 * go; here the largest products are put together from parts of {@link #PART_BITS} (Karatsuba and
 * Ofman, 1962), with a call of the guard after each.
 */
public final class BigProducts {
  /** Java needs some hundredths of a second for a product of two such numbers. */
  public static final int PART_BITS = 1 << 21;

  private final Runnable guard;
  private final int partBits;

  /**
   * Products watched by a guard.
   *
   * @param guard called after each part; what it throws ends the computation
   */
  public BigProducts(Runnable guard) {
    this(guard, PART_BITS);
  }

  BigProducts(Runnable guard, int partBits) {
    this.guard = guard;
    this.partBits = partBits;
  }

  /** The product. */
  public BigInteger multiply(BigInteger a, BigInteger b) {
    if (a.signum() == 0 || b.signum() == 0) {
      return BigInteger.ZERO;
    }
    BigInteger product = ofMagnitudes(a.abs(), b.abs());
    return a.signum() == b.signum() ? product : product.negate();
  }

  /**
   * The power; the exponent is positive.
   *
   * @throws ArithmeticException if the result is too large for Java
   */
  public BigInteger power(BigInteger base, int exponent) {
    // Trailing zeros are shifted in at the end, as Java does: powers of ten would carry many along.
    int zeros = Math.max(0, base.getLowestSetBit());
    BigInteger odd = base.shiftRight(zeros);
    BigInteger result = BigInteger.ONE;
    for (int bit = 31 - Integer.numberOfLeadingZeros(exponent); bit >= 0; bit--) {
      result = multiply(result, result);
      if ((exponent >>> bit & 1) != 0) {
        result = multiply(result, odd);
      }
    }
    return result.shiftLeft(Math.multiplyExact(zeros, exponent));
  }

  private BigInteger ofMagnitudes(BigInteger a, BigInteger b) {
    BigInteger longer = a.bitLength() >= b.bitLength() ? a : b;
    BigInteger shorter = longer == a ? b : a;
    if (longer.bitLength() <= partBits) {
      BigInteger product = longer.multiply(shorter);
      guard.run();
      return product;
    }
    int half = (longer.bitLength() + 1) / 2;
    BigInteger high = longer.shiftRight(half);
    BigInteger low = lowBits(longer, half);
    if (shorter.bitLength() <= half) {
      return ofMagnitudes(high, shorter).shiftLeft(half).add(ofMagnitudes(low, shorter));
    }
    BigInteger otherHigh = shorter.shiftRight(half);
    BigInteger otherLow = lowBits(shorter, half);
    BigInteger highs = ofMagnitudes(high, otherHigh);
    BigInteger lows = ofMagnitudes(low, otherLow);
    BigInteger mixed =
        ofMagnitudes(high.add(low), otherHigh.add(otherLow)).subtract(highs).subtract(lows);
    return highs.shiftLeft(half).add(mixed).shiftLeft(half).add(lows);
  }

  private static BigInteger lowBits(BigInteger a, int bits) {
    return a.subtract(a.shiftRight(bits).shiftLeft(bits));
  }
}
