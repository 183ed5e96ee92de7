package dev.baton.python.parser;

import static dev.baton.python.lexer.TokenKind.*;

import dev.baton.code.BinaryOperator;
import dev.baton.code.Constant;
import dev.baton.python.ast.Expression;
import dev.baton.python.ast.Expression.*;
import dev.baton.python.ast.Pattern;
import dev.baton.python.ast.Pattern.*;
import dev.baton.python.ast.UnaryOperator;
import dev.baton.python.lexer.Token;
import dev.baton.python.lexer.TokenKind;
import dev.baton.python.source.Rejection;
import java.util.ArrayList;
import java.util.List;

/** Parses the patterns of {@code case} clauses (PEP 634). */
final class PatternParser {
  private final Tokens tokens;
  private final ExpressionParser expressions;

  PatternParser(Tokens tokens, ExpressionParser expressions) {
    this.tokens = tokens;
    this.expressions = expressions;
  }

  /** What stands between {@code case} and the colon: several patterns form a sequence. */
  Pattern patterns() {
    Token start = tokens.peek();
    Pattern first = maybeStar();
    if (!tokens.at(COMMA)) {
      if (first instanceof MatchStar) {
        throw tokens.invalid();
      }
      return first;
    }
    List<Pattern> list = rest(first, COLON);
    return new MatchSequence(list, tokens.from(start));
  }

  private List<Pattern> rest(Pattern first, TokenKind close) {
    List<Pattern> list = new ArrayList<>();
    list.add(first);
    while (tokens.accept(COMMA)) {
      if (tokens.at(close) || close == COLON && tokens.at(IF)) {
        break;
      }
      list.add(maybeStar());
    }
    return list;
  }

  private Pattern maybeStar() {
    Token start = tokens.peek();
    if (!tokens.accept(STAR)) {
      return pattern();
    }
    String name = tokens.expect(NAME).text();
    return new MatchStar(name.equals("_") ? null : name, tokens.from(start));
  }

  private Pattern pattern() {
    tokens.enter();
    Token start = tokens.peek();
    Pattern pattern = or();
    if (tokens.accept(AS)) {
      Token name = tokens.peek();
      if (name.isName("_")) {
        throw new Rejection("cannot use '_' as a target", name.position());
      }
      if (name.kind() != NAME) {
        throw new Rejection("invalid pattern target", name.position());
      }
      tokens.advance();
      pattern = new MatchAs(pattern, name.text(), tokens.from(start));
    }
    tokens.leave();
    return pattern;
  }

  private Pattern or() {
    Token start = tokens.peek();
    Pattern first = closed();
    if (!tokens.at(BAR)) {
      return first;
    }
    List<Pattern> alternatives = new ArrayList<>();
    alternatives.add(first);
    while (tokens.accept(BAR)) {
      alternatives.add(closed());
    }
    return new MatchOr(alternatives, tokens.from(start));
  }

  private Pattern closed() {
    Token start = tokens.peek();
    return switch (start.kind()) {
      case NUMBER, MINUS -> new MatchValue(number(), tokens.from(start));
      case STRING, FSTRING_START -> string();
      case NONE -> singleton(Constant.NONE);
      case TRUE -> singleton(true);
      case FALSE -> singleton(false);
      case LEFT_PAREN -> group();
      case LEFT_BRACKET -> sequence(start);
      case LEFT_BRACE -> mapping();
      case NAME -> name();
      default -> throw tokens.invalid();
    };
  }

  private Pattern singleton(Object value) {
    return new MatchSingleton(value, tokens.advance().position());
  }

  private Pattern string() {
    Expression value = expressions.primary();
    if (value instanceof JoinedStr) {
      throw new Rejection(
          "patterns may only match literals and attribute lookups", value.position());
    }
    return new MatchValue(value, value.position());
  }

  /** A signed number, or a complex one written as a sum. */
  private Expression number() {
    Token start = tokens.peek();
    Expression left = signed();
    if (!tokens.at(PLUS) && !tokens.at(MINUS)) {
      return left;
    }
    if (isImaginary(left)) {
      throw new Rejection("real number required in complex literal", left.position());
    }
    BinaryOperator operator = Precedence.binary(tokens.advance().kind());
    Token token = tokens.expect(NUMBER);
    Expression right = ExpressionParser.literal(Numbers.parse(token), token);
    if (!isImaginary(right)) {
      throw new Rejection("imaginary number required in complex literal", right.position());
    }
    return new BinOp(left, operator, right, tokens.from(start));
  }

