package dev.baton.locks;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import dev.baton.lock.LockStrategy;
import dev.baton.lock.LockTrait;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Changing the strategy while guests run. */
@Timeout(300)
class ModeTest {
  private static final Duration LIMIT = Duration.ofSeconds(120);

  private final LockStrategy gil = LockStrategies.find("gil");
  private final LockStrategy free = LockStrategies.find("free");

  @Test
  void theIntervalSurvivesAndListenersAreTold() {
    GlobalLock lock = Guest.lock("gil", LockConfig.DEFAULT);
    List<LockEvent> events = new CopyOnWriteArrayList<>();
    lock.events().add(events::add);
    lock.setSwitchIntervalNanos(123_456);
    try (Attachment attachment = lock.attach()) {
      lock.setMode(free, LIMIT);
      assertEquals("free", lock.strategy().name());
      assertEquals(123_456, lock.switchIntervalNanos());
      lock.poll(attachment.thread());
      lock.setMode(gil, LIMIT);
      assertEquals(attachment.thread(), lock.snapshot().owner());
    }
    assertTrue(
        events.stream()
            .anyMatch(e -> e.kind() == LockEventKind.MODE_CHANGED && "free".equals(e.detail())));
    assertEquals(null, lock.snapshot().owner());
  }

  @Test
  void notInsideARegionOfTheCaller() {
    GlobalLock lock = Guest.lock("gil");
    try (Attachment attachment = lock.attach()) {
      GuestThread t = attachment.thread();
      lock.beginBlocking(t, BlockKind.HOST_CALL, null);
      assertThrows(IllegalStateException.class, () -> lock.setMode(free, LIMIT));
      lock.endBlocking(t);
    }
    assertEquals("gil", lock.strategy().name());
  }

  /** Random changes from inside and outside while threads do everything a thread can do. */
  @Test
  void anyMomentWillDo() throws InterruptedException {
    GlobalLock lock = Guest.lock("gil", LockConfig.DEFAULT.withSwitchInterval(50_000));
    AtomicBoolean done = new AtomicBoolean();
    AtomicInteger insideGil = new AtomicInteger();
    AtomicInteger violations = new AtomicInteger();
    AtomicInteger steps = new AtomicInteger();
    Thread[] threads = new Thread[4];
    for (int n = 0; n < threads.length; n++) {
      int seed = n;
      threads[n] =
          Guest.startHost(
              () -> {
                Random random = new Random(seed);
                while (!done.get()) {
                  visit(lock, random, insideGil, violations, steps);
                }
              });
    }
    List<String> names = Strategies.shared().toList();
    Random random = new Random(42);
    for (Rounds rounds = new Rounds(200); rounds.next(); ) {
      LockStrategy next = LockStrategies.find(names.get(random.nextInt(names.size())));
      if (random.nextBoolean()) {
        lock.setMode(next, LIMIT);
      } else {
        try (Attachment attachment = lock.attach()) {
          lock.poll(attachment.thread());
          lock.setMode(next, LIMIT);
          lock.poll(attachment.thread());
        }
      }
      int before = steps.get();
      Await.until("steps", () -> steps.get() > before);
    }
    done.set(true);
    Await.end(threads);
    assertEquals(0, violations.get());
    assertTrue(lock.threads().isEmpty());
    assertEquals(lock.statistics().entered(), lock.statistics().exited());
  }

  private void visit(
      GlobalLock lock,
      Random random,
      AtomicInteger insideGil,
      AtomicInteger violations,
      AtomicInteger steps) {
    try (Attachment attachment = lock.attach()) {
      GuestThread t = attachment.thread();
      for (int i = random.nextInt(50); i >= 0; i--) {
        // The mode cannot change between here and the next poll: this thread is attached.
        boolean exclusive = lock.strategy().traits().contains(LockTrait.EXCLUSIVE);
        if (exclusive && insideGil.incrementAndGet() != 1) {
          violations.incrementAndGet();
        }
        steps.incrementAndGet();
        if (exclusive) {
          insideGil.decrementAndGet();
        }
        if (random.nextInt(8) == 0) {
          lock.beginBlocking(t, BlockKind.KERNEL, null);
          lock.endBlocking(t);
        }
        lock.poll(t);
      }
    }
  }
}
