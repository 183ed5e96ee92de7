package dev.baton.core.number;

import dev.baton.core.text.OperandException;
import java.math.BigInteger;

/**
 * Arithmetic on guest ints: an {@code Object} that is a {@link Long}, or a {@link BigInteger} that
 * does not fit a long. Every result is normalised in the same way. Methods on {@code long} are the
 * fast paths of the interpreter.
 */
public final class Ints {
  /** A quotient of more bits is not looked for in the leading bits: too often they do not tell. */
  private static final int SHORT_QUOTIENT_BITS = 24;

  /** Shorter divisors are divided by as quickly. */
  private static final int WORTH_BITS = 256;

  private static final BigInteger MIN_LONG = BigInteger.valueOf(Long.MIN_VALUE);

  private Ints() {}

  /** The guest int of any value. */
  public static Object normalize(BigInteger value) {
    if (value.bitLength() <= 63) {
      return value.longValue();
    }
    return value;
  }

  /** The value of a guest int. */
  public static BigInteger big(Object a) {
    return a instanceof Long n ? BigInteger.valueOf(n) : (BigInteger) a;
  }

  private static BigInteger big(long a) {
    return BigInteger.valueOf(a);
  }

  /** Negative, zero or positive as the int is. */
  public static int signum(Object a) {
    return a instanceof Long n ? Long.signum(n) : ((BigInteger) a).signum();
  }

  /** {@code a + b}. */
  public static Object add(long a, long b) {
    long r = a + b;
    return ((a ^ r) & (b ^ r)) < 0 ? (Object) big(a).add(big(b)) : (Object) r;
  }

  /** {@code a + b}. */
  public static Object add(Object a, Object b) {
    return a instanceof Long x && b instanceof Long y
        ? add(x.longValue(), y.longValue())
        : normalize(big(a).add(big(b)));
  }

  /** {@code a - b}. */
  public static Object subtract(long a, long b) {
    long r = a - b;
    return ((a ^ b) & (a ^ r)) < 0 ? (Object) big(a).subtract(big(b)) : (Object) r;
  }

  /** {@code a - b}. */
  public static Object subtract(Object a, Object b) {
    return a instanceof Long x && b instanceof Long y
        ? subtract(x.longValue(), y.longValue())
        : normalize(big(a).subtract(big(b)));
  }

  /** {@code a * b}. */
  public static Object multiply(long a, long b) {
    long low = a * b;
    return Math.multiplyHigh(a, b) == low >> 63 ? (Object) low : (Object) big(a).multiply(big(b));
  }

