package dev.baton.python.parser;

import static dev.baton.python.lexer.TokenKind.*;

import dev.baton.python.ast.Expression.Starred;
import dev.baton.python.ast.Keyword;
import dev.baton.python.lexer.Token;
import dev.baton.python.source.Rejection;
import java.util.List;

/** Recognises common mistakes in the arguments of calls. */
final class ArgumentDiagnosis {
  private final Tokens tokens;
  private final ExpressionParser expressions;
  private final Diagnosis diagnosis;

  ArgumentDiagnosis(Tokens tokens, ExpressionParser expressions) {
    this.tokens = tokens;
    this.expressions = expressions;
    this.diagnosis = expressions.diagnosis;
  }

  /** {@code *x} behind {@code **y}. */
  void starAfterDoubleStar(Token star, List<Keyword> keywords) {
    for (Keyword keyword : keywords) {
      if (keyword.name() == null) {
        throw new Rejection(
            "iterable argument unpacking follows keyword argument unpacking", star.position());
      }
    }
  }

  /** {@code *x for x in y}. */
  void starComprehension(Token star, Starred argument, boolean first) {
    if (expressions.atGenerator()) {
      if (first) {
        Diagnosis.comprehensionElement(argument);
      }
      expressions.generators();
      throw new Rejection("Generator expression must be parenthesized", tokens.from(star));
    }
  }

  /** {@code f(*x=1)}. */
  void unpackingAssignment(Token star, String what) {
    if (tokens.at(EQUAL) && !diagnosis.isQuiet()) {
      tokens.advance();
      expressions.expression();
      throw new Rejection("cannot assign to " + what, tokens.from(star));
    }
  }

  /** {@code f(x=)}. */
  void missingValue(Token name, Token equal) {
    if (tokens.at(COMMA) || tokens.at(RIGHT_PAREN)) {
      throw new Rejection("expected argument value expression", tokens.from(name, equal));
    }
  }

  void positionalAfterKeyword(List<Keyword> keywords) {
    if (keywords.isEmpty()) {
      return;
    }
    tokens.peek();
    boolean unpacking = false;
    for (Keyword keyword : keywords) {
      unpacking |= keyword.name() == null;
    }
    throw tokens.atFurthest(
        unpacking
            ? "positional argument follows keyword argument unpacking"
            : "positional argument follows keyword argument");
  }

  /** A generator expression that shares the brackets of a call with other arguments. */
  void generatorArgument(Token start, boolean first) {
    if (!first || tokens.at(COMMA)) {
      throw new Rejection("Generator expression must be parenthesized", tokens.from(start));
    }
  }

  /** {@code name=} in a call, with something else than a name; the cursor is on it. */
  void keywordName(Token token) {
    if (token.kind() == TRUE || token.kind() == FALSE || token.kind() == NONE) {
      throw new Rejection(
          "cannot assign to " + token.text(),
          Diagnosis.range(token.position(), tokens.peek(1).position()));
    }
    if (token.kind() != NAME) {
      tokens.advance();
      throw notKeyword(token);
    }
  }

  private Rejection notKeyword(Token start) {
    Token equal = tokens.peek();
    return new Rejection(
        "expression cannot contain assignment, perhaps you meant \"==\"?",
        Diagnosis.range(start.position(), equal.position()));
  }

  /** {@code f(a.b=1)}; called behind an argument that is no keyword. */
  void argumentAssignment(Token start) {
    if (tokens.at(EQUAL) && !diagnosis.isQuiet()) {
      throw notKeyword(start);
    }
  }

  /** {@code f(x=y for y in z)}. */
  void keywordComprehension(Token name, Token equal) {
    if (expressions.atGenerator()) {
      throw new Rejection(
          Diagnosis.MAYBE_WALRUS, Diagnosis.range(name.position(), equal.position()));
    }
  }
}
