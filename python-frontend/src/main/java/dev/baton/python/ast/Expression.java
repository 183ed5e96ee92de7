package dev.baton.python.ast;

import dev.baton.code.BinaryOperator;
import dev.baton.code.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expression, also where it is a target of an assignment. {@link #accept} hands it to the method
 * for its kind.
 */
public sealed interface Expression extends Node {

  /** Calls the method of {@code visitor} for this kind. */
  <R> R accept(ExpressionVisitor<R> visitor);

  /** {@code a and b and c}, or with {@code or}. */
  record BoolOp(boolean and, List<Expression> values, Position position) implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitBoolOp(this);
    }
  }

  /** {@code name := value}. */
  record NamedExpr(Name target, Expression value, Position position) implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitNamedExpr(this);
    }
  }

  /** A binary arithmetic operator. */
  record BinOp(Expression left, BinaryOperator operator, Expression right, Position position)
      implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitBinOp(this);
    }
  }

  /** A prefix operator. */
  record UnaryOp(UnaryOperator operator, Expression operand, Position position)
      implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitUnaryOp(this);
    }
  }

  /** {@code lambda parameters: body}. */
  record Lambda(Parameters parameters, Expression body, Position position) implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitLambda(this);
    }
  }

  /** {@code body if test else orElse}. */
  record IfExp(Expression test, Expression body, Expression orElse, Position position)
      implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitIfExp(this);
    }
  }

  /** A dict display; an absent key stands for {@code **value}. */
  record Dict(List<DictItem> items, Position position) implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitDict(this);
    }
  }

  /** One item of a dict display. */
  record DictItem(@Nullable Expression key, Expression value) {}

  /** A set display. */
  record SetDisplay(List<Expression> elements, Position position) implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitSet(this);
    }
  }

  /** A list display or a list of targets. */
  record ListDisplay(List<Expression> elements, Position position) implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitList(this);
    }
  }

  /** A tuple, or a list of targets. */
  record TupleDisplay(List<Expression> elements, Position position) implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitTuple(this);
    }
  }

  /** What a comprehension makes. */
  enum ComprehensionKind {
    LIST,
    SET,
    DICT,
    GENERATOR
  }

  /** A list, set or dict comprehension or a generator expression; a value only for a dict. */
  record Comprehension(
      ComprehensionKind kind,
      Expression element,
      @Nullable Expression value,
      List<Generator> generators,
      Position position)
      implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitComprehension(this);
    }
  }

  /** {@code [async] for target in iterable if condition...}. */
  record Generator(
      Expression target, Expression iterable, List<Expression> conditions, boolean isAsync) {}

  /** {@code await value}. */
  record Await(Expression value, Position position) implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitAwait(this);
    }
  }

  /** {@code yield value}. */
  record Yield(@Nullable Expression value, Position position) implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitYield(this);
    }
  }

  /** {@code yield from value}. */
  record YieldFrom(Expression value, Position position) implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitYieldFrom(this);
    }
  }

  /** A chain of comparisons, one operator before each of {@code comparators}. */
  record Compare(
      Expression left,
      List<ComparisonOperator> operators,
      List<Expression> comparators,
      Position position)
      implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitCompare(this);
    }
  }

  /** A call; arguments with a star are {@link Starred}. */
  record Call(
      Expression function, List<Expression> arguments, List<Keyword> keywords, Position position)
      implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitCall(this);
    }
  }

  /** One replacement field of an f-string; conversion is 's', 'r', 'a' or 0. */
  record FormattedValue(
      Expression value, char conversion, @Nullable JoinedStr formatSpec, Position position)
      implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitFormattedValue(this);
    }
  }

  /** An f-string: string literals and replacement fields. */
  record JoinedStr(List<Expression> values, Position position) implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitJoinedStr(this);
    }
  }

  /**
   * A constant as code objects hold it, see {@link dev.baton.code.Constant}.
   *
   * @param unicodePrefix whether the string was written with {@code u}
   */
  record Literal(Object value, boolean unicodePrefix, Position position) implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitLiteral(this);
    }
  }

  /** {@code value.name}. */
  record Attribute(Expression value, String name, Position position) implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitAttribute(this);
    }
  }

  /** {@code value[index]}. */
  record Subscript(Expression value, Expression index, Position position) implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitSubscript(this);
    }
  }

  /** {@code *value}. */
  record Starred(Expression value, Position position) implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitStarred(this);
    }
  }

  /** A name. */
  record Name(String id, Position position) implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitName(this);
    }
  }

  /** {@code lower:upper:step} inside a subscript. */
  record Slice(
      @Nullable Expression lower,
      @Nullable Expression upper,
      @Nullable Expression step,
      Position position)
      implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitSlice(this);
    }
  }
}
