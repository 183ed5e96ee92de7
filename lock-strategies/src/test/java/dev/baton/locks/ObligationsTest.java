package dev.baton.locks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.lock.Attachment;
import dev.baton.lock.BlockKind;
import dev.baton.lock.GlobalLock;
import dev.baton.lock.GuestThread;
import dev.baton.lock.InterpreterClosedException;
import dev.baton.lock.InterruptKind;
import dev.baton.lock.LockConfig;
import dev.baton.lock.LockEventKind;
import dev.baton.lock.LockStrategies;
import dev.baton.lock.LockStrategy;
import dev.baton.lock.Pending;
import dev.baton.lock.Phase;
import dev.baton.lock.WorldStop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the core and every strategy owe each other, one test for each obligation by its number; the
 * other tests of this package go into each more deeply.
 */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ObligationsTest {
  private static final Duration LIMIT = Duration.ofSeconds(120);
  private static final LockConfig SHORT = LockConfig.DEFAULT.withSwitchInterval(50_000);

  @Test
  void o1EnteringOutlastsAnInterruptOfTheHostThread() throws InterruptedException {
    GlobalLock lock = Guest.lock("gil");
    int[] plain = new int[1];
    AtomicBoolean stillInterrupted = new AtomicBoolean();
    Attachment holder = lock.attach();
    Thread waiter =
        Guest.start(
            lock,
            self -> {
              assertEquals(1, plain[0], "what happened before the exit");
              stillInterrupted.set(Thread.interrupted());
            });
    Await.until("one waits", () -> !lock.snapshot().waiters().isEmpty());
    waiter.interrupt();
    plain[0] = 1;
    holder.close();
    Await.end(waiter);
    assertTrue(stillInterrupted.get());
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void o2LeavingSucceedsWhenTheStackIsFull(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy);
    try (Attachment attachment = lock.attach()) {
      GuestThread t = attachment.thread();
      for (int i = 0; i < 20; i++) {
        assertThrows(Throwable.class, () -> recurse(lock, t), "the stack ends somewhere");
        lock.ensureAttached(t);
        assertEquals(Phase.ATTACHED, t.phase());
      }
    }
    assertTrue(lock.threads().isEmpty());
    Await.end(Guest.start(lock, self -> assertTrue(self.isAttached())));
  }

  private static int recurse(GlobalLock lock, GuestThread t) {
    lock.beginBlocking(t, BlockKind.IO, null);
    try {
      return 1 + recurseInside(lock, t);
    } finally {
      lock.endBlocking(t);
    }
  }

  private static int recurseInside(GlobalLock lock, GuestThread t) {
    try (Attachment callback = lock.attach()) {
      return recurse(lock, callback.thread());
    }
  }

  /** So that it succeeds when memory is used up, too. */
  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#all")
  void o2LeavingAndComingBackAllocateNothing(String strategy) throws Exception {
    GlobalLock lock = Guest.lock(strategy);
    int rounds = 20_000;
    try (Attachment attachment = lock.attach()) {
      GuestThread t = attachment.thread();
      long fewest = Long.MAX_VALUE;
      // Of several tries one will do: what the JVM does besides is not to be counted.
      for (int i = 0; i < 20; i++) {
        long before = allocated();
        for (int n = 0; n < rounds; n++) {
          lock.beginBlocking(t, BlockKind.KERNEL, t.unparker());
          lock.endBlocking(t);
        }
        fewest = Math.min(fewest, allocated() - before);
      }
      assertTrue(fewest < rounds, fewest + " bytes");
    }
  }

  /** How many bytes this thread has allocated; the module of the locks does not know the class. */
  private static long allocated() throws ReflectiveOperationException {
    Object bean =
        Class.forName("java.lang.management.ManagementFactory")
            .getMethod("getThreadMXBean")
            .invoke(null);
    return (Long)
        Class.forName("com.sun.management.ThreadMXBean")
            .getMethod("getThreadAllocatedBytes", long.class)
            .invoke(bean, Thread.currentThread().getId());
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void o2WhatIsThrownInARegionLeavesTheLockInOrder(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy);
    try (Attachment attachment = lock.attach()) {
      GuestThread t = attachment.thread();
      for (Error error : new Error[] {new OutOfMemoryError(), new StackOverflowError()}) {
        assertSame(
            error,
            assertThrows(
                Error.class,
                () ->
                    lock.detached(
                        () -> {
                          throw error;
                        })));
        assertEquals(Phase.ATTACHED, t.phase());
        assertEquals(0, t.blockingDepth());
      }
    }
    Await.end(Guest.start(lock, self -> assertTrue(self.isAttached())));
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#all")
  void o3OnlyTheOutermostAttachmentEntersAndLeaves(String strategy) {
    GlobalLock lock = Guest.lock(strategy);
    GuestThread t;
    try (Attachment outer = lock.attach()) {
      t = outer.thread();
      try (Attachment inner = lock.attach();
          Attachment innermost = lock.attach()) {
        assertSame(t, inner.thread());
        assertSame(t, innermost.thread());
        assertEquals(3, t.attachDepth());
      }
      assertEquals(Phase.ATTACHED, t.phase());
    }
    assertEquals(1, t.counters().entered());
    assertEquals(1, t.counters().exited());
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#all")
  void o4OnlyTheOutermostRegionLeavesAndACallbackRestoresTheDepth(String strategy) {
    GlobalLock lock = Guest.lock(strategy);
    try (Attachment attachment = lock.attach()) {
      GuestThread t = attachment.thread();
      lock.beginBlocking(t, BlockKind.IO, null);
      lock.beginBlocking(t, BlockKind.KERNEL, null);
      assertEquals(Phase.DETACHED, t.phase());
      assertEquals(1, t.counters().exited());
      try (Attachment callback = lock.attach()) {
        assertEquals(Phase.ATTACHED, callback.thread().phase());
        assertEquals(0, t.blockingDepth());
      }
      assertEquals(2, t.blockingDepth());
      lock.endBlocking(t);
      assertEquals(Phase.DETACHED, t.phase());
      lock.endBlocking(t);
      assertEquals(Phase.ATTACHED, t.phase());
      assertEquals(3, t.counters().entered());
    }
  }

  @Test
  void o5WhoWasAskedGivesWayUntilAnotherRan() throws InterruptedException {
    GlobalLock lock = Guest.lock("gil", LockConfig.DEFAULT.withSwitchInterval(1_000_000_000L));
    AtomicBoolean ran = new AtomicBoolean();
    Thread other;
    try (Attachment attachment = lock.attach()) {
      GuestThread t = attachment.thread();
      other = Guest.start(lock, self -> ran.set(true));
      Await.until("one waits", () -> !lock.snapshot().waiters().isEmpty());
      lock.request(t, Pending.SWITCH);
      lock.poll(t);
      assertTrue(ran.get());
      assertEquals(0, t.pending() & Pending.SWITCH);
    }
    Await.end(other);
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void o6ARequestToOneWhoLeftHoldsNobodyUp(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy, SHORT);
    AtomicReference<@Nullable GuestThread> gone = new AtomicReference<>();
    Await.end(Guest.start(lock, gone::set));
    lock.request(gone.get(), Pending.SWITCH);
    AtomicInteger rounds = new AtomicInteger();
    Guest.Body body =
        self -> {
          for (int i = 0; i < 1000; i++) {
            rounds.incrementAndGet();
            lock.poll(self);
          }
        };
    Await.end(Guest.start(lock, body), Guest.start(lock, body));
    assertEquals(2000, rounds.get());
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void o7AnInterruptEndsAWaitByItsUnblocker(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy);
    CountDownLatch woken = new CountDownLatch(1);
    AtomicInteger calls = new AtomicInteger();
    AtomicReference<@Nullable Guest> waiting = new AtomicReference<>();
    Thread thread =
        Guest.start(
            lock,
            self -> {
              lock.beginBlocking(
                  self,
                  BlockKind.IO,
                  () -> {
                    calls.incrementAndGet();
                    woken.countDown();
                  });
              waiting.set(self);
              Await.open(woken);
              lock.endBlocking(self);
              assertThrows(Guest.Interrupted.class, () -> lock.poll(self));
              lock.poll(self);
            });
    Await.until("it waits", () -> waiting.get() != null);
    lock.interrupt(waiting.get(), InterruptKind.KEYBOARD);
    Await.end(thread);
    assertEquals(1, calls.get());
    assertEquals(List.of(InterruptKind.KEYBOARD), waiting.get().delivered);
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void o8WhatADeadHostThreadHeldIsReclaimed(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy, SHORT);
    Thread dying = Guest.startHost(lock::attach);
    dying.join();
    Await.end(
        Guest.start(
            lock,
            self -> {
              try (WorldStop stop = lock.stopTheWorld(LIMIT)) {
                assertNotNull(stop);
              }
            }));
    assertTrue(lock.isSuspect());
    assertTrue(lock.threads().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void o9WhileTheWorldIsStoppedNobodyRunsOrComesIn(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy, SHORT);
    AtomicInteger steps = new AtomicInteger();
    AtomicBoolean done = new AtomicBoolean();
    Guest.Body busy =
        self -> {
          while (!done.get()) {
            steps.incrementAndGet();
            lock.poll(self);
          }
        };
    List<Thread> threads = new ArrayList<>(List.of(Guest.start(lock, busy)));
    Await.until("it runs", () -> steps.get() > 10);
    try (WorldStop stop = lock.stopTheWorld(LIMIT);
        WorldStop nested = lock.stopTheWorld(LIMIT)) {
      assertNotNull(stop);
      assertNotNull(nested);
      threads.add(Guest.start(lock, busy));
      int before = steps.get();
      Thread.sleep(30);
      assertEquals(before, steps.get());
    }
    int before = steps.get();
    Await.until("all go on", () -> steps.get() > before + 10);
    done.set(true);
    Await.end(threads.toArray(Thread[]::new));
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#all")
  void o10WhoListensHearsInOrder(String strategy) {
    GlobalLock lock = Guest.lock(strategy);
    List<LockEventKind> heard = new ArrayList<>();
    lock.events().add(event -> heard.add(event.kind()));
    try (Attachment attachment = lock.attach()) {
      lock.beginBlocking(attachment.thread(), BlockKind.IO, null);
      lock.endBlocking(attachment.thread());
    }
    assertEquals(
        List.of(
            LockEventKind.REGISTERED,
            LockEventKind.WANT,
            LockEventKind.ENTERED,
            LockEventKind.EXITED,
            LockEventKind.BLOCK_BEGIN,
            LockEventKind.BLOCK_END,
            LockEventKind.WANT,
            LockEventKind.ENTERED,
            LockEventKind.EXITED),
        heard);
  }

  /** As the interpreter does, keeps what it must know of the strategy in a field of its own. */
  private static final class Caching extends Guest {
    private @Nullable LockStrategy seen;

    Caching(GlobalLock lock) {
      super(lock);
      seen = lock.strategy();
    }

    @Override
    protected void resumeSections() {
      seen = globalLock().strategy();
    }
  }

  @Test
  void o11NobodyKeepsAStrategyAcrossAPointWhereItWasOutside() throws InterruptedException {
    LockStrategy free = LockStrategies.find("free");
    LockStrategy gil = LockStrategies.find("gil");
    GlobalLock lock = new GlobalLock(gil, SHORT, Caching::new);
    CountDownLatch inRegion = new CountDownLatch(1);
    CountDownLatch changed = new CountDownLatch(1);
    Thread blocked =
        Guest.startHost(
            () -> {
              try (Attachment attachment = lock.attach()) {
                Caching self = (Caching) attachment.thread();
                lock.beginBlocking(self, BlockKind.IO, null);
                inRegion.countDown();
                Await.open(changed);
                lock.endBlocking(self);
                assertSame(free, self.seen);
              }
            });
    inRegion.await();
    try (Attachment attachment = lock.attach()) {
      Caching self = (Caching) attachment.thread();
      lock.setMode(free, LIMIT);
      assertSame(free, self.seen, "who changes it, too");
    }
    changed.countDown();
    Await.end(blocked);
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void o12ClosingWakesRefusesAndEnds(String strategy) throws InterruptedException {
    GlobalLock lock = Guest.lock(strategy, SHORT);
    CountDownLatch woken = new CountDownLatch(1);
    AtomicBoolean inside = new AtomicBoolean();
    AtomicBoolean cleanedUp = new AtomicBoolean();
    Thread blocked =
        Guest.startHost(
            () ->
                assertThrows(
                    InterpreterClosedException.class,
                    () ->
                        Guest.run(
                            lock,
                            self -> {
                              try {
                                lock.beginBlocking(self, BlockKind.IO, woken::countDown);
                                inside.set(true);
                                Await.open(woken);
                                lock.endBlocking(self);
                                lock.poll(self);
                              } finally {
                                cleanedUp.set(true);
                              }
                            })));
    Await.until("it blocks", inside::get);
    assertTrue(lock.close(LIMIT).isEmpty());
    Await.end(blocked);
    assertTrue(cleanedUp.get());
    assertThrows(InterpreterClosedException.class, lock::attach);
    assertFalse(blocked.isAlive());
  }

  @Test
  void o13NothingThatPinsAVirtualThreadOrKeepsStateInThreads() throws IOException {
    List<String> found = new ArrayList<>();
    for (String directory :
        List.of("src/main/java", "../interpreter-core/src/main/java/dev/baton/lock")) {
      try (Stream<Path> files = Files.walk(Path.of(directory))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
          for (String line : Files.readAllLines(file)) {
            if (line.matches(".*\\b(synchronized|ThreadLocal|wait\\(\\)|notifyAll)\\b.*")) {
              found.add(file + ": " + line);
            }
          }
        }
      }
    }
    assertEquals(List.of(), found);
  }
}
