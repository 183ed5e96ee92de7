package dev.baton.stdlib.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares made-up patterns on made-up texts with the {@code python3} of the path.
 *
 * <p>Skipped where there is none, or one older than 3.11, which lacks possessive quantifiers, or
 * newer than 3.13.
 */
class RegexDifferentialTest {
  private static final int CASES = Integer.getInteger("baton.regex.cases", 4000);
  private static final long SEED = Long.getLong("baton.regex.seed", 20_240_607L);

  /** Printed where CPython reports a defect of its own. */
  private static final String NO_ANSWER = "no answer";

  @TempDir Path directory;

  private record Case(String pattern, String text, int flags, boolean isText) {
    String line() {
      return String.join(
          "\t", isText ? "str" : "bytes", Integer.toString(flags), hex(pattern), hex(text));
    }

    private static String hex(String string) {
      return HexFormat.of().formatHex(string.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void patternsMatchAsInPython() throws Exception {
    PatternGenerator generator = new PatternGenerator(new Random(SEED));
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      String text = generator.text();
      boolean isText = i % 8 != 0;
      cases.add(new Case(generator.pattern(), text, generator.flags(), isText));
    }
    compare(cases);
  }

  @Test
  void malformedPatternsAreRejectedAsInPython() throws Exception {
    PatternGenerator generator = new PatternGenerator(new Random(SEED + 1));
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      cases.add(new Case(generator.soup(), "ab", generator.flags(), i % 4 != 0));
    }
    compare(cases);
  }

  private void compare(List<Case> cases) throws Exception {
    List<String> expected = askPython(cases);
    assertEquals(cases.size(), expected.size());
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      Case one = cases.get(i);
      String actual =
          MatchReport.of(one.pattern, one.text, one.flags, one.isText).replace("\n", "\\n");
      if (!actual.equals(expected.get(i)) && !expected.get(i).equals(NO_ANSWER)) {
        differences.add(one + "\n  python " + expected.get(i) + "\n  here   " + actual);
      }
    }
    assertTrue(
        differences.isEmpty(),
        () -> differences.size() + " differ:\n" + String.join("\n", differences));
  }

  private List<String> askPython(List<Case> cases) throws IOException, InterruptedException {
    assumeTrue(isAvailable(), "no python3 of version 3.11 to 3.13");
    Path input = directory.resolve("cases");
    Path script = directory.resolve("report.py");
    Path output = directory.resolve("answers");
    Files.write(input, cases.stream().map(Case::line).toList());
    try (InputStream source = getClass().getResourceAsStream("report.py")) {
      Files.copy(source, script);
    }
    Process python =
        new ProcessBuilder("python3", script.toString())
            .redirectInput(input.toFile())
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertTrue(python.waitFor(5, TimeUnit.MINUTES));
    return Files.readAllLines(output);
  }

  private static boolean isAvailable() throws InterruptedException {
    String check = "import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))";
    try {
      Process python = new ProcessBuilder("python3", "-c", check).start();
      return python.waitFor() == 0;
    } catch (IOException absent) {
      return false;
    }
  }
}
