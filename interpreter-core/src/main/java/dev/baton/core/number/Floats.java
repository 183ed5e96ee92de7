package dev.baton.core.number;

import dev.baton.core.text.OperandException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Arithmetic on guest floats, and between ints and floats, exactly as IEEE 754 and Python say. */
public final class Floats {

  /** The result of {@link #compare} when one side is not a number. */
  public static final int UNORDERED = 2;

  /** Below this bound every long is a double. */
  private static final long EXACT = 1L << 53;

  private Floats() {}

  /** {@code a / b}. */
  public static double divide(double a, double b) {
    if (b == 0) {
      throw OperandException.zeroDivision("float division by zero");
    }
    return a / b;
  }

  /** {@code a % b}: the sign of b, also of a zero. */
  public static double modulo(double a, double b) {
    if (b == 0) {
      throw OperandException.zeroDivision("float modulo");
    }
    return remainder(a, b);
  }

  private static double remainder(double a, double b) {
    double r = a % b;
    if (r == 0) {
      return Math.copySign(0.0, b);
    }
    return (b < 0) != (r < 0) ? r + b : r;
  }

  /** {@code a // b}. */
  public static double floorDivide(double a, double b) {
    if (b == 0) {
      throw OperandException.zeroDivision("float floor division by zero");
    }
    return quotient(a, b);
  }

  private static double quotient(double a, double b) {
    double r = a % b;
    double q = (a - r) / b;
    if (r != 0 && (b < 0) != (r < 0)) {
      q -= 1.0;
    }
    if (q == 0) {
      return Math.copySign(0.0, a / b);
    }
    double floor = Math.floor(q);
    return q - floor > 0.5 ? floor + 1.0 : floor;
  }

  /** {@code divmod(a, b)} as an array of two. */
  public static double[] divmod(double a, double b) {
    if (b == 0) {
      throw OperandException.zeroDivision("float divmod()");
    }
    return new double[] {quotient(a, b), remainder(a, b)};
  }

  /**
   * Whether {@code a ** b} is complex: a negative finite base with a fractional exponent. Then the
   * caller computes {@code complex(a) ** b}.
   */
  public static boolean powerIsComplex(double a, double b) {
    return a < 0 && b != Math.rint(b) && !Double.isInfinite(a) && !Double.isNaN(b);
  }

  /**
   * {@code a ** b} where it is real, see {@link #powerIsComplex}.
   *
   * @throws OperandException ZERO_DIVISION for zero to a negative power, OUT_OF_RANGE on overflow
   */
  public static double power(double a, double b) {
    if (b == 0 || a == 1) {
      return 1.0;
    }
    if (Double.isNaN(a) || Double.isNaN(b)) {
      return Double.NaN;
    }
    if (a == -1 && Double.isInfinite(b)) {
      return 1.0;
    }
    if (a == 0 && b < 0 && !Double.isInfinite(b)) {
      throw OperandException.zeroDivision("0.0 cannot be raised to a negative power");
    }
    double r = Math.pow(a, b);
    if (Double.isInfinite(r) && !Double.isInfinite(a) && !Double.isInfinite(b)) {
      throw new OperandException(
          OperandException.Kind.OUT_OF_RANGE, "Numerical result out of range");
    }
    return r;
  }

  /** Compares an int with a float exactly; {@link #UNORDERED} for a NaN. */
  public static int compare(Object a, double b) {
    if (a instanceof Long n) {
      return compare(n.longValue(), b);
    }
    if (Double.isNaN(b)) {
      return UNORDERED;
    }
    if (Double.isInfinite(b)) {
      return b > 0 ? -1 : 1;
    }
    return new BigDecimal((BigInteger) a).compareTo(new BigDecimal(b));
  }

  /** Compares an int with a float exactly; {@link #UNORDERED} for a NaN. */
  public static int compare(long a, double b) {
    if (Double.isNaN(b)) {
      return UNORDERED;
    }
    if (-EXACT <= a && a <= EXACT) {
      return a < b ? -1 : a > b ? 1 : 0;
    }
    if (b >= 0x1p63) {
      return -1;
    }
    // In the other ranges the cast drops a fraction only where a is far away from b.
    return b < -0x1p63 ? 1 : Long.compare(a, (long) b);
  }

  /**
   * The nearest double of an int.
   *
   * @throws OperandException OVERFLOW if the int is beyond the doubles
   */
  public static double ofInt(Object a) {
    if (a instanceof Long n) {
      return n;
    }
    double d = ((BigInteger) a).doubleValue();
    if (Double.isInfinite(d)) {
      throw OperandException.overflow("int too large to convert to float");
    }
    return d;
  }

