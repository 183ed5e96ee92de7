package dev.baton.core.engine;

import dev.baton.code.BinaryFormat;
import dev.baton.code.CodeObject;
import dev.baton.code.MalformedCodeException;
import dev.baton.core.object.IntrinsicModules;
import dev.baton.spi.FrontEnd;
import dev.baton.spi.SourceException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The modules of the standard library that are written in the guest's language: resources of a jar,
 * each as source text and, many of them, as compiled code, made when the jar was built. Thread
 * safe.
 */
final class LibraryFiles {
  /** The directory that the files seem to be in. */
  static final String ROOT = "<stdlib>";

  private static final String SUFFIX = ".py";

  private final List<IntrinsicModules> sources;
  private final @Nullable FrontEnd frontEnd;
  private volatile @Nullable LibraryCode shared;

  /**
   * Files of some jars.
   *
   * @param frontEnd finds where in the source compiled code comes from; null if there is none
   */
  LibraryFiles(List<IntrinsicModules> sources, @Nullable FrontEnd frontEnd) {
    this.sources = sources;
    this.frontEnd = frontEnd;
  }

  /** From now on code that was not in the jar is kept as well, and shared with other engines. */
  void share(LibraryCode code) {
    shared = code;
  }

  /**
   * The compiled code of a module.
   *
   * @param path without {@link #ROOT} and suffix, {@code json/__init__}
   * @return null if there is none, or if it was made for another version of Baton or is damaged:
   *     the source is to be used then
   */
  @Nullable CodeObject code(String path) {
    LibraryCode others = shared;
    return others == null ? stored(path) : others.get(path, this::storedOrCompiled);
  }

  private @Nullable CodeObject storedOrCompiled(String path) {
    CodeObject code = stored(path);
    return code == null ? compiled(path) : code;
  }

  private @Nullable CodeObject stored(String path) {
    for (IntrinsicModules source : sources) {
      byte[] file = bytes(source.compiled(path));
      if (file != null) {
        try {
          return BinaryFormat.read(file, () -> compiled(path));
        } catch (MalformedCodeException e) {
          return null;
        }
      }
    }
    return null;
  }

  /** The same code, compiled now, with the positions that the compiled form lacks. */
  private @Nullable CodeObject compiled(String path) {
    byte[] text = source(path);
    if (frontEnd == null || text == null) {
      return null;
    }
    try {
      String source = new String(text, StandardCharsets.UTF_8);
      return frontEnd.compile(source, shownName(path), FrontEnd.Mode.EXEC, 0);
    } catch (SourceException e) {
      return null;
    }
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
