package dev.baton.core.number;

import dev.baton.core.text.OperandException;
import java.math.BigInteger;

/** Factorials and the numbers of combinations and permutations, exact. */
public final class Combinatorics {

  private Combinatorics() {}

  /**
   * {@code factorial(n)}.
   *
   * @throws OperandException VALUE for a negative n, OVERFLOW for a huge one
   */
  public static Object factorial(Object n) {
    if (Ints.signum(n) < 0) {
      throw OperandException.value("factorial() not defined for negative values");
    }
    if (!(n instanceof Long count)) {
      throw OperandException.overflow("factorial() argument should not exceed " + Long.MAX_VALUE);
    }
    if (count > Integer.MAX_VALUE / 2) {
      throw OperandException.memory();
    }
    return Ints.normalize(product(2, count));
  }

  /** The product of the integers from {@code first} to {@code last}; one if there are none. */
  private static BigInteger product(long first, long last) {
    if (last - first < 16) {
      BigInteger result = BigInteger.ONE;
      long small = 1;
      for (long i = first; i <= last; i++) {
        if (Math.multiplyHigh(small, i) != 0 || small * i < 0) {
          result = result.multiply(BigInteger.valueOf(small));
          small = 1;
        }
        small *= i;
      }
      return result.multiply(BigInteger.valueOf(small));
    }
    long middle = first + (last - first) / 2;
    return product(first, middle).multiply(product(middle + 1, last));
  }

  /** {@code comb(n, k)}. */
  public static Object combinations(Object n, Object k) {
    requireNonNegative(n, k);
    Object other = Ints.subtract(n, k);
    if (Ints.signum(other) < 0) {
      return 0L;
    }
    Object fewer = Ints.compare(k, other) < 0 ? k : other;
    if (!(fewer instanceof Long count)) {
      throw OperandException.overflow("min(n - k, k) must not exceed " + Long.MAX_VALUE);
    }
    BigInteger top = falling(Ints.big(n), count);
    return Ints.normalize(top.divide(product(2, count)));
  }

  /** {@code perm(n, k)}. */
  public static Object permutations(Object n, Object k) {
    requireNonNegative(n, k);
    if (Ints.compare(n, k) < 0) {
      return 0L;
    }
    if (!(k instanceof Long count)) {
      throw OperandException.overflow("k must not exceed " + Long.MAX_VALUE);
    }
    return Ints.normalize(falling(Ints.big(n), count));
  }

  private static void requireNonNegative(Object n, Object k) {
    if (Ints.signum(n) < 0) {
      throw OperandException.value("n must be a non-negative integer");
    }
    if (Ints.signum(k) < 0) {
      throw OperandException.value("k must be a non-negative integer");
    }
  }

  /** {@code n * (n - 1) * ...} with {@code count} factors. */
  private static BigInteger falling(BigInteger n, long count) {
    if (n.bitLength() <= 62) {
      return product(n.longValue() - count + 1, n.longValue());
    }
    if (count == 0) {
      return BigInteger.ONE;
    }
    if (count == 1) {
      return n;
    }
    long half = count / 2;
    return falling(n, half).multiply(falling(n.subtract(BigInteger.valueOf(half)), count - half));
  }
}
