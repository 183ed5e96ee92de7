package dev.baton.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The first statement of a text of SQL: where it ends, what it begins with, and its parameters in
 * the order in which SQLite numbers them.
 */
final class SqlText {
  /** Counts as a blank. */
  private static final char BOM = '\uFEFF';

  private final String sql;
  private final List<@Nullable String> parameters = new ArrayList<>();
  private int at;
  private boolean complete;
  private String first = "";
  private int behindFirst;

  /** Words that decide where a statement ends; a trigger has statements inside. */
  private boolean isTrigger;

  private String last = "";
  private int words;

  SqlText(String sql) {
    this.sql = sql;
    while (at < sql.length() && !complete) {
      step();
    }
  }

  /** Behind the statement and its semicolon. */
  int end() {
    return at;
  }

  /** Whether it ends with a semicolon. */
  boolean isComplete() {
    return complete;
  }

  /** Its first word in capitals; empty if there is nothing but comments. */
  String firstWord() {
    return first;
  }

  /** What follows its first word. */
  String rest() {
    return sql.substring(behindFirst, complete ? at - 1 : at).strip();
  }

  /** The names of parameters with the character before them; null for those without a name. */
  List<@Nullable String> parameters() {
    return parameters;
  }

  private void step() {
    char c = sql.charAt(at);
    if (c == '\'' || c == '"' || c == '`') {
      quoted(c);
    } else if (c == '[') {
      skipBehind("]", 1);
    } else if (sql.startsWith("--", at)) {
      skipBehind("\n", 2);
    } else if (sql.startsWith("/*", at)) {
      skipBehind("*/", 2);
    } else if (c == ';') {
      at++;
      complete = !first.isEmpty() && (!isTrigger || last.equals("END"));
    } else if (c == '?' || c == ':' || c == '@' || c == '$') {
      parameter(c);
    } else if (isWord(c)) {
      word();
    } else {
      if (!Character.isWhitespace(c) && c != BOM && first.isEmpty()) {
        first = String.valueOf(c);
        behindFirst = at + 1;
      }
      at++;
    }
  }

  private void quoted(char quote) {
    at++;
    while (at < sql.length()) {
      if (sql.charAt(at++) == quote) {
        if (at >= sql.length() || sql.charAt(at) != quote) {
          break;
        }
        at++;
      }
    }
    last = "";
  }

  private void skipBehind(String end, int from) {
    int found = sql.indexOf(end, at + from);
    at = found < 0 ? sql.length() : found + end.length();
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c >= 0x80 && c != BOM;
  }

  private int wordEnd(int from) {
    int to = from;
    while (to < sql.length() && isWord(sql.charAt(to))) {
      to++;
    }
    return to;
  }

  private void word() {
    int end = wordEnd(at);
    last = sql.substring(at, end).toUpperCase(Locale.ROOT);
    at = end;
    words++;
    if (first.isEmpty()) {
      first = last;
      behindFirst = at;
    }
    if (last.equals("TRIGGER") && words <= 3 && first.equals("CREATE")) {
      isTrigger = true;
    }
  }

  private void parameter(char c) {
    int end = wordEnd(at + 1);
    String name = sql.substring(at, end);
    at = end;
    if (c != '?') {
      if (name.length() > 1 && !parameters.contains(name)) {
        parameters.add(name);
      }
    } else if (name.length() == 1) {
      parameters.add(null);
    } else if (name.length() < 7 && name.substring(1).chars().allMatch(Character::isDigit)) {
      int number = Integer.parseInt(name.substring(1));
      while (number <= 32766 && parameters.size() < number) {
        parameters.add(parameters.size() == number - 1 ? name : null);
      }
    }
  }
}
