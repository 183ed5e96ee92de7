package dev.baton.locks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.lock.Attachment;
import dev.baton.lock.BlockKind;
import dev.baton.lock.EnterReason;
import dev.baton.lock.ExitReason;
import dev.baton.lock.GlobalLock;
import dev.baton.lock.GuestThread;
import dev.baton.lock.InterpreterClosedException;
import dev.baton.lock.InterpreterLock;
import dev.baton.lock.LockConfig;
import dev.baton.lock.LockSnapshot;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The races in which locks of this kind go wrong. The switch interval is endless where a timer
 * would hide a lost wake-up; then every loss costs a tenth of a second, and the number of rounds
 * makes that more than the limit of {@link Await}.
 */
@Timeout(60)
class GilStressTest {
  private static final LockConfig ENDLESS =
      LockConfig.DEFAULT.withSwitchInterval(TimeUnit.DAYS.toNanos(1));

  @Test
  void everyReleaseWakesTheWaiter() throws InterruptedException {
    GlobalLock lock = Guest.lock("gil", ENDLESS);
    AtomicLong lastInside = new AtomicLong();
    int rounds = 1_000;
    AtomicBoolean done = new AtomicBoolean();
    Guest.Body body =
        self -> {
          for (int i = 0; i < rounds && !done.get(); i++) {
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
  @Test
  void aWaiterThatLeavesPassesTheWakeUpOn() throws InterruptedException {
    AtomicReference<GuestThread> refused = new AtomicReference<>();
    TestHost host =
        new TestHost() {
          @Override
          public void checkAdmission(GuestThread t) {
            if (refused.get() == t) {
              throw new InterpreterClosedException();
            }
          }
        };
    GlobalLock free = Guest.lock("free");
    long began = System.nanoTime();
    for (int round = 0; round < 400; round++) {
      InterpreterLock gil = new Gil().create(host, ENDLESS);
      Guest holder = new Guest(free, "holder");
      gil.register(holder);
      gil.enter(holder, EnterReason.START);
      Thread first =
          Guest.start(
              free,
              self ->
                  assertThrows(
                      InterpreterClosedException.class, () -> gil.enter(self, EnterReason.START)));
      Await.until("the first waiter", () -> gil.snapshot().waiters().size() == 1);
      GuestThread leaver = gil.snapshot().waiters().get(0).thread();
      Thread second =
          Guest.start(
              free,
              self -> {
                gil.enter(self, EnterReason.START);
                gil.exit(self, ExitReason.DEATH);
              });
      Await.until("sleeping waiters", () -> sleepingWaiters(gil.snapshot()) == 2);
      refused.set(leaver);
      gil.exit(holder, ExitReason.DEATH);
      Await.end(first, second);
    }
    assertTrue(System.nanoTime() - began < TimeUnit.SECONDS.toNanos(20), "wake-ups were lost");
  }

  /** A host thread that comes and goes without end does not keep a waiter out. */
  @Test
  void aThreadThatAttachesAgainAndAgainDoesNotStarveOthers() throws InterruptedException {
    GlobalLock lock = Guest.lock("gil", LockConfig.DEFAULT.withSwitchInterval(200_000));
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
  @Test
  void stoppingEnteringAndHandingOverTogether() throws InterruptedException {
    GlobalLock lock = Guest.lock("gil", LockConfig.DEFAULT.withSwitchInterval(5_000));
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
    for (int i = 0; i < 300; i++) {
      lock.stopTheWorld(Duration.ofSeconds(20)).close();
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
