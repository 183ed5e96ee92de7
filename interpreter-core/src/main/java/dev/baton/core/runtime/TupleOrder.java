package dev.baton.core.runtime;

import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.Types;

/** The order of plain tuples, which sorting and heaps ask for most. */
final class TupleOrder {
  private TupleOrder() {}

  /** Whether both are tuples without a class of their own. */
  static boolean applies(Object a, Object b) {
    return a instanceof TupleObject x
        && x.type() == Types.TUPLE
        && b instanceof TupleObject y
        && y.type() == Types.TUPLE;
  }

  /** {@code a < b}: by the first items that differ, else by length. */
  static boolean less(ThreadContext t, TupleObject a, TupleObject b) {
    Object[] x = a.items();
    Object[] y = b.items();
    int shared = Math.min(x.length, y.length);
    t.enterComparison();
    try {
      for (int i = 0; i < shared; i++) {
        if (!Comparison.equal(t, x[i], y[i])) {
          return Comparison.less(t, x[i], y[i]);
        }
      }
    } finally {
      t.leaveComparison();
    }
    return x.length < y.length;
  }
}
