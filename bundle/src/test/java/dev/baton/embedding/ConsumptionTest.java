package dev.baton.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.Baton;
import dev.baton.GuestException;
import dev.baton.LimitException;
import dev.baton.Limits;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The limits on processor time and on bytes end what uses too much, whatever form the code runs in.
 * No test looks at the clock: each waits for the end of what would never end by itself.
 */
@Timeout(300)
class ConsumptionTest {
  private static final Duration PATIENT = Duration.ofSeconds(120);

  private static final Limits SHORT =
      Limits.NONE.withGrace(PATIENT).withCpuTime(Duration.ofMillis(100));

  private static final Limits SMALL = Limits.NONE.withGrace(PATIENT).withBytes(100_000_000);

  /** More than any limit, and than an array can hold. */
  private static final String HUGE = "4_000_000_000";

  @ParameterizedTest
  @CsvSource({"gil,off", "gil,eager", "free,off", "free,eager", "fair,on", "latency,on"})
  void processorTime(String lock, String jit) {
    try (Baton baton = Baton.builder().lock(lock).jit(jit).limits(SHORT).build()) {
      reaches("cpu time", baton, "while True: pass");
      reaches("cpu time", baton, "def f(x):\n  while True: x = x * 1.5 % 7\nf(1.0)");
      reaches("cpu time", baton, "while True:\n  try:\n    while True: len([])\n  except: pass");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gil", "free"})
  void processorTimeOfKernels(String lock) {
    try (Baton baton = Baton.builder().lock(lock).limits(SHORT).build()) {
      reaches("cpu time", baton, "x = 3 ** 1000000\nwhile True: y = x * x");
      reaches("cpu time", baton, "x = list(range(100000))\nwhile True: sorted(x, reverse=True)");
      reaches("cpu time", baton, "import re\nre.match('(a*)*b', 'a' * 100000)");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gil", "free"})
  void processorTimeOfThreads(String lock) {
    try (Baton baton = Baton.builder().lock(lock).limits(SHORT).build()) {
      reaches(
          "cpu time",
          baton,
          """
          import threading
          log = []
          def spin():
              try:
                  while True: pass
              finally:
                  log.append('end')
          threads = [threading.Thread(target=spin) for i in range(2)]
          try:
              for t in threads: t.start()
          finally:
              for t in threads:
                  if t.ident is not None: t.join()
          """);
      assertTrue(Usable.eval(baton, "set(globals().get('log', [])) <= {'end'}").as(boolean.class));
    }
  }

  /** A call that only waits uses nothing, however long; the limit would come if it counted that. */
  @Test
  void waitingUsesNoProcessorTime() {
    Limits both = SHORT.withCpuTime(Duration.ofSeconds(20)).withWallTime(Duration.ofMillis(300));
    try (Baton baton = Baton.builder().limits(both).build()) {
      reaches("wall time", baton, "import time\ntime.sleep(100000)");
    }
  }

  @Test
  void eachCallHasItsOwn() {
    Limits limits = Limits.NONE.withCpuTime(Duration.ofSeconds(100)).withBytes(300_000_000);
    try (Baton baton = Baton.builder().limits(limits).build()) {
      for (int i = 0; i < 12; i++) {
        assertEquals(50_000_000, baton.eval("len(bytes(50_000_000))").as(int.class));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"gil,off", "gil,eager", "free,off", "free,eager"})
  void bytes(String lock, String jit) {
    try (Baton baton = Baton.builder().lock(lock).jit(jit).limits(SMALL).build()) {
      reaches("bytes", baton, "x = []\nwhile True: x.append([])");
      reaches("bytes", baton, "while True:\n  try:\n    while True: bytes(100000)\n  except: pass");
      reaches("bytes", baton, "x = 'a'\nwhile True:\n  try: x += x\n  except MemoryError: x = 'a'");
      reaches("bytes", baton, "x = {}\nfor i in iter(lambda: object(), 0): x[i] = i");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gil", "free"})
  void bytesOfThreads(String lock) {
    try (Baton baton = Baton.builder().lock(lock).limits(SMALL).build()) {
      reaches(
          "bytes",
          baton,
          """
          import threading
          def fill():
              x = []
              while True: x.append(bytearray(1000))
          threads = [threading.Thread(target=fill) for i in range(3)]
          for t in threads: t.start()
          for t in threads: t.join()
          """);
    }
  }

  /** What asks for much at once is refused before it gets it, so that the heap need not hold it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[0] * " + HUGE,
        "(0,) * " + HUGE,
        "'a' * " + HUGE,
        "b'a' * " + HUGE,
        "bytearray(b'a') * " + HUGE,
        "bytes(" + HUGE + ")",
        "bytearray(" + HUGE + ")",
        "1 << " + HUGE,
        "2 ** " + HUGE,
        "list(range(" + HUGE + "))",
        "tuple(range(" + HUGE + "))",
        "[*range(" + HUGE + ")]",
        "'a'.ljust(" + HUGE + ")",
        "f'{1:4000000000}'",
        "(1).to_bytes(" + HUGE + ", 'big')"
      })
  void muchAtOnce(String expression) {
    for (String lock : List.of("gil", "free")) {
      try (Baton baton = Baton.builder().lock(lock).limits(SMALL).build()) {
        RuntimeException e = assertThrows(RuntimeException.class, () -> baton.eval(expression));
        boolean memory = e instanceof GuestException g && g.typeName().equals("MemoryError");
        boolean limit = e instanceof LimitException l && l.limit().equals("bytes");
        assertTrue(memory || limit, e::toString);
        assertEquals(2, Usable.eval(baton, "1 + 1").as(int.class));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[0] * 100_000_000",
        "(0,) * 100_000_000",
        "'a' * 500_000_000",
        "b'a' * 500_000_000",
        "bytearray(b'a') * 500_000_000",
        "bytes(500_000_000)",
        "bytearray(500_000_000)",
        "1 << 2_000_000_000",
        "list(range(100_000_000))"
      })
  void whatIsMoreThanTheLimitAtOnceEndsTheCall(String expression) {
    try (Baton baton = Baton.builder().limits(SMALL.withBytes(200_000_000)).build()) {
      reaches("bytes", baton, "try:\n  x = " + expression + "\nexcept BaseException: y = 1");
    }
  }

  @Test
  void cleaningUpMayNotTakeMuchEither() {
    try (Baton baton = Baton.builder().limits(SMALL).build()) {
      reaches(
          "bytes",
          baton,
          """
          log = []
          try:
              bytes(500_000_000)
          finally:
              try:
                  bytes(500_000_001)
              except MemoryError:
                  log.append('no memory')
          """);
      assertEquals("['no memory']", baton.eval("log").toString());
    }
  }

  @Test
  void theMessagesTellTheLimit() {
    try (Baton baton = Baton.builder().limits(SMALL).build()) {
      LimitException e = assertThrows(LimitException.class, () -> baton.exec("bytes(500_000_000)"));
      assertEquals("limit of 100000000 allocated bytes reached", e.getMessage());
      assertTrue(e.traceback().contains("line 1, in <module>"), e.traceback());
    }
    try (Baton baton = Baton.builder().limits(SHORT).build()) {
      LimitException e = assertThrows(LimitException.class, () -> baton.exec("while True: pass"));
      assertEquals("limit of 0.1 s of processor time reached", e.getMessage());
    }
  }

  @Test
  void ranges() {
    assertThrows(IllegalArgumentException.class, () -> Limits.NONE.withBytes(-1));
    assertThrows(IllegalArgumentException.class, () -> Limits.NONE.withCpuTime(Duration.ZERO));
    assertEquals(5, Limits.NONE.withBytes(5).withCpuTime(PATIENT).withSteps(3).bytes());
  }

  private static void reaches(String limit, Baton baton, String program) {
    LimitException e = assertThrows(LimitException.class, () -> baton.exec(program), program);
    assertEquals(limit, e.limit(), e.getMessage());
    assertEquals(2, Usable.eval(baton, "1 + 1").as(int.class));
  }
}
