package dev.baton.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.Baton;
import dev.baton.GuestException;
import dev.baton.LimitException;
import dev.baton.Limits;
import dev.baton.Script;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each limit ends the call that reaches it and leaves the engine usable. */
@Timeout(300)
class LimitsTest {
  private static final String ENDLESS = "while True: pass";

  /** Long enough for cleaning up on a busy machine. */
  private static final Duration PATIENT = Duration.ofSeconds(120);

  /** Starts threads that run or wait for ever, and log when they are ended. */
  private static final String THREADS =
      """
      import threading, time
      log = []
      ready = threading.Semaphore(0)
      go = threading.Event()
      def ended(f):
          try:
              ready.release()
              go.wait()
              f()
          except BaseException:
              log.append('caught')
          finally:
              log.append(10)
      def spin():
          while True:
              try:
                  while True: pass
              except: pass
      def nap():
          while True: time.sleep(0.001)
      threads = [threading.Thread(target=ended, args=(f,)) for f in (spin, nap, spin)]
      for t in threads:
          t.start()
          ready.acquire()
      go.set()
      """;

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
      reaches("wall time", baton, "import time\ntime.sleep(100000)");
    }
  }

  @Test
  void theTimeOfOneCallIsNotTheNextOnes() throws InterruptedException {
    Limits limits = Limits.NONE.withWallTime(Duration.ofSeconds(2));
    try (Baton baton = Baton.builder().limits(limits).build()) {
      baton.exec("x = 1");
      Thread.sleep(2100);
      long began = System.nanoTime();
      try {
        baton.exec("for i in range(100000): x += i");
      } catch (LimitException e) {
        assertTrue(System.nanoTime() - began >= 2_000_000_000L, "a limit came too early");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gil", "free"})
  void limitsBindThreadsOfTheGuest(String lock) {
    Limits limits = Limits.NONE.withGrace(PATIENT).withSteps(300_000);
    try (Baton baton = Baton.builder().lock(lock).limits(limits).build()) {
      reaches("steps", baton, THREADS + "for t in threads: t.join()");
      assertEquals("[10, 10, 10]", afterThreads(baton));
    }
    boolean started = false;
    for (int millis = 300; !started; millis *= 2) {
      limits = Limits.NONE.withGrace(PATIENT).withWallTime(Duration.ofMillis(millis));
      try (Baton baton = Baton.builder().lock(lock).limits(limits).build()) {
        reaches("wall time", baton, THREADS + "for t in threads: t.join()");
        started = threadsRan(baton);
      }
    }
  }

  /**
   * Whether the threads had begun to run before the time was over, which on a busy machine it may
   * be before; if so, they have all been ended.
   */
  private static boolean threadsRan(Baton baton) {
    if (!Usable.eval(baton, "'go' in globals() and go.is_set()").as(boolean.class)) {
      return false;
    }
    assertEquals("[10, 10, 10]", afterThreads(baton));
    return true;
  }

  @ParameterizedTest
  @ValueSource(strings = {"gil", "free"})
  void threadsStayBoundWhenTheCallHasReturned(String lock) {
    assertTrue(threadsAreEnded(lock, Limits.NONE.withGrace(PATIENT).withSteps(300_000)));
    boolean started = false;
    for (int millis = 300; !started; millis *= 2) {
      Duration time = Duration.ofMillis(millis);
      started = threadsAreEnded(lock, Limits.NONE.withGrace(PATIENT).withWallTime(time));
    }
  }

  private static boolean threadsAreEnded(String lock, Limits limits) {
    try (Baton baton = Baton.builder().lock(lock).limits(limits).build()) {
      try {
        baton.exec(THREADS);
      } catch (LimitException e) {
        // The threads used it up before the call returned.
        assertTrue(e.getMessage().contains("limit"), e.getMessage());
      }
      return threadsRan(baton);
    }
  }

  /** What the threads logged when they had ended, which a call of its own waits for. */
  private static String afterThreads(Baton baton) {
    for (int i = 0; i < 2400; i++) {
      if (!Usable.eval(baton, "any(t.is_alive() for t in threads)").as(boolean.class)) {
        assertEquals(1, Usable.eval(baton, "threading.active_count()").as(int.class));
        return Usable.eval(baton, "log").toString();
      }
      LockSupport.parkNanos(50_000_000);
    }
    return "still alive";
  }

  @ParameterizedTest
  @ValueSource(strings = {"gil", "free"})
  void cleaningUpRuns(String lock) {
    Limits limits = Limits.NONE.withGrace(PATIENT).withSteps(100_000);
    try (Baton baton = Baton.builder().lock(lock).limits(limits).build()) {
      baton.exec("import threading\nlock = threading.Lock()\nlog = []");
      reaches(
          "steps",
          baton,
          """
          def endless():
              try:
                  while True: pass
                  yield
              finally:
                  log.append('generator')
          g = endless()
          try:
              with lock:
                  for x in g: pass
          except BaseException:
              log.append('caught')
          finally:
              log.append(lock.locked())
              for i in range(200000): pass
              log.append('end')
          log.append('after')
          """);
      assertEquals("['generator', False, 'end']", sortedLog(baton));
      assertEquals("[]", baton.eval("list(g)").toString());
    }
  }

  private static String sortedLog(Baton baton) {
    return baton.eval("sorted(log, key=lambda x: {False: 1, 'end': 2}.get(x, 0))").toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gil", "free"})
  void cleaningUpMustNotTakeLong(String lock) {
    Limits limits = Limits.NONE.withGrace(Duration.ofMillis(100)).withSteps(100_000);
    try (Baton baton = Baton.builder().lock(lock).limits(limits).build()) {
      for (String cleanUp :
          List.of("while True: pass", "import time; time.sleep(500)", "f()", "g().send(None)")) {
        reaches(
            "steps",
            baton,
            "def g():\n  while True: yield from g()\n"
                + "def f():\n  try:\n    while True: pass\n  finally:\n    "
                + cleanUp
                + "\nf()");
      }
    }
  }

  @Test
  void theHostSeesWhereTheGuestWas() {
    try (Baton baton = Baton.builder().limits(Limits.NONE.withSteps(10_000)).build()) {
      Script script = baton.compile("def f():\n  while True: pass\nf()", "loop.py");
      LimitException e = assertThrows(LimitException.class, () -> baton.run(script));
      assertEquals("limit of 10000 steps reached", e.getMessage());
      assertTrue(e.traceback().contains("File \"loop.py\", line 2, in f\n"), e.traceback());
      assertTrue(e.traceback().endsWith("ExecutionEnded: " + e.getMessage() + "\n"), e.traceback());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gil", "free"})
  void numberOfThreads(String lock) {
    try (Baton baton = Baton.builder().lock(lock).limits(Limits.NONE.withThreads(3)).build()) {
      String program =
          """
          import threading
          hold = threading.Event()
          threads = []
          text = None
          try:
              for i in range(10):
                  t = threading.Thread(target=hold.wait)
                  t.start()
                  threads.append(t)
          except RuntimeError as e:
              text = str(e)
          hold.set()
          for t in threads: t.join()
          """;
      for (int i = 0; i < 2; i++) {
        baton.exec(program);
        assertEquals(3, baton.eval("len(threads)").as(int.class));
        assertEquals("can't start new thread", baton.get("text").as(String.class));
        assertEquals(1, baton.eval("threading.active_count()").as(int.class));
      }
      baton.exec(
          "for i in range(10):\n  t = threading.Thread(target=len, args=('',))\n"
              + "  t.start()\n  t.join()");
    }
  }

  @Test
  void guestCodeDoesNotRaiseTheCallDepth() {
    try (Baton baton = Baton.builder().limits(Limits.NONE.withCallDepth(150)).build()) {
      baton.exec("import sys\nsys.setrecursionlimit(5000)\ndef f(n): return n and f(n - 1)");
      assertEquals(150, baton.eval("sys.getrecursionlimit()").as(int.class));
      assertThrows(GuestException.class, () -> baton.eval("f(200)"));
      baton.exec("sys.setrecursionlimit(100)");
      assertThrows(GuestException.class, () -> baton.eval("f(120)"));
    }
    try (Baton baton = Baton.builder().build()) {
      baton.exec("import sys\nsys.setrecursionlimit(3000)\ndef f(n): return n and f(n - 1)");
      assertEquals(0, baton.eval("f(2500)").as(int.class));
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
    try (Baton baton = Baton.builder().limits(limits).output(out).errorOutput(out).build()) {
      reaches("output", baton, "while True: print('x' * 100)");
      assertEquals(10_000, out.size());
      baton.exec("print('next')");
      assertTrue(out.toString(StandardCharsets.UTF_8).endsWith("next\n"));
      reaches(
          "output",
          baton,
          "import sys, threading\ndef f():\n  while True: sys.stderr.write('y' * 100)\n"
              + "t = threading.Thread(target=f)\nt.start()\nt.join()");
    }
  }

  private static void reaches(String limit, Baton baton, String program) {
    LimitException e = assertThrows(LimitException.class, () -> baton.exec(program));
    assertEquals(limit, e.limit());
    assertTrue(e.getMessage().contains("limit"), e.getMessage());
    assertEquals(2, Usable.eval(baton, "1 + 1").as(int.class));
  }
}
