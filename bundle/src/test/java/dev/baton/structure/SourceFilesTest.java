package dev.baton.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Source files are of a size that one reads in one go. */
class SourceFilesTest {
  private static final int LIMIT = 500;

  /** One table and one loop, which do not become clearer in parts. */
  private static final Set<String> EXCEPTIONS = Set.of("Opcode.java", "Interpreter.java");

  private static final List<String> MODULES =
      List.of(
          "processor",
          "interpreter-core",
          "python-frontend",
          "packer",
          "lock-strategies",
          "stdlib",
          "jit",
          "arrays",
          "compression",
          "database",
          "inference",
          "bundle",
          "cli",
          "examples",
          "litmus");

  @Test
  void filesAreBelow500Lines() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path file : sources()) {
      long lines;
      try (Stream<String> all = Files.lines(file)) {
        lines = all.count();
      }
      String name = file.getFileName().toString();
      if (lines >= LIMIT && !EXCEPTIONS.contains(name)) {
        tooLong.add(name + ": " + lines);
      }
    }
    assertEquals(List.of(), tooLong);
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String module : MODULES) {
      Path directory = Repository.file(module + "/src/main/java");
      if (Files.isDirectory(directory)) {
        try (Stream<Path> files = Files.walk(directory)) {
          files.filter(f -> f.toString().endsWith(".java")).forEach(sources::add);
        }
      }
    }
    return sources;
  }
}
