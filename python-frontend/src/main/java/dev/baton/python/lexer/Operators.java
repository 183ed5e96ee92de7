package dev.baton.python.lexer;

import org.jspecify.annotations.Nullable;

/** Finds the longest operator at a place. */
final class Operators {
  private static final int FIRST = TokenKind.LEFT_PAREN.ordinal();
  private static final int LAST = TokenKind.DOUBLE_STAR_EQUAL.ordinal();
  private static final TokenKind[][] BY_FIRST_CHARACTER = index();

  private Operators() {}

  private static TokenKind[][] index() {
    TokenKind[] all = TokenKind.values();
    TokenKind[][] table = new TokenKind[128][];
    for (int i = FIRST; i <= LAST; i++) {
      char c = all[i].spelling().charAt(0);
      TokenKind[] old = table[c] == null ? new TokenKind[0] : table[c];
      TokenKind[] row = java.util.Arrays.copyOf(old, old.length + 1);
      row[old.length] = all[i];
      table[c] = row;
    }
    return table;
  }

  static @Nullable TokenKind match(String text, int at) {
    char c = text.charAt(at);
    TokenKind[] row = c < 128 ? BY_FIRST_CHARACTER[c] : null;
    if (row == null) {
      return null;
    }
    TokenKind best = null;
    for (TokenKind kind : row) {
      String spelling = kind.spelling();
      if ((best == null || spelling.length() > best.spelling().length())
          && text.startsWith(spelling, at)) {
        best = kind;
      }
    }
    return best;
  }
}
