package dev.baton.stdlib.os;

import dev.baton.core.object.GuestObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.stdlib.file.FilePaths;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** {@code os.DirEntry}: a file in a directory; its status is read once when it is asked for. */
final class DirectoryEntry extends GuestObject {
  static final TypeObject TYPE =
      new TypeObject(
          "DirEntry",
          "posix",
          Types.OBJECT,
          TypeObject.NOT_CALLABLE,
          new DirectoryEntryMethodsTable());

  /** {@code name}, a str or bytes. */
  final Object name;

  /** {@code path}, a str or bytes. */
  final Object path;

  /** What was found, following links; a race only reads it twice. */
  volatile @Nullable FileStatus followed;

  /** What was found, not following links. */
  volatile @Nullable FileStatus own;

  /**
   * @param directory as the guest gave it, str or bytes
   */
  DirectoryEntry(Object directory, Path file) {
    super(TYPE);
    String simple = file.getFileName().toString();
    String parent = FilePaths.text(directory);
    this.name = FilePaths.like(directory, simple);
    String joined = parent.endsWith("/") ? parent + simple : parent + "/" + simple;
    this.path = FilePaths.like(directory, joined);
  }
}
