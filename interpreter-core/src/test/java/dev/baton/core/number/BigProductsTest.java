package dev.baton.core.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** Products put together from parts are those of Java. */
class BigProductsTest {
  private final Random random = new Random(1);

  private BigInteger any(int mostBits) {
    BigInteger magnitude = new BigInteger(random.nextInt(mostBits + 1), random);
    BigInteger shifted =
        random.nextInt(4) == 0 ? magnitude.shiftLeft(random.nextInt(100)) : magnitude;
    return random.nextBoolean() ? shifted : shifted.negate();
  }

  @Test
  void products() {
    BigProducts products = new BigProducts(() -> {}, 40);
    for (int i = 0; i < 3000; i++) {
      BigInteger a = any(i);
      BigInteger b = any(i % 3 == 0 ? i : 300);
      assertEquals(a.multiply(b), products.multiply(a, b));
    }
  }

  @Test
  void powers() {
    BigProducts products = new BigProducts(() -> {}, 40);
    for (int i = 0; i < 500; i++) {
      BigInteger a = any(80);
      int exponent = 1 + random.nextInt(60);
      assertEquals(a.pow(exponent), products.power(a, exponent), () -> a + " ** " + exponent);
    }
  }

  @Test
  void theGuardIsCalledForEachPartAndMayEndIt() {
    int[] calls = {0};
    BigInteger a = BigInteger.ONE.shiftLeft(1000).subtract(BigInteger.ONE);
    new BigProducts(() -> calls[0]++, 100).multiply(a, a);
    assertTrue(calls[0] >= 81, () -> "only " + calls[0]);
    BigProducts stopped =
        new BigProducts(
            () -> {
              throw new CancellationException();
            },
            100);
    assertThrows(CancellationException.class, () -> stopped.multiply(a, a));
  }
}
