package dev.baton.core.interp;

import dev.baton.code.BinaryOperator;
import dev.baton.code.Op;
import dev.baton.code.Position;
import dev.baton.core.object.ThreadContext;
import org.jspecify.annotations.Nullable;

/** The entries of a traceback: file, line, function, source line, and carets below what failed. */
final class TracebackEntries {
  /** The same entry is shown so often in a row before it is only counted. */
  private static final int SHOWN_REPEATS = 3;

  private TracebackEntries() {}

  static void append(ThreadContext t, TracebackObject first, StringBuilder out) {
    String last = null;
    int repeats = 0;
    for (TracebackObject tb = first; tb != null; tb = tb.next()) {
      LinkedCode code = tb.frame().code();
      String key = code.code().fileName() + "\0" + tb.line() + "\0" + code.code().name();
      if (!key.equals(last)) {
        repeated(repeats, out);
        repeats = 0;
        last = key;
      }
      repeats++;
      if (repeats <= SHOWN_REPEATS) {
        entry(t, tb, code, out);
      }
    }
    repeated(repeats, out);
  }

  private static void repeated(int repeats, StringBuilder out) {
    int more = repeats - SHOWN_REPEATS;
    if (more > 0) {
      out.append("  [Previous line repeated ")
          .append(more)
          .append(" more time")
          .append(more == 1 ? "]\n" : "s]\n");
    }
  }

  private static void entry(
      ThreadContext t, TracebackObject tb, LinkedCode code, StringBuilder out) {
    String file = code.code().fileName();
    out.append("  File \"").append(file).append("\", line ").append(tb.line());
    out.append(", in ").append(code.code().name()).append('\n');
    String line = SourceLines.of(t, file, tb.line());
    if (line == null || line.isBlank()) {
      return;
    }
    String stripped = line.strip();
    out.append("    ").append(stripped).append('\n');
    Position p = code.code().positions().at(tb.instruction());
    if (p.line() == tb.line() && p.column() >= 0 && p.endColumn() >= 0) {
      carets(line, stripped, p, code.words()[tb.instruction()], out);
    }
  }

  private static void carets(
      String line, String stripped, Position p, int word, StringBuilder out) {
    int start = Math.min(p.column(), line.length());
    boolean oneLine = p.endLine() == p.line();
    int end = oneLine ? Math.min(p.endColumn(), line.length()) : line.stripTrailing().length();
    int cut = line.length() - line.stripLeading().length();
    int[] anchor = oneLine ? anchor(line.substring(start, Math.max(start, end)), word) : null;
    if (end - start >= stripped.length() && anchor == null || end <= start) {
      return;
    }
    out.append("    ").append(" ".repeat(Math.max(0, start - cut)));
    if (anchor == null) {
      out.append("^".repeat(end - start));
    } else {
      out.append("~".repeat(anchor[0]))
          .append("^".repeat(anchor[1] - anchor[0]))
          .append("~".repeat(end - start - anchor[1]));
    }
    out.append('\n');
  }

  /** Where in the failed expression its operator or subscript is; null for other expressions. */
  private static int @Nullable [] anchor(String segment, int word) {
    switch (word & 0xff) {
      case Op.BINARY_OP:
        if ((word >>> 8 & BinaryOperator.IN_PLACE) != 0) {
          return null;
        }
        return operator(segment, BinaryOperator.values()[word >>> 8].symbol());
      case Op.BINARY_SUBSCR:
      case Op.BINARY_SLICE:
        int open = topLevel(segment, "[", false);
        return open <= 0 || !segment.endsWith("]") ? null : new int[] {open, segment.length()};
      default:
        return null;
    }
  }

  private static int @Nullable [] operator(String segment, String symbol) {
    int at = topLevel(segment, symbol, symbol.equals("**"));
    return at <= 0 ? null : new int[] {at, at + symbol.length()};
  }

  /**
   * The last (or first) place outside brackets and quotes where the symbol stands by itself; -1 if
   * there is none.
   */
  private static int topLevel(String segment, String symbol, boolean first) {
    int depth = 0;
    int found = -1;
    for (int i = 0; i < segment.length(); i++) {
      char c = segment.charAt(i);
      if (c == '\'' || c == '"') {
        i = skipQuoted(segment, i);
      } else {
        if (depth == 0 && segment.startsWith(symbol, i) && standsAlone(segment, i, symbol)) {
          if (first) {
            return i;
          }
          found = i;
        }
        if (c == '(' || c == '[' || c == '{') {
          depth++;
        } else if (c == ')' || c == ']' || c == '}') {
          depth--;
        } else if (symbol.length() == 2 && segment.startsWith(symbol, i)) {
          i++;
        }
      }
    }
    return found;
  }

  private static boolean standsAlone(String segment, int at, String symbol) {
    if (symbol.equals("[")) {
      return true;
    }
    char twin = symbol.charAt(0);
    boolean doubled = symbol.length() == 1 && "*/<>".indexOf(twin) >= 0;
    if (doubled
        && (at + 1 < segment.length() && segment.charAt(at + 1) == twin
            || at > 0 && segment.charAt(at - 1) == twin)) {
      return false;
    }
    return !segment.substring(0, at).isBlank();
  }

  private static int skipQuoted(String segment, int open) {
    char quote = segment.charAt(open);
    int i = open + 1;
    while (i < segment.length() && segment.charAt(i) != quote) {
      i += segment.charAt(i) == '\\' ? 2 : 1;
    }
    return i;
  }
}
