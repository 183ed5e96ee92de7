package dev.baton.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.Baton;
import dev.baton.Execution;
import dev.baton.GuestException;
import dev.baton.LimitException;
import dev.baton.Limits;
import dev.baton.lock.BlockKind;
import dev.baton.lock.LockStatistics;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Built-in functions that compute for long: when they leave the lock, and how they are ended. */
@Timeout(300)
class KernelTest {
  private static final String PREPARE =
      """
      import re
      mixed = list(range(0, 40000, 2)) + list(range(1, 40000, 2))
      words = [str(n) for n in mixed]
      big = 7 ** 9000
      divisor = big >> 9000
      """;

  /** Each line is one kernel. */
  private static final String[] KERNELS = {
    "assert sorted(mixed) == list(range(40000))",
    "mixed.copy().sort(reverse=True)",
    "assert sorted(words, key=int)[-1] == '39999'",
    "assert re.match('(a|aa)+$', 'a' * 24 + 'b') is None",
    "big * big",
    "big // divisor",
    "big % divisor",
    "7 ** 9000",
    "pow(3, 65537, big)"
  };

  /** How many kernels left, and how many were elided, while something ran. */
  private static String ran(Baton baton, String code) {
    LockStatistics before = baton.lock().statistics();
    baton.exec(code);
    LockStatistics after = baton.lock().statistics();
    long left = after.blocking().kernel() - before.blocking().kernel();
    return left + " left, " + (after.elided() - before.elided()) + " elided";
  }

  /** Where nothing is worth leaving for, each kernel is counted as elided, once. */
  @Test
  void kernelsThatStayInsideAreCounted() {
    try (Baton baton = Baton.builder().lock("gil").kernelThreshold(Duration.ofDays(1)).build()) {
      baton.exec(PREPARE);
      for (String kernel : KERNELS) {
        assertEquals("0 left, 1 elided", ran(baton, kernel), kernel);
      }
    }
  }

  /** Where everything is, each leaves, and nothing is elided. */
  @ParameterizedTest
  @ValueSource(strings = {"gil", "free"})
  void kernelsThatLeaveAreCounted(String lock) {
    try (Baton baton = Baton.builder().lock(lock).kernelThreshold(Duration.ZERO).build()) {
      baton.exec(PREPARE);
      for (String kernel : KERNELS) {
        assertEquals("1 left, 0 elided", ran(baton, kernel), kernel);
      }
    }
  }

  /** An interrupt reaches a kernel outside the lock, which would go on for hours. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "3 ** 1000000000",
        "pow(3, (1 << 50_000_000) - 1, (1 << 3_000_000) + 1)",
        "while True: ((1 << 90_000_000) - 1) // ((1 << 40_000_000) + 1)",
        "while True: ((1 << 90_000_000) - 1) % ((1 << 40_000_000) + 1)",
        "while True: divmod((1 << 90_000_000) - 1, (1 << 40_000_000) + 1)",
        "__import__('re').match('(a|aa)+$', 'a' * 100 + 'b')",
      })
  void kernelsAreInterrupted(String kernel) throws Exception {
    try (Baton baton = Baton.builder().lock("gil").build()) {
      baton.exec("import re");
      Execution running = baton.start(kernel);
      while (baton.lock().snapshot().members().stream()
          .noneMatch(m -> m.blockedIn() == BlockKind.KERNEL)) {
        Thread.onSpinWait();
      }
      assertTrue(running.interrupt());
      GuestException e = assertThrows(GuestException.class, running::get);
      assertEquals("KeyboardInterrupt", e.typeName());
      assertEquals(5, baton.eval("2 + 3").as(long.class));
    }
  }

  /** Comparisons in a sort count as steps, those of Java's order as those of the guest's. */
  @ParameterizedTest
  @ValueSource(strings = {"sorted(mixed)", "sorted(pairs)", "big * big"})
  void kernelsAreCharged(String kernel) {
    try (Baton baton = Baton.builder().limits(Limits.NONE.withSteps(60_000)).build()) {
      baton.exec("mixed = list(range(0, 100000, 2)) + list(range(1, 100000, 2))");
      baton.exec("pairs = list(zip(mixed, mixed)); big = 1 << 20000000");
      LimitException e = assertThrows(LimitException.class, () -> baton.exec(kernel));
      assertEquals("limit of 60000 steps reached", e.getMessage());
      assertEquals(5, baton.eval("2 + 3").as(long.class));
    }
  }

  @Test
  void aThresholdIsNotNegative() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Baton.builder().kernelThreshold(Duration.ofNanos(-1)));
  }
}
