package dev.baton.packer;

import dev.baton.code.BinaryFormat;
import dev.baton.code.CodeObject;
import dev.baton.python.PythonFrontEnd;
import dev.baton.spi.FrontEnd;
import dev.baton.spi.SourceException;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Deflater;

/**
 * Build time: puts the library's modules in Python into one file, all as source and some compiled.
 *
 * <p>The file, big endian: length of the dictionary (4 bytes), the dictionary; length of all parts
 * (4 bytes); number of modules (4 bytes); for each its path ({@code json/decoder}, as {@link
 * DataOutputStream#writeUTF}), how long its part of the file is, how long its compiled form is, 0
 * if there is none, and how long its source is (4 bytes each); the parts in the same order. A part
 * is the compiled form followed by the source, both in one raw deflate stream that begins with the
 * dictionary as its history.
 */
public final class LibraryPacker {
  private static final String SOURCE = ".py";
  private static final byte[] NONE = new byte[0];

  /** How much of the history is examples of compiled forms; the rest is examples of sources. */
  private static final int COMPILED_EXAMPLES = 12_288;

  /** What deflate can reach back to, less what its own matches need. */
  private static final int HISTORY = 32_500;

  private record Module(String path, byte[] compiled, byte[] source) {
    /** The instructions in blocks of their own: the bytes of texts are distributed otherwise. */
    byte[] part(byte[] dictionary) {
      int texts = compiled.length == 0 ? 0 : BinaryFormat.textStart(compiled);
      ByteArrayOutputStream rest = new ByteArrayOutputStream();
      rest.write(compiled, texts, compiled.length - texts);
      rest.writeBytes(source);
      return deflate(dictionary, Arrays.copyOf(compiled, texts), rest.toByteArray());
    }
  }

  private final PythonFrontEnd frontEnd = new PythonFrontEnd();
  private final Path sources;
  private final String shownRoot;
  private final Set<String> toCompile;

  private LibraryPacker(Path sources, String shownRoot, Set<String> toCompile) {
    this.sources = sources;
    this.shownRoot = shownRoot;
    this.toCompile = toCompile;
  }

  /**
   * Packs all of a directory. A module that does not compile fails the build, and so does a listed
   * one that does not exist.
   *
   * @param args the directory with the sources; the file to write; what tracebacks show in place of
   *     the former; a file with the paths of the modules to compile, one in each line, comments
   *     after a {@code #}
   */
  public static void main(String[] args) throws IOException, SourceException {
    Set<String> toCompile = new HashSet<>();
    for (String line : Files.readAllLines(Path.of(args[3]))) {
      String path = line.replaceFirst("#.*", "").strip();
      if (!path.isEmpty()) {
        toCompile.add(path);
      }
    }
    byte[] pack = new LibraryPacker(Path.of(args[0]), args[2], toCompile).pack();
    Path target = Path.of(args[1]);
    Files.createDirectories(target.getParent());
    Files.write(target, pack);
  }

  private byte[] pack() throws IOException, SourceException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(sources)) {
      files = all.filter(f -> f.toString().endsWith(SOURCE)).sorted().toList();
    }
    List<Module> modules = new ArrayList<>();
    for (Path file : files) {
      modules.add(module(file));
    }
    modules.forEach(m -> toCompile.remove(m.path));
    if (!toCompile.isEmpty()) {
      throw new IOException("modules to compile that do not exist: " + toCompile);
    }
    return write(modules, dictionary(modules));
  }

  private Module module(Path file) throws IOException, SourceException {
    String name = sources.relativize(file).toString().replace('\\', '/');
    byte[] source = Files.readAllBytes(file);
    CodeObject code =
        frontEnd.compile(
            new String(source, StandardCharsets.UTF_8),
            shownRoot + "/" + name,
            FrontEnd.Mode.EXEC,
            /* flags= */ 0);
    String path = name.substring(0, name.length() - SOURCE.length());
    boolean compiled = toCompile.contains(path);
    return new Module(path, compiled ? BinaryFormat.writeWithoutPositions(code) : NONE, source);
  }

  /** Sources come last, nearest to where they are wanted: there are more of them. */
  private static byte[] dictionary(List<Module> modules) {
    List<byte[]> compiled = modules.stream().map(Module::compiled).toList();
    List<byte[]> texts = modules.stream().map(Module::source).toList();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(SharedHistory.of(compiled, COMPILED_EXAMPLES));
    out.writeBytes(SharedHistory.of(texts, HISTORY - COMPILED_EXAMPLES));
    return out.toByteArray();
  }

  private static byte[] write(List<Module> modules, byte[] dictionary) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(dictionary.length);
    out.write(dictionary);
    ByteArrayOutputStream parts = new ByteArrayOutputStream();
    ByteArrayOutputStream index = new ByteArrayOutputStream();
    DataOutputStream row = new DataOutputStream(index);
    for (Module m : modules) {
      byte[] part = m.part(dictionary);
      parts.writeBytes(part);
      row.writeUTF(m.path);
      row.writeInt(part.length);
      row.writeInt(m.compiled.length);
      row.writeInt(m.source.length);
    }
    out.writeInt(parts.size());
    out.writeInt(modules.size());
    index.writeTo(out);
    parts.writeTo(out);
    return bytes.toByteArray();
  }

  private static byte[] deflate(byte[] dictionary, byte[] first, byte[] second) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, /* nowrap= */ true);
    try {
      deflater.setDictionary(dictionary);
      // More than deflate ever makes of it, so that one call takes all.
      byte[] buffer = new byte[2 * (first.length + second.length) + 100];
      int length = 0;
      if (first.length > 0) {
        deflater.setInput(first);
        length = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
      }
      deflater.setInput(second);
      deflater.finish();
      length += deflater.deflate(buffer, length, buffer.length - length);
      return Arrays.copyOf(buffer, length);
    } finally {
      deflater.end();
    }
  }
}
