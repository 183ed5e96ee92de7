package dev.baton.locks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.lock.Attachment;
import dev.baton.lock.BlockKind;
import dev.baton.lock.Deadlock;
import dev.baton.lock.GlobalLock;
import dev.baton.lock.GuestMutex;
import dev.baton.lock.GuestRLock;
import dev.baton.lock.InterruptKind;
import dev.baton.lock.LockConfig;
import dev.baton.lock.LockSnapshot;
import dev.baton.lock.LockStrategies;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What keeps the runtime itself from deadlocks, and how it finds those of guests. */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DeadlockRulesTest {
  /** Has the lock of some object whenever it is inside, as guest code may at any safepoint. */
  private static final class Sectioned extends Guest {
    private boolean holds = true;

    Sectioned(GlobalLock lock) {
      super(lock);
    }

    @Override
    protected void suspendSections() {
      holds = false;
    }

    @Override
    protected void resumeSections() {
      holds = true;
    }
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#all")
  void locksOfObjectsAreNotHeldAcrossARegionAndComeBackForACallback(String strategy) {
    GlobalLock lock =
        new GlobalLock(LockStrategies.find(strategy), LockConfig.DEFAULT, Sectioned::new);
    try (Attachment attachment = lock.attach()) {
      Sectioned t = (Sectioned) attachment.thread();
      lock.beginBlocking(t, BlockKind.KERNEL, null);
      assertTrue(!t.holds);
      try (Attachment callback = lock.attach()) {
        assertNotNull(callback);
        assertTrue(t.holds);
      }
      assertTrue(!t.holds);
      lock.endBlocking(t);
      assertTrue(t.holds);
    }
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void waitingForALockOfTheGuestIsARegion(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy);
    GuestMutex mutex = new GuestMutex();
    assertTrue(mutex.tryAcquire());
    Thread waiter = Guest.start(lock, self -> assertTrue(mutex.acquire(self, -1)));
    Await.until("it waits", mutex::hasWaiters);
    try (Attachment attachment = lock.attach()) {
      assertNotNull(attachment);
      List<BlockKind> kinds =
          lock.snapshot().members().stream()
              .map(LockSnapshot.Member::blockedIn)
              .filter(BlockKind.LOCK_WAIT::equals)
              .toList();
      assertEquals(List.of(BlockKind.LOCK_WAIT), kinds);
      mutex.release();
    }
    Await.end(waiter);
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void aCircleOfOwnedLocksIsFoundAndAnInterruptEndsIt(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy);
    int count = 3;
    GuestRLock[] locks = new GuestRLock[count];
    Thread[] threads = new Thread[count];
    CountDownLatch all = new CountDownLatch(count);
    AtomicInteger interrupted = new AtomicInteger();
    for (int i = 0; i < count; i++) {
      locks[i] = new GuestRLock();
    }
    for (int i = 0; i < count; i++) {
      GuestRLock mine = locks[i];
      GuestRLock next = locks[(i + 1) % count];
      threads[i] =
          Guest.start(
              lock,
              self -> {
                assertTrue(mine.acquire(self, -1));
                all.countDown();
                lock.detached(
                    () -> {
                      Await.open(all);
                      return null;
                    });
                try {
                  next.acquire(self, -1);
                  next.release(self);
                } catch (Guest.Interrupted e) {
                  interrupted.incrementAndGet();
                }
                mine.release(self);
              });
    }
    Await.until("the deadlock", () -> !lock.deadlocks().isEmpty());
    Deadlock found = lock.deadlocks().get(0);
    assertEquals(count, found.circle().size());
    assertEquals(count, found.circle().stream().map(Deadlock.Wait::id).distinct().count());
    long victim = found.circle().get(0).id();
    lock.threads().stream()
        .filter(t -> t.id() == victim)
        .forEach(t -> lock.interrupt(t, InterruptKind.KEYBOARD));
    Await.end(threads);
    assertEquals(1, interrupted.get());
    assertEquals(List.of(), lock.deadlocks());
  }

  /** The classic of embedding: one is inside and wants a lock of Java, whose holder wants in. */
  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#alone")
  void theGlobalLockTakesPart(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy);
    ReentrantLock javas = new ReentrantLock();
    CountDownLatch bothHold = new CountDownLatch(2);
    AtomicBoolean gaveUp = new AtomicBoolean();
    Thread inside =
        Guest.start(
            lock,
            self -> {
              bothHold.countDown();
              Await.open(bothHold);
              try {
                javas.lockInterruptibly();
              } catch (InterruptedException e) {
                gaveUp.set(true);
              }
            });
    Thread wantsIn =
        Guest.startHost(
            () -> {
              javas.lock();
              try {
                bothHold.countDown();
                Await.open(bothHold);
                Guest.run(lock, self -> assertNotNull(self));
              } finally {
                javas.unlock();
              }
            });
    Await.until("the deadlock", () -> !lock.deadlocks().isEmpty());
    String text = lock.deadlocks().get(0).toString();
    assertTrue(text.contains("waits for the global lock of '"), text);
    assertTrue(text.contains("waits for a lock of Java ("), text);
    inside.interrupt();
    Await.end(inside, wantsIn);
    assertTrue(gaveUp.get());
    assertEquals(List.of(), lock.deadlocks());
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void whoIsToBreakDeadlocksSendsTheCircleToOneOfThem(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy, LockConfig.DEFAULT.withBreaksDeadlocks(true));
    GuestMutex mutex = new GuestMutex();
    Thread thread =
        Guest.start(
            lock,
            self -> {
              assertTrue(mutex.acquireOwned(self, -1));
              assertThrows(Guest.Interrupted.class, () -> mutex.acquireOwned(self, -1));
              assertEquals(List.of(InterruptKind.EXCEPTION), self.delivered);
              Deadlock sent = (Deadlock) self.payloads.get(0);
              assertEquals(self.id(), sent.circle().get(0).id());
              assertTrue(mutex.release());
            });
    Await.end(thread);
  }
}
