package dev.baton.core.number;

import java.math.BigInteger;

/**
 * Quotients, remainders and modular powers of ints so large that somebody may want to stop it. Java
 * divides in one go; here divisors that are too long for that are halved until they are not, with
 * products in between (Burnikel and Ziegler, "Fast Recursive Division", 1998), and a call of the
 * guard after each part.
 */
public final class BigQuotients {
  /** As long a divisor as Java may work on; it needs some hundredths of a second for it. */
  private static final int PART_BITS = BigProducts.PART_BITS / 4;

  /** So many bits of an exponent are taken at a time. */
  private static final int WINDOW = 4;

  private final Runnable guard;
  private final BigProducts products;
  private final int partBits;

  /**
   * Quotients watched by a guard.
   *
   * @param guard called after each part; what it throws ends the computation
   */
  public BigQuotients(Runnable guard) {
    this(guard, PART_BITS, BigProducts.PART_BITS);
  }

  BigQuotients(Runnable guard, int partBits, int productBits) {
    this.guard = guard;
    this.partBits = partBits;
    this.products = new BigProducts(guard, productBits);
  }

  /** The floor of the quotient and the remainder, which has the sign of {@code b}, not zero. */
  public BigInteger[] floorDivide(BigInteger a, BigInteger b) {
    BigInteger[] parts = ofMagnitudes(a.abs(), b.abs());
    if (a.signum() * b.signum() < 0) {
      parts[0] = parts[0].negate();
      if (parts[1].signum() != 0) {
        parts[0] = parts[0].subtract(BigInteger.ONE);
        parts[1] = b.abs().subtract(parts[1]);
      }
    }
    parts[1] = b.signum() < 0 ? parts[1].negate() : parts[1];
    return parts;
  }

  /**
   * {@code base ** exponent} modulo {@code m}; neither the exponent nor {@code m} is negative, and
   * {@code m} is not zero.
   */
  public BigInteger power(BigInteger base, BigInteger exponent, BigInteger m) {
    BigInteger[] small = new BigInteger[1 << WINDOW];
    small[0] = ofMagnitudes(BigInteger.ONE, m)[1];
    BigInteger rest = floorDivide(base, m)[1];
    for (int i = 1; i < small.length; i++) {
      small[i] = product(small[i - 1], rest, m);
    }
    BigInteger result = small[0];
    int windows = (exponent.bitLength() + WINDOW - 1) / WINDOW;
    for (int w = windows - 1; w >= 0; w--) {
      int digit = 0;
      for (int bit = WINDOW - 1; bit >= 0; bit--) {
        result = product(result, result, m);
        digit = digit << 1 | (exponent.testBit(w * WINDOW + bit) ? 1 : 0);
      }
      if (digit != 0) {
        result = product(result, small[digit], m);
      }
    }
    return result;
  }

  private BigInteger product(BigInteger a, BigInteger b, BigInteger m) {
    return ofMagnitudes(products.multiply(a, b), m)[1];
  }

  private BigInteger[] ofMagnitudes(BigInteger a, BigInteger b) {
    int blocks = 1;
    int length = b.bitLength();
    while (length > partBits) {
      length = (length + 1) / 2;
      blocks *= 2;
    }
    // Both are shifted so that the divisor fills its halves of halves; so is the remainder.
    int bits = length * blocks;
    int shift = bits - b.bitLength();
    BigInteger dividend = a.shiftLeft(shift);
    Division division = new Division(b.shiftLeft(shift), bits, blocks);
    BigInteger quotient = division.of(dividend, dividend.bitLength() / division.digitBits + 1);
    return new BigInteger[] {quotient, division.rest.shiftRight(shift)};
  }

  /** One division, digit by digit from the highest on; what is left so far goes before the next. */
  private final class Division {
    final BigInteger divisor;
    final int bits;
    final int blocks;
    final int digitBits;
    BigInteger rest = BigInteger.ZERO;

    Division(BigInteger divisor, int bits, int blocks) {
      this.divisor = divisor;
      this.bits = bits;
      this.blocks = blocks;
      this.digitBits = blocks == 1 ? partBits : bits;
    }

    /** Takes so many digits; by halves, so that each bit is moved seldom. */
    BigInteger of(BigInteger dividend, int digits) {
      if (digits == 1) {
        BigInteger[] parts =
            twoByOne(rest.shiftLeft(digitBits).or(dividend), divisor, bits, blocks);
        rest = parts[1];
        return parts[0];
      }
      int lower = digits / 2;
      int lowerBits = Math.multiplyExact(lower, digitBits);
      BigInteger high = of(dividend.shiftRight(lowerBits), digits - lower);
      return high.shiftLeft(lowerBits).or(of(low(dividend, lowerBits), lower));
    }
  }

  /**
   * Divides by a divisor of exactly so many bits, of which there are {@code blocks} parts; the
   * quotient has no more, but where there is one part only.
   */
  private BigInteger[] twoByOne(BigInteger a, BigInteger b, int bits, int blocks) {
    if (blocks == 1) {
      BigInteger[] parts = a.divideAndRemainder(b);
      guard.run();
      return parts;
    }
    int half = bits / 2;
    BigInteger[] high = threeByTwo(a.shiftRight(half), b, half, blocks / 2);
    BigInteger next = high[1].shiftLeft(half).or(low(a, half));
    BigInteger[] low = threeByTwo(next, b, half, blocks / 2);
    return new BigInteger[] {high[0].shiftLeft(half).or(low[0]), low[1]};
  }

  /** Divides three halves by two: guesses by the upper half of the divisor, at most two too far. */
  private BigInteger[] threeByTwo(BigInteger a, BigInteger b, int half, int blocks) {
    BigInteger upper = b.shiftRight(half);
    BigInteger lower = low(b, half);
    BigInteger top = a.shiftRight(half);
    BigInteger quotient;
    BigInteger rest;
    if (top.shiftRight(half).compareTo(upper) < 0) {
      BigInteger[] guess = twoByOne(top, upper, half, blocks);
      quotient = guess[0];
      rest = guess[1];
    } else {
      quotient = BigInteger.ONE.shiftLeft(half).subtract(BigInteger.ONE);
      rest = top.subtract(upper.shiftLeft(half)).add(upper);
    }
    rest = rest.shiftLeft(half).or(low(a, half)).subtract(products.multiply(quotient, lower));
    while (rest.signum() < 0) {
      rest = rest.add(b);
      quotient = quotient.subtract(BigInteger.ONE);
    }
    return new BigInteger[] {quotient, rest};
  }

  private static BigInteger low(BigInteger a, int bits) {
    BigInteger upper = a.shiftRight(bits);
    return upper.signum() == 0 ? a : a.xor(upper.shiftLeft(bits));
  }
}
