package dev.baton.core.builtins;

import dev.baton.core.object.Singleton;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Columns as guests know them: offsets in the UTF-8 form of a source line. */
final class ByteColumns {
  private final String @Nullable [] lines;

  /**
   * Columns of a source text; where that is unknown, or all of it ASCII, they are those of the
   * characters.
   */
  ByteColumns(@Nullable String source) {
    boolean same = source == null || source.chars().allMatch(c -> c < 128);
    lines = same ? null : source.split("\n", -1);
  }

  /** A column of a line, both as the compiler counts them; None where there is no column. */
  Object of(int line, int column) {
    if (column < 0) {
      return Singleton.NONE;
    }
    if (lines == null || line < 1 || line > lines.length) {
      return (long) column;
    }
    String text = lines[line - 1];
    int end = 0;
    for (int i = 0; i < column && end < text.length(); i++) {
      end += Character.charCount(text.codePointAt(end));
    }
    return (long) text.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
  }
}
