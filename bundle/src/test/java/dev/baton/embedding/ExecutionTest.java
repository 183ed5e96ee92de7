package dev.baton.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.Baton;
import dev.baton.Execution;
import dev.baton.GuestException;
import dev.baton.GuestValue;
import dev.baton.HostFunction;
import dev.baton.Limits;
import dev.baton.Namespace;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Guest code on a thread of its own: results, interrupts, cancellation. */
@Timeout(300)
class ExecutionTest {
  /** Long enough for cleaning up on a busy machine. */
  private static final Limits PATIENT = Limits.NONE.withGrace(Duration.ofSeconds(120));

  private static final Duration SOON = Duration.ofSeconds(120);

  private final Signal ready = new Signal();

  private Baton engine(String lock, Limits limits) {
    return Baton.builder().lock(lock).limits(limits).function("ready", ready).build();
  }

  /** Starts a program and waits until it has called {@code ready()}, and a little more. */
  private Execution startAndWait(Baton baton, String program) throws InterruptedException {
    Execution execution = baton.start(program);
    ready.await();
    Thread.sleep(20);
    return execution;
  }

  @ParameterizedTest
  @ValueSource(strings = {"gil", "free"})
  void results(String lock) throws Exception {
    try (Baton baton = engine(lock, Limits.NONE)) {
      baton.exec("def power(a, b, m=None): return pow(a, b, m)");
      Execution call = baton.function("power").start(2, 10);
      assertEquals(1024, call.get().as(int.class));
      assertEquals(1024, call.get(SOON).as(int.class));
      assertEquals(1024, call.join().as(int.class));
      assertTrue(call.isDone());
      assertFalse(call.isCancelled());
      assertFalse(call.interrupt());
      assertFalse(call.cancel());
      assertEquals(4, baton.function("power").start(Map.of("m", 5), 3, 2).get().as(int.class));
      Namespace names = baton.newNamespace();
      assertTrue(names.start("x = 1").get().isNone());
      assertEquals(1, names.get("x").as(int.class));
      assertTrue(baton.start(baton.compile("y = 2")).get().isNone());
      assertEquals(2, baton.get("y").as(int.class));
    }
  }

  @Test
  void failuresAreThoseOfADirectCall() throws Exception {
    try (Baton baton = engine("gil", Limits.NONE)) {
      Execution execution = baton.start("1 // 0");
      GuestException e = assertThrows(GuestException.class, execution::get);
      assertEquals("ZeroDivisionError", e.typeName());
      assertThrows(GuestException.class, execution::join);
      assertThrows(GuestException.class, () -> execution.get(SOON));
      CompletableFuture<GuestValue> stage = execution.completion().toCompletableFuture();
      assertInstanceOf(
          GuestException.class, assertThrows(CompletionException.class, stage::join).getCause());
      assertThrows(GuestException.class, () -> baton.start("1 +"));
      assertThrows(
          IllegalArgumentException.class, () -> baton.eval("len").asFunction().start(new Object()));
    }
  }

