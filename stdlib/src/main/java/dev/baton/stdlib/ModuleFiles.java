package dev.baton.stdlib;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The resources that hold the modules written in Python. The build makes one file of each: the
 * length of the compiled form (4 bytes), the compiled form, the source. The two have their names
 * and texts in common, so that together they compress better, and an import, which takes only the
 * compiled form, does not unpack the source behind it. Where the build has not made such files the
 * source lies there by itself.
 */
final class ModuleFiles {
  private static final String BUILT = ".pyb";
  private static final String SOURCE = ".py";

  private ModuleFiles() {}

  /** The compiled form; null if there is none. */
  static @Nullable InputStream compiled(String path) {
    try (InputStream file = open(path + BUILT)) {
      if (file == null) {
        return null;
      }
      DataInputStream data = new DataInputStream(file);
      return new ByteArrayInputStream(data.readNBytes(data.readInt()));
    } catch (IOException e) {
      return null;
    }
  }

  /** The source, to be closed by the caller; null if there is none. */
  static @Nullable InputStream source(String path) {
    InputStream file = open(path + BUILT);
    if (file == null) {
      return open(path + SOURCE);
    }
    try {
      DataInputStream data = new DataInputStream(file);
      data.skipNBytes(data.readInt());
      return data;
    } catch (IOException e) {
      return null;
    }
  }

  private static @Nullable InputStream open(String name) {
    return ModuleFiles.class.getResourceAsStream("python/" + name);
  }
}
