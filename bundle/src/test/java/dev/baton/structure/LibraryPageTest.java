package dev.baton.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.baton.Baton;
import dev.baton.HostAccess;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/library.md} says what of CPython's library is there and which names are missing.
 * {@code -Dbaton.update=true} writes the page anew; {@code tools/record_library_names.py} recorded
 * the names.
 */
class LibraryPageTest {
  private static final Path PAGE = Repository.file("docs/library.md");
  private static final String RESOURCES = "bundle/src/test/resources/";

  @Test
  void thePageIsWhatTheInterpreterHas() throws IOException {
    String actual = page();
    if (Boolean.getBoolean("baton.update")) {
      Files.writeString(PAGE, actual);
    }
    assertEquals(Files.readString(PAGE), actual);
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
