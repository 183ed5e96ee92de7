package dev.baton.cli;

import static dev.baton.cli.JsonText.quoted;

import dev.baton.lock.GuestLocation;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes a lock trace as one page that needs nothing else: the tables ready made, and the slices as
 * data for the script that draws them.
 */
final class TracePage {
  private final LockTrace trace;
  private final Writer out;
  private final WaitCauses causes;
  private final List<TraceLane> lanes;
  private final List<@Nullable GuestLocation> places;
  private final SourceLines sources = new SourceLines();

  TracePage(LockTrace trace, Writer out) {
    this.trace = trace;
    this.out = out;
    this.causes = new WaitCauses(trace);
    this.lanes = causes.lanes();
    this.places = trace.places();
  }

  void write() throws IOException {
    TraceTables tables = new TraceTables(trace, causes, places, sources);
    String rest = resource("html");
    for (int at = rest.indexOf("{{"); at >= 0; at = rest.indexOf("{{")) {
      out.write(rest.substring(0, at));
      int end = rest.indexOf("}}", at);
      part(rest.substring(at + 2, end), tables);
      rest = rest.substring(end + 2);
    }
    out.write(rest + "\n");
  }

  private void part(String name, TraceTables tables) throws IOException {
    switch (name) {
      case "style" -> out.write(resource("css"));
      case "script" -> out.write(resource("js"));
      case "summary" -> out.write(tables.summary());
      case "notes" -> out.write(tables.notes());
      case "waits" -> out.write(tables.longestWaits());
      case "lines" -> out.write(tables.worstLines());
      case "threads" -> out.write(tables.threads());
      case "data" -> data();
      default -> throw new IllegalStateException("no part '" + name + "'");
    }
  }

  private static String resource(String suffix) throws IOException {
    String name = "lock-trace." + suffix;
    try (InputStream in = TracePage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
    }
  }

  /** Times are in nanoseconds since the trace began. */
  private void data() throws IOException {
    out.write("{\"states\":[");
    String separator = "";
    for (TraceState state : TraceState.values()) {
      out.write(separator + quoted(state.text));
      separator = ",";
    }
    out.write("],\"end\":" + since(TraceTables.end(trace, causes)) + ",\n\"modes\":");
    out.write(list(trace.modes(), m -> "[" + since(m.from()) + "," + quoted(m.name()) + "]"));
    out.write(",\n\"stops\":");
    out.write(
        list(
            trace.stops(),
            s -> "[" + since(s.begin()) + "," + since(s.end()) + "," + quoted(s.by()) + "]"));
    out.write(",\n\"places\":" + list(places, this::place));
    out.write(",\n\"causes\":" + list(causes.waits(), TracePage::firstCause));
    out.write(",\n\"lanes\":[");
    int waits = 0;
    for (int i = 0; i < lanes.size(); i++) {
      out.write(i == 0 ? "\n" : ",\n");
      waits = lane(i, waits);
    }
    out.write("]}");
  }

  /**
   * Waits are numbered in the order of {@link WaitCauses#waits}, as their causes are. Where a run
   * has been for long stands in the place of the cause.
   */
  private int lane(int index, int firstWait) throws IOException {
    TraceLane lane = lanes.get(index);
    out.write("{\"name\":" + quoted(lane.name) + ",\"marks\":");
    out.write(
        list(
            List.copyOf(lane.marks),
            m -> "[" + since(m.at()) + "," + quoted(m.what()) + "," + m.place() + "]"));
    out.write(",\"slices\":[");
    int waits = firstWait;
    long last = trace.began();
    for (int i = 0; i < causes.size(index); i++) {
      TraceState state = lane.state(i);
      int cause = state == TraceState.WAITING ? waits++ : causes.heldAt(index, i);
      long begin = lane.begin(i);
      out.write(i == 0 ? "" : ",");
      out.write(
          (begin - last)
              + ","
              + (lane.end(i) - begin)
              + ","
              + state.ordinal()
              + ","
              + lane.place(i)
              + ","
              + cause);
      last = begin;
    }
    out.write("]}");
    return waits;
  }

  private static String firstCause(WaitCauses.Wait wait) {
    if (wait.causes().isEmpty()) {
      return "null";
    }
    WaitCauses.Cause first = wait.causes().get(0);
    return String.format(Locale.ROOT, "[%d,%d,%d]", first.lane(), first.place(), first.nanos());
  }

  private String place(@Nullable GuestLocation place) {
    return place == null
        ? "null"
        : "["
            + quoted(place.file())
            + ","
            + place.line()
            + ","
            + quoted(place.function())
            + ","
            + quoted(sources.at(place))
            + "]";
  }

  private long since(long at) {
    return at - trace.began();
  }

  private static <T> String list(List<T> items, Function<T, String> text) {
    return items.stream().map(text).collect(Collectors.joining(",", "[", "]"));
  }
}
