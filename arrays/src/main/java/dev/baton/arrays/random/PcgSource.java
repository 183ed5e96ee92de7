package dev.baton.arrays.random;

/**
 * PCG XSL RR 128/64 (M. O'Neill, "PCG: A Family of Simple Fast Space-Efficient Statistically Good
 * Algorithms for Random Number Generation", 2014), as NumPy's generators use it. 128-bit numbers
 * are pairs of longs.
 */
final class PcgSource extends BitSource {
  private static final long MULTIPLIER_HIGH = 0x2360ED051FC65DA4L;
  private static final long MULTIPLIER_LOW = 0x4385DF649FCCF645L;
  private static final double UNIT = 0x1p-53;

  private long high;
  private long low;
  private long incrementHigh;
  private long incrementLow;

  /** The upper half of 64 bits of which the lower half was given out. */
  private int half;

  private boolean hasHalf;

  /** Seeds with the state and the stream to begin with, high words first. */
  void seed(long[] words) {
    incrementHigh = words[2] << 1 | words[3] >>> 63;
    incrementLow = words[3] << 1 | 1;
    high = 0;
    low = 0;
    hasHalf = false;
    step();
    long sum = low + words[1];
    high += words[0] + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
    low = sum;
    step();
  }

  private void step() {
    long productLow = low * MULTIPLIER_LOW;
    long productHigh =
        unsignedHigh(low, MULTIPLIER_LOW) + high * MULTIPLIER_LOW + low * MULTIPLIER_HIGH;
    low = productLow + incrementLow;
    long carry = Long.compareUnsigned(low, productLow) < 0 ? 1 : 0;
    high = productHigh + incrementHigh + carry;
  }

  /** The upper half of the product of two unsigned numbers. */
  static long unsignedHigh(long a, long b) {
    return Math.multiplyHigh(a, b) + (a >> 63 & b) + (b >> 63 & a);
  }

  @Override
  long nextLong() {
    step();
    return Long.rotateRight(high ^ low, (int) (high >>> 58));
  }

  @Override
  int nextInt() {
    if (hasHalf) {
      hasHalf = false;
      return half;
    }
    long both = nextLong();
    half = (int) (both >>> 32);
    hasHalf = true;
    return (int) both;
  }

  @Override
  double nextDouble() {
    return (nextLong() >>> 11) * UNIT;
  }

  @Override
  long[] state() {
    return new long[] {high, low, incrementHigh, incrementLow, hasHalf ? 1 : 0, half & 0xFFFFFFFFL};
  }

  @Override
  void restore(long[] saved) {
    if (saved.length != 6) {
      throw new IllegalArgumentException("state vector invalid");
    }
    high = saved[0];
    low = saved[1];
    incrementHigh = saved[2];
    incrementLow = saved[3];
    hasHalf = saved[4] != 0;
    half = (int) saved[5];
  }
}
