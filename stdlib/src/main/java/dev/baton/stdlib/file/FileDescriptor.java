package dev.baton.stdlib.file;

import dev.baton.core.object.ThreadContext;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** A file of the file system. */
final class FileDescriptor extends Descriptor {
  private final Path path;
  private final FileChannel channel;
  private final boolean readable;
  private final boolean writable;
  private final boolean appends;
  private final boolean seekable;
  private final ReadAhead ahead = new ReadAhead(this::readNow);
  private final WriteBehind behind = new WriteBehind(data -> writeAll(ByteBuffer.wrap(data)));

  /**
   * @param appends whether every write goes to the end of the file
   * @param seekable false for pipes and terminals
   */
  FileDescriptor(
      Path path,
      FileChannel channel,
      boolean readable,
      boolean writable,
      boolean appends,
      boolean seekable) {
    this.path = path;
    this.channel = channel;
    this.readable = readable;
    this.writable = writable;
    this.appends = appends;
    this.seekable = seekable;
  }

  @Override
  public boolean isReadable() {
    return readable;
  }

  @Override
  public boolean isWritable() {
    return writable;
  }

  @Override
  public boolean isSeekable() {
    return seekable;
  }

  @Override
  public boolean isTerminal() {
    return path.startsWith("/dev/pts") || path.toString().startsWith("/dev/tty");
  }

  @Override
  public Path path() {
    return path;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int n = seekable ? -1 : ahead.take(into, offset, length);
    return n >= 0 ? n : Math.max(0, channel.read(ByteBuffer.wrap(into, offset, length)));
  }

  private int readNow(byte[] into) throws IOException {
    return channel.read(ByteBuffer.wrap(into));
  }

  @Override
  public void awaitInput(ThreadContext t) throws IOException {
    if (!seekable && readable) {
      ahead.await(t);
    }
  }

  @Override
  public void write(byte[] data, int offset, int length) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(data, offset, length);
    if (!appends) {
      writeAll(rest);
      return;
    }
    // Going to the end and writing is one step for the threads of this process.
    synchronized (channel) {
      channel.position(channel.size());
      writeAll(rest);
    }
  }

  @Override
  public void writeInterruptibly(ThreadContext t, byte[] data, int offset, int length) {
    if (seekable || length == 0) {
      super.writeInterruptibly(t, data, offset, length);
      return;
    }
    try {
      behind.write(t, data, offset, length);
    } catch (IOException e) {
      throw SystemErrors.of(t, e, null);
    }
  }

  private void writeAll(ByteBuffer rest) throws IOException {
    while (rest.hasRemaining()) {
      channel.write(rest);
    }
  }

  @Override
  public long position() throws IOException {
    return channel.position();
  }

  @Override
  protected void seek(long position) throws IOException {
    channel.position(position);
  }

  @Override
  public long size() throws IOException {
    return channel.size();
  }

  @Override
  public void truncate(long size) throws IOException {
    long position = channel.position();
    if (size < channel.size()) {
      channel.truncate(size);
    } else if (size > channel.size()) {
      channel.write(ByteBuffer.allocate(1), size - 1);
    }
    channel.position(position);
  }

  @Override
  public void sync() throws IOException {
    channel.force(true);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
