package dev.baton.locks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.lock.Attachment;
import dev.baton.lock.BlockKind;
import dev.baton.lock.GlobalLock;
import dev.baton.lock.GuestMutex;
import dev.baton.lock.GuestSleep;
import dev.baton.lock.GuestThread;
import dev.baton.lock.InterpreterClosedException;
import dev.baton.lock.InterruptKind;
import dev.baton.lock.LockConfig;
import dev.baton.lock.LockTrait;
import dev.baton.lock.Phase;
import dev.baton.lock.StopTimeoutException;
import dev.baton.lock.ThreadKilledException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/**
 * Random trees of attaching, blocking, calling back, polling, sleeping, locking, stopping the world
 * and failing, on several threads, with interrupts, kills and closing from outside. Whatever
 * happens, the phases are right on the way and nothing is left behind.
 */
class RandomTreesTest {
  private static final int DEEPEST = 5;
  private static final Duration LIMIT = Duration.ofSeconds(120);

  /** A failure of the guest program, not of the test. */
  private static final class GuestFailure extends RuntimeException {}

  /** One run. */
  private static final class Run {
    final GlobalLock lock;
    final GuestMutex mutex = new GuestMutex();
    final AtomicInteger inside = new AtomicInteger();
    final AtomicInteger violations = new AtomicInteger();
    final boolean exclusive;

    Run(String strategy) {
      lock = Guest.lock(strategy, LockConfig.DEFAULT.withSwitchInterval(20_000));
      exclusive = lock.strategy().traits().contains(LockTrait.EXCLUSIVE);
    }

    void thread(Random random) {
      try {
        outside(random, 0);
      } catch (InterpreterClosedException | ThreadKilledException e) {
        // An expected end.
        return;
      }
    }

    /** The thread is not inside: a stranger, or in a blocking region. */
    private void outside(Random random, int depth) {
      for (int i = random.nextInt(4); i >= 0; i--) {
        try (Attachment attachment = lock.attach()) {
          inside(attachment.thread(), random, depth + 1);
        } catch (GuestFailure | Guest.Interrupted e) {
          assertNoGuestOrOutside();
        }
      }
    }

    private void assertNoGuestOrOutside() {
      GuestThread t = lock.current();
      if (t != null && t.isAttached() && t.attachDepth() == 0) {
        violations.incrementAndGet();
      }
    }

    private void inside(GuestThread t, Random random, int depth) {
      for (int i = random.nextInt(5); i >= 0; i--) {
        touchGuestData(t);
        lock.poll(t);
        step(t, random, depth);
      }
    }

    private void touchGuestData(GuestThread t) {
      if (t.phase() != Phase.ATTACHED || t.blockingDepth() != 0) {
        violations.incrementAndGet();
      }
      if (exclusive && inside.incrementAndGet() != 1) {
        violations.incrementAndGet();
      }
      if (exclusive) {
        inside.decrementAndGet();
      }
    }

    private void step(GuestThread t, Random random, int depth) {
      switch (random.nextInt(depth < DEEPEST ? 9 : 3)) {
        case 0 -> lock.poll(t);
        case 1 -> GuestSleep.sleep(t, random.nextInt(20_000));
        case 2 -> locked(t, random);
        case 3, 4 -> region(t, random, depth);
        case 5 -> {
          try (Attachment nested = lock.attach()) {
            inside(nested.thread(), random, depth + 1);
          }
        }
        case 6 -> stop(t);
        case 7 -> lock.submit(t, () -> touchGuestData(t));
        default -> {
          if (random.nextInt(4) == 0) {
            throw new GuestFailure();
          }
        }
      }
    }

    private void region(GuestThread t, Random random, int depth) {
      lock.beginBlocking(t, BlockKind.HOST_CALL, random.nextBoolean() ? t.unparker() : null);
      try {
        if (random.nextInt(3) == 0) {
          outside(random, depth + 1);
        } else if (random.nextBoolean()) {
          lock.beginBlocking(t, BlockKind.KERNEL, null);
          lock.endBlocking(t);
        }
        if (t.isAttached()) {
          violations.incrementAndGet();
        }
      } finally {
        lock.endBlocking(t);
      }
    }

    private void locked(GuestThread t, Random random) {
      long timeout = random.nextInt(3) == 0 ? 10_000L : -1;
      if (mutex.acquire(t, timeout)) {
        try {
          lock.poll(t);
        } finally {
          mutex.release();
        }
      }
    }

    private void stop(GuestThread t) {
      try {
        lock.stopTheWorld(LIMIT).close();
      } catch (StopTimeoutException e) {
        violations.incrementAndGet();
      }
      touchGuestData(t);
    }

    void assertClean() {
      assertEquals(0, violations.get());
      assertTrue(lock.threads().isEmpty(), () -> "left behind: " + lock.threads());
      assertFalse(mutex.isLocked());
      assertFalse(mutex.hasWaiters());
      assertNull(lock.snapshot().owner());
      assertTrue(lock.snapshot().waiters().isEmpty());
      assertEquals(lock.statistics().entered(), lock.statistics().exited());
    }
  }

  @Provide
  Arbitrary<String> strategies() {
    return Arbitraries.of(Strategies.shared().toList());
  }

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  void nothingIsLeftBehind(
      @ForAll("strategies") String strategy,
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 5) int threads)
      throws Exception {
    check(strategy, seed, threads);
  }

  @Property(tries = 25, shrinking = ShrinkingMode.OFF)
  void nothingIsLeftBehindByOneThread(@ForAll long seed) {
    Run run = new Run("confined");
    Random random = new Random(seed);
    for (int i = 0; i < 20; i++) {
      run.thread(random);
    }
    run.assertClean();
  }

  private static void check(String strategy, long seed, int count) throws Exception {
    Run run = new Run(strategy);
    Random random = new Random(seed);
    Thread[] threads = new Thread[count];
    for (int n = 0; n < count; n++) {
      long threadSeed = random.nextLong();
      threads[n] =
          Guest.startHost(
              () -> {
                Random own = new Random(threadSeed);
                for (int i = 0; i < 30; i++) {
                  run.thread(own);
                }
              });
    }
    boolean closes = random.nextInt(3) == 0;
    for (int i = random.nextInt(30); i >= 0; i--) {
      disturb(run.lock, random);
    }
    if (closes) {
      assertEquals(List.of(), run.lock.close(LIMIT));
    }
    Await.end(threads);
    run.assertClean();
  }

  private static void disturb(GlobalLock lock, Random random) {
    List<GuestThread> threads = lock.threads();
    if (!threads.isEmpty()) {
      GuestThread victim = threads.get(random.nextInt(threads.size()));
      switch (random.nextInt(4)) {
        case 0 -> lock.interrupt(victim, InterruptKind.KEYBOARD);
        case 1 -> lock.interrupt(victim, InterruptKind.EXCEPTION, "sent");
        case 2 -> lock.interrupt(victim, InterruptKind.KILL);
        default -> lock.stopTheWorld(LIMIT).close();
      }
    }
    Thread.yield();
  }
}
