package dev.baton.locks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.lock.Attachment;
import dev.baton.lock.BlockKind;
import dev.baton.lock.GlobalLock;
import dev.baton.lock.GuestThread;
import dev.baton.lock.LockConfig;
import dev.baton.lock.LockEvent;
import dev.baton.lock.LockEventKind;
import dev.baton.lock.LockStrategies;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When threads can be inside at the same time, so that objects need guards, and when not. */
@Timeout(300)
class CompanyTest {
  private static final Duration LIMIT = Duration.ofSeconds(120);

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#exclusive")
  void neverUnderAnExclusiveLock(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy);
    Guest.Body body =
        self -> {
          for (int i = 0; i < 100; i++) {
            assertFalse(lock.isParallel());
            lock.poll(self);
          }
        };
    Await.end(Guest.start(lock, body), Guest.start(lock, body));
  }

  @ParameterizedTest
  @ValueSource(strings = {"free", "adaptive,base=free"})
  void fromTheSecondThreadOnUntilOneIsLeft(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy);
    try (Attachment attachment = lock.attach()) {
      GuestThread t = attachment.thread();
      for (int round = 0; round < 5; round++) {
        assertFalse(lock.isParallel());
        lock.beginBlocking(t, BlockKind.IO, null);
        Await.end(Guest.start(lock, self -> assertTrue(lock.isParallel())));
        lock.endBlocking(t);
        assertTrue(lock.isParallel(), "until the next safepoint");
        lock.poll(t);
      }
    }
    assertEquals(lock.statistics().entered(), lock.statistics().exited());
  }

  @Test
  void theFirstThreadComesToASafepointBefore() throws InterruptedException {
    GlobalLock lock = Guest.lock("free");
    AtomicBoolean inside = new AtomicBoolean();
    AtomicBoolean second = new AtomicBoolean();
    AtomicBoolean seen = new AtomicBoolean();
    List<LockEvent> events = new CopyOnWriteArrayList<>();
    lock.events().add(events::add);
    Thread first =
        Guest.start(
            lock,
            self -> {
              inside.set(true);
              Await.until("a request to stop", () -> self.pending() != 0);
              assertFalse(second.get());
              assertFalse(lock.isParallel());
              while (!second.get()) {
                lock.poll(self);
              }
              assertTrue(lock.isParallel());
              seen.set(true);
            });
    Await.until("the first thread", inside::get);
    Guest.Body body =
        self -> {
          second.set(true);
          Await.until("the first thread", seen::get);
        };
    Await.end(Guest.start(lock, body), first);
    assertTrue(events.stream().noneMatch(e -> e.kind() == LockEventKind.MODE_CHANGED));
  }

  /** Somebody who comes and goes for ever stops the others a few times only. */
  @Test
  void stopsComeToAnEnd() throws InterruptedException {
    GlobalLock lock = Guest.lock("free");
    try (Attachment attachment = lock.attach()) {
      GuestThread t = attachment.thread();
      int returns = 0;
      for (; !lock.isParallel(); returns++) {
        assertTrue(returns < 1000);
        lock.beginBlocking(t, BlockKind.IO, null);
        Await.end(Guest.start(lock, self -> {}));
        lock.endBlocking(t);
        lock.poll(t);
      }
      assertTrue(returns > 1);
      long polls = lock.statistics().slowPolls();
      lock.beginBlocking(t, BlockKind.IO, null);
      Await.end(Guest.start(lock, self -> {}));
      lock.endBlocking(t);
      lock.poll(t);
      assertEquals(polls, lock.statistics().slowPolls());
      assertTrue(lock.isParallel());
    }
  }

  /** A host thread that is not here does not count, but is met when it comes back. */
  @Test
  void idleThreadsAreNoCompany() throws InterruptedException {
    GlobalLock lock =
        new GlobalLock(LockStrategies.find("free"), LockConfig.DEFAULT, Guest.Lasting::new);
    GuestThread first = visit(lock);
    assertSame(first, visit(lock));
    Await.end(
        Guest.startHost(
            () -> {
              try (Attachment attachment = lock.attach()) {
                assertFalse(lock.isParallel());
                lock.beginBlocking(attachment.thread(), BlockKind.IO, null);
                Thread back =
                    Guest.startHost(() -> Guest.run(lock, self -> assertTrue(lock.isParallel())));
                end(back);
                lock.endBlocking(attachment.thread());
                lock.poll(attachment.thread());
                assertFalse(lock.isParallel());
              }
            }));
    assertNotSame(first, visit(lock));
  }

  private static GuestThread visit(GlobalLock lock) {
    try (Attachment attachment = lock.attach()) {
      assertFalse(lock.isParallel());
      return attachment.thread();
    }
  }

  private static void end(Thread thread) {
    try {
      Await.end(thread);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void changesOfTheLockChangeItToo() throws InterruptedException {
    GlobalLock lock = Guest.lock("gil");
    AtomicBoolean done = new AtomicBoolean();
    try (Attachment attachment = lock.attach()) {
      GuestThread t = attachment.thread();
      lock.setMode(LockStrategies.find("free"), LIMIT);
      assertFalse(lock.isParallel());
      lock.setMode(LockStrategies.find("gil"), LIMIT);
      lock.beginBlocking(t, BlockKind.IO, null);
      Thread other =
          Guest.start(
              lock,
              self -> {
                while (!done.get()) {
                  lock.poll(self);
                }
              });
      Await.until("the other thread", () -> lock.threads().size() == 2);
      lock.endBlocking(t);
      assertFalse(lock.isParallel());
      lock.setMode(LockStrategies.find("free"), LIMIT);
      assertTrue(lock.isParallel());
      lock.setMode(LockStrategies.find("gil"), LIMIT);
      assertFalse(lock.isParallel());
      done.set(true);
      lock.beginBlocking(t, BlockKind.IO, null);
      Await.end(other);
      lock.endBlocking(t);
    }
  }

  /** Whoever is inside and may not have company has none, whatever comes, goes and is idle. */
  @ParameterizedTest
  @ValueSource(strings = {"free", "adaptive,base=free,hold=1"})
  void whoNeedsNoGuardsIsAlone(String strategy) throws InterruptedException {
    for (Rounds engines = new Rounds(20); engines.next(); ) {
      GlobalLock lock =
          new GlobalLock(LockStrategies.find(strategy), LockConfig.DEFAULT, Guest.Lasting::new);
      AtomicInteger inside = new AtomicInteger();
      Thread[] threads = new Thread[3];
      for (int n = 0; n < threads.length; n++) {
        boolean host = n > 0;
        threads[n] =
            Guest.startHost(
                () -> {
                  for (Rounds rounds = new Rounds(100); rounds.next(); ) {
                    if (host) {
                      try (Attachment attachment = lock.attach()) {
                        stay(lock, attachment.thread(), inside);
                      }
                    } else {
                      Guest.run(lock, self -> stay(lock, self, inside));
                    }
                  }
                });
      }
      Await.end(threads);
      assertEquals(lock.statistics().entered(), lock.statistics().exited());
    }
  }

  private static void stay(GlobalLock lock, GuestThread self, AtomicInteger inside) {
    for (int k = 0; k < 5; k++) {
      boolean alone = !lock.isParallel();
      int others = inside.getAndIncrement();
      assertEquals(alone, !lock.isParallel());
      assertTrue(!alone || others == 0 && inside.get() == 1);
      inside.decrementAndGet();
      lock.poll(self);
      lock.beginBlocking(self, BlockKind.IO, null);
      lock.endBlocking(self);
    }
  }
}
