package dev.baton.locks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.lock.BlockKind;
import dev.baton.lock.GlobalLock;
import dev.baton.lock.LockConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The properties that make the GIL what it is in CPython. */
@Timeout(60)
class GilProtocolTest {
  private long plainCounter;

  @Test
  void onlyOneThreadIsInsideAtATime() throws InterruptedException {
    GlobalLock lock = Guest.lock("gil", LockConfig.DEFAULT.withSwitchInterval(100_000));
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger violations = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    int perThread = 200_000;
    for (int n = 0; n < 4; n++) {
      threads.add(
          Guest.start(
              lock,
              self -> {
                for (int i = 0; i < perThread; i++) {
                  if (inside.incrementAndGet() != 1) {
                    violations.incrementAndGet();
                  }
                  plainCounter++;
                  inside.decrementAndGet();
                  lock.poll(self);
                  if (i % 1000 == 0) {
                    lock.beginBlocking(self, BlockKind.KERNEL, null);
                    lock.endBlocking(self);
                  }
                }
              }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(0, violations.get());
    assertEquals(4L * perThread, plainCounter);
    assertTrue(lock.snapshot().switches() > 4, "the lock never changed hands");
    assertTrue(lock.threads().isEmpty());
  }
}
