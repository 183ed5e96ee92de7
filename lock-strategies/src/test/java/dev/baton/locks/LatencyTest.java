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

  /** With an interval of a day the second thread gets in only if it is served first. */
  @Test
  void whoStartsIsServedFirst() throws InterruptedException {
    GlobalLock lock = Guest.lock("latency", ENDLESS, TestClocks.slow());
    AtomicBoolean done = new AtomicBoolean();
    AtomicBoolean started = new AtomicBoolean();
    Thread computes =
        Guest.start(
            lock,
            self -> {
              while (!done.get()) {
                started.set(true);
                lock.poll(self);
              }
            });
    Await.until("the computation", started::get);
    Await.end(Guest.start(lock, self -> done.set(true)), computes);
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
    assertTrue(visits.isInteractive(m));
    visits.begin(m, true);
    now.addAndGet(400);
    visits.end(false, 1000);
    visits.begin(m, false);
    now.addAndGet(700);
    visits.end(true, 1000);
    assertFalse(visits.isInteractive(m), "1100 in two pieces are a long visit");
    visits.begin(m, false);
    now.addAndGet(999);
    visits.end(true, 1000);
    assertTrue(visits.isInteractive(m));
  }

  /** The way to an urgent thread and back is paid for too, as far as it is not the machine's. */
  @Test
  void theWayToAnUrgentThreadIsPaidFor() {
    Visits visits = visits(0.5);
    Guest computes = new Guest(Guest.lock("free"));
    Guest blocks = new Guest(Guest.lock("free"));
    visits.add(computes);
    visits.add(blocks);
    // The bucket holds 50 ms.
    visits.begin(blocks, true);
    now.addAndGet(100_000_000);
    visits.end(true, Long.MAX_VALUE);
    assertEquals(100_000_003, visits.nanosUntilBudget(now.get()), 2);
    now.addAndGet(visits.nanosUntilBudget(now.get()));
    assertEquals(0, visits.nanosUntilBudget(now.get()));
    visits.interrupt();
    now.addAndGet(4_000);
    visits.begin(blocks, true);
    now.addAndGet(2_000);
    visits.end(true, Long.MAX_VALUE);
    now.addAndGet(4_000);
    visits.begin(computes, false);
    // Of 10 us the clock paid 5.
    assertEquals(10_000, visits.nanosUntilBudget(now.get()), 10);
    visits.interrupt();
    now.addAndGet(1_000_000_000);
    visits.begin(computes, false);
    assertEquals(0, visits.nanosUntilBudget(now.get()), "the bucket was full but for 20 us");
  }

  /**
   * With intervals of a minute only an urgent thread gets in; so the second visit shows that the
   * budget, which the first one has used up, was filled while the thread waited.
   */
  @Test
  void whoWaitsBecomesUrgentWhenTheBudgetAllowsIt() throws InterruptedException {
    GlobalLock lock =
        Guest.lock("latency,budget=0.5", LockConfig.DEFAULT.withSwitchInterval(60_000_000_000L));
    AtomicBoolean done = new AtomicBoolean();
    AtomicBoolean outside = new AtomicBoolean();
    AtomicBoolean computes = new AtomicBoolean();
    Thread blocks =
        Guest.start(
            lock,
            self -> {
              for (int visit = 0; visit < 3; visit++) {
                lock.beginBlocking(self, BlockKind.IO, null);
                outside.set(true);
                Await.until("the other thread", computes::get);
                lock.endBlocking(self);
                long began = System.nanoTime();
                Await.until("a long visit", () -> System.nanoTime() - began > 70_000_000);
              }
              done.set(true);
            });
    Await.until("the region", outside::get);
    Thread other =
        Guest.start(
            lock,
            self -> {
              while (!done.get()) {
                computes.set(true);
                lock.poll(self);
              }
            });
    Await.end(blocks, other);
    assertEquals(lock.statistics().entered(), lock.statistics().exited());
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
