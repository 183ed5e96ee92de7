package dev.baton.core.object;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A library's modules written in Python: in a file {@code library.pack}, or, where the build has
 * not made one, each source by itself. Thread safe.
 */
public final class ModuleFiles {
  private final Function<String, @Nullable InputStream> resources;
  private @Nullable LibraryPack pack;
  private boolean looked;

  /**
   * The files of one library.
   *
   * @param resources opens a file by its name, null if there is none; code of the library's own,
   *     since other Java modules do not see its resources
   */
  public ModuleFiles(Function<String, @Nullable InputStream> resources) {
    this.resources = resources;
  }

  /** Read once for all engines, by the first import. */
  private synchronized @Nullable LibraryPack pack() {
    if (!looked) {
      try (InputStream file = resources.apply("library.pack")) {
        pack = file == null ? null : LibraryPack.read(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      looked = true;
    }
    return pack;
  }

  /** The compiled form; null if there is none. */
  public @Nullable InputStream compiled(String path) {
    LibraryPack built = pack();
    return built == null ? null : built.compiled(path);
  }

  /** The source, to be closed by the caller; null if there is none. */
  public @Nullable InputStream source(String path) {
    LibraryPack built = pack();
    return built == null ? resources.apply(path + ".py") : built.source(path);
  }
}
