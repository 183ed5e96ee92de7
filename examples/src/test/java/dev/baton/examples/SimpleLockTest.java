package dev.baton.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.Baton;
import dev.baton.Execution;
import dev.baton.lock.LockStatistics;
import dev.baton.lock.LockStrategies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The lock of the example is found by its name and does all that a lock must do. */
@Timeout(300)
class SimpleLockTest {
  private static final Duration LIMIT = Duration.ofMinutes(1);

  private static final String COUNTERS =
      """
      import threading, time
      lock = threading.Lock()
      n = 0
      def count(times):
          global n
          for i in range(times):
              with lock:
                  n += 1
              if i % 50 == 0:
                  time.sleep(0)
      threads = [threading.Thread(target=count, args=(500,)) for _ in range(4)]
      for t in threads: t.start()
      for t in threads: t.join()
      """;

  @Test
  void threadsTakeTurns() {
    Baton baton = Baton.builder().lock("simple").switchInterval(Duration.ofNanos(50_000)).build();
    try (baton) {
      baton.exec(COUNTERS);
      assertEquals(2000, baton.eval("n").as(long.class));
      assertTrue(baton.eval("__import__('sys')._is_gil_enabled()").as(boolean.class));
    }
    LockStatistics figures = baton.lock().statistics();
    assertEquals(figures.entered(), figures.exited());
    assertEquals(List.of(), baton.lock().snapshot().members());
  }

  /** A thread that never blocks gives way to those that come. */
  @Test
  void whoComputesIsAskedToGiveWay() {
    try (Baton baton = Baton.builder().lock("simple").build()) {
      baton.exec("stop = False\ndef spin():\n  while not stop: pass\n");
      Execution running = baton.start("spin()");
      baton.exec("stop = True");
      running.join();
    }
  }

  @Test
  void itIsExchangedWhileThreadsRun() {
    try (Baton baton = Baton.builder().build()) {
      baton.exec("n = 0\nstop = False\ndef spin():\n  global n\n  while not stop: n += 1\n");
      Execution running = baton.start("spin()");
      for (String name : List.of("simple", "free", "simple", "latency", "simple", "gil")) {
        baton.lock().use(LockStrategies.find(name), LIMIT);
        long before = baton.eval("n").as(long.class);
        while (baton.eval("n").as(long.class) == before) {
          Thread.onSpinWait();
        }
      }
      baton.exec("stop = True");
      running.join();
    }
  }

  @Test
  void mistakesAreAnsweredAsForOtherLocks() {
    assertTrue(LockStrategies.names().contains("simple"));
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> Baton.builder().lock("simple,interval=3").build());
    assertEquals("lock 'simple' has no option 'interval': it has none", e.getMessage());
  }

  @Test
  void itIsAsShortAsThePagesSay() throws IOException {
    Path source = Path.of("src/main/java/dev/baton/examples/SimpleLock.java");
    try (Stream<String> lines = Files.lines(source)) {
      assertTrue(lines.count() < 80);
    }
  }
}
