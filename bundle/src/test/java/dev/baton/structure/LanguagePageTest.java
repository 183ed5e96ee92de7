package dev.baton.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.Baton;
import dev.baton.GuestException;
import dev.baton.HostAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each line of {@code docs/language.md} names what shows it; what it calls out is out. */
class LanguagePageTest {
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
  private static final String CORPUS = "bundle/src/test/resources/corpus/";

  @Test
  void whatShowsALineExists() throws IOException {
    List<String> wrong = new ArrayList<>();
    int rows = 0;
    for (String line : Files.readAllLines(Repository.file("docs/language.md"))) {
      if (!line.startsWith("| ") || line.startsWith("| what |")) {
        continue;
      }
      rows++;
      String[] cells = line.split("\\|");
      Matcher shown = QUOTED.matcher(cells[cells.length - 1]);
      boolean any = false;
      while (shown.find()) {
        any = true;
        if (!exists(shown.group(1))) {
          wrong.add(shown.group(1));
        }
      }
      if (!any) {
        wrong.add("nothing shows: " + line);
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(rows > 60, "the tables were not read");
  }

  private static boolean exists(String shown) {
    String own = LanguagePageTest.class.getSimpleName() + ".";
    if (shown.startsWith(own)) {
      String test = shown.substring(own.length());
      return Arrays.stream(LanguagePageTest.class.getDeclaredMethods())
          .anyMatch(m -> m.getName().equals(test));
    }
    Path file = Repository.file(shown.endsWith(".java") ? shown : CORPUS + shown);
    return Files.isRegularFile(file);
  }

  @Test
  void aFileThatIsMissingIsNoticed() {
    assertFalse(exists("language/no_such_file.py"));
    assertFalse(exists("LanguagePageTest.noSuchTest"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ctypes", "_ctypes", "dbm", "pdb", "curses"})
  void modulesThatAreOut(String module) {
    GuestException e = fails("import " + module);
    assertEquals("ModuleNotFoundError", e.typeName());
  }

  @Test
  void thereIsNoFork() {
    assertEquals("AttributeError", fails("import os; os.fork()").typeName());
  }

  @Test
  void tracingIsRefused() {
    fails("import sys; sys.settrace(lambda *a: None)");
    fails("import sys; sys.setprofile(lambda *a: None)");
  }

  @Test
  void finalizersDoNotRunAtOnce() {
    try (Baton baton = Baton.builder().build()) {
      baton.exec(
          "died = []\nclass C:\n    def __del__(self): died.append(1)\nc = C()\ndel c\nn = len(died)");
      assertEquals(0, baton.eval("n").as(int.class));
    }
  }

  private static GuestException fails(String statements) {
    try (Baton baton = Baton.builder().hostAccess(HostAccess.ALL).build()) {
      return assertThrows(GuestException.class, () -> baton.exec(statements));
    }
  }
}
