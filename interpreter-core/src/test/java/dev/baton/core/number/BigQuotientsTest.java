package dev.baton.core.number;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** Quotients put together from parts are those of Java. */
class BigQuotientsTest {
  private final Random random = new Random(1);

  /** Some have long runs of ones or zeros, where guesses of digits are worst. */
  private BigInteger any(int mostBits) {
    BigInteger magnitude = new BigInteger(1 + random.nextInt(mostBits), random);
    BigInteger ones = BigInteger.ONE.shiftLeft(1 + random.nextInt(mostBits));
    BigInteger chosen =
        switch (random.nextInt(4)) {
          case 0 -> ones.subtract(BigInteger.ONE);
          case 1 -> ones.subtract(magnitude);
          case 2 -> ones.add(BigInteger.ONE);
          default -> magnitude;
        };
    return random.nextBoolean() ? chosen : chosen.negate();
  }

  private static BigInteger[] expected(BigInteger a, BigInteger b) {
    BigInteger[] parts = a.divideAndRemainder(b);
    if (parts[1].signum() * b.signum() < 0) {
      return new BigInteger[] {parts[0].subtract(BigInteger.ONE), parts[1].add(b)};
    }
    return parts;
  }

  @Test
  void quotientsAndRemainders() {
    BigQuotients quotients = new BigQuotients(() -> {}, 40, 40);
    for (int i = 1; i < 4000; i++) {
      BigInteger a = any(i);
      BigInteger b = any(i % 3 == 0 ? i : 300);
      if (b.signum() != 0) {
        assertArrayEquals(expected(a, b), quotients.floorDivide(a, b), () -> a + " // " + b);
      }
    }
  }

  @Test
  void modularPowers() {
    BigQuotients quotients = new BigQuotients(() -> {}, 40, 40);
    for (int i = 1; i < 400; i++) {
      BigInteger a = any(i);
      BigInteger n = any(60).abs();
      BigInteger m = any(1 + i / 2).abs().add(BigInteger.ONE);
      assertEquals(a.modPow(n, m), quotients.power(a, n, m), () -> a + ", " + n + ", " + m);
    }
  }

  @Test
  void theGuardIsCalledForEachPartAndMayEndIt() {
    int[] calls = {0};
    BigInteger b = BigInteger.ONE.shiftLeft(1000).subtract(BigInteger.ONE);
    BigInteger a = b.multiply(b);
    new BigQuotients(() -> calls[0]++, 100, 100).floorDivide(a, b);
    assertTrue(calls[0] >= 16, () -> "only " + calls[0]);
    BigQuotients stopped =
        new BigQuotients(
            () -> {
              throw new CancellationException();
            },
            100,
            100);
    assertThrows(CancellationException.class, () -> stopped.floorDivide(a, b));
    assertThrows(CancellationException.class, () -> stopped.power(a, b, b));
  }
}
