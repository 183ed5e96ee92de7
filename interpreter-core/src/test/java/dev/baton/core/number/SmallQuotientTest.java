package dev.baton.core.number;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Quotients of long ints of almost the same length, where their leading bits may not tell. */
class SmallQuotientTest {
  private static final int[] LENGTHS = {255, 256, 257, 300, 1000, 4096};

  private final Random random = new Random(7);

  private static void check(BigInteger a, BigInteger b) {
    assertEquals(Ints.normalize(a.divide(b)), Ints.floorDivide(a, b), () -> a + " // " + b);
  }

  private BigInteger ofLength(int bits) {
    return new BigInteger(bits, random).setBit(bits - 1);
  }

  @Test
  void quotientsAreExactBesideMultiples() {
    for (int bits : LENGTHS) {
      for (int quotientBits = 0; quotientBits < 30; quotientBits++) {
        BigInteger b = ofLength(bits);
        BigInteger multiple = b.multiply(ofLength(quotientBits + 1));
        check(multiple, b);
        check(multiple.subtract(BigInteger.ONE), b);
        check(multiple.add(BigInteger.ONE), b);
        check(multiple.add(b).subtract(BigInteger.ONE), b);
        check(multiple.add(new BigInteger(bits - 1, random)), b);
      }
    }
  }

  @Test
  void quotientsAreExactWhereAllLeadingBitsAreOneOrZero() {
    for (int bits : LENGTHS) {
      BigInteger power = BigInteger.ONE.shiftLeft(bits);
      BigInteger ones = power.subtract(BigInteger.ONE);
      check(power, ones);
      check(ones, power);
      check(ones, ones);
      check(power.shiftLeft(24), power.add(BigInteger.ONE));
      check(ones.shiftLeft(23), power);
      check(ones.multiply(ones).shiftRight(bits - 20), ones);
    }
  }
}
