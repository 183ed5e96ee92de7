package dev.baton.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The resources of the tests: guest programs, above all. */
public final class Resources {
  private Resources() {}

  /** The text of one; the path begins with a slash. */
  public static String text(String path) {
    try (InputStream in = Resources.class.getResourceAsStream(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
