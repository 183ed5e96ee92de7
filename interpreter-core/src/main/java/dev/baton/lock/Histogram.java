package dev.baton.lock;

import java.util.Arrays;

/**
 * Durations counted by powers of two of nanoseconds. Immutable. Class i counts durations of at
 * least 2<sup>i</sup> and less than 2<sup>i+1</sup> nanoseconds; class 0 also those of none, and
 * the last class also what is longer, which is some nine minutes.
 */
public final class Histogram {
  /** How many classes there are. */
  public static final int CLASSES = 40;

  /** Nothing counted. */
  public static final Histogram EMPTY = new Histogram(new long[CLASSES]);

  private final long[] counts;

  /** Takes the array over. */
  Histogram(long[] counts) {
    this.counts = counts;
  }

  /** The class that counts a duration; a negative one counts as none. */
  static int classOf(long nanos) {
    return nanos <= 0 ? 0 : Math.min(63 - Long.numberOfLeadingZeros(nanos), CLASSES - 1);
  }

  /** How many durations there are in each class; a new array of {@link #CLASSES}. */
  public long[] counts() {
    return counts.clone();
  }

  /** How many durations there are in all. */
  public long total() {
    return Arrays.stream(counts).sum();
  }

  /**
   * A duration, in nanoseconds, below which the given share of all durations lies: the upper bound
   * of the class that the share ends in, so at most twice the exact figure. 0 if nothing was
   * counted.
   *
   * @param share above 0, at most 1: 0.99 for the 99th percentile
   * @throws IllegalArgumentException if the share is not of that range
   */
  public long below(double share) {
    if (!(share > 0) || share > 1) {
      throw new IllegalArgumentException("not a share: " + share);
    }
    long needed = (long) Math.ceil(share * total());
    long seen = 0;
    for (int i = 0; i < CLASSES && needed > 0; i++) {
      seen += counts[i];
      if (seen >= needed) {
        return 2L << i;
      }
    }
    return 0;
  }

  /** What both counted. */
  Histogram plus(Histogram other) {
    if (this == EMPTY || other == EMPTY) {
      return this == EMPTY ? other : this;
    }
    long[] sum = counts.clone();
    for (int i = 0; i < CLASSES; i++) {
      sum[i] += other.counts[i];
    }
    return new Histogram(sum);
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Histogram h && Arrays.equals(counts, h.counts);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(counts);
  }

  /** The classes that are not empty. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("Histogram[");
    for (int i = 0; i < CLASSES; i++) {
      if (counts[i] != 0) {
        text.append(text.length() > "Histogram[".length() ? ", " : "");
        text.append("2^").append(i).append(" ns: ").append(counts[i]);
      }
    }
    return text.append(']').toString();
  }
}
