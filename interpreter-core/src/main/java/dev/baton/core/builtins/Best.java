package dev.baton.core.builtins;

import dev.baton.code.CompareOperator;
import dev.baton.core.object.Sink;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.runtime.Comparison;
import dev.baton.core.runtime.Iteration;
import org.jspecify.annotations.Nullable;

/** The first of the smallest or largest values, for {@code min} and {@code max} without a key. */
final class Best extends Sink {
  private final boolean least;

  /** Null if there is none; a box that is older than the number beside it does not count. */
  private @Nullable Object best;

  private long whole;
  private double real;

  private Best(boolean least) {
    this.least = least;
  }

  /**
   * The first value that is better than those before it, and not worse than those behind.
   *
   * @return null if there is no value
   */
  static @Nullable Object of(ThreadContext t, Object iterator, CompareOperator better) {
    Best b = new Best(better == CompareOperator.LT);
    for (Object v = Iteration.next(t, iterator, b); v != null; v = Iteration.next(t, iterator, b)) {
      if (!b.take(v)) {
        Object now = b.value();
        if (now == null || t.truth(Comparison.compare(t, better.ordinal(), v, now))) {
          b.set(v);
        }
      }
    }
    return b.value();
  }

  private void set(Object value) {
    best = value;
    if (value instanceof Long n) {
      whole = n;
    } else if (value instanceof Double d) {
      real = d;
    }
  }

  private @Nullable Object value() {
    if (best instanceof Long n) {
      return n == whole ? best : (Object) whole;
    }
    return best instanceof Double d && d != real && real == real ? (Object) real : best;
  }

  @Override
  public boolean take(Object value) {
    if (best == null) {
      set(value);
      return true;
    }
    if (value instanceof Long n && best instanceof Long) {
      if (isBetter(n, whole)) {
        set(value);
      }
      return true;
    }
    if (value instanceof Double d && best instanceof Double) {
      if (isBetter(d, real)) {
        set(value);
      }
      return true;
    }
    return false;
  }

  @Override
  public boolean take(long value) {
    if (!(best instanceof Long)) {
      return take((Object) value);
    }
    if (isBetter(value, whole)) {
      whole = value;
    }
    return true;
  }

  @Override
  public boolean take(double value) {
    if (value != value || !(best instanceof Double)) {
      return super.take(value);
    }
    if (isBetter(value, real)) {
      real = value;
    }
    return true;
  }

  private boolean isBetter(long value, long than) {
    return least ? value < than : value > than;
  }

  private boolean isBetter(double value, double than) {
    return least ? value < than : value > than;
  }
}
