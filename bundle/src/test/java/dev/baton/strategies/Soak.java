package dev.baton.strategies;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Random programs under every lock, with interrupts, cancellations and changes of the lock, for so
 * many minutes. Ends with status 1 and the seed at the first thing that is wrong: a result, a
 * counter out of balance, a thread left, a hang.
 */
public final class Soak {
  private static final int ROUNDS = 20;

  private final PrintStream out;
  private final Programs reference = new Programs("gil");
  private final Map<String, Long> rounds = new TreeMap<>();

  private Soak(PrintStream out) {
    this.out = out;
  }

  /** The arguments are the minutes and, to repeat something, the first seed. */
  public static void main(String[] arguments) throws InterruptedException {
    Duration time = Duration.ofMillis((long) (60_000 * Double.parseDouble(arguments[0])));
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime();
    boolean right = new Soak(System.out).run(time, seed);
    System.exit(right ? 0 : 1);
  }

  private boolean run(Duration time, long firstSeed) throws InterruptedException {
    long began = System.nanoTime();
    int threads = Thread.activeCount();
    List<String> strategies = Strategies.all();
    long seed = firstSeed;
    while (System.nanoTime() - began < time.toNanos()) {
      String strategy = strategies.get((int) Math.floorMod(seed, (long) strategies.size()));
      try {
        soak(strategy, seed);
      } catch (AssertionError | RuntimeException e) {
        out.println("wrong under " + strategy + ", seed " + seed);
        e.printStackTrace(out);
        return false;
      }
      rounds.merge(strategy, (long) ROUNDS, Long::sum);
      seed++;
    }
    out.println("rounds of programs: " + rounds);
    out.println("switches by interval: " + switchesByInterval());
    reference.close();
    List<Thread> left = left();
    out.println("threads: " + threads + " before, " + Thread.activeCount() + " after");
    left.forEach(t -> out.println("left: " + t));
    return left.isEmpty();
  }

  private void soak(String strategy, long seed) throws InterruptedException {
    try (Programs programs = new Programs(strategy)) {
      if (Strategies.isConfined(strategy)) {
        Random random = new Random(seed);
        for (int i = 0; i < ROUNDS; i++) {
          int each = random.nextInt();
          if (!programs.result(each, 0).equals(reference.result(each, 0))) {
            throw new AssertionError("program(" + each + ", 0)");
          }
        }
        return;
      }
      Trial trial = new Trial(programs, reference::result, seed, true, true);
      for (int i = 0; i < ROUNDS; i++) {
        trial.run();
      }
    }
  }

  /** Z10, for people to look at: a shorter interval makes more switches of two busy threads. */
  private static Map<Integer, Long> switchesByInterval() {
    Map<Integer, Long> switches = new TreeMap<>();
    for (int micros : new int[] {20_000, 5_000, 1_000, 200}) {
      try (Programs programs = new Programs("gil")) {
        programs
            .baton()
            .exec(
                "import sys\nsys.setswitchinterval("
                    + micros
                    + "e-6)\ndef busy():\n  for i in range(30_000_000): pass\n"
                    + "ts = [threading.Thread(target=busy) for _ in range(2)]\n"
                    + "for t in ts: t.start()\nfor t in ts: t.join()\n");
        switches.put(micros, programs.baton().lock().statistics().switches());
      }
    }
    return switches;
  }

  /** Threads of guests that are still there; they end soon after what they run. */
  private static List<Thread> left() throws InterruptedException {
    long began = System.nanoTime();
    List<Thread> left = new ArrayList<>();
    do {
      Thread.sleep(10);
      left.clear();
      for (Thread t : Thread.getAllStackTraces().keySet()) {
        ThreadGroup group = t.getThreadGroup();
        if (group == Thread.currentThread().getThreadGroup() && t != Thread.currentThread()) {
          left.add(t);
        }
      }
    } while (!left.isEmpty() && System.nanoTime() - began < Programs.LIMIT.toNanos());
    return left;
  }
}
