package dev.baton.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.Baton;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * HotSpot's first compiler takes the code made of functions that handle exceptions. What it refuses
 * runs in the JVM's interpreter until the second one comes to it.
 */
class FirstCompilerTest {
  private static final String FUNCTIONS =
      """
      class Gate:
          def __enter__(self):
              return self
          def __exit__(self, *what):
              return True

      def lookup(table, key):
          try:
              return table[key]
          except KeyError as e:
              return handled(e)

      def handled(error):
          try:
              raise ValueError(str(error))
          except ValueError as e:
              return len(e.args)

      def repeated(items):
          total = 0
          for item in items:
              try:
                  total += int(item)
              except ValueError:
                  total += handled(item)
              finally:
                  total += 1
          return total

      def passing(gate):
          with gate:
              raise KeyError

      def given(n):
          for i in range(n):
              try:
                  yield i
              except ValueError:
                  yield handled(i)
      """;

  /** The main class of a JVM that compiles at once, and only by the first compiler. */
  static final class Calls {
    public static void main(String[] args) {
      try (Baton baton = Baton.builder().jit("eager").build()) {
        baton.exec(FUNCTIONS);
        baton.exec(
            """
            for i in range(3000):
                lookup({1: 2}, i % 2)
                repeated(["1", "x"])
                passing(Gate())
                sum(given(3))
            """);
      }
    }
  }

  @Test
  void codeWithHandlersIsCompiled(@TempDir Path dir) throws Exception {
    Path out = dir.resolve("out.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xbatch",
                "-XX:+PrintCompilation",
                "-cp",
                System.getProperty("java.class.path"),
                Calls.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    assertTrue(process.waitFor(500, TimeUnit.SECONDS));
    List<String> lines = Files.readAllLines(out, StandardCharsets.UTF_8);
    assertEquals(0, process.exitValue(), () -> String.join("\n", lines));
    assertEquals(List.of(), lines.stream().filter(l -> l.contains("COMPILE SKIPPED")).toList());
    for (String name : List.of("lookup", "handled", "repeated", "passing", "given")) {
      assertTrue(lines.stream().anyMatch(l -> l.contains("Compiled_" + name + "/")), name);
    }
  }
}
