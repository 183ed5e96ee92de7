package dev.baton.locks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.lock.Attachment;
import dev.baton.lock.BlockKind;
import dev.baton.lock.GlobalLock;
import dev.baton.lock.GuestThread;
import dev.baton.lock.LockConfig;
import dev.baton.lock.LockEventKind;
import dev.baton.lock.Phase;
import dev.baton.lock.StopTimeoutException;
import dev.baton.lock.WorldStop;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(300)
class StopTheWorldTest {
  private static final Duration LIMIT = Duration.ofSeconds(120);
  private static final LockConfig SHORT = LockConfig.DEFAULT.withSwitchInterval(50_000);

  private final AtomicBoolean done = new AtomicBoolean();
  private final AtomicInteger steps = new AtomicInteger();

  private Thread runner(GlobalLock lock) {
    return Guest.start(
        lock,
        self -> {
          while (!done.get()) {
            steps.incrementAndGet();
            lock.poll(self);
          }
        });
  }

  private Thread blocker(GlobalLock lock) {
    return Guest.start(
        lock,
        self -> {
          while (!done.get()) {
            steps.incrementAndGet();
            lock.beginBlocking(self, BlockKind.KERNEL, null);
            lock.endBlocking(self);
          }
        });
  }

  /** Attaches, makes a step, detaches, again and again. */
  private Thread visitor(GlobalLock lock) {
    return Guest.startHost(
        () -> {
          while (!done.get()) {
            try (Attachment attachment = lock.attach()) {
              steps.incrementAndGet();
              lock.poll(attachment.thread());
            }
          }
        });
  }

  private void assertStandstill(GlobalLock lock) {
    for (GuestThread t : lock.threads()) {
      Phase phase = t.phase();
      boolean outside = phase == Phase.SUSPENDED || phase == Phase.DEAD;
      assertTrue(outside || t == lock.current(), () -> t + " was " + phase);
    }
    int before = steps.get();
    for (int i = 0; i < 20; i++) {
      Thread.yield();
    }
    assertEquals(before, steps.get(), "somebody moved in a stopped world");
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void nobodyMovesWhileTheWorldIsStopped(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy, SHORT);
    Thread[] threads = {runner(lock), blocker(lock), visitor(lock), visitor(lock)};
    for (Rounds rounds = new Rounds(100); rounds.next(); ) {
      int before = steps.get();
      WorldStop stop = lock.stopTheWorld(LIMIT);
      assertStandstill(lock);
      stop.close();
      Await.until("steps after the stop", () -> steps.get() > before);
    }
    done.set(true);
    Await.end(threads);
    assertTrue(lock.threads().isEmpty());
    assertEquals(lock.statistics().entered(), lock.statistics().exited());
  }

