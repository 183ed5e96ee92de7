package dev.baton.core.builtins;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Sorts by keys of one built-in class are the stable sort of Java. */
class KeySortTest {
  private final Random random = new Random(1);

  private record Item(Object key, int index) {}

  @SuppressWarnings("unchecked")
  private void check(int n, IntFunction<Object> key) {
    Object[] items = new Object[n];
    Object[] keys = new Object[n];
    for (int i = 0; i < n; i++) {
      keys[i] = key.apply(i);
      items[i] = new Item(keys[i], i);
    }
    Object[] expected = items.clone();
    Arrays.sort(expected, Comparator.comparing(o -> (Comparable<Object>) ((Item) o).key));
    long[] comparisons = {0};
    KeySort.sort(keys, items, made -> comparisons[0] += made);
    assertArrayEquals(expected, items);
    assertTrue(n < 100 || comparisons[0] >= n - 1, () -> comparisons[0] + " for " + n);
  }

  private void checkAll(IntFunction<Object> key) {
    for (int n : new int[] {1, 2, 3, 16, 17, 33, 300, 8192, 8193, 70_000}) {
      check(n, key);
    }
  }

  @Test
  void intsCloseTogetherAndFarApart() {
    checkAll(i -> (long) random.nextInt(1000) - 500);
    checkAll(i -> (long) -i);
    checkAll(i -> (long) i / 3);
    checkAll(i -> random.nextLong());
    checkAll(i -> random.nextBoolean() ? Long.MIN_VALUE : Long.MAX_VALUE);
  }

  @Test
  void keysThatJustFitAndThoseThatJustDoNot() {
    for (int bits = 40; bits < 64; bits++) {
      long most = 1L << bits;
      check(300, i -> random.nextInt(3) == 0 ? most : random.nextInt(2) - 1L);
    }
  }

  @Test
  void floats() {
    checkAll(i -> random.nextGaussian());
    checkAll(i -> Double.valueOf(random.nextInt(10) + 1));
  }

  private String text(String alphabet, int most) {
    StringBuilder out = new StringBuilder();
    for (int left = random.nextInt(most + 1); left > 0; left--) {
      out.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return out.toString();
  }

  @Test
  void texts() {
    for (int most : new int[] {1, 4, 5, 8, 9, 20}) {
      checkAll(i -> text("ab", most));
      checkAll(i -> "prefix" + text("a\0\u00ff", most));
      checkAll(i -> text("a\u0100\uffff", most));
    }
  }
}
