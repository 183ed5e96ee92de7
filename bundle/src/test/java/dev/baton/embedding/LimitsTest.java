package dev.baton.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.Baton;
import dev.baton.GuestException;
import dev.baton.LimitException;
import dev.baton.Limits;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each limit ends the call that reaches it and leaves the engine usable. */
@Timeout(60)
class LimitsTest {
  private static final String ENDLESS = "while True: pass";

  @ParameterizedTest
  @ValueSource(strings = {"gil", "free"})
  void steps(String lock) {
    Limits limits = Limits.NONE.withSteps(100_000);
    try (Baton baton = Baton.builder().lock(lock).limits(limits).build()) {
      reaches("steps", baton, ENDLESS);
      reaches("steps", baton, "def f():\n  try:\n    f()\n  except: f()\nf()");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gil", "free"})
  void wallTimeOfALoop(String lock) {
    Limits limits = Limits.NONE.withWallTime(Duration.ofMillis(200));
    try (Baton baton = Baton.builder().lock(lock).limits(limits).build()) {
      reaches("wall time", baton, ENDLESS);
      reaches("wall time", baton, "while True:\n  try:\n    while True: pass\n  except: pass");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gil", "free"})
  void wallTimeOfASleep(String lock) {
    Limits limits = Limits.NONE.withWallTime(Duration.ofMillis(200));
    try (Baton baton = Baton.builder().lock(lock).limits(limits).build()) {
      long start = System.nanoTime();
      reaches("wall time", baton, "import time\ntime.sleep(50)");
      assertTrue(System.nanoTime() - start < Duration.ofSeconds(25).toNanos());
    }
  }

  @Test
  void theTimeOfOneCallIsNotTheNextOnes() throws InterruptedException {
    Limits limits = Limits.NONE.withWallTime(Duration.ofSeconds(2));
    try (Baton baton = Baton.builder().limits(limits).build()) {
      baton.exec("x = 1");
      Thread.sleep(2100);
      baton.exec("for i in range(100000): x += i");
    }
  }

  @Test
  void callDepth() {
    try (Baton baton = Baton.builder().limits(Limits.NONE.withCallDepth(150)).build()) {
      baton.exec("def f(n): return n and f(n - 1)");
      assertEquals(0, baton.eval("f(100)").as(int.class));
      GuestException e = assertThrows(GuestException.class, () -> baton.eval("f(200)"));
      assertEquals("RecursionError", e.typeName());
      assertEquals("RecursionError: maximum recursion depth exceeded", e.getMessage());
      assertEquals(0, baton.eval("f(100)").as(int.class));
    }
  }

  @Test
  void endlessRecursionIsAnErrorOfTheGuest() {
    try (Baton baton = Baton.builder().build()) {
      for (String program :
          new String[] {
            "def f(): f()\nf()",
            "class A:\n  def __getattr__(self, n): return getattr(self, n + 'x')\nA().y",
            "class A:\n  def __repr__(self): return repr(self)\nrepr(A())",
            "class A:\n  def __eq__(self, o): return self == o\nA() == A()",
            "x = []\nfor i in range(100000): x = [x]\nrepr(x)"
          }) {
        GuestException e = assertThrows(GuestException.class, () -> baton.exec(program), program);
        assertEquals("RecursionError", e.typeName(), program);
      }
      assertEquals(2, baton.eval("1 + 1").as(int.class));
    }
  }

  @Test
  void output() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Limits limits = Limits.NONE.withOutputBytes(10_000);
    try (Baton baton = Baton.builder().limits(limits).output(out).build()) {
      reaches("output", baton, "while True: print('x' * 100)");
      assertTrue(out.size() <= 10_000, () -> out.size() + " bytes");
    }
  }

  private static void reaches(String limit, Baton baton, String program) {
    LimitException e = assertThrows(LimitException.class, () -> baton.exec(program));
    assertEquals(limit, e.limit());
    assertTrue(e.getMessage().contains("limit"), e.getMessage());
    assertEquals(2, baton.eval("1 + 1").as(int.class));
  }
}
