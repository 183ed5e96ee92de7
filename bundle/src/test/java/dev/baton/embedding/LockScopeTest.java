package dev.baton.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.Baton;
import dev.baton.Execution;
import dev.baton.GuestException;
import dev.baton.GuestValue;
import dev.baton.HostFunction;
import dev.baton.lock.LockScope;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several engines: what a shared lock does to them, and what they may give each other. */
@Timeout(300)
class LockScopeTest {
  private static Baton.Builder in(String group) {
    return Baton.builder().lockScope(LockScope.shared(group));
  }

  @Test
  void theScopeIsConfiguredLikeTheLock() {
    System.setProperty("baton.lock.scope", "shared:orders");
    try (Baton baton = Baton.builder().build()) {
      assertEquals(LockScope.shared("orders"), baton.lock().scope());
      String explained = baton.config().explain();
      String line = "lock.scope = shared:orders  (system property baton.lock.scope)\n";
      assertTrue(explained.contains(line), explained);
    } finally {
      System.clearProperty("baton.lock.scope");
    }
    try (Baton baton = Baton.builder().build()) {
      assertEquals(LockScope.OWN, baton.lock().scope());
      assertTrue(baton.config().explain().contains("lock.scope = own  (default)\n"));
    }
    try (Baton baton = Baton.builder().lockScope(LockScope.PROCESS).build()) {
      assertTrue(baton.config().explain().contains("lock.scope = process  (builder)\n"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "shared", "shared:", "shared: ", "all", "Own"})
  void whatIsNoScopeIsAnsweredClearly(String text) {
    System.setProperty("baton.lock.scope", text);
    try {
      IllegalArgumentException e =
          assertThrows(IllegalArgumentException.class, () -> Baton.builder().build());
      assertEquals(
          "lock.scope must be own, process or shared:NAME, not '"
              + text
              + "' (system property baton.lock.scope)",
          e.getMessage());
    } finally {
      System.clearProperty("baton.lock.scope");
    }
  }

  @Test
  void whoAsksForAnotherLockThanTheGroupHasIsRefused() {
    try (Baton first = in("refused").lock("fair").switchInterval(Duration.ofMillis(2)).build()) {
      IllegalArgumentException e =
          assertThrows(IllegalArgumentException.class, () -> in("refused").lock("free").build());
      assertEquals(
          "the engines of lock scope 'shared:refused' run under lock 'fair',"
              + " so one of them cannot have 'free'",
          e.getMessage());
      e =
          assertThrows(
              IllegalArgumentException.class,
              () -> in("refused").switchInterval(Duration.ofMillis(3)).build());
      assertEquals(
          "the engines of lock scope 'shared:refused' have a switch interval of 0.002 seconds,"
              + " so one of them cannot have 0.003",
          e.getMessage());
      try (Baton second = in("refused").build()) {
        assertEquals("fair", second.lock().name());
        first.lock().use("free");
        assertEquals("free", second.lock().name());
      }
      first.exec("pass");
    }
  }

  /** Under one lock no two threads are in a stretch without a safepoint at once. */
  @ParameterizedTest
  @ValueSource(strings = {"gil,interval=20", "fair,interval=20", "latency,interval=20", "stress"})
  void guestCodeOfTwoEnginesTakesTurns(String lock) {
    String code =
        """
        def run():
            for i in range(300):
                if look(): pass
        """;
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger together = new AtomicInteger();
    Iterable<Object> look =
        () -> {
          if (inside.incrementAndGet() != 1) {
            together.incrementAndGet();
          }
          Thread.yield();
          inside.decrementAndGet();
          return List.of().iterator();
        };
    HostFunction giveIt = call -> look;
    try (Baton a = in("turns-" + lock).lock(lock).function("look", giveIt).build();
        Baton b = in("turns-" + lock).function("look", giveIt).build()) {
      a.exec(code);
      b.exec(code);
      Execution first = a.start("run()");
      Execution second = b.start("run()");
      first.join();
      second.join();
    }
    assertEquals(0, together.get());
  }

  /** Both are in guest code's call of a collection, inside, when they meet. */
  @Test
  void enginesWithLocksOfTheirOwnRunSideBySide() {
    CyclicBarrier meeting = new CyclicBarrier(2);
    Iterable<Object> meet =
        () -> {
          try {
            meeting.await(120, TimeUnit.SECONDS);
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
          return List.of().iterator();
        };
    try (Baton a = Baton.builder().function("meet", call -> meet).build();
        Baton b = Baton.builder().function("meet", call -> meet).build()) {
      Execution first = a.start("meet()");
      Execution second = b.start("meet()");
      first.join();
      second.join();
    }
  }

  @Test
  void oneEngineCallsTheOtherAndIsCalledBack() {
    Baton[] engines = new Baton[2];
    HostFunction toB = call -> engines[1].function("b").call(call.get(0)).as(long.class);
    HostFunction toA = call -> engines[0].function("a").call(call.get(0)).as(long.class);
    try (Baton a = in("calls").function("to_b", toB).build();
        Baton b = in("calls").function("to_a", toA).build()) {
      engines[0] = a;
      engines[1] = b;
      a.exec("def a(n): return 0 if n == 0 else 1 + to_b(n - 1)");
      b.exec("def b(n): return 0 if n == 0 else 1 + to_a(n - 1)");
      assertEquals(10, a.function("a").call(10).as(long.class));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1] | list",
        "{} | dict",
        "(1, [2]) | tuple",
        "frozenset([(1, print)]) | frozenset",
        "bytearray(b'x') | bytearray",
        "lambda: 1 | function",
        "type('T', (int,), {})(3) | T",
        "ValueError('x') | ValueError",
        "iter(()) | tuple_iterator",
        "__import__('sys') | module",
      })
  void whatMayChangeIsNotForOtherEngines(String expression, String type) {
    String message =
        "a guest "
            + type
            + " of another engine cannot be given to this one: only immutable values can";
    try (Baton a = Baton.builder().build();
        Baton b = Baton.builder().build()) {
      GuestValue value = a.eval(expression);
      b.exec("def f(x): return x");
      assertRefused(message, () -> b.set("x", value));
      assertRefused(message, () -> b.function("f").call(value));
      assertRefused(message, () -> b.function("f").call(List.of(1, value)));
      assertRefused(message, () -> b.newNamespace().set("x", value));
      a.set("x", value);
      b.exec("f(1)");
    }
  }

  private static void assertRefused(String message, Runnable action) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, action::run).getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "None",
        "True",
        "3",
        "2**80",
        "1.5",
        "2j",
        "'x'",
        "chr(0x1f600)",
        "b'x'",
        "range(3)",
        "()",
        "(1, (2.5, 'x'), frozenset([b'y']))"
      })
  void whatNeverChangesIsForAll(String expression) {
    try (Baton a = Baton.builder().build();
        Baton b = Baton.builder().build()) {
      b.set("x", a.eval(expression));
      assertTrue(b.eval("x == " + expression).as(boolean.class));
    }
  }

  /** Twenty tuples that name the next one twice are looked at once each. */
  @Test
  void tuplesThatShareTheirParts() {
    try (Baton a = Baton.builder().build();
        Baton b = Baton.builder().build()) {
      a.exec("t = ()\nfor i in range(100): t = (t, t)\nd = ()\nfor i in range(100000): d = (d,)");
      b.set("x", a.get("t"));
      b.set("y", a.get("d"));
      assertEquals(2, b.eval("len(x)").as(long.class));
    }
  }

  @Test
  void aFunctionOfTheHostThatGivesAForeignValueRaises() {
    try (Baton a = Baton.builder().build();
        Baton b = Baton.builder().function("f", call -> a.eval("[1]")).build()) {
      GuestException e = assertThrows(GuestException.class, () -> b.exec("f()"));
      assertEquals(
          "TypeError: a function of the host gave no guest value: a guest list of another engine"
              + " cannot be given to this one: only immutable values can",
          e.getMessage());
    }
  }

  @Test
  void anExceptionOfAnotherEngineIsToldAsText() {
    try (Baton a = Baton.builder().build();
        Baton b = Baton.builder().function("f", call -> a.eval("1 / 0")).build()) {
      GuestException e = assertThrows(GuestException.class, () -> b.exec("f()"));
      assertEquals(
          "RuntimeError: GuestException: ZeroDivisionError: division by zero", e.getMessage());
      b.exec("pass");
    }
  }
}
