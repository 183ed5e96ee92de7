package dev.baton.stdlib.io;

import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * {@code BufferedReader}, {@code BufferedWriter} and {@code BufferedRandom}: a buffer in front of a
 * raw stream. Either bytes read ahead or bytes not yet written are in it, never both. All fields
 * are guarded by {@code lock}.
 */
final class BufferedStream extends StreamObject {
  static final int DEFAULT_SIZE = 8192;
  private static final byte[] NOTHING = {};

  final StreamLock lock = new StreamLock();

  /** The stream below, null before {@code __init__} and after {@code detach()}. */
  @Nullable Object raw;

  boolean detached;
  boolean reads;
  boolean writes;
  private byte[] buffer = NOTHING;

  /** What was read ahead is from {@code next} to {@code limit}. */
  private int next;

  private int limit;

  /** How many bytes from the beginning wait to be written. */
  private int pending;

  BufferedStream(TypeObject type) {
    super(type);
  }

  /** Whether no method is replaced by a guest class. */
  boolean isExact() {
    return type == IoTypes.BUFFERED_READER
        || type == IoTypes.BUFFERED_WRITER
        || type == IoTypes.BUFFERED_RANDOM;
  }

  /** Begins with an empty buffer. */
  void init(Object stream, int size) {
    raw = stream;
    detached = false;
    buffer = new byte[size];
    next = 0;
    limit = 0;
    pending = 0;
  }

  /** The stream below; ValueError if there is none. */
  Object raw() {
    Object r = raw;
    if (r == null) {
      throw detached ? Raise.valueError("raw stream has been detached") : uninitializedError();
    }
    return r;
  }

  /** Whether the stream below is closed. */
  boolean isClosed(ThreadContext t) {
    Object r = raw();
    return r instanceof FileObject f && f.isExact() ? f.number < 0 : GuestStreams.isClosed(t, r);
  }

  private void checkOpen(ThreadContext t, String message) {
    if (isClosed(t)) {
      throw Raise.valueError(message);
    }
  }

  /** Takes the lock for reading. */
  private void enterRead(ThreadContext t, String operation) {
    raw();
    if (!reads) {
      throw IoTypes.unsupported(operation);
    }
    lock.enter(t);
    boolean ready = false;
    try {
      checkOpen(t, (operation.equals("read1") ? "read" : operation) + " of closed file");
      writePending(t);
      ready = true;
    } finally {
      if (!ready) {
        lock.leave();
      }
    }
  }

  /** Reads ahead; false at the end. What was there has been taken. */
  private boolean fill(ThreadContext t) {
    next = 0;
    limit = 0;
    limit = RawStream.read(t, raw(), buffer, 0, buffer.length);
    return limit > 0;
  }

  private byte[] take(int count) {
    byte[] taken = Arrays.copyOfRange(buffer, next, next + count);
    next += count;
    return taken;
  }

  /** Bytes that are there, or else those of one read below; none at the end. */
  byte[] readSome(ThreadContext t, int most) {
    enterRead(t, "read1");
    try {
      if (most == 0 || next == limit && !fill(t)) {
        return NOTHING;
      }
      return take(most < 0 ? limit - next : Math.min(most, limit - next));
    } finally {
      lock.leave();
    }
  }

  /** What has been read ahead, at least one byte except at the end; the position stays. */
  byte[] peek(ThreadContext t) {
    enterRead(t, "peek");
    try {
      return next == limit && !fill(t) ? NOTHING : Arrays.copyOfRange(buffer, next, limit);
    } finally {
      lock.leave();
    }
  }

  /** Reads this many bytes, fewer at the end; all if negative. */
  byte[] read(ThreadContext t, int count) {
    enterRead(t, "read");
    try {
      if (count >= 0 && count <= limit - next) {
        return take(count);
      }
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      all.writeBytes(take(limit - next));
      if (count < 0) {
        readRest(t, all);
      }
      while (all.size() < count && fill(t)) {
        all.writeBytes(take(Math.min(count - all.size(), limit)));
      }
      return all.toByteArray();
    } finally {
      lock.leave();
    }
  }

