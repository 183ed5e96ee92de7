package dev.baton.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.Baton;
import dev.baton.ExitException;
import dev.baton.GuestException;
import dev.baton.GuestFunction;
import dev.baton.HostAccess;
import dev.baton.HostFunction;
import dev.baton.Namespace;
import dev.baton.Script;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An engine as a host program uses it. */
@Timeout(300)
class EngineTest {
  @Test
  void quickStart() {
    try (Baton baton = Baton.builder().lock("free").build()) {
      baton.exec("def total(prices): return sum(prices)");
      long t = baton.function("total").call(List.of(3, 5, 8)).as(long.class);
      assertEquals(16, t);
    }
  }

  @Test
  void valuesGoToTheGuestAndBack() {
    try (Baton baton = Baton.builder().build()) {
      baton.set("n", 7).set("names", List.of("a", "b")).set("nothing", null);
      assertEquals("['a', 'b', 7]", baton.eval("names + [n]").toString());
      assertTrue(baton.eval("nothing").isNone());
      assertEquals(Map.of("k", 1L), baton.eval("{'k': 1}").as(Object.class));
      assertNull(baton.get("unbound"));
      assertThrows(ClassCastException.class, () -> baton.eval("'x'").as(long.class));
      assertThrows(ArithmeticException.class, () -> baton.eval("2 ** 70").as(long.class));
      assertThrows(IllegalArgumentException.class, () -> baton.set("o", new Object()));
      assertThrows(IllegalArgumentException.class, () -> baton.function("unbound"));
    }
  }

  @Test
  void namespacesAreSeparate() {
    try (Baton baton = Baton.builder().build()) {
      Script script = baton.compile("x = x + 1");
      Namespace first = baton.newNamespace().set("x", 1);
      Namespace second = baton.newNamespace().set("x", 10);
      first.run(script);
      second.run(script);
      assertEquals(2, first.eval("x").as(int.class));
      assertEquals(11, second.eval("x").as(int.class));
      assertNull(baton.get("x"));
    }
  }

  @Test
  void aScriptRunsInAnotherEngine() {
    try (Baton one = Baton.builder().lock("gil").build();
        Baton other = Baton.builder().lock("free").build()) {
      other.run(one.compile("answer = 6 * 7"));
      assertEquals(42, other.get("answer").as(int.class));
    }
  }

  @Test
  void aFunctionIsAnObjectOfAnInterface() {
    try (Baton baton = Baton.builder().build()) {
      baton.exec("def power(a, b, m=None): return pow(a, b, m)");
      GuestFunction power = baton.function("power");
      assertEquals(8, power.asInterface(LongBinaryOperator.class).applyAsLong(2, 3));
      assertEquals(3, power.call(Map.of("m", 5), 2, 3).as(int.class));
    }
  }

  @Test
  void anExceptionCarriesTheTraceback() {
    try (Baton baton = Baton.builder().build()) {
      Script script = baton.compile("def f(n):\n    return 1 // n\n\nf(0)\n", "prices.py");
      GuestException e = assertThrows(GuestException.class, () -> baton.run(script));
      assertEquals("ZeroDivisionError", e.typeName());
      assertEquals("ZeroDivisionError: integer division or modulo by zero", e.getMessage());
      assertEquals(
          """
          Traceback (most recent call last):
            File "prices.py", line 4, in <module>
              f(0)
            File "prices.py", line 2, in f
              return 1 // n
                     ~~^^~~
          ZeroDivisionError: integer division or modulo by zero
          """,
          e.traceback());
      StackTraceElement innermost = e.getStackTrace()[0];
      assertEquals("prices.py", innermost.getFileName());
      assertEquals(2, innermost.getLineNumber());
      assertEquals(4, e.getStackTrace()[1].getLineNumber());
    }
  }

  @Test
  void aLongChainOfExceptionsIsShown() {
    try (Baton baton = Baton.builder().build()) {
      GuestException e =
          assertThrows(
              GuestException.class,
              () ->
                  baton.exec(
                      """
                      e = None
                      for i in range(20000):
                          new = ValueError(i)
                          new.__context__ = e
                          e = new
                      raise e
                      """));
      assertTrue(e.traceback().startsWith("ValueError: 0\n\nDuring handling"));
      assertTrue(e.traceback().endsWith("ValueError: 19999\n"));
    }
  }

  @Test
  void leavingIsAnExceptionOfItsOwn() {
    try (Baton baton = Baton.builder().build()) {
      ExitException e = assertThrows(ExitException.class, () -> baton.exec("raise SystemExit(3)"));
      assertEquals(3, e.status());
    }
  }

  @Test
  void theGuestCallsTheHostWhichCallsTheGuest() {
    Baton[] engine = new Baton[1];
    HostFunction twice =
        arguments -> {
          Object half = engine[0].function("half").call(arguments.get(0)).as(Object.class);
          return List.of(half, half);
        };
    try (Baton baton = Baton.builder().function("twice", twice).build()) {
      engine[0] = baton;
      baton.exec("def half(n): return n // 2");
      assertEquals("[21, 21]", baton.eval("twice(42)").toString());
    }
  }

  @Test
  void exceptionsCrossTheHost() {
    HostFunction broken =
        arguments -> {
          throw new IllegalStateException("no connection");
        };
    Baton[] engine = new Baton[1];
    HostFunction through = arguments -> engine[0].eval("{}['k']");
    try (Baton baton =
        Baton.builder().function("broken", broken).function("through", through).build()) {
      engine[0] = baton;
      baton.exec(
          """
          try:
              broken()
          except RuntimeError as e:
              text = str(e)
          try:
              through()
          except KeyError as e:
              key = e.args[0]
          """);
      assertTrue(baton.get("text").as(String.class).contains("no connection"));
      assertEquals("k", baton.get("key").as(String.class));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gil", "free"})
  void manyThreadsCall(String lock) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try (Baton baton = Baton.builder().lock(lock).build()) {
      baton.exec("seen = []\ndef work(n):\n    seen.append(n)\n    return sum(range(n))");
      GuestFunction work = baton.function("work");
      List<Callable<Long>> calls = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        int n = i;
        calls.add(() -> work.call(n).as(long.class));
      }
      List<Future<Long>> results = pool.invokeAll(calls);
      for (int i = 0; i < 400; i++) {
        assertEquals((long) i * (i - 1) / 2, results.get(i).get());
      }
      assertEquals(400, baton.eval("len(set(seen))").as(int.class));
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void anUnknownLockIsNamedWithTheKnownOnes() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> Baton.builder().lock("mutex").build());
    assertTrue(e.getMessage().contains("mutex"), e.getMessage());
    for (String known : List.of("gil", "free", "confined")) {
      assertTrue(e.getMessage().contains(known), e.getMessage());
    }
  }

  @Test
  void withoutRightsNoFileOpens() {
    try (Baton baton = Baton.builder().hostAccess(HostAccess.NONE).build()) {
      GuestException e =
          assertThrows(GuestException.class, () -> baton.exec("open('/etc/passwd')"));
      assertEquals("PermissionError", e.typeName());
      assertEquals(2, baton.eval("1 + 1").as(int.class));
    }
  }

  @Test
  void outputGoesWhereTheHostSays() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Baton baton = Baton.builder().output(out).build()) {
      baton.exec("print('grüße', flush=True)");
      assertEquals("grüße\n", out.toString(StandardCharsets.UTF_8));
      assertFalse(baton.config().toString().isEmpty());
    }
  }
}
