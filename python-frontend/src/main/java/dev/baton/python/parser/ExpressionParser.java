package dev.baton.python.parser;

import static dev.baton.python.lexer.TokenKind.*;

import dev.baton.code.BinaryOperator;
import dev.baton.code.Constant;
import dev.baton.code.Position;
import dev.baton.python.ast.ComparisonOperator;
import dev.baton.python.ast.Expression;
import dev.baton.python.ast.Expression.*;
import dev.baton.python.ast.Parameters;
import dev.baton.python.ast.UnaryOperator;
import dev.baton.python.lexer.Token;
import dev.baton.python.lexer.TokenKind;
import dev.baton.python.source.Rejection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses expressions: operators by precedence climbing, then primaries. */
final class ExpressionParser {
  private final Tokens tokens;
  private final AtomParser atoms;
  private final ArgumentParser arguments;
  private final ParameterParser parameters;
  final Diagnosis diagnosis;

  ExpressionParser(Tokens tokens) {
    this.tokens = tokens;
    this.diagnosis = new Diagnosis(tokens, this);
    this.atoms = new AtomParser(tokens, this);
    this.arguments = new ArgumentParser(tokens, this);
    this.parameters = new ParameterParser(tokens, this);
  }

  ParameterParser parameters() {
    return parameters;
  }

  ArgumentParser arguments() {
    return arguments;
  }

  /** One or more expressions, with stars; several make a tuple. */
  Expression starExpressions() {
    Token start = tokens.peek();
    Expression first = starExpression();
    if (!tokens.at(COMMA)) {
      return first;
    }
    List<Expression> elements = new ArrayList<>();
    elements.add(first);
    while (tokens.accept(COMMA)) {
      if (!startsExpression(tokens.peek())) {
        break;
      }
      elements.add(starExpression());
    }
    return new TupleDisplay(elements, tokens.from(start));
  }

  /** Like {@link #starExpressions}, but no element may have a star. */
  Expression starExpressionsWithoutStar() {
    Token start = tokens.peek();
    Expression first = expression();
    if (!tokens.at(COMMA)) {
      return first;
    }
    List<Expression> elements = new ArrayList<>();
    elements.add(first);
    while (tokens.accept(COMMA)) {
      if (!startsExpression(tokens.peek()) || tokens.at(STAR)) {
        break;
      }
      elements.add(expression());
    }
    return new TupleDisplay(elements, tokens.from(start));
  }

  Expression starExpression() {
    return tokens.at(STAR) ? starred() : expression();
  }

  Expression starNamedExpression() {
    return tokens.at(STAR) ? starred() : namedExpression();
  }

  Expression starred() {
    Token start = tokens.expect(STAR);
    Expression value = operators(Precedence.BIT_OR);
    return new Starred(value, tokens.from(start));
  }

  /** A yield expression or what {@link #starExpressions} takes. */
  Expression yieldOrStarExpressions() {
    return tokens.at(YIELD) ? yieldExpression() : starExpressions();
  }

  Expression yieldExpression() {
    Token start = tokens.expect(YIELD);
    if (tokens.accept(FROM)) {
      Expression value = expression();
      return new YieldFrom(value, tokens.from(start));
    }
    Expression value = startsExpression(tokens.peek()) ? starExpressions() : null;
    return new Yield(value, tokens.from(start));
  }

  /** An expression that may be {@code name := value}. */
  Expression namedExpression() {
    Token start = tokens.peek();
    Expression value = argumentExpression();
    diagnosis.afterNamedExpression(value, start);
    return value;
  }

  /** A named expression that may be followed by {@code =}, which then is another mistake. */
  Expression argumentExpression() {
    Token start = tokens.peek();
    if (start.kind() == NAME && tokens.peek(1).kind() == COLON_EQUAL) {
      tokens.advance();
      Name target = new Name(start.text(), start.position());
      tokens.advance();
      Expression value = expression();
      return new NamedExpr(target, value, tokens.from(start));
    }
    return expression();
  }

  Expression expression() {
    return expression(true);
  }

