package dev.baton.python.parser;

import dev.baton.python.ast.Expression;
import dev.baton.python.ast.Module;
import dev.baton.python.ast.Statement;
import dev.baton.python.lexer.TokenKind;
import dev.baton.python.source.Doubts;
import dev.baton.python.source.Nesting;
import dev.baton.python.source.Rejection;
import dev.baton.python.source.SourceText;
import dev.baton.spi.FrontEnd.Mode;
import dev.baton.spi.SourceException.Kind;
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
    this(source, Nesting.MODEST, new Doubts());
  }

  /**
   * A parser for a whole text.
   *
   * @param maxDepth how deeply expressions may be nested, see {@link Nesting}
   * @param doubts gets the warnings
   */
  public Parser(SourceText source, int maxDepth, Doubts doubts) {
    tokens = new Tokens(source, maxDepth, doubts);
    expressions = new ExpressionParser(tokens);
    statements = new StatementParser(tokens, expressions);
  }

  /**
   * Parses a text.
   *
   * @throws Rejection if the text is not well formed
   */
  public Module parse(Mode mode) {
    try {
      return switch (mode) {
        case EXEC -> new Module(statements.statementsUntil(TokenKind.END));
        case EVAL -> expression();
        case SINGLE -> interactive();
      };
    } catch (Rejection e) {
      if (!Nesting.isTooDeep(e)
          && (e.kind() != Kind.INDENTATION_ERROR || !e.getMessage().startsWith("unexpected "))) {
        tokens.scanRest();
      }
      throw e;
    }
  }

  /** One expression, which may have empty lines behind it, as the only statement. */
  private Module expression() {
    tokens.expressionOnly();
    Expression value = expressions.starExpressionsWithoutStar();
    skipNewlines();
    tokens.expect(TokenKind.END);
    return new Module(List.of(new Statement.ExpressionStatement(value, value.position())));
  }

  /** One statement typed at a prompt. */
  private Module interactive() {
    skipNewlines();
    if (tokens.at(TokenKind.END)) {
      throw tokens.invalid();
    }
    boolean compound = !statements.atSimple();
    List<Statement> body = statements.statement();
    if (compound && !tokens.at(TokenKind.NEWLINE) && !tokens.at(TokenKind.END)) {
      throw tokens.invalid();
    }
    skipNewlines();
    if (!tokens.at(TokenKind.END)) {
      throw new Rejection(
          "multiple statements found while compiling a single statement",
          tokens.previous().position());
    }
    return new Module(body);
  }

  private void skipNewlines() {
    while (tokens.at(TokenKind.NEWLINE)) {
      tokens.advance();
    }
  }

  /** Whether the text ended inside an open bracket or block. */
  public boolean endedInsideBlock() {
    return tokens.lexer().endedInsideBlock();
  }

  /** After an error: whether more text could have prevented it. */
  public boolean failedAtEnd() {
    return tokens.failedAtEnd();
  }
}
