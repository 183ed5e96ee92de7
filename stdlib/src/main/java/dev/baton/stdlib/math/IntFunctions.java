package dev.baton.stdlib.math;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.number.Combinatorics;
import dev.baton.core.number.Ints;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.runtime.Conversions;
import java.math.BigInteger;

/** The functions of module {@code math} of ints. */
@Intrinsics("math")
final class IntFunctions {
  private IntFunctions() {}

  @Builtin(value = "factorial(n, /)", doc = "The product of the ints from 1 to n.")
  static Object factorial(ThreadContext t, Object n) {
    return Combinatorics.factorial(Conversions.index(t, n));
  }

  @Builtin(
      value = "comb(n, k, /)",
      doc = "In how many ways k of n things can be chosen if order does not matter.")
  static Object comb(ThreadContext t, Object n, Object k) {
    return Combinatorics.combinations(Conversions.index(t, n), Conversions.index(t, k));
  }

  @Builtin(
      value = "perm(n, k=None, /)",
      doc = "In how many ways k of n things can be chosen if order matters; k is n by default.")
  static Object perm(ThreadContext t, Object n, Object k) {
    return k == Singleton.NONE
        ? factorial(t, n)
        : Combinatorics.permutations(Conversions.index(t, n), Conversions.index(t, k));
  }

  @Builtin(
      value = "gcd(*integers)",
      doc = "The greatest common divisor; 0 if all integers are 0 or there are none.")
  static Object gcd(ThreadContext t, Object[] integers) {
    Object result = 0L;
    for (Object integer : integers) {
      result = gcd(result, Conversions.index(t, integer));
    }
    return result;
  }

  private static Object gcd(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y && x != Long.MIN_VALUE && y != Long.MIN_VALUE) {
      long m = Math.abs(x);
      long n = Math.abs(y);
      while (n != 0) {
        long rest = m % n;
        m = n;
        n = rest;
      }
      return m;
    }
    return Ints.normalize(Ints.big(a).gcd(Ints.big(b)));
  }

  @Builtin(
      value = "lcm(*integers)",
      doc = "The least common multiple; 0 if one of the integers is 0, and 1 if there are none.")
  static Object lcm(ThreadContext t, Object[] integers) {
    Object result = 1L;
    for (Object integer : integers) {
      Object n = Conversions.index(t, integer);
      if (Ints.signum(n) == 0 || Ints.signum(result) == 0) {
        result = 0L;
      } else {
        result = Ints.abs(Ints.multiply(Ints.floorDivide(result, gcd(result, n)), n));
      }
    }
    return result;
  }

  @Builtin(value = "isqrt(n, /)", doc = "The whole part of the square root of an int.")
  static Object isqrt(ThreadContext t, Object n) {
    BigInteger value = Ints.big(Conversions.index(t, n));
    if (value.signum() < 0) {
      throw Raise.valueError("isqrt() argument must be nonnegative");
    }
    return Ints.normalize(value.sqrt());
  }
}
