package dev.baton.python.parser;

import static dev.baton.python.lexer.TokenKind.*;

import dev.baton.code.Constant;
import dev.baton.code.Position;
import dev.baton.python.ast.Expression;
import dev.baton.python.ast.Expression.*;
import dev.baton.python.lexer.Token;
import dev.baton.python.lexer.TokenKind;
import dev.baton.python.source.Rejection;
import java.util.List;

/**
 * Recognises common mistakes in expressions and words CPython's messages for them. Every method is
 * called at a place where well-formed text has gone on, and returns quickly if it has.
 */
final class Diagnosis {
  static final String MAYBE_WALRUS = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";

  private final Tokens tokens;
  private final ExpressionParser expressions;
  private boolean quiet;

  Diagnosis(Tokens tokens, ExpressionParser expressions) {
    this.tokens = tokens;
    this.expressions = expressions;
  }

  static Position range(Position from, Position to) {
    return new Position(from.line(), from.column(), to.endLine(), to.endColumn());
  }

  boolean isQuiet() {
    return quiet;
  }

  /** Whether text that fits {@code rule} comes next; the cursor moves over it. */
  boolean matches(Runnable rule) {
    boolean before = quiet;
    int far = tokens.furthest();
    quiet = true;
    try {
      Boolean matched =
          tokens.attempt(
              () -> {
                rule.run();
                return Boolean.TRUE;
              });
      if (matched == null) {
        tokens.setFurthest(far);
      }
      return matched != null;
    } finally {
      quiet = before;
    }
  }

  /** Two expressions side by side: a forgotten comma, or a statement of Python 2. */
  void afterDisjunction(Expression value, Token start) {
    if (quiet || !startsOperand(tokens.kind())) {
      return;
    }
    boolean nameBeforeString =
        start.kind() == NAME && value instanceof Name && isString(tokens.kind());
    int mark = tokens.mark();
    int far = tokens.furthest();
    boolean legacy = value instanceof Name n && isLegacy(n.id()) && start.kind() == NAME;
    if (legacy) {
      if (matches(expressions::starExpressions)) {
        String name = start.text();
        throw new Rejection(
            "Missing parentheses in call to '" + name + "'. Did you mean " + name + "(...)?",
            tokens.from(start));
      }
    } else if (!nameBeforeString && !isSoftKeyword(start)) {
      if (matches(expressions::expression) && tokens.previous().level() > 0) {
        throw new Rejection("invalid syntax. Perhaps you forgot a comma?", tokens.from(start));
      }
    }
    tokens.reset(mark);
    tokens.setFurthest(far);
  }

  private static boolean isLegacy(String name) {
    return name.equals("print") || name.equals("exec");
  }

  private static boolean isSoftKeyword(Token token) {
    return token.isName("match")
        || token.isName("case")
        || token.isName("type")
        || token.isName("_");
  }

  private static boolean isString(TokenKind kind) {
    return kind == STRING;
  }

  private static boolean startsOperand(TokenKind kind) {
    return switch (kind) {
      case NAME,
          NUMBER,
          STRING,
          FSTRING_START,
          LEFT_BRACE,
          TILDE,
          NOT,
          LAMBDA,
          AWAIT,
          TRUE,
          FALSE,
          NONE,
          ELLIPSIS ->
          true;
      default -> false;
    };
  }

  void missingElse(Expression body, Expression test) {
    if (!quiet && !tokens.at(COLON)) {
      throw new Rejection(
          "expected 'else' after 'if' expression", range(body.position(), test.position()));
    }
  }

  /** {@code =} or {@code :=} after an expression that stands where names may be bound. */
  void afterNamedExpression(Expression value, Token start) {
    if (quiet) {
      return;
    }
    if (tokens.at(COLON_EQUAL)) {
      walrusStatement(value);
    }
    if (tokens.at(EQUAL)) {
      assignmentTarget(value, start);
    }
  }

  /** {@code value := ...} where value is not a plain name. */
  void walrusStatement(Expression value) {
    if (value instanceof Name || quiet) {
      return;
    }
    int mark = tokens.mark();
    tokens.advance();
    if (matches(expressions::expression)) {
      throw new Rejection(
          "cannot use assignment expressions with " + Targets.describe(value), value.position());
    }
    tokens.reset(mark);
  }

