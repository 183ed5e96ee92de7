package dev.baton.stdlib.file;

import dev.baton.core.object.ThreadContext;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * An open file below all buffers. Thread safe as far as each operation is one step; methods may
 * wait, so they are called in blocking regions only.
 */
public abstract class Descriptor {
  /** Whether it was opened for reading. */
  public abstract boolean isReadable();

  /** Whether it was opened for writing. */
  public abstract boolean isWritable();

  /** Whether it has a position. */
  public abstract boolean isSeekable();

  /** Whether a person sits at the other end. */
  public abstract boolean isTerminal();

  /** The file it belongs to, null if there is none. */
  public abstract @Nullable Path path();

  /**
   * Waits until reading need not wait, if that may take for ever; delivers meanwhile what is sent
   * to the thread. To be called inside the interpreter, before {@link #read}.
   *
   * @throws IOException if reading would fail
   */
  public void awaitInput(ThreadContext t) throws IOException {}

  /** Reads as {@link #read}, outside the interpreter, waiting in a way that can be interrupted. */
  public final int readInterruptibly(ThreadContext t, byte[] into, int offset, int length) {
    try {
      awaitInput(t);
    } catch (IOException e) {
      throw SystemErrors.of(t, e, null);
    }
    return Blocking.call(t, null, () -> read(into, offset, length));
  }

  /** Reads at most {@code length} bytes; 0 at the end. */
  public abstract int read(byte[] into, int offset, int length) throws IOException;

  /**
   * Writes as {@link #write}, outside the interpreter, waiting in a way that can be interrupted.
   */
  public void writeInterruptibly(ThreadContext t, byte[] data, int offset, int length) {
    Blocking.call(
        t,
        null,
        () -> {
          write(data, offset, length);
          return null;
        });
  }

  /** Writes all bytes. */
  public abstract void write(byte[] data, int offset, int length) throws IOException;

  /** The position, in bytes from the beginning. */
  public abstract long position() throws IOException;

  /** Sets the position. */
  protected abstract void seek(long position) throws IOException;

  /**
   * Sets the position and gives it.
   *
   * @param whence 0 to count from the beginning, 1 from the position, 2 from the end
   */
  public final long seek(long offset, int whence) throws IOException {
    long base =
        switch (whence) {
          case 0 -> 0;
          case 1 -> position();
          case 2 -> size();
          default -> throw Errno.failure(Errno.EINVAL);
        };
    long target = base + offset;
    if (target < 0) {
      throw Errno.failure(Errno.EINVAL);
    }
    if (whence != 1 || offset != 0) {
      seek(target);
    }
    return target;
  }

  /** The size of the file in bytes. */
  public abstract long size() throws IOException;

  /** Makes the file this long; longer ones get zeros. The position stays. */
  public abstract void truncate(long size) throws IOException;

  /** Makes sure that what was written is on the device. */
  public abstract void sync() throws IOException;

  /** Closes it. */
  public abstract void close() throws IOException;
}