  /**
   * An expression.
   *
   * @param separated whether another one directly behind it means that a comma was forgotten
   */
  Expression expression(boolean separated) {
    tokens.enter();
    try {
      if (tokens.at(LAMBDA)) {
        return lambda();
      }
      Token start = tokens.peek();
      Expression value = operators(Precedence.OR);
      if (tokens.at(IF)) {
        return conditional(start, value);
      }
      if (separated) {
        diagnosis.afterDisjunction(value, start);
      }
      return value;
    } finally {
      tokens.leave();
    }
  }

  private Expression conditional(Token start, Expression body) {
    tokens.advance();
    Expression test = operators(Precedence.OR);
    if (!tokens.at(ELSE)) {
      diagnosis.missingElse(body, test);
      throw tokens.invalid();
    }
    tokens.advance();
    Expression orElse = expression();
    return new IfExp(test, body, orElse, tokens.from(start));
  }

  private Expression lambda() {
    Token start = tokens.advance();
    Parameters list = parameters.lambdaParameters();
    tokens.expect(COLON);
    new FieldDiagnosis(tokens).lambda(start);
    Expression body = expression();
    return new Lambda(list, body, tokens.from(start));
  }

  /** Operands joined by operators that bind at least as strongly as {@code minimum}. */
  Expression operators(int minimum) {
    Token start = tokens.peek();
    Expression left = start.kind() == NOT && minimum <= Precedence.NOT ? not() : unary();
    while (true) {
      TokenKind kind = tokens.kind();
      int level = Precedence.of(kind);
      if (level < minimum) {
        return left;
      }
      if (level == Precedence.OR || level == Precedence.AND) {
        left = bool(start, left, kind, level);
      } else if (level == Precedence.COMPARISON) {
        if (!atComparison()) {
          return left;
        }
        left = comparison(start, left);
      } else {
        tokens.advance();
        Expression right = operators(level + 1);
        left = new BinOp(left, Precedence.binary(kind), right, tokens.from(start));
      }
    }
  }

  private Expression not() {
    Token start = tokens.advance();
    tokens.enter();
    Expression operand = operators(Precedence.NOT);
    tokens.leave();
    return new UnaryOp(UnaryOperator.NOT, operand, tokens.from(start));
  }

  private Expression bool(Token start, Expression first, TokenKind kind, int level) {
    List<Expression> values = new ArrayList<>();
    values.add(first);
    while (tokens.accept(kind)) {
      values.add(operators(level + 1));
    }
    return new BoolOp(kind == AND, values, tokens.from(start));
  }

  /** {@code not} continues a comparison only as {@code not in}. */
  private boolean atComparison() {
    return !tokens.at(NOT) || tokens.peek(1).kind() == IN;
  }

  private Expression comparison(Token start, Expression left) {
    List<ComparisonOperator> operators = new ArrayList<>();
    List<Expression> comparators = new ArrayList<>();
    while (Precedence.of(tokens.kind()) == Precedence.COMPARISON && atComparison()) {
      operators.add(comparisonOperator());
      comparators.add(operators(Precedence.BIT_OR));
    }
    return new Compare(left, operators, comparators, tokens.from(start));
  }

  private ComparisonOperator comparisonOperator() {
    return switch (tokens.advance().kind()) {
      case LESS -> ComparisonOperator.LT;
      case LESS_EQUAL -> ComparisonOperator.LE;
      case EQUAL_EQUAL -> ComparisonOperator.EQ;
      case NOT_EQUAL -> ComparisonOperator.NE;
      case GREATER -> ComparisonOperator.GT;
      case GREATER_EQUAL -> ComparisonOperator.GE;
      case IN -> ComparisonOperator.IN;
      case IS -> tokens.accept(NOT) ? ComparisonOperator.IS_NOT : ComparisonOperator.IS;
      default -> {
        tokens.expect(IN);
        yield ComparisonOperator.NOT_IN;
      }
    };
  }

  private Expression unary() {
    UnaryOperator operator =
        switch (tokens.kind()) {
          case MINUS -> UnaryOperator.MINUS;
          case PLUS -> UnaryOperator.PLUS;
          case TILDE -> UnaryOperator.INVERT;
          default -> null;
        };
    if (operator == null) {
      return power();
    }
    Token start = tokens.advance();
    tokens.enter();
    Expression operand = unary();
    tokens.leave();
    return new UnaryOp(operator, operand, tokens.from(start));
  }

