package dev.baton.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Who was in the way of whom, worked out from slices. */
class WaitCausesTest {
  private static final List<LockTrace.Mode> GIL = List.of(new LockTrace.Mode(0, "gil", true));
  private static final int MILLI = 1_000_000;

  private final TraceLane a = new TraceLane(1, "a", 100);
  private final TraceLane b = new TraceLane(2, "b", 100);
  private final TraceLane c = new TraceLane(3, "c", 100);

  private static void run(TraceLane lane, long from, long to, int place) {
    lane.become(TraceState.RUNNING, from, TraceLane.NOWHERE);
    lane.become(null, to, place);
  }

  private static void wait(TraceLane lane, long from, long to) {
    lane.become(TraceState.WAITING, from, 99);
    lane.become(null, to, 98);
  }

  private WaitCauses causes(List<LockTrace.Mode> modes, List<LockTrace.Stop> stops) {
    return new WaitCauses(List.of(a, b, c), modes, stops);
  }

  @Test
  void theOneWhoWasInsideLongestIsFirst() {
    run(a, 0, 100, 7);
    run(b, 110, 160, 8);
    run(a, 160, 190, 7);
    wait(c, 50, 200);
    WaitCauses causes = causes(GIL, List.of());
    assertEquals(
        List.of(
            new WaitCauses.Wait(
                2,
                0,
                150,
                List.of(new WaitCauses.Cause(0, 7, 80), new WaitCauses.Cause(1, 8, 50)))),
        causes.waits());
    assertEquals(20, causes.waits().get(0).unheld());
    assertEquals(99, c.place(0));
  }

  @Test
  void oneLineIsBlamedForAllThatItMadeWait() {
    run(a, 0, 100, 7);
    wait(b, 10, 100);
    wait(c, 40, 100);
    assertEquals(List.of(new WaitCauses.Cause(0, 7, 150)), causes(GIL, List.of()).worst(5));
  }

  @Test
  void theLongestWaitsComeFirst() {
    run(a, 0, 1000, 7);
    for (int i = 1; i <= 9; i++) {
      wait(b, i * 100, i * 100 + i);
    }
    List<WaitCauses.Wait> longest = causes(GIL, List.of()).longest(3);
    assertEquals(List.of(9L, 8L, 7L), longest.stream().map(WaitCauses.Wait::nanos).toList());
  }

  /** Who was asked and did not give way for a while is blamed for where it was then. */
  @Test
  void wherePeopleWereSeenCountsIfTheyDoNotAnswer() {
    run(a, 0, 10 * MILLI, 7);
    run(a, 20 * MILLI, 30 * MILLI, 7);
    a.mark("asked to give way", 5 * MILLI, 3);
    a.mark("asked to give way", 8 * MILLI, 4);
    a.mark("asked to give way", 30 * MILLI - 10, 5);
    WaitCauses causes = causes(GIL, List.of());
    assertEquals(3, causes.heldAt(0, 0));
    assertEquals(TraceLane.NOWHERE, causes.heldAt(0, 1));
  }

  /** Where all may run nobody is in the way but who stops the world. */
  @Test
  void underAParallelLockOnlyStopsAreInTheWay() {
    run(a, 0, 100, 7);
    wait(b, 20, 60);
    List<LockTrace.Stop> stops = List.of(new LockTrace.Stop(30, 50, "host"));
    List<LockTrace.Mode> free = List.of(new LockTrace.Mode(0, "free", false));
    assertEquals(
        List.of(new WaitCauses.Cause(WaitCauses.STOP, 0, 20)),
        causes(free, stops).waits().get(0).causes());
    List<LockTrace.Mode> changed =
        List.of(new LockTrace.Mode(0, "gil", true), new LockTrace.Mode(10, "free", false));
    assertEquals(
        List.of(new WaitCauses.Cause(0, 7, 40)),
        causes(changed, List.of()).waits().get(0).causes());
  }

  @Test
  void aFullLaneCountsWhatItDrops() {
    TraceLane small = new TraceLane(4, "small", 100);
    for (int i = 0; i < 130; i++) {
      run(small, i * 10, i * 10 + 5, 1);
    }
    assertEquals(100, small.size());
    assertEquals(30, small.dropped());
    assertEquals(990, small.begin(99));
    assertEquals(995, small.end(99));
  }
}
