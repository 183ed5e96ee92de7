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

/** Checks replacement templates against answers of CPython 3.12, written down in a file. */
class ReplacementTemplateTest {
  @Test
  void everyTemplateAnswersAsCpythonDid() throws IOException {
    List<Executable> cases =
        lines().stream()
            .filter(line -> !line.startsWith("# "))
            .map(line -> (Executable) () -> check(line.split("\t", -1)))
            .collect(Collectors.toList());
    assertTrue(cases.size() > 60);
    assertAll(cases);
  }

  private static void check(String[] parts) {
    boolean isText = parts[0].equals("str");
    String actual = replaceFirst(parts[1], decode(parts[2]), parts[3], isText);
    assertEquals(decode(parts[4]), actual, parts[2]);
  }

  private static String replaceFirst(
      String pattern, String template, String string, boolean isText) {
    Program program = Program.compile(MatchReport.units(pattern, isText), isText, 0);
    int[] text = MatchReport.units(string, isText);
    ReplacementTemplate parsed;
    try {
      parsed = ReplacementTemplate.parse(MatchReport.units(template, isText), isText, program);
    } catch (PatternError error) {
      return error.kind() == PatternError.Kind.SYNTAX
          ? "error " + error.message() + " @" + error.position()
          : error.kind() + " " + error.message();
    }
    Matcher matcher = new Matcher(program, Subject.of(string), 0, text.length, null);
    assertTrue(matcher.search());
    StringBuilder out = new StringBuilder("= ").append(string, 0, matcher.start(0));
    for (int i = 0; i < parsed.literals().size(); i++) {
      for (int unit : parsed.literals().get(i)) {
        out.appendCodePoint(unit);
      }
      if (i < parsed.groups().length && matcher.start(parsed.groups()[i]) >= 0) {
        int group = parsed.groups()[i];
        out.append(string, matcher.start(group), matcher.end(group));
      }
    }
    return out.append(string.substring(matcher.end(0))).toString();
  }

  private static String decode(String part) {
    return part.replace('␤', '\n').replace('␉', '\t').replace('␍', '\r');
  }

  private static List<String> lines() throws IOException {
    try (InputStream in = ReplacementTemplateTest.class.getResourceAsStream("templates.txt");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().collect(Collectors.toList());
    }
  }
}
