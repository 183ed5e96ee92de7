import dev.baton.Baton;
import dev.baton.HostAccess;
import dev.baton.lock.LockListener;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What it costs to watch the lock: whole programs in an engine that nobody watches, beside engines
 * with timed statistics, with a listener, and with both. The engines take turns, each round in
 * another order. Printed are the ratios to the unwatched one: that of the best times, which says most
 * on a machine that has other work, and the median over the rounds with its quartiles. The first
 * column is the unwatched engine against a second one: what noise there is.
 *
 * <pre>java -XX:+UseSerialGC -cp "cli/target/lib/*" benchmarks/locks/Watching.java [ROUNDS] 2>/dev/null</pre>
 */
public final class Watching {
  private static final int WARM_UP = 5;

  private static final Map<String, String> PROGRAMS = new LinkedHashMap<>();

  static {
    PROGRAMS.put("one thread computes", """
        def run():
            n = 0
            for i in range(1500000):
                n += i & 7
        """);
    PROGRAMS.put("two threads compute", """
        import threading
        def work():
            n = 0
            for i in range(750000):
                n += i & 7
        def run():
            threads = [threading.Thread(target=work) for _ in range(2)]
            for t in threads: t.start()
            for t in threads: t.join()
        """);
    PROGRAMS.put("reads a file in small parts", """
        import os, tempfile
        name = os.path.join(tempfile.gettempdir(), 'baton-watching')
        with open(name, 'wb') as f: f.write(bytes(4096) * 64)
        def run():
            for _ in range(150):
                with open(name, 'rb', buffering=0) as f:
                    total = 0
                    while part := f.read(4096):
                        total += len(part)
        """);
    PROGRAMS.put("hands work through a queue", """
        import queue, threading
        def run():
            q = queue.Queue(100)
            def consume():
                while (item := q.get()) is not None:
                    sum(range(item))
            t = threading.Thread(target=consume)
            t.start()
            for i in range(4000): q.put(i % 100)
            q.put(None)
            t.join()
        """);
  }

  private Watching() {}

  private static Baton engine(String lock, boolean timed, boolean heard, String program) {
    Baton baton =
        Baton.builder().lock(lock).lockStatistics(timed).hostAccess(HostAccess.ALL).build();
    if (heard) {
      LockListener listener = event -> {};
      baton.lock().addListener(listener);
    }
    baton.exec(program);
    return baton;
  }

  public static void main(String[] args) {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 31;
    String[] kinds = {"unwatched", "unwatched again", "statistics", "listener", "both"};
    System.out.printf("%-28s %-5s %8s", "", "lock", "ms");
    for (int k = 1; k < kinds.length; k++) {
      System.out.printf(" %30s", kinds[k]);
    }
    System.out.println();
    for (String lock : new String[] {"gil", "free"}) {
      PROGRAMS.forEach((name, program) -> measure(lock, name, program, rounds));
    }
  }

  private static void measure(String lock, String name, String program, int rounds) {
    Baton[] engines = {
      engine(lock, false, false, program),
      engine(lock, false, false, program),
      engine(lock, true, false, program),
      engine(lock, false, true, program),
      engine(lock, true, true, program)
    };
    double[][] times = new double[engines.length][rounds];
    for (int round = -WARM_UP; round < rounds; round++) {
      for (int i = 0; i < engines.length; i++) {
        int k = Math.floorMod(i + round, engines.length);
        long began = System.nanoTime();
        engines[k].exec("run()");
        if (round >= 0) {
          times[k][round] = System.nanoTime() - began;
        }
      }
    }
    System.out.printf("%-28s %-5s %8.1f", name, lock, quantile(times[0], 0.5) / 1e6);
    for (int k = 1; k < engines.length; k++) {
      double[] ratios = new double[rounds];
      for (int round = 0; round < rounds; round++) {
        ratios[round] = times[k][round] / times[0][round];
      }
      System.out.printf(
          "   %5.3f  %5.3f (%5.3f to %5.3f)",
          quantile(times[k], 0) / quantile(times[0], 0),
          quantile(ratios, 0.5),
          quantile(ratios, 0.25),
          quantile(ratios, 0.75));
    }
    System.out.println();
    for (Baton baton : engines) {
      baton.close();
    }
  }

  private static double quantile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) (share * (sorted.length - 1))];
  }
}
