package dev.baton.core.number;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The shortest decimal that rounds to a double, and of those the closest: {@code digits *
 * 10**exponent}. Algorithm: R. Giulietti, "The Schubfach way to render doubles" (2020), with one
 * fast path for short decimals before it.
 *
 * @param digits without trailing zeros, at most 17 digits; zero for zero
 * @param exponent the power of ten of the last digit
 */
public record ShortestDecimal(long digits, int exponent) {

  private static final int MIN_EXPONENT = -1074;
  private static final long HIDDEN_BIT = 1L << 52;
  private static final long LOW_63 = Long.MAX_VALUE;
  private static final double[] SMALL_POWERS = {1, 10, 100, 1000, 10000, 100000, 1000000};

  /** The shortest decimal of a finite positive double, or zero. */
  public static ShortestDecimal of(double value) {
    if (value < 1e9) {
      ShortestDecimal found = shortFraction(value);
      if (found != null) {
        return found;
      }
    } else if (value < 0x1p53 && value == Math.rint(value)) {
      return trimmed((long) value, 0);
    }
    return search(value);
  }

  /**
   * Decimals of at most 15 digits are told apart by doubles, and dividing two exact doubles rounds
   * correctly: so the first scale that comes back to the value gives the shortest decimal.
   */
  private static @Nullable ShortestDecimal shortFraction(double value) {
    for (int scale = 0; scale < SMALL_POWERS.length; scale++) {
      double power = SMALL_POWERS[scale];
      double digits = Math.rint(value * power);
      if (digits / power == value) {
        return trimmed((long) digits, -scale);
      }
    }
    return null;
  }

  private static ShortestDecimal trimmed(long digits, int exponent) {
    if (digits == 0) {
      return new ShortestDecimal(0, 0);
    }
    long d = digits;
    int e = exponent;
    while (d % 10 == 0) {
      d /= 10;
      e++;
    }
    return new ShortestDecimal(d, e);
  }

  /** The paper's algorithm; names follow it: the value is c * 2**q, the candidates s and t. */
  private static ShortestDecimal search(double value) {
    long bits = Double.doubleToRawLongBits(value);
    int biased = (int) (bits >>> 52);
    long fraction = bits & HIDDEN_BIT - 1;
    long c = biased == 0 ? fraction : fraction | HIDDEN_BIT;
    int q = MIN_EXPONENT + Math.max(biased, 1) - 1;
    boolean regular = c != HIDDEN_BIT || biased <= 1;
    int k = regular ? floorLog10Pow2(q) : floorLog10ThreeQuartersPow2(q);
    int h = q + floorLog2Pow10(-k) + 2;
    Powers powers = Powers.TABLE;
    long g1 = powers.high(k);
    long g0 = powers.low(k);
    long cb = c << 2;
    long vb = roundToOdd(g1, g0, cb << h);
    long low = roundToOdd(g1, g0, cb - (regular ? 2 : 1) << h) + (c & 1);
    long high = roundToOdd(g1, g0, cb + 2 << h) - (c & 1);
    long s = vb >> 2;
    if (s >= 10) {
      long shorter = 10 * (s / 10);
      boolean lowerIn = low <= shorter << 2;
      boolean upperIn = shorter + 10 << 2 <= high;
      if (lowerIn != upperIn) {
        return trimmed(lowerIn ? shorter : shorter + 10, k);
      }
    }
    long t = s + 1;
    boolean lowerIn = low <= s << 2;
    boolean upperIn = t << 2 <= high;
    if (lowerIn != upperIn) {
      return trimmed(lowerIn ? s : t, k);
    }
    long middle = vb - (s + t << 1);
    return trimmed(middle < 0 || middle == 0 && (s & 1) == 0 ? s : t, k);
  }

  /** The product {@code cp * g / 2**127}, its lowest bit set if anything was lost. */
  private static long roundToOdd(long g1, long g0, long cp) {
    long x1 = Math.multiplyHigh(g0, cp);
    long y0 = g1 * cp;
    long y1 = Math.multiplyHigh(g1, cp);
    long z = (y0 >>> 1) + x1;
    long w = y1 + (z >>> 63);
    return w | (z & LOW_63) + LOW_63 >>> 63;
  }

  /** {@code floor(log10(2**e))}: the factor is log10(2) * 2**41. */
  private static int floorLog10Pow2(int e) {
    return (int) (e * 661_971_961_083L >> 41);
  }

  /** {@code floor(log10(3/4 * 2**e))}. */
  private static int floorLog10ThreeQuartersPow2(int e) {
    return (int) (e * 661_971_961_083L - 274_743_187_321L >> 41);
  }

  /** {@code floor(log2(10**e))}: the factor is log2(10) * 2**38. */
  static int floorLog2Pow10(int e) {
    return (int) (e * 913_124_641_741L >> 38);
  }

  /** The powers 10**-k scaled to 126 bits and rounded up, as two halves of 63 bits. */
  private static final class Powers {
    static final Powers TABLE = new Powers();

    private static final int MIN_K = -324;
    private static final int MAX_K = 292;

    private final long[] halves = new long[2 * (MAX_K - MIN_K + 1)];

    private Powers() {
      BigInteger power = BigInteger.ONE;
      for (int n = 0; n <= -MIN_K; n++) {
        put(-n, scale(power, 125 - floorLog2Pow10(n)));
        if (n > 0 && n <= MAX_K) {
          put(n, BigInteger.ONE.shiftLeft(125 - floorLog2Pow10(-n)).divide(power));
        }
        power = power.multiply(BigInteger.TEN);
      }
    }

    private static BigInteger scale(BigInteger power, int shift) {
      return shift >= 0 ? power.shiftLeft(shift) : power.shiftRight(-shift);
    }

    private void put(int k, BigInteger floor) {
      BigInteger g = floor.add(BigInteger.ONE);
      halves[2 * (k - MIN_K)] = g.shiftRight(63).longValue();
      halves[2 * (k - MIN_K) + 1] = g.longValue() & LOW_63;
    }

    long high(int k) {
      return halves[2 * (k - MIN_K)];
    }

    long low(int k) {
      return halves[2 * (k - MIN_K) + 1];
    }
  }
}
