package dev.baton.locks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.lock.Attachment;
import dev.baton.lock.GlobalLock;
import dev.baton.lock.GuestMutex;
import dev.baton.lock.GuestRLock;
import dev.baton.lock.InterpreterClosedException;
import dev.baton.lock.InterruptKind;
import dev.baton.lock.LockConfig;
import dev.baton.lock.Phase;
import dev.baton.lock.ThreadKilledException;
import dev.baton.lock.WaitQueue;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Python's Lock, RLock and Condition stand on. */
@Timeout(300)
class GuestLocksTest {
  private static final LockConfig SHORT = LockConfig.DEFAULT.withSwitchInterval(50_000);

  private int plainCounter;

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#all")
  void anUncontendedMutexNeverLeavesTheInterpreter(String strategy) {
    GlobalLock lock = Guest.lock(strategy);
    GuestMutex mutex = new GuestMutex();
    try (Attachment attachment = lock.attach()) {
      assertTrue(mutex.acquire(attachment.thread(), -1));
      assertTrue(mutex.isLocked());
      assertFalse(mutex.tryAcquire());
      assertFalse(mutex.acquire(attachment.thread(), 0));
      assertTrue(mutex.release());
      assertFalse(mutex.release());
      assertFalse(mutex.isLocked());
      assertEquals(0, attachment.thread().counters().regions());
    }
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#all")
  void aTimedAcquireGivesUp(String strategy) {
    GlobalLock lock = Guest.lock(strategy);
    GuestMutex mutex = new GuestMutex();
    try (Attachment attachment = lock.attach()) {
      mutex.tryAcquire();
      long began = System.nanoTime();
      assertFalse(mutex.acquire(attachment.thread(), 20_000_000L));
      assertTrue(System.nanoTime() - began >= 20_000_000L);
      assertEquals(Phase.ATTACHED, attachment.thread().phase());
      assertFalse(mutex.hasWaiters());
      assertTrue(mutex.isLocked());
    }
  }

  /** The count is plain: only the mutex orders the increments. */
  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void aMutexExcludesAndPublishes(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy, SHORT);
    GuestMutex mutex = new GuestMutex();
    int rounds = 20_000;
    Thread[] threads = new Thread[4];
    for (int n = 0; n < threads.length; n++) {
      threads[n] =
          Guest.start(
              lock,
              self -> {
                for (int i = 0; i < rounds; i++) {
                  assertTrue(mutex.acquire(self, -1));
                  plainCounter++;
                  if (i % 64 == 0) {
                    lock.poll(self);
                  }
                  assertTrue(mutex.release());
                  lock.poll(self);
                }
              });
    }
    Await.end(threads);
    assertEquals(threads.length * rounds, plainCounter);
    assertFalse(mutex.isLocked());
    assertFalse(mutex.hasWaiters());
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void anyThreadMayRelease(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy);
    GuestMutex mutex = new GuestMutex();
    assertTrue(mutex.tryAcquire());
    Thread waiter = Guest.start(lock, self -> assertTrue(mutex.acquire(self, -1)));
    Await.until("a waiter", mutex::hasWaiters);
    assertTrue(mutex.release());
    Await.end(waiter);
    assertTrue(mutex.isLocked());
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void anInterruptedWaiterLeavesTheLockUnharmed(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy);
    GuestMutex mutex = new GuestMutex();
    assertTrue(mutex.tryAcquire());
    AtomicReference<Guest> guest = new AtomicReference<>();
    AtomicInteger raised = new AtomicInteger();
    Thread waiter =
        Guest.start(
            lock,
            self -> {
              guest.set(self);
              assertThrows(Guest.Interrupted.class, () -> mutex.acquire(self, -1));
              raised.incrementAndGet();
              assertThrows(ThreadKilledException.class, () -> mutex.acquire(self, -1));
              raised.incrementAndGet();
            });
    Await.until("a waiter", mutex::hasWaiters);
    lock.interrupt(guest.get(), InterruptKind.KEYBOARD);
    Await.until("the interrupt", () -> raised.get() == 1 && mutex.hasWaiters());
    lock.interrupt(guest.get(), InterruptKind.KILL);
    Await.end(waiter);
    assertEquals(2, raised.get());
    assertTrue(mutex.isLocked());
    assertFalse(mutex.hasWaiters());
    assertTrue(mutex.release());
    assertTrue(mutex.tryAcquire());
  }

