package dev.baton.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.Baton;
import dev.baton.Execution;
import dev.baton.GuestException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What is sent to a call reaches that call or nobody, however late it is. */
class LateInterruptProperties {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final List<String> LOCKS = List.of("gil", "free", "latency");
  private static final String PROGRAM =
      """
      import time
      def f(n):
          for i in range(n): pass
          time.sleep(0)
          return n
      """;

  /** Another thread interrupts and cancels calls at random, those that have ended above all. */
  @Property(tries = 15)
  void noCallIsHitByWhatWasMeantForAnother(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 2) int lock) throws Exception {
    Random random = new Random(seed);
    ConcurrentLinkedQueue<Execution> targets = new ConcurrentLinkedQueue<>();
    AtomicBoolean done = new AtomicBoolean();
    try (Baton baton = Baton.builder().lock(LOCKS.get(lock)).build()) {
      baton.exec(PROGRAM);
      Thread sender = new Thread(() -> send(targets, new Random(seed + 1), done));
      sender.start();
      try {
        for (int i = 0; i < 40; i++) {
          int n = random.nextInt(3000);
          Execution target = baton.function("f").start(n);
          targets.add(target);
          if (random.nextBoolean()) {
            ended(target, n);
          }
          // Nobody knows of these calls, so nothing may end them, whatever thread they are on.
          assertEquals(n, baton.function("f").call(n).as(int.class));
          assertEquals(n, baton.function("f").start(n).get(SOON).as(int.class));
        }
      } finally {
        done.set(true);
        sender.join();
      }
    }
  }

  private static void send(
      ConcurrentLinkedQueue<Execution> targets, Random random, AtomicBoolean done) {
    while (!done.get()) {
      for (Execution target : targets) {
        if (random.nextInt(4) == 0) {
          target.interrupt();
        } else if (random.nextInt(8) == 0) {
          target.cancel();
        }
      }
      Thread.yield();
    }
  }

  private static void ended(Execution target, int n) throws Exception {
    try {
      assertEquals(n, target.get(SOON).as(int.class));
    } catch (CancellationException e) {
      assertTrue(target.isCancelled());
    } catch (GuestException e) {
      assertEquals("KeyboardInterrupt", e.typeName());
    }
  }
}
