package dev.baton.locks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What threads that are served first can use at most. */
class CpuBudgetTest {
  /** Whatever the threads do, those served first get their share and the depth of the bucket. */
  @Property
  void theBudgetBoundsWhatIsSpent(
      @ForAll @IntRange(max = 100) int percent,
      @ForAll @Size(max = 200) int[] pauses,
      @ForAll @IntRange(min = 1, max = 5_000_000) int visit) {
    double share = percent / 100.0;
    CpuBudget budget = new CpuBudget(share, 0);
    long time = 0;
    long spent = 0;
    for (int pause : pauses) {
      time += Math.floorMod(pause, 20_000_000);
      if (budget.nanosUntilLeft(time) == 0) {
        time += visit;
        spent += visit;
        budget.spend(visit, time);
      }
    }
    assertTrue(spent <= share * (time + 100_000_000L) + visit, spent + " of " + time);
  }

  @Example
  void anEmptyBudgetFillsAgain() {
    CpuBudget budget = new CpuBudget(0.5, 0);
    budget.spend(60_000_000L, 0);
    assertTrue(budget.nanosUntilLeft(0) > 0);
    assertTrue(budget.nanosUntilLeft(20_000_000L) > 0);
    assertEquals(0, budget.nanosUntilLeft(20_000_100L));
  }
}
