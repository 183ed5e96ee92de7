package dev.baton.core.number;

import java.math.BigInteger;

/**
 * Hashes that agree across the number types: the value as a fraction modulo the prime 2**61 - 1
 * (Python's language reference, "Hashing of numeric types"). -1 is not a hash; it becomes -2.
 */
public final class NumberHash {

  /** {@code sys.hash_info.modulus}. */
  public static final long MODULUS = (1L << 61) - 1;

  /** The hash of positive infinity. */
  public static final long INFINITY = 314159;

  /** The factor of the imaginary part of a complex number. */
  public static final long IMAGINARY = 1000003;

  private static final int BITS = 61;
  private static final BigInteger BIG_MODULUS = BigInteger.valueOf(MODULUS);

  private NumberHash() {}

  static long of(BigInteger a) {
    long h = a.abs().mod(BIG_MODULUS).longValue();
    return finish(a.signum() < 0 ? -h : h);
  }

  /** The hash of a double; zero for a NaN, whose hash is a matter of the object that holds it. */
  public static long of(double d) {
    long n = (long) d;
    if (n == d && n != Long.MAX_VALUE) {
      return Ints.hash(n);
    }
    if (Double.isNaN(d)) {
      return 0;
    }
    if (Double.isInfinite(d)) {
      return d > 0 ? INFINITY : -INFINITY;
    }
    int exponent = Math.getExponent(d);
    long bits = Double.doubleToRawLongBits(d);
    long mantissa = bits & ((1L << 52) - 1);
    if (exponent < Double.MIN_EXPONENT) {
      exponent = Double.MIN_EXPONENT;
    } else {
      mantissa |= 1L << 52;
    }
    // A power of two modulo 2**61 - 1 is a rotation of 61 bits.
    int rotation = Math.floorMod(exponent - 52, BITS);
    long h = (mantissa << rotation & MODULUS) | mantissa >>> (BITS - rotation);
    return finish(bits < 0 ? -h : h);
  }

  /** The hash of a complex number with parts that are not NaN. */
  public static long of(double real, double imaginary) {
    return finish(of(real) + IMAGINARY * of(imaginary));
  }

  private static long finish(long h) {
    return h == -1 ? -2 : h;
  }
}
