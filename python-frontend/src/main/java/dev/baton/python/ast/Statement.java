package dev.baton.python.ast;

import dev.baton.code.BinaryOperator;
import dev.baton.code.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement. {@link #accept} hands it to the method for its kind. */
public sealed interface Statement extends Node {

  /** Calls the method of {@code visitor} for this kind. */
  void accept(StatementVisitor visitor);

  /** {@code def} or {@code async def}. */
  record FunctionDef(
      boolean isAsync,
      String name,
      List<TypeParameter> typeParameters,
      Parameters parameters,
      @Nullable Expression returns,
      List<Statement> body,
      List<Expression> decorators,
      Position position)
      implements Statement {
    @Override
    public void accept(StatementVisitor visitor) {
      visitor.visitFunctionDef(this);
    }
  }

  /** {@code class}. */
  record ClassDef(
      String name,
      List<TypeParameter> typeParameters,
      List<Expression> bases,
      List<Keyword> keywords,
      List<Statement> body,
      List<Expression> decorators,
      Position position)
      implements Statement {
    @Override
    public void accept(StatementVisitor visitor) {
      visitor.visitClassDef(this);
    }
  }

  /** {@code return}. */
  record Return(@Nullable Expression value, Position position) implements Statement {
    @Override
    public void accept(StatementVisitor visitor) {
      visitor.visitReturn(this);
    }
  }

  /** {@code del}. */
  record Delete(List<Expression> targets, Position position) implements Statement {
    @Override
    public void accept(StatementVisitor visitor) {
      visitor.visitDelete(this);
    }
  }

  /** {@code a = b = value}. */
  record Assign(List<Expression> targets, Expression value, Position position)
      implements Statement {
    @Override
    public void accept(StatementVisitor visitor) {
      visitor.visitAssign(this);
    }
  }

  /** {@code type name[parameters] = value}. */
  record TypeAlias(
      Expression.Name name, List<TypeParameter> typeParameters, Expression value, Position position)
      implements Statement {
    @Override
    public void accept(StatementVisitor visitor) {
      visitor.visitTypeAlias(this);
    }
  }

  /** {@code target += value} and the like. */
  record AugAssign(Expression target, BinaryOperator operator, Expression value, Position position)
      implements Statement {
    @Override
    public void accept(StatementVisitor visitor) {
      visitor.visitAugAssign(this);
    }
  }

  /**
   * {@code target: annotation = value}.
   *
   * @param simple whether the target is a name without parentheses
   */
  record AnnAssign(
      Expression target,
      Expression annotation,
      @Nullable Expression value,
      boolean simple,
      Position position)
      implements Statement {
    @Override
    public void accept(StatementVisitor visitor) {
      visitor.visitAnnAssign(this);
    }
  }

  /** {@code for} or {@code async for}. */
  record For(
      boolean isAsync,
      Expression target,
      Expression iterable,
      List<Statement> body,
      List<Statement> orElse,
      Position position)
      implements Statement {
    @Override
    public void accept(StatementVisitor visitor) {
      visitor.visitFor(this);
    }
  }

  /** {@code while}. */
  record While(Expression test, List<Statement> body, List<Statement> orElse, Position position)
      implements Statement {
    @Override
    public void accept(StatementVisitor visitor) {
      visitor.visitWhile(this);
    }
  }

  /** {@code if}; an {@code elif} is an {@code If} alone in {@code orElse}. */
  record If(Expression test, List<Statement> body, List<Statement> orElse, Position position)
      implements Statement {
    @Override
    public void accept(StatementVisitor visitor) {
      visitor.visitIf(this);
    }
  }

  /** {@code with} or {@code async with}. */
  record With(boolean isAsync, List<WithItem> items, List<Statement> body, Position position)
      implements Statement {
    @Override
    public void accept(StatementVisitor visitor) {
      visitor.visitWith(this);
    }
  }

  /** {@code context as target}. */
  record WithItem(Expression context, @Nullable Expression target) {}

  /** {@code match}. */
  record Match(Expression subject, List<MatchCase> cases, Position position) implements Statement {
    @Override
    public void accept(StatementVisitor visitor) {
      visitor.visitMatch(this);
    }
  }

  /** {@code case pattern if guard: body}. */
  record MatchCase(Pattern pattern, @Nullable Expression guard, List<Statement> body) {}

  /** {@code raise exception from cause}. */
  record Raise(@Nullable Expression exception, @Nullable Expression cause, Position position)
      implements Statement {
    @Override
    public void accept(StatementVisitor visitor) {
      visitor.visitRaise(this);
    }
  }

  /** {@code try}; {@code star} for {@code except*}. */
  record Try(
      List<Statement> body,
      boolean star,
      List<ExceptHandler> handlers,
      List<Statement> orElse,
      List<Statement> finalBody,
      Position position)
      implements Statement {
    @Override
    public void accept(StatementVisitor visitor) {
      visitor.visitTry(this);
    }
  }

  /** {@code except type as name: body}. */
  record ExceptHandler(
      @Nullable Expression type, @Nullable String name, List<Statement> body, Position position)
      implements Node {}

  /** {@code assert test, message}. */
  record Assert(Expression test, @Nullable Expression message, Position position)
      implements Statement {
    @Override
    public void accept(StatementVisitor visitor) {
      visitor.visitAssert(this);
    }
  }

  /** {@code import a.b as c}. */
  record Import(List<Alias> names, Position position) implements Statement {
    @Override
    public void accept(StatementVisitor visitor) {
      visitor.visitImport(this);
    }
  }

  /** {@code from module import names}; {@code level} counts the leading dots. */
  record ImportFrom(@Nullable String module, List<Alias> names, int level, Position position)
      implements Statement {
    @Override
    public void accept(StatementVisitor visitor) {
      visitor.visitImportFrom(this);
    }
  }

  /** {@code name as asName} in an import. */
  record Alias(String name, @Nullable String asName, Position position) implements Node {}

  /** {@code global}. */
  record Global(List<String> names, Position position) implements Statement {
    @Override
    public void accept(StatementVisitor visitor) {
      visitor.visitGlobal(this);
    }
  }

  /** {@code nonlocal}. */
  record Nonlocal(List<String> names, Position position) implements Statement {
    @Override
    public void accept(StatementVisitor visitor) {
      visitor.visitNonlocal(this);
    }
  }

  /** An expression whose value is dropped. */
  record ExpressionStatement(Expression value, Position position) implements Statement {
    @Override
    public void accept(StatementVisitor visitor) {
      visitor.visitExpression(this);
    }
  }

  /** {@code pass}. */
  record Pass(Position position) implements Statement {
    @Override
    public void accept(StatementVisitor visitor) {
      visitor.visitPass(this);
    }
  }

  /** {@code break}. */
  record Break(Position position) implements Statement {
    @Override
    public void accept(StatementVisitor visitor) {
      visitor.visitBreak(this);
    }
  }

  /** {@code continue}. */
  record Continue(Position position) implements Statement {
    @Override
    public void accept(StatementVisitor visitor) {
      visitor.visitContinue(this);
    }
  }
}
