package dev.baton.stdlib.math;

import dev.baton.code.BinaryOperator;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.number.FloatSums;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.runtime.Arithmetic;
import dev.baton.core.runtime.Iteration;
import dev.baton.core.runtime.Numeric;

/** The functions of module {@code math} that run over many numbers. */
@Intrinsics("math")
final class SumFunctions {
  private static final int POLL_EVERY = 4096;

  private SumFunctions() {}

  @Builtin(value = "fsum(seq, /)", doc = "The sum of many floats, rounded only once.")
  static double fsum(ThreadContext t, Object seq) {
    FloatSums.Exact sum = new FloatSums.Exact();
    Object iterator = Iteration.iter(t, seq);
    int count = 0;
    for (Object x = Iteration.next(t, iterator); x != null; x = Iteration.next(t, iterator)) {
      sum.add(t.toDouble(x));
      if (++count % POLL_EVERY == 0) {
        t.poll();
      }
    }
    return sum.total();
  }

  @Builtin(
      value = "prod(iterable, /, *, start=1)",
      doc = "The product of all numbers of iterable, times start.")
  static Object prod(ThreadContext t, Object iterable, Object start) {
    Object product = start;
    Object iterator = Iteration.iter(t, iterable);
    int count = 0;
    for (Object x = Iteration.next(t, iterator); x != null; x = Iteration.next(t, iterator)) {
      product = Arithmetic.binary(t, BinaryOperator.MULTIPLY, product, x);
      if (++count % POLL_EVERY == 0) {
        t.poll();
      }
    }
    return product;
  }

  @Builtin(
      value = "sumprod(p, q, /)",
      doc = "The sum of the products of two sequences of the same length, item by item.")
  static Object sumprod(ThreadContext t, Object p, Object q) {
    Object[] left = Iteration.toArray(t, p);
    Object[] right = Iteration.toArray(t, q);
    if (left.length != right.length) {
      throw Raise.valueError("Inputs are not the same length");
    }
    return haveFloats(left, right)
        ? FloatSums.sumOfProducts(doubles(t, left), doubles(t, right))
        : sumOfAny(t, left, right);
  }

  /** Whether all are plain ints and floats, with at least one float on each position's pair. */
  private static boolean haveFloats(Object[] left, Object[] right) {
    for (int i = 0; i < left.length; i++) {
      boolean known = isReal(left[i]) && isReal(right[i]);
      if (!known || !(left[i] instanceof Double) && !(right[i] instanceof Double)) {
        return false;
      }
    }
    return left.length > 0;
  }

  private static boolean isReal(Object o) {
    return o instanceof Double || Numeric.plainInt(o) != null;
  }

  private static Object sumOfAny(ThreadContext t, Object[] left, Object[] right) {
    Object sum = 0L;
    for (int i = 0; i < left.length; i++) {
      Object product = Arithmetic.binary(t, BinaryOperator.MULTIPLY, left[i], right[i]);
      sum = Arithmetic.binary(t, BinaryOperator.ADD, sum, product);
      if (i % POLL_EVERY == POLL_EVERY - 1) {
        t.poll();
      }
    }
    return sum;
  }

  @Builtin(
      value = "dist(p, q, /)",
      doc = "The distance between two points, given as sequences of as many coordinates.")
  static double dist(ThreadContext t, Object p, Object q) {
    double[] from = doubles(t, coordinates(t, p));
    double[] to = doubles(t, coordinates(t, q));
    if (from.length != to.length) {
      throw Raise.valueError("both points must have the same number of dimensions");
    }
    return FloatSums.distance(from, to);
  }

  private static Object[] coordinates(ThreadContext t, Object point) {
    return point instanceof TupleObject tuple ? tuple.items() : Iteration.toArray(t, point);
  }

  @Builtin(
      value = "hypot(*coordinates)",
      doc = "The distance of a point from the origin: the square root of the sum of the squares.")
  static double hypot(ThreadContext t, Object[] coordinates) {
    return FloatSums.norm(doubles(t, coordinates));
  }

  private static double[] doubles(ThreadContext t, Object[] numbers) {
    double[] result = new double[numbers.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = t.toDouble(numbers[i]);
    }
    return result;
  }
}
