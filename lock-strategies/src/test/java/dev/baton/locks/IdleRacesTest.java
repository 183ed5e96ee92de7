package dev.baton.locks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.lock.Attachment;
import dev.baton.lock.BlockKind;
import dev.baton.lock.GlobalLock;
import dev.baton.lock.GuestThread;
import dev.baton.lock.InterpreterClosedException;
import dev.baton.lock.InterruptKind;
import dev.baton.lock.LockConfig;
import dev.baton.lock.LockStatistics;
import dev.baton.lock.LockStrategies;
import dev.baton.lock.LockTrait;
import dev.baton.lock.Phase;
import dev.baton.lock.WorldStop;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Host threads come and go all the time, and keep their states meanwhile, while another thread does
 * what must not pass them by: stops the world, changes the lock, sends interrupts, closes.
 */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class IdleRacesTest {
  private static final Duration LIMIT = Duration.ofSeconds(120);
  private static final int THREADS = 3;

  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicInteger visits = new AtomicInteger();
  private final AtomicInteger alone = new AtomicInteger();
  private final AtomicInteger intruders = new AtomicInteger();
  private final AtomicInteger delivered = new AtomicInteger();
  private final AtomicInteger strays = new AtomicInteger();

  private Thread[] visitors(GlobalLock lock) {
    Thread[] threads = new Thread[THREADS];
    for (int n = 0; n < THREADS; n++) {
      Random random = new Random(n);
      threads[n] =
          Guest.startHost(
              () -> {
                try {
                  while (!over.get()) {
                    visit(lock, random);
                  }
                } catch (InterpreterClosedException e) {
                  assertTrue(lock.isClosed());
                }
              });
    }
    return threads;
  }

  private void visit(GlobalLock lock, Random random) {
    try (Attachment attachment = lock.attach()) {
      Guest t = (Guest) attachment.thread();
      visits.incrementAndGet();
      touch(lock);
      if (random.nextInt(4) == 0) {
        lock.beginBlocking(t, BlockKind.IO, null);
        lock.endBlocking(t);
        touch(lock);
      }
      poll(lock, t);
    }
  }

  private void poll(GlobalLock lock, Guest t) {
    try {
      lock.poll(t);
    } catch (Guest.Interrupted sent) {
      delivered.incrementAndGet();
      if (!t.payloads.get(t.payloads.size() - 1).equals(t.id())) {
        strays.incrementAndGet();
      }
    }
  }

  /** The lock cannot change in here: the thread is attached and does not poll. */
  private void touch(GlobalLock lock) {
    if (lock.strategy().traits().contains(LockTrait.EXCLUSIVE)) {
      if (alone.incrementAndGet() != 1) {
        intruders.incrementAndGet();
      }
      alone.decrementAndGet();
    }
  }

  private void awaitVisits() {
    int before = visits.get();
    Await.until("visits", () -> visits.get() > before + THREADS);
  }

  private void end(GlobalLock lock, Thread[] threads) throws InterruptedException {
    over.set(true);
    Await.end(threads);
    assertEquals(0, intruders.get());
    assertTrue(lock.threads().isEmpty());
    LockStatistics all = lock.statistics();
    assertEquals(all.entered(), all.exited());
  }

  private static GlobalLock lock(String strategy) {
    LockConfig config = LockConfig.DEFAULT.withSwitchInterval(50_000);
    return new GlobalLock(LockStrategies.find(strategy), config, Guest.Lasting::new);
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void nobodyIsInsideAStoppedWorld(String strategy) throws InterruptedException {
    GlobalLock lock = lock(strategy);
    Thread[] threads = visitors(lock);
    for (Rounds rounds = new Rounds(200); rounds.next(); ) {
      awaitVisits();
      try (WorldStop stop = lock.stopTheWorld(LIMIT)) {
        assertNotNull(stop);
        int before = visits.get();
        for (int look = 0; look < 20; look++) {
          for (GuestThread t : lock.threads()) {
            assertNotEquals(Phase.ATTACHED, t.phase());
          }
          Thread.yield();
        }
        assertEquals(before, visits.get());
      }
    }
    end(lock, threads);
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void everyLockHoldsForThoseWhoComeBack(String strategy) throws InterruptedException {
    GlobalLock lock = lock(strategy);
    Thread[] threads = visitors(lock);
    List<String> names = Strategies.shared().toList();
    Random random = new Random(7);
    for (Rounds rounds = new Rounds(200); rounds.next(); ) {
      awaitVisits();
      lock.setMode(LockStrategies.find(names.get(random.nextInt(names.size()))), LIMIT);
    }
    end(lock, threads);
  }

  /** What is sent arrives once at most, and in the visit at which it was aimed. */
  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void anInterruptArrivesOnceOrNever(String strategy) throws InterruptedException {
    GlobalLock lock = lock(strategy);
    Thread[] threads = visitors(lock);
    int sent = 0;
    for (Rounds rounds = new Rounds(2000); rounds.next(); ) {
      for (GuestThread t : lock.threads()) {
        long visit = t.id();
        sent += lock.interrupt(visit, InterruptKind.EXCEPTION, visit) ? 1 : 0;
      }
    }
    awaitVisits();
    end(lock, threads);
    assertEquals(0, strays.get());
    assertTrue(delivered.get() <= sent, delivered.get() + " of " + sent);
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void afterTheEndNobodyComesBack(String strategy) throws InterruptedException {
    for (Rounds rounds = new Rounds(40); rounds.next(); ) {
      GlobalLock lock = lock(strategy);
      Thread[] threads = visitors(lock);
      awaitVisits();
      assertTrue(lock.close(LIMIT).isEmpty());
      assertThrows(InterpreterClosedException.class, lock::attach);
      Await.end(threads);
      assertTrue(lock.threads().isEmpty());
      assertEquals(0, intruders.get());
    }
  }
}
