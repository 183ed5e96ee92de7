package dev.baton.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.Baton;
import dev.baton.EngineLock;
import dev.baton.Execution;
import dev.baton.HostFunction;
import dev.baton.lock.BlockKind;
import dev.baton.lock.GuestLocation;
import dev.baton.lock.LockEvent;
import dev.baton.lock.LockEventKind;
import dev.baton.lock.LockListener;
import dev.baton.lock.LockSnapshot;
import dev.baton.lock.LockTrait;
import dev.baton.lock.ThreadStatistics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The global lock as the host and the guest look at it. */
@Timeout(300)
class LockViewTest {
  private static final String WORKERS =
      """
      import threading, time
      def work():
          n = 0
          while n < 20000:
              n += 1
          time.sleep(0.001)
      workers = [threading.Thread(target=work, name=f"worker-{i}") for i in range(3)]
      for w in workers: w.start()
      for w in workers: w.join()
      """;

  @ParameterizedTest
  @CsvSource({"gil, EXCLUSIVE", "free, PARALLEL", "confined, CONFINED"})
  void nameAndTraits(String name, LockTrait trait) {
    try (Baton baton = Baton.builder().lock(name).build()) {
      assertEquals(name, baton.lock().name());
      assertTrue(baton.lock().traits().contains(trait));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gil", "free"})
  void figuresOfThreadsByName(String lock) {
    Baton baton = Baton.builder().lock(lock).lockStatistics(true).build();
    baton.exec(WORKERS);
    baton.close(Duration.ofSeconds(120));
    List<ThreadStatistics> rows = baton.lock().threadStatistics();
    List<ThreadStatistics> workers =
        rows.stream().filter(r -> r.name().startsWith("worker-")).toList();
    assertEquals(3, workers.size(), rows::toString);
    for (ThreadStatistics worker : workers) {
      assertEquals(1, worker.figures().blocking().sleep());
      assertTrue(worker.figures().holdNanos() > 0);
    }
    long entered = rows.stream().mapToLong(r -> r.figures().entered()).sum();
    assertEquals(entered, baton.lock().statistics().entered());
    assertEquals(entered, baton.lock().statistics().exited());
  }

  /**
   * A listener hears of a thread's sleep while it is there, and of nothing after it was removed.
   */
  @Test
  void listeners() {
    List<LockEvent> heard = new CopyOnWriteArrayList<>();
    LockListener listener = heard::add;
    LockListener broken =
        event -> {
          throw new IllegalStateException("a broken listener");
        };
    try (Baton baton = Baton.builder().build()) {
      EngineLock lock = baton.lock();
      lock.addListener(broken);
      lock.addListener(listener);
      baton.exec("import time; time.sleep(0.001)");
      lock.removeListener(listener);
      lock.removeListener(broken);
      int before = heard.size();
      baton.exec("time.sleep(0.001)");
      assertEquals(before, heard.size());
    }
    assertTrue(
        heard.stream()
            .anyMatch(e -> e.kind() == LockEventKind.BLOCK_BEGIN && e.detail() == BlockKind.SLEEP));
  }

  /** The dump names calls, what threads do outside, and who has the lock that another wants. */
  @ParameterizedTest
  @ValueSource(strings = {"gil", "free"})
  void dumpShowsStacksAndLocks(String strategy) throws Exception {
    CountDownLatch holds = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    HostFunction wait =
        call -> {
          holds.countDown();
          assertTrue(over.await(120, TimeUnit.SECONDS));
          return null;
        };
    try (Baton baton = Baton.builder().lock(strategy).function("wait", wait).build()) {
      baton.exec(
          """
          import threading
          lock = threading.Lock()
          def holder():
              with lock:
                  wait()
          def wanter():
              lock.acquire()
              lock.release()
          def both():
              threads = [threading.Thread(target=f, name=f.__name__) for f in (holder, wanter)]
              for t in threads:
                  t.start()
                  if t.name == "holder":
                      while not lock.locked(): pass
              for t in threads: t.join()
          """);
      Execution running = baton.start("both()");
      assertTrue(holds.await(120, TimeUnit.SECONDS));
      String dump;
      do {
        dump = baton.lock().dump();
        // Until the third thread waits in its join as well: from then on nobody takes the lock.
      } while (dump.split(": waiting for a lock or a thread\n", -1).length != 3
          || !dump.contains(": waiting for a lock or a thread\n  wants a lock that 'holder' ")
          || !dump.contains(" in join\n"));
      LockSnapshot seen = baton.lock().snapshot();
      over.countDown();
      running.get();
      assertTrue(dump.startsWith("Lock '" + strategy + "', held by nobody\n"), dump);
      String holder = section(dump, "'holder'");
      assertTrue(holder.contains(": in host code\n"), dump);
      assertTrue(holder.contains("  took a lock that 'wanter' "), dump);
      assertTrue(holder.contains("  File \"<string>\", line 5 in holder\n"), dump);
      String wanter = section(dump, "'wanter'");
      assertTrue(wanter.contains(": waiting for a lock or a thread\n"), dump);
      assertTrue(wanter.contains("  wants a lock that 'holder' "), dump);
      assertTrue(wanter.contains("  File \"<string>\", line 7 in wanter\n"), dump);
      assertFalse(dump.contains("could be stopped"), dump);
      assertNull(seen.ownerLocation());
      GuestLocation inWait = new GuestLocation("<string>", 5, "holder");
      assertTrue(seen.members().stream().anyMatch(m -> inWait.equals(m.at())), seen::toString);
    }
  }

  /** Whoever holds the lock and runs is seen at some line of what it runs, from outside. */
  @Test
  void theOwnersLineSeenFromOutside() throws Exception {
    try (Baton baton = Baton.builder().lock("gil").build()) {
      baton.exec("stop = False\ndef spin():\n    while not stop:\n        pass\n");
      Execution running = baton.start("spin()");
      GuestLocation at;
      do {
        at = baton.lock().snapshot().ownerLocation();
        // At first the owner has not come to the function yet.
      } while (at == null || !at.function().equals("spin"));
      assertEquals("<string>", at.file());
      assertTrue(at.line() >= 2 && at.line() <= 4, at::toString);
      baton.exec("stop = True");
      running.get();
    }
  }

  private static String section(String dump, String thread) {
    int begin = dump.indexOf("\nThread " + thread);
    assertTrue(begin >= 0, dump);
    int end = dump.indexOf("\n\n", begin + 1);
    return end < 0 ? dump.substring(begin) : dump.substring(begin, end + 1);
  }

  /** Code that runs is stopped for the dump, shown where it is, and goes on. */
  @Test
  void dumpOfRunningCode() throws Exception {
    try (Baton baton = Baton.builder().build()) {
      baton.exec("stop = False\ndef spin():\n    while not stop:\n        pass\n");
      Execution running = baton.start("spin()");
      String dump;
      do {
        dump = baton.lock().dump();
        // At first it may stand at the safepoint of the function's entry, in line 2.
      } while (!dump.contains("line 3 in spin\n") && !dump.contains("line 4 in spin\n"));
      baton.exec("stop = True");
      running.get();
      assertEquals("Lock 'gil', held by nobody\n", baton.lock().dump());
    }
  }

  @Test
  void theGuestSeesItsLock() {
    try (Baton baton = Baton.builder().lock("gil").lockStatistics(true).build()) {
      baton.exec("import baton.lock as bl, time");
      assertEquals("gil", baton.eval("bl.name()").as(String.class));
      assertTrue(baton.eval("'exclusive' in bl.traits()").as(boolean.class));
      assertTrue(baton.eval("bl.is_timed()").as(boolean.class));
      baton.exec(
          """
          before = bl.statistics()
          mine = bl.thread_statistics()
          time.sleep(0.001)
          after = bl.statistics()
          now = bl.thread_statistics()
          """);
      Map<String, Long> expected = Map.of("sleep", 1L, "io", 0L, "kernel", 0L);
      expected.forEach(
          (kind, times) -> {
            String key = "['blocking']['" + kind + "']";
            assertEquals(times, baton.eval("after" + key + " - before" + key).as(long.class));
            assertEquals(times, baton.eval("now" + key + " - mine" + key).as(long.class));
          });
      assertTrue(baton.eval("after['hold_time'] > before['hold_time']").as(boolean.class));
      assertTrue(baton.eval("sum(after['hold_histogram']) == after['releases']").as(boolean.class));
      assertEquals(40, baton.eval("len(after['wait_histogram'])").as(long.class));
    }
  }

  @Test
  void theGuestSeesOptionsAndThreshold() {
    try (Baton baton =
        Baton.builder().lock("latency,budget=0.2").kernelThreshold(Duration.ofMillis(3)).build()) {
      baton.exec("import baton.lock as bl");
      assertEquals("0.2", baton.eval("bl.options()['budget']").as(String.class));
      assertEquals(0.003, baton.eval("bl.kernel_threshold()").as(double.class));
      // Exceptions of the core have no docstrings.
      assertEquals(
          "['DeadlockError']",
          baton
              .eval("repr([n for n in bl.__all__ if not getattr(bl, n).__doc__])")
              .as(String.class));
    }
  }

  /** A program hears of its own sleep, in order, and of nothing before or after. */
  @Test
  void theGuestHearsOfEvents() {
    try (Baton baton = Baton.builder().lock("gil").build()) {
      baton.exec(
          """
          import baton.lock as bl, threading, time
          def nap(): time.sleep(0.001)
          nap()
          before = time.perf_counter()
          with bl.Events() as events:
              t = threading.Thread(target=nap, name="napper")
              t.start(); t.join()
              heard = events.take()
          after = time.perf_counter()
          mine = [e for e in heard if e.thread == "napper"]
          kinds = [e.kind for e in mine]
          naps = [e for e in mine if e.detail == "sleep"]
          nap()
          late = events.take()
          """);
      assertEquals("[]", baton.eval("repr(late)").as(String.class));
      assertTrue(baton.eval("'entered' in kinds and 'exited' in kinds").as(boolean.class));
      assertEquals(
          "['block_begin', 'block_end']",
          baton
              .eval("repr([k for k in kinds[kinds.index('block_begin'):] if 'block' in k][:2])")
              .as(String.class));
      assertEquals(1, baton.eval("len(naps)").as(long.class));
      assertTrue(
          baton
              .eval(
                  "before <= naps[0].time <= after and sorted(mine, key=lambda e: e.time) == mine"
                      + " and events.lost == 0")
              .as(boolean.class));
      assertTrue(baton.eval("repr(naps[0])").as(String.class).startsWith("<block_begin sleep of "));
    }
  }

  /** A full log loses what comes, and says so; logs are few. */
  @Test
  void logsOfEventsAreBounded() {
    try (Baton baton = Baton.builder().lock("gil").build()) {
      baton.exec(
          """
          import baton.lock as bl, time
          def refused(make):
              try:
                  make()
              except (ValueError, RuntimeError) as e:
                  return str(e)
          small = bl.Events(3)
          for _ in range(5): time.sleep(0)
          first = len(small.take())
          small.close()
          small.close()
          limits = [refused(lambda: bl.Events(n)) for n in (0, 1000001)]
          logs = [bl.Events() for _ in range(16)]
          more = refused(bl.Events)
          for log in logs: log.close()
          bl.Events().close()
          """);
      assertEquals(3, baton.eval("first").as(long.class));
      assertTrue(baton.eval("small.lost > 0").as(boolean.class));
      assertEquals(
          "['limit must be from 1 to 1000000', 'limit must be from 1 to 1000000']",
          baton.eval("repr(limits)").as(String.class));
      assertEquals("too many logs of lock events are open", baton.eval("more").as(String.class));
    }
  }

  @Test
  void aSettingThatIsNeitherOnNorOffIsRefused() {
    System.setProperty("baton.lock-statistics", "maybe");
    try {
      IllegalArgumentException e =
          assertThrows(IllegalArgumentException.class, () -> Baton.builder().build());
      assertEquals(
          "lock-statistics must be on or off, not 'maybe'"
              + " (system property baton.lock-statistics)",
          e.getMessage());
    } finally {
      System.clearProperty("baton.lock-statistics");
    }
  }

  @Test
  void aClosedEngineStillHasItsFigures() {
    Baton baton = Baton.builder().build();
    baton.exec("x = 1");
    baton.close();
    LockSnapshot seen = baton.lock().snapshot();
    assertEquals(List.of(), seen.members());
    assertTrue(seen.statistics().entered() > 0);
    assertEquals(seen.statistics().entered(), seen.statistics().exited());
  }
}