  /** Nobody looks around by himself, so a lost wake-up is a hang. */
  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void theEndOfAStopWakesThoseWhoParkedForIt(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy, LockConfig.DEFAULT, TestClocks.withoutLookingAround());
    Thread thread = runner(lock);
    Await.until("the runner", () -> steps.get() > 0);
    for (Rounds rounds = new Rounds(250); rounds.next(); ) {
      WorldStop stop = lock.stopTheWorld(LIMIT);
      Await.until("parking", () -> thread.getState() == Thread.State.TIMED_WAITING);
      int before = steps.get();
      stop.close();
      Await.until("steps", () -> steps.get() > before);
    }
    done.set(true);
    Await.end(thread);
  }

  /**
   * Stopped after it has left and before it waits, a thread that gives way must still come back.
   */
  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#exclusive")
  void aStopMeetsAThreadThatGivesWay(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy, SHORT);
    Thread giving = runner(lock);
    CountDownLatch gives = new CountDownLatch(1);
    CountDownLatch suspended = new CountDownLatch(1);
    AtomicBoolean goesOn = new AtomicBoolean();
    lock.events()
        .add(
            event -> {
              if (event.kind() == LockEventKind.WANT
                  && Thread.currentThread() == giving
                  && event.detail() == null) {
                gives.countDown();
                Await.open(suspended);
                goesOn.set(true);
              }
            });
    Await.until("the first steps", () -> steps.get() > 0);
    Thread other =
        Guest.start(
            lock,
            self -> {
              while (gives.getCount() > 0) {
                lock.poll(self);
              }
            });
    Await.open(gives);
    WorldStop stop = lock.stopTheWorld(LIMIT);
    suspended.countDown();
    Await.until("parking", () -> goesOn.get() && giving.getState() == Thread.State.TIMED_WAITING);
    stop.close();
    Await.end(other);
    int before = steps.get();
    Await.until("steps of the one that gave way", () -> steps.get() > before);
    done.set(true);
    Await.end(giving);
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void severalRequestersInsideTakeTurns(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy, SHORT);
    AtomicInteger stopped = new AtomicInteger();
    AtomicInteger overlaps = new AtomicInteger();
    Thread[] threads = new Thread[4];
    for (int n = 0; n < threads.length; n++) {
      boolean inside = n % 2 == 0;
      Runnable stops =
          () -> {
            for (int i = 0; i < 50; i++) {
              WorldStop stop = lock.stopTheWorld(LIMIT);
              WorldStop nested = lock.stopTheWorld(LIMIT);
              if (stopped.incrementAndGet() != 1) {
                overlaps.incrementAndGet();
              }
              nested.close();
              nested.close();
              stopped.decrementAndGet();
              stop.close();
            }
          };
      threads[n] = inside ? Guest.start(lock, self -> stops.run()) : Guest.startHost(stops);
    }
    Thread runner = runner(lock);
    Await.end(threads);
    done.set(true);
    Await.end(runner);
    assertEquals(0, overlaps.get());
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void aThreadThatBeginsWhileTheWorldIsStoppedWaits(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy);
    WorldStop stop = lock.stopTheWorld(LIMIT);
    AtomicBoolean ran = new AtomicBoolean();
    Thread newcomer = Guest.start(lock, self -> ran.set(true));
    Await.until(
        "registration", () -> lock.threads().stream().anyMatch(t -> t.phase() == Phase.SUSPENDED));
    assertFalse(ran.get());
    stop.close();
    Await.end(newcomer);
    assertTrue(ran.get());
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void aThreadInARegionIsNotWokenAndWaitsOnlyAtItsEnd(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy);
    AtomicBoolean mayEnd = new AtomicBoolean();
    AtomicBoolean ended = new AtomicBoolean();
    AtomicBoolean woken = new AtomicBoolean();
    Thread thread =
        Guest.start(
            lock,
            self -> {
              lock.beginBlocking(self, BlockKind.IO, () -> woken.set(true));
              Await.until("the permission", mayEnd::get);
              lock.endBlocking(self);
              ended.set(true);
            });
    Await.until(
        "the region",
        () -> !lock.threads().isEmpty() && lock.threads().get(0).blockingDepth() == 1);
    GuestThread t = lock.threads().get(0);
    WorldStop stop = lock.stopTheWorld(LIMIT);
    assertEquals(Phase.SUSPENDED, t.phase());
    mayEnd.set(true);
    Await.until("waiting", () -> thread.getState() == Thread.State.TIMED_WAITING);
    assertFalse(ended.get());
    stop.close();
    Await.end(thread);
    assertTrue(ended.get());
    assertFalse(woken.get());
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void whoDoesNotComeIsNamed(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy);
    AtomicBoolean inKernel = new AtomicBoolean();
    Thread kernel =
        Guest.startHost(
            () -> {
              Guest guest = new Guest(lock, "number-cruncher");
              try (Attachment attachment = lock.attach(guest)) {
                assertTrue(attachment.isFirst());
                crunch(inKernel);
                lock.poll(guest);
              }
            });
    Await.until("the kernel", inKernel::get);
    StopTimeoutException timeout =
        assertThrows(StopTimeoutException.class, () -> lock.stopTheWorld(Duration.ofMillis(30)));
    assertEquals("these threads did not stop in time: number-cruncher", timeout.getMessage());
    assertTrue(timeout.stragglers().get(0).toString().contains("crunch"));
    done.set(true);
    Await.end(kernel);
    lock.stopTheWorld(LIMIT).close();
    lock.attach().close();
  }

  private void crunch(AtomicBoolean started) {
    started.set(true);
    while (!done.get()) {
      Thread.onSpinWait();
    }
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void onlyTheRequesterEndsItsStop(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy);
    WorldStop stop = lock.stopTheWorld(LIMIT);
    AtomicReference<StopTimeoutException> refusal = new AtomicReference<>();
    Await.end(
        Guest.startHost(() -> assertThrows(IllegalStateException.class, stop::close)),
        Guest.startHost(
            () ->
                refusal.set(
                    assertThrows(
                        StopTimeoutException.class,
                        () -> lock.stopTheWorld(Duration.ofMillis(20))))));
    assertEquals("another thread keeps the world stopped", refusal.get().getMessage());
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void aRequesterThatDiesDoesNotStopTheWorldForEver(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy);
    Await.end(Guest.startHost(() -> lock.stopTheWorld(LIMIT)));
    AtomicBoolean ran = new AtomicBoolean();
    Await.end(Guest.start(lock, self -> ran.set(true)));
    assertTrue(ran.get());
    lock.stopTheWorld(LIMIT).close();
  }
}
