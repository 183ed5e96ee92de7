package dev.baton.core.builtins;

import dev.baton.code.CompareOperator;
import dev.baton.core.object.HostList;
import dev.baton.core.object.ListDifference;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.runtime.Comparison;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.text.TextBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What lists and tuples have in common. Goes by position, so a list that guest code changes
 * meanwhile is simply seen as it then is.
 */
final class ItemSequences {
  private ItemSequences() {}

  private static @Nullable Object item(HostList sequence, int index) {
    if (sequence instanceof TupleObject x) {
      Object[] items = x.items();
      return index < items.length ? items[index] : null;
    }
    return ((ListObject) sequence).getOrNull(index);
  }

  /** Compares two lists or two tuples: by the first items that differ, else by length. */
  static Object compare(ThreadContext t, CompareOperator op, HostList a, HostList b) {
    t.enterComparison();
    try {
      if (t.parallel() && a instanceof ListObject x && b instanceof ListObject y) {
        return compareAtOnce(t, op, x, y);
      }
      boolean equality = op == CompareOperator.EQ || op == CompareOperator.NE;
      return equality && a.size() != b.size()
          ? op == CompareOperator.NE
          : compareFrom(t, op, a, b, 0);
    } finally {
      t.leaveComparison();
    }
  }

  /** Up to the first item that needs guest code, the lists are taken as they are at one moment. */
  private static Object compareAtOnce(
      ThreadContext t, CompareOperator op, ListObject a, ListObject b) {
    ListDifference d = ListDifference.between(a, b);
    boolean equality = op == CompareOperator.EQ || op == CompareOperator.NE;
    if (equality && d.sizes() != 0) {
      return op == CompareOperator.NE;
    }
    if (d.first() == null || d.second() == null) {
      return Comparison.holds(op.ordinal(), d.sizes());
    }
    Object result = decide(t, op, d.first(), d.second());
    return result == null ? compareFrom(t, op, a, b, d.index() + 1) : result;
  }

  private static Object compareFrom(
      ThreadContext t, CompareOperator op, HostList a, HostList b, int from) {
    for (int i = from; ; i++) {
      Object x = item(a, i);
      Object y = item(b, i);
      if (x == null || y == null) {
        return Comparison.holds(op.ordinal(), Integer.compare(a.size(), b.size()));
      }
      Object result = decide(t, op, x, y);
      if (result != null) {
        return result;
      }
    }
  }

  /** What two items decide about their lists; null if they are equal, so nothing. */
  private static @Nullable Object decide(ThreadContext t, CompareOperator op, Object x, Object y) {
    if (Comparison.equal(t, x, y)) {
      return null;
    }
    boolean equality = op == CompareOperator.EQ || op == CompareOperator.NE;
    return equality ? (Object) (op == CompareOperator.NE) : Comparison.compare(t, op, x, y);
  }

  /**
   * The first position from {@code from} to before {@code to} of an item equal to {@code wanted},
   * -1 if there is none.
   */
  static int indexOf(ThreadContext t, HostList sequence, Object wanted, int from, int to) {
    for (int i = from; i < to; i++) {
      Object x = item(sequence, i);
      if (x == null) {
        return -1;
      }
      if (Comparison.equal(t, x, wanted)) {
        return i;
      }
    }
    return -1;
  }

  /** {@link #indexOf} with bounds as in a slice. */
  static int indexWithin(
      ThreadContext t, HostList sequence, Object wanted, Object start, Object stop) {
    int from = SliceIndices.bound(t, start);
    int to = SliceIndices.bound(t, stop);
    int size = sequence.size();
    return indexOf(
        t, sequence, wanted, from < 0 ? Math.max(0, from + size) : from, to < 0 ? to + size : to);
  }

  /** How many items equal {@code wanted}. */
  static long count(ThreadContext t, HostList sequence, Object wanted) {
    long n = 0;
    for (int i = 0; ; i++) {
      Object x = item(sequence, i);
      if (x == null) {
        return n;
      }
      if (Comparison.equal(t, x, wanted)) {
        n++;
      }
    }
  }

  /** The representations of the items between two brackets. */
  static Object repr(ThreadContext t, HostList sequence, String open, String close) {
    if (!t.enterRepr(sequence)) {
      return open + "..." + close.substring(close.length() - 1);
    }
    try {
      TextBuilder text = new TextBuilder().append(open);
      for (int i = 0; ; i++) {
        Object x = item(sequence, i);
        if (x == null) {
          return text.append(close).build();
        }
        if (i > 0) {
          text.append(", ");
        }
        text.append(Conversions.repr(t, x));
      }
    } finally {
      t.leaveRepr();
    }
  }
}