  private void readRest(ThreadContext t, ByteArrayOutputStream all) {
    if (raw() instanceof FileObject f && f.isExact()) {
      all.writeBytes(f.readAll(t));
      return;
    }
    while (fill(t)) {
      all.writeBytes(take(limit));
    }
  }

  /** Reads a line, at most {@code most} bytes of it if that is not negative. */
  byte[] readLine(ThreadContext t, int most) {
    enterRead(t, "readline");
    try {
      ByteArrayOutputStream line = null;
      int room = most < 0 ? Integer.MAX_VALUE : most;
      while (room > 0 && (next < limit || fill(t))) {
        int end = next;
        int stop = (int) Math.min(limit, (long) next + room);
        while (end < stop && buffer[end++] != '\n') {}
        byte[] piece = take(end - next);
        boolean complete = piece[piece.length - 1] == '\n' || piece.length == room;
        if (complete && line == null) {
          return piece;
        }
        line = line == null ? new ByteArrayOutputStream() : line;
        line.writeBytes(piece);
        room -= piece.length;
        if (complete) {
          break;
        }
      }
      return line == null ? NOTHING : line.toByteArray();
    } finally {
      lock.leave();
    }
  }

  /** Writes bytes: into the buffer if they fit, else below, after what waits. */
  void write(ThreadContext t, byte[] data, int offset, int length) {
    raw();
    if (!writes) {
      throw IoTypes.unsupported("write");
    }
    lock.enter(t);
    try {
      checkOpen(t, "write to closed file");
      dropReadAhead(t);
      if (length > buffer.length - pending) {
        writePending(t);
      }
      if (length >= buffer.length) {
        RawStream.write(t, raw(), data, offset, length);
      } else {
        if (pending == 0) {
          UnwrittenStreams.of(t).add(this);
        }
        System.arraycopy(data, offset, buffer, pending, length);
        pending += length;
      }
    } finally {
      lock.leave();
    }
  }

  /** Needs the lock. What cannot be written is lost, as is the rest when a device fails. */
  private void writePending(ThreadContext t) {
    int count = pending;
    if (count > 0) {
      pending = 0;
      UnwrittenStreams.of(t).remove(this);
      RawStream.write(t, raw(), buffer, 0, count);
    }
  }

  /** Needs the lock. Takes the stream below back to where this one is. */
  private void dropReadAhead(ThreadContext t) {
    int ahead = limit - next;
    next = 0;
    limit = 0;
    if (ahead > 0) {
      GuestStreams.seek(t, raw(), -ahead, 1);
    }
  }

  /** Writes out what waits; a stream for both takes the one below to where it is. */
  void flush(ThreadContext t) {
    raw();
    lock.enter(t);
    try {
      checkOpen(t, writes ? "flush of closed file" : "I/O operation on closed file.");
      writePending(t);
      if (reads && writes) {
        dropReadAhead(t);
      }
    } finally {
      lock.leave();
    }
  }

  /** The position as the user of this stream sees it. */
  long tell(ThreadContext t) {
    raw();
    lock.enter(t);
    try {
      checkOpen(t, "I/O operation on closed file");
      return GuestStreams.tell(t, raw()) - (limit - next) + pending;
    } finally {
      lock.leave();
    }
  }

  /** Sets the position and gives it. */
  long seek(ThreadContext t, long offset, int whence) {
    raw();
    lock.enter(t);
    try {
      checkOpen(t, "seek of closed file");
      writePending(t);
      long ahead = limit - next;
      long target = whence == 1 ? offset - ahead : offset;
      long result = GuestStreams.seek(t, raw(), target, whence);
      next = 0;
      limit = 0;
      return result;
    } finally {
      lock.leave();
    }
  }

  /** Cuts the file off. */
  Object truncate(ThreadContext t, Object size) {
    raw();
    if (!writes) {
      throw IoTypes.unsupported("truncate");
    }
    lock.enter(t);
    try {
      checkOpen(t, "truncate of closed file");
      writePending(t);
      dropReadAhead(t);
      Object length = size == Singleton.NONE ? (Object) GuestStreams.tell(t, raw()) : size;
      return GuestStreams.call(t, raw(), "truncate", length);
    } finally {
      lock.leave();
    }
  }
}
