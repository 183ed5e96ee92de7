package dev.baton.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.baton.Baton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/builtins.md} lists what guest code finds without an import. {@code
 * -Dbaton.update=true} writes the page anew.
 */
class BuiltinsPageTest {
  private static final Path PAGE = Repository.file("docs/builtins.md");

  /** Prints the page. */
  private static final Path PROGRAM = Repository.file("bundle/src/test/resources/builtins_page.py");

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
    try (Baton baton = Baton.builder().output(out).build()) {
      baton.exec(Files.readString(PROGRAM));
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
