package dev.baton.python.parser;

import static dev.baton.python.lexer.TokenKind.*;

import dev.baton.python.ast.Expression;
import dev.baton.python.ast.Statement;
import dev.baton.python.ast.Statement.*;
import dev.baton.python.lexer.Token;
import dev.baton.python.lexer.TokenKind;
import dev.baton.python.source.Rejection;
import dev.baton.spi.SourceException.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses statements that contain blocks. */
final class CompoundParser {
  private final Tokens tokens;
  private final ExpressionParser expressions;
  private final StatementParser statements;
  private final DefinitionParser definitions;
  private final MatchParser matches;
  private final TryParser tries;

  CompoundParser(Tokens tokens, ExpressionParser expressions, StatementParser statements) {
    this.tokens = tokens;
    this.expressions = expressions;
    this.statements = statements;
    this.definitions = new DefinitionParser(tokens, expressions, this);
    this.matches = new MatchParser(tokens, expressions, this);
    this.tries = new TryParser(tokens, expressions, this);
  }

  DefinitionParser definitions() {
    return definitions;
  }

  /** The compound statement that begins here, or null if none does. */
  @Nullable Statement compound() {
    Token start = tokens.peek();
    return switch (start.kind()) {
      case IF -> ifStatement();
      case WHILE -> whileStatement();
      case FOR -> forStatement(start, false);
      case WITH -> with(start, false);
      case TRY -> tries.parse();
      case DEF -> definitions.function(start, false, List.of());
      case CLASS -> definitions.classDefinition(List.of());
      case AT -> definitions.decorated();
      case ASYNC -> async(start);
      case NAME -> start.text().equals("match") ? matches.parse() : null;
      default -> null;
    };
  }

  private Statement async(Token start) {
    tokens.advance();
    return switch (tokens.kind()) {
      case DEF -> definitions.function(start, true, List.of());
      case FOR -> forStatement(start, true);
      case WITH -> with(start, true);
      default -> throw tokens.invalid();
    };
  }

  /** The colon after the head of a statement. */
  void colonAfterHead() {
    if (tokens.at(NEWLINE)) {
      throw tokens.atFurthest("expected ':'");
    }
    tokens.expect(COLON);
  }

  /**
   * The block of a statement that began at {@code head}; the colon has been read.
   *
   * @param what the statement, in the words of the error message
   */
  List<Statement> block(Token head, String what) {
    List<Statement> body = new ArrayList<>();
    if (!tokens.accept(NEWLINE)) {
      statements.simpleLine(body);
      return body;
    }
    if (!tokens.accept(INDENT)) {
      throw new Rejection(
          Kind.INDENTATION_ERROR,
          "expected an indented block after " + what + " on line " + head.line(),
          tokens.peek().position());
    }
    return statements.statementsUntil(DEDENT);
  }

  private Statement ifStatement() {
    List<Token> heads = new ArrayList<>();
    List<Expression> tests = new ArrayList<>();
    List<List<Statement>> bodies = new ArrayList<>();
    TokenKind next = IF;
    do {
      Token head = tokens.expect(next);
      heads.add(head);
      tests.add(expressions.namedExpression());
      colonAfterHead();
      bodies.add(block(head, "'" + head.text() + "' statement"));
      next = ELIF;
    } while (tokens.at(ELIF));
    List<Statement> orElse = elseBlock();
    for (int i = heads.size() - 1; i > 0; i--) {
      orElse = List.of(new If(tests.get(i), bodies.get(i), orElse, tokens.fromBlock(heads.get(i))));
    }
    return new If(tests.get(0), bodies.get(0), orElse, tokens.fromBlock(heads.get(0)));
  }

  /** The block of {@code else}, empty if there is none. */
  List<Statement> elseBlock() {
    if (!tokens.at(ELSE)) {
      return List.of();
    }
    Token head = tokens.advance();
    tokens.expectNamed(COLON);
    return block(head, "'else' statement");
  }

  private Statement whileStatement() {
    Token head = tokens.advance();
    Expression test = expressions.namedExpression();
    colonAfterHead();
    List<Statement> body = block(head, "'while' statement");
    return new While(test, body, elseBlock(), tokens.fromBlock(head));
  }

  private Statement forStatement(Token start, boolean isAsync) {
    Token head = tokens.expect(FOR);
    Expression target = new Targets(tokens).forTarget(expressions);
    tokens.expect(IN);
    Expression iterable = expressions.starExpressions();
    colonAfterHead();
    List<Statement> body = block(head, "'for' statement");
    return new For(isAsync, target, iterable, body, elseBlock(), tokens.fromBlock(start));
  }

  private Statement with(Token start, boolean isAsync) {
    Token head = tokens.expect(WITH);
    List<WithItem> items = null;
    if (tokens.at(LEFT_PAREN)) {
      items = tokens.attempt(this::parenthesisedItems);
    }
    if (items == null) {
      items = items();
    }
    colonAfterHead();
    List<Statement> body = block(head, "'with' statement");
    return new With(isAsync, items, body, tokens.fromBlock(start));
  }

  /** {@code (a as b, c as d)} before the colon; anything else is left to {@link #items}. */
  private List<WithItem> parenthesisedItems() {
    tokens.expect(LEFT_PAREN);
    List<WithItem> items = new ArrayList<>();
    do {
      if (!items.isEmpty() && tokens.at(RIGHT_PAREN)) {
        break;
      }
      items.add(item());
    } while (tokens.accept(COMMA));
    tokens.expect(RIGHT_PAREN);
    if (!tokens.at(COLON) && !tokens.at(NEWLINE)) {
      throw tokens.invalid();
    }
    return items;
  }

  private List<WithItem> items() {
    List<WithItem> items = new ArrayList<>();
    do {
      items.add(item());
    } while (tokens.accept(COMMA));
    return items;
  }

  private WithItem item() {
    Expression context = expressions.expression();
    if (!tokens.accept(AS)) {
      return new WithItem(context, null);
    }
    if (!ExpressionParser.startsExpression(tokens.peek())) {
      throw tokens.invalid();
    }
    Expression target = expressions.starExpression();
    return new WithItem(context, Targets.check(target));
  }
}
