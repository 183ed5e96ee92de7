package dev.baton.stdlib.file;

import dev.baton.core.object.ThreadContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A standard stream that the host provides; it is never closed by the guest. */
final class HostDescriptor extends Descriptor {
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
  public boolean isSeekable() {
    return false;
  }

  @Override
  public boolean isTerminal() {
    return terminal;
  }

  @Override
  public @Nullable Path path() {
    return null;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (in == null) {
      throw badDescriptor();
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
      throw badDescriptor();
    }
    out.write(data, offset, length);
    out.flush();
  }

  private static IOException badDescriptor() {
    return new IOException(Errno.text(Errno.EBADF));
  }

  private static IOException illegalSeek() {
    return new IOException(Errno.text(Errno.ESPIPE));
  }

  @Override
  public long position() throws IOException {
    throw illegalSeek();
  }

  @Override
  protected void seek(long position) throws IOException {
    throw illegalSeek();
  }

  @Override
  public long size() {
    return 0;
  }

  @Override
  public void truncate(long size) throws IOException {
    throw new IOException(Errno.text(Errno.EINVAL));
  }

  @Override
  public void sync() throws IOException {
    throw new IOException(Errno.text(Errno.EINVAL));
  }

  @Override
  public void close() {}
}