  @Test
  void closingEndsIt() throws Exception {
    Baton baton = engine("gil", Limits.NONE);
    Execution execution = startAndWait(baton, "ready()\nwhile True: pass");
    // A busy machine may need longer than this, and then names the call.
    baton.close(Duration.ofMillis(200));
    assertThrows(IllegalStateException.class, execution::get);
    assertThrows(IllegalStateException.class, () -> baton.start("x = 1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gil", "free"})
  void interruptRaisesKeyboardInterruptOnce(String lock) throws Exception {
    try (Baton baton = engine(lock, Limits.NONE)) {
      Execution execution =
          startAndWait(
              baton,
              """
              count = 0
              try:
                  ready()
                  while True: pass
              except KeyboardInterrupt:
                  count += 1
              try:
                  for i in range(300000): pass
              except KeyboardInterrupt:
                  count += 1
              """);
      assertTrue(execution.interrupt());
      execution.get(SOON);
      assertEquals(1, baton.get("count").as(int.class));
      assertFalse(execution.interrupt());
      baton.exec("for i in range(100000): pass");
    }
  }

  @Test
  void anInterruptBeforeTheStartIsNotLost() throws Exception {
    try (Baton baton = engine("gil", Limits.NONE)) {
      for (int i = 0; i < 50; i++) {
        Execution execution = baton.start("import time\nwhile True: time.sleep(60)");
        execution.interrupt();
        GuestException e = assertThrows(GuestException.class, () -> execution.get(SOON));
        assertEquals("KeyboardInterrupt", e.typeName());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "gil, import time; ready(); time.sleep(500)",
    "free, import time; ready(); time.sleep(500)",
    "gil, import threading; l = threading.Lock(); l.acquire(); ready(); l.acquire()",
    "free, import threading; l = threading.Lock(); l.acquire(); ready(); l.acquire()",
    "gil, import threading; e = threading.Event(); ready(); e.wait()",
    "free, import threading; e = threading.Event(); ready(); e.wait()",
    "gil, import queue; q = queue.Queue(); ready(); q.get()",
    "free, import queue; q = queue.Queue(); ready(); q.get()",
    "gil, 'import threading, time; t = threading.Thread(target=time.sleep, args=(500,), "
        + "daemon=True); t.start(); ready(); t.join()'",
    "free, 'import threading, time; t = threading.Thread(target=time.sleep, args=(500,), "
        + "daemon=True); t.start(); ready(); t.join()'"
  })
  void waitsEnd(String lock, String program) throws Exception {
    try (Baton baton = engine(lock, PATIENT)) {
      Execution interrupted = startAndWait(baton, program);
      interrupted.interrupt();
      GuestException e = assertThrows(GuestException.class, () -> interrupted.get(SOON));
      assertEquals("KeyboardInterrupt", e.typeName());

      baton.exec("ended = []");
      Execution cancelled =
          baton.start(
              "from time import sleep\ntry:\n  "
                  + program
                  + "\nexcept BaseException: ended.append('caught')\nfinally: ended.append('f')");
      Thread.sleep(50);
      assertTrue(cancelled.cancel());
      assertThrows(CancellationException.class, () -> cancelled.get(SOON));
      assertTrue(cancelled.isCancelled());
      assertTrue(cancelled.isDone());
      assertFalse(baton.eval("'caught' in ended").as(boolean.class));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gil", "free"})
  void nothingCatchesCancellation(String lock) throws Exception {
    for (String program :
        List.of(
            "while True:\n  try:\n    while True: pass\n  except BaseException: log.append('x')",
            "while True:\n  try:\n    while True: pass\n  except: log.append('x')",
            "while True:\n  try:\n    while True: pass\n  except (OSError, BaseException): log.append(1)",
            "while True:\n  try:\n    while True: pass\n  except* BaseException: log.append('x')",
            "from contextlib import suppress\nwhile True:\n  with suppress(BaseException):\n"
                + "    while True: pass",
            "while True:\n  try:\n    while True: pass\n  finally: continue",
            "def g():\n  while True:\n    try:\n      yield\n    except BaseException:\n"
                + "      log.append('x')\nfor x in g(): pass",
            "def f():\n  try:\n    while True: pass\n  finally:\n    return 1\nwhile True: f()")) {
      try (Baton baton = engine(lock, PATIENT)) {
        baton.exec("log = []");
        Execution execution = startAndWait(baton, "ready()\n" + program);
        assertTrue(execution.cancel());
        assertThrows(CancellationException.class, () -> execution.get(SOON), program);
        assertEquals(0, baton.eval("len(log)").as(int.class), program);
        assertEquals(2, baton.eval("1 + 1").as(int.class));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gil", "free"})
  void cleaningUpRuns(String lock) throws Exception {
    try (Baton baton = engine(lock, PATIENT)) {
      baton.exec(
          """
          import threading
          from contextlib import contextmanager
          lock = threading.Lock()
          log = []
          class Manager:
              def __enter__(self): return self
              def __exit__(self, kind, value, traceback):
                  for i in range(1000): pass
                  log.append(kind.__name__)
                  return True
          @contextmanager
          def managed():
              try:
                  yield
              finally:
                  log.append('managed')
          def generated():
              try:
                  while True: yield
              finally:
                  log.append('generated')
          """);
      Execution execution =
          startAndWait(
              baton,
              """
              try:
                  with lock, Manager(), managed():
                      ready()
                      for x in generated(): pass
              except BaseException:
                  log.append('caught')
              finally:
                  import time
                  time.sleep(0.01)
                  log.append('finally')
              log.append('after')
              """);
      execution.cancel();
      assertThrows(CancellationException.class, () -> execution.get(SOON));
      List<?> log = baton.get("log").as(List.class);
      assertFalse(log.contains("caught") || log.contains("after"), () -> "" + log);
      assertTrue(log.containsAll(List.of("managed", "ExecutionEnded", "finally")), () -> "" + log);
      assertFalse(baton.eval("lock.locked()").as(boolean.class));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "gil, while True: pass",
    "free, while True: pass",
    "gil, import time; time.sleep(500)",
    "free, import time; time.sleep(500)",
    "gil, import threading; c = threading.Condition(); c.acquire(); c.wait()",
    "gil, import threading; l = threading.Lock(); l.acquire(); l.acquire()"
  })
  void cleaningUpMustNotTakeLong(String lock, String cleanUp) throws Exception {
    Limits limits = Limits.NONE.withGrace(Duration.ofMillis(100));
    try (Baton baton = engine(lock, limits)) {
      Execution execution =
          startAndWait(baton, "try:\n  ready()\n  while True: pass\nfinally:\n  " + cleanUp);
      execution.cancel();
      assertThrows(CancellationException.class, () -> execution.get(SOON));
      assertEquals(2, baton.eval("1 + 1").as(int.class));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gil", "free"})
  void cancellationEndsThreadsThatItStarted(String lock) throws Exception {
    try (Baton baton = engine(lock, PATIENT)) {
      baton.exec("ended = []");
      Execution execution =
          startAndWait(
              baton,
              """
              import threading, time, queue
              begun = threading.Semaphore(0)
              def spin():
                  try:
                      begun.release()
                      while True: pass
                  finally:
                      ended.append('spin')
              def sleep():
                  try:
                      begun.release()
                      time.sleep(500)
                  finally:
                      ended.append('sleep')
              def start_more():
                  try:
                      t = threading.Thread(target=spin)
                      t.start()
                      begun.release()
                      queue.Queue().get()
                  finally:
                      ended.append('more')
              threads = [threading.Thread(target=f) for f in (spin, sleep, start_more)]
              for t in threads: t.start()
              for i in range(4): begun.acquire()
              ready()
              threads[0].join()
              """);
      execution.cancel();
      assertThrows(CancellationException.class, () -> execution.get(SOON));
      // A thread leaves the list of active ones a moment before it is no longer alive.
      baton.exec(
          """
          for i in range(6000):
              if threading.active_count() > 1 or any(t.is_alive() for t in threads):
                  time.sleep(0.01)
          """);
      assertEquals("['more', 'sleep', 'spin', 'spin']", baton.eval("sorted(ended)").toString());
      assertEquals(
          "[False, False, False]", baton.eval("[t.is_alive() for t in threads]").toString());
      assertEquals(1, baton.eval("threading.active_count()").as(int.class));
    }
  }

  @Test
  void theCallOfAHostFunctionIsLetRunToItsEnd() throws Exception {
    CountDownLatch inHost = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    HostFunction slow =
        arguments -> {
          inHost.countDown();
          release.await();
          return null;
        };
    try (Baton baton = Baton.builder().limits(PATIENT).function("slow", slow).build()) {
      Execution execution = baton.start("slow()\nafter = 1");
      assertTrue(inHost.await(120, TimeUnit.SECONDS));
      execution.cancel();
      assertThrows(TimeoutException.class, () -> execution.get(Duration.ofMillis(50)));
      assertFalse(execution.isDone());
      release.countDown();
      assertThrows(CancellationException.class, () -> execution.get(SOON));
      assertEquals(null, baton.get("after"));
    }
  }

  @Test
  void cancellationPassesThroughHostAndGuest() throws Exception {
    Baton[] engine = new Baton[1];
    HostFunction nested =
        arguments -> {
          engine[0].exec("ready()\nwhile True: pass");
          return null;
        };
    try (Baton baton =
        Baton.builder()
            .limits(PATIENT)
            .function("nested", nested)
            .function("ready", ready)
            .build()) {
      engine[0] = baton;
      Execution execution =
          startAndWait(
              baton,
              "try:\n  nested()\nexcept BaseException: x = 'caught'\nfinally: y = 'finally'");
      execution.cancel();
      assertThrows(CancellationException.class, () -> execution.get(SOON));
      assertEquals(null, baton.get("x"));
      assertEquals("finally", baton.get("y").as(String.class));
    }
  }

  @Test
  void requestsNeverReachWhatRunsLater() throws Exception {
    try (Baton baton = engine("free", PATIENT)) {
      for (int i = 0; i < 200; i++) {
        Execution execution = baton.start("x = 1");
        execution.interrupt();
        execution.cancel();
        baton.exec("for i in range(1000): pass");
        assertThrows(RuntimeException.class, () -> reported(execution));
        baton.exec("for i in range(1000): pass");
      }
    }
  }

  /** An execution that was interrupted and cancelled at once may still have been quicker. */
  private static void reported(Execution execution) throws Exception {
    execution.get(SOON);
    throw new RuntimeException("it was quicker");
  }
}
