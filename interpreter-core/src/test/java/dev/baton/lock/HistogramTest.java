package dev.baton.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HistogramTest {
  /** The bound holds for the share asked for, and is at most twice the exact figure. */
  @Property(tries = 200)
  void theBoundOfAShare(
      @ForAll @Size(min = 1, max = 50) List<@IntRange(min = 1) Integer> nanos,
      @ForAll @DoubleRange(min = 0.01, max = 1) double share) {
    LockCounters counters = new LockCounters();
    for (int n : nanos) {
      counters.countWait(n);
    }
    int[] sorted = nanos.stream().mapToInt(n -> n).sorted().toArray();
    int needed = (int) Math.ceil(share * sorted.length);
    long exact = sorted[needed - 1];
    long bound = counters.waitTimes().below(share);
    assertTrue(bound > exact, () -> bound + " is not above " + exact);
    assertTrue(bound <= 2 * exact, () -> bound + " is more than twice " + exact);
  }

  @Test
  void nothingCounted() {
    assertEquals(0, Histogram.EMPTY.below(1));
    assertEquals("Histogram[]", Histogram.EMPTY.toString());
  }

  @Test
  void aShareIsAboveNothingAndAtMostAll() {
    for (double wrong : new double[] {0, -1, 1.01, Double.NaN}) {
      assertThrows(IllegalArgumentException.class, () -> Histogram.EMPTY.below(wrong));
    }
  }

  @Test
  void textNamesWhatIsNotEmpty() {
    LockCounters counters = new LockCounters();
    counters.countWait(1);
    counters.countWait(1025);
    counters.countWait(2047);
    assertEquals("Histogram[2^0 ns: 1, 2^10 ns: 2]", counters.waitTimes().toString());
  }
}
