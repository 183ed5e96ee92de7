package dev.baton.locks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.lock.BlockKind;
import dev.baton.lock.EnterReason;
import dev.baton.lock.ExitReason;
import dev.baton.lock.GlobalLock;
import dev.baton.lock.InterpreterLock;
import dev.baton.lock.LockConfig;
import dev.baton.lock.Pending;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The properties that make the GIL what it is in CPython. */
@Timeout(60)
class GilProtocolTest {
  private static final LockConfig SHORT = LockConfig.DEFAULT.withSwitchInterval(100_000);
  private static final LockConfig ENDLESS =
      LockConfig.DEFAULT.withSwitchInterval(TimeUnit.DAYS.toNanos(1));

  private long plainCounter;

  @Test
  void onlyOneThreadIsInsideAtATime() throws InterruptedException {
    GlobalLock lock = Guest.lock("gil", SHORT);
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger violations = new AtomicInteger();
    Thread[] threads = new Thread[4];
    int perThread = 200_000;
    for (int n = 0; n < threads.length; n++) {
      threads[n] =
          Guest.start(
              lock,
              self -> {
                for (int i = 0; i < perThread; i++) {
                  if (inside.incrementAndGet() != 1) {
                    violations.incrementAndGet();
                  }
                  plainCounter++;
                  inside.decrementAndGet();
                  lock.poll(self);
                  if (i % 1000 == 0) {
                    lock.beginBlocking(self, BlockKind.KERNEL, null);
                    lock.endBlocking(self);
                  }
                }
              });
    }
    Await.end(threads);
    assertEquals(0, violations.get());
    assertEquals(4L * perThread, plainCounter);
    assertTrue(lock.snapshot().switches() > 4, "the lock never changed hands");
    assertTrue(lock.threads().isEmpty());
  }

  @Test
  void everyThreadThatAlwaysRunsGetsItsTurn() throws InterruptedException {
    GlobalLock lock = Guest.lock("gil", SHORT);
    int wanted = 20;
    AtomicLong[] turns = new AtomicLong[4];
    AtomicBoolean stop = new AtomicBoolean();
    AtomicLong lastHolder = new AtomicLong();
    Thread[] threads = new Thread[turns.length];
    for (int n = 0; n < threads.length; n++) {
      AtomicLong mine = turns[n] = new AtomicLong();
      threads[n] =
          Guest.start(
              lock,
              self -> {
                while (!stop.get()) {
                  if (lastHolder.getAndSet(self.id()) != self.id()) {
                    mine.incrementAndGet();
                  }
                  lock.poll(self);
                }
              });
    }
    for (AtomicLong own : turns) {
      Await.until("a thread's turns", () -> own.get() >= wanted);
    }
    stop.set(true);
    Await.end(threads);
  }

  @Test
  void whoRunsAloneIsNeverAskedToGiveWay() throws InterruptedException {
    GlobalLock lock = Guest.lock("gil", SHORT);
    AtomicInteger asked = new AtomicInteger();
    Await.end(
        Guest.start(
            lock,
            self -> {
              long began = System.nanoTime();
              while (System.nanoTime() - began < 20_000_000L) {
                asked.addAndGet(self.pending());
                lock.poll(self);
              }
            }));
    assertEquals(0, asked.get());
    assertEquals(1, lock.snapshot().switches());
  }

  @Test
  void nobodyIsAskedBeforeTheIntervalIsOver() throws InterruptedException {
    GlobalLock lock = Guest.lock("gil", ENDLESS);
    AtomicBoolean done = new AtomicBoolean();
    AtomicInteger asked = new AtomicInteger();
    Thread holder =
        Guest.start(
            lock,
            self -> {
              Await.until("a waiter", () -> !lock.snapshot().waiters().isEmpty());
              long began = System.nanoTime();
              while (System.nanoTime() - began < 50_000_000L) {
                asked.addAndGet(self.pending());
                lock.poll(self);
              }
              done.set(true);
            });
    Await.until("the holder", () -> lock.snapshot().owner() != null);
    AtomicBoolean enteredAfter = new AtomicBoolean();
    Thread waiter = Guest.start(lock, self -> enteredAfter.set(done.get()));
    Await.end(holder, waiter);
    assertEquals(0, asked.get());
    assertTrue(enteredAfter.get());
  }

