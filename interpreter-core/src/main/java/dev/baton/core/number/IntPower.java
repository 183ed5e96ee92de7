package dev.baton.core.number;

import dev.baton.core.text.OperandException;
import java.math.BigInteger;

/** Powers, roots and divisors of ints. */
public final class IntPower {

  private IntPower() {}

  /**
   * {@code base ** exponent} for an exponent that is not negative; for a negative one the caller
   * computes with floats.
   */
  public static Object power(Object base, Object exponent) {
    if (!(exponent instanceof Long n)) {
      return hugePower(base, exponent);
    }
    if (base instanceof Long b) {
      return power(b.longValue(), n.longValue());
    }
    return bigPower((BigInteger) base, n);
  }

  /** {@code base ** exponent} for {@code exponent >= 0}. */
  public static Object power(long base, long exponent) {
    if (exponent == 2) {
      return Ints.multiply(base, base);
    }
    long result = 1;
    long square = base;
    for (long left = exponent; ; ) {
      if ((left & 1) != 0) {
        long low = result * square;
        if (Math.multiplyHigh(result, square) != low >> 63) {
          return bigPower(BigInteger.valueOf(base), exponent);
        }
        result = low;
      }
      left >>= 1;
      if (left == 0) {
        return result;
      }
      long low = square * square;
      if (Math.multiplyHigh(square, square) != low >> 63) {
        return bigPower(BigInteger.valueOf(base), exponent);
      }
      square = low;
    }
  }

  private static Object bigPower(BigInteger base, long exponent) {
    long bits = base.abs().bitLength() - 1L;
    if (exponent > Integer.MAX_VALUE - 1 || bits * exponent > Integer.MAX_VALUE - 64) {
      return hugePower(Ints.normalize(base), exponent);
    }
    try {
      return Ints.normalize(base.pow((int) exponent));
    } catch (ArithmeticException tooLarge) {
      throw OperandException.memory();
    }
  }

  private static Object hugePower(Object base, Object exponent) {
    if (base instanceof Long b && b >= -1 && b <= 1) {
      boolean odd = Ints.big(exponent).testBit(0);
      return b == -1 ? (odd ? -1L : 1L) : b;
    }
    throw OperandException.memory();
  }

  /**
   * {@code pow(base, exponent, modulus)}, with the sign of the modulus.
   *
   * @throws OperandException VALUE for a zero modulus, or a base without inverse where the exponent
   *     is negative
   */
  public static Object power(Object base, Object exponent, Object modulus) {
    return power(base, exponent, modulus, BigInteger::modPow);
  }

  /** How {@code base ** exponent} modulo {@code m} is computed; neither of these is negative. */
  interface Modular {
    BigInteger power(BigInteger base, BigInteger exponent, BigInteger m);
  }

  /** As {@link #power(Object, Object, Object)}, with a call of the guard after each part. */
  public static Object power(Object base, Object exponent, Object modulus, Runnable guard) {
    return power(base, exponent, modulus, new BigQuotients(guard)::power);
  }

  private static Object power(Object base, Object exponent, Object modulus, Modular way) {
    int sign = Ints.signum(modulus);
    if (sign == 0) {
      throw OperandException.value("pow() 3rd argument cannot be 0");
    }
    BigInteger m = Ints.big(modulus).abs();
    BigInteger result;
    try {
      BigInteger n = Ints.big(exponent);
      BigInteger b = n.signum() < 0 ? Ints.big(base).modInverse(m) : Ints.big(base);
      result = way.power(b, n.abs(), m);
    } catch (ArithmeticException noInverse) {
      throw OperandException.value("base is not invertible for the given modulus");
    }
    return Ints.normalize(sign < 0 && result.signum() != 0 ? result.subtract(m) : result);
  }

  /** The floor of the square root of an int that is not negative. */
  public static Object squareRoot(Object a) {
    if (!(a instanceof Long n)) {
      return Ints.normalize(((BigInteger) a).sqrt());
    }
    long root = (long) Math.sqrt((double) n);
    while (root > 3_037_000_499L || root * root > n) {
      root--;
    }
    while (root < 3_037_000_499L && (root + 1) * (root + 1) <= n) {
      root++;
    }
    return root;
  }

  /** The greatest common divisor, never negative. */
  public static Object gcd(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y && x != Long.MIN_VALUE && y != Long.MIN_VALUE) {
      long n = Math.abs(x);
      long m = Math.abs(y);
      while (m != 0) {
        long rest = n % m;
        n = m;
        m = rest;
      }
      return n;
    }
    return Ints.normalize(Ints.big(a).gcd(Ints.big(b)));
  }

  /** The least common multiple, never negative; zero if one of them is. */
  public static Object lcm(Object a, Object b) {
    if (Ints.signum(a) == 0 || Ints.signum(b) == 0) {
      return 0L;
    }
    return Ints.abs(Ints.multiply(Ints.floorDivide(a, gcd(a, b)), b));
  }
}
