package dev.baton.lock;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LockCountersTest {
  /** Every wait is in exactly one class, the one whose bounds it lies between. */
  @Property(tries = 200)
  void theHistogramCountsEveryWait(@ForAll long[] waits) {
    LockCounters counters = new LockCounters();
    for (long wait : waits) {
      counters.countWait(wait);
    }
    assertArrayEquals(classes(waits), counters.waitTimes().counts());
    assertEquals(waits.length, counters.waits());
    assertEquals(waits.length, counters.waitTimes().total());
    assertEquals(Arrays.stream(waits).map(w -> Math.max(0, w)).sum(), counters.waitNanos());
  }

  /** So with the visits; their end counts what lies between the two readings of the clock. */
  @Property(tries = 200)
  void theHistogramCountsEveryVisit(@ForAll int[] visits) {
    LockCounters counters = new LockCounters();
    long now = 17;
    for (int visit : visits) {
      counters.visitBegins(now);
      now += visit;
      counters.visitEnds(now);
    }
    long[] nanos = Arrays.stream(visits).mapToLong(v -> Math.max(0, v)).toArray();
    assertArrayEquals(classes(nanos), counters.holdTimes().counts());
    assertEquals(Arrays.stream(nanos).sum(), counters.holdNanos());
  }

  private static long[] classes(long[] durations) {
    long[] expected = new long[Histogram.CLASSES];
    for (long duration : durations) {
      int index = 0;
      for (long rest = duration; rest > 1 && index < Histogram.CLASSES - 1; rest >>= 1) {
        index++;
      }
      expected[index]++;
    }
    return expected;
  }

  /** A figure for each kind of region, none of which is taken for another. */
  @Test
  void regionsAreCountedByKind() {
    LockCounters counters = new LockCounters();
    long sum = 0;
    for (BlockKind kind : BlockKind.values()) {
      for (int i = 0; i <= kind.ordinal(); i++) {
        counters.countRegion(kind);
        sum++;
      }
    }
    for (BlockKind kind : BlockKind.values()) {
      assertEquals(kind.ordinal() + 1, counters.blocking().of(kind));
    }
    assertEquals(sum, counters.regions());
  }

  /** Adding up loses and invents nothing, whichever way it is bracketed. */
  @Property(tries = 100)
  void statisticsAddUp(@ForAll long[] first, @ForAll long[] second) {
    LockStatistics a = waited(first);
    LockStatistics b = waited(second);
    LockStatistics sum = a.plus(LockStatistics.NONE).plus(b);
    assertEquals(b.plus(a), sum);
    assertEquals(first.length + second.length, sum.waits());
    assertEquals(first.length + second.length, sum.waitTimes().total());
    assertEquals(a.waitNanos() + b.waitNanos(), sum.waitNanos());
  }

  private static LockStatistics waited(long[] waits) {
    LockCounters counters = new LockCounters();
    for (long wait : waits) {
      counters.countWait(wait >> 20);
      counters.countSwitch();
      counters.countElided();
    }
    return counters.statistics();
  }
}
