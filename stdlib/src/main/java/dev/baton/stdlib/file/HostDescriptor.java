package dev.baton.stdlib.file;

import dev.baton.core.object.ThreadContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** A standard stream that the host provides; it is never closed by the guest. */
final class HostDescriptor extends StreamDescriptor {
  private final @Nullable InputStream in;
  private final @Nullable OutputStream out;
  private final boolean terminal;
  private final ReadAhead ahead = new ReadAhead(this::readNow);

  HostDescriptor(@Nullable InputStream in, @Nullable OutputStream out, boolean terminal) {
    this.in = in;
    this.out = out;
    this.terminal = terminal;
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
    return terminal;
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
  public void awaitInput(ThreadContext t) throws IOException {
    if (in != null && (ahead.isReading() || in.available() <= 0)) {
      ahead.await(t);
    }
  }

  @Override
  public void write(byte[] data, int offset, int length) throws IOException {
    if (out == null) {
      throw Errno.failure(Errno.EBADF);
    }
    out.write(data, offset, length);
    out.flush();
  }

  @Override
  public void close() {}
}