  /** {@code value = other} where only an expression can stand; the cursor is on {@code =}. */
  void assignmentTarget(Expression value, Token start) {
    if (quiet || !couldBeComparison(value, start)) {
      return;
    }
    int mark = tokens.mark();
    int far = tokens.furthest();
    tokens.advance();
    boolean compared =
        (matches(() -> expressions.operators(Precedence.BIT_OR)) || matches(expressions::primary))
            && !tokens.at(EQUAL)
            && !tokens.at(COLON_EQUAL);
    if (compared) {
      if (value instanceof Name) {
        throw new Rejection(MAYBE_WALRUS, tokens.from(start));
      }
      throw new Rejection(
          "cannot assign to "
              + Targets.describe(value)
              + " here. Maybe you meant '==' instead of '='?",
          value.position());
    }
    tokens.reset(mark);
    tokens.setFurthest(far);
  }

  private static boolean couldBeComparison(Expression value, Token start) {
    if (value instanceof ListDisplay
        || value instanceof TupleDisplay
        || value instanceof Starred
        || value instanceof Comprehension c && c.kind() == ComprehensionKind.GENERATOR) {
      return false;
    }
    if (value instanceof Literal l
        && (l.value() == Constant.NONE || l.value() instanceof Boolean)) {
      return false;
    }
    boolean loose =
        value instanceof Compare
            || value instanceof BoolOp
            || value instanceof Lambda
            || value instanceof IfExp
            || value instanceof UnaryOp u && u.operator() == dev.baton.python.ast.UnaryOperator.NOT;
    return !loose || start.kind() == LEFT_PAREN;
  }

  /** {@code (**x)}. */
  void atGroup() {
    if (tokens.at(DOUBLE_STAR) && !quiet) {
      Token star = tokens.advance();
      if (matches(expressions::expression) && tokens.at(RIGHT_PAREN)) {
        throw new Rejection("cannot use double starred expression here", star.position());
      }
      throw tokens.invalid();
    }
  }

  /** {@code (*x)}. */
  void starredGroup(Expression value) {
    if (value instanceof Starred) {
      throw tokens.at(RIGHT_PAREN)
          ? new Rejection("cannot use starred expression here", value.position())
          : tokens.invalid();
    }
  }

  static void comprehensionElement(Expression element) {
    if (element instanceof Starred) {
      throw new Rejection("iterable unpacking cannot be used in comprehension", element.position());
    }
  }

  /** {@code [x, y for ...]}; called with the elements read so far. */
  void unparenthesizedComprehensionTarget(List<Expression> elements, TokenKind close) {
    if (close != RIGHT_PAREN && expressions.atGenerator()) {
      throw new Rejection(
          "did you forget parentheses around the comprehension target?",
          tokens.from(elements.get(0).position()));
    }
  }

  void dictUnpackingInComprehension(Token star) {
    if (expressions.atGenerator()) {
      throw new Rejection("dict unpacking cannot be used in dict comprehension", star.position());
    }
  }

  void dictValue(Token colon) {
    if (tokens.at(RIGHT_BRACE) || tokens.at(COMMA)) {
      throw new Rejection("expression expected after dictionary key and ':'", colon.position());
    }
    if (tokens.at(STAR)) {
      Token star = tokens.advance();
      if (matches(() -> expressions.operators(Precedence.BIT_OR))) {
        throw new Rejection(
            "cannot use a starred expression in a dictionary value", tokens.from(star));
      }
      throw tokens.invalid();
    }
  }

  void dictKeyWithoutColon(Expression key) {
    if (!tokens.at(COLON)) {
      Position p = key.position();
      throw new Rejection(
          "':' expected after dictionary key",
          new Position(p.line(), p.endColumn() - 1, p.endLine(), -1));
    }
  }

  /** {@code for target other}: the target goes on with something else than {@code in}. */
  void afterForTarget(Expression target, Token start) {
    afterDisjunction(target, start);
  }
}
