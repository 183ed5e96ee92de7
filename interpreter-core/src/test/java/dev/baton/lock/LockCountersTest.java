package dev.baton.lock;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class LockCountersTest {
  /** Every wait is in exactly one class, the one whose bounds it lies between. */
  @Property(tries = 200)
  void theHistogramCountsEveryWait(@ForAll long[] waits) {
    LockCounters counters = new LockCounters();
    long[] expected = new long[LockCounters.WAIT_CLASSES];
    long sum = 0;
    for (long wait : waits) {
      counters.countWait(wait);
      int index = 0;
      for (long rest = wait; rest > 1 && index < LockCounters.WAIT_CLASSES - 1; rest >>= 1) {
        index++;
      }
      expected[index]++;
      sum += Math.max(0, wait);
    }
    assertArrayEquals(expected, counters.waitHistogram());
    assertEquals(waits.length, counters.waits());
    assertEquals(waits.length, LongStream.of(counters.waitHistogram()).sum());
    assertEquals(sum, counters.waitNanos());
  }
}
