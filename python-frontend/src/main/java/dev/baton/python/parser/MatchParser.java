package dev.baton.python.parser;

import static dev.baton.python.lexer.TokenKind.*;

import dev.baton.python.ast.Expression;
import dev.baton.python.ast.Expression.TupleDisplay;
import dev.baton.python.ast.Pattern;
import dev.baton.python.ast.Statement;
import dev.baton.python.ast.Statement.*;
import dev.baton.python.lexer.Token;
import dev.baton.python.lexer.TokenKind;
import dev.baton.python.source.Rejection;
import dev.baton.spi.SourceException.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recognises and parses {@code match} statements. */
final class MatchParser {
  private final Tokens tokens;
  private final ExpressionParser expressions;
  private final CompoundParser compounds;
  private final PatternParser patterns;

  MatchParser(Tokens tokens, ExpressionParser expressions, CompoundParser compounds) {
    this.tokens = tokens;
    this.expressions = expressions;
    this.compounds = compounds;
    this.patterns = new PatternParser(tokens, expressions);
  }

  /** The statement, or null if {@code match} is an ordinary name here. */
  @Nullable Statement parse() {
    if (!isStatement()) {
      return null;
    }
    Token head = tokens.advance();
    Expression subject = subject();
    compounds.colonAfterHead();
    tokens.expect(NEWLINE);
    if (!tokens.accept(INDENT)) {
      throw new Rejection(
          Kind.INDENTATION_ERROR,
          "expected an indented block after 'match' statement on line " + head.line(),
          tokens.peek().position());
    }
    List<MatchCase> cases = new ArrayList<>();
    do {
      cases.add(matchCase());
    } while (!tokens.accept(DEDENT));
    return new Match(subject, cases, tokens.fromBlock(head));
  }

  /**
   * Decides by the next token; where it may also go on with an expression that begins with the name
   * {@code match}, by whether the line ends with a colon.
   */
  private boolean isStatement() {
    return switch (tokens.peek(1).kind()) {
      case NAME,
          NUMBER,
          STRING,
          FSTRING_START,
          LEFT_BRACE,
          TILDE,
          ELLIPSIS,
          TRUE,
          FALSE,
          NONE,
          AWAIT,
          LAMBDA ->
          true;
      case NOT -> tokens.peek(2).kind() != IN;
      case LEFT_PAREN, LEFT_BRACKET, MINUS, PLUS, STAR -> lineEndsWithColon();
      default -> false;
    };
  }

  private boolean lineEndsWithColon() {
    int far = tokens.furthest();
    int distance = 1;
    TokenKind last = NAME;
    for (TokenKind kind = tokens.peek(distance).kind(); kind != NEWLINE && kind != END; ) {
      last = kind;
      kind = tokens.peek(++distance).kind();
    }
    tokens.setFurthest(far);
    return last == COLON;
  }

  private Expression subject() {
    Token start = tokens.peek();
    Expression first = expressions.starNamedExpression();
    if (!tokens.at(COMMA)) {
      return first;
    }
    List<Expression> elements = new ArrayList<>();
    elements.add(first);
    while (tokens.accept(COMMA)) {
      if (tokens.at(COLON)) {
        break;
      }
      elements.add(expressions.starNamedExpression());
    }
    return new TupleDisplay(elements, tokens.from(start));
  }

  private MatchCase matchCase() {
    Token head = tokens.peek();
    if (!head.isName("case")) {
      throw tokens.invalid();
    }
    tokens.advance();
    Pattern pattern = patterns.patterns();
    Expression guard = tokens.accept(IF) ? expressions.namedExpression() : null;
    compounds.colonAfterHead();
    return new MatchCase(pattern, guard, compounds.block(head, "'case' statement"));
  }
}
