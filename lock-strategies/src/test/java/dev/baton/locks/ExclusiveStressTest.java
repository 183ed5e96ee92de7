package dev.baton.locks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.lock.Attachment;
import dev.baton.lock.BlockKind;
import dev.baton.lock.EnterReason;
import dev.baton.lock.ExitReason;
import dev.baton.lock.GlobalLock;
import dev.baton.lock.GuestThread;
import dev.baton.lock.InterpreterClosedException;
import dev.baton.lock.InterpreterLock;
import dev.baton.lock.LockClock;
import dev.baton.lock.LockConfig;
import dev.baton.lock.LockSnapshot;
import dev.baton.lock.LockStrategies;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The races in which locks of this kind go wrong. The switch interval is endless where a timer
 * would hide a lost wake-up, and nobody looks around by himself: then every loss is a hang, which
 * {@link Await} ends.
 */
@Timeout(300)
class ExclusiveStressTest {
  private static final LockConfig ENDLESS =
      LockConfig.DEFAULT.withSwitchInterval(TimeUnit.DAYS.toNanos(1));

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#alone")
  void everyReleaseWakesTheWaiter(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy, ENDLESS, TestClocks.withoutLookingAround());
    AtomicLong lastInside = new AtomicLong();
    AtomicBoolean done = new AtomicBoolean();
    Guest.Body body =
        self -> {
          for (Rounds rounds = new Rounds(1_000); !done.get() && rounds.next(); ) {
            lastInside.set(self.id());
            Await.until(
                "a sleeping waiter", () -> sleepingWaiters(lock.snapshot()) > 0 || done.get());
            lock.beginBlocking(self, BlockKind.IO, null);
            Await.until("the other", () -> lastInside.get() != self.id() || done.get());
            lock.endBlocking(self);
          }
          done.set(true);
        };
    Await.end(Guest.start(lock, body), Guest.start(lock, body));
  }

  /** How many have waited for so long that the second look at the lock is behind them. */
  private static long sleepingWaiters(LockSnapshot snapshot) {
    return snapshot.waiters().stream()
        .filter(waiter -> System.nanoTime() - waiter.sinceNanos() > 500_000L)
        .count();
  }

  /** A waiter that is refused just when the lock becomes free passes the wake-up on. */
  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#alone")
  void aWaiterThatLeavesPassesTheWakeUpOn(String strategy) throws InterruptedException {
    AtomicReference<GuestThread> refused = new AtomicReference<>();
    LockClock clock = TestClocks.withoutLookingAround();
    TestHost host =
        new TestHost() {
          @Override
          public LockClock clock() {
            return clock;
          }

          @Override
          public void checkAdmission(GuestThread t) {
            if (refused.get() == t) {
              throw new InterpreterClosedException();
            }
          }
        };
    AtomicInteger refusals = new AtomicInteger();
    GlobalLock ground = Guest.ground();
    // One that happens to be awake may get the lock before it is refused: go on until one left.
    Rounds rounds = new Rounds(400);
    while (rounds.next() || refusals.get() == 0) {
      InterpreterLock tested = LockStrategies.find(strategy).create(host, ENDLESS);
      Guest holder = new Guest(ground, "holder");
      tested.register(holder);
      tested.enter(holder, EnterReason.START);
      Thread first =
          Guest.start(
              ground,
              self -> {
                try {
                  tested.enter(self, EnterReason.START);
                  tested.exit(self, ExitReason.DEATH);
                } catch (InterpreterClosedException e) {
                  refusals.incrementAndGet();
                }
              });
      Await.until("the first waiter", () -> tested.snapshot().waiters().size() == 1);
      GuestThread leaver = tested.snapshot().waiters().get(0).thread();
      Thread second =
          Guest.start(
              ground,
              self -> {
                tested.enter(self, EnterReason.START);
                tested.exit(self, ExitReason.DEATH);
              });
      Await.until("sleeping waiters", () -> sleepingWaiters(tested.snapshot()) == 2);
      refused.set(leaver);
      tested.exit(holder, ExitReason.DEATH);
      Await.end(first, second);
    }
  }

  /** Waits that end just when the lock comes: nobody holds it twice, and it is free in the end. */
  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#alone")
  void waitsThatEndInTheInstantOfAGrant(String strategy) throws InterruptedException {
    InterpreterLock tested = LockStrategies.find(strategy).create(new TestHost(), ENDLESS);
    GlobalLock ground = Guest.ground();
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger violations = new AtomicInteger();
    AtomicInteger gaveUp = new AtomicInteger();
    AtomicInteger waited = new AtomicInteger();
    Guest.Body body =
        self -> {
          tested.register(self);
          for (int i = 0; waited.get() < 200 || gaveUp.get() < 200; i++) {
            long began = System.nanoTime();
            boolean got = tested.tryEnter(self, 1 + i % 120 * 1_000L);
            if (got && System.nanoTime() - began > 2_000L) {
              waited.incrementAndGet();
            }
            if (!got) {
              gaveUp.incrementAndGet();
              continue;
            }
            if (inside.incrementAndGet() != 1) {
              violations.incrementAndGet();
            }
            long until = System.nanoTime() + 30_000L;
            while (System.nanoTime() < until) {
              Thread.onSpinWait();
            }
            inside.decrementAndGet();
            tested.exit(self, ExitReason.BLOCK);
          }
          tested.unregister(self);
        };
    Await.end(Guest.start(ground, body), Guest.start(ground, body), Guest.start(ground, body));
    assertEquals(0, violations.get());
    assertNull(tested.snapshot().owner());
    assertTrue(tested.snapshot().waiters().isEmpty());
  }

  /** A host thread that comes and goes without end does not keep a waiter out. */
  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#exclusive")
  void aThreadThatAttachesAgainAndAgainDoesNotStarveOthers(String strategy)
      throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy, LockConfig.DEFAULT.withSwitchInterval(200_000));
    AtomicBoolean done = new AtomicBoolean();
    Thread busy =
        Guest.startHost(
            () -> {
              while (!done.get()) {
                try (Attachment attachment = lock.attach()) {
                  lock.poll(attachment.thread());
                }
              }
            });
    AtomicInteger turns = new AtomicInteger();
    Thread patient =
        Guest.startHost(
            () -> {
              while (turns.get() < 200) {
                try (Attachment attachment = lock.attach()) {
                  turns.incrementAndGet();
                  lock.poll(attachment.thread());
                }
              }
            });
    Await.end(patient);
    done.set(true);
    Await.end(busy);
  }

  /** Threads that enter, block, die and are asked to switch while the world stops and goes on. */
  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#exclusive")
  void stoppingEnteringAndHandingOverTogether(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy, LockConfig.DEFAULT.withSwitchInterval(5_000));
    AtomicBoolean done = new AtomicBoolean();
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger violations = new AtomicInteger();
    Thread[] threads = new Thread[5];
    for (int n = 0; n < threads.length; n++) {
      threads[n] =
          Guest.startHost(
              () -> {
                while (!done.get()) {
                  Guest.run(lock, self -> shortLife(lock, self, inside, violations));
                }
              });
    }
    for (Rounds rounds = new Rounds(300); rounds.next(); ) {
      lock.stopTheWorld(Duration.ofSeconds(120)).close();
    }
    done.set(true);
    Await.end(threads);
    assertEquals(0, violations.get());
    assertTrue(lock.threads().isEmpty());
  }

  private static void shortLife(
      GlobalLock lock, Guest self, AtomicInteger inside, AtomicInteger violations) {
    for (int i = 0; i < 20; i++) {
      if (inside.incrementAndGet() != 1) {
        violations.incrementAndGet();
      }
      inside.decrementAndGet();
      lock.poll(self);
      if (i % 5 == 0) {
        lock.beginBlocking(self, BlockKind.IO, null);
        lock.endBlocking(self);
      }
    }
  }
}
