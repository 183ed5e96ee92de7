package dev.baton.core.engine;

import dev.baton.code.BinaryFormat;
import dev.baton.code.CodeObject;
import dev.baton.code.MalformedCodeException;
import dev.baton.core.object.IntrinsicModules;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The modules of the standard library that are written in the guest's language: resources of a jar,
 * each as source text and, made when the jar was built, as compiled code. Immutable, thread safe.
 */
final class LibraryFiles {
  /** The directory that the files seem to be in. */
  static final String ROOT = "<stdlib>";

  private static final String SUFFIX = ".py";

  private final List<IntrinsicModules> sources;

  LibraryFiles(List<IntrinsicModules> sources) {
    this.sources = sources;
  }

  /**
   * The compiled code of a module.
   *
   * @param path without {@link #ROOT} and suffix, {@code json/__init__}
   * @return null if there is none, or if it was made for another version of Baton or is damaged:
   *     the source is to be used then
   */
  @Nullable CodeObject code(String path) {
    for (IntrinsicModules source : sources) {
      byte[] file = bytes(source.compiled(path));
      if (file != null) {
        try {
          return BinaryFormat.read(file);
        } catch (MalformedCodeException e) {
          return null;
        }
      }
    }
    return null;
  }

  /** The source of a module, UTF-8; null if there is none. */
  byte @Nullable [] source(String path) {
    for (IntrinsicModules source : sources) {
      byte[] text = bytes(source.source(path));
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  /** The source text of a file as tracebacks name it; null if it is not one of the library. */
  @Nullable String sourceText(String fileName) {
    if (!fileName.startsWith(ROOT + "/") || !fileName.endsWith(SUFFIX)) {
      return null;
    }
    byte[] text =
        source(fileName.substring(ROOT.length() + 1, fileName.length() - SUFFIX.length()));
    return text == null ? null : new String(text, StandardCharsets.UTF_8);
  }

  /** The name of a file as tracebacks show it. */
  static String shownName(String path) {
    return ROOT + "/" + path + SUFFIX;
  }

  private static byte @Nullable [] bytes(@Nullable InputStream stream) {
    try (stream) {
      return stream == null ? null : stream.readAllBytes();
    } catch (IOException e) {
      return null;
    }
  }
}
