package dev.baton.core.builtins;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A stable sort of items by ints that stand for their keys: natural merge sort as {@link MergeSort}
 * does it, on two arrays side by side. Ints, floats but NaN and texts have such ints; of texts with
 * the same one the rest is compared.
 */
final class KeySort {
  private static final int SHORT_RUN = 16;
  private static final long[] NONE = {};

  private final long[] keys;
  private final Object[] items;

  /** The texts that the keys stand for; null if equal keys are equal. */
  private final String @Nullable [] texts;

  private final IntConsumer step;
  private long[] keyBuffer = NONE;
  private Object[] itemBuffer = {};
  private String[] textBuffer = {};

  private KeySort(long[] keys, Object[] items, String @Nullable [] texts, IntConsumer step) {
    this.keys = keys;
    this.items = items;
    this.texts = texts;
    this.step = step;
  }

  /**
   * Sorts items by keys that are all of class Long, Double, without NaN, or String.
   *
   * @param keys of the items; may be the items themselves, and is not changed otherwise
   * @param step told how many comparisons were made, now and then
   */
  static void sort(Object[] keys, Object[] items, IntConsumer step) {
    Object first = keys[0];
    long[] numbers = new long[keys.length];
    String[] texts = null;
    if (first instanceof Long) {
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = (Long) keys[i];
      }
    } else if (first instanceof Double) {
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = number((Double) keys[i]);
      }
    } else {
      texts = Arrays.copyOf(keys, keys.length, String[].class);
      texts = TextNumbers.of(texts, numbers) ? null : texts;
    }
    if (keys.length <= SHORT_RUN || texts != null || !PackedSort.sort(numbers, items, step)) {
      new KeySort(numbers, items, texts, step).sort();
    }
  }

  /** An int for a float that orders as it does; the zeros are equal. */
  private static long number(double d) {
    long bits = Double.doubleToRawLongBits(d == 0 ? 0 : d);
    return bits ^ bits >> 63 & Long.MAX_VALUE;
  }

  private boolean less(int i, int j) {
    return keys[i] < keys[j]
        || keys[i] == keys[j] && texts != null && texts[i].compareTo(texts[j]) < 0;
  }

  private void sort() {
    int n = keys.length;
    int[] starts = new int[n / SHORT_RUN + 3];
    int runs = 0;
    for (int from = 0; from < n; ) {
      starts[runs++] = from;
      from = run(from, n);
    }
    starts[runs] = n;
    while (runs > 1) {
      int merged = 0;
      for (int i = 0; i < runs; i += 2) {
        if (i + 1 < runs) {
          merge(starts[i], starts[i + 1], starts[i + 2]);
        }
        starts[merged++] = starts[i];
      }
      starts[merged] = n;
      runs = merged;
    }
  }

  /** Finds or makes a sorted run and returns its end. */
  private int run(int from, int n) {
    int end = from + 1;
    if (end == n) {
      return n;
    }
    boolean descending = less(end, from);
    end++;
    while (end < n && less(end, end - 1) == descending) {
      step.accept(1);
      end++;
    }
    if (descending) {
      reverse(from, end);
    }
    int filled = Math.min(n, from + SHORT_RUN);
    for (; end < filled; end++) {
      insert(from, end);
    }
    return end;
  }

  private void reverse(int from, int to) {
    for (int i = from, j = to - 1; i < j; i++, j--) {
      long key = keys[i];
      keys[i] = keys[j];
      keys[j] = key;
      swap(items, i, j);
      if (texts != null) {
        swap(texts, i, j);
      }
    }
  }

  private static void swap(Object[] array, int i, int j) {
    Object o = array[i];
    array[i] = array[j];
    array[j] = o;
  }

  /** Puts the element at an index in its place in the sorted run before it, behind its equals. */
  private void insert(int from, int end) {
    int at = end;
    while (at > from && less(end, at - 1)) {
      at--;
    }
    long key = keys[end];
    System.arraycopy(keys, at, keys, at + 1, end - at);
    keys[at] = key;
    insert(items, at, end);
    if (texts != null) {
      insert(texts, at, end);
    }
  }

  private static void insert(Object[] array, int at, int end) {
    Object o = array[end];
    System.arraycopy(array, at, array, at + 1, end - at);
    array[at] = o;
  }

  /** Merges two neighbouring runs; of equal elements those of the first run come first. */
  private void merge(int from, int middle, int to) {
    if (!less(middle, middle - 1)) {
      return;
    }
    int length = middle - from;
    if (keyBuffer.length < length) {
      int size = Math.max(length, keys.length / 2 + SHORT_RUN);
      keyBuffer = new long[size];
      itemBuffer = new Object[size];
      textBuffer = new String[texts == null ? 0 : size];
    }
    System.arraycopy(keys, from, keyBuffer, 0, length);
    System.arraycopy(items, from, itemBuffer, 0, length);
    if (texts == null) {
      mergeNumbers(from, length, middle, to);
    } else {
      System.arraycopy(texts, from, textBuffer, 0, length);
      mergeTexts(from, length, middle, to);
    }
  }

  private void mergeNumbers(int from, int length, int middle, int to) {
    int left = 0;
    int right = middle;
    int out = from;
    while (left < length && right < to) {
      step.accept(1);
      if (keys[right] < keyBuffer[left]) {
        keys[out] = keys[right];
        items[out++] = items[right++];
      } else {
        keys[out] = keyBuffer[left];
        items[out++] = itemBuffer[left++];
      }
    }
    System.arraycopy(keyBuffer, left, keys, out, length - left);
    System.arraycopy(itemBuffer, left, items, out, length - left);
  }

  private void mergeTexts(int from, int length, int middle, int to) {
    int left = 0;
    int right = middle;
    int out = from;
    while (left < length && right < to) {
      step.accept(1);
      long a = keys[right];
      long b = keyBuffer[left];
      if (a < b || a == b && texts[right].compareTo(textBuffer[left]) < 0) {
        keys[out] = a;
        texts[out] = texts[right];
        items[out++] = items[right++];
      } else {
        keys[out] = b;
        texts[out] = textBuffer[left];
        items[out++] = itemBuffer[left++];
      }
    }
    System.arraycopy(keyBuffer, left, keys, out, length - left);
    System.arraycopy(textBuffer, left, texts, out, length - left);
    System.arraycopy(itemBuffer, left, items, out, length - left);
  }
}
