package dev.baton.stdlib.ordered;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.Comparison;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Items;

/** Module {@code _bisect}: binary search in a window of a sorted sequence. */
@Intrinsics("_bisect")
final class BisectFunctions {
  private BisectFunctions() {}

  @Builtin(
      value = "bisect_left(a, x, lo=0, hi=None, *, key=None)",
      doc = "The first position where x can be inserted: before any equal items.")
  static long left(ThreadContext t, Object a, Object x, long lo, Object hi, Object key) {
    return search(t, a, x, lo, hi, key, true);
  }

  @Builtin(
      value = "bisect_right(a, x, lo=0, hi=None, *, key=None)",
      doc = "The last position where x can be inserted: after any equal items.")
  static long right(ThreadContext t, Object a, Object x, long lo, Object hi, Object key) {
    return search(t, a, x, lo, hi, key, false);
  }

  @Builtin(
      value = "insort_left(a, x, lo=0, hi=None, *, key=None)",
      doc = "Insert x into a sorted sequence, before any equal items.")
  static void insertLeft(ThreadContext t, Object a, Object x, long lo, Object hi, Object key) {
    Object wanted = key == Singleton.NONE ? x : t.call(key, x);
    insert(t, a, search(t, a, wanted, lo, hi, key, true), x);
  }

  @Builtin(
      value = "insort_right(a, x, lo=0, hi=None, *, key=None)",
      doc = "Insert x into a sorted sequence, after any equal items.")
  static void insertRight(ThreadContext t, Object a, Object x, long lo, Object hi, Object key) {
    Object wanted = key == Singleton.NONE ? x : t.call(key, x);
    insert(t, a, search(t, a, wanted, lo, hi, key, false), x);
  }

  private static void insert(ThreadContext t, Object a, long index, Object x) {
    if (a instanceof ListObject list && list.type() == Types.LIST) {
      list.insert(t, (int) Math.min(index, Integer.MAX_VALUE), x);
    } else {
      t.call(Attributes.get(t, a, "insert"), index, x);
    }
  }

  private static long search(
      ThreadContext t, Object a, Object x, long lo, Object hi, Object key, boolean beforeEquals) {
    if (lo < 0) {
      throw Raise.valueError("lo must be non-negative");
    }
    long from = lo;
    long to = hi == Singleton.NONE ? -1 : Conversions.toLong(t, hi);
    if (to == -1) {
      to = Conversions.length(t, a);
    }
    while (from < to) {
      long middle = from + to >>> 1;
      Object item = item(t, a, middle);
      Object probe = key == Singleton.NONE ? item : t.call(key, item);
      boolean after = beforeEquals ? Comparison.less(t, probe, x) : !Comparison.less(t, x, probe);
      if (after) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  private static Object item(ThreadContext t, Object a, long index) {
    if (a instanceof ListObject list && list.type() == Types.LIST && index <= Integer.MAX_VALUE) {
      Object item = list.getOrNull((int) index);
      if (item != null) {
        return item;
      }
    }
    return Items.get(t, a, index);
  }
}