  private Expression power() {
    Token start = tokens.peek();
    Expression base;
    if (tokens.accept(AWAIT)) {
      base = new Await(primary(), tokens.from(start));
    } else {
      base = primary();
    }
    if (!tokens.accept(DOUBLE_STAR)) {
      return base;
    }
    tokens.enter();
    Expression exponent = unary();
    tokens.leave();
    return new BinOp(base, BinaryOperator.POWER, exponent, tokens.from(start));
  }

  /** An atom followed by attributes, calls and subscripts. */
  Expression primary() {
    Token start = tokens.peek();
    Expression value = atoms.atom();
    while (true) {
      switch (tokens.kind()) {
        case DOT -> {
          tokens.advance();
          String name = tokens.expect(NAME).text();
          value = new Attribute(value, name, tokens.from(start));
        }
        case LEFT_PAREN -> value = arguments.call(start, value);
        case LEFT_BRACKET -> {
          tokens.advance();
          Expression index = slices();
          tokens.expect(RIGHT_BRACKET);
          value = new Subscript(value, index, tokens.from(start));
        }
        default -> {
          return value;
        }
      }
    }
  }

  private Expression slices() {
    Token start = tokens.peek();
    Expression first = slice();
    if (!tokens.at(COMMA)) {
      return first instanceof Starred ? new TupleDisplay(List.of(first), first.position()) : first;
    }
    List<Expression> elements = new ArrayList<>();
    elements.add(first);
    while (tokens.accept(COMMA)) {
      if (tokens.at(RIGHT_BRACKET)) {
        break;
      }
      elements.add(slice());
    }
    return new TupleDisplay(elements, tokens.from(start));
  }

  private Expression slice() {
    Token start = tokens.peek();
    if (start.kind() == STAR) {
      return starred();
    }
    Expression lower = start.kind() == COLON ? null : namedExpression();
    if (!tokens.accept(COLON)) {
      if (lower == null) {
        throw tokens.invalid();
      }
      return lower;
    }
    Expression upper = sliceBound();
    Expression step = tokens.accept(COLON) ? sliceBound() : null;
    return new Slice(lower, upper, step, tokens.from(start));
  }

  private @Nullable Expression sliceBound() {
    return startsExpression(tokens.peek()) ? expression() : null;
  }

  /** The {@code for} clauses of a comprehension; the cursor stands on the first. */
  List<Generator> generators() {
    List<Generator> list = new ArrayList<>();
    while (atGenerator()) {
      boolean isAsync = tokens.accept(ASYNC);
      tokens.expect(FOR);
      Token first = tokens.peek();
      Expression target = new Targets(tokens).forTarget(this);
      if (!tokens.accept(IN)) {
        diagnosis.afterForTarget(target, first);
        throw tokens.invalid();
      }
      Expression iterable = operators(Precedence.OR);
      List<Expression> conditions = new ArrayList<>();
      while (tokens.accept(IF)) {
        conditions.add(operators(Precedence.OR));
      }
      list.add(new Generator(target, iterable, conditions, isAsync));
    }
    return list;
  }

  boolean atGenerator() {
    return tokens.at(FOR) || tokens.at(ASYNC) && tokens.peek(1).kind() == FOR;
  }

  /** Whether an expression, possibly with a star, can begin with this token. */
  static boolean startsExpression(Token token) {
    return switch (token.kind()) {
      case NAME,
          NUMBER,
          STRING,
          FSTRING_START,
          LEFT_PAREN,
          LEFT_BRACKET,
          LEFT_BRACE,
          ELLIPSIS,
          PLUS,
          MINUS,
          TILDE,
          STAR,
          FALSE,
          NONE,
          TRUE,
          AWAIT,
          LAMBDA,
          NOT ->
          true;
      default -> false;
    };
  }

  static Expression literal(Object value, Token token) {
    return new Literal(value, false, token.position());
  }

  static Literal none(Position position) {
    return new Literal(Constant.NONE, false, position);
  }

  /** The error for something that stands where it cannot. */
  static Rejection error(String message, Position position) {
    return new Rejection(message, position);
  }
}
