package dev.baton.locks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.baton.lock.BlockKind;
import dev.baton.lock.GlobalLock;
import dev.baton.lock.LockConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The order that {@code fair} promises. */
@Timeout(300)
class FairTest {
  private static final LockConfig ENDLESS =
      LockConfig.DEFAULT.withSwitchInterval(TimeUnit.DAYS.toNanos(1));

  @Test
  void threadsEnterInTheOrderInWhichTheyCame() throws InterruptedException {
    for (int round = 0; round < 20; round++) {
      GlobalLock lock = Guest.lock("fair", ENDLESS);
      List<Integer> entered = new CopyOnWriteArrayList<>();
      AtomicBoolean go = new AtomicBoolean();
      List<Thread> threads = new ArrayList<>();
      threads.add(Guest.start(lock, self -> Await.until("all to wait", go::get)));
      Await.until("the holder", () -> lock.snapshot().owner() != null);
      for (int n = 0; n < 5; n++) {
        int number = n;
        threads.add(Guest.start(lock, self -> entered.add(number)));
        Await.until("a waiter", () -> lock.snapshot().waiters().size() == number + 1);
      }
      go.set(true);
      Await.end(threads.toArray(new Thread[0]));
      assertEquals(List.of(0, 1, 2, 3, 4), entered);
    }
  }

  /** However soon it comes back, who leaves does not overtake the one that waits. */
  @Test
  void whoLeavesAndComesBackIsBehindThoseWhoWait() throws InterruptedException {
    GlobalLock lock = Guest.lock("fair", ENDLESS);
    AtomicLong lastInside = new AtomicLong();
    AtomicInteger overtaken = new AtomicInteger();
    AtomicInteger finished = new AtomicInteger();
    Guest.Body body =
        self -> {
          for (Rounds rounds = new Rounds(300); rounds.next(); ) {
            lastInside.set(self.id());
            Await.until(
                "the other to wait",
                () -> !lock.snapshot().waiters().isEmpty() || finished.get() > 0);
            lock.beginBlocking(self, BlockKind.IO, null);
            lock.endBlocking(self);
            if (lastInside.get() == self.id() && finished.get() == 0) {
              overtaken.incrementAndGet();
            }
          }
          finished.incrementAndGet();
        };
    Await.end(Guest.start(lock, body), Guest.start(lock, body));
    assertEquals(0, overtaken.get());
  }

  @Test
  void threadsThatComputeTakeTurns() throws InterruptedException {
    GlobalLock lock = Guest.lock("fair", LockConfig.DEFAULT.withSwitchInterval(200_000));
    List<Long> turns = new CopyOnWriteArrayList<>();
    Set<Long> ran = ConcurrentHashMap.newKeySet();
    AtomicBoolean done = new AtomicBoolean();
    AtomicLong last = new AtomicLong();
    Thread[] threads = new Thread[3];
    for (int n = 0; n < threads.length; n++) {
      threads[n] =
          Guest.start(
              lock,
              self -> {
                while (!done.get()) {
                  // Until all three were in the queue for the first time, two may take turns.
                  ran.add(self.id());
                  if (last.getAndSet(self.id()) != self.id() && ran.size() == 3) {
                    turns.add(self.id());
                  }
                  lock.poll(self);
                }
              });
    }
    Await.until("turns", () -> turns.size() >= 100);
    done.set(true);
    Await.end(threads);
    for (int i = 0; i < 97; i++) {
      assertEquals(turns.get(i), turns.get(i + 3), turns::toString);
    }
  }
}
