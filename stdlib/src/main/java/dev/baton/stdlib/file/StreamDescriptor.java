package dev.baton.stdlib.file;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** An open file that is a stream: it has no path, no position and no size. */
public abstract class StreamDescriptor extends Descriptor {
  @Override
  public final boolean isSeekable() {
    return false;
  }

  @Override
  public final @Nullable Path path() {
    return null;
  }

  @Override
  public final long position() throws IOException {
    throw Errno.failure(Errno.ESPIPE);
  }

  @Override
  protected final void seek(long position) throws IOException {
    throw Errno.failure(Errno.ESPIPE);
  }

  @Override
  public final long size() {
    return 0;
  }

  @Override
  public final void truncate(long size) throws IOException {
    throw Errno.failure(Errno.EINVAL);
  }

  @Override
  public final void sync() throws IOException {
    throw Errno.failure(Errno.EINVAL);
  }
}
