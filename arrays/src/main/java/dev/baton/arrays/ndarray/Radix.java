package dev.baton.arrays.ndarray;

import org.jspecify.annotations.Nullable;

/**
 * Sorts numbers by their bytes, the lowest first, and where they were along with them: in linear
 * time, without comparisons that a processor cannot foresee; bytes that all have alike are skipped.
 * Equal numbers keep their order.
 */
final class Radix {
  private static final int DIGITS = 8;
  private static final int VALUES = 256;
  private static final int BLOCK = 1 << 14;

  private final Progress progress;
  private long[] keys;
  private int @Nullable [] places;

  private Radix(long[] keys, int @Nullable [] places, Progress progress) {
    this.keys = keys;
    this.places = places;
    this.progress = progress;
  }

  /** The keys in order, in the array that is given or in another. */
  static long[] sorted(long[] keys, Progress progress) {
    Radix radix = new Radix(keys, null, progress);
    radix.sort();
    return radix.keys;
  }

  /** Where the keys are, in their order. The keys are lost. */
  static int[] order(long[] keys, Progress progress) {
    int[] places = new int[keys.length];
    for (int i = 0; i < places.length; i++) {
      places[i] = i;
    }
    Radix radix = new Radix(keys, places, progress);
    radix.sort();
    return radix.places;
  }

  /** A key of a double: NaNs come last; zeros are equal if it is asked for. */
  static long key(double x, boolean zerosAreEqual) {
    if (zerosAreEqual && x == 0) {
      return 0;
    }
    long bits = Double.doubleToLongBits(x);
    return bits ^ bits >> 63 & Long.MAX_VALUE;
  }

  /** The double of a key. */
  static double number(long key) {
    return Double.longBitsToDouble(key ^ key >> 63 & Long.MAX_VALUE);
  }

  private void sort() {
    int n = keys.length;
    int[] counts = counts();
    long[] other = new long[n];
    int[] otherPlaces = places == null ? null : new int[n];
    for (int digit = 0; digit < DIGITS; digit++) {
      if (n == 0 || counts[digit * VALUES + digit(keys[0], digit)] == n) {
        continue;
      }
      int[] next = new int[VALUES];
      for (int v = 1; v < VALUES; v++) {
        next[v] = next[v - 1] + counts[digit * VALUES + v - 1];
      }
      for (int from = 0; from < n; from += BLOCK) {
        distribute(digit, next, from, Math.min(n, from + BLOCK), other, otherPlaces);
        progress.worked(3 * BLOCK);
      }
      long[] swapped = keys;
      keys = other;
      other = swapped;
      int[] swappedPlaces = places;
      places = otherPlaces;
      otherPlaces = swappedPlaces;
    }
  }

  /** The highest byte is that of a signed number. */
  private static int digit(long key, int digit) {
    int value = (int) (key >>> 8 * digit) & VALUES - 1;
    return digit == DIGITS - 1 ? value ^ VALUES / 2 : value;
  }

  private int[] counts() {
    int[] counts = new int[DIGITS * VALUES];
    for (int from = 0; from < keys.length; from += BLOCK) {
      int end = Math.min(keys.length, from + BLOCK);
      for (int i = from; i < end; i++) {
        long key = keys[i] ^ Long.MIN_VALUE;
        for (int base = 0; base < DIGITS * VALUES; base += VALUES, key >>>= 8) {
          counts[base + ((int) key & VALUES - 1)]++;
        }
      }
      progress.worked(4 * BLOCK);
    }
    return counts;
  }

  private void distribute(
      int digit, int[] next, int from, int end, long[] target, int @Nullable [] targetPlaces) {
    long[] source = keys;
    int[] sourcePlaces = places;
    int shift = 8 * digit;
    int flip = digit == DIGITS - 1 ? VALUES / 2 : 0;
    if (sourcePlaces == null || targetPlaces == null) {
      for (int i = from; i < end; i++) {
        target[next[(int) (source[i] >>> shift) & VALUES - 1 ^ flip]++] = source[i];
      }
      return;
    }
    for (int i = from; i < end; i++) {
      int to = next[(int) (source[i] >>> shift) & VALUES - 1 ^ flip]++;
      target[to] = source[i];
      targetPlaces[to] = sourcePlaces[i];
    }
  }
}
