package dev.baton.stdlib.ordered;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;

/** Module {@code _heapq}. The names that end in {@code _max} keep the largest item first. */
@Intrinsics("_heapq")
final class HeapFunctions {
  private HeapFunctions() {}

  @Builtin(value = "heappush(heap, item, /)", doc = "Add an item to the heap.")
  static void push(ThreadContext t, ListObject heap, Object item) {
    heap.append(t, item);
    Heap.SMALLEST_FIRST.rise(t, heap, 0, heap.size() - 1);
  }

  @Builtin(
      value = "heappop(heap, /)",
      doc = "Remove and return the smallest item; IndexError if the heap is empty.")
  static Object pop(ThreadContext t, ListObject heap) {
    return take(t, Heap.SMALLEST_FIRST, heap);
  }

  @Builtin(
      value = "heapreplace(heap, item, /)",
      doc = "Remove and return the smallest item, then add another: one pass instead of two.")
  static Object replace(ThreadContext t, ListObject heap, Object item) {
    return exchange(t, Heap.SMALLEST_FIRST, heap, item);
  }

  @Builtin(
      value = "heappushpop(heap, item, /)",
      doc = "Add an item, then remove and return the smallest: one pass instead of two.")
  static Object pushPop(ThreadContext t, ListObject heap, Object item) {
    Object first = heap.getOrNull(0);
    return first != null && Heap.SMALLEST_FIRST.before(t, first, item)
        ? exchange(t, Heap.SMALLEST_FIRST, heap, item)
        : item;
  }

  @Builtin(
      value = "heapify(heap, /)",
      doc = "Turn a list into a heap, in place and in linear time.")
  static void order(ThreadContext t, ListObject heap) {
    Heap.SMALLEST_FIRST.order(t, heap);
  }

  @Builtin(
      value = "_heappop_max(heap, /)",
      doc = "Remove and return the largest item of a heap that has it first.")
  static Object popLargest(ThreadContext t, ListObject heap) {
    return take(t, Heap.LARGEST_FIRST, heap);
  }

  @Builtin(
      value = "_heapreplace_max(heap, item, /)",
      doc = "Remove and return the largest item, then add another.")
  static Object replaceLargest(ThreadContext t, ListObject heap, Object item) {
    return exchange(t, Heap.LARGEST_FIRST, heap, item);
  }

  @Builtin(
      value = "_heapify_max(heap, /)",
      doc = "Turn a list into a heap that has the largest item first.")
  static void orderLargest(ThreadContext t, ListObject heap) {
    Heap.LARGEST_FIRST.order(t, heap);
  }

  private static Object take(ThreadContext t, Heap kind, ListObject heap) {
    Object last = heap.pop(t);
    if (last == null) {
      throw Raise.indexError("index out of range");
    }
    return heap.size() == 0 ? last : exchange(t, kind, heap, last);
  }

  private static Object exchange(ThreadContext t, Heap kind, ListObject heap, Object item) {
    Object first = heap.getOrNull(0);
    if (first == null || !heap.set(t, 0, item)) {
      throw Raise.indexError("index out of range");
    }
    kind.settle(t, heap, 0);
    return first;
  }
}
