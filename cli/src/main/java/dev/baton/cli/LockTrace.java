package dev.baton.cli;

import dev.baton.lock.BlockKind;
import dev.baton.lock.GuestThread;
import dev.baton.lock.LockEvent;
import dev.baton.lock.LockListener;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * What {@code --lock-trace} writes: what each thread did when, as a file of Chrome's trace events,
 * which Perfetto and {@code chrome://tracing} show.
 *
 * <p>Events of a thread come on that thread, one after the other, so the state of its lane needs no
 * lock; a request to give way is put into another thread's lane, through a queue. Thread safe.
 */
final class LockTrace implements LockListener {
  /** So much is kept of each thread; what comes later is only counted. */
  private static final int SLICES_PER_LANE = 200_000;

  private static final double NANOS_PER_MICRO = 1e3;

  private final long began = System.nanoTime();
  private final Map<Long, Lane> lanes = new ConcurrentHashMap<>();

  /** A stretch of time, or, if the end is the beginning, an instant. */
  private record Slice(String what, long begin, long end) {}

  /** What is known of one host thread. */
  private static final class Lane {
    final Queue<Slice> slices = new ConcurrentLinkedQueue<>();
    volatile String name;
    volatile long dropped;
    private int kept;
    private @Nullable String state;
    private long since;

    Lane(String name) {
      this.name = name;
    }

    /** Ends the state the thread is in and begins another, or none. */
    void become(@Nullable String next, long now) {
      if (state != null && kept < SLICES_PER_LANE) {
        kept++;
        slices.add(new Slice(state, since, Math.max(now, since + 1)));
      } else if (state != null) {
        dropped = dropped + 1;
      }
      state = next;
      since = now;
    }
  }

  @Override
  public void onEvent(LockEvent event) {
    GuestThread t = event.thread();
    Thread carrier = t == null ? null : t.carrier();
    if (carrier == null) {
      return;
    }
    Lane lane = lanes.computeIfAbsent(carrier.getId(), id -> new Lane(t.name()));
    lane.name = t.name();
    switch (event.kind()) {
      case WANT -> lane.become("waiting for the lock", event.nanos());
      case ENTERED -> lane.become("running", event.nanos());
      case EXITED, BLOCK_END, RECLAIMED -> lane.become(null, event.nanos());
      case BLOCK_BEGIN -> lane.become(text(event.detail()), event.nanos());
      case SWITCH_REQUESTED -> mark(lane, "asked to give way", event.nanos());
      case STARVED -> mark(lane, "starved", event.nanos());
      default -> {}
    }
  }

  private static void mark(Lane lane, String what, long now) {
    if (lane.dropped == 0) {
      lane.slices.add(new Slice(what, now, now));
    }
  }

  private static String text(@Nullable Object detail) {
    return detail instanceof BlockKind kind
        ? switch (kind) {
          case IO -> "I/O";
          case SLEEP -> "sleeping";
          case LOCK_WAIT -> "waiting for a guest lock";
          case KERNEL -> "kernel";
          case HOST_CALL -> "host code";
        }
        : "outside";
  }

  /** Writes what has happened so far. */
  void write(Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write("{\"displayTimeUnit\":\"ns\",\"traceEvents\":[\n");
      out.write("{\"ph\":\"M\",\"pid\":1,\"name\":\"process_name\",\"args\":{\"name\":\"Baton\"}}");
      for (Map.Entry<Long, Lane> entry : lanes.entrySet()) {
        Lane lane = entry.getValue();
        String place = "\"pid\":1,\"tid\":" + entry.getKey();
        out.write(",\n{\"ph\":\"M\"," + place + ",\"name\":\"thread_name\",\"args\":{\"name\":");
        out.write(quoted(lane.name) + ",\"dropped\":" + lane.dropped + "}}");
        for (Slice slice : lane.slices) {
          out.write(",\n" + line(slice, place));
        }
      }
      out.write("\n]}\n");
    }
  }

  private String line(Slice slice, String place) {
    String at = micros(slice.begin - began);
    String shape =
        slice.end == slice.begin
            ? "{\"ph\":\"i\",\"s\":\"t\","
            : "{\"ph\":\"X\",\"dur\":" + micros(slice.end - slice.begin) + ",";
    return shape + place + ",\"ts\":" + at + ",\"name\":" + quoted(slice.what) + "}";
  }

  private static String micros(long nanos) {
    return String.format(Locale.ROOT, "%.3f", nanos / NANOS_PER_MICRO);
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ' || Character.isSurrogate(c)) {
        quoted.append(String.format("\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
