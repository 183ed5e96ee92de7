package dev.baton.locks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.lock.Attachment;
import dev.baton.lock.BlockKind;
import dev.baton.lock.GlobalLock;
import dev.baton.lock.GuestMutex;
import dev.baton.lock.GuestSleep;
import dev.baton.lock.InterpreterClosedException;
import dev.baton.lock.InterruptKind;
import dev.baton.lock.Phase;
import dev.baton.lock.Straggler;
import java.lang.Thread.State;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(300)
class CloseTest {
  private static final Duration LIMIT = Duration.ofSeconds(120);
  private static final long AN_HOUR = TimeUnit.HOURS.toNanos(1);

  private static void pollForEver(GlobalLock lock, Guest self) {
    for (; ; ) {
      lock.poll(self);
    }
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void endsThreadsWhateverTheyDo(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy);
    GuestMutex held = new GuestMutex();
    assertTrue(held.tryAcquire());
    AtomicInteger started = new AtomicInteger();
    List<Guest.Body> bodies =
        List.of(
            self -> pollForEver(lock, self),
            self -> pollForEver(lock, self),
            self -> GuestSleep.sleep(self, AN_HOUR),
            self -> held.acquire(self, -1),
            held::acquireUninterruptibly);
    Thread[] threads = new Thread[bodies.size()];
    AtomicInteger closed = new AtomicInteger();
    for (int i = 0; i < threads.length; i++) {
      Guest.Body body = bodies.get(i);
      threads[i] =
          Guest.start(
              lock,
              self -> {
                started.incrementAndGet();
                assertThrows(InterpreterClosedException.class, () -> body.run(self));
                assertEquals(List.of(InterruptKind.CLOSE), self.delivered);
                closed.incrementAndGet();
              });
    }
    Await.until("start", () -> started.get() == threads.length);
    assertEquals(List.of(), lock.close(LIMIT));
    Await.end(threads);
    assertEquals(threads.length, closed.get());
    assertTrue(lock.isClosed());
    assertThrows(InterpreterClosedException.class, lock::attach);
    assertThrows(InterpreterClosedException.class, () -> lock.attach(new Guest(lock)));
    assertEquals(List.of(), lock.close(LIMIT));
    assertTrue(lock.threads().isEmpty());
    assertTrue(held.isLocked());
    assertFalse(held.hasWaiters());
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void finallyBlocksMayRunGuestCodeUntilTheLimit(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy);
    AtomicBoolean cleanedUp = new AtomicBoolean();
    AtomicBoolean running = new AtomicBoolean();
    Thread thread =
        Guest.start(
            lock,
            self -> {
              running.set(true);
              try {
                pollForEver(lock, self);
              } catch (InterpreterClosedException e) {
                lock.beginBlocking(self, BlockKind.IO, null);
                lock.endBlocking(self);
                lock.poll(self);
                cleanedUp.set(true);
              }
            });
    Await.until("start", running::get);
    assertEquals(List.of(), lock.close(LIMIT));
    Await.end(thread);
    assertTrue(cleanedUp.get());
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void afterTheLimitNobodyComesBackIn(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy);
    AtomicBoolean release = new AtomicBoolean();
    AtomicBoolean inside = new AtomicBoolean();
    AtomicReference<Phase> phase = new AtomicReference<>();
    AtomicInteger javaFinally = new AtomicInteger();
    Thread kernel =
        Guest.startHost(
            () -> {
              Guest guest = new Guest(lock, "kernel");
              try (Attachment attachment = lock.attach(guest)) {
                lock.beginBlocking(guest, BlockKind.KERNEL, null);
                inside.set(attachment.isFirst());
                Await.until("release", release::get);
                assertThrows(InterpreterClosedException.class, () -> lock.endBlocking(guest));
                phase.set(guest.phase());
                lock.beginBlocking(guest, BlockKind.IO, null);
                assertThrows(InterpreterClosedException.class, () -> lock.endBlocking(guest));
                assertThrows(InterpreterClosedException.class, () -> lock.onPoll(guest));
                assertThrows(InterpreterClosedException.class, lock::attach);
              } finally {
                javaFinally.incrementAndGet();
              }
            });
    Await.until("start", inside::get);
    List<Straggler> stragglers = lock.close(Duration.ofMillis(50));
    assertEquals(1, stragglers.size());
    assertEquals("kernel", stragglers.get(0).name());
    assertFalse(stragglers.get(0).stack().isEmpty());
    release.set(true);
    Await.end(kernel);
    assertEquals(Phase.DEAD, phase.get());
    assertEquals(1, javaFinally.get());
    assertTrue(lock.threads().isEmpty());
  }

  /** A host that never polls keeps the lock; whoever waits for it must not wait for ever. */
  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void whoWaitsForAStubbornHolderIsLetGo(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy);
    AtomicBoolean release = new AtomicBoolean();
    AtomicBoolean inside = new AtomicBoolean();
    Thread stubborn =
        Guest.start(
            lock,
            self -> {
              inside.set(true);
              Await.until("release", release::get);
              assertThrows(InterpreterClosedException.class, () -> lock.poll(self));
              assertThrows(InterpreterClosedException.class, () -> lock.poll(self));
            });
    Await.until("start", inside::get);
    Thread waiter =
        Guest.startHost(
            () ->
                assertThrows(
                    InterpreterClosedException.class,
                    () ->
                        Guest.run(
                            lock,
                            self -> {
                              pollForEver(lock, self);
                            })));
    // A thread for which the first one must stop waits for that before it is registered.
    Await.until(
        "waiter",
        () ->
            lock.threads().size() == 2
                || (Strategies.stopsTheFirst(strategy)
                    && waiter.getState() == State.TIMED_WAITING));
    List<Straggler> stragglers = lock.close(Duration.ofMillis(50));
    // On a busy machine the one that is let go may not have gone yet when the limit is over.
    assertTrue(
        stragglers.stream().anyMatch(s -> s.name().equals(stubborn.getName())),
        stragglers::toString);
    Await.end(waiter);
    release.set(true);
    Await.end(stubborn);
    assertTrue(lock.threads().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#all")
  void whoClosesFromInsideIsOutsideForGood(String strategy) {
    GlobalLock lock = Guest.lock(strategy);
    Guest guest = new Guest(lock);
    try (Attachment attachment = lock.attach(guest)) {
      assertEquals(List.of(), lock.close(LIMIT));
      assertEquals(Phase.DEAD, attachment.thread().phase());
      assertThrows(InterpreterClosedException.class, () -> lock.onPoll(guest));
    }
    assertTrue(lock.threads().isEmpty());
    assertThrows(InterpreterClosedException.class, lock::attach);
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void visitorsAreServedOrRefusedButNeverHang(String strategy) throws InterruptedException {
    for (Rounds rounds = new Rounds(30); rounds.next(); ) {
      GlobalLock lock = Guest.lock(strategy);
      AtomicInteger visits = new AtomicInteger();
      Thread[] threads = new Thread[4];
      for (int i = 0; i < threads.length; i++) {
        threads[i] =
            Guest.startHost(
                () ->
                    assertThrows(
                        InterpreterClosedException.class,
                        () -> {
                          for (; ; ) {
                            try (Attachment attachment = lock.attach()) {
                              visits.incrementAndGet();
                              lock.poll(attachment.thread());
                            }
                          }
                        }));
      }
      Await.until("visits", () -> visits.get() > 100);
      assertEquals(List.of(), lock.close(LIMIT));
      Await.end(threads);
      assertTrue(lock.threads().isEmpty());
      assertEquals(lock.statistics().entered(), lock.statistics().exited());
    }
  }
}