  private Expression signed() {
    Token start = tokens.peek();
    boolean negative = tokens.accept(MINUS);
    Token token = tokens.expect(NUMBER);
    Expression value = ExpressionParser.literal(Numbers.parse(token), token);
    return negative ? new UnaryOp(UnaryOperator.MINUS, value, tokens.from(start)) : value;
  }

  private static boolean isImaginary(Expression e) {
    Expression number = e instanceof UnaryOp u ? u.operand() : e;
    return number instanceof Literal l && l.value() instanceof Constant.Complex;
  }

  private Pattern group() {
    Token start = tokens.expect(LEFT_PAREN);
    if (tokens.accept(RIGHT_PAREN)) {
      return new MatchSequence(List.of(), tokens.from(start));
    }
    Pattern first = maybeStar();
    if (tokens.at(COMMA)) {
      List<Pattern> list = rest(first, RIGHT_PAREN);
      tokens.expect(RIGHT_PAREN);
      return new MatchSequence(list, tokens.from(start));
    }
    if (first instanceof MatchStar) {
      throw tokens.invalid();
    }
    tokens.expect(RIGHT_PAREN);
    return first;
  }

  private Pattern sequence(Token start) {
    tokens.advance();
    List<Pattern> list = tokens.at(RIGHT_BRACKET) ? List.of() : rest(maybeStar(), RIGHT_BRACKET);
    tokens.expect(RIGHT_BRACKET);
    return new MatchSequence(list, tokens.from(start));
  }

  private Pattern mapping() {
    Token start = tokens.advance();
    List<Expression> keys = new ArrayList<>();
    List<Pattern> values = new ArrayList<>();
    String rest = null;
    while (!tokens.at(RIGHT_BRACE)) {
      if (rest != null) {
        throw tokens.invalid();
      }
      if (tokens.accept(DOUBLE_STAR)) {
        Token name = tokens.expect(NAME);
        if (name.text().equals("_")) {
          throw tokens.invalid();
        }
        rest = name.text();
      } else {
        keys.add(key());
        tokens.expect(COLON);
        values.add(pattern());
      }
      if (!tokens.accept(COMMA)) {
        break;
      }
    }
    tokens.expect(RIGHT_BRACE);
    for (Expression key : keys) {
      if (key instanceof JoinedStr) {
        throw new Rejection(
            "mapping pattern keys may only match literals and attribute lookups",
            tokens.from(start));
      }
    }
    return new MatchMapping(keys, values, rest, tokens.from(start));
  }

  private Expression key() {
    Token start = tokens.peek();
    return switch (start.kind()) {
      case NUMBER, MINUS -> number();
      case STRING, FSTRING_START -> expressions.primary();
      case NONE -> ExpressionParser.literal(Constant.NONE, tokens.advance());
      case TRUE -> ExpressionParser.literal(true, tokens.advance());
      case FALSE -> ExpressionParser.literal(false, tokens.advance());
      default -> {
        Expression name = dottedName();
        if (name instanceof Name) {
          throw tokens.invalid();
        }
        yield name;
      }
    };
  }

  private Expression dottedName() {
    Token start = tokens.expect(NAME);
    Expression value = new Name(start.text(), start.position());
    while (tokens.accept(DOT)) {
      value = new Attribute(value, tokens.expect(NAME).text(), tokens.from(start));
    }
    return value;
  }

  private Pattern name() {
    Token start = tokens.peek();
    Expression value = dottedName();
    if (tokens.at(LEFT_PAREN)) {
      return classPattern(start, value);
    }
    if (value instanceof Name n) {
      return new MatchAs(null, n.id().equals("_") ? null : n.id(), tokens.from(start));
    }
    return new MatchValue(value, value.position());
  }

  private Pattern classPattern(Token start, Expression type) {
    tokens.expect(LEFT_PAREN);
    List<Pattern> positional = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<Pattern> keyword = new ArrayList<>();
    while (!tokens.at(RIGHT_PAREN)) {
      if (tokens.at(NAME) && tokens.peek(1).kind() == EQUAL) {
        names.add(tokens.advance().text());
        tokens.advance();
        keyword.add(pattern());
      } else {
        Pattern pattern = pattern();
        if (!names.isEmpty()) {
          throw new Rejection("positional patterns follow keyword patterns", pattern.position());
        }
        positional.add(pattern);
      }
      if (!tokens.accept(COMMA)) {
        break;
      }
    }
    tokens.expect(RIGHT_PAREN);
    return new MatchClass(type, positional, names, keyword, tokens.from(start));
  }
}
