package dev.baton.cli;

import dev.baton.lock.GuestLocation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tables of a page about a lock trace, as HTML. */
final class TraceTables {
  private static final int ROWS = 20;
  private static final int CAUSES = 3;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final double NANOS_PER_MICRO = 1e3;

  private final LockTrace trace;
  private final WaitCauses causes;
  private final List<TraceLane> lanes;
  private final List<@Nullable GuestLocation> places;
  private final SourceLines sources;

  TraceTables(
      LockTrace trace,
      WaitCauses causes,
      List<@Nullable GuestLocation> places,
      SourceLines sources) {
    this.trace = trace;
    this.causes = causes;
    this.lanes = causes.lanes();
    this.places = places;
    this.sources = sources;
  }

  /** When the last slice ended, on the clock of the lock. */
  static long end(LockTrace trace, WaitCauses causes) {
    long end = trace.began();
    for (int i = 0; i < causes.lanes().size(); i++) {
      int size = causes.size(i);
      end = size == 0 ? end : Math.max(end, causes.lanes().get(i).end(size - 1));
    }
    return end;
  }

  String summary() {
    long slices = 0;
    for (int i = 0; i < lanes.size(); i++) {
      slices += causes.size(i);
    }
    String names =
        trace.modes().stream().map(LockTrace.Mode::name).collect(Collectors.joining(", then "));
    return String.format(
        Locale.ROOT,
        "lock <strong>%s</strong> · %d %s · %s · %,d slices · %,d waits for the lock",
        escaped(names),
        lanes.size(),
        lanes.size() == 1 ? "thread" : "threads",
        duration(end(trace, causes) - trace.began()),
        slices,
        causes.waits().size());
  }

  /** What the trace lacks. */
  String notes() {
    StringBuilder text = new StringBuilder();
    for (TraceLane lane : lanes) {
      if (lane.dropped() > 0) {
        text.append("The last ").append(lane.dropped()).append(" slices of ");
        text.append(escaped(lane.name)).append(" were not kept. ");
      }
    }
    if (trace.leftOut() > 0) {
      text.append(trace.leftOut()).append(" events of later threads were not kept.");
    }
    return text.toString();
  }

  String longestWaits() {
    StringBuilder rows = new StringBuilder();
    for (WaitCauses.Wait wait : causes.longest(ROWS)) {
      rows.append("<tr><td class=\"time\"><button type=\"button\" class=\"go\" data-lane=\"");
      rows.append(wait.lane()).append("\" data-slice=\"").append(wait.slice()).append("\">");
      rows.append(duration(wait.nanos())).append("</button></td><td class=\"name\">");
      rows.append(escaped(lanes.get(wait.lane()).name)).append("</td><td>");
      wait.causes().stream().limit(CAUSES).forEach(cause -> rows.append(cause(cause, true)));
      int more = wait.causes().size() - CAUSES;
      if (more > 0) {
        rows.append("<span class=\"cause none\">and ").append(more).append(" more</span>");
      }
      if (wait.unheld() > wait.nanos() / 2) {
        rows.append("<span class=\"cause none\">nobody ").append(duration(wait.unheld()));
        rows.append(": the lock was free, and the thread woke up late</span>");
      }
      rows.append("</td></tr>\n");
    }
    return orNone(rows, 3, "Nobody waited.");
  }

  String worstLines() {
    StringBuilder rows = new StringBuilder();
    for (WaitCauses.Cause cause : causes.worst(ROWS)) {
      rows.append("<tr><td class=\"time\">").append(duration(cause.nanos())).append("</td><td>");
      rows.append(cause(cause, false)).append("</td></tr>\n");
    }
    return orNone(rows, 2, "Nobody.");
  }

  private static String orNone(StringBuilder rows, int columns, String text) {
    return rows.length() > 0
        ? rows.toString().stripTrailing()
        : "<tr><td class=\"none\" colspan=\"" + columns + "\">" + text + "</td></tr>";
  }

  private String cause(WaitCauses.Cause cause, boolean withTime) {
    String time = withTime ? " <span class=\"none\">" + duration(cause.nanos()) + "</span>" : "";
    if (cause.lane() == WaitCauses.STOP) {
      String by = escaped(trace.stops().get(cause.place()).by());
      return "<span class=\"cause\">the world stood still, by " + by + time + "</span>";
    }
    return "<span class=\"cause\"><span class=\"name\">"
        + escaped(lanes.get(cause.lane()).name)
        + "</span> "
        + place(cause.place())
        + time
        + "</span>";
  }

  private String place(int number) {
    GuestLocation place = number >= 0 && number < places.size() ? places.get(number) : null;
    if (place == null) {
      return "<span class=\"place\">at the end of its guest code</span>";
    }
    String source = sources.at(place);
    return "<span class=\"place\">"
        + escaped(place.toString())
        + "</span>"
        + (source.isEmpty() ? "" : " <code>" + escaped(source) + "</code>");
  }

  String threads() {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < lanes.size(); i++) {
      rows.append(thread(lanes.get(i), causes.size(i)));
    }
    return orNone(rows, 11, "None.");
  }

  private static String thread(TraceLane lane, int size) {
    long[] sums = new long[TraceState.values().length];
    long waits = 0;
    long longest = 0;
    for (int i = 0; i < size; i++) {
      long nanos = lane.end(i) - lane.begin(i);
      sums[lane.state(i).ordinal()] += nanos;
      if (lane.state(i) == TraceState.WAITING) {
        waits++;
        longest = Math.max(longest, nanos);
      }
    }
    long life = size == 0 ? 1 : lane.end(size - 1) - lane.begin(0);
    StringBuilder row = new StringBuilder("<tr><td class=\"name\">");
    row.append(escaped(lane.name)).append("</td><td><span class=\"share\">");
    for (TraceState state : TraceState.values()) {
      double percent = 100.0 * sums[state.ordinal()] / life;
      if (percent > 0) {
        row.append(share(state, percent));
      }
    }
    row.append("</span></td>");
    for (long sum : sums) {
      row.append("<td>").append(sum == 0 ? "" : duration(sum)).append("</td>");
    }
    row.append("<td>").append(waits == 0 ? "" : waits).append("</td><td>");
    return row.append(waits == 0 ? "" : duration(longest)).append("</td></tr>\n").toString();
  }

  private static String share(TraceState state, double percent) {
    return String.format(
        Locale.ROOT,
        "<i%s style=\"--c:var(--s%d);width:%.2f%%\" title=\"%s %.1f %%\"></i>",
        state == TraceState.WAITING ? " class=\"wait\"" : "",
        state.ordinal(),
        percent,
        state.text,
        percent);
  }

  /** A duration as people read it, with three digits or so. */
  static String duration(long nanos) {
    if (nanos >= NANOS_PER_SECOND) {
      return decimal(nanos / NANOS_PER_SECOND) + " s";
    }
    if (nanos >= NANOS_PER_MILLI) {
      return decimal(nanos / NANOS_PER_MILLI) + " ms";
    }
    return nanos >= NANOS_PER_MICRO ? decimal(nanos / NANOS_PER_MICRO) + " µs" : nanos + " ns";
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
  }

  static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    for (char c : text.toCharArray()) {
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }
}
