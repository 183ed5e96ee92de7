package dev.baton.python.parser;

import dev.baton.python.ast.Expression.*;
import dev.baton.python.ast.ExpressionVisitor;

/** What error messages call the kinds of expressions. */
final class ExpressionNames implements ExpressionVisitor<String> {
  @Override
  public String visitBoolOp(BoolOp e) {
    return "expression";
  }

  @Override
  public String visitNamedExpr(NamedExpr e) {
    return "named expression";
  }

  @Override
  public String visitBinOp(BinOp e) {
    return "expression";
  }

  @Override
  public String visitUnaryOp(UnaryOp e) {
    return "expression";
  }

  @Override
  public String visitLambda(Lambda e) {
    return "lambda";
  }

  @Override
  public String visitIfExp(IfExp e) {
    return "conditional expression";
  }

  @Override
  public String visitDict(Dict e) {
    return "dict literal";
  }

  @Override
  public String visitSet(SetDisplay e) {
    return "set display";
  }

  @Override
  public String visitList(ListDisplay e) {
    return "list";
  }

  @Override
  public String visitTuple(TupleDisplay e) {
    return "tuple";
  }

  @Override
  public String visitComprehension(Comprehension e) {
    return switch (e.kind()) {
      case LIST -> "list comprehension";
      case SET -> "set comprehension";
      case DICT -> "dict comprehension";
      case GENERATOR -> "generator expression";
    };
  }

  @Override
  public String visitAwait(Await e) {
    return "await expression";
  }

  @Override
  public String visitYield(Yield e) {
    return "yield expression";
  }

  @Override
  public String visitYieldFrom(YieldFrom e) {
    return "yield expression";
  }

  @Override
  public String visitCompare(Compare e) {
    return "comparison";
  }

  @Override
  public String visitCall(Call e) {
    return "function call";
  }

  @Override
  public String visitFormattedValue(FormattedValue e) {
    return "f-string expression";
  }

  @Override
  public String visitJoinedStr(JoinedStr e) {
    return "f-string expression";
  }

  @Override
  public String visitLiteral(Literal e) {
    return Targets.describeLiteral(e.value());
  }

  @Override
  public String visitAttribute(Attribute e) {
    return "attribute";
  }

  @Override
  public String visitSubscript(Subscript e) {
    return "subscript";
  }

  @Override
  public String visitStarred(Starred e) {
    return "starred";
  }

  @Override
  public String visitName(Name e) {
    return "name";
  }

  @Override
  public String visitSlice(Slice e) {
    return "slice";
  }
}
