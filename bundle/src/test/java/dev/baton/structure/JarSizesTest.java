package dev.baton.structure;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an embedder gets of Baton's own stays small. Only a build that packages has the jars. */
class JarSizesTest {
  /** What has been reached, with a little room; it may go down, not up. */
  private static final long MOST_BYTES = 4_097_000;

  private static final List<String> MODULES =
      List.of("interpreter-core", "python-frontend", "lock-strategies", "stdlib", "jit", "arrays");

  /** What an embedder may add, and how large each may be. */
  private static final Map<String, Long> OPTIONAL =
      Map.of("compression", 50_000L, "database", 60_000L, "inference", 30_000L);

  @Test
  void optionalJarsStaySmall() throws IOException {
    for (Map.Entry<String, Long> optional : OPTIONAL.entrySet()) {
      List<Path> jars = jars(Repository.file(optional.getKey() + "/target"));
      assumeTrue(!jars.isEmpty(), () -> optional.getKey() + " has not been packaged");
      for (Path jar : jars) {
        assertTrue(Files.size(jar) <= optional.getValue(), jar + ": " + Files.size(jar));
      }
    }
  }

  @Test
  void theJarsTogetherStaySmall() throws IOException {
    List<String> sizes = new ArrayList<>();
    long sum = 0;
    for (String module : MODULES) {
      List<Path> jars = jars(Repository.file(module + "/target"));
      assumeTrue(!jars.isEmpty(), () -> module + " has not been packaged");
      for (Path jar : jars) {
        sum += Files.size(jar);
        sizes.add(jar.getFileName() + " " + Files.size(jar));
      }
    }
    assertTrue(sum <= MOST_BYTES, sum + " bytes: " + sizes);
  }

  private static List<Path> jars(Path target) throws IOException {
    if (!Files.isDirectory(target)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(target)) {
      return files
          .filter(f -> f.getFileName().toString().matches("baton-[a-z]+-[0-9.]+(-SNAPSHOT)?\\.jar"))
          .toList();
    }
  }
}
