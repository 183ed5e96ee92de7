package dev.baton.core.builtins;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * A stable sort of items by ints that lie close enough together for an int and the index of its
 * item to fit into one long. No two of these longs are equal, so any sort of them is stable, and
 * only they are moved; the items follow once.
 */
final class PackedSort {
  /** So many longs are sorted, or merged, between two looks at whether to go on. */
  private static final int CHUNK = 1 << 13;

  private PackedSort() {}

  /**
   * Sorts items by their keys, which are not changed.
   *
   * @param step told how many comparisons were made, now and then
   * @return false, with nothing done, if the keys are too far apart
   */
  static boolean sort(long[] keys, Object[] items, IntConsumer step) {
    int n = keys.length;
    long least = keys[0];
    long most = keys[0];
    boolean ordered = true;
    for (int i = 1; i < n; i++) {
      long key = keys[i];
      ordered &= keys[i - 1] <= key;
      least = Math.min(least, key);
      most = Math.max(most, key);
    }
    if (ordered) {
      step.accept(n);
      return true;
    }
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(n - 1);
    if (most - least < 0 || most - least >>> Long.SIZE - 1 - bits != 0) {
      return false;
    }
    long[] packed = new long[n];
    for (int i = 0; i < n; i++) {
      packed[i] = keys[i] - least << bits | i;
    }
    packed = sorted(packed, step);
    Object[] before = items.clone();
    int index = (1 << bits) - 1;
    for (int i = 0; i < n; i++) {
      items[i] = before[(int) packed[i] & index];
    }
    return true;
  }

  private static long[] sorted(long[] array, IntConsumer step) {
    int n = array.length;
    for (int from = 0; from < n; from += CHUNK) {
      int to = Math.min(n, from + CHUNK);
      Arrays.sort(array, from, to);
      step.accept((to - from) * (Integer.SIZE - Integer.numberOfLeadingZeros(to - from)));
    }
    long[] source = array;
    long[] target = n > CHUNK ? new long[n] : array;
    for (long width = CHUNK; width < n; width *= 2) {
      for (long from = 0; from < n; from += 2 * width) {
        int middle = (int) Math.min(n, from + width);
        merge(source, target, (int) from, middle, (int) Math.min(n, from + 2 * width), step);
      }
      long[] swapped = source;
      source = target;
      target = swapped;
    }
    return source;
  }

  /** Merges two neighbouring runs into the same places of another array. */
  private static void merge(
      long[] source, long[] target, int from, int middle, int to, IntConsumer step) {
    int left = from;
    int right = middle;
    int out = from;
    while (left < middle && right < to && source[middle - 1] > source[middle]) {
      // Neither run can end within so many steps, and which one gives the next is no branch.
      int end = out + Math.min(CHUNK, Math.min(middle - left, to - right));
      step.accept(end - out);
      while (out < end) {
        long a = source[left];
        long b = source[right];
        int taken = a < b ? 1 : 0;
        target[out++] = Math.min(a, b);
        left += taken;
        right += 1 - taken;
      }
    }
    System.arraycopy(source, left, target, out, middle - left);
    System.arraycopy(source, right, target, out + middle - left, to - right);
  }
}
