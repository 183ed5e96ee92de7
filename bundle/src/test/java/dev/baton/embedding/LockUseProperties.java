package dev.baton.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.baton.Baton;
import dev.baton.Execution;
import dev.baton.HostFunction;
import dev.baton.lock.LockStatistics;
import dev.baton.lock.LockStrategies;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The lock is exchanged at random moments while random programs run: each thread repeats its steps
 * until the last change is over, so all changes meet threads at work. Afterwards nothing that was
 * counted is missing, and no thread is left with a lock.
 */
class LockUseProperties {
  private static final int TRIES = 12;
  private static final Duration LIMIT = Duration.ofMinutes(1);

  private static final String FRAME =
      """
      import queue, threading, time
      lock = threading.RLock()
      filled = queue.SimpleQueue()
      items = []
      counts = {"locked": 0, "expected": 0}
      stop = False

      def add():
          with lock:
              counts["locked"] += 1

      def numbers():
          for i in range(3):
              yield i

      def worker(steps):
          rounds = 0
          while not stop:
              for step in steps:
                  step()
              rounds += 1
          with lock:
              counts["expected"] += rounds * len(steps)

      def run(all_steps):
          threads = [threading.Thread(target=worker, args=(steps,)) for steps in all_steps]
          for t in threads: t.start()
          for t in threads: t.join()

      def blocks():
          time.sleep(0)
          add()

      def computes():
          n = 0
          for i in range(300):
              n += i
          add()

      def fails():
          try:
              raise ValueError(3)
          except ValueError:
              add()
          finally:
              len(counts)

      def generates():
          for i in numbers():
              if i == 2: add()

      def starts():
          t = threading.Thread(target=add)
          t.start()
          t.join()

      def queues():
          filled.put(1)
          filled.get()
          add()

      def appends():
          items.append(1)
          items.pop()
          add()

      def calls():
          host()
          add()
      """;

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void whateverRunsWhileTheLockChanges(
      @ForAll("steps") List<List<String>> steps, @ForAll("locks") List<String> locks) {
    HostFunction host = call -> null;
    Baton baton = Baton.builder().lock(locks.get(0)).function("host", host).build();
    try (baton) {
      baton.exec(FRAME);
      Execution running = baton.start("run(" + steps.toString() + ")");
      while (baton.eval("counts['locked']").as(long.class) == 0) {
        Thread.onSpinWait();
      }
      for (String lock : locks) {
        change(baton, lock);
        long before = baton.eval("counts['locked']").as(long.class);
        while (baton.eval("counts['locked']").as(long.class) == before) {
          Thread.onSpinWait();
        }
      }
      baton.exec("stop = True");
      running.join();
      assertEquals(0, baton.eval("counts['locked'] - counts['expected']").as(long.class));
      assertEquals(0, baton.eval("len(items) + filled.qsize()").as(long.class));
    }
    LockStatistics figures = baton.lock().statistics();
    assertEquals(figures.entered(), figures.exited());
    assertEquals(List.of(), baton.lock().snapshot().members());
  }

  private static void change(Baton baton, String lock) {
    if (!lock.equals("confined")) {
      baton.lock().use(LockStrategies.find(lock), LIMIT);
      return;
    }
    String before = baton.lock().name();
    assertThrows(
        IllegalStateException.class,
        () -> baton.lock().use(LockStrategies.find("confined"), LIMIT));
    assertEquals(before, baton.lock().name());
  }

  @Provide
  static Arbitrary<List<List<String>>> steps() {
    return Arbitraries.of(
            "blocks", "computes", "fails", "generates", "starts", "queues", "appends", "calls")
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  /** The first is what the engine begins with. */
  @Provide
  static Arbitrary<List<String>> locks() {
    return Arbitraries.of(
            "gil",
            "gil,interval=20",
            "fair,interval=100",
            "latency,budget=0.1",
            "free",
            "adaptive,base=fair",
            "stress,seed=3,slice=20",
            "confined")
        .list()
        .ofMinSize(5)
        .ofMaxSize(25)
        .filter(all -> !all.get(0).equals("confined"));
  }
}
