package dev.baton.stdlib.file;

import dev.baton.core.object.ThreadContext;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reading from what may keep the reader waiting for ever and cannot be told to stop: a pipe, a
 * terminal. Another thread reads, and what it has read waits here, also for a later reader if the
 * one that asked for it was interrupted. Thread safe.
 */
final class ReadAhead {
  private static final int BYTES = 8192;

  private final Source source;
  private @Nullable Errand<Boolean> reading;
  private byte[] ahead = {};
  private int position;

  /** Whether the end was read, which is told once, for a terminal goes on after it. */
  private boolean end;

  ReadAhead(Source source) {
    this.source = source;
  }

  /** What is read from; waits as long as it takes. */
  @FunctionalInterface
  interface Source {
    /** Reads into an array and says how many bytes; 0 or less at the end. */
    int read(byte[] into) throws IOException;
  }

  /** Waits until something can be taken; interrupts are delivered at once. */
  void await(ThreadContext t) throws IOException {
    Errand<Boolean> errand = begin();
    if (errand != null) {
      errand.await(t);
    }
  }

  /** Whether the other thread is at it; what comes next then belongs to it. */
  synchronized boolean isReading() {
    return reading != null;
  }

  private synchronized @Nullable Errand<Boolean> begin() {
    if (end || position < ahead.length) {
      return null;
    }
    if (reading == null) {
      reading = new Errand<>("baton-input", this::read);
    }
    return reading;
  }

  private boolean read() throws IOException {
    byte[] bytes = new byte[BYTES];
    int n = 0;
    try {
      n = source.read(bytes);
    } finally {
      store(Arrays.copyOf(bytes, Math.max(0, n)));
    }
    return true;
  }

  private synchronized void store(byte[] bytes) {
    ahead = bytes;
    position = 0;
    end = bytes.length == 0;
    reading = null;
  }

  /** Takes what has been read; 0 at the end, -1 if there is nothing yet. */
  synchronized int take(byte[] into, int offset, int length) {
    if (end) {
      end = false;
      return 0;
    }
    int n = Math.min(length, ahead.length - position);
    if (n == 0) {
      return -1;
    }
    System.arraycopy(ahead, position, into, offset, n);
    position += n;
    return n;
  }
}
