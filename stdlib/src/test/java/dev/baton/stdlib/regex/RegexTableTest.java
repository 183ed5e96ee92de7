package dev.baton.stdlib.regex;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Checks patterns, texts and errors against answers of CPython 3.12, written down in a file. */
class RegexTableTest {
  @Test
  void everyCaseAnswersAsCpythonDid() throws IOException {
    List<Executable> cases =
        lines().stream()
            .filter(line -> !line.startsWith("# "))
            .map(line -> (Executable) () -> check(line))
            .collect(Collectors.toList());
    assertTrue(cases.size() > 300);
    assertAll(cases);
  }

  private static void check(String line) {
    String[] parts = line.split("\t", -1);
    String pattern = decode(parts[2]);
    String text = decode(parts[3]);
    int flags = Integer.parseInt(parts[1]);
    String actual = MatchReport.of(pattern, text, flags, parts[0].equals("str"));
    assertEquals(decode(parts[4]), actual, () -> parts[2] + " on " + parts[3]);
  }

  private static String decode(String part) {
    return part.replace('␤', '\n').replace('␉', '\t').replace('␍', '\r');
  }

  private static List<String> lines() throws IOException {
    try (InputStream in = RegexTableTest.class.getResourceAsStream("cases.txt");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().collect(Collectors.toList());
    }
  }
}
