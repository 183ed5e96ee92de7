package dev.baton.structure;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds files of the source tree, wherever in it the tests are started. */
public final class Repository {
  private Repository() {}

  /** A file or directory by its path from the root of the source tree. */
  public static Path file(String path) {
    Path directory = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(directory.resolve("interpreter-core/src"))) {
      directory = directory.getParent();
      if (directory == null) {
        throw new IllegalStateException("not inside the source tree");
      }
    }
    return directory.resolve(path);
  }
}