  @Test
  void afterARequestedSwitchAnotherThreadRan() throws InterruptedException {
    GlobalLock lock = Guest.lock("gil", SHORT);
    AtomicLong lastRunner = new AtomicLong();
    AtomicInteger yields = new AtomicInteger();
    AtomicInteger notForced = new AtomicInteger();
    Thread[] threads = new Thread[2];
    for (int n = 0; n < threads.length; n++) {
      threads[n] =
          Guest.start(
              lock,
              self -> {
                while (yields.get() < 100) {
                  lastRunner.set(self.id());
                  if ((self.pending() & Pending.SWITCH) == 0) {
                    continue;
                  }
                  boolean wanted = !lock.snapshot().waiters().isEmpty();
                  lock.onPoll(self);
                  yields.incrementAndGet();
                  if (wanted && lastRunner.getAndSet(self.id()) == self.id()) {
                    notForced.incrementAndGet();
                  }
                }
              });
    }
    Await.end(threads);
    assertEquals(0, notForced.get());
  }

  @Test
  void aRequestedReleaseBeforeBlockingIsForcedToo() throws InterruptedException {
    GlobalLock lock = Guest.lock("gil", SHORT);
    AtomicLong lastRunner = new AtomicLong();
    AtomicInteger forced = new AtomicInteger();
    AtomicInteger notForced = new AtomicInteger();
    AtomicBoolean stop = new AtomicBoolean();
    Thread other =
        Guest.start(
            lock,
            self -> {
              while (!stop.get()) {
                lastRunner.set(self.id());
                lock.poll(self);
              }
            });
    Thread blocking =
        Guest.start(
            lock,
            self -> {
              while (forced.get() < 50) {
                lastRunner.set(self.id());
                if ((self.pending() & Pending.SWITCH) == 0) {
                  continue;
                }
                boolean wanted = !lock.snapshot().waiters().isEmpty();
                lock.beginBlocking(self, BlockKind.IO, null);
                lock.endBlocking(self);
                forced.incrementAndGet();
                if (wanted && lastRunner.getAndSet(self.id()) == self.id()) {
                  notForced.incrementAndGet();
                }
              }
              stop.set(true);
            });
    Await.end(blocking, other);
    assertEquals(0, notForced.get());
  }

  @Test
  void aReleaseThatNobodyAskedForDoesNotWait() throws InterruptedException {
    GlobalLock lock = Guest.lock("gil", ENDLESS);
    Thread holder =
        Guest.start(
            lock,
            self -> {
              Await.until("a waiter", () -> !lock.snapshot().waiters().isEmpty());
              // The waiter may or may not get in meanwhile; either way this comes to an end
              // without a single request.
              for (int i = 0; i < 1000; i++) {
                lock.beginBlocking(self, BlockKind.IO, null);
                lock.endBlocking(self);
                assertEquals(0, self.pending());
              }
            });
    Await.until("the holder", () -> lock.snapshot().owner() != null);
    Thread waiter = Guest.start(lock, self -> {});
    Await.end(holder, waiter);
    assertEquals(0, lock.statistics().yields());
  }

  @Test
  void aShorterIntervalTakesEffectForThoseWhoWaitAlready() throws InterruptedException {
    GlobalLock lock = Guest.lock("gil", ENDLESS);
    AtomicBoolean stop = new AtomicBoolean();
    Thread[] threads = new Thread[2];
    for (int n = 0; n < threads.length; n++) {
      threads[n] =
          Guest.start(
              lock,
              self -> {
                while (!stop.get()) {
                  lock.poll(self);
                }
              });
    }
    Await.until("a waiter", () -> !lock.snapshot().waiters().isEmpty());
    long before = lock.snapshot().switches();
    assertTrue(lock.setSwitchIntervalNanos(50_000));
    assertEquals(50_000, lock.switchIntervalNanos());
    Await.until("switches", () -> lock.snapshot().switches() > before + 10);
    stop.set(true);
    Await.end(threads);
  }