  /** {@code a * b}. */
  public static Object multiply(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return multiply(x.longValue(), y.longValue());
    }
    if (b instanceof Long y && (y == 1 || y == -1)) {
      return y == 1 ? a : negate(a);
    }
    if (a instanceof Long x && (x == 1 || x == -1)) {
      return x == 1 ? b : negate(b);
    }
    try {
      return normalize(big(a).multiply(big(b)));
    } catch (ArithmeticException tooLarge) {
      throw OperandException.memory();
    }
  }

  /** {@code -a}. */
  public static Object negate(Object a) {
    if (a instanceof Long n && n != Long.MIN_VALUE) {
      return -n;
    }
    return normalize(big(a).negate());
  }

  /** {@code abs(a)}. */
  public static Object abs(Object a) {
    return signum(a) < 0 ? negate(a) : a;
  }

  /** {@code a // b}. */
  public static Object floorDivide(long a, long b) {
    if (b == 0) {
      throw divisionByZero();
    }
    if (b == -1) {
      return a == Long.MIN_VALUE ? (Object) MIN_LONG.negate() : (Object) (-a);
    }
    return Math.floorDiv(a, b);
  }

  /** Whether {@code a // b} of long ints is a short int, which costs no more than a sum of them. */
  public static boolean hasShortQuotient(Object a, Object b) {
    return big(a).bitLength() - big(b).bitLength() <= SHORT_QUOTIENT_BITS;
  }

  /** {@code a // b}. */
  public static Object floorDivide(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return floorDivide(x.longValue(), y.longValue());
    }
    if (signum(a) > 0 && signum(b) > 0) {
      BigInteger x = big(a);
      BigInteger y = big(b);
      long quotient = smallQuotient(x, y);
      return quotient >= 0 ? (Object) quotient : normalize(x.divide(y));
    }
    return divmod(a, b)[0];
  }

  /**
   * The quotient of two positive ints of many words and almost the same length, by their leading
   * bits. With {@code x} and {@code y} for these, the quotient is more than {@code x / (y + 1)} and
   * less than {@code (x + 1) / y}, so rounded down it is between {@code x / (y + 1)} and {@code x /
   * y}; these agree nearly always.
   *
   * @return a negative number if that does not tell it
   */
  private static long smallQuotient(BigInteger a, BigInteger b) {
    int more = a.bitLength() - b.bitLength();
    if (more < 0) {
      return 0;
    }
    if (more > SHORT_QUOTIENT_BITS || b.bitLength() < WORTH_BITS) {
      return -1;
    }
    int dropped = a.bitLength() - (Long.SIZE - 2);
    long x = a.shiftRight(dropped).longValue();
    long y = b.shiftRight(dropped).longValue();
    long least = x / (y + 1);
    return least == x / y ? least : -1;
  }

  private static OperandException divisionByZero() {
    return OperandException.zeroDivision("integer division or modulo by zero");
  }

  /** {@code a % b}, with the sign of b. */
  public static Object modulo(long a, long b) {
    if (b == 0) {
      throw OperandException.zeroDivision("integer modulo by zero");
    }
    return Math.floorMod(a, b);
  }

  /** {@code a % b}, with the sign of b. */
  public static Object modulo(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return modulo(x.longValue(), y.longValue());
    }
    if (signum(b) == 0) {
      throw OperandException.zeroDivision("integer modulo by zero");
    }
    if (signum(a) > 0 && signum(b) > 0) {
      return normalize(big(a).remainder(big(b)));
    }
    return divmod(a, b)[1];
  }

  /** {@code divmod(a, b)} as an array of two ints. */
  public static Object[] divmod(Object a, Object b) {
    if (signum(b) == 0) {
      throw divisionByZero();
    }
    if (a instanceof Long x && b instanceof Long y) {
      return new Object[] {
        floorDivide(x.longValue(), y.longValue()), modulo(x.longValue(), y.longValue())
      };
    }
    BigInteger divisor = big(b);
    BigInteger[] parts = big(a).divideAndRemainder(divisor);
    if (parts[1].signum() * divisor.signum() < 0) {
      parts[0] = parts[0].subtract(BigInteger.ONE);
      parts[1] = parts[1].add(divisor);
    }
    return new Object[] {normalize(parts[0]), normalize(parts[1])};
  }

  /** {@code a & b}. */
  public static Object and(Object a, Object b) {
    return a instanceof Long x && b instanceof Long y
        ? (Object) (x & y)
        : normalize(big(a).and(big(b)));
  }

  /** {@code a | b}. */
  public static Object or(Object a, Object b) {
    return a instanceof Long x && b instanceof Long y
        ? (Object) (x | y)
        : normalize(big(a).or(big(b)));
  }

  /** {@code a ^ b}. */
  public static Object xor(Object a, Object b) {
    return a instanceof Long x && b instanceof Long y
        ? (Object) (x ^ y)
        : normalize(big(a).xor(big(b)));
  }

  /** {@code ~a}. */
  public static Object invert(Object a) {
    return a instanceof Long n ? (Object) (~n) : normalize(((BigInteger) a).not());
  }

  /** {@code a << count}. */
  public static Object shiftLeft(long a, long count) {
    if (count >= 0 && count < 64) {
      long r = a << count;
      if (r >> count == a && count < 63) {
        return r;
      }
    }
    return shiftLeft((Object) a, (Object) count);
  }

  /**
   * {@code a << count}.
   *
   * @throws OperandException VALUE for a negative count, OVERFLOW or MEMORY for a huge result
   */
  public static Object shiftLeft(Object a, Object count) {
    if (signum(count) < 0) {
      throw OperandException.value("negative shift count");
    }
    if (signum(a) == 0) {
      return 0L;
    }
    if (!(count instanceof Long n)) {
      throw OperandException.overflow("too many digits in integer");
    }
    if (n >= Integer.MAX_VALUE - bitLength(a)) {
      throw OperandException.memory();
    }
    return normalize(big(a).shiftLeft(n.intValue()));
  }

  /** {@code a >> count}. */
  public static Object shiftRight(long a, long count) {
    if (count < 0) {
      throw OperandException.value("negative shift count");
    }
    return a >> Math.min(count, 63);
  }

  /** {@code a >> count}. */
  public static Object shiftRight(Object a, Object count) {
    if (a instanceof Long x && count instanceof Long n) {
      return shiftRight(x.longValue(), n.longValue());
    }
    if (signum(count) < 0) {
      throw OperandException.value("negative shift count");
    }
    if (!(count instanceof Long n) || n > Integer.MAX_VALUE) {
      return signum(a) < 0 ? -1L : 0L;
    }
    return normalize(big(a).shiftRight(n.intValue()));
  }

  /** Negative, zero or positive as a is less than, equal to or greater than b. */
  public static int compare(Object a, Object b) {
    return a instanceof Long x && b instanceof Long y
        ? Long.compare(x, y)
        : big(a).compareTo(big(b));
  }

  /** {@code a == b}; normalised values of different classes are never equal. */
  public static boolean equal(Object a, Object b) {
    return a.equals(b);
  }

  /** The number of bits of the absolute value, {@code a.bit_length()}. */
  public static long bitLength(Object a) {
    if (a instanceof Long n) {
      return 64 - Long.numberOfLeadingZeros(Math.abs(n));
    }
    return ((BigInteger) a).abs().bitLength();
  }

  /** The number of ones in the absolute value, {@code a.bit_count()}. */
  public static long bitCount(Object a) {
    return a instanceof Long n ? Long.bitCount(Math.abs(n)) : ((BigInteger) a).abs().bitCount();
  }

  /** The hash, equal for equal numbers of all types: the value modulo 2**61 - 1. */
  public static long hash(long a) {
    if (a > -NumberHash.MODULUS && a < NumberHash.MODULUS) {
      return a == -1 ? -2 : a;
    }
    long r = a % NumberHash.MODULUS;
    return r == -1 ? -2 : r;
  }

  /** The hash, equal for equal numbers of all types. */
  public static long hash(Object a) {
    return a instanceof Long n ? hash(n.longValue()) : NumberHash.of((BigInteger) a);
  }

  /**
   * {@code round(a, digits)} for negative digits: to a multiple of a power of ten, halves to even.
   */
  public static Object round(Object a, Object digits) {
    if (signum(digits) >= 0) {
      return a;
    }
    if (!(digits instanceof Long n) || n < -bitLength(a)) {
      return 0L;
    }
    BigInteger unit = BigInteger.TEN.pow((int) -n);
    BigInteger[] parts = big(a).abs().divideAndRemainder(unit);
    int half = parts[1].shiftLeft(1).compareTo(unit);
    BigInteger count = parts[0];
    if (half > 0 || half == 0 && count.testBit(0)) {
      count = count.add(BigInteger.ONE);
    }
    BigInteger rounded = count.multiply(unit);
    return normalize(signum(a) < 0 ? rounded.negate() : rounded);
  }
}