  /** {@code a / b} for ints, correctly rounded. */
  public static double divideInts(Object a, Object b) {
    if (Ints.signum(b) == 0) {
      throw OperandException.zeroDivision("division by zero");
    }
    if (a instanceof Long x
        && b instanceof Long y
        && Math.abs(x) <= EXACT
        && Math.abs(y) <= EXACT
        && x != Long.MIN_VALUE
        && y != Long.MIN_VALUE) {
      return (double) x / (double) y;
    }
    return divideBig(Ints.big(a), Ints.big(b));
  }

  /** Divides to at least 64 bits, keeps what was lost in the lowest one, and rounds once. */
  private static double divideBig(BigInteger a, BigInteger b) {
    if (a.signum() == 0) {
      return b.signum() < 0 ? -0.0 : 0.0;
    }
    long shift = 66L - a.bitLength() + b.bitLength();
    BigInteger n = a.abs();
    BigInteger d = b.abs();
    if (shift > 0) {
      n = n.shiftLeft((int) shift);
    } else {
      d = d.shiftLeft((int) -shift);
    }
    BigInteger[] parts = n.divideAndRemainder(d);
    BigInteger q = parts[1].signum() == 0 ? parts[0] : parts[0].setBit(0);
    double r = scaled(q, -shift);
    if (Double.isInfinite(r)) {
      throw OperandException.overflow("integer division result too large for a float");
    }
    return a.signum() * b.signum() < 0 ? -r : r;
  }

  /** The double nearest to {@code q * 2**exponent} for q >= 0; infinite if there is none. */
  static double scaled(BigInteger q, long exponent) {
    int length = q.bitLength();
    if (length == 0 || length + exponent < -1080) {
      return 0.0;
    }
    if (length + exponent > 1025) {
      return Double.POSITIVE_INFINITY;
    }
    int keep = (int) Math.min(53, length + exponent + 1074);
    int drop = length - Math.max(keep, 0);
    BigInteger kept = q.shiftRight(drop);
    if (drop > 0 && q.testBit(drop - 1)) {
      boolean half = q.getLowestSetBit() == drop - 1;
      if (!half || kept.testBit(0)) {
        kept = kept.add(BigInteger.ONE);
      }
    }
    // kept has at most 54 bits, the last of them zero in that case: no second rounding.
    return Math.scalb(kept.doubleValue(), (int) (exponent + drop));
  }

  /** Whether the value is an integer, {@code a.is_integer()}. */
  public static boolean isInteger(double a) {
    return a == Math.rint(a) && !Double.isInfinite(a);
  }

  /**
   * {@code int(a)}: towards zero.
   *
   * @throws OperandException OVERFLOW for an infinity, VALUE for a NaN
   */
  public static Object toInt(double a) {
    long n = (long) a;
    if (n != Long.MAX_VALUE && n != Long.MIN_VALUE && (n != 0 || a == a)) {
      return n;
    }
    if (Double.isNaN(a)) {
      throw OperandException.value("cannot convert float NaN to integer");
    }
    if (Double.isInfinite(a)) {
      throw OperandException.overflow("cannot convert float infinity to integer");
    }
    return Ints.normalize(new BigDecimal(a).toBigInteger());
  }

  /** {@code round(a)}: the nearest int, halves to even. */
  public static Object roundToInt(double a) {
    return toInt(Math.rint(a));
  }

  /**
   * {@code round(a, digits)}: the double nearest to the correctly rounded decimal, halves of the
   * exact value to even.
   */
  public static double round(double a, long digits) {
    if (a == 0 || Double.isNaN(a) || Double.isInfinite(a) || digits > 323) {
      return a;
    }
    if (digits < -308) {
      return Math.copySign(0.0, a);
    }
    double r = new BigDecimal(a).setScale((int) digits, RoundingMode.HALF_EVEN).doubleValue();
    if (Double.isInfinite(r)) {
      throw OperandException.overflow("rounded value too large to represent");
    }
    return r == 0 ? Math.copySign(0.0, a) : r;
  }

  /** {@code a.as_integer_ratio()} as an array of two ints in lowest terms. */
  public static Object[] integerRatio(double a) {
    if (Double.isInfinite(a)) {
      throw OperandException.overflow("cannot convert Infinity to integer ratio");
    }
    if (Double.isNaN(a)) {
      throw OperandException.value("cannot convert NaN to integer ratio");
    }
    BigDecimal exact = new BigDecimal(a);
    BigInteger n = exact.unscaledValue();
    BigInteger d = BigInteger.ONE;
    if (exact.scale() > 0) {
      d = BigInteger.TEN.pow(exact.scale());
      BigInteger common = n.gcd(d);
      n = n.divide(common);
      d = d.divide(common);
    } else {
      n = exact.toBigIntegerExact();
    }
    return new Object[] {Ints.normalize(n), Ints.normalize(d)};
  }
}
