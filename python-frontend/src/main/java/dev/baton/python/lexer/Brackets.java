package dev.baton.python.lexer;

import dev.baton.code.Position;
import dev.baton.python.source.Rejection;

/** The stack of open brackets, at most 200 deep as in CPython. */
final class Brackets {
  private static final int MAX_DEPTH = 200;

  private final Lexer lexer;
  private final char[] open = new char[MAX_DEPTH];
  private final int[] lines = new int[MAX_DEPTH];
  private final int[] columns = new int[MAX_DEPTH];
  private int depth;

  Brackets(Lexer lexer) {
    this.lexer = lexer;
  }

  int depth() {
    return depth;
  }

  /** The line of the innermost open bracket. */
  int innermostLine() {
    return lines[depth - 1];
  }

  char innermost() {
    return depth == 0 ? 0 : open[depth - 1];
  }

  void track(TokenKind kind, int start, int column) {
    switch (kind) {
      case LEFT_PAREN, LEFT_BRACKET, LEFT_BRACE -> push(kind.spelling().charAt(0), column);
      case RIGHT_PAREN, RIGHT_BRACKET, RIGHT_BRACE -> pop(kind.spelling().charAt(0), start);
      default -> {}
    }
  }

  private void push(char bracket, int column) {
    if (depth == MAX_DEPTH) {
      throw new Rejection("too many nested parentheses", lexer.pointAt(lexer.tokenStart()));
    }
    open[depth] = bracket;
    lines[depth] = lexer.line;
    columns[depth] = column;
    depth++;
  }

  private void pop(char bracket, int start) {
    if (depth == 0) {
      throw new Rejection("unmatched '" + bracket + "'", lexer.pointAt(start));
    }
    char opening = open[--depth];
    if (closing(opening) == bracket) {
      return;
    }
    if (opening == '{' && lexer.strings.isField(depth + 1)) {
      throw new Rejection("f-string: unmatched '" + bracket + "'", lexer.pointAt(start));
    }
    String message =
        "closing parenthesis '"
            + bracket
            + "' does not match opening parenthesis '"
            + opening
            + "'";
    if (lines[depth] != lexer.line) {
      message += " on line " + lines[depth];
    }
    throw new Rejection(message, lexer.pointAt(start));
  }

  private static char closing(char opening) {
    return opening == '(' ? ')' : opening == '[' ? ']' : '}';
  }

  Rejection neverClosed() {
    int line = lines[depth - 1];
    int column = columns[depth - 1];
    return new Rejection(
        "'" + open[depth - 1] + "' was never closed", new Position(line, column, line, column));
  }
}
