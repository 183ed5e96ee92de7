package dev.baton.locks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.lock.BlockKind;
import dev.baton.lock.GlobalLock;
import dev.baton.lock.LockConfig;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The properties that make the GIL what it is in CPython. */
@Timeout(300)
class GilProtocolTest {
  private static final LockConfig SHORT = LockConfig.DEFAULT.withSwitchInterval(100_000);
  private static final LockConfig ENDLESS =
      LockConfig.DEFAULT.withSwitchInterval(TimeUnit.DAYS.toNanos(1));

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
}
