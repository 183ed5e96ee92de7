package dev.baton.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.Baton;
import dev.baton.Execution;
import dev.baton.HostFunction;
import dev.baton.lock.Deadlock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Circles of waiting threads: found when they are there, and never when they are not. */
@Timeout(300)
class DeadlocksTest {
  private static final Duration SOON = Duration.ofSeconds(120);

  /** Two threads that each hold one lock and want the other's; MAKE makes a lock. */
  private static final String CROSSED =
      """
      import threading
      a, b = MAKE, MAKE
      both = threading.Barrier(2)
      failures = []
      def work(mine, other):
          try:
              with mine:
                  both.wait()
                  with other:
                      pass
          except RuntimeError as e:
              failures.append(e)
      threads = [threading.Thread(target=work, args=(a, b), name="first"),
                 threading.Thread(target=work, args=(b, a), name="second")]
      for t in threads: t.start()
      for t in threads: t.join()
      """;

  private static String crossed(String make) {
    return CROSSED.replace("MAKE", make);
  }

  /** Waits until there are deadlocks; they stay once they are there. */
  private static List<Deadlock> await(Baton baton) throws InterruptedException {
    List<Deadlock> found = baton.lock().deadlocks();
    while (found.isEmpty()) {
      Thread.sleep(1);
      found = baton.lock().deadlocks();
    }
    return found;
  }

