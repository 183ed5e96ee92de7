package dev.baton.python.ast;

/** One method for each kind of {@link Expression}. */
public interface ExpressionVisitor<R> {
  R visitBoolOp(Expression.BoolOp e);

  R visitNamedExpr(Expression.NamedExpr e);

  R visitBinOp(Expression.BinOp e);

  R visitUnaryOp(Expression.UnaryOp e);

  R visitLambda(Expression.Lambda e);

  R visitIfExp(Expression.IfExp e);

  R visitDict(Expression.Dict e);

  R visitSet(Expression.SetDisplay e);

  R visitList(Expression.ListDisplay e);

  R visitTuple(Expression.TupleDisplay e);

  R visitComprehension(Expression.Comprehension e);

  R visitAwait(Expression.Await e);

  R visitYield(Expression.Yield e);

  R visitYieldFrom(Expression.YieldFrom e);

  R visitCompare(Expression.Compare e);

  R visitCall(Expression.Call e);

  R visitFormattedValue(Expression.FormattedValue e);

  R visitJoinedStr(Expression.JoinedStr e);

  R visitLiteral(Expression.Literal e);

  R visitAttribute(Expression.Attribute e);

  R visitSubscript(Expression.Subscript e);

  R visitStarred(Expression.Starred e);

  R visitName(Expression.Name e);

  R visitSlice(Expression.Slice e);
}
