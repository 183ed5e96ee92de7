package dev.baton.python;

import dev.baton.code.BinaryFormat;
import dev.baton.code.CodeObject;
import dev.baton.spi.FrontEnd;
import dev.baton.spi.SourceException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Build time: compiles a tree of source files, so that a program that imports them needs no front
 * end. Each file that it makes is the length of the compiled form (4 bytes), the compiled form in
 * {@link BinaryFormat}, and the source. A text that does not compile fails the build.
 */
public final class LibraryCompiler {
  private static final String SOURCE = ".py";
  private static final String COMPILED = ".pyb";

  private final PythonFrontEnd frontEnd = new PythonFrontEnd();
  private final Path sources;
  private final Path output;
  private final String shownRoot;

  private LibraryCompiler(Path sources, Path output, String shownRoot) {
    this.sources = sources;
    this.output = output;
    this.shownRoot = shownRoot;
  }

  /**
   * Compiles all of a directory.
   *
   * @param args the directory with the sources, the directory to write to, and what tracebacks show
   *     in place of the former
   */
  public static void main(String[] args) throws IOException, SourceException {
    new LibraryCompiler(Path.of(args[0]), Path.of(args[1]), args[2]).compileAll();
  }

  private void compileAll() throws IOException, SourceException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(sources)) {
      files = all.filter(f -> f.toString().endsWith(SOURCE)).sorted().toList();
    }
    for (Path file : files) {
      compile(file);
    }
  }

  private void compile(Path file) throws IOException, SourceException {
    String path = sources.relativize(file).toString().replace('\\', '/');
    byte[] source = Files.readAllBytes(file);
    CodeObject code =
        frontEnd.compile(
            new String(source, StandardCharsets.UTF_8),
            shownRoot + "/" + path,
            FrontEnd.Mode.EXEC,
            /* flags= */ 0);
    String stem = path.substring(0, path.length() - SOURCE.length());
    Path target = output.resolve(stem + COMPILED);
    Files.createDirectories(target.getParent());
    byte[] compiled = BinaryFormat.write(code);
    ByteBuffer both = ByteBuffer.allocate(Integer.BYTES + compiled.length + source.length);
    Files.write(target, both.putInt(compiled.length).put(compiled).put(source).array());
  }
}
