package dev.baton.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.Baton;
import dev.baton.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The prompt, over a terminal that can do nothing. */
class ReplTest {
  @TempDir Path home;

  private Ran type(String input) {
    return Ran.with(input, Map.of("HOME", home.toString()), "repl");
  }

  private String shown(String input) {
    Ran ran = type(input);
    assertEquals(0, ran.status(), ran::err);
    assertEquals("", ran.err());
    String[] lines = ran.out().split("\n", 2);
    assertEquals("Baton 0.1.0 (Python 3.12), lock gil. Ctrl-D leaves.", lines[0].strip());
    return lines[1].replaceAll("(?m)^(>>> |\\.\\.\\. )+", "").replace("\r", "").stripTrailing();
  }

  @Test
  void valuesAreShown() {
    assertEquals("3\n'a'", shown("1 + 2\n'a'\nNone\nx = 5\n"));
    assertEquals("7\n8", shown("7\n_ + 1\n"));
    assertEquals("True", shown("1 != 2\n"));
  }

  @Test
  void statementsOfSeveralLinesEndWithAnEmptyOne() {
    assertEquals("[0, 1, 4]", shown("def f(n):\n    return n * n\n\n[f(i) for i in range(3)]\n"));
    assertEquals("0\n1", shown("for i in range(2):\n    print(i)\n\n"));
    assertEquals("'a\\nb'", shown("'''a\nb'''\n"));
    assertEquals("6", shown("(1 +\n2 +\n3)\n"));
  }

  @Test
  void aStatementTheEndOfTheInputCutsOffIsRun() {
    assertEquals("0\n1", shown("for i in range(2):\n    print(i)"));
  }

  @Test
  void anErrorIsShownAndTheNextStatementRuns() {
    Ran ran = type("1/0\nif x\nmissing\nprint('still here')\n");
    assertEquals(0, ran.status());
    assertTrue(
        ran.err()
            .startsWith(
                """
                Traceback (most recent call last):
                  File "<stdin>", line 1, in <module>
                    1/0
                    ~^~
                ZeroDivisionError: division by zero
                  File "<stdin>", line 1
                    if x
                        ^
                SyntaxError: expected ':'
                """),
        ran::err);
    assertTrue(ran.err().endsWith("NameError: name 'missing' is not defined\n"), ran::err);
    assertTrue(ran.out().contains("still here"), ran::out);
  }

  @Test
  void promptsAreThoseOfSys() {
    Ran ran = type("import sys\nsys.ps1, sys.ps2\nsys.ps1 = 'me: '\n1\ndel sys.ps1\n2\n");
    assertEquals(0, ran.status(), ran::err);
    assertTrue(ran.out().contains("('>>> ', '... ')"), ran::out);
    assertTrue(ran.out().contains("me: "), ran::out);
    assertTrue(ran.out().stripTrailing().endsWith("2"), ran::out);
    assertEquals("False", shown("'sys' in globals()\n"));
  }

  @Test
  void exitLeavesWithItsStatus() {
    assertEquals(0, type("exit()\n1/0\n").status());
    assertEquals(3, type("exit(3)\n").status());
    assertEquals(4, type("import sys\nsys.exit(4)\n").status());
    Ran ran = type("quit('bye')\n");
    assertEquals(1, ran.status());
    assertEquals("bye\n", ran.err());
    assertEquals("Use exit() or Ctrl-D (i.e. EOF) to exit", shown("exit\n"));
  }

  @Test
  void whatIsRegisteredForTheEndRuns() {
    assertTrue(
        type("import atexit\natexit.register(print, 'at the end')\n")
            .out()
            .endsWith("at the end\n"));
  }

  @Test
  void theOptionsOfRunApply() {
    Map<String, String> environment = Map.of("HOME", home.toString());
    Ran ran = Ran.with("", environment, "repl", "--lock", "free");
    assertTrue(ran.out().startsWith("Baton 0.1.0 (Python 3.12), lock free."), ran::out);
  }

  @Test
  void onlyTheOwnerReadsTheHistory() throws IOException {
    type("secret = 1\n");
    Path history = home.resolve(".baton_history");
    assertTrue(Files.readString(history).contains("secret = 1"));
    assertEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(history)));
  }

  @Test
  void withoutAHomeThereIsNoHistory() {
    Map<String, String> environment = Map.of("HOME", home.resolve("none").toString());
    Ran ran = Ran.with("print(1)\n", environment, "repl");
    assertEquals(0, ran.status());
    assertFalse(Files.exists(home.resolve("none")));
  }

  @Test
  void namesAndAttributesAreCompleted() {
    try (Baton baton = Baton.builder().build()) {
      baton.exec("class Deep: pass\nvalue = Deep()\nvalue.inner = 'text'\nvalue2 = 1");
      baton.exec("class Bad:\n  def __getattr__(self, name): 1/0\nbad = Bad()");
      Session session = new Session(baton);
      assertEquals(List.of("value", "value2"), completions(session, "x = val"));
      assertEquals(List.of("value.inner"), completions(session, "print(value.in"));
      assertEquals(List.of("value.inner.upper"), completions(session, "value.inner.upp"));
      assertEquals(List.of("isinstance", "issubclass"), completions(session, "iss", "isin"));
      assertEquals(List.of(), completions(session, "bad.x.y"));
      assertEquals(List.of(), completions(session, "missing.x"));
    }
  }

  private static List<String> completions(Session session, String... lines) {
    List<String> found = new ArrayList<>();
    for (String line : lines) {
      ParsedLine parsed =
          new StatementParser(session).parse(line, line.length(), Parser.ParseContext.COMPLETE);
      List<Candidate> candidates = new ArrayList<>();
      new NameCompleter(session).complete(null, parsed, candidates);
      candidates.forEach(c -> found.add(c.value()));
    }
    return found.stream().sorted().toList();
  }
}
