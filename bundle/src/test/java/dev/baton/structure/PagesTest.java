package dev.baton.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files, classes and modules that the pages for people name exist. */
class PagesTest {
  private static final Pattern QUOTED = Pattern.compile("`([^`\\s]+)`");
  private static final Pattern CLASS =
      Pattern.compile("(dev\\.baton\\.)?((?:[a-z]+\\.)*)([A-Z]\\w+)((?:\\.[a-z]\\w*)?)");
  private static final Pattern MODULE = Pattern.compile("<module>(.*)</module>");

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    for (String name : new String[] {"README.md", "CONTRIBUTING.md"}) {
      pages.add(Repository.file(name));
    }
    try (Stream<Path> docs = Files.walk(Repository.file("docs"))) {
      docs.filter(page -> page.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    return pages;
  }

  @Test
  void filesThatPagesNameExist() throws IOException {
    List<String> wrong = new ArrayList<>();
    int checked = 0;
    for (Path page : pages()) {
      for (String name : quoted(page)) {
        if (isPath(name)) {
          checked++;
          if (!Files.exists(Repository.file(name.replace("./", "")))) {
            wrong.add(page.getFileName() + ": " + name);
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(checked > 10, "no names were found");
  }

  /** Whether a quoted word is a path from the root of the source tree. */
  private static boolean isPath(String name) {
    int slash = name.indexOf('/');
    boolean plain = name.matches("[\\w./-]+");
    return plain && slash > 0 && Files.isDirectory(Repository.file(name.substring(0, slash)));
  }

  @Test
  void classesThatTheTourNamesExist() throws IOException {
    List<String> wrong = new ArrayList<>();
    int checked = 0;
    for (String name : quoted(Repository.file("docs/tour.md"))) {
      Matcher m = CLASS.matcher(name);
      if (m.matches() && !m.group(2).isEmpty()) {
        checked++;
        String path = "dev/baton/" + m.group(2).replace('.', '/') + m.group(3) + ".java";
        String core = "interpreter-core/src/main/java/";
        if (!Files.exists(Repository.file(core + path))) {
          wrong.add(name);
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(checked > 3, "no names were found");
  }

  @Test
  void theTourNamesEveryModule() throws IOException {
    List<String> tour = quoted(Repository.file("docs/tour.md"));
    Matcher modules = MODULE.matcher(Files.readString(Repository.file("pom.xml")));
    List<String> missing = new ArrayList<>();
    while (modules.find()) {
      if (!tour.contains(modules.group(1))) {
        missing.add(modules.group(1));
      }
    }
    assertEquals(List.of(), missing);
  }

  private static List<String> quoted(Path page) throws IOException {
    List<String> words = new ArrayList<>();
    Matcher m = QUOTED.matcher(Files.readString(page));
    while (m.find()) {
      words.add(m.group(1));
    }
    return words;
  }
}
