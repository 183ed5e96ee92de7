package dev.baton.locks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.lock.Attachment;
import dev.baton.lock.BlockKind;
import dev.baton.lock.GlobalLock;
import dev.baton.lock.GuestThread;
import dev.baton.lock.InterruptKind;
import dev.baton.lock.LockConfig;
import dev.baton.lock.LockSnapshot;
import dev.baton.lock.LockStrategies;
import dev.baton.lock.Phase;
import dev.baton.lock.WorldStop;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The steps a guest thread takes from phase to phase, one test for each; which steps there are at
 * all is the business of {@code PhaseTest}.
 */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PhaseTransitionsTest {
  private static final Duration LIMIT = Duration.ofSeconds(120);

  /** Notes in which phase it is asked to let go of the locks of objects, and to take them again. */
  private static final class Noting extends Guest {
    final List<Phase> suspended = new CopyOnWriteArrayList<>();
    final List<Phase> resumed = new CopyOnWriteArrayList<>();

    Noting(GlobalLock lock) {
      super(lock);
    }

    @Override
    protected void suspendSections() {
      suspended.add(phase());
    }

    @Override
    protected void resumeSections() {
      resumed.add(phase());
    }
  }

  private static GlobalLock noting(String strategy) {
    return new GlobalLock(LockStrategies.find(strategy), LockConfig.DEFAULT, Noting::new);
  }

  private static GuestThread other(GlobalLock lock) {
    return lock.threads().stream().filter(t -> t != lock.current()).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void newToDetachedOrSuspendedIfTheWorldIsStopped(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy);
    Thread thread;
    try (WorldStop stop = lock.stopTheWorld(LIMIT)) {
      assertNotNull(stop);
      thread = Guest.start(lock, self -> assertEquals(Phase.ATTACHED, self.phase()));
      Await.until(
          "it registers",
          () -> lock.threads().stream().anyMatch(t -> t.phase() == Phase.SUSPENDED));
    }
    Await.end(thread);
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#exclusive")
  void detachedToWaitingIsVisibleWithItsTime(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy);
    long before = lock.clock().nanoTime();
    Thread thread;
    try (Attachment holder = lock.attach()) {
      assertNotNull(holder);
      thread = Guest.start(lock, self -> assertEquals(Phase.ATTACHED, self.phase()));
      // Under an adaptive lock the first thread must come to a safepoint once.
      Await.until(
          "one waits",
          () -> {
            lock.poll(holder.thread());
            return lock.snapshot().waiters().size() == 1 || !thread.isAlive();
          });
      for (LockSnapshot.Waiter waiter : lock.snapshot().waiters()) {
        assertEquals(Phase.WAITING, waiter.thread().phase());
        assertTrue(waiter.sinceNanos() >= before);
        assertTrue(waiter.sinceNanos() <= lock.clock().nanoTime());
      }
    }
    Await.end(thread);
  }

  /** What is given up while the world is stopped goes to nobody until the stop ends. */
  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#alone")
  void waitingToAttachedNotWhileTheWorldIsStopped(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy);
    AtomicReference<@Nullable Phase> seen = new AtomicReference<>();
    Thread thread;
    try (Attachment holder = lock.attach()) {
      thread = Guest.start(lock, self -> seen.set(self.phase()));
      Await.until("one waits", () -> lock.snapshot().waiters().size() == 1);
      GuestThread waiter = other(lock);
      try (WorldStop stop = lock.stopTheWorld(LIMIT)) {
        assertNotNull(stop);
        assertEquals(Phase.SUSPENDED, waiter.phase());
        lock.beginBlocking(holder.thread(), BlockKind.IO, null);
        assertEquals(Phase.SUSPENDED, waiter.phase());
        lock.endBlocking(holder.thread());
        assertEquals(Phase.SUSPENDED, waiter.phase());
        assertEquals(Phase.ATTACHED, holder.thread().phase());
      }
    }
    Await.end(thread);
    assertEquals(Phase.ATTACHED, seen.get());
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#all")
  void detachedToAttachedWithoutAWaitIfNobodyIsInside(String strategy) {
    GlobalLock lock = Guest.lock(strategy);
    try (Attachment attachment = lock.attach()) {
      GuestThread t = attachment.thread();
      assertEquals(Phase.ATTACHED, t.phase());
      lock.beginBlocking(t, BlockKind.IO, null);
      assertEquals(Phase.DETACHED, t.phase());
      lock.endBlocking(t);
      assertEquals(Phase.ATTACHED, t.phase());
      assertEquals(0, t.counters().statistics().waits());
    }
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#all")
  void attachedToDetachedLetsGoOfObjectsFirst(String strategy) {
    GlobalLock lock = noting(strategy);
    Noting t;
    try (Attachment attachment = lock.attach()) {
      t = (Noting) attachment.thread();
      int before = t.suspended.size();
      lock.beginBlocking(t, BlockKind.IO, null);
      assertEquals(before + 1, t.suspended.size());
      int resumed = t.resumed.size();
      lock.endBlocking(t);
      assertEquals(resumed + 1, t.resumed.size());
    }
    t.suspended.forEach(phase -> assertEquals(Phase.ATTACHED, phase));
    t.resumed.forEach(phase -> assertEquals(Phase.ATTACHED, phase));
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void attachedToSuspendedAtAPollAndBackWhenTheStopEnds(String strategy)
      throws InterruptedException {
    GlobalLock lock = noting(strategy);
    AtomicReference<@Nullable Noting> running = new AtomicReference<>();
    CountDownLatch done = new CountDownLatch(1);
    Thread thread =
        Guest.startHost(
            () -> {
              try (Attachment attachment = lock.attach()) {
                running.set((Noting) attachment.thread());
                while (done.getCount() > 0) {
                  lock.poll(attachment.thread());
                }
              }
            });
    Await.until("it runs", () -> running.get() != null);
    Noting t = running.get();
    try (WorldStop stop = lock.stopTheWorld(LIMIT)) {
      assertNotNull(stop);
      assertEquals(Phase.SUSPENDED, t.phase());
      assertFalse(t.suspended.isEmpty());
    }
    Await.until("it goes on", () -> t.phase() == Phase.ATTACHED);
    done.countDown();
    Await.end(thread);
    t.suspended.forEach(phase -> assertEquals(Phase.ATTACHED, phase));
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void detachedToSuspendedAndBackDoesNotWakeTheThread(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy);
    CountDownLatch end = new CountDownLatch(1);
    AtomicReference<@Nullable Guest> outside = new AtomicReference<>();
    Thread thread =
        Guest.start(
            lock,
            self -> {
              lock.beginBlocking(self, BlockKind.IO, () -> outside.set(null));
              outside.set(self);
              Await.open(end);
              lock.endBlocking(self);
            });
    Await.until("it is outside", () -> outside.get() != null);
    GuestThread t = outside.get();
    try (WorldStop stop = lock.stopTheWorld(LIMIT)) {
      assertNotNull(stop);
      assertEquals(Phase.SUSPENDED, t.phase());
    }
    assertEquals(Phase.DETACHED, t.phase());
    assertNotNull(outside.get(), "nobody called the unblocker");
    end.countDown();
    Await.end(thread);
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#all")
  void toDeadWhenItHasLeft(String strategy) {
    GlobalLock lock = Guest.lock(strategy);
    GuestThread t;
    try (Attachment attachment = lock.attach()) {
      t = attachment.thread();
    }
    assertEquals(Phase.DEAD, t.phase());
    assertFalse(lock.interrupt(t, InterruptKind.KEYBOARD));
  }
}
