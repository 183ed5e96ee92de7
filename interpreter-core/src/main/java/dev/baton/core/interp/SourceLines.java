package dev.baton.core.interp;

import dev.baton.core.object.ThreadContext;
import org.jspecify.annotations.Nullable;

/** Lines of source text for tracebacks, from what the interpreter has compiled. */
final class SourceLines {
  private SourceLines() {}

  /** A line by its number, counting from 1; null if it is not known. */
  static @Nullable String of(ThreadContext t, String fileName, int line) {
    String text = t.interpreter().sourceOf(fileName);
    if (text == null || line < 1) {
      return null;
    }
    int start = 0;
    for (int n = 1; n < line; n++) {
      int end = text.indexOf('\n', start);
      if (end < 0) {
        return null;
      }
      start = end + 1;
    }
    int end = text.indexOf('\n', start);
    String found = end < 0 ? text.substring(start) : text.substring(start, end);
    return found.endsWith("\r") ? found.substring(0, found.length() - 1) : found;
  }
}