  private static void end(Execution execution) {
    execution.cancel();
    assertThrows(CancellationException.class, () -> execution.get(SOON));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gil", "free", "fair", "latency"})
  void locksTakenByWithInTwoOrders(String lock) throws Exception {
    try (Baton baton = Baton.builder().lock(lock).build()) {
      Execution execution = baton.start(crossed("threading.Lock()"));
      List<Deadlock> found = await(baton);
      assertEquals(1, found.size());
      List<Deadlock.Wait> circle = found.get(0).circle();
      assertEquals(2, circle.size());
      for (Deadlock.Wait wait : circle) {
        assertTrue(List.of("first", "second").contains(wait.thread()), wait::toString);
        assertEquals("a lock", wait.wants());
        assertEquals("work", wait.at().function());
        assertEquals(9, wait.at().line());
      }
      String text = found.get(0).toString();
      assertTrue(text.startsWith("deadlock: '"), text);
      String dump = baton.lock().dump();
      assertTrue(dump.contains("\ndeadlock: '"), dump);
      assertTrue(dump.contains("wants a lock that 'first'"), dump);
      assertTrue(text.contains("'first' waits for a lock of 'second' (<string>:9 in work)"), text);
      assertEquals(
          text.length(),
          baton.eval("__import__('baton.lock').lock.deadlocks()[0]").as(String.class).length());
      end(execution);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gil", "free"})
  void reentrantLocksHoweverTheyAreTaken(String lock) throws Exception {
    try (Baton baton = Baton.builder().lock(lock).build()) {
      Execution execution =
          baton.start(crossed("threading.RLock()").replace("with other:", "if other.acquire():"));
      assertEquals(2, await(baton).get(0).circle().size());
      end(execution);
    }
  }

  @Test
  void aThreadThatWantsTheLockItHas() throws Exception {
    try (Baton baton = Baton.builder().build()) {
      Execution execution =
          baton.start("import threading\na = threading.Lock()\nwith a:\n    a.acquire()");
      List<Deadlock.Wait> circle = await(baton).get(0).circle();
      assertEquals(1, circle.size());
      assertEquals(4, circle.get(0).at().line());
      end(execution);
    }
  }

  @Test
  void aThreadThatIsJoinedByTheHolderOfTheLockItWants() throws Exception {
    try (Baton baton = Baton.builder().build()) {
      Execution execution =
          baton.start(
              """
              import threading
              a = threading.Lock()
              def work():
                  with a: pass
              t = threading.Thread(target=work, name="worker")
              with a:
                  t.start()
                  t.join()
              """);
      String text = await(baton).get(0).toString();
      assertTrue(text.contains("waits for the end of 'worker'"), text);
      assertTrue(text.contains("'worker' waits for a lock of '"), text);
      end(execution);
    }
  }

  /** One thread has a lock of the guest and wants one of Java, the other the other way round. */
  @Test
  void aLockOfTheGuestAndALockOfTheHost() throws Exception {
    ReentrantLock javas = new ReentrantLock();
    CountDownLatch firstHolds = new CountDownLatch(1);
    CountDownLatch secondHolds = new CountDownLatch(1);
    HostFunction wants =
        arguments -> {
          firstHolds.countDown();
          secondHolds.await();
          javas.lock();
          javas.unlock();
          return null;
        };
    HostFunction takes =
        arguments -> {
          firstHolds.await();
          javas.lock();
          secondHolds.countDown();
          return null;
        };
    HostFunction gives =
        arguments -> {
          javas.unlock();
          return null;
        };
    try (Baton baton =
        Baton.builder()
            .function("wants", wants)
            .function("takes", takes)
            .function("gives", gives)
            .build()) {
      baton.exec("import threading\nguest = threading.RLock()");
      Execution first = baton.start("with guest: wants()");
      Execution second = baton.start("takes()\ntry:\n    guest.acquire()\nfinally:\n    gives()");
      String text = await(baton).get(0).toString();
      assertTrue(text.contains("waits for a lock of Java ("), text);
      end(second);
      first.get(SOON);
    }
  }

  /** A lock taken by acquire() may be released by anybody, so nothing can be said about it. */
  @Test
  void whatAnotherThreadMayReleaseIsNoDeadlock() throws Exception {
    try (Baton baton = Baton.builder().build()) {
      Execution execution =
          baton.start(
              """
              import threading
              a, b = threading.Lock(), threading.Lock()
              a.acquire()
              def work():
                  with b:
                      a.acquire()
              t = threading.Thread(target=work)
              t.start()
              t.join()
              """);
      while (!baton.lock().dump().contains("in work")) {
        Thread.sleep(1);
      }
      for (int i = 0; i < 100; i++) {
        assertEquals(List.of(), baton.lock().deadlocks());
      }
      baton.exec("a.release()");
      execution.get(SOON);
    }
  }

  @Test
  void aWaitWithATimeoutIsNoDeadlock() throws Exception {
    try (Baton baton = Baton.builder().build()) {
      Execution execution =
          baton.start(
              "import threading\na = threading.Lock()\nwith a:\n    a.acquire(timeout=1000)");
      while (!baton.lock().dump().contains("waiting for a lock")) {
        Thread.sleep(1);
      }
      for (int i = 0; i < 100; i++) {
        assertEquals(List.of(), baton.lock().deadlocks());
      }
      end(execution);
    }
  }

  /** Threads that wait for each other's locks all the time, in one order, are never in a circle. */
  @ParameterizedTest
  @ValueSource(strings = {"gil", "free", "stress"})
  void noFalseAlarms(String lock) throws Exception {
    try (Baton baton = Baton.builder().lock(lock).build()) {
      Execution execution =
          baton.start(
              """
              import threading
              locks = [threading.Lock(), threading.RLock(), threading.Lock()]
              stop = False
              def work(n):
                  while not stop:
                      first, second = [(0, 1), (1, 2), (0, 2)][n]
                      with locks[first]:
                          with locks[second]:
                              pass
              threads = [threading.Thread(target=work, args=(n,)) for n in range(3)]
              for t in threads: t.start()
              for t in threads: t.join()
              """);
      while (baton.lock().snapshot().members().size() < 4) {
        Thread.sleep(1);
      }
      for (int i = 0; i < 300; i++) {
        assertEquals(List.of(), baton.lock().deadlocks());
      }
      baton.exec("stop = True");
      execution.get(SOON);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gil", "free", "latency"})
  void oneThreadOfTheCircleRaises(String lock) throws Exception {
    try (Baton baton = Baton.builder().lock(lock).breakDeadlocks(true).build()) {
      baton.start(crossed("threading.Lock()")).get(SOON);
      assertEquals(1, baton.eval("len(failures)").as(int.class));
      assertEquals("DeadlockError", baton.eval("type(failures[0]).__name__").as(String.class));
      String text = baton.eval("str(failures[0])").as(String.class);
      assertTrue(text.startsWith("deadlock: '"), text);
      assertTrue(text.contains("'second' waits for a lock of 'first' (<string>:9 in work)"), text);
      assertTrue(baton.eval("not a.locked() and not b.locked()").as(boolean.class));
    }
  }

  @Test
  void settings() {
    try (Baton baton = Baton.builder().breakDeadlocks(true).build()) {
      assertTrue(baton.config().explain().contains("lock.deadlocks = raise  (builder)"));
    }
    try (Baton baton = Baton.builder().build()) {
      assertTrue(baton.config().explain().contains("lock.deadlocks = off  (default)"));
    }
    System.setProperty("baton.lock.deadlocks", "perhaps");
    try {
      IllegalArgumentException e =
          assertThrows(IllegalArgumentException.class, () -> Baton.builder().build());
      assertFalse(e.getMessage().isEmpty());
      assertTrue(e.getMessage().startsWith("lock.deadlocks must be raise or off, not 'perhaps'"));
    } finally {
      System.clearProperty("baton.lock.deadlocks");
    }
  }
}
