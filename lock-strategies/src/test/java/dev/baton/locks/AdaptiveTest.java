package dev.baton.locks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
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

/** When {@code adaptive} has no lock and when it has one. */
@Timeout(300)
class AdaptiveTest {
  private static final Duration LIMIT = Duration.ofSeconds(120);

  @Test
  void oneThreadAfterTheOtherUsesNoLock() throws InterruptedException {
    GlobalLock lock = Guest.lock("adaptive");
    for (int n = 0; n < 5; n++) {
      Await.end(
          Guest.start(
              lock,
              self -> {
                for (int i = 0; i < 1000; i++) {
                  lock.beginBlocking(self, BlockKind.IO, null);
                  lock.endBlocking(self);
                  lock.poll(self);
                }
              }));
    }
    assertEquals("adaptive", lock.strategy().name());
    assertEquals(0, lock.snapshot().switches());
    assertEquals(0, lock.statistics().waits());
    assertEquals(0, lock.statistics().slowPolls());
    assertEquals(5 * 1001, lock.statistics().entered());
  }

  /** The trap of locks that begin with the first contention: the first thread may not come back. */
  @Test
  void whoComesWhileTheFirstBlocksDoesNotWaitForIt() throws InterruptedException {
    GlobalLock lock = Guest.lock("adaptive,base=fair");
    AtomicBoolean blocked = new AtomicBoolean();
    AtomicBoolean back = new AtomicBoolean();
    Thread first =
        Guest.start(
            lock,
            self -> {
              lock.beginBlocking(self, BlockKind.IO, null);
              blocked.set(true);
              Await.until("the second thread", back::get);
              lock.endBlocking(self);
            });
    Await.until("the region", blocked::get);
    Await.end(Guest.start(lock, self -> back.set(true)));
    assertEquals("fair", lock.strategy().name());
    Await.end(first);
    assertEquals(lock.statistics().entered(), lock.statistics().exited());
  }

  @Test
  void whoComesWhileTheFirstRunsEntersOnlyAfterAPoll() throws InterruptedException {
    GlobalLock lock = Guest.lock("adaptive", LockConfig.DEFAULT.withSwitchInterval(100_000));
    List<LockEvent> events = new CopyOnWriteArrayList<>();
    lock.events().add(events::add);
    AtomicBoolean inside = new AtomicBoolean();
    AtomicBoolean mayPoll = new AtomicBoolean();
    AtomicBoolean second = new AtomicBoolean();
    Thread first =
        Guest.start(
            lock,
            self -> {
              inside.set(true);
              Await.until("a request to stop", () -> self.pending() != 0);
              assertFalse(second.get());
              mayPoll.set(true);
              while (!second.get()) {
                lock.poll(self);
              }
            });
    Await.until("the first thread", inside::get);
    Await.end(
        Guest.start(
            lock,
            self -> {
              assertTrue(mayPoll.get());
              second.set(true);
            }),
        first);
    assertEquals(1, events.stream().filter(e -> e.kind() == LockEventKind.MODE_CHANGED).count());
    assertEquals("gil", lock.strategy().name());
  }

  @Test
  void whatTheHostChoosesFitsTheThreadsThatExist() throws InterruptedException {
    GlobalLock lock = Guest.lock("gil");
    try (Attachment attachment = lock.attach()) {
      GuestThread t = attachment.thread();
      lock.setMode(LockStrategies.find("adaptive"), LIMIT);
      assertEquals("adaptive", lock.strategy().name());
      AtomicBoolean done = new AtomicBoolean();
      lock.beginBlocking(t, BlockKind.IO, null);
      Thread other =
          Guest.start(
              lock,
              self -> {
                while (!done.get()) {
                  lock.poll(self);
                }
              });
      Await.until("the base", () -> lock.strategy().name().equals("gil"));
      lock.endBlocking(t);
      lock.setMode(LockStrategies.find("adaptive,base=latency"), LIMIT);
      assertEquals("latency", lock.strategy().name());
      done.set(true);
      lock.beginBlocking(t, BlockKind.IO, null);
      Await.end(other);
      lock.endBlocking(t);
      lock.setMode(LockStrategies.find("adaptive"), LIMIT);
      assertEquals("adaptive", lock.strategy().name());
      lock.poll(t);
    }
    assertTrue(lock.threads().isEmpty());
  }

