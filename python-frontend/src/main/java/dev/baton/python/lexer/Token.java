package dev.baton.python.lexer;

import dev.baton.code.Position;

/**
 * One token: what it is, its text, and where it stands.
 *
 * @param text the name, number, string with prefix and quotes, or operator
 * @param start offset of the first character in UTF-16
 * @param end offset after the last character
 * @param level how many brackets were open behind it
 */
public record Token(
    TokenKind kind,
    String text,
    int start,
    int end,
    int line,
    int column,
    int endLine,
    int endColumn,
    int level) {

  /** The range of the token. */
  public Position position() {
    return new Position(line, column, endLine, endColumn);
  }

  /** Whether this is a name, soft keywords included, spelt like this. */
  public boolean isName(String name) {
    return kind == TokenKind.NAME && text.equals(name);
  }
}
