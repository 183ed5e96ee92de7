package dev.baton.locks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.lock.BlockKind;
import dev.baton.lock.GlobalLock;
import dev.baton.lock.LockClock;
import dev.baton.lock.LockConfig;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who is served first under {@code latency}, and for how long. */
@Timeout(300)
class LatencyTest {
  private static final LockConfig ENDLESS =
      LockConfig.DEFAULT.withSwitchInterval(TimeUnit.DAYS.toNanos(1));

  private final AtomicLong now = new AtomicLong(1);

  /** Two threads: one computes, one blocks and comes back while the other is inside. */
  private static void besideAComputation(GlobalLock lock, int rounds, Runnable eachRound)
      throws InterruptedException {
    AtomicBoolean done = new AtomicBoolean();
    AtomicLong lastInside = new AtomicLong();
    AtomicBoolean started = new AtomicBoolean();
    Thread blocks =
        Guest.start(
            lock,
            self -> {
              started.set(true);
              for (int i = 0; i < rounds; i++) {
                lastInside.set(self.id());
                lock.beginBlocking(self, BlockKind.IO, null);
                Await.until("the computation", () -> lastInside.get() != self.id());
                lock.endBlocking(self);
                eachRound.run();
              }
              done.set(true);
            });
    Await.until("the thread that blocks", started::get);
    Thread computes =
        Guest.start(
            lock,
            self -> {
              while (!done.get()) {
                lastInside.set(self.id());
                lock.poll(self);
              }
            });
    Await.end(blocks, computes);
  }

  @Test
  void whoBlocksComesBackWithoutWaitingForTheInterval() throws InterruptedException {
    // A pause inside would use up the budget of those who are served first.
    GlobalLock lock = Guest.lock("latency", ENDLESS, TestClocks.slow());
    AtomicInteger rounds = new AtomicInteger();
    besideAComputation(lock, 300, rounds::incrementAndGet);
    assertEquals(300, rounds.get());
  }

  @Test
  void withoutABudgetItIsAGil() throws InterruptedException {
    long interval = 20_000_000L;
    GlobalLock lock =
        Guest.lock("latency,budget=0", LockConfig.DEFAULT.withSwitchInterval(interval));
    int rounds = 5;
    long began = System.nanoTime();
    besideAComputation(lock, rounds, () -> {});
    assertTrue(System.nanoTime() - began >= rounds * interval * 9 / 10);
  }

  /** The computation that is interrupted over and over does not keep another one out. */
  @Test
  void amongComputationsTheIntervalHoldsThoughTheyAreInterrupted() throws InterruptedException {
    GlobalLock lock = Guest.lock("latency", LockConfig.DEFAULT.withSwitchInterval(1_000_000));
    AtomicBoolean done = new AtomicBoolean();
    AtomicLong last = new AtomicLong();
    AtomicInteger[] turns = {new AtomicInteger(), new AtomicInteger()};
    Thread[] threads = new Thread[3];
    for (int n = 0; n < 2; n++) {
      AtomicInteger mine = turns[n];
      threads[n] =
          Guest.start(
              lock,
              self -> {
                while (!done.get()) {
                  if (last.getAndSet(self.id()) != self.id()) {
                    mine.incrementAndGet();
                  }
                  lock.poll(self);
                }
              });
    }
    threads[2] =
        Guest.start(
            lock,
            self -> {
              while (!done.get()) {
                lock.beginBlocking(self, BlockKind.IO, null);
                Thread.yield();
                lock.endBlocking(self);
              }
            });
    Await.until("turns", () -> turns[0].get() >= 20 && turns[1].get() >= 20);
    done.set(true);
    Await.end(threads);
  }

  private Visits visits(double share) {
    LockClock clock =
        new LockClock() {
          @Override
          public long nanoTime() {
            return now.get();
          }

          @Override
          public void parkNanos(Object blocker, long nanos) {
            now.addAndGet(nanos);
          }
        };
    return new Visits(clock, new CpuBudget(share, now.get()));
  }

  @Test
  void whoComputesBeforeItBlocksIsServedFirstOnlyAfterAShortVisit() {
    Visits visits = visits(1);
    Guest m = new Guest(Guest.lock("free"));
    visits.add(m);
    assertTrue(visits.mayBoost(m, now.get()));
    visits.begin(m, true);
    now.addAndGet(400);
    visits.end(false, 1000);
    visits.begin(m, false);
    now.addAndGet(700);
    visits.end(true, 1000);
    assertFalse(visits.mayBoost(m, now.get()), "1100 in two pieces are a long visit");
    visits.begin(m, false);
    now.addAndGet(999);
    visits.end(true, 1000);
    assertTrue(visits.mayBoost(m, now.get()));
  }

  @Test
  void aVisitGoesOnOnlyIfOthersWait() {
    Visits visits = visits(1);
    Guest guest = new Guest(Guest.lock("free"));
    visits.add(guest);
    visits.begin(guest, true);
    now.addAndGet(10);
    assertEquals(10, visits.urgentFor(now.get()));
    visits.end(true, 1000);
    assertEquals(0, visits.urgentFor(now.get()));
    visits.resume(guest, true);
    assertTrue(visits.isMeasured());
    visits.resume(guest, false);
    assertFalse(visits.isMeasured());
  }
}
