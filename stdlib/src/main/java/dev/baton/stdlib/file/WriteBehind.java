package dev.baton.stdlib.file;

import dev.baton.core.object.ThreadContext;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writing to what may keep the writer waiting for ever and cannot be told to stop: a full pipe.
 * Another thread writes. If the one that waits for it is interrupted, the rest is still written
 * when there is room, before what is written later. Thread safe.
 */
final class WriteBehind {
  private final Sink sink;
  private @Nullable Errand<Boolean> writing;

  WriteBehind(Sink sink) {
    this.sink = sink;
  }

  /** What is written to; waits as long as it takes. */
  @FunctionalInterface
  interface Sink {
    /** Writes all bytes. */
    void write(byte[] data) throws IOException;
  }

  /** Writes all bytes; interrupts are delivered at once. */
  void write(ThreadContext t, byte[] data, int offset, int length) throws IOException {
    byte[] own = Arrays.copyOfRange(data, offset, offset + length);
    Errand<Boolean> earlier = unfinished();
    while (earlier != null) {
      awaitEarlier(t, earlier);
      earlier = unfinished();
    }
    begin(own).await(t);
  }

  private synchronized @Nullable Errand<Boolean> unfinished() {
    return writing == null || writing.isDone() ? null : writing;
  }

  /** Two threads that write at once have no order; one errand waits for the other then. */
  private synchronized Errand<Boolean> begin(byte[] data) {
    Errand<Boolean> fresh =
        new Errand<>(
            "baton-output",
            () -> {
              synchronized (sink) {
                sink.write(data);
              }
              return true;
            });
    writing = fresh;
    return fresh;
  }

  private static void awaitEarlier(ThreadContext t, Errand<Boolean> earlier) {
    try {
      earlier.await(t);
    } catch (IOException e) {
      // It was for the one that was interrupted; if it goes on failing, so will the next write.
    }
  }
}
