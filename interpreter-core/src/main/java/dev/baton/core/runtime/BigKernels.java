package dev.baton.core.runtime;

import dev.baton.code.BinaryOperator;
import dev.baton.core.number.BigProducts;
import dev.baton.core.number.BigQuotients;
import dev.baton.core.number.IntPower;
import dev.baton.core.number.Ints;
import dev.baton.core.object.ThreadContext;
import dev.baton.lock.KernelEstimate;
import dev.baton.lock.LockClock;
import dev.baton.lock.LongWork;
import java.math.BigInteger;
import java.util.function.Function;

/**
 * Operators on ints so large that their computation is a kernel: ints cannot change, so it is done
 * outside the global lock if it will take long. What it will take is estimated from the sizes, by
 * what the thread has measured before. All is charged as steps beforehand. All can be interrupted,
 * within some hundredths of a second; only the inverse that a negative exponent with a modulus asks
 * for cannot, since Java computes it in one go.
 */
final class BigKernels {
  /** Below so many words in one operand the work is no kernel, and nothing is counted. */
  private static final int LEAST_WORDS = 64;

  /** About as many units of {@link #units} as an instruction takes time. */
  private static final int UNITS_PER_STEP = 16;

  private static final int WORD_BITS = 32;

  /** Products grow with this power of the length (Karatsuba); a little slower, for long ones. */
  private static final double GROWTH = 1.585;

  private static final long BYTES_PER_WORD = 4;

  /** Java divides what has no more words in some hundredths of a second. */
  private static final int LONG_DIVIDEND = 1 << 15;

  /** As long as nobody minds that an interrupt waits. */
  private static final long IN_ONE_GO_NANOS = 20_000_000;

  /** Smaller shifts are too quick to be looked at. */
  private static final long LARGE_SHIFT = 1 << 20;

  private static final long LARGEST_BITS = Integer.MAX_VALUE - 64L;

  private BigKernels() {}

  /** Whether an operator on two plain numbers is a kernel. */
  static boolean areLarge(BinaryOperator op, Object a, Object b) {
    return switch (op) {
      case MULTIPLY, REMAINDER -> words(a) >= LEAST_WORDS && words(b) >= LEAST_WORDS;
      // A short quotient takes no longer than a sum.
      case FLOOR_DIVIDE ->
          words(a) >= LEAST_WORDS && words(b) >= LEAST_WORDS && !Ints.hasShortQuotient(a, b);
      case POWER -> powerBits(a, b) >= LEAST_WORDS * WORD_BITS;
      case LEFT_SHIFT ->
          b instanceof Long n && n >= LARGE_SHIFT && n < LARGEST_BITS && Ints.signum(a) != 0;
      default -> false;
    };
  }

  /** Applies an operator to ints of which {@link #areLarge} says yes. */
  static Object binary(ThreadContext t, BinaryOperator op, Object a, Object b) {
    t.reserve(
        switch (op) {
              case MULTIPLY -> (long) words(a) + words(b);
              case POWER -> powerBits(a, b) / WORD_BITS;
              case LEFT_SHIFT -> words(a) + (long) b / WORD_BITS;
              default -> words(a);
            }
            * BYTES_PER_WORD);
    return run(t, units(op, a, b), work -> compute(op, a, b, work));
  }

  /** {@code pow(a, b, modulus)} for ints. */
  static Object power(ThreadContext t, Object a, Object b, Object modulus) {
    double length = words(modulus);
    if (length * bits(b) < LEAST_WORDS * WORD_BITS) {
      return IntPower.power(a, b, modulus);
    }
    double units = Math.pow(length, GROWTH) * bits(b);
    boolean isLong = t.bigIntegerEstimate().nanos(units) > IN_ONE_GO_NANOS;
    return run(
        t,
        units,
        step -> isLong ? IntPower.power(a, b, modulus, step) : IntPower.power(a, b, modulus));
  }

