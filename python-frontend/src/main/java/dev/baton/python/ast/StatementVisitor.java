package dev.baton.python.ast;

/** One method for each kind of {@link Statement}. */
public interface StatementVisitor {
  void visitFunctionDef(Statement.FunctionDef s);

  void visitClassDef(Statement.ClassDef s);

  void visitReturn(Statement.Return s);

  void visitDelete(Statement.Delete s);

  void visitAssign(Statement.Assign s);

  void visitTypeAlias(Statement.TypeAlias s);

  void visitAugAssign(Statement.AugAssign s);

  void visitAnnAssign(Statement.AnnAssign s);

  void visitFor(Statement.For s);

  void visitWhile(Statement.While s);

  void visitIf(Statement.If s);

  void visitWith(Statement.With s);

  void visitMatch(Statement.Match s);

  void visitRaise(Statement.Raise s);

  void visitTry(Statement.Try s);

  void visitAssert(Statement.Assert s);

  void visitImport(Statement.Import s);

  void visitImportFrom(Statement.ImportFrom s);

  void visitGlobal(Statement.Global s);

  void visitNonlocal(Statement.Nonlocal s);

  void visitExpression(Statement.ExpressionStatement s);

  void visitPass(Statement.Pass s);

  void visitBreak(Statement.Break s);

  void visitContinue(Statement.Continue s);
}
