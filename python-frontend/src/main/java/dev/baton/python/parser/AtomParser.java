package dev.baton.python.parser;

import static dev.baton.python.lexer.TokenKind.*;

import dev.baton.code.Constant;
import dev.baton.python.ast.Expression;
import dev.baton.python.ast.Expression.*;
import dev.baton.python.lexer.Token;
import dev.baton.python.lexer.TokenKind;
import java.util.ArrayList;
import java.util.List;

/** Parses names, literals, displays, comprehensions and parenthesised forms. */
final class AtomParser {
  private final Tokens tokens;
  private final ExpressionParser expressions;
  private final StringParser strings;

  AtomParser(Tokens tokens, ExpressionParser expressions) {
    this.tokens = tokens;
    this.expressions = expressions;
    this.strings = new StringParser(tokens, expressions);
  }

  Expression atom() {
    Token token = tokens.peek();
    switch (token.kind()) {
      case NAME -> {
        tokens.advance();
        return new Name(token.text(), token.position());
      }
      case NUMBER -> {
        tokens.advance();
        return ExpressionParser.literal(Numbers.parse(token), token);
      }
      case STRING, FSTRING_START -> {
        return strings.concatenation();
      }
      case LEFT_PAREN -> {
        return parenthesised();
      }
      case LEFT_BRACKET -> {
        return list();
      }
      case LEFT_BRACE -> {
        return dictOrSet();
      }
      case TRUE -> {
        return ExpressionParser.literal(true, tokens.advance());
      }
      case FALSE -> {
        return ExpressionParser.literal(false, tokens.advance());
      }
      case NONE -> {
        return ExpressionParser.literal(Constant.NONE, tokens.advance());
      }
      case ELLIPSIS -> {
        return ExpressionParser.literal(Constant.ELLIPSIS, tokens.advance());
      }
      default -> throw tokens.invalid();
    }
  }

  private Expression parenthesised() {
    Token start = tokens.advance();
    if (tokens.accept(RIGHT_PAREN)) {
      return new TupleDisplay(List.of(), tokens.from(start));
    }
    if (tokens.at(YIELD)) {
      Expression value = expressions.yieldExpression();
      tokens.expect(RIGHT_PAREN);
      return value;
    }
    expressions.diagnosis.atGroup();
    Expression first = expressions.starNamedExpression();
    if (expressions.atGenerator()) {
      return comprehension(start, ComprehensionKind.GENERATOR, first, RIGHT_PAREN);
    }
    if (tokens.at(COMMA)) {
      List<Expression> elements = elements(first, RIGHT_PAREN);
      tokens.expect(RIGHT_PAREN);
      return new TupleDisplay(elements, tokens.from(start));
    }
    expressions.diagnosis.starredGroup(first);
    tokens.expect(RIGHT_PAREN);
    return first;
  }

  /** The elements from the first, already read, up to the closing bracket. */
  private List<Expression> elements(Expression first, TokenKind close) {
    List<Expression> elements = new ArrayList<>();
    elements.add(first);
    while (tokens.accept(COMMA)) {
      if (tokens.at(close)) {
        break;
      }
      if (elements.size() == 1) {
        expressions.diagnosis.unparenthesizedComprehensionTarget(elements, close);
      }
      elements.add(expressions.starNamedExpression());
      expressions.diagnosis.unparenthesizedComprehensionTarget(elements, close);
    }
    return elements;
  }

  private Expression comprehension(
      Token start, ComprehensionKind kind, Expression element, TokenKind close) {
    Diagnosis.comprehensionElement(element);
    List<Generator> generators = expressions.generators();
    tokens.expect(close);
    return new Comprehension(kind, element, null, generators, tokens.from(start));
  }

  private Expression list() {
    Token start = tokens.advance();
    if (tokens.accept(RIGHT_BRACKET)) {
      return new ListDisplay(List.of(), tokens.from(start));
    }
    Expression first = expressions.starNamedExpression();
    if (expressions.atGenerator()) {
      return comprehension(start, ComprehensionKind.LIST, first, RIGHT_BRACKET);
    }
    List<Expression> elements = elements(first, RIGHT_BRACKET);
    tokens.expect(RIGHT_BRACKET);
    return new ListDisplay(elements, tokens.from(start));
  }

  private Expression dictOrSet() {
    Token start = tokens.advance();
    if (tokens.accept(RIGHT_BRACE)) {
      return new Dict(List.of(), tokens.from(start));
    }
    if (tokens.at(DOUBLE_STAR)) {
      return dict(start, doubleStarred());
    }
    Token begin = tokens.peek();
    Expression first = expressions.starNamedExpression();
    boolean bareNamed = first instanceof NamedExpr && begin.kind() == NAME;
    if (tokens.at(COLON) && !(first instanceof Starred) && !bareNamed) {
      return dictWithKey(start, first);
    }
    if (expressions.atGenerator()) {
      return comprehension(start, ComprehensionKind.SET, first, RIGHT_BRACE);
    }
    List<Expression> elements = elements(first, RIGHT_BRACE);
    tokens.expect(RIGHT_BRACE);
    return new SetDisplay(elements, tokens.from(start));
  }

  private Expression dictWithKey(Token start, Expression key) {
    DictItem first = valueOf(key);
    if (!expressions.atGenerator()) {
      return dict(start, first);
    }
    List<Generator> generators = expressions.generators();
    tokens.expect(RIGHT_BRACE);
    return new Comprehension(
        ComprehensionKind.DICT, key, first.value(), generators, tokens.from(start));
  }

  private DictItem doubleStarred() {
    Token star = tokens.expect(DOUBLE_STAR);
    Expression value = expressions.operators(Precedence.BIT_OR);
    expressions.diagnosis.dictUnpackingInComprehension(star);
    return new DictItem(null, value);
  }

  private DictItem valueOf(Expression key) {
    Token colon = tokens.expect(COLON);
    expressions.diagnosis.dictValue(colon);
    return new DictItem(key, expressions.expression());
  }

  private Expression dict(Token start, DictItem first) {
    List<DictItem> items = new ArrayList<>();
    items.add(first);
    while (tokens.accept(COMMA)) {
      if (tokens.at(RIGHT_BRACE)) {
        break;
      }
      if (tokens.at(DOUBLE_STAR)) {
        items.add(doubleStarred());
      } else {
        Expression key = expressions.expression(false);
        expressions.diagnosis.dictKeyWithoutColon(key);
        items.add(valueOf(key));
      }
    }
    tokens.expect(RIGHT_BRACE);
    return new Dict(items, tokens.from(start));
  }
}
