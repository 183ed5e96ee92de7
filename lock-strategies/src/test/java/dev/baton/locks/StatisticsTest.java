package dev.baton.locks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.lock.Attachment;
import dev.baton.lock.BlockKind;
import dev.baton.lock.GlobalLock;
import dev.baton.lock.GuestMutex;
import dev.baton.lock.LockConfig;
import dev.baton.lock.LockSnapshot;
import dev.baton.lock.LockStatistics;
import dev.baton.lock.Phase;
import dev.baton.lock.ThreadStatistics;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the counters, the figures of threads and the snapshot say. */
@Timeout(300)
class StatisticsTest {
  private static final LockConfig TIMED =
      LockConfig.DEFAULT.withSwitchInterval(50_000).withTimed(true);

  private static void work(GlobalLock lock, Guest self) {
    for (int i = 0; i < 100; i++) {
      lock.beginBlocking(self, i % 2 == 0 ? BlockKind.IO : BlockKind.SLEEP, null);
      lock.endBlocking(self);
      long began = System.nanoTime();
      while (System.nanoTime() - began < 20_000L) {
        lock.poll(self);
      }
    }
  }

  /** Totals are the sums of the rows, also of threads that have gone; nothing is counted twice. */
  @ParameterizedTest
  @ValueSource(strings = {"gil", "free"})
  void theRowsOfThreadsThatHaveGoneAddUpToTheTotal(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy, TIMED);
    Thread[] threads = new Thread[3];
    for (int n = 0; n < threads.length; n++) {
      threads[n] = Guest.start(lock, self -> work(lock, self));
    }
    Await.end(threads);
    LockStatistics total = lock.statistics();
    List<ThreadStatistics> rows = lock.threadStatistics();
    assertEquals(3, rows.size());
    LockStatistics sum = LockStatistics.NONE;
    for (ThreadStatistics row : rows) {
      assertEquals(50, row.figures().blocking().io());
      assertEquals(50, row.figures().blocking().sleep());
      assertEquals(row.figures().entered(), row.figures().exited());
      long visits = 1 + 100 + row.figures().yields();
      // Under free a thread stops once more when the second one comes.
      long stops = row.figures().entered() - visits;
      assertTrue(stops == 0 || strategy.equals("free") && stops > 0, row::toString);
      sum = sum.plus(row.figures());
    }
    assertEquals(total, sum);
    assertEquals(total.exited(), total.holdTimes().total());
    assertEquals(total.waits(), total.waitTimes().total());
    assertEquals(strategy.equals("gil") ? lock.snapshot().switches() : 0, total.switches());
    assertTrue(strategy.equals("free") || total.switches() >= 3, total::toString);
  }

  /** A host thread that comes again and again has one row. */
  @Test
  void oneRowForOneHostThread() {
    GlobalLock lock = Guest.lock("gil", TIMED);
    for (int i = 0; i < 5; i++) {
      lock.attach().close();
    }
    List<ThreadStatistics> rows = lock.threadStatistics();
    assertEquals(1, rows.size());
    assertEquals(Thread.currentThread().getId(), rows.get(0).hostId());
    assertEquals(5, rows.get(0).figures().entered());
  }

  /** Rows are bounded: what comes later is put together, and still in the total. */
  @Test
  void manyThreadsShareARow() throws InterruptedException {
    GlobalLock lock = Guest.lock("free", TIMED);
    for (int i = 0; i < 1010; i++) {
      Await.end(Guest.start(lock, self -> {}));
    }
    List<ThreadStatistics> rows = lock.threadStatistics();
    assertEquals(1001, rows.size());
    assertEquals(
        10, rows.stream().filter(r -> r.hostId() == 0).mapToLong(r -> r.figures().entered()).sum());
    assertEquals(1010, lock.statistics().entered());
  }

  /** Without timing no clock is read on the way in or out, and nothing is kept of the gone. */
  @Test
  void untimed() throws InterruptedException {
    GlobalLock lock = Guest.lock("gil");
    Await.end(Guest.start(lock, self -> work(lock, self)));
    LockStatistics total = lock.statistics();
    assertEquals(0, total.holdNanos());
    assertEquals(0, total.holdTimes().total());
    assertEquals(0, total.switches());
    assertEquals(101, total.entered());
    assertEquals(List.of(), lock.threadStatistics());
  }

  /** Short kernels are worth leaving for under a parallel lock only; those done inside count. */
  @Test
  void elidedKernelsAreCounted() {
    GlobalLock gil = Guest.lock("gil");
    Guest.run(
        gil,
        self -> {
          assertFalse(gil.isWorthLeaving(self, 100));
          assertTrue(gil.isWorthLeaving(self, 1_000_000));
          assertFalse(gil.isWorthLeaving(self, 0));
        });
    assertEquals(2, gil.statistics().elided());
    GlobalLock free = Guest.lock("free");
    Guest.run(free, self -> assertTrue(free.isWorthLeaving(self, 100)));
    assertEquals(0, free.statistics().elided());
  }

  /** Who looks from outside sees the owner, who waits since when, and what is done outside. */
  @Test
  void theSnapshotShowsOwnerWaitersAndPhases() throws InterruptedException {
    GlobalLock lock = Guest.lock("gil", LockConfig.DEFAULT.withSwitchInterval(50_000_000_000L));
    CountDownLatch over = new CountDownLatch(1);
    AtomicReference<Guest> blocked = new AtomicReference<>();
    Thread outside =
        Guest.start(
            lock,
            self -> {
              lock.beginBlocking(self, BlockKind.KERNEL, null);
              blocked.set(self);
              Await.open(over);
              lock.endBlocking(self);
            });
    Await.until("blocking", () -> blocked.get() != null);
    AtomicReference<Guest> owner = new AtomicReference<>();
    Thread inside =
        Guest.start(
            lock,
            self -> {
              owner.set(self);
              Await.open(over);
            });
    Await.until("inside", () -> owner.get() != null);
    Thread waiting = Guest.start(lock, self -> {});
    Await.until("waiting", () -> lock.snapshot().waiters().size() == 1);
    LockSnapshot seen = lock.snapshot();
    assertSame(owner.get(), seen.owner());
    assertEquals("gil", seen.strategy());
    for (LockSnapshot.Member member : seen.members()) {
      if (member.thread() == owner.get()) {
        assertEquals(Phase.ATTACHED, member.phase());
        assertNull(member.blockedIn());
      } else if (member.thread() == blocked.get()) {
        assertEquals(Phase.DETACHED, member.phase());
        assertEquals(BlockKind.KERNEL, member.blockedIn());
        assertEquals(1, member.figures().blocking().kernel());
      } else {
        assertEquals(Phase.WAITING, member.phase());
        assertSame(member.thread(), seen.waiters().get(0).thread());
        assertTrue(seen.waiters().get(0).sinceNanos() <= lock.clock().nanoTime());
      }
    }
    assertEquals(2, seen.statistics().entered());
    over.countDown();
    Await.end(outside, inside, waiting);
    assertEquals(List.of(), lock.snapshot().members());
  }

  /** Regions nest, and a callback from one shows no region while it runs. */
  @Test
  void theKindOfTheInnermostRegion() {
    GlobalLock lock = Guest.lock("free");
    Guest.run(
        lock,
        self -> {
          lock.beginBlocking(self, BlockKind.HOST_CALL, null);
          lock.beginBlocking(self, BlockKind.IO, null);
          assertEquals(BlockKind.IO, lock.snapshot().members().get(0).blockedIn());
          Attachment back = lock.attach();
          assertNull(lock.snapshot().members().get(0).blockedIn());
          back.close();
          assertEquals(BlockKind.IO, lock.snapshot().members().get(0).blockedIn());
          lock.endBlocking(self);
          assertEquals(BlockKind.HOST_CALL, lock.snapshot().members().get(0).blockedIn());
          lock.endBlocking(self);
          assertNull(lock.snapshot().members().get(0).blockedIn());
        });
  }

  /** A thread that waits for a lock of the guest says who took it. */
  @Test
  void whoIsInTheWay() throws InterruptedException {
    GlobalLock lock = Guest.lock("gil");
    GuestMutex mutex = new GuestMutex();
    AtomicReference<Guest> second = new AtomicReference<>();
    AtomicReference<Thread> host = new AtomicReference<>();
    Guest.run(
        lock,
        self -> {
          assertTrue(mutex.acquire(self, -1));
          host.set(
              Guest.start(
                  lock,
                  t -> {
                    second.set(t);
                    mutex.acquire(t, -1);
                  }));
          lock.beginBlocking(self, BlockKind.HOST_CALL, null);
          Await.until("wait", () -> second.get() != null && second.get().waitsFor() != null);
          assertEquals(self.id(), second.get().waitsFor().inTheWay());
          lock.endBlocking(self);
          mutex.release();
        });
    Await.end(host.get());
    assertNull(second.get().waitsFor());
    assertTrue(mutex.isLocked());
  }
}
