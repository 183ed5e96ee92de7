package dev.baton.python.lexer;

import dev.baton.python.source.Rejection;

/** Scans number literals and rejects those that run into a name. */
final class NumberScanner {
  private final Lexer lexer;

  NumberScanner(Lexer lexer) {
    this.lexer = lexer;
  }

  Token scan() {
    if (lexer.peek(0) == '0') {
      switch (lexer.peek(1) | 0x20) {
        case 'x' -> prefixed(16, "hexadecimal");
        case 'o' -> prefixed(8, "octal");
        case 'b' -> prefixed(2, "binary");
        default -> afterZero();
      }
    } else {
      if (lexer.peek(0) != '.') {
        decimalDigits();
      }
      fractionAndExponent("decimal");
    }
    return lexer.token(TokenKind.NUMBER, lexer.text.substring(lexer.tokenStart(), lexer.at));
  }

  private void prefixed(int radix, String kind) {
    lexer.at += 2;
    do {
      if (lexer.peek(0) == '_') {
        lexer.at++;
      }
      if (!isDigit(lexer.peek(0), radix)) {
        throw Lexer.isDigit(lexer.peek(0)) ? badDigit(kind) : invalid(kind);
      }
      while (isDigit(lexer.peek(0), radix)) {
        lexer.at++;
      }
    } while (lexer.peek(0) == '_');
    if (Lexer.isDigit(lexer.peek(0))) {
      throw badDigit(kind);
    }
    checkEnd(kind);
  }

  private static boolean isDigit(char c, int radix) {
    return c < 128 && Character.digit(c, radix) >= 0;
  }

  private Rejection badDigit(String kind) {
    char digit = lexer.peek(0);
    lexer.at++;
    return error("invalid digit '" + digit + "' in " + kind + " literal");
  }

  private void afterZero() {
    int start = lexer.at;
    boolean nonZero = false;
    lexer.at++;
    while (true) {
      if (lexer.peek(0) == '_') {
        lexer.at++;
        if (!Lexer.isDigit(lexer.peek(0))) {
          throw invalid("decimal");
        }
      }
      if (lexer.peek(0) != '0') {
        break;
      }
      lexer.at++;
    }
    int zerosEnd = lexer.at;
    if (Lexer.isDigit(lexer.peek(0))) {
      nonZero = true;
      decimalDigits();
    }
    char c = lexer.peek(0);
    boolean isFloat = c == '.' || (c | 0x20) == 'e' || (c | 0x20) == 'j';
    if (nonZero && !isFloat) {
      throw new Rejection(
          "leading zeros in decimal integer literals are not permitted; "
              + "use an 0o prefix for octal integers",
          new dev.baton.code.Position(
              lexer.line, lexer.column(start), lexer.line, lexer.column(zerosEnd)));
    }
    fractionAndExponent("decimal");
  }

  private void decimalDigits() {
    while (true) {
      while (Lexer.isDigit(lexer.peek(0))) {
        lexer.at++;
      }
      if (lexer.peek(0) != '_') {
        return;
      }
      lexer.at++;
      if (!Lexer.isDigit(lexer.peek(0))) {
        throw invalid("decimal");
      }
    }
  }

  private void fractionAndExponent(String kind) {
    if (lexer.peek(0) == '.') {
      lexer.at++;
      if (Lexer.isDigit(lexer.peek(0))) {
        decimalDigits();
      }
    }
    if ((lexer.peek(0) | 0x20) == 'e') {
      int sign = lexer.peek(1) == '+' || lexer.peek(1) == '-' ? 1 : 0;
      if (Lexer.isDigit(lexer.peek(1 + sign))) {
        lexer.at += 1 + sign;
        decimalDigits();
      } else if (sign == 1) {
        lexer.at += 2;
        throw invalid("decimal");
      }
    }
    if ((lexer.peek(0) | 0x20) == 'j') {
      lexer.at++;
      checkEnd("imaginary");
    } else {
      checkEnd(kind);
    }
  }

  /** A number may be followed directly by a keyword that can continue the expression. */
  private void checkEnd(String kind) {
    char c = lexer.peek(0);
    if (c < 128 && Lexer.isNamePart(c)) {
      if (!startsKeyword()) {
        throw invalid(kind);
      }
      lexer.doubts.addOnce("invalid " + kind + " literal", lexer.pointAt(lexer.at - 1));
    }
  }

  private boolean startsKeyword() {
    String text = lexer.text;
    int at = lexer.at;
    return text.startsWith("and", at)
        || text.startsWith("else", at)
        || text.startsWith("for", at)
        || text.startsWith("if", at)
        || text.startsWith("in", at)
        || text.startsWith("is", at)
        || text.startsWith("not", at)
        || text.startsWith("or", at);
  }

  private Rejection invalid(String kind) {
    return error("invalid " + kind + " literal");
  }

  private Rejection error(String message) {
    return new Rejection(message, lexer.pointAt(lexer.at - 1));
  }
}
