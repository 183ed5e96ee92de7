package dev.baton.stdlib.file;

import dev.baton.core.object.ThreadContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** One end of a pipe that leads to another process. */
public final class PipeDescriptor extends StreamDescriptor {
  private final @Nullable InputStream in;
  private final @Nullable OutputStream out;
  private final ReadAhead ahead = new ReadAhead(this::readNow);
  private final WriteBehind behind = new WriteBehind(this::writeAll);

  /** Set when another process gets this end: who closes the descriptor then closes nothing. */
  private final AtomicBoolean handedOver = new AtomicBoolean();

  private PipeDescriptor(@Nullable InputStream in, @Nullable OutputStream out) {
    this.in = in;
    this.out = out;
  }

  /** The end that what the process writes comes out of. */
  public static PipeDescriptor reading(InputStream in) {
    return new PipeDescriptor(in, null);
  }

  /** The end that the process reads from. */
  public static PipeDescriptor writing(OutputStream out) {
    return new PipeDescriptor(null, out);
  }

  /**
   * Gives the stream to read from to somebody who will close it.
   *
   * @throws IOException if this end is for writing, or has been given away
   */
  public InputStream handOverInput() throws IOException {
    if (in == null || !handedOver.compareAndSet(false, true)) {
      throw Errno.failure(Errno.EBADF);
    }
    return in;
  }

  /**
   * Gives the stream to write to to somebody who will close it.
   *
   * @throws IOException if this end is for reading, or has been given away
   */
  public OutputStream handOverOutput() throws IOException {
    if (out == null || !handedOver.compareAndSet(false, true)) {
      throw Errno.failure(Errno.EBADF);
    }
    return out;
  }

  @Override
  public boolean isReadable() {
    return in != null;
  }

  @Override
  public boolean isWritable() {
    return out != null;
  }

  @Override
  public boolean isTerminal() {
    return false;
  }

  @Override
  public void awaitInput(ThreadContext t) throws IOException {
    if (in != null) {
      ahead.await(t);
    }
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (in == null) {
      throw Errno.failure(Errno.EBADF);
    }
    int n = ahead.take(into, offset, length);
    return n >= 0 ? n : Math.max(0, in.read(into, offset, length));
  }

  private int readNow(byte[] into) throws IOException {
    return in == null ? 0 : in.read(into);
  }

  @Override
  public void writeInterruptibly(ThreadContext t, byte[] data, int offset, int length) {
    try {
      behind.write(t, data, offset, length);
    } catch (IOException e) {
      throw SystemErrors.of(t, e, null);
    }
  }

  @Override
  public void write(byte[] data, int offset, int length) throws IOException {
    if (out == null) {
      throw Errno.failure(Errno.EBADF);
    }
    try {
      out.write(data, offset, length);
      out.flush();
    } catch (IOException e) {
      // The host closes its stream when the process ends; what fails here is always that.
      throw Errno.failure(Errno.EPIPE);
    }
  }

  private void writeAll(byte[] data) throws IOException {
    write(data, 0, data.length);
  }

  @Override
  public void close() throws IOException {
    if (!handedOver.compareAndSet(false, true)) {
      return;
    }
    if (in != null) {
      in.close();
    }
    if (out != null) {
      try {
        out.close();
      } catch (IOException e) {
        // All has been flushed: it fails where the process has ended, which is no error here.
      }
    }
  }
}
