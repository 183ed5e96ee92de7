package dev.baton.core.builtins;

import dev.baton.core.object.ListObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.runtime.Comparison;
import dev.baton.lock.LongWork;

/**
 * {@code list.sort}. The list is empty while its elements are sorted, and gets them back also when
 * a comparison fails. Keys that are all ints, all floats without NaN or all texts have a total
 * order without the guest, see {@link KeySort}; all others go through {@link MergeSort}, which asks
 * only for {@code <} and takes any answers.
 */
final class ListSort {
  /** After so many comparisons somebody looks whether the sort shall go on, and where. */
  private static final int COMPARISONS_AT_ONCE = 1024;

  private ListSort() {}

  /** Sorts a list in place. */
  static void sort(ThreadContext t, ListObject list, Object key, boolean reverse) {
    Object[] marker = new Object[0];
    Object[] taken = list.beginSort(t, marker);
    Object[] result = taken;
    boolean untouched;
    try {
      result = sorted(t, taken, key, reverse);
    } finally {
      untouched = list.endSort(t, marker, result);
    }
    if (!untouched) {
      throw Raise.valueError("list modified during sort");
    }
  }

  /** The items in order, in an array of their own. */
  static Object[] sorted(ThreadContext t, Object[] items, Object key, boolean reverse) {
    Object[] work = items.clone();
    if (reverse) {
      reverse(work);
    }
    if (key == Singleton.NONE) {
      order(t, work);
    } else {
      sortByKey(t, work, key, reverse);
    }
    if (reverse) {
      reverse(work);
    }
    return work;
  }

  /** Keys are computed in the order of the list, though a reverse sort works from its end. */
  private static void sortByKey(ThreadContext t, Object[] work, Object key, boolean reverse) {
    int n = work.length;
    Object[] keys = new Object[n];
    for (int i = 0; i < n; i++) {
      int at = reverse ? n - 1 - i : i;
      keys[at] = t.call(key, work[at]);
    }
    if (n > 1 && areNatural(keys)) {
      sortNaturally(t, keys, work);
      return;
    }
    Entry[] entries = new Entry[n];
    for (int i = 0; i < n; i++) {
      entries[i] = new Entry(keys[i], work[i]);
    }
    ComparisonCount count = new ComparisonCount(t);
    MergeSort.sort(entries, (a, b) -> count.less(((Entry) a).key, ((Entry) b).key));
    for (int i = 0; i < n; i++) {
      work[i] = entries[i].item;
    }
  }

  private record Entry(Object key, Object item) {}

  private static void order(ThreadContext t, Object[] work) {
    if (work.length < 2) {
      return;
    }
    if (areNatural(work)) {
      sortNaturally(t, work, work);
    } else {
      MergeSort.sort(work, new ComparisonCount(t)::less);
    }
  }

  /**
   * Keys with an order of Java's own cannot change, so many of them are sorted outside the global
   * lock: a kernel, charged as it goes on.
   */
  private static void sortNaturally(ThreadContext t, Object[] keys, Object[] work) {
    if (work.length < COMPARISONS_AT_ONCE / 8) {
      KeySort.sort(keys, work, comparisons -> {});
      return;
    }
    LongWork kernel = new LongWork();
    int[] left = {COMPARISONS_AT_ONCE};
    try {
      KeySort.sort(
          keys,
          work,
          comparisons -> {
            left[0] -= comparisons;
            if (left[0] <= 0) {
              t.countSteps(COMPARISONS_AT_ONCE - left[0]);
              left[0] = COMPARISONS_AT_ONCE;
              kernel.step(t);
            }
          });
    } finally {
      kernel.end(t);
    }
  }

  /** Comparisons as the guest defines them, charged; may be interrupted between two of them. */
  private static final class ComparisonCount {
    private final ThreadContext t;
    private int left = COMPARISONS_AT_ONCE;

    ComparisonCount(ThreadContext t) {
      this.t = t;
    }

    boolean less(Object a, Object b) {
      if (--left == 0) {
        left = COMPARISONS_AT_ONCE;
        t.charge(COMPARISONS_AT_ONCE);
      }
      return Comparison.less(t, a, b);
    }
  }

  /** Whether keys, of which there are some, have a total order as values of one built-in class. */
  private static boolean areNatural(Object[] keys) {
    Class<?> c = keys[0].getClass();
    if (c != Long.class && c != String.class && c != Double.class) {
      return false;
    }
    for (Object k : keys) {
      if (k.getClass() != c || c == Double.class && ((Double) k).isNaN()) {
        return false;
      }
    }
    return true;
  }

  private static void reverse(Object[] array) {
    for (int i = 0, j = array.length - 1; i < j; i++, j--) {
      Object o = array[i];
      array[i] = array[j];
      array[j] = o;
    }
  }
}
