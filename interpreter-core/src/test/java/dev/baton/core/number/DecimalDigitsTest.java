package dev.baton.core.number;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Decimal digits are those of Java. */
class DecimalDigitsTest {
  private static void check(BigInteger value) {
    assertEquals(value.toString(), DecimalDigits.of(value));
    assertEquals(value.negate().toString(), DecimalDigits.of(value.negate()));
  }

  @Test
  void manyInts() {
    Random random = new Random(1);
    for (int bits = 0; bits <= DecimalDigits.MOST_BITS; bits += 1 + bits / 20) {
      check(new BigInteger(bits, random));
      check(BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE));
    }
  }

  @Test
  void powersOfTen() {
    for (int n = 0; n < 200; n++) {
      BigInteger power = BigInteger.TEN.pow(n);
      check(power);
      check(power.subtract(BigInteger.ONE));
      check(power.multiply(BigInteger.TEN.pow(100)).add(BigInteger.TWO));
    }
  }
}
