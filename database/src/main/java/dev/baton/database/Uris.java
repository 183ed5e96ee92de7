package dev.baton.database;

import java.nio.charset.StandardCharsets;

/** Paths in URIs. */
final class Uris {
  private Uris() {}

  /** A path with what has a meaning in URIs written otherwise. */
  static String path(String path) {
    StringBuilder out = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (c == '/'
          || c == '.'
          || c == '-'
          || c == '_'
          || c < 0x80 && Character.isLetterOrDigit(c)) {
        out.append(c);
      } else {
        out.append(String.format("%%%02X", (int) c));
      }
    }
    return out.toString();
  }
}
