package dev.baton.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.baton.Baton;
import dev.baton.Execution;
import dev.baton.GuestException;
import dev.baton.HostAccess;
import dev.baton.Limits;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Interpreters that guest programs make. */
@Timeout(300)
class IsolationTest {
  private static final HostAccess ALLOWED = HostAccess.builder().interpreters(true).build();

  /** A function of the library that can be called from bytes to bytes, and does what it is told. */
  private static final String SETUP =
      """
      import _interpreters, pickle

      def call(number, function, *args):
          packed = pickle.dumps((function, args, {}))
          return pickle.loads(_interpreters.call(number, "_isolated", "call", packed)[0])
      """;

  private static Baton.Builder builder(String lock) {
    return Baton.builder().lock(lock).hostAccess(ALLOWED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gil", "free", "latency", "adaptive"})
  void nothingIsShared(String lock) {
    try (Baton baton = builder(lock).build()) {
      baton.exec(SETUP);
      baton.exec(
          """
          import builtins
          builtins.mark = "here"
          a, b = _interpreters.create(), _interpreters.create()
          code = "setattr(__import__('builtins'), 'mark', getattr(__import__('builtins'), 'mark', '') + 'x')"
          for number in (a, a, b):
              assert call(number, exec, code) == (True, None)
          marks = [call(n, eval, "mark")[1] for n in (a, b)] + [mark]
          _interpreters.destroy(a)
          """);
      assertEquals("['xx', 'x', 'here']", baton.eval("str(marks)").as(String.class));
      GuestException gone =
          assertThrows(GuestException.class, () -> baton.eval("call(a, eval, '1')"));
      assertEquals("unrecognized interpreter ID 1", gone.getMessage().split(": ")[1]);
      assertEquals(3L, baton.eval("call(b, eval, '1 + 2')[1]").as(long.class));
    }
  }

  @Test
  void onlyIfTheHostAllowsIt() {
    Limits limits = Limits.NONE.withSteps(1_000_000);
    for (Baton.Builder forbidden :
        List.of(Baton.builder(), Baton.builder().hostAccess(ALLOWED).limits(limits))) {
      try (Baton baton = forbidden.build()) {
        baton.exec("import _interpreters");
        GuestException refused =
            assertThrows(GuestException.class, () -> baton.exec("_interpreters.create()"));
        assertEquals("PermissionError", refused.typeName());
        assertEquals(5L, baton.eval("2 + 3").as(long.class));
      }
    }
  }

  /** What the builder is told after build() is for other engines. */
  @Test
  void theBuilderIsReadOnce() {
    Baton.Builder builder = builder("gil");
    try (Baton baton = builder.build()) {
      builder.hostAccess(HostAccess.ALL).lock("free");
      baton.exec(SETUP + "n = _interpreters.create()\n");
      assertEquals(
          true,
          baton
              .eval("call(n, eval, '__import__(\"sys\")._is_gil_enabled()')[1]")
              .as(boolean.class));
      assertEquals(
          "PermissionError",
          baton.eval("type(call(n, open, '/etc/hosts')[1][0]).__name__").as(String.class));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gil", "free"})
  void aCallCanBeCancelled(String lock) throws InterruptedException {
    Signal begin = new Signal();
    try (Baton baton = builder(lock).build()) {
      baton.set("begin", begin);
      baton.exec(SETUP + "n = _interpreters.create()\n");
      Execution endless = baton.start("begin()\ncall(n, exec, 'while True: pass')");
      begin.await();
      endless.cancel();
      assertThrows(CancellationException.class, endless::get);
      assertEquals(4L, baton.eval("call(n, eval, '2 * 2')[1]").as(long.class));
    }
  }

  /** An endless call in another interpreter does not keep the engine from ending. */
  @ParameterizedTest
  @ValueSource(strings = {"gil", "free"})
  void closingEndsCallsInOtherInterpreters(String lock) {
    Baton baton = builder(lock).build();
    baton.exec(
        SETUP
            + """
            import threading
            n = _interpreters.create()
            threading.Thread(target=call, args=(n, exec, 'while True: pass'), daemon=True).start()
            """);
    assertEquals(List.of(), baton.close(Duration.ofSeconds(120)));
  }

  @Test
  void interpretersRunSideBySide() {
    try (Baton baton = builder("gil").build()) {
      baton.exec(
          SETUP
              + """
              import threading
              numbers = [_interpreters.create() for _ in range(3)]
              results = {}

              def work(n):
                  results[n] = call(n, eval, "sum(i * i for i in range(20000))")

              threads = [threading.Thread(target=work, args=(n,)) for n in numbers]
              for t in threads: t.start()
              for t in threads: t.join()
              """);
      assertEquals(
          true,
          baton
              .eval("set(results.values()) == {(True, sum(i * i for i in range(20000)))}")
              .as(boolean.class));
    }
  }
}
