package dev.baton.arrays.random;

/**
 * Random ints from 0 up to and with a bound, which is unsigned. By masks and rejection for the
 * legacy functions, by multiplication (D. Lemire, "Fast Random Integer Generation in an Interval",
 * 2019) for the new ones. Small types take several numbers of 32 random bits.
 */
final class BoundedInts {
  private static final long WORD = 0xFFFFFFFFL;

  private final BitSource bits;
  private final boolean legacy;
  private final long bound;
  private final int width;
  private final long mask;
  private long stock;
  private int left;

  /**
   * Numbers up to a bound.
   *
   * @param width how many bits the type has: 8, 16, or else 32 or 64
   */
  BoundedInts(BitSource bits, boolean legacy, long bound, int width) {
    this.bits = bits;
    this.legacy = legacy;
    this.bound = bound;
    this.width = width;
    this.mask = bound == 0 ? 0 : -1L >>> Long.numberOfLeadingZeros(bound);
  }

  long next() {
    if (bound == 0) {
      return 0;
    }
    if (width < 32) {
      return nextSmall();
    }
    if (bound >>> 32 == 0) {
      return nextWord();
    }
    if (bound == -1) {
      return bits.nextLong();
    }
    return legacy ? masked64() : multiplied64();
  }

  private long masked64() {
    long value;
    do {
      value = bits.nextLong() & mask;
    } while (Long.compareUnsigned(value, bound) > 0);
    return value;
  }

  private long multiplied64() {
    long count = bound + 1;
    long value = bits.nextLong();
    long rest = value * count;
    if (Long.compareUnsigned(rest, count) < 0) {
      long threshold = Long.remainderUnsigned(-1 - bound, count);
      while (Long.compareUnsigned(rest, threshold) < 0) {
        value = bits.nextLong();
        rest = value * count;
      }
    }
    return PcgSource.unsignedHigh(value, count);
  }

  private long nextWord() {
    if (bound == WORD) {
      return bits.nextInt() & WORD;
    }
    if (legacy) {
      long value;
      do {
        value = bits.nextInt() & mask;
      } while (value > bound);
      return value;
    }
    long count = bound + 1;
    long product = (bits.nextInt() & WORD) * count;
    if ((product & WORD) < count) {
      long threshold = (WORD - bound) % count;
      while ((product & WORD) < threshold) {
        product = (bits.nextInt() & WORD) * count;
      }
    }
    return product >>> 32;
  }

  private long fromStock() {
    if (left == 0) {
      stock = bits.nextInt() & WORD;
      left = 32 / width - 1;
    } else {
      stock >>>= width;
      left--;
    }
    return stock & (1L << width) - 1;
  }

  private long nextSmall() {
    long greatest = (1L << width) - 1;
    if (bound == greatest) {
      return fromStock();
    }
    if (legacy) {
      long value;
      do {
        value = fromStock() & mask;
      } while (value > bound);
      return value;
    }
    long count = bound + 1;
    long product = fromStock() * count;
    if ((product & greatest) < count) {
      long threshold = (greatest - bound) % count;
      while ((product & greatest) < threshold) {
        product = fromStock() * count;
      }
    }
    return product >>> width;
  }
}
