package dev.baton.stdlib.io;

import dev.baton.core.object.GuestError;
import dev.baton.core.object.ThreadContext;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The streams of one interpreter that hold bytes or text not passed on yet. They are kept alive
 * here, so that the end of a program can write what it forgot to flush. Thread safe: a stream is
 * added and removed under its own lock.
 */
final class UnwrittenStreams {
  private final Set<StreamObject> streams = ConcurrentHashMap.newKeySet();

  static UnwrittenStreams of(ThreadContext t) {
    return t.interpreter().attached(UnwrittenStreams.class, UnwrittenStreams::new);
  }

  void add(StreamObject stream) {
    streams.add(stream);
  }

  void remove(StreamObject stream) {
    streams.remove(stream);
  }

  /** Flushes all of them; the first error is raised after that. */
  void flush(ThreadContext t) {
    @Nullable GuestError problem = null;
    for (StreamObject stream : streams.toArray(new StreamObject[0])) {
      streams.remove(stream);
      try {
        if (!GuestStreams.isClosed(t, stream)) {
          GuestStreams.call(t, stream, "flush");
        }
      } catch (GuestError e) {
        problem = problem == null ? e : problem;
      }
    }
    if (problem != null) {
      throw problem;
    }
  }
}
