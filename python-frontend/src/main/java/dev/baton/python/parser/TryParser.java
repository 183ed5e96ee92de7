package dev.baton.python.parser;

import static dev.baton.python.lexer.TokenKind.*;

import dev.baton.python.ast.Expression;
import dev.baton.python.ast.Statement;
import dev.baton.python.ast.Statement.*;
import dev.baton.python.lexer.Token;
import dev.baton.python.source.Rejection;
import java.util.ArrayList;
import java.util.List;

/** Parses {@code try} statements. */
final class TryParser {
  private final Tokens tokens;
  private final ExpressionParser expressions;
  private final CompoundParser compounds;

  TryParser(Tokens tokens, ExpressionParser expressions, CompoundParser compounds) {
    this.tokens = tokens;
    this.expressions = expressions;
    this.compounds = compounds;
  }

  Statement parse() {
    Token head = tokens.advance();
    tokens.expectNamed(COLON);
    List<Statement> body = compounds.block(head, "'try' statement");
    if (!tokens.at(EXCEPT) && !tokens.at(FINALLY)) {
      throw tokens.atFurthest("expected 'except' or 'finally' block");
    }
    boolean star = tokens.at(EXCEPT) && tokens.peek(1).kind() == STAR;
    List<ExceptHandler> handlers = new ArrayList<>();
    while (tokens.at(EXCEPT)) {
      handlers.add(handler(star));
    }
    List<Statement> orElse = handlers.isEmpty() ? List.of() : compounds.elseBlock();
    List<Statement> finalBody = List.of();
    if (tokens.at(FINALLY)) {
      Token last = tokens.advance();
      tokens.expectNamed(COLON);
      finalBody = compounds.block(last, "'finally' statement");
    }
    return new Try(body, star, handlers, orElse, finalBody, tokens.fromBlock(head));
  }

  private ExceptHandler handler(boolean star) {
    Token head = tokens.advance();
    boolean starred = tokens.accept(STAR);
    if (starred && (tokens.at(COLON) || tokens.at(NEWLINE))) {
      throw tokens.atFurthest("expected one or more exception types");
    }
    if (starred != star) {
      throw new Rejection(
          "cannot have both 'except' and 'except*' on the same 'try'", tokens.from(head));
    }
    Expression type = null;
    String name = null;
    if (!tokens.at(COLON) && !tokens.at(NEWLINE)) {
      type = type();
      name = tokens.accept(AS) ? tokens.expect(NAME).text() : null;
    }
    compounds.colonAfterHead();
    List<Statement> body =
        compounds.block(head, star ? "'except*' statement" : "'except' statement");
    return new ExceptHandler(type, name, body, tokens.fromBlock(head));
  }

  private Expression type() {
    Token start = tokens.peek();
    Expression type = expressions.expression();
    if (!tokens.at(COMMA)) {
      return type;
    }
    tokens.advance();
    Expression rest = tokens.attempt(expressions::starExpressions);
    if (rest != null && (tokens.at(COLON) || tokens.at(AS))) {
      if (tokens.accept(AS)) {
        tokens.accept(NAME);
      }
      throw new Rejection("multiple exception types must be parenthesized", tokens.from(start));
    }
    throw tokens.invalid();
  }
}
