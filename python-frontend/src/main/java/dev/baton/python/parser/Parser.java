package dev.baton.python.parser;

import dev.baton.code.Position;
import dev.baton.python.ast.Expression;
import dev.baton.python.ast.Module;
import dev.baton.python.ast.Statement;
import dev.baton.python.lexer.TokenKind;
import dev.baton.python.source.Rejection;
import dev.baton.python.source.SourceText;
import java.util.List;

/**
 * Parses Python 3.12 by recursive descent, with operator precedence for expressions. Assignment
 * targets are parsed as expressions and checked afterwards, so that no text is read more than twice
 * and the time is linear. Not thread safe; one parser for each text.
 */
public final class Parser {
  final Tokens tokens;
  final ExpressionParser expressions;
  final StatementParser statements;

  /** A parser for a whole text. */
  public Parser(SourceText source) {
    tokens = new Tokens(source);
    expressions = new ExpressionParser(tokens);
    statements = new StatementParser(tokens, expressions);
  }

  /**
   * Parses a file.
   *
   * @throws Rejection if the text is not well formed
   */
  public Module file() {
    return guarded(() -> new Module(statements.statementsUntil(TokenKind.END)));
  }

  /**
   * Parses one expression, which may stand on lines of its own, and returns it as the only
   * statement.
   *
   * @throws Rejection if the text is not well formed
   */
  public Module expression() {
    return guarded(
        () -> {
          Expression value = expressions.starExpressionsWithoutStar();
          while (tokens.accept(TokenKind.NEWLINE)) {
            continue;
          }
          tokens.expect(TokenKind.END);
          return new Module(List.of(new Statement.ExpressionStatement(value, value.position())));
        });
  }

  /**
   * Parses one statement typed at a prompt.
   *
   * @throws Rejection if the text is not well formed or holds several statements
   */
  public Module interactive() {
    return guarded(
        () -> {
          while (tokens.accept(TokenKind.NEWLINE)) {
            continue;
          }
          if (tokens.at(TokenKind.END)) {
            throw tokens.invalid();
          }
          List<Statement> body = statements.statement();
          while (tokens.accept(TokenKind.NEWLINE)) {
            continue;
          }
          if (!tokens.at(TokenKind.END)) {
            throw new Rejection(
                "multiple statements found while compiling a single statement",
                tokens.previous().position());
          }
          return new Module(body);
        });
  }

  /** Whether the text ended inside an open bracket or block. */
  public boolean endedInsideBlock() {
    return tokens.lexer().endedInsideBlock();
  }

  /** After an error: whether more text could have prevented it. */
  public boolean failedAtEnd() {
    return tokens.failedAtEnd();
  }

  private Module guarded(java.util.function.Supplier<Module> rule) {
    try {
      return rule.get();
    } catch (Rejection e) {
      if (!e.getMessage().startsWith("unexpected ")) {
        tokens.scanRest();
      }
      throw e;
    }
  }

  /** The place of an empty range at the beginning of {@code position}. */
  static Position startOf(Position position) {
    return new Position(position.line(), position.column(), position.line(), position.column());
  }
}
