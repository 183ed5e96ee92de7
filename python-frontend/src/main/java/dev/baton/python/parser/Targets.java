package dev.baton.python.parser;

import static dev.baton.python.lexer.TokenKind.*;

import dev.baton.code.Constant;
import dev.baton.python.ast.ComparisonOperator;
import dev.baton.python.ast.Expression;
import dev.baton.python.ast.Expression.*;
import dev.baton.python.lexer.Token;
import dev.baton.python.source.Rejection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks that expressions which stand before {@code =}, {@code in} or after {@code del} can. */
final class Targets {
  private final Tokens tokens;

  Targets(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Returns {@code target} if it can be assigned to. */
  static Expression check(Expression target) {
    Expression wrong = wrongTarget(target, false);
    if (wrong != null) {
      throw new Rejection("cannot assign to " + describe(wrong), wrong.position());
    }
    return target;
  }

  static void checkDelete(Expression target) {
    Expression wrong = wrongTarget(target, true);
    if (wrong != null) {
      throw new Rejection("cannot delete " + describe(wrong), wrong.position());
    }
  }

  /** The error for a target that cannot have an annotation. */
  static Rejection notAnnotatable(Expression target) {
    if (target instanceof TupleDisplay tuple) {
      boolean bare =
          !tuple.elements().isEmpty()
              && tuple.elements().get(0).position().column() == tuple.position().column();
      Expression place = bare ? tuple.elements().get(0) : target;
      return new Rejection("only single target (not tuple) can be annotated", place.position());
    }
    if (target instanceof ListDisplay) {
      return new Rejection("only single target (not list) can be annotated", target.position());
    }
    return new Rejection("illegal target for annotation", target.position());
  }

  void checkAugmented(Expression target) {
    if (!isSingle(target)) {
      throw new Rejection(
          "'" + describe(target) + "' is an illegal expression for augmented assignment",
          target.position());
    }
  }

  static boolean isSingle(Expression target) {
    return target instanceof Name || target instanceof Attribute || target instanceof Subscript;
  }

  /** The first part that cannot be assigned to or deleted, or null. */
  static @Nullable Expression wrongTarget(Expression target, boolean delete) {
    if (target instanceof TupleDisplay tuple) {
      return firstWrong(tuple.elements(), delete);
    }
    if (target instanceof ListDisplay list) {
      return firstWrong(list.elements(), delete);
    }
    if (target instanceof Starred starred) {
      return delete ? target : wrongTarget(starred.value(), false);
    }
    return isSingle(target) ? null : target;
  }

  private static @Nullable Expression firstWrong(List<Expression> elements, boolean delete) {
    for (Expression element : elements) {
      Expression wrong = wrongTarget(element, delete);
      if (wrong != null) {
        return wrong;
      }
    }
    return null;
  }

  /** The target of {@code for}, read up to {@code in}, which stays. */
  Expression forTarget(ExpressionParser expressions) {
    Token start = tokens.peek();
    List<Expression> elements = new ArrayList<>();
    boolean tuple = false;
    do {
      if (!elements.isEmpty() && tokens.at(IN)) {
        break;
      }
      elements.add(forElement(expressions));
      tuple |= tokens.at(COMMA);
    } while (tokens.accept(COMMA));
    if (!tuple) {
      return check(elements.get(0));
    }
    return check(new TupleDisplay(elements, tokens.from(start)));
  }

  private Expression forElement(ExpressionParser expressions) {
    if (tokens.at(STAR)) {
      return expressions.starred();
    }
    if (!ExpressionParser.startsExpression(tokens.peek())) {
      throw tokens.invalid();
    }
    return expressions.operators(Precedence.BIT_OR);
  }

  /** What error messages call an expression. */
  static String describe(Expression e) {
    return e.accept(new ExpressionNames());
  }

  /** The name of a constant in error messages. */
  static String describeLiteral(Object value) {
    if (value == Constant.NONE) {
      return "None";
    }
    if (value == Constant.ELLIPSIS) {
      return "ellipsis";
    }
    if (value instanceof Boolean b) {
      return b ? "True" : "False";
    }
    return "literal";
  }

  /** Whether a comparison is what was left of {@code for x in y} read as an expression. */
  static boolean isMembership(Expression e) {
    return e instanceof Compare c && c.operators().get(0) == ComparisonOperator.IN;
  }
}
