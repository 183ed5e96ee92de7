package dev.baton.core.builtins;

import dev.baton.core.object.Sink;
import org.jspecify.annotations.Nullable;

/**
 * A sum of ints that a long holds, and from the first float on of floats, bools counting as ints.
 * Floats are added with Neumaier's compensation, as CPython does since 3.12, which leaves out the
 * first one that comes after ints.
 */
final class Sum extends Sink {
  private long whole;
  private boolean isReal;
  private double real;
  private double lost;

  private Sum(boolean isReal, long whole, double real) {
    this.isReal = isReal;
    this.whole = whole;
    this.real = real;
  }

  /** The sum that begins with a value; null if that is no number of these kinds. */
  static @Nullable Sum from(Object start) {
    if (start instanceof Long n) {
      return new Sum(false, n, 0);
    }
    return start instanceof Double d ? new Sum(true, 0, d) : null;
  }

  @Override
  public boolean take(Object value) {
    if (value instanceof Double d) {
      return take((double) d);
    }
    if (value instanceof Long n) {
      return take((long) n);
    }
    return value instanceof Boolean b && take(b ? 1L : 0L);
  }

  @Override
  public boolean take(long term) {
    if (isReal) {
      return take((double) term);
    }
    long next = whole + term;
    if (((whole ^ next) & (term ^ next)) < 0) {
      return false;
    }
    whole = next;
    return true;
  }

  @Override
  public boolean take(double x) {
    if (!isReal) {
      isReal = true;
      real = (double) whole + x;
      return true;
    }
    double next = real + x;
    lost += Math.abs(real) >= Math.abs(x) ? real - next + x : x - next + real;
    real = next;
    return true;
  }

  /** The sum of all that has been taken. */
  Object total() {
    if (!isReal) {
      return whole;
    }
    return Double.isFinite(lost) && lost != 0 ? real + lost : real;
  }
}
