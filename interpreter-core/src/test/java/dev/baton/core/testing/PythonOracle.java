package dev.baton.core.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Compares Java computations with what an installed {@code python3} says to the same expressions.
 * Collect pairs, then {@link #check()} them in one process; without an interpreter of at least the
 * language's version the test is skipped.
 */
public final class PythonOracle {

  private static final int SHOWN = 25;

  private static final String SCRIPT =
      """
      import sys
      if sys.version_info < (3, 12):
          sys.exit(3)
      import math, cmath, struct, random
      from struct import unpack
      def bits(n):
          return unpack('>d', n.to_bytes(8, 'big'))[0]
      def near(x):
          return x if isinstance(x, int) else float(x).hex()
      sys.stdout.reconfigure(encoding='ascii', newline='\\n')
      with open(sys.argv[1], encoding='ascii') as file:
          lines = file.read().split('\\n')[:-1]
      for line in lines:
          try:
              result = ascii(eval(line))
          except MemoryError:
              result = 'MemoryError: '
          except Exception as e:
              result = type(e).__name__ + ': ' + ascii(str(e))
          print(result)
      """;

  private final List<String> expressions = new ArrayList<>();
  private final List<String> answers = new ArrayList<>();

  /** Adds an expression and what Java computes for it. */
  public void add(String expression, Supplier<Object> java) {
    expressions.add(expression);
    answers.add(Answers.of(java));
  }

  /** Adds an expression and the expected text of its value. */
  public void addText(String expression, String answer) {
    expressions.add(expression);
    answers.add(answer);
  }

  /** Asks Python and fails with the first differences. */
  public void check() {
    List<String> said = evaluate(expressions);
    StringBuilder differences = new StringBuilder();
    int count = 0;
    for (int i = 0; i < expressions.size(); i++) {
      if (!said.get(i).equals(answers.get(i)) && count++ < SHOWN) {
        differences
            .append(expressions.get(i))
            .append("\n  python ")
            .append(said.get(i))
            .append("\n  java   ")
            .append(answers.get(i))
            .append('\n');
      }
    }
    assertEquals(0, count, () -> "of " + expressions.size() + ":\n" + differences);
  }

  /** What Python says to each of the expressions; skips the test if there is none. */
  public static List<String> evaluate(List<String> expressions) {
    try {
      Path directory = Files.createTempDirectory("oracle");
      Path script = directory.resolve("script.py");
      Path input = directory.resolve("input");
      Path output = directory.resolve("output");
      Files.writeString(script, SCRIPT);
      Files.writeString(input, String.join("\n", expressions) + "\n", StandardCharsets.US_ASCII);
      ProcessBuilder builder =
          new ProcessBuilder("python3", script.toString(), input.toString())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      int status;
      try {
        status = builder.start().waitFor();
      } catch (IOException absent) {
        status = 3;
      }
      List<String> said =
          Files.exists(output) ? List.of(Files.readString(output).split("\n")) : List.of();
      for (Path file : List.of(script, input, output, directory)) {
        Files.deleteIfExists(file);
      }
      assumeTrue(status != 3, "no python3 of version 3.12 or newer");
      assertEquals(expressions.size(), said.size(), () -> String.join("\n", said));
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
