package dev.baton.cli;

import static dev.baton.cli.JsonText.quoted;

import dev.baton.lock.GuestLocation;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes a lock trace as Chrome's trace events, which Perfetto and {@code chrome://tracing} show.
 */
final class ChromeTrace {
  private static final double NANOS_PER_MICRO = 1e3;

  private final LockTrace trace;
  private final Writer out;
  private List<@Nullable GuestLocation> places = List.of();

  ChromeTrace(LockTrace trace, Writer out) {
    this.trace = trace;
    this.out = out;
  }

  void write() throws IOException {
    out.write("{\"displayTimeUnit\":\"ns\",\"traceEvents\":[\n");
    out.write("{\"ph\":\"M\",\"pid\":1,\"name\":\"process_name\",\"args\":{\"name\":\"Baton\"}}");
    for (TraceLane lane : trace.lanes()) {
      int slices = lane.size();
      places = trace.places();
      String where = "\"pid\":1,\"tid\":" + lane.id;
      out.write(",\n{\"ph\":\"M\"," + where + ",\"name\":\"thread_name\",\"args\":{\"name\":");
      out.write(quoted(lane.name) + ",\"dropped\":" + lane.dropped() + "}}");
      for (int i = 0; i < slices; i++) {
        long begin = lane.begin(i);
        out.write(",\n{\"ph\":\"X\",\"dur\":" + micros(lane.end(i) - begin) + ",");
        event(where, begin, lane.state(i).text, lane.place(i));
      }
      for (TraceLane.Mark mark : lane.marks) {
        out.write(",\n{\"ph\":\"i\",\"s\":\"t\",");
        event(where, mark.at(), mark.what(), mark.place());
      }
    }
    for (LockTrace.Stop stop : trace.stops()) {
      out.write(",\n{\"ph\":\"i\",\"s\":\"p\",");
      event("\"pid\":1", stop.begin(), "the world stops, by " + stop.by(), TraceLane.NOWHERE);
    }
    for (LockTrace.Mode mode : trace.modes()) {
      out.write(",\n{\"ph\":\"i\",\"s\":\"p\",");
      event("\"pid\":1", mode.from(), "lock " + mode.name(), TraceLane.NOWHERE);
    }
    out.write("\n]}\n");
  }

  private void event(String where, long at, String what, int place) throws IOException {
    out.write(where + ",\"ts\":" + micros(at - trace.began()) + ",\"name\":" + quoted(what));
    GuestLocation location = place >= 0 && place < places.size() ? places.get(place) : null;
    if (location != null) {
      out.write(",\"args\":{\"at\":" + quoted(location.toString()) + "}");
    }
    out.write("}");
  }

  private static String micros(long nanos) {
    return String.format(Locale.ROOT, "%.3f", nanos / NANOS_PER_MICRO);
  }
}
