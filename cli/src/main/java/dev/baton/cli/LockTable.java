package dev.baton.cli;

import dev.baton.EngineLock;
import dev.baton.lock.Histogram;
import dev.baton.lock.LockStatistics;
import dev.baton.lock.RegionCounts;
import dev.baton.lock.ThreadStatistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What {@code --lock-stats} prints: a row for each thread, one for all, and the distributions. */
final class LockTable {
  private static final double NANOS_PER_MILLI = 1e6;
  private static final double NANOS_PER_MICRO = 1e3;
  private static final double[] SHARES = {0.5, 0.9, 0.99, 1};
  private static final List<String> HEAD =
      List.of(
          "thread",
          "acquired",
          "contended",
          "wait ms",
          "hold ms",
          "switches",
          "forced",
          "io",
          "sleep",
          "lock",
          "kernel",
          "host",
          "elided");

  private LockTable() {}

  static String of(EngineLock lock) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEAD);
    for (ThreadStatistics thread : lock.threadStatistics()) {
      rows.add(row(thread.name(), thread.figures()));
    }
    LockStatistics total = lock.statistics();
    rows.add(row("total", total));
    return "lock "
        + lock.name()
        + "\n"
        + aligned(rows)
        + "\n"
        + aligned(
            List.of(
                List.of("us below", "50 %", "90 %", "99 %", "100 %"),
                shares("wait", total.waitTimes()),
                shares("hold", total.holdTimes())));
  }

  private static List<String> row(String name, LockStatistics s) {
    RegionCounts blocking = s.blocking();
    List<String> row = new ArrayList<>();
    row.add(name);
    row.add(String.valueOf(s.entered()));
    row.add(String.valueOf(s.waits()));
    row.add(decimal(s.waitNanos() / NANOS_PER_MILLI));
    row.add(decimal(s.holdNanos() / NANOS_PER_MILLI));
    row.add(String.valueOf(s.switches()));
    row.add(String.valueOf(s.yields()));
    row.add(String.valueOf(blocking.io()));
    row.add(String.valueOf(blocking.sleep()));
    row.add(String.valueOf(blocking.lockWait()));
    row.add(String.valueOf(blocking.kernel()));
    row.add(String.valueOf(blocking.hostCall()));
    row.add(String.valueOf(s.elided()));
    return row;
  }

  private static List<String> shares(String name, Histogram histogram) {
    List<String> row = new ArrayList<>();
    row.add(name);
    for (double share : SHARES) {
      row.add(decimal(histogram.below(share) / NANOS_PER_MICRO));
    }
    return row;
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** The first column to the left, the others to the right. */
  private static String aligned(List<List<String>> rows) {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        int column = i;
        int width = rows.stream().mapToInt(r -> r.get(column).length()).max().orElse(0);
        String padding = " ".repeat(width - row.get(i).length());
        line.append(i == 0 ? row.get(i) + padding : "  " + padding + row.get(i));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }
}
