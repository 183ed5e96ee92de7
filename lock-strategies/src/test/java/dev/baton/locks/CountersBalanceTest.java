package dev.baton.locks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.lock.Attachment;
import dev.baton.lock.BlockKind;
import dev.baton.lock.GlobalLock;
import dev.baton.lock.GuestThread;
import dev.baton.lock.LockConfig;
import dev.baton.lock.LockStatistics;
import dev.baton.lock.LockTrait;
import dev.baton.lock.RegionCounts;
import dev.baton.lock.ThreadStatistics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/**
 * Random programs on several threads keep books of their own of what they do; the counters must say
 * the same, thread by thread, and balance. Nothing here depends on how long anything takes: times
 * are only compared with each other, on one clock.
 */
class CountersBalanceTest {
  private static final long THRESHOLD_NANOS = 1000;

  /** What one host thread did. */
  private static final class Book {
    final long[] regions = new long[BlockKind.values().length];
    long entries;
    long elided;
    long lifeNanos;
  }

  /** One thread's program. */
  private static final class Program {
    final GlobalLock lock;
    final Random random;
    final Book book = new Book();

    Program(GlobalLock lock, long seed) {
      this.lock = lock;
      this.random = new Random(seed);
    }

    void run() {
      long began = lock.clock().nanoTime();
      for (int i = 0; i < 20; i++) {
        attachAndWork(3);
      }
      book.lifeNanos = lock.clock().nanoTime() - began;
    }

    private void attachAndWork(int depth) {
      try (Attachment attachment = lock.attach()) {
        book.entries++;
        work(attachment.thread(), depth);
      }
    }

    private void work(GuestThread t, int depth) {
      for (int i = random.nextInt(6); i >= 0; i--) {
        switch (random.nextInt(5)) {
          case 0 -> region(t, depth);
          case 1 -> {
            long estimate = random.nextInt((int) (2 * THRESHOLD_NANOS));
            if (!lock.isWorthLeaving(t, estimate)) {
              book.elided++;
            }
          }
          case 2 -> {
            try (Attachment nested = lock.attach()) {
              lock.poll(nested.thread());
            }
          }
          default -> lock.poll(t);
        }
      }
    }

    private void region(GuestThread t, int depth) {
      BlockKind kind = BlockKind.values()[random.nextInt(BlockKind.values().length)];
      lock.beginBlocking(t, kind, null);
      book.regions[kind.ordinal()]++;
      if (random.nextBoolean()) {
        lock.beginBlocking(t, BlockKind.IO, null);
        lock.endBlocking(t);
      }
      if (depth > 0 && random.nextInt(3) == 0) {
        attachAndWork(depth - 1);
      }
      lock.endBlocking(t);
      book.entries++;
    }
  }

  @Provide
  Arbitrary<String> strategies() {
    return Arbitraries.of(Strategies.shared().toList());
  }

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void theCountersSayWhatWasDone(
      @ForAll("strategies") String strategy,
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 4) int count,
      @ForAll boolean stops)
      throws InterruptedException {
    LockConfig config =
        LockConfig.DEFAULT
            .withSwitchInterval(20_000)
            .withKernelThreshold(THRESHOLD_NANOS / 1e9)
            .withTimed(true);
    GlobalLock lock = Guest.lock(strategy, config);
    long began = lock.clock().nanoTime();
    Map<Long, Book> books = new ConcurrentHashMap<>();
    Random random = new Random(seed);
    Thread[] threads = new Thread[count];
    for (int n = 0; n < count; n++) {
      Program program = new Program(lock, random.nextLong());
      threads[n] =
          Guest.startHost(
              () -> {
                program.run();
                books.put(Thread.currentThread().getId(), program.book);
              });
    }
    if (stops) {
      for (int i = 0; i < 5; i++) {
        lock.stopTheWorld(Duration.ofSeconds(120)).close();
      }
    }
    Await.end(threads);
    long wall = lock.clock().nanoTime() - began;
    List<ThreadStatistics> rows = lock.threadStatistics();
    assertEquals(count, rows.size());
    // Before there are two threads the world may be stopped too.
    boolean exact = !stops && !Strategies.stopsTheFirst(strategy);
    LockStatistics sum = LockStatistics.NONE;
    for (ThreadStatistics row : rows) {
      assertBalanced(row.figures(), books.get(row.hostId()), exact);
      sum = sum.plus(row.figures());
    }
    assertEquals(sum, lock.statistics());
    boolean exclusive = lock.strategy().traits().contains(LockTrait.EXCLUSIVE);
    assertTrue(exclusive ? sum.holdNanos() <= wall : sum.switches() == 0, sum::toString);
  }

  private static void assertBalanced(LockStatistics s, Book book, boolean exact) {
    assertEquals(s.entered(), s.exited());
    assertEquals(
        new RegionCounts(
            book.regions[0], book.regions[1], book.regions[2], book.regions[3], book.regions[4]),
        s.blocking());
    assertEquals(book.elided, s.elided());
    // Whoever gives way, or is stopped, comes in once more.
    long again = s.entered() - book.entries;
    assertTrue(exact ? again == s.yields() : again >= s.yields(), s::toString);
    assertTrue(s.waits() <= s.entered() && s.yields() <= s.waits(), s::toString);
    assertTrue(s.switches() <= s.entered(), s::toString);
    assertEquals(s.waits(), s.waitTimes().total());
    assertEquals(s.exited(), s.holdTimes().total());
    assertTrue(s.waitNanos() >= 0 && s.holdNanos() >= 0);
    assertTrue(s.waitNanos() + s.holdNanos() <= book.lifeNanos, s::toString);
  }
}
