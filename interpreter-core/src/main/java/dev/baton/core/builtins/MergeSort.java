package dev.baton.core.builtins;

/**
 * A stable sort that asks only for "less" and makes no assumption about the answers: whatever they
 * are, it ends and leaves a permutation. Natural merge sort (Knuth, The Art of Computer Programming
 * 3, 5.2.4) with short runs filled up by binary insertion; sorted and reversed input takes n - 1
 * comparisons.
 */
final class MergeSort {
  private static final int SHORT_RUN = 24;

  private final Object[] array;
  private final Order order;
  private Object[] buffer = new Object[0];

  /** The order to sort by. */
  interface Order {
    /**
     * Whether {@code a} must come before {@code b}. May throw: the array is then in no useful
     * order.
     */
    boolean less(Object a, Object b);
  }

  private MergeSort(Object[] array, Order order) {
    this.array = array;
    this.order = order;
  }

  /** Sorts an array in place. */
  static void sort(Object[] array, Order order) {
    new MergeSort(array, order).sort();
  }

  private void sort() {
    int n = array.length;
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
    boolean descending = order.less(array[end], array[from]);
    end++;
    while (end < n && order.less(array[end], array[end - 1]) == descending) {
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
      Object o = array[i];
      array[i] = array[j];
      array[j] = o;
    }
  }

  /**
   * Puts the element at {@code end} in its place in the sorted run before it, behind its equals.
   */
  private void insert(int from, int end) {
    Object o = array[end];
    int low = from;
    int high = end;
    while (low < high) {
      int middle = low + high >>> 1;
      if (order.less(o, array[middle])) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    System.arraycopy(array, low, array, low + 1, end - low);
    array[low] = o;
  }

  /** Merges two neighbouring runs; of equal elements those of the first run come first. */
  private void merge(int from, int middle, int to) {
    if (!order.less(array[middle], array[middle - 1])) {
      return;
    }
    int length = middle - from;
    if (buffer.length < length) {
      buffer =
          new Object[array.length / 2 + SHORT_RUN > length ? array.length / 2 + SHORT_RUN : length];
    }
    System.arraycopy(array, from, buffer, 0, length);
    int left = 0;
    int right = middle;
    int out = from;
    while (left < length && right < to) {
      array[out++] = order.less(array[right], buffer[left]) ? array[right++] : buffer[left++];
    }
    System.arraycopy(buffer, left, array, out, length - left);
  }
}
