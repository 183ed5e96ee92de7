package dev.baton.stdlib.json;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.core.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Checks the scanner against answers of CPython 3.12, written down in a file. */
class JsonScannerTest {
  private static final Pattern ESCAPE = Pattern.compile("\\\\u(....)");

  @Test
  void everyCaseAnswersAsCpythonDid() throws IOException {
    List<Executable> cases =
        lines().stream()
            .filter(line -> !line.startsWith("# "))
            .map(line -> (Executable) () -> check(line.split("\t", -1)))
            .collect(Collectors.toList());
    assertTrue(cases.size() > 250);
    assertAll(cases);
  }

  private static void check(String[] parts) {
    String text =
        ESCAPE
            .matcher(parts[1])
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    assertEquals(parts[2], report(text, parts[0].equals("strict")), parts[1]);
  }

  private static String report(String text, boolean strict) {
    JsonScanner scanner = new JsonScanner(Text.fromJava(text), strict, new TaggedBuilder(), 100);
    try {
      Object value = scanner.scan(0);
      return scanner.end() + " " + TaggedBuilder.write(value);
    } catch (JsonException error) {
      return error.kind() == JsonException.Kind.NO_VALUE
          ? "none " + error.position()
          : "error " + error.getMessage() + " @" + error.position();
    }
  }

  @Test
  void nestingHasTheGivenLimit() {
    String text = "[".repeat(100_000) + "]".repeat(100_000);
    JsonScanner wide = new JsonScanner(text, true, new TaggedBuilder(), 100);
    JsonException error = assertThrows(JsonException.class, () -> wide.scan(0));
    assertEquals(JsonException.Kind.TOO_DEEP, error.kind());
    assertEquals(
        "maximum recursion depth exceeded while decoding a JSON array from a unicode string",
        error.getMessage());
  }

  @Test
  void scanningBeginsAtTheGivenPlace() {
    JsonScanner scanner = new JsonScanner("xyz7,", true, new TaggedBuilder(), 10);
    assertEquals("int:7", scanner.scan(3));
    assertEquals(4, scanner.end());
    JsonException error = assertThrows(JsonException.class, () -> scanner.scan(99));
    assertEquals(99, error.position());
  }

  @Test
  void stringsAreQuotedAsByCpython() {
    Object text = Text.fromJava("a\"\\/\b\f\n\r\t\u0000\u001f\u007fé\u2028😀");
    assertEquals(
        "\"a\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\\u007f\\u00e9\\u2028\\ud83d\\ude00\"",
        JsonQuoting.quoteAscii(text));
    assertEquals(
        "\"a\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\u007fé\u2028😀\"",
        Text.toJava(JsonQuoting.quote(text)));
    assertEquals("\"plain\"", JsonQuoting.quote("plain"));
    assertEquals("\"\"", JsonQuoting.quoteAscii(""));
  }

  private static List<String> lines() throws IOException {
    try (InputStream in = JsonScannerTest.class.getResourceAsStream("cases.txt");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().collect(Collectors.toList());
    }
  }
}
