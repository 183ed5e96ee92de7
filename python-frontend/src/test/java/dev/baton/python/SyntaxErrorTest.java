package dev.baton.python;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.baton.spi.FrontEnd.Mode;
import dev.baton.spi.SourceException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What the front end says about malformed texts, against answers recorded from CPython 3.12 by
 * {@code tools/record_syntax_errors.py}.
 */
class SyntaxErrorTest {
  @TestFactory
  List<DynamicTest> agreesWithCPython() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String line : lines()) {
      int tab = line.indexOf('\t');
      String source = unescape(line.substring(0, tab));
      String expected = unescape(line.substring(tab + 1));
      String title = line.substring(0, tab);
      tests.add(DynamicTest.dynamicTest(title, () -> assertEquals(expected, answer(source))));
    }
    return tests;
  }

  private static List<String> lines() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                SyntaxErrorTest.class.getResourceAsStream("syntax-errors.tsv"),
                StandardCharsets.US_ASCII))) {
      return reader.lines().toList();
    }
  }

  private static String answer(String source) {
    try {
      new PythonFrontEnd().compile(source, "<string>", Mode.EXEC, 0);
      return "OK";
    } catch (SourceException e) {
      String kind =
          switch (e.kind()) {
            case SYNTAX_ERROR -> "SyntaxError";
            case INDENTATION_ERROR -> "IndentationError";
            case TAB_ERROR -> "TabError";
          };
      return kind + "\t" + e.getMessage() + "\t" + e.line() + "\t" + e.offset();
    }
  }

  /** Undoes Python's unicode_escape. */
  private static String unescape(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\') {
        out.append(c);
        continue;
      }
      char kind = text.charAt(++i);
      switch (kind) {
        case 'n' -> out.append('\n');
        case 't' -> out.append('\t');
        case 'r' -> out.append('\r');
        case '\\' -> out.append('\\');
        default -> {
          int digits = kind == 'x' ? 2 : kind == 'u' ? 4 : 8;
          out.appendCodePoint(Integer.parseInt(text.substring(i + 1, i + 1 + digits), 16));
          i += digits;
        }
      }
    }
    return out.toString();
  }
}
