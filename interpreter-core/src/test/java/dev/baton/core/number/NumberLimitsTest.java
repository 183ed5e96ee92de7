package dev.baton.core.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.baton.core.text.OperandException;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The canonical form of ints, results that are too large, and the state of the generator. */
class NumberLimitsTest {

  private static void refuses(OperandException.Kind kind, Executable action) {
    assertEquals(kind, assertThrows(OperandException.class, action).kind());
  }

  @Test
  void resultsThatFitALongAreLongs() {
    Object beyond = Ints.add(Long.MAX_VALUE, 1L);
    assertInstanceOf(BigInteger.class, beyond);
    assertEquals(Long.MAX_VALUE, Ints.subtract(beyond, (Object) 1L));
    assertEquals(Long.MIN_VALUE, Ints.negate(beyond));
    assertEquals(Long.MIN_VALUE, Ints.floorDivide(beyond, (Object) (-1L)));
    assertEquals(beyond, Ints.floorDivide(Long.MIN_VALUE, -1L));
    assertEquals(beyond, Ints.abs(Long.MIN_VALUE));
    assertEquals(0L, Ints.xor(beyond, beyond));
    assertEquals(1L, Ints.shiftRight(beyond, 63L));
    assertEquals(Long.MIN_VALUE, Ints.shiftLeft(-1L, 63L));
  }

  @Test
  void resultsBeyondMemoryAreRefused() {
    Object huge = IntPower.power(10L, 30L);
    refuses(OperandException.Kind.MEMORY, () -> IntPower.power(2L, Long.MAX_VALUE));
    refuses(OperandException.Kind.MEMORY, () -> IntPower.power(7L, huge));
    refuses(OperandException.Kind.MEMORY, () -> Ints.shiftLeft(1L, (long) Integer.MAX_VALUE));
    refuses(OperandException.Kind.OVERFLOW, () -> Ints.shiftLeft((Object) 1L, huge));
    refuses(OperandException.Kind.MEMORY, () -> Combinatorics.factorial(Long.MAX_VALUE));
    refuses(OperandException.Kind.OVERFLOW, () -> Combinatorics.factorial(huge));
    assertEquals(1L, IntPower.power(-1L, Ints.multiply(huge, (Object) 2L)));
    assertEquals(0L, IntPower.power(0L, huge));
  }

  @Test
  void roundingAwayEveryDigitGivesZero() {
    assertEquals(0L, Ints.round(Long.MAX_VALUE, Long.MIN_VALUE));
    assertEquals(0L, Ints.round(5L, IntPower.power(-10L, 31L)));
    assertEquals(7L, Ints.round(7L, IntPower.power(10L, 30L)));
  }

  @Test
  void errorsHaveNoStackTrace() {
    OperandException e = assertThrows(OperandException.class, () -> Ints.floorDivide(1L, 0L));
    assertEquals(0, e.getStackTrace().length);
    assertEquals("integer division or modulo by zero", e.message());
  }

  @Test
  void aRestoredGeneratorGoesOnAlike() {
    MersenneTwister first = new MersenneTwister();
    first.seed(12345L);
    first.nextBits(1000);
    MersenneTwister second = new MersenneTwister();
    second.restore(first.state());
    for (int i = 0; i < 2000; i++) {
      assertEquals(first.nextInt(), second.nextInt());
    }
    int[] wrong = first.state();
    wrong[MersenneTwister.SIZE] = MersenneTwister.SIZE + 1;
    assertThrows(IllegalArgumentException.class, () -> second.restore(wrong));
    assertThrows(IllegalArgumentException.class, () -> second.restore(new int[3]));
  }

  @Test
  void aFixedSeedGivesTheKnownNumbers() {
    MersenneTwister random = new MersenneTwister();
    random.seed(42L);
    assertEquals(0.6394267984578837, random.nextDouble());
    assertEquals(0.025010755222666936, random.nextDouble());
    random.seed(-42L);
    assertEquals(0.6394267984578837, random.nextDouble());
  }
}
