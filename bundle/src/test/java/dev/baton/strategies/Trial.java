package dev.baton.strategies;

import dev.baton.Baton;
import dev.baton.Execution;
import dev.baton.GuestException;
import dev.baton.lock.LockStrategies;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;

/**
 * Random programs in one engine at the same time, which are interrupted and cancelled at random
 * while the lock changes at random. A program that nobody disturbed gives the result it always
 * gives; in the end nothing is left.
 */
final class Trial {
  /** What programs give when nothing disturbs them; under {@code gil}. */
  interface Reference {
    String result(int seed, int threads);
  }

  private record Run(Execution execution, int seed, int threads, boolean interrupts, boolean ends) {
    boolean isDisturbed() {
      return interrupts || ends;
    }
  }

  private final Programs programs;
  private final Reference reference;
  private final Random random;
  private final boolean switches;
  private final boolean kills;

  Trial(Programs programs, Reference reference, long seed, boolean switches, boolean kills) {
    this.programs = programs;
    this.reference = reference;
    this.random = new Random(seed);
    this.switches = switches;
    this.kills = kills;
  }

  /** One round. Throws AssertionError if something is not as it must be. */
  void run() throws InterruptedException {
    List<Run> runs = new ArrayList<>();
    for (int n = 1 + random.nextInt(3); n > 0; n--) {
      int kind = kills ? random.nextInt(4) : 0;
      int seed = random.nextInt(1_000_000);
      int threads = 1 + random.nextInt(3);
      Execution e = programs.start(seed, threads);
      runs.add(new Run(e, seed, threads, (kind & 1) != 0, kind > 1));
    }
    disturb(runs);
    for (Run run : runs) {
      assertRightEnd(run);
    }
    // Who was interrupted leaves threads behind that wait for it.
    runs.stream().filter(Run::isDisturbed).forEach(r -> r.execution().cancel());
    programs.assertNothingIsLeft();
    int seed = random.nextInt(1_000_000);
    check(seed, 2, programs.result(seed, 2));
  }

  private void disturb(List<Run> runs) {
    List<Run> victims = new ArrayList<>(runs);
    victims.removeIf(r -> !r.isDisturbed());
    List<String> strategies = Strategies.targets();
    for (int i = random.nextInt(20); i > 0 || !victims.isEmpty(); i--) {
      switch (random.nextInt(switches ? 6 : 4)) {
        case 0 -> programs.baton().lock().snapshot();
        case 1 -> programs.baton().eval("1 + 1");
        case 2, 3 -> {
          if (!victims.isEmpty()) {
            hit(victims.remove(random.nextInt(victims.size())));
          }
        }
        default -> {
          String next = strategies.get(random.nextInt(strategies.size()));
          programs.baton().lock().use(LockStrategies.find(next), Programs.LIMIT);
        }
      }
      Thread.yield();
    }
  }

  private void hit(Run run) {
    if (run.interrupts()) {
      run.execution().interrupt();
    }
    if (run.ends()) {
      run.execution().cancel();
    }
  }

  private void assertRightEnd(Run run) throws InterruptedException {
    try {
      check(run.seed(), run.threads(), run.execution().get(Programs.LIMIT).as(String.class));
    } catch (TimeoutException e) {
      throw new AssertionError(
          "program(" + run.seed() + ", " + run.threads() + ") hangs:\n" + dump(), e);
    } catch (CancellationException e) {
      require(run.ends(), "cancelled by nobody", e);
    } catch (GuestException e) {
      // One that comes inside a Condition may be followed by another error, as in CPython.
      boolean interrupted = e.traceback().contains("KeyboardInterrupt");
      require(run.interrupts() && interrupted, "failed", e);
    }
  }

  private String dump() {
    Baton baton = programs.baton();
    return baton.lock().name() + "\n" + baton.lock().dump();
  }

  private static void require(boolean holds, String what, RuntimeException e) {
    if (!holds) {
      throw new AssertionError(what, e);
    }
  }

  private void check(int seed, int threads, String result) {
    String expected = reference.result(seed, threads);
    if (!expected.equals(result)) {
      throw new AssertionError(
          String.format("program(%d, %d)%n%s instead of%n%s", seed, threads, result, expected));
    }
  }
}
