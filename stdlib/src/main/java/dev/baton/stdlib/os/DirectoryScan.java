package dev.baton.stdlib.os;

import dev.baton.core.object.IteratorObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What {@code scandir} returns. The names are those at the time of the call. */
final class DirectoryScan extends IteratorObject {
  static final TypeObject TYPE =
      new TypeObject(
          "ScandirIterator",
          "posix",
          Types.OBJECT,
          TypeObject.NOT_CALLABLE,
          new DirectoryScanMethodsTable());

  private final Object directory;
  private final List<Path> files;

  /** Each index is given out once, also to several threads. */
  private final AtomicInteger next = new AtomicInteger();

  DirectoryScan(Object directory, List<Path> files) {
    super(TYPE);
    this.directory = directory;
    this.files = files;
  }

  @Override
  public @Nullable Object next(ThreadContext t) {
    int index = next.getAndUpdate(i -> Math.min(i + 1, files.size()));
    return index < files.size() ? new DirectoryEntry(directory, files.get(index)) : null;
  }

  /** Ends the iteration. */
  void close() {
    next.set(files.size());
  }
}
