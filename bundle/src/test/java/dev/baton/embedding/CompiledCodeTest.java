package dev.baton.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.Baton;
import dev.baton.GuestException;
import dev.baton.LimitException;
import dev.baton.Limits;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compiled code is not told from interpreted code by anything but its speed. */
class CompiledCodeTest {
  private static Baton engine(String jit) {
    return Baton.builder().jit(jit).build();
  }

  @ParameterizedTest
  @ValueSource(strings = {"on", "eager", "hostile"})
  void aLimitEndsACompiledLoop(String jit) {
    Limits limits = Limits.NONE.withWallTime(Duration.ofMillis(300));
    try (Baton baton = Baton.builder().jit(jit).limits(limits).build()) {
      LimitException e = assertThrows(LimitException.class, () -> baton.exec("while True: pass"));
      assertEquals("wall time", e.limit());
      assertEquals(3, Usable.eval(baton, "1 + 2").as(int.class));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"off", "on", "eager", "hostile"})
  void recursionEndsWithAnErrorAlsoOnASmallStack(String jit) throws InterruptedException {
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Runnable body =
        () -> {
          try (Baton baton = engine(jit)) {
            baton.exec(
                """
                def down(n): return 0 if n == 0 else 1 + down(n - 1)
                for i in range(1000): down(3)
                assert down(900) == 900
                try:
                    down(100_000)
                    assert False
                except RecursionError as e:
                    assert str(e).startswith("maximum recursion depth exceeded"), e
                assert down(900) == 900
                """);
          }
        };
    Thread small = new Thread(null, body, "small", 1 << 20);
    small.setUncaughtExceptionHandler((t, e) -> failure.set(e));
    small.start();
    small.join();
    assertNull(failure.get());
  }

  @Test
  void whatIsTooLargeStaysInterpreted() {
    StringBuilder source = new StringBuilder("def large(x):\n");
    source.append("  x = x + 1 if x else x - 1\n".repeat(2000)).append("  return x\n");
    try (Baton baton = engine("eager")) {
      baton.exec(source.toString());
      assertEquals(2001, baton.function("large").call(1).as(int.class));
    }
  }

  @Test
  void tracebacksAreTheSame() {
    String source =
        """
        def fail(x):
            return [y / (x - 2)
                    for y in range(x)]
        def numbers():
            for i in range(5):
                yield fail(i)
        def use():
            try:
                for n in numbers():
                    pass
            except ZeroDivisionError as e:
                raise ValueError("outer") from e
        use()
        """;
    assertEquals(traceback("off", source), traceback("eager", source));
    assertTrue(traceback("eager", source).contains("ZeroDivisionError: division by zero"));
  }

  private static String traceback(String jit, String source) {
    try (Baton baton = engine(jit)) {
      return assertThrows(GuestException.class, () -> baton.exec(source)).traceback();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"off", "eager", "hostile"})
  void compiledCodeSeesWhatChangesUnderIt(String jit) {
    try (Baton baton = engine(jit)) {
      baton.exec(
          """
          class A:
              kind = "a"
              def name(self): return "method"
          base = 1
          def ask(o): return o.kind, o.name(), base, len([1])
          o = A()
          seen = [ask(o) for _ in range(3)]
          A.kind = "b"
          seen.append(ask(o))
          A.name = lambda self: "replaced"
          base = 2
          seen.append(ask(o))
          o.name = lambda: "own"
          o.kind = "own"
          seen.append(ask(o))
          def len(x): return "mine"
          seen.append(ask(o))
          del len, o.name
          o.__class__ = type("B", (A,), {"kind": "c"})
          seen.append(ask(o))
          assert seen == [
              ("a", "method", 1, 1), ("a", "method", 1, 1), ("a", "method", 1, 1),
              ("b", "method", 1, 1), ("b", "replaced", 2, 1), ("own", "own", 2, 1),
              ("own", "own", 2, "mine"), ("own", "replaced", 2, 1)], seen
          """);
    }
  }

  @Test
  void anUnknownModeIsRefused() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> engine("sometimes"));
    assertEquals(
        "jit must be on, off, eager or hostile, not 'sometimes' (builder)", e.getMessage());
  }

  /**
   * The function is seen in its loops only, which hot code then calls and a failed guess leaves.
   */
  @Test
  void argumentsThatNoRecordedCallHasBroughtAreKept() {
    try (Baton baton = engine("on")) {
      baton.exec(
          """
          def sieve(n):
              s = [True] * (n + 1); s[0] = False
              for i in range(2, int(n ** 0.5) + 1):
                  if s[i]:
                      for j in range(i*i, n + 1, i): s[j] = False
              return [i for i, p in enumerate(s) if p]

          def main():
              x = 0
              for a in range(90):
                  for b in range(50):
                      for k in range(20): x += k
              x = [complex(k, k * 3) for k in range(8192)]
              return len(sieve(800_000))

          found = {main() for i in range(6)}
          """);
      assertEquals("{63952}", baton.eval("repr(found)").as(String.class));
    }
  }
}
