package dev.baton.python;

import dev.baton.code.BinaryFormat;
import dev.baton.code.CodeObject;
import dev.baton.spi.FrontEnd;
import dev.baton.spi.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Build time: compiles a tree of source files into files of {@link BinaryFormat}, so that a program
 * that imports them needs no front end. A text that does not compile fails the build.
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
    CodeObject code =
        frontEnd.compile(
            Files.readString(file), shownRoot + "/" + path, FrontEnd.Mode.EXEC, /* flags= */ 0);
    String stem = path.substring(0, path.length() - SOURCE.length());
    Path target = output.resolve(stem + COMPILED);
    Files.createDirectories(target.getParent());
    Files.write(target, BinaryFormat.write(code));
  }
}
