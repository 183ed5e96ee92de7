package dev.baton.locks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.lock.EnterReason;
import dev.baton.lock.ExitReason;
import dev.baton.lock.GlobalLock;
import dev.baton.lock.LockConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What {@code stress} is for. */
@Timeout(300)
class StressTest {
  private int shared;

  /** The interval is an hour: only random slices lead to a switch between reading and writing. */
  @Test
  void aLostUpdateIsFound() throws InterruptedException {
    GlobalLock lock =
        Guest.lock("stress", LockConfig.DEFAULT.withSwitchInterval(3_600_000_000_000L));
    AtomicBoolean lost = new AtomicBoolean();
    Guest.Body body =
        self -> {
          while (!lost.get()) {
            int seen = shared;
            lock.poll(self);
            if (shared != seen) {
              lost.set(true);
            }
            shared = seen + 1;
            lock.poll(self);
          }
        };
    Await.end(Guest.start(lock, body), Guest.start(lock, body));
  }

  @Test
  void slicesComeFromTheSeedAndStayBelowTheLongest() {
    List<Long> first = slices(5, 50_000, Long.MAX_VALUE);
    assertEquals(first, slices(5, 50_000, Long.MAX_VALUE));
    assertNotEquals(first, slices(6, 50_000, Long.MAX_VALUE));
    assertTrue(first.stream().allMatch(slice -> slice >= 1 && slice <= 50_000));
    assertTrue(slices(5, 50_000, 10_000).stream().allMatch(slice -> slice <= 10_000));
    assertTrue(slices(5, 0, Long.MAX_VALUE).stream().allMatch(slice -> slice == 1));
  }

  private static List<Long> slices(long seed, long longest, long interval) {
    LockConfig config = LockConfig.DEFAULT.withSwitchInterval(interval);
    StressLock lock = new StressLock(new TestHost(), config, seed, longest);
    Guest guest = new Guest(Guest.lock("free"));
    lock.register(guest);
    List<Long> slices = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      lock.enter(guest, EnterReason.UNBLOCK);
      slices.add(lock.sliceNanos());
      lock.exit(guest, ExitReason.BLOCK);
    }
    assertEquals(interval, lock.switchIntervalNanos());
    return slices;
  }
}