  /** As often as threads come and go; a thread beside it may still be on its way out. */
  @Test
  void whoIsAloneAgainDoesWithoutALock() throws InterruptedException {
    for (String text : List.of("adaptive,hold=3", "adaptive,hold=3,base=free")) {
      GlobalLock lock = Guest.lock(text);
      List<LockEvent> events = new CopyOnWriteArrayList<>();
      lock.events().add(events::add);
      String base = text.endsWith("free") ? "free" : "gil";
      try (Attachment attachment = lock.attach()) {
        GuestThread t = attachment.thread();
        for (int round = 0; round < 5; round++) {
          assertEquals("adaptive", lock.strategy().name());
          lock.beginBlocking(t, BlockKind.IO, null);
          Await.end(Guest.start(lock, self -> assertEquals(base, lock.strategy().name())));
          lock.endBlocking(t);
          for (int i = 0; i < 4; i++) {
            lock.poll(t);
            lock.beginBlocking(t, BlockKind.IO, null);
            lock.endBlocking(t);
          }
          lock.poll(t);
        }
        assertEquals("adaptive", lock.snapshot().strategy());
      }
      assertEquals(10, events.stream().filter(e -> e.kind() == LockEventKind.MODE_CHANGED).count());
      assertEquals(lock.statistics().entered(), lock.statistics().exited());
    }
  }

  @Test
  void whoIsNotAloneForLongEnoughKeepsTheLock() throws InterruptedException {
    GlobalLock lock = Guest.lock("adaptive,hold=10");
    try (Attachment attachment = lock.attach()) {
      GuestThread t = attachment.thread();
      for (int round = 0; round < 20; round++) {
        lock.beginBlocking(t, BlockKind.IO, null);
        Await.end(Guest.start(lock, self -> lock.poll(self)));
        lock.endBlocking(t);
        for (int i = 0; i < 8; i++) {
          lock.beginBlocking(t, BlockKind.IO, null);
          lock.endBlocking(t);
        }
        lock.poll(t);
        assertEquals("gil", lock.strategy().name());
      }
    }
  }

  /** Threads come, go and are alone at random moments, in turns with the change back. */
  @Test
  void comingAndGoingWhileTheLockComesAndGoes() throws InterruptedException {
    GlobalLock lock = Guest.lock("adaptive,hold=1");
    AtomicInteger inside = new AtomicInteger();
    Thread[] threads = new Thread[3];
    for (int n = 0; n < threads.length; n++) {
      threads[n] =
          Guest.startHost(
              () -> {
                for (Rounds rounds = new Rounds(300); rounds.next(); ) {
                  Guest.run(
                      lock,
                      self -> {
                        for (int k = 0; k < 5; k++) {
                          assertEquals(1, inside.incrementAndGet());
                          inside.decrementAndGet();
                          lock.poll(self);
                          lock.beginBlocking(self, BlockKind.IO, null);
                          lock.endBlocking(self);
                        }
                      });
                }
              });
    }
    Await.end(threads);
    assertEquals(lock.statistics().entered(), lock.statistics().exited());
    assertTrue(lock.threads().isEmpty());
  }

  @Test
  void aThreadThatIsRefusedChangesNothing() {
    GlobalLock lock = Guest.lock("adaptive");
    try (Attachment attachment = lock.attach()) {
      assertThrows(IllegalStateException.class, () -> lock.attach(new Guest(lock)));
      assertEquals("adaptive", lock.strategy().name());
      lock.poll(attachment.thread());
    }
  }
}
