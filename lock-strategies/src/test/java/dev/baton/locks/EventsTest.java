package dev.baton.locks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.lock.BlockKind;
import dev.baton.lock.GlobalLock;
import dev.baton.lock.GuestThread;
import dev.baton.lock.LockConfig;
import dev.baton.lock.LockEvent;
import dev.baton.lock.LockEventKind;
import dev.baton.lock.LockStatistics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(300)
class EventsTest {
  private static final long PATIENCE = 60_000_000_000L;

  private final Map<GuestThread, List<LockEvent>> byThread = new ConcurrentHashMap<>();

  private void record(LockEvent event) {
    GuestThread t = event.thread();
    if (t != null) {
      byThread.computeIfAbsent(t, key -> new CopyOnWriteArrayList<>()).add(event);
    }
  }

  private long count(LockEventKind kind) {
    return byThread.values().stream()
        .flatMap(List::stream)
        .filter(event -> event.kind() == kind)
        .count();
  }

  private static void work(GlobalLock lock, Guest self) {
    for (int i = 0; i < 300; i++) {
      lock.beginBlocking(self, BlockKind.KERNEL, null);
      lock.endBlocking(self);
      long began = System.nanoTime();
      while (System.nanoTime() - began < 20_000L) {
        lock.poll(self);
      }
    }
  }

  /** Holds the lock until another thread asks for it; the threads surely meet then. */
  private void holdUntilAsked(GlobalLock lock, Guest self) {
    long began = System.nanoTime();
    while (count(LockEventKind.SWITCH_REQUESTED) == 0 && System.nanoTime() - began < PATIENCE) {
      lock.poll(self);
    }
  }

  /** Per thread: want, entered, exited, in turn; and as many of each as the counters say. */
  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void eventsNestAndAgreeWithTheCounters(String strategy) throws InterruptedException {
    LockConfig config = LockConfig.DEFAULT.withSwitchInterval(50_000).withTimed(true);
    GlobalLock lock = Guest.lock(strategy, config);
    lock.events().add(this::record);
    long began = System.nanoTime();
    Thread[] threads = new Thread[3];
    for (int n = 0; n < threads.length; n++) {
      threads[n] =
          Guest.start(
              lock,
              self -> {
                if (!Strategies.isParallel(strategy)) {
                  holdUntilAsked(lock, self);
                }
                work(lock, self);
              });
    }
    for (int i = 0; i < 10; i++) {
      lock.stopTheWorld(Duration.ofSeconds(120)).close();
    }
    Await.end(threads);
    long wall = System.nanoTime() - began;
    byThread.values().forEach(EventsTest::assertWellNested);
    LockStatistics statistics = lock.statistics();
    assertEquals(statistics.entered(), statistics.exited());
    assertEquals(statistics.entered(), count(LockEventKind.ENTERED));
    assertEquals(statistics.exited(), count(LockEventKind.EXITED));
    assertEquals(statistics.entered(), count(LockEventKind.WANT));
    assertEquals(statistics.regions(), count(LockEventKind.BLOCK_BEGIN));
    assertEquals(statistics.regions(), count(LockEventKind.BLOCK_END));
    assertEquals(3, count(LockEventKind.REGISTERED));
    assertTrue(statistics.holdNanos() > 0);
    assertTrue(
        statistics.waitNanos() + statistics.holdNanos() <= threads.length * wall,
        statistics::toString);
    if (!Strategies.isParallel(strategy)) {
      assertTrue(statistics.holdNanos() <= wall, "more held than there was time");
      assertTrue(count(LockEventKind.SWITCH_REQUESTED) >= 1);
    }
  }

  private static void assertWellNested(List<LockEvent> events) {
    List<LockEventKind> cycle =
        List.of(LockEventKind.WANT, LockEventKind.ENTERED, LockEventKind.EXITED);
    List<LockEventKind> visits = new ArrayList<>();
    long last = Long.MIN_VALUE;
    for (LockEvent event : events) {
      if (cycle.contains(event.kind())) {
        assertEquals(cycle.get(visits.size() % 3), event.kind(), visits::toString);
        visits.add(event.kind());
        assertTrue(event.nanos() >= last);
        last = event.nanos();
      }
    }
    assertEquals(0, visits.size() % 3);
  }
}
