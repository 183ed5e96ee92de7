package dev.baton.python.parser;

import static dev.baton.python.lexer.TokenKind.*;

import dev.baton.python.ast.Expression;
import dev.baton.python.ast.Expression.*;
import dev.baton.python.ast.Keyword;
import dev.baton.python.lexer.Token;
import java.util.ArrayList;
import java.util.List;

/** Parses the arguments of calls and class statements. */
final class ArgumentParser {
  private final Tokens tokens;
  private final ExpressionParser expressions;

  /** The arguments between one pair of parentheses. */
  record Arguments(List<Expression> positional, List<Keyword> keywords) {}

  ArgumentParser(Tokens tokens, ExpressionParser expressions) {
    this.tokens = tokens;
    this.expressions = expressions;
  }

  /** The call of {@code function}, which began at {@code start}; the cursor is on the bracket. */
  Expression call(Token start, Expression function) {
    Arguments arguments = parenthesised();
    return new Call(function, arguments.positional, arguments.keywords, tokens.from(start));
  }

  Arguments parenthesised() {
    Token open = tokens.expect(LEFT_PAREN);
    List<Expression> positional = new ArrayList<>();
    List<Keyword> keywords = new ArrayList<>();
    while (!tokens.at(RIGHT_PAREN)) {
      argument(open, positional, keywords);
      if (!tokens.accept(COMMA)) {
        break;
      }
    }
    tokens.expect(RIGHT_PAREN);
    return new Arguments(positional, keywords);
  }

  private void argument(Token open, List<Expression> positional, List<Keyword> keywords) {
    Token start = tokens.peek();
    switch (start.kind()) {
      case STAR -> {
        tokens.advance();
        Expression value = expressions.expression();
        Starred starred = new Starred(value, tokens.from(start));
        expressions.diagnosis.starArgument(starred, keywords);
        positional.add(starred);
      }
      case DOUBLE_STAR -> {
        tokens.advance();
        Expression value = expressions.expression();
        keywords.add(new Keyword(null, value, tokens.from(start)));
      }
      default -> plainArgument(open, start, positional, keywords);
    }
  }

  private void plainArgument(
      Token open, Token start, List<Expression> positional, List<Keyword> keywords) {
    if (tokens.peek(1).kind() == EQUAL) {
      keywordArgument(start, keywords);
      return;
    }
    Expression value = expressions.argumentExpression();
    expressions.diagnosis.argumentAssignment(start);
    if (expressions.atGenerator()) {
      boolean alone = positional.isEmpty() && keywords.isEmpty();
      List<Generator> generators = expressions.generators();
      boolean closes = tokens.at(RIGHT_PAREN);
      value =
          new Comprehension(
              ComprehensionKind.GENERATOR, value, null, generators, range(open, closes));
      expressions.diagnosis.generatorArgument(value, start, alone && closes);
    }
    expressions.diagnosis.positionalAfterKeyword(keywords);
    positional.add(value);
  }

  /** The only argument takes the call's brackets as its own. */
  private dev.baton.code.Position range(Token open, boolean closes) {
    Token end = closes ? tokens.peek() : tokens.previous();
    return new dev.baton.code.Position(open.line(), open.column(), end.endLine(), end.endColumn());
  }

  private void keywordArgument(Token start, List<Keyword> keywords) {
    expressions.diagnosis.keywordName(start);
    tokens.expect(NAME);
    Token equal = tokens.expect(EQUAL);
    Expression value = expressions.expression();
    expressions.diagnosis.keywordComprehension(start, equal);
    keywords.add(new Keyword(start.text(), value, tokens.from(start)));
  }
}
