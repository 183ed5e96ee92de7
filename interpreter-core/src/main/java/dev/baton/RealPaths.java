package dev.baton;

import java.io.IOException;
import java.nio.file.Path;

/** Paths without symbolic links, also of files that do not exist yet. */
final class RealPaths {
  private RealPaths() {}

  /** The path with links of its longest existing part followed. */
  static Path of(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    for (Path existing = absolute; existing != null; existing = existing.getParent()) {
      try {
        return existing.toRealPath().resolve(existing.relativize(absolute)).normalize();
      } catch (IOException e) {
        continue;
      }
    }
    return absolute;
  }
}
