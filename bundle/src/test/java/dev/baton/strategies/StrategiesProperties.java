package dev.baton.strategies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.Baton;
import dev.baton.Execution;
import dev.baton.GuestException;
import dev.baton.LimitException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeoutException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** What holds across all locks; the numbers are those of {@code docs/memory-model.md}. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class StrategiesProperties {
  private static final List<Programs> REFERENCE = new ArrayList<>();

  @BeforeContainer
  static void open() {
    REFERENCE.add(new Programs("gil"));
  }

  @AfterContainer
  static void close() {
    REFERENCE.forEach(Programs::close);
    REFERENCE.clear();
  }

  private static String expected(int seed, int threads) {
    return REFERENCE.get(0).result(seed, threads);
  }

  @Provide
  Arbitrary<String> shared() {
    return Arbitraries.of(Strategies.shared());
  }

  /** Z1. */
  @Property(tries = 7)
  void programsDoTheSameUnderEveryLock(@ForAll int seed) {
    for (String name : Strategies.all()) {
      try (Programs programs = new Programs(name)) {
        for (int i = 0; i < 4; i++) {
          int threads = Strategies.isConfined(name) ? 0 : i;
          String result = programs.result(seed + i, threads);
          assertEquals(expected(seed + i, threads), result, name);
        }
        programs.assertNothingIsLeft();
      }
    }
  }

  /** Z2, Z3. */
  @Property(tries = 10)
  void killsAndInterruptsLeaveNothingBehind(@ForAll("shared") String lock, @ForAll long seed)
      throws InterruptedException {
    runTrials(lock, seed, false, true);
  }

  /** Z8. */
  @Property(tries = 10)
  void changesOfTheLockDoNotShow(@ForAll("shared") String lock, @ForAll long seed)
      throws InterruptedException {
    runTrials(lock, seed, true, false);
  }

  /** Z3, Z8. */
  @Property(tries = 10)
  void killsBesideChangesOfTheLockLeaveNothingBehind(
      @ForAll("shared") String lock, @ForAll long seed) throws InterruptedException {
    runTrials(lock, seed, true, true);
  }

  private static void runTrials(String lock, long seed, boolean switches, boolean kills)
      throws InterruptedException {
    try (Programs programs = new Programs(lock)) {
      Trial trial = new Trial(programs, StrategiesProperties::expected, seed, switches, kills);
      for (int i = 0; i < 4; i++) {
        trial.run();
      }
    }
  }

  /** Z5: each interrupt arrives once at most, and never in what runs later. */
  @Property(tries = 10)
  void interruptsArriveOnceAndInTheirScope(
      @ForAll("shared") String lock, @ForAll @IntRange(min = 1, max = 20) int times)
      throws InterruptedException, TimeoutException {
    try (Programs programs = new Programs(lock)) {
      for (int round = 0; round < 3; round++) {
        Execution counting = programs.startCounting();
        for (int i = 0; i < times; i++) {
          // Nothing is interrupted if one that came between two tries has ended it already.
          counting.interrupt();
        }
        programs.stopCounting();
        counting.interrupt();
        int caught;
        try {
          caught = counting.get(Programs.LIMIT).as(int.class);
        } catch (GuestException e) {
          // It came before the first try, or after the last one.
          assertEquals("KeyboardInterrupt", e.typeName());
          caught = 1;
        }
        assertTrue(caught <= times + 1, () -> "more than were sent");
        counting.interrupt();
        assertEquals(expected(round, 1), programs.result(round, 1), "the next call is not hit");
      }
      programs.assertNothingIsLeft();
    }
  }

  /** Z6. */
  @Property(tries = 10)
  void closingEndsWhateverRuns(@ForAll("shared") String lock, @ForAll long seed)
      throws InterruptedException, TimeoutException {
    Random random = new Random(seed);
    Programs programs = new Programs(lock);
    List<Execution> executions = new ArrayList<>();
    for (int n = random.nextInt(4); n >= 0; n--) {
      executions.add(programs.start(random.nextInt(), 1 + random.nextInt(3)));
    }
    if (random.nextBoolean()) {
      executions.add(programs.startCounting());
    }
    for (int n = random.nextInt(50); n > 0; n--) {
      Thread.yield();
    }
    // Its patience only says when it stops being polite; the ends are waited for below.
    programs.baton().close(Duration.ofMillis(1));
    for (Execution e : executions) {
      try {
        e.get(Programs.LIMIT);
      } catch (GuestException | LimitException | IllegalStateException x) {
        assertTrue(e.isDone());
      }
    }
    programs.awaitEmpty();
  }

  /** Z7: of each thread, entering and leaving alternate, and the sums are the counters'. */
  @Property(tries = 10)
  void eventsAreInOrderAndAddUp(@ForAll("shared") String lock, @ForAll int seed) {
    try (Programs programs = new Programs(lock)) {
      Baton baton = programs.baton();
      programs.assertNothingIsLeft();
      long before = baton.lock().statistics().entered();
      EventOrder order = new EventOrder();
      baton.lock().addListener(order);
      for (int i = 0; i < 3; i++) {
        programs.result(seed + i, 1 + i);
      }
      programs.assertNothingIsLeft();
      baton.lock().removeListener(order);
      order.assertRight(baton.lock().statistics().entered() - before);
    }
  }

  /** Z9: host threads that come and go leave nothing behind. */
  @Property(tries = 7)
  void hostThreadsLeaveNothingBehind(
      @ForAll("shared") String lock, @ForAll @IntRange(min = 1, max = 8) int count)
      throws InterruptedException {
    try (Programs programs = new Programs(lock)) {
      ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
      List<Thread> threads = new ArrayList<>();
      for (int n = 0; n < count; n++) {
        int seed = n;
        Thread thread =
            HostThreads.start(
                () -> {
                  for (int i = 0; i < 5; i++) {
                    assertEquals(expected(seed, 0), programs.result(seed, 0));
                    assertEquals(1, programs.baton().eval("called_back(0)").as(int.class));
                  }
                },
                failures);
        threads.add(thread);
      }
      for (Thread thread : threads) {
        thread.join(Programs.LIMIT.toMillis());
        assertFalse(thread.isAlive(), "hangs");
      }
      assertEquals(List.of(), List.copyOf(failures));
      programs.assertNothingIsLeft();
    }
  }
}
