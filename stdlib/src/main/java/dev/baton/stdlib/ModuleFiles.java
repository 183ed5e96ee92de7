package dev.baton.stdlib;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * The modules written in Python: in a {@link LibraryPack}, or, where the build has not made one,
 * each source by itself.
 */
final class ModuleFiles {
  private static final String DIRECTORY = "python/";

  /** Read once for all engines, by the first import. */
  private static final class Built {
    private static final @Nullable LibraryPack PACK = read();

    private static @Nullable LibraryPack read() {
      try (InputStream file = ModuleFiles.class.getResourceAsStream(DIRECTORY + "library.pack")) {
        return file == null ? null : LibraryPack.read(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private ModuleFiles() {}

  /** The compiled form; null if there is none. */
  static @Nullable InputStream compiled(String path) {
    return Built.PACK == null ? null : Built.PACK.compiled(path);
  }

  /** The source, to be closed by the caller; null if there is none. */
  static @Nullable InputStream source(String path) {
    return Built.PACK == null
        ? ModuleFiles.class.getResourceAsStream(DIRECTORY + path + ".py")
        : Built.PACK.source(path);
  }
}
