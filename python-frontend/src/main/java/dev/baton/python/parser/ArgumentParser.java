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
  private final ArgumentDiagnosis diagnosis;

  /** The arguments between one pair of parentheses. */
  record Arguments(List<Expression> positional, List<Keyword> keywords) {}

  ArgumentParser(Tokens tokens, ExpressionParser expressions) {
    this.tokens = tokens;
    this.expressions = expressions;
    this.diagnosis = new ArgumentDiagnosis(tokens, expressions);
  }

  /** The call of {@code function}, which began at {@code start}; the cursor is on the bracket. */
  Expression call(Token start, Expression function) {
    Arguments arguments = parenthesised(true);
    return new Call(function, arguments.positional, arguments.keywords, tokens.from(start));
  }

  /**
   * The arguments in parentheses.
   *
   * @param generator whether a generator expression may be the only one without its own parentheses
   */
  Arguments parenthesised(boolean generator) {

    Token open = tokens.expect(LEFT_PAREN);
    List<Expression> positional = new ArrayList<>();
    List<Keyword> keywords = new ArrayList<>();
    while (!tokens.at(RIGHT_PAREN)) {
      argument(open, generator, positional, keywords);
      if (!tokens.accept(COMMA)) {
        break;
      }
    }
    tokens.expect(RIGHT_PAREN);
    return new Arguments(positional, keywords);
  }

  private void argument(
      Token open, boolean generator, List<Expression> positional, List<Keyword> keywords) {
    Token start = tokens.peek();
    switch (start.kind()) {
      case STAR -> {
        diagnosis.starAfterDoubleStar(start, keywords);
        tokens.advance();
        Expression value = expressions.expression();
        diagnosis.unpackingAssignment(start, "iterable argument unpacking");
        Starred starred = new Starred(value, tokens.from(start));
        boolean first = positional.isEmpty() && keywords.isEmpty();
        diagnosis.starComprehension(start, starred, first);
        positional.add(starred);
      }
      case DOUBLE_STAR -> {
        tokens.advance();
        Expression value = expressions.expression();
        diagnosis.unpackingAssignment(start, "keyword argument unpacking");
        keywords.add(new Keyword(null, value, tokens.from(start)));
      }
      default -> plainArgument(open, start, generator, positional, keywords);
    }
  }

  private void plainArgument(
      Token open,
      Token start,
      boolean generator,
      List<Expression> positional,
      List<Keyword> keywords) {
    if (canBeKeyword(start) && tokens.peek(1).kind() == EQUAL) {
      keywordArgument(start, keywords);
      return;
    }
    Expression value = expressions.argumentExpression();
    diagnosis.argumentAssignment(start);
    if (expressions.atGenerator()) {
      boolean first = positional.isEmpty() && keywords.isEmpty();
      if (!generator) {
        throw tokens.invalid();
      }
      List<Generator> generators = expressions.generators();
      boolean closes = tokens.at(RIGHT_PAREN);
      value =
          new Comprehension(
              ComprehensionKind.GENERATOR, value, null, generators, range(open, closes));
      diagnosis.generatorArgument(start, first);
    }
    diagnosis.positionalAfterKeyword(keywords);
    positional.add(value);
  }

  private static boolean canBeKeyword(Token token) {
    return switch (token.kind()) {
      case NAME, TRUE, FALSE, NONE -> true;
      default -> false;
    };
  }

  /** The only argument takes the call's brackets as its own. */
  private dev.baton.code.Position range(Token open, boolean closes) {
    Token end = closes ? tokens.peek() : tokens.previous();
    return new dev.baton.code.Position(open.line(), open.column(), end.endLine(), end.endColumn());
  }

  private void keywordArgument(Token start, List<Keyword> keywords) {
    diagnosis.keywordName(start);
    tokens.expect(NAME);
    Token equal = tokens.expect(EQUAL);
    diagnosis.missingValue(start, equal);
    Expression value = expressions.expression();
    diagnosis.keywordComprehension(start, equal);
    keywords.add(new Keyword(start.text(), value, tokens.from(start)));
  }
}
