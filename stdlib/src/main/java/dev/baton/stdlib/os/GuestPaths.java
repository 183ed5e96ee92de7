package dev.baton.stdlib.os;

import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.stdlib.file.FilePaths;

/** The path arguments of the functions of {@code os}. */
final class GuestPaths {
  private GuestPaths() {}

  /** A path argument as str or bytes; TypeError that names the function. */
  static Object text(ThreadContext t, Object path, String function) {
    return FilePaths.fspath(t, path, function + ": path should be string, bytes or os.PathLike");
  }

  /** As {@link #text}, for functions that take numbers of open files as well. */
  static Object textBesideNumber(ThreadContext t, Object path, String function) {
    return FilePaths.fspath(
        t, path, function + ": path should be string, bytes, os.PathLike or integer");
  }

  /** NotImplementedError for paths relative to an open directory, which the host cannot follow. */
  static void requireNoDirectory(Object directory) {
    if (directory != Singleton.NONE) {
      throw Raise.notImplementedError("dir_fd unavailable on this platform");
    }
  }
}
