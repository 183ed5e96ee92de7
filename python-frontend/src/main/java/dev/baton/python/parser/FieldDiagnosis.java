package dev.baton.python.parser;

import static dev.baton.python.lexer.TokenKind.*;

import dev.baton.python.lexer.Token;
import dev.baton.python.lexer.TokenKind;
import dev.baton.python.source.Rejection;

/** Recognises common mistakes in the replacement fields of f-strings. */
final class FieldDiagnosis {
  private final Tokens tokens;

  FieldDiagnosis(Tokens tokens) {
    this.tokens = tokens;
  }

  /** {@code lambda} in a replacement field, whose colon begins the format spec. */
  void lambda(Token start) {
    if (tokens.at(FSTRING_MIDDLE) || tokens.at(RIGHT_BRACE)) {
      throw new Rejection(
          "f-string: lambda expressions are not allowed without parentheses", tokens.from(start));
    }
  }

  /**
   * Words a plain error at the outer level of the replacement field that begins at {@code mark}.
   */
  Rejection inField(Rejection plain, int mark) {
    int failed = tokens.furthest();
    int begin = tokens.token(mark).level();
    if (!tokens.isPlain(plain) || tokens.token(failed).level() > begin) {
      return plain;
    }
    if (failed <= mark + 1) {
      return new Rejection(
          "f-string: expecting a valid expression after '{'", tokens.token(mark).position());
    }
    TokenKind kind = tokens.token(failed - 1).kind();
    boolean operator = kind.isKeyword() || !kind.spelling().isEmpty();
    return operator
        ? new Rejection(
            "f-string: expecting '=', or '!', or ':', or '}'", tokens.token(failed - 1).position())
        : plain;
  }

  /** The beginning of a replacement field. */
  void fieldStart() {
    switch (tokens.kind()) {
      case EQUAL, EXCLAMATION, COLON, RIGHT_BRACE ->
          throw new Rejection(
              "f-string: valid expression required before '" + tokens.peek().text() + "'",
              tokens.peek().position());
      default -> {
        if (!ExpressionParser.startsExpression(tokens.peek()) && !tokens.at(YIELD)) {
          throw new Rejection(
              "f-string: expecting a valid expression after '{'", tokens.peek().position());
        }
      }
    }
  }

  void fieldAfterExpression(boolean debug) {
    switch (tokens.kind()) {
      case EXCLAMATION, COLON, RIGHT_BRACE -> {}
      default ->
          throw new Rejection(
              debug
                  ? "f-string: expecting '!', or ':', or '}'"
                  : "f-string: expecting '=', or '!', or ':', or '}'",
              tokens.peek().position());
    }
  }

  Rejection fieldEnd(boolean formatted) {
    return new Rejection(
        formatted ? "f-string: expecting '}', or format specs" : "f-string: expecting ':' or '}'",
        tokens.peek().position());
  }

  Rejection missingConversion(Token token) {
    boolean missing = token.kind() == COLON || token.kind() == RIGHT_BRACE;
    return new Rejection(
        missing
            ? "f-string: missing conversion character"
            : "f-string: invalid conversion character",
        token.position());
  }
}
