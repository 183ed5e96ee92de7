package dev.baton.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
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

/** Arrays between host and guest; loops over arrays leave the lock, are ended and charged. */
@Timeout(300)
class ArrayTest {
  private static final String PREPARE =
      """
      import numpy as np
      a = np.arange(40000.0).reshape(200, 200)
      rng = np.random.default_rng(1)
      """;

  /** Each line is one kernel. */
  private static final String[] KERNELS = {
    "a + 1",
    "np.exp(a)",
    "a.sum()",
    "a.cumsum()",
    "a > 3",
    "np.where(a > 1, a, 0)",
    "a @ a",
    "np.dot(a, a)",
    "a.copy()",
    "a.T.astype(int)",
    "np.sort(-a)",
    "a.argsort()",
    "rng.random(9999)",
    "rng.normal(size=9999)",
    "np.linalg.inv(a + np.eye(200))",
    "a[a[0].astype(int) % 200]"
  };

  private static Baton baton(String lock, Duration threshold) {
    return Baton.builder().lock(lock).kernelThreshold(threshold).build();
  }

  private static long left(Baton baton, String code) {
    LockStatistics before = baton.lock().statistics();
    baton.exec(code);
    return baton.lock().statistics().blocking().kernel() - before.blocking().kernel();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gil", "free", "latency"})
  void kernelsLeaveTheLock(String lock) {
    try (Baton baton = baton(lock, Duration.ZERO)) {
      baton.exec(PREPARE);
      for (String kernel : KERNELS) {
        assertTrue(left(baton, kernel) >= 1, kernel);
      }
    }
  }

  /** A kernel that would go on for hours, outside the lock, is reached. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "np.broadcast_to(np.arange(1000.0), (2000000, 1000)).sum()",
        "np.add.reduce(np.broadcast_to(np.arange(1000), (2000000, 1000)), axis=0)",
        "np.exp(np.broadcast_to(1.5, (2, 1000000000))).sum()"
      })
  void kernelsAreInterrupted(String kernel) throws Exception {
    try (Baton baton = baton("gil", Duration.ZERO)) {
      baton.exec("import numpy as np");
      Execution running =
          baton.start(
              "while True:\n  try:\n    %s\n  except MemoryError:\n    np.sort(np.ones(9999))"
                  .formatted(kernel));
      while (baton.lock().snapshot().members().stream()
          .noneMatch(m -> m.blockedIn() == BlockKind.KERNEL)) {
        Thread.onSpinWait();
      }
      assertTrue(running.interrupt());
      GuestException e = assertThrows(GuestException.class, running::get);
      assertEquals("KeyboardInterrupt", e.typeName());
      assertEquals(3.0, baton.eval("float(np.array([1, 2]).sum())").as(double.class));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a + 1", "a.sum()", "np.sort(a)", "b @ b", "a.tolist()"})
  void kernelsAreCharged(String kernel) {
    try (Baton baton = Baton.builder().build()) {
      baton.exec("import numpy as np; a = np.arange(5000000.0); b = np.ones((500, 500))");
      Baton bounded = baton;
      Limits limits = Limits.NONE.withSteps(100_000);
      assertEquals(5, bounded.eval("2 + 3").as(long.class));
      try (Baton small = Baton.builder().limits(limits).build()) {
        small.set("a", baton.eval("a").as(double[].class));
        LimitException e =
            assertThrows(
                LimitException.class,
                () ->
                    small.exec("import numpy as np\nb = np.ones((500, 500))\nwhile 1: " + kernel));
        assertEquals("limit of 100000 steps reached", e.getMessage());
      }
    }
  }

  @Test
  void hugeArraysAreRefused() {
    try (Baton baton = Baton.builder().build()) {
      baton.exec("import numpy as np");
      for (String code :
          new String[] {
            "np.zeros(2000000000)",
            "np.ones((100000, 100000))",
            "np.broadcast_to(1.5, (50000, 60000)) + 1",
            "np.arange(10**12)",
            "np.random.rand(1 << 30)"
          }) {
        GuestException e = assertThrows(GuestException.class, () -> baton.exec(code), code);
        assertTrue(
            e.typeName().endsWith("MemoryError") || e.typeName().endsWith("ValueError"),
            e.typeName());
      }
      assertEquals(6, baton.eval("int(np.arange(4).sum())").as(long.class));
    }
  }

  @Test
  void theLimitOfBytesBindsArrays() {
    Limits limits = Limits.NONE.withBytes(50_000_000);
    try (Baton baton = Baton.builder().limits(limits).build()) {
      LimitException e =
          assertThrows(
              LimitException.class, () -> baton.exec("import numpy as np; np.zeros(20_000_000)"));
      assertTrue(e.getMessage().contains("bytes"), e.getMessage());
      assertEquals(5, baton.eval("2 + 3").as(long.class));
    }
  }

  @Test
  void hostArraysShareTheirMemory() {
    double[] given = {1, 2, 3};
    try (Baton baton = Baton.builder().build()) {
      baton.exec("import numpy as np");
      baton.set("x", given);
      baton.exec("x *= 2; y = x[1:]; z = np.arange(3)");
      assertArrayEquals(new double[] {2, 4, 6}, given);
      assertSame(given, baton.eval("x").as(double[].class));
      double[] part = baton.eval("y").as(double[].class);
      assertArrayEquals(new double[] {4, 6}, part);
      assertNotSame(given, part);
      assertArrayEquals(new long[] {0, 1, 2}, baton.eval("z").as(long[].class));
      assertArrayEquals(new double[] {0, 1, 2}, baton.eval("z").as(double[].class));
      assertThrows(ClassCastException.class, () -> baton.eval("x").as(int[].class));
      baton.set("f", new float[] {0.5f});
      baton.set("i", new int[] {7});
      assertEquals("float32 int32", baton.eval("f'{f.dtype} {i.dtype}'").as(String.class));
    }
  }
}