  /** {@code divmod(a, b)} for ints. */
  static Object[] divmod(ThreadContext t, Object a, Object b) {
    if (!areLarge(BinaryOperator.FLOOR_DIVIDE, a, b)) {
      return Ints.divmod(a, b);
    }
    Object[] parts = new Object[2];
    run(
        t,
        units(BinaryOperator.FLOOR_DIVIDE, a, b),
        step -> {
          System.arraycopy(divmod(a, b, step), 0, parts, 0, 2);
          return parts;
        });
    return parts;
  }

  private static Object[] divmod(Object a, Object b, Runnable step) {
    if (words(a) <= LONG_DIVIDEND) {
      return Ints.divmod(a, b);
    }
    BigInteger[] parts = new BigQuotients(step).floorDivide(Ints.big(a), Ints.big(b));
    return new Object[] {Ints.normalize(parts[0]), Ints.normalize(parts[1])};
  }

  private static Object run(ThreadContext t, double units, Function<Runnable, Object> kernel) {
    t.charge((int) Math.min(units / UNITS_PER_STEP, Integer.MAX_VALUE));
    KernelEstimate estimate = t.bigIntegerEstimate();
    LockClock clock = t.globalLock().clock();
    LongWork work = new LongWork();
    boolean leaves = t.globalLock().isWorthLeaving(t, estimate.nanos(units));
    if (leaves) {
      work.leave(t);
    }
    Object result;
    try {
      long began = clock.nanoTime();
      result = kernel.apply(leaves ? () -> work.step(t) : t::poll);
      estimate.learn(units, clock.nanoTime() - began);
    } finally {
      work.end(t);
    }
    if (leaves) {
      t.poll();
    }
    return result;
  }

  private static Object compute(BinaryOperator op, Object a, Object b, Runnable step) {
    if (op == BinaryOperator.MULTIPLY) {
      return Ints.normalize(new BigProducts(step).multiply(Ints.big(a), Ints.big(b)));
    }
    if (op == BinaryOperator.POWER && powerBits(a, b) > BigProducts.PART_BITS) {
      int exponent = ((Long) b).intValue();
      return Ints.normalize(new BigProducts(step).power(Ints.big(a), exponent));
    }
    if (op == BinaryOperator.FLOOR_DIVIDE && words(a) <= LONG_DIVIDEND) {
      return Ints.floorDivide(a, b);
    }
    if (op == BinaryOperator.FLOOR_DIVIDE || op == BinaryOperator.REMAINDER) {
      return divmod(a, b, step)[op == BinaryOperator.FLOOR_DIVIDE ? 0 : 1];
    }
    return Numeric.binary(op, a, b);
  }

  private static double units(BinaryOperator op, Object a, Object b) {
    double x = words(a);
    double y = words(b);
    return switch (op) {
      case POWER -> Math.pow((double) powerBits(a, b) / WORD_BITS, GROWTH);
      case LEFT_SHIFT -> x + (double) (long) b / WORD_BITS / WORD_BITS;
      case MULTIPLY -> Math.max(x, y) * Math.pow(Math.min(x, y), GROWTH - 1);
      default -> (Math.max(0, x - y) + 1) * Math.pow(y, GROWTH - 1);
    };
  }

  private static int words(Object a) {
    return a instanceof BigInteger big ? big.bitLength() / WORD_BITS + 1 : 1;
  }

  private static long bits(Object a) {
    return a instanceof BigInteger big ? big.bitLength() : Long.SIZE;
  }

  /** About how many bits a power has; 0 if it is small, or so large that it is an error. */
  private static long powerBits(Object a, Object b) {
    if (!(b instanceof Long n) || n < 2 || n > LARGEST_BITS) {
      return 0;
    }
    long length =
        a instanceof BigInteger big
            ? big.bitLength()
            : a instanceof Long small ? Long.SIZE - Long.numberOfLeadingZeros(Math.abs(small)) : 0;
    long bits = length < 2 ? 0 : length * n;
    return bits > LARGEST_BITS ? 0 : bits;
  }
}