  @Test
  void anIntervalThatIsNotPositiveIsRejected() {
    GlobalLock lock = Guest.lock("gil");
    assertThrows(IllegalArgumentException.class, () -> lock.setSwitchIntervalNanos(0));
    assertThrows(IllegalArgumentException.class, () -> lock.setSwitchIntervalNanos(-1));
    assertEquals(5_000_000, lock.switchIntervalNanos());
  }

  @Test
  void aFrozenIntervalStays() {
    GlobalLock lock = Guest.lock("gil", LockConfig.DEFAULT.withIntervalFrozen(true));
    assertFalse(lock.setSwitchIntervalNanos(1_000));
    assertEquals(5_000_000, lock.switchIntervalNanos());
  }

  @Test
  void exitByAThreadThatDoesNotHoldTheLockChangesNothing() {
    TestHost host = new TestHost();
    InterpreterLock gil = new Gil().create(host, LockConfig.DEFAULT);
    GlobalLock other = Guest.lock("free");
    Guest holder = new Guest(other, "holder");
    Guest offender = new Guest(other, "offender");
    gil.register(holder);
    gil.register(offender);
    gil.enter(holder, EnterReason.START);
    IllegalStateException error =
        assertThrows(IllegalStateException.class, () -> gil.exit(offender, ExitReason.BLOCK));
    assertEquals("offender does not hold the interpreter lock", error.getMessage());
    assertThrows(IllegalStateException.class, () -> gil.yieldAtPoll(offender));
    assertTrue(gil.isHeldBy(holder));
    assertFalse(gil.isHeldBy(offender));
    assertFalse(gil.tryEnter(offender, 0));
    assertFalse(gil.tryEnter(offender, 1_000_000));
    assertTrue(gil.snapshot().waiters().isEmpty());
    gil.exit(holder, ExitReason.BLOCK);
    assertNull(gil.snapshot().owner());
    assertThrows(IllegalStateException.class, () -> gil.exit(holder, ExitReason.BLOCK));
    assertTrue(gil.tryEnter(offender, 0));
    assertEquals(offender, gil.snapshot().owner());
  }

  @Test
  void aRequestToAThreadThatLeftLeavesNobodyWaiting() {
    TestHost host = new TestHost();
    InterpreterLock gil = new Gil().create(host, LockConfig.DEFAULT);
    Guest t = new Guest(Guest.lock("free"), "stale");
    gil.register(t);
    gil.enter(t, EnterReason.START);
    host.request(t, Pending.SWITCH);
    gil.exit(t, ExitReason.BLOCK);
    assertEquals(0, t.pending());
    host.request(t, Pending.SWITCH);
    gil.enter(t, EnterReason.UNBLOCK);
    assertEquals(0, t.pending(), "a stale request costs no slice");
    host.request(t, Pending.SWITCH);
    gil.yieldAtPoll(t);
    assertEquals(0, t.pending());
    assertTrue(gil.isHeldBy(t));
  }

  @Test
  void unregisteringTheHolderFreesTheLock() {
    InterpreterLock gil = new Gil().create(new TestHost(), LockConfig.DEFAULT);
    GlobalLock other = Guest.lock("free");
    Guest dead = new Guest(other, "dead");
    Guest next = new Guest(other, "next");
    gil.register(dead);
    gil.register(next);
    gil.enter(dead, EnterReason.START);
    gil.unregister(dead);
    gil.unregister(dead);
    assertTrue(gil.tryEnter(next, 0));
    gil.unregister(dead);
    assertTrue(gil.isHeldBy(next));
  }
}
