package dev.baton.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.Baton;
import dev.baton.HostAccess;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/library.md} says what of CPython's library is there and which names are missing: no
 * name that it leaves out of the missing ones is missing. {@code -Dbaton.update=true} writes the
 * page anew; {@code tools/record_library_names.py} recorded the names.
 */
class LibraryPageTest {
  private static final Path PAGE = Repository.file("docs/library.md");
  private static final String RESOURCES = "bundle/src/test/resources/";
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  @Test
  void thePagePromisesOnlyWhatIsThere() throws IOException {
    String actual = page();
    if (Boolean.getBoolean("baton.update")) {
      Files.writeString(PAGE, actual);
    }
    Map<String, Set<String>> promised = missing(Files.readString(PAGE));
    Map<String, Set<String>> found = missing(actual);
    assertTrue(promised.size() > 80, "the table was not read");
    Set<String> wrong = new TreeSet<>();
    promised.forEach(
        (module, missing) -> {
          Set<String> really = found.get(module);
          if (really == null) {
            wrong.add(module);
          } else {
            really.stream()
                .filter(n -> !missing.contains(n))
                .forEach(n -> wrong.add(module + "." + n));
          }
        });
    assertEquals(Set.of(), wrong);
  }

  @Test
  void aNameThatIsMissingIsNoticed() {
    Map<String, Set<String>> read = missing("| `m` | 1 of 3 | `a`, `b` |\n| `n` | 2 of 2 |  |\n");
    assertEquals(Map.of("m", Set.of("a", "b"), "n", Set.of()), read);
  }

  /** The names that a page calls missing, for each module that it calls there. */
  private static Map<String, Set<String>> missing(String page) {
    Map<String, Set<String>> rows = new TreeMap<>();
    page.lines()
        .filter(line -> line.startsWith("| `"))
        .forEach(
            line -> {
              String[] cells = line.split("\\|");
              Set<String> names = new HashSet<>();
              Matcher quoted = QUOTED.matcher(cells[3]);
              while (quoted.find()) {
                names.add(quoted.group(1));
              }
              rows.put(cells[1].strip().replace("`", ""), names);
            });
    return rows;
  }

  private static String page() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Baton baton = Baton.builder().output(out).hostAccess(HostAccess.ALL).build()) {
      baton.set("recorded", Files.readString(Repository.file(RESOURCES + "library_names.txt")));
      baton.exec(Files.readString(Repository.file(RESOURCES + "library_page.py")));
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
