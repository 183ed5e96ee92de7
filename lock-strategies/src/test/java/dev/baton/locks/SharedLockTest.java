package dev.baton.locks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.lock.Attachment;
import dev.baton.lock.BlockKind;
import dev.baton.lock.GlobalLock;
import dev.baton.lock.GuestThread;
import dev.baton.lock.InterpreterClosedException;
import dev.baton.lock.LockConfig;
import dev.baton.lock.LockEvent;
import dev.baton.lock.LockEventKind;
import dev.baton.lock.LockScope;
import dev.baton.lock.LockStrategies;
import dev.baton.lock.LockTrait;
import dev.baton.lock.WorldStop;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Several interpreters under one lock. */
@Timeout(300)
class SharedLockTest {
  private static final Duration LIMIT = Duration.ofSeconds(120);
  private static final LockConfig SHORT = LockConfig.DEFAULT.withSwitchInterval(50_000);

  /** A thread that takes one turn inside after the other until it is told to end. */
  private static final class Busy {
    final AtomicInteger turns = new AtomicInteger();
    private final AtomicBoolean done = new AtomicBoolean();
    private final Thread thread;

    Busy(GlobalLock lock) {
      thread =
          Guest.start(
              lock,
              self -> {
                while (!done.get()) {
                  turns.incrementAndGet();
                  lock.poll(self);
                }
              });
    }

    void awaitTurn() {
      int before = turns.get();
      Await.until("a turn", () -> turns.get() != before);
    }

    void end() throws InterruptedException {
      done.set(true);
      Await.end(thread);
    }
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#exclusive")
  void atMostOneThreadOfAllIsInside(String strategy) throws InterruptedException {
    GlobalLock[] locks = {
      Guest.lockIn("one-" + strategy, strategy, SHORT),
      Guest.lockIn("one-" + strategy, strategy, SHORT)
    };
    AtomicInteger inside = new AtomicInteger();
    Thread[] threads = new Thread[4];
    for (int n = 0; n < threads.length; n++) {
      GlobalLock lock = locks[n % 2];
      threads[n] =
          Guest.start(
              lock,
              self -> {
                for (int i = 0; i < 300; i++) {
                  assertEquals(1, inside.incrementAndGet());
                  inside.decrementAndGet();
                  if (i % 10 == 0) {
                    lock.beginBlocking(self, BlockKind.IO, null);
                    lock.endBlocking(self);
                  }
                  lock.poll(self);
                }
              });
    }
    Await.end(threads);
    for (GlobalLock lock : locks) {
      assertEquals(lock.statistics().entered(), lock.statistics().exited());
      assertEquals(List.of(), lock.close(LIMIT));
    }
  }

