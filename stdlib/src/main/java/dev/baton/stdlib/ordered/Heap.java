package dev.baton.stdlib.ordered;

import dev.baton.core.object.ListObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.runtime.Comparison;

/**
 * A binary heap kept in a guest list, where item {@code k} comes before items {@code 2k + 1} and
 * {@code 2k + 2} (Knuth, The Art of Computer Programming 3, 5.2.3). Comparisons may run guest code,
 * which may change the list, as other threads may: items are read and written one by one through
 * the list's own operations, and a list that is found to have another size is an error.
 */
enum Heap {
  SMALLEST_FIRST,
  LARGEST_FIRST;

  /** Whether one item comes before another. */
  boolean before(ThreadContext t, Object a, Object b) {
    return this == SMALLEST_FIRST ? Comparison.less(t, a, b) : Comparison.less(t, b, a);
  }

  /** Moves an item towards {@code root} until its parent does not come after it. */
  void rise(ThreadContext t, ListObject heap, int root, int from) {
    int size = heap.size();
    int place = from;
    if (place >= size) {
      throw Raise.indexError("index out of range");
    }
    Object item = item(heap, place);
    while (place > root) {
      int above = place - 1 >> 1;
      Object parent = item(heap, above);
      boolean wrong = before(t, item, parent);
      checkSize(heap, size);
      if (!wrong) {
        break;
      }
      swap(t, heap, above, place);
      place = above;
    }
  }

  /**
   * Restores the heap below an item that may come too early. The gap runs down to a leaf along the
   * children that come first, and the item rises from there: an item from the end of a heap nearly
   * always belongs near the bottom (Floyd).
   */
  void settle(ThreadContext t, ListObject heap, int from) {
    int size = heap.size();
    int place = from;
    for (int child = 2 * place + 1; child < size; child = 2 * place + 1) {
      if (child + 1 < size) {
        boolean left = before(t, item(heap, child), item(heap, child + 1));
        checkSize(heap, size);
        if (!left) {
          child++;
        }
      }
      swap(t, heap, child, place);
      place = child;
    }
    rise(t, heap, from, place);
  }

  /** Makes a heap of a list. */
  void order(ThreadContext t, ListObject heap) {
    for (int place = heap.size() / 2 - 1; place >= 0; place--) {
      settle(t, heap, place);
    }
  }

  private static void swap(ThreadContext t, ListObject heap, int a, int b) {
    Object item = item(heap, a);
    if (!heap.set(t, a, item(heap, b)) || !heap.set(t, b, item)) {
      throw changed();
    }
  }

  private static Object item(ListObject heap, int index) {
    Object item = heap.getOrNull(index);
    if (item == null) {
      throw changed();
    }
    return item;
  }

  private static void checkSize(ListObject heap, int size) {
    if (heap.size() != size) {
      throw changed();
    }
  }

  private static RuntimeException changed() {
    return Raise.runtimeError("list changed size during iteration");
  }
}
