package dev.baton.tiers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;

/**
 * Random programs do the same in the dispatch loop, in threaded code and compiled, and what CPython
 * does where a {@code python3} of version 3.12 is on the path.
 *
 * <p>A long run sets {@code -Djqwik.tries.default} to the number of programs; another seed below
 * makes others.
 */
class TiersTest {
  private static final int LEAST_NUMBERS = 100;
  private static final int MOST_NUMBERS = 700;

  /** Whoever uses a {@code python3} of another version has no comparison. */
  private static final boolean PYTHON = isPython312();

  @Property(edgeCases = EdgeCasesMode.NONE, seed = "1")
  void programsDoTheSameInEveryTier(@ForAll("numbers") List<Integer> numbers)
      throws IOException, InterruptedException {
    String program = Programs.from(numbers);
    Path directory = Files.createTempDirectory("tiers");
    Path file = Files.writeString(directory.resolve("program.py"), program);
    try {
      Run expected = Run.in(Tier.LOOP, file);
      for (Tier tier : Tier.values()) {
        assertEquals(expected, Run.in(tier, file), () -> tier + " differs\n" + program);
      }
      if (PYTHON && numbers.size() % 4 == 0) {
        Run python = Run.by(List.of("python3"), file);
        assertEquals(python, expected, () -> "python3 differs\n" + program);
      }
    } finally {
      Run.delete(directory);
    }
  }

  @Provide
  static Arbitrary<List<Integer>> numbers() {
    return Arbitraries.integers()
        .between(0, 719)
        .withDistribution(RandomDistribution.uniform())
        .list()
        .ofMinSize(LEAST_NUMBERS)
        .ofMaxSize(MOST_NUMBERS);
  }

  private static boolean isPython312() {
    String test = "import sys; sys.exit(sys.version_info[:2] != (3, 12))";
    try {
      Process process = new ProcessBuilder("python3", "-c", test).inheritIO().start();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