  /** Each is inside when the other looks: no lock of one keeps the other out. */
  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#exclusive")
  void ownLocksDoNotExcludeEachOther(String strategy) throws InterruptedException {
    AtomicInteger inside = new AtomicInteger();
    Thread[] threads = new Thread[2];
    for (int n = 0; n < threads.length; n++) {
      threads[n] =
          Guest.start(
              Guest.lock(strategy),
              self -> {
                inside.incrementAndGet();
                Await.until("the other", () -> inside.get() == 2);
              });
    }
    Await.end(threads);
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void whoIsInOneMayComeIntoTheOtherAndGoesBack(String strategy) {
    GlobalLock a = Guest.lockIn("nest-" + strategy, strategy, SHORT);
    GlobalLock b = Guest.lockIn("nest-" + strategy, strategy, SHORT);
    try (Attachment inA = a.attach()) {
      try (Attachment inB = b.attach()) {
        assertTrue(inB.thread().isAttached());
        assertFalse(inA.thread().isAttached());
        try (Attachment again = a.attach()) {
          assertEquals(inA.thread(), again.thread());
          assertTrue(again.thread().isAttached());
          assertFalse(inB.thread().isAttached());
        }
        assertTrue(inB.thread().isAttached());
        b.poll(inB.thread());
      }
      assertTrue(inA.thread().isAttached());
      assertEquals(0, inA.thread().blockingDepth());
      a.poll(inA.thread());
    }
    assertEquals(List.of(), b.close(LIMIT));
    assertThrows(InterpreterClosedException.class, b::attach);
    try (Attachment inA = a.attach()) {
      assertThrows(InterpreterClosedException.class, b::attach);
      assertTrue(inA.thread().isAttached());
    }
    a.close(LIMIT);
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void aStopOfOneStopsAll(String strategy) throws InterruptedException {
    GlobalLock a = Guest.lockIn("stop-" + strategy, strategy, SHORT);
    GlobalLock b = Guest.lockIn("stop-" + strategy, strategy, SHORT);
    Busy other = new Busy(b);
    for (int i = 0; i < 20; i++) {
      other.awaitTurn();
      WorldStop stop = a.stopTheWorld(LIMIT);
      try {
        int seen = other.turns.get();
        b.threads().forEach(t -> assertFalse(t.isAttached()));
        Thread.yield();
        assertEquals(seen, other.turns.get());
      } finally {
        stop.close();
      }
    }
    try (Attachment inA = a.attach()) {
      WorldStop stop = b.stopTheWorld(LIMIT);
      try {
        assertTrue(inA.thread().isAttached());
        b.threads().forEach(t -> assertFalse(t.isAttached()));
      } finally {
        stop.close();
      }
    }
    other.end();
    a.close(LIMIT);
    b.close(LIMIT);
  }

  @Test
  void aChangeOfOneChangesAll() throws InterruptedException {
    GlobalLock a = Guest.lockIn("mode", "gil", SHORT);
    GlobalLock b = Guest.lockIn("mode", "gil", SHORT);
    List<LockEvent> events = new CopyOnWriteArrayList<>();
    b.events().add(events::add);
    Busy other = new Busy(b);
    for (String name : List.of("free", "fair", "adaptive,base=latency", "stress", "gil")) {
      try (Attachment inA = a.attach()) {
        a.setMode(LockStrategies.find(name), LIMIT);
        assertEquals(a.strategy(), b.strategy());
        a.poll(inA.thread());
      }
      other.awaitTurn();
    }
    try (Attachment inA = a.attach()) {
      a.beginBlocking(inA.thread(), BlockKind.IO, null);
      assertThrows(
          IllegalStateException.class, () -> b.setMode(LockStrategies.find("free"), LIMIT));
      a.endBlocking(inA.thread());
    }
    other.end();
    assertEquals(
        List.of("free", "fair", "latency", "stress", "gil"),
        events.stream()
            .filter(e -> e.kind() == LockEventKind.MODE_CHANGED)
            .map(LockEvent::detail)
            .toList());
    a.close(LIMIT);
    b.close(LIMIT);
  }

  @ParameterizedTest
  @MethodSource("dev.baton.locks.Strategies#shared")
  void oneEndsWhileTheOtherRuns(String strategy) throws InterruptedException {
    GlobalLock a = Guest.lockIn("end-" + strategy, strategy, SHORT);
    GlobalLock b = Guest.lockIn("end-" + strategy, strategy, SHORT);
    Busy other = new Busy(b);
    AtomicBoolean inside = new AtomicBoolean();
    Thread ended =
        Guest.start(
            a,
            self -> {
              inside.set(true);
              assertThrows(InterpreterClosedException.class, () -> spin(a, self));
            });
    Await.until("the thread that is to end", inside::get);
    try (Attachment inB = b.attach()) {
      assertEquals(List.of(), a.close(LIMIT));
      assertTrue(inB.thread().isAttached());
    }
    Await.end(ended);
    other.awaitTurn();
    b.setMode(LockStrategies.find("gil"), LIMIT);
    other.end();
    b.close(LIMIT);
  }

  private static void spin(GlobalLock lock, GuestThread self) {
    for (; ; ) {
      lock.poll(self);
    }
  }

  @Test
  void aGroupHasOneLockAndEndsWithItsLastMember() {
    GlobalLock a = Guest.lockIn("names", "latency,budget=0.2", SHORT);
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> Guest.lockIn("names", "free", SHORT));
    assertEquals(
        "the engines of lock scope 'shared:names' run under lock 'latency,budget=0.2,spin=50',"
            + " so one of them cannot have 'free'",
        e.getMessage());
    assertThrows(IllegalArgumentException.class, () -> Guest.lockIn("names", "latency", SHORT));
    GlobalLock b =
        GlobalLock.in(
            LockScope.shared("names"),
            LockStrategies.find("free"),
            false,
            LockConfig.DEFAULT,
            Guest::new);
    assertEquals("latency", b.strategy().name());
    assertEquals(50_000, b.switchIntervalNanos());
    a.close(LIMIT);
    assertThrows(IllegalArgumentException.class, () -> Guest.lockIn("names", "free", SHORT));
    b.close(LIMIT);
    b.close(LIMIT);
    GlobalLock c = Guest.lockIn("names", "free", SHORT);
    assertEquals("free", c.strategy().name());
    c.close(LIMIT);
  }

  /** Threads wander at random among interpreters, in and out, while the lock is exchanged. */
  @Test
  void randomWaysThroughThreeInterpreters() throws InterruptedException {
    GlobalLock[] locks = new GlobalLock[3];
    for (int i = 0; i < locks.length; i++) {
      locks[i] = Guest.lockIn("ways", "gil", SHORT);
    }
    AtomicInteger inside = new AtomicInteger();
    AtomicBoolean done = new AtomicBoolean();
    Thread[] threads = new Thread[4];
    for (int n = 0; n < threads.length; n++) {
      Random random = new Random(n);
      threads[n] =
          Guest.startHost(
              () -> {
                while (!done.get()) {
                  wander(locks, random, inside, 4);
                }
              });
    }
    List<String> names = Strategies.shared().toList();
    Random random = new Random(7);
    for (int i = 0; i < 60; i++) {
      long before = locks[0].statistics().entered();
      locks[i % 3].setMode(LockStrategies.find(names.get(random.nextInt(names.size()))), LIMIT);
      Await.until("an entry", () -> locks[0].statistics().entered() != before);
    }
    done.set(true);
    Await.end(threads);
    for (GlobalLock lock : locks) {
      assertTrue(lock.threads().isEmpty());
      assertEquals(lock.statistics().entered(), lock.statistics().exited());
      lock.close(LIMIT);
    }
  }

  private static void wander(GlobalLock[] locks, Random random, AtomicInteger inside, int depth) {
    GlobalLock lock = locks[random.nextInt(locks.length)];
    try (Attachment attachment = lock.attach()) {
      GuestThread t = attachment.thread();
      for (int i = random.nextInt(4); i >= 0; i--) {
        // While this thread is attached the lock cannot be exchanged.
        if (lock.strategy().traits().contains(LockTrait.EXCLUSIVE)) {
          assertEquals(1, inside.incrementAndGet());
          inside.decrementAndGet();
        }
        if (depth > 0 && random.nextInt(3) == 0) {
          wander(locks, random, inside, depth - 1);
        }
        if (random.nextInt(4) == 0) {
          lock.beginBlocking(t, BlockKind.KERNEL, null);
          if (depth > 0 && random.nextBoolean()) {
            wander(locks, random, inside, depth - 1);
          }
          lock.endBlocking(t);
        }
        lock.poll(t);
      }
    }
  }
}