  /** A wake-up that reaches a waiter just as it gives up must reach the next one. */
  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void waitersThatGiveUpSwallowNoWakeUp(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy, SHORT);
    GuestMutex mutex = new GuestMutex();
    AtomicBoolean done = new AtomicBoolean();
    Thread[] impatient = new Thread[2];
    for (int n = 0; n < impatient.length; n++) {
      impatient[n] =
          Guest.start(
              lock,
              self -> {
                while (!done.get()) {
                  if (mutex.acquire(self, 20_000L)) {
                    mutex.release();
                  }
                  lock.poll(self);
                }
              });
    }
    Thread[] patient = new Thread[2];
    for (int n = 0; n < patient.length; n++) {
      patient[n] =
          Guest.start(
              lock,
              self -> {
                for (Rounds rounds = new Rounds(2_000); rounds.next(); ) {
                  assertTrue(mutex.acquire(self, TimeUnit.SECONDS.toNanos(100)));
                  lock.poll(self);
                  mutex.release();
                }
              });
    }
    Await.end(patient);
    done.set(true);
    Await.end(impatient);
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void anRLockIsOwnedAndCounted(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy);
    GuestRLock rlock = new GuestRLock();
    AtomicBoolean release = new AtomicBoolean();
    AtomicReference<Guest> owner = new AtomicReference<>();
    Thread first =
        Guest.start(
            lock,
            self -> {
              assertFalse(rlock.release(self));
              assertEquals(0, rlock.releaseAll(self));
              assertTrue(rlock.acquire(self, -1));
              assertTrue(rlock.acquire(self, 0));
              assertEquals(2, rlock.count());
              owner.set(self);
              lock.detached(
                  () -> {
                    Await.until("release", release::get);
                    return null;
                  });
              assertTrue(rlock.release(self));
              assertTrue(rlock.release(self));
              assertFalse(rlock.release(self));
            });
    Await.until("ownership", () -> owner.get() != null);
    assertEquals(owner.get().id(), rlock.ownerId());
    Await.end(
        Guest.start(
            lock,
            self -> {
              assertFalse(rlock.isOwnedBy(self));
              assertFalse(rlock.acquire(self, 0));
              assertFalse(rlock.release(self));
            }));
    release.set(true);
    Await.end(first);
    assertEquals(0, rlock.ownerId());
    assertEquals(0, rlock.count());
  }

  /** As a condition variable does: give all back, wait, take all again, whatever comes. */
  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void restoringAnRLockIsNotInterrupted(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy);
    GuestRLock rlock = new GuestRLock();
    AtomicReference<Guest> guest = new AtomicReference<>();
    AtomicBoolean mayRelease = new AtomicBoolean();
    AtomicBoolean owned = new AtomicBoolean();
    AtomicBoolean taken = new AtomicBoolean();
    AtomicBoolean released = new AtomicBoolean();
    Thread waiter =
        Guest.start(
            lock,
            self -> {
              rlock.acquire(self, -1);
              rlock.acquire(self, -1);
              owned.set(true);
              long saved = rlock.releaseAll(self);
              assertEquals(2, saved);
              lock.detached(
                  () -> {
                    Await.until("the other owner", taken::get);
                    return null;
                  });
              guest.set(self);
              rlock.restore(self, saved);
              assertTrue(released.get());
              assertTrue(self.delivered.isEmpty());
              assertEquals(2, rlock.count());
              assertThrows(Guest.Interrupted.class, () -> lock.poll(self));
              rlock.release(self);
              rlock.release(self);
            });
    Await.until("the first owner", owned::get);
    Thread other =
        Guest.start(
            lock,
            self -> {
              assertTrue(rlock.acquire(self, -1));
              taken.set(true);
              lock.detached(
                  () -> {
                    Await.until("release", mayRelease::get);
                    return null;
                  });
              released.set(true);
              rlock.release(self);
            });
    Await.until("restoring", () -> guest.get() != null && guest.get().blockingDepth() == 1);
    lock.interrupt(guest.get(), InterruptKind.KEYBOARD);
    mayRelease.set(true);
    Await.end(waiter, other);
    assertEquals(0, rlock.ownerId());
  }

  /** Two permits given back one after the other let two threads pass, whoever is woken. */
  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void aQueueForSeveralLosesNoPermit(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy, SHORT);
    AtomicInteger permits = new AtomicInteger();
    WaitQueue queue = new WaitQueue();
    WaitQueue.Condition permit = () -> permits.getAndUpdate(n -> n > 0 ? n - 1 : 0) > 0;
    int each = 3_000;
    Thread[] takers = new Thread[3];
    for (int n = 0; n < takers.length; n++) {
      takers[n] =
          Guest.start(
              lock,
              self -> {
                for (int i = 0; i < each; i++) {
                  assertTrue(queue.await(self, permit, TimeUnit.SECONDS.toNanos(100)));
                }
              });
    }
    for (int i = 0; i < takers.length * each; i++) {
      permits.incrementAndGet();
      queue.wakeOne();
    }
    Await.end(takers);
    assertEquals(0, permits.get());
    assertFalse(queue.hasWaiters());
  }

  /** A release that wakes a waiter that an interrupt takes away must not be lost on the next. */
  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void interruptedWaitersSwallowNoWakeUp(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy);
    Random random = new Random(7);
    for (Rounds rounds = new Rounds(1_000); rounds.next(); ) {
      GuestMutex mutex = new GuestMutex();
      assertTrue(mutex.tryAcquire());
      AtomicReference<Guest> first = new AtomicReference<>();
      Thread interrupted =
          Guest.start(
              lock,
              self -> {
                first.set(self);
                try {
                  mutex.acquire(self, -1);
                  mutex.release();
                } catch (Guest.Interrupted e) {
                  assertFalse(self.delivered.isEmpty());
                }
              });
      Await.until("the first waiter", mutex::hasWaiters);
      Thread second =
          Guest.start(
              lock,
              self -> {
                assertTrue(mutex.acquire(self, -1));
                mutex.release();
              });
      Await.until("the second waiter", () -> LockSupport.getBlocker(second) != null);
      lock.interrupt(first.get(), InterruptKind.KEYBOARD);
      for (int i = random.nextInt(4_000); i > 0; i--) {
        Thread.onSpinWait();
      }
      mutex.release();
      Await.end(interrupted, second);
      assertFalse(mutex.isLocked());
    }
  }

  /** Both wake-ups may reach the same waiter; then it wakes the other. */
  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void twoPermitsAtOnceLetTwoPass(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy);
    for (Rounds rounds = new Rounds(50); rounds.next(); ) {
      AtomicInteger permits = new AtomicInteger();
      WaitQueue queue = new WaitQueue();
      WaitQueue.Condition permit = () -> permits.getAndUpdate(n -> n > 0 ? n - 1 : 0) > 0;
      Thread[] threads = new Thread[2];
      for (int n = 0; n < threads.length; n++) {
        Thread thread = Guest.start(lock, self -> assertTrue(queue.await(self, permit, -1)));
        Await.until("a parked waiter", () -> LockSupport.getBlocker(thread) == queue);
        threads[n] = thread;
      }
      permits.set(2);
      queue.wakeOne();
      queue.wakeOne();
      Await.end(threads);
    }
  }

  /** A thread that gets what it waited for when the interpreter is closed gives it back. */
  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void whatComesTooLateIsGivenBack(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy);
    AtomicBoolean closed = new AtomicBoolean();
    AtomicBoolean waiting = new AtomicBoolean();
    AtomicInteger undone = new AtomicInteger();
    WaitQueue.Condition tooLate =
        new WaitQueue.Condition() {
          @Override
          public boolean tryPass() {
            if (waiting.compareAndSet(false, true)) {
              return false;
            }
            Await.until("closing", closed::get);
            return true;
          }

          @Override
          public void undo() {
            undone.incrementAndGet();
          }
        };
    Thread thread =
        Guest.start(
            lock,
            self ->
                assertThrows(
                    InterpreterClosedException.class,
                    () -> new WaitQueue().await(self, tooLate, -1)));
    Await.until("waiting", waiting::get);
    assertEquals(1, lock.close(Duration.ofMillis(1)).size());
    closed.set(true);
    Await.end(thread);
    assertEquals(1, undone.get());
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void wakeAllWakesAll(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy);
    AtomicBoolean open = new AtomicBoolean();
    WaitQueue queue = new WaitQueue();
    Thread[] threads = new Thread[3];
    for (int n = 0; n < threads.length; n++) {
      threads[n] = Guest.start(lock, self -> assertTrue(queue.await(self, open::get, -1)));
    }
    Await.until(
        "waiters", () -> lock.threads().stream().filter(t -> t.blockingDepth() == 1).count() == 3);
    open.set(true);
    queue.wakeAll();
    Await.end(threads);
  }
}
