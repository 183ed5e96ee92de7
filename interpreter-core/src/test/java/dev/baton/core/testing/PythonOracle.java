package dev.baton.core.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

/**
 * Compares Java computations with what CPython says to the same expressions: with a recorded table
 * of answers of CPython 3.12.1 always, and with an installed {@code python3}, if it is new enough
 * and no newer than 3.12, for all cases.
 *
 * <p>With {@code -Dbaton.oracle.record=DIRECTORY} a check writes its table there; with {@code
 * -Dbaton.oracle.scale=N} tests make N times as many cases.
 */
public final class PythonOracle {

  private static final int SHOWN = 25;
  private static final int RECORDED = 60;
  private static final int LONGEST = 160;

  private static final String SCRIPT =
      """
      import sys
      if not (3, int(sys.argv[2])) <= sys.version_info[:2] <= (3, 12):
          sys.exit(3)
      import math, cmath, random
      from struct import unpack
      def bits(n):
          return unpack('>d', n.to_bytes(8, 'big'))[0]
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

  private final String name;
  private final List<String> expressions = new ArrayList<>();
  private final List<String> answers = new ArrayList<>();
  private final List<BiPredicate<String, String>> agreements = new ArrayList<>();
  private int minor = 11;

  /** An oracle whose recorded table has this name. */
  public PythonOracle(String name) {
    this.name = name;
  }

  /** So many cases by default, more on demand. */
  public static int rounds(int count) {
    return count * Integer.getInteger("baton.oracle.scale", 1);
  }

  /** Asks only a Python of this language version, for what older ones do differently. */
  public PythonOracle sinceMinor(int version) {
    minor = version;
    return this;
  }

  /** Adds an expression and what Java computes for it. */
  public void add(String expression, Supplier<Object> java) {
    add(expression, java, String::equals);
  }

  /** Adds an expression, what Java computes for it, and when Python's and Java's answers agree. */
  public void add(String expression, Supplier<Object> java, BiPredicate<String, String> agreement) {
    expressions.add(expression);
    answers.add(Answers.of(java));
    agreements.add(agreement);
  }

  /** Fails with the first answers that do not agree. */
  public void check() {
    Map<String, String> table = table();
    List<String> said = evaluate();
    if (!said.isEmpty()) {
      record(said);
    }
    StringBuilder differences = new StringBuilder();
    int count = 0;
    int compared = 0;
    for (int i = 0; i < expressions.size(); i++) {
      String python = said.isEmpty() ? table.get(expressions.get(i)) : said.get(i);
      if (python == null) {
        continue;
      }
      compared++;
      if (!agreements.get(i).test(python, answers.get(i)) && count++ < SHOWN) {
        differences.append(expressions.get(i)).append("\n  python ").append(python);
        differences.append("\n  java   ").append(answers.get(i)).append('\n');
      }
    }
    assertEquals(0, count, () -> "of " + expressions.size() + ":\n" + differences);
    assertTrue(compared >= table.size(), "the recorded table " + name + " is out of date");
  }

  private Map<String, String> table() {
    Map<String, String> table = new LinkedHashMap<>();
    try (InputStream in = PythonOracle.class.getResourceAsStream(name + ".txt")) {
      if (in != null) {
        String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        for (String line : text.split("\n")) {
          int tab = line.indexOf('\t');
          table.put(line.substring(0, tab), line.substring(tab + 1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }

  /** Writes some of the shorter cases, spread over all of them, if that is asked for. */
  private void record(List<String> said) {
    String directory = System.getProperty("baton.oracle.record");
    if (directory == null) {
      return;
    }
    Map<String, String> table = new LinkedHashMap<>();
    int step = Math.max(1, expressions.size() / (RECORDED + expressions.size() / 150));
    for (int i = 0; i < expressions.size(); i += step) {
      if (expressions.get(i).length() + said.get(i).length() < LONGEST) {
        table.put(expressions.get(i), said.get(i));
      }
    }
    StringBuilder out = new StringBuilder();
    table.forEach((expression, answer) -> out.append(expression + "\t" + answer + "\n"));
    try {
      Files.writeString(Path.of(directory, name + ".txt"), out, StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What an installed Python says to the expressions; nothing if there is none or it is too old.
   */
  private List<String> evaluate() {
    try {
      Path directory = Files.createTempDirectory("oracle");
      Path script = Files.writeString(directory.resolve("script.py"), SCRIPT);
      Path output = directory.resolve("output");
      Path input = directory.resolve("input");
      Files.writeString(input, String.join("\n", expressions) + "\n", StandardCharsets.US_ASCII);
      int status = run(output, "python3", script.toString(), input.toString(), "" + minor);
      List<String> said = status == 0 ? Files.readAllLines(output) : List.of();
      String problem = status > 3 || status == 1 ? Files.readString(output) : "";
      for (Path file : List.of(script, input, output, directory)) {
        Files.deleteIfExists(file);
      }
      assertEquals("", problem);
      assertTrue(said.isEmpty() || said.size() == expressions.size());
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int run(Path output, String... command) {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(output.toFile())
          .start()
          .waitFor();
    } catch (IOException absent) {
      return 3;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
