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
import dev.baton.lock.LockStrategies;
import dev.baton.lock.Pending;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every lock that admits one thread at a time must do. */
@Timeout(300)
class ExclusiveTest {
  private static final LockConfig SHORT = LockConfig.DEFAULT.withSwitchInterval(100_000);
  private static final LockConfig ENDLESS =
      LockConfig.DEFAULT.withSwitchInterval(TimeUnit.DAYS.toNanos(1));

  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

  private long plainCounter;

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#exclusive")
  void onlyOneThreadIsInsideAtATime(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy, SHORT);
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger violations = new AtomicInteger();
    AtomicLong turns = new AtomicLong();
    long began = System.nanoTime();
    Thread[] threads = new Thread[4];
    int perThread = 200_000;
    for (int n = 0; n < threads.length; n++) {
      threads[n] =
          Guest.start(
              lock,
              self -> {
                int i = 0;
                // All stay until it has changed hands often enough, so that it can.
                for (; i < perThread || lock.snapshot().switches() <= 4 && patient(began); i++) {
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
                turns.addAndGet(i);
              });
    }
    Await.end(threads);
    assertEquals(0, violations.get());
    assertEquals(turns.get(), plainCounter);
    assertTrue(lock.snapshot().switches() > 4, "the lock never changed hands");
    assertTrue(lock.threads().isEmpty());
  }

  private static boolean patient(long began) {
    return System.nanoTime() - began < PATIENCE;
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#exclusive")
  void everyThreadThatAlwaysRunsGetsItsTurn(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy, SHORT);
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

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#exclusive")
  void afterARequestedSwitchAnotherThreadRan(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy, SHORT);
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
                  if (self.pending() == 0) {
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

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#exclusive")
  void aRequestedReleaseBeforeBlockingIsForcedToo(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy, SHORT);
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
                if (self.pending() == 0) {
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

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#exclusive")
  void aShorterIntervalTakesEffectForThoseWhoWaitAlready(String strategy)
      throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy, ENDLESS);
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

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#all")
  void anIntervalThatIsNotPositiveIsRejected(String strategy) {
    GlobalLock lock = Guest.lock(strategy);
    assertThrows(IllegalArgumentException.class, () -> lock.setSwitchIntervalNanos(0));
    assertThrows(IllegalArgumentException.class, () -> lock.setSwitchIntervalNanos(-1));
    assertEquals(5_000_000, lock.switchIntervalNanos());
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#all")
  void aFrozenIntervalStays(String strategy) {
    GlobalLock lock = Guest.lock(strategy, LockConfig.DEFAULT.withIntervalFrozen(true));
    assertFalse(lock.setSwitchIntervalNanos(1_000));
    assertEquals(5_000_000, lock.switchIntervalNanos());
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#alone")
  void exitByAThreadThatDoesNotHoldTheLockChangesNothing(String strategy) {
    TestHost host = new TestHost();
    InterpreterLock lock = LockStrategies.find(strategy).create(host, LockConfig.DEFAULT);
    GlobalLock other = Guest.lock("free");
    Guest holder = new Guest(other, "holder");
    Guest offender = new Guest(other, "offender");
    lock.register(holder);
    lock.register(offender);
    lock.enter(holder, EnterReason.START);
    IllegalStateException error =
        assertThrows(IllegalStateException.class, () -> lock.exit(offender, ExitReason.BLOCK));
    assertEquals("offender does not hold the interpreter lock", error.getMessage());
    assertThrows(IllegalStateException.class, () -> lock.yieldAtPoll(offender));
    assertTrue(lock.isHeldBy(holder));
    assertFalse(lock.isHeldBy(offender));
    assertFalse(lock.tryEnter(offender, 0));
    assertFalse(lock.tryEnter(offender, 1_000_000));
    assertTrue(lock.snapshot().waiters().isEmpty());
    lock.exit(holder, ExitReason.BLOCK);
    assertNull(lock.snapshot().owner());
    assertThrows(IllegalStateException.class, () -> lock.exit(holder, ExitReason.BLOCK));
    assertTrue(lock.tryEnter(offender, 0));
    assertEquals(offender, lock.snapshot().owner());
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#alone")
  void aRequestToAThreadThatLeftLeavesNobodyWaiting(String strategy) {
    TestHost host = new TestHost();
    InterpreterLock lock = LockStrategies.find(strategy).create(host, LockConfig.DEFAULT);
    Guest t = new Guest(Guest.lock("free"), "stale");
    lock.register(t);
    lock.enter(t, EnterReason.START);
    host.request(t, Pending.SWITCH);
    lock.exit(t, ExitReason.BLOCK);
    assertEquals(0, t.pending());
    host.request(t, Pending.SWITCH);
    lock.enter(t, EnterReason.UNBLOCK);
    assertEquals(0, t.pending(), "a stale request costs no slice");
    host.request(t, Pending.SWITCH);
    lock.yieldAtPoll(t);
    assertEquals(0, t.pending());
    assertTrue(lock.isHeldBy(t));
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#alone")
  void unregisteringTheHolderFreesTheLock(String strategy) {
    InterpreterLock lock = LockStrategies.find(strategy).create(new TestHost(), LockConfig.DEFAULT);
    GlobalLock other = Guest.lock("free");
    Guest dead = new Guest(other, "dead");
    Guest next = new Guest(other, "next");
    lock.register(dead);
    lock.register(next);
    lock.enter(dead, EnterReason.START);
    lock.unregister(dead);
    lock.unregister(dead);
    assertTrue(lock.tryEnter(next, 0));
    lock.unregister(dead);
    assertTrue(lock.isHeldBy(next));
  }
}
