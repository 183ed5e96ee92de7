package dev.baton.python.lexer;

import dev.baton.python.source.Rejection;
import dev.baton.spi.SourceException.Kind;

/**
 * Turns the blanks at the beginning of logical lines into INDENT and DEDENT. Each level is measured
 * twice, with tabs to multiples of eight and with tabs as one column: text whose nesting depends on
 * the tab width is a TabError.
 */
final class Indentation {
  private static final int MAX_LEVELS = 100;
  private static final int TAB_WIDTH = 8;

  private final Lexer lexer;
  private final int[] columns = new int[MAX_LEVELS];
  private final int[] alternatives = new int[MAX_LEVELS];
  private int level;
  private int pending;
  private boolean openAtEnd;

  Indentation(Lexer lexer) {
    this.lexer = lexer;
  }

  boolean hasPending() {
    return pending != 0;
  }

  /** Whether a block was still open when the text ended without a last empty line. */
  boolean openAtEnd() {
    return openAtEnd;
  }

  TokenKind takePending() {
    if (pending > 0) {
      pending--;
      return TokenKind.INDENT;
    }
    pending++;
    return TokenKind.DEDENT;
  }

  /** Closes one level at the end of the text; false if none is open. */
  boolean closeOne() {
    if (level == 0) {
      return false;
    }
    openAtEnd = true;
    level--;
    return true;
  }

  /**
   * Measures the line that begins here, skipping lines without tokens. If it is continued behind a
   * backslash before the first token, the blanks before the first backslash count.
   */
  void measure() {
    String text = lexer.text;
    int column = 0;
    int alternative = 0;
    int continued = 0;
    while (lexer.at < text.length()) {
      char c = text.charAt(lexer.at);
      switch (c) {
        case ' ' -> {
          column++;
          alternative++;
        }
        case '\t' -> {
          column = (column / TAB_WIDTH + 1) * TAB_WIDTH;
          alternative++;
        }
        case '\f' -> {
          column = 0;
          alternative = 0;
        }
        case '\\' -> {
          continued = continued > 0 ? continued : column;
          lexer.continueLine();
          continue;
        }
        case '#' -> {
          lexer.skipComment();
          continue;
        }
        case '\n' -> {
          lexer.newLine(lexer.at);
          column = 0;
          alternative = 0;
          continued = 0;
        }
        default -> {
          boolean split = continued > 0;
          enter(split ? continued : column, split ? continued : alternative);
          return;
        }
      }
      lexer.at++;
    }
  }

  private void enter(int column, int alternative) {
    if (column == columns[level]) {
      checkTabs(alternative == alternatives[level]);
    } else if (column > columns[level]) {
      if (level + 1 >= MAX_LEVELS) {
        throw error(Kind.INDENTATION_ERROR, "too many levels of indentation");
      }
      checkTabs(alternative > alternatives[level]);
      level++;
      columns[level] = column;
      alternatives[level] = alternative;
      pending = 1;
    } else {
      while (level > 0 && column < columns[level]) {
        level--;
        pending--;
      }
      if (column != columns[level]) {
        throw error(Kind.INDENTATION_ERROR, "unindent does not match any outer indentation level");
      }
      checkTabs(alternative == alternatives[level]);
    }
  }

  private void checkTabs(boolean consistent) {
    if (!consistent) {
      throw error(Kind.TAB_ERROR, "inconsistent use of tabs and spaces in indentation");
    }
  }

  private Rejection error(Kind kind, String message) {
    if (kind == Kind.TAB_ERROR) {
      return lexer.layoutError(kind, message, lexer.pointAt(lexer.lineStart));
    }
    int end = lexer.text.indexOf('\n', lexer.at);
    return lexer.layoutError(kind, message, lexer.pointAt(end < 0 ? lexer.text.length() : end));
  }
}
