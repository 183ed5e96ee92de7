package dev.baton.python.scope;

import dev.baton.code.Position;
import dev.baton.python.ast.Expression;
import dev.baton.python.ast.Expression.*;
import dev.baton.python.ast.ExpressionVisitor;
import dev.baton.python.ast.Keyword;
import dev.baton.python.scope.Scope.Kind;
import dev.baton.python.source.Nesting;
import dev.baton.python.source.Rejection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks expressions for {@link ScopeBuilder}. */
final class ExpressionScopes implements ExpressionVisitor<Void> {
  private final ScopeBuilder builder;
  private final Nesting nesting;

  ExpressionScopes(ScopeBuilder builder, int maxDepth) {
    this.nesting = new Nesting(maxDepth);
    this.builder = builder;
  }

  private Declarations names() {
    return builder.names;
  }

  void walk(Expression e) {
    nesting.enter(e.position());
    e.accept(this);
    nesting.leave();
  }

  private void walkOptional(@Nullable Expression e) {
    if (e != null) {
      walk(e);
    }
  }

  private Void walkAll(List<Expression> list) {
    for (Expression e : list) {
      walk(e);
    }
    return null;
  }

  void targets(List<Expression> list) {
    for (Expression e : list) {
      target(e);
    }
  }

  private void iterationTargets(List<Expression> list) {
    for (Expression e : list) {
      iterationTarget(e);
    }
  }

  /** Names in a target are bound; everything else in it is used. */
  void target(Expression e) {
    if (e instanceof Name name) {
      names().assign(name.id(), name.position());
    } else if (e instanceof TupleDisplay tuple) {
      targets(tuple.elements());
    } else if (e instanceof ListDisplay list) {
      targets(list.elements());
    } else if (e instanceof Starred starred) {
      target(starred.value());
    } else {
      walk(e);
    }
  }

  private void iterationTarget(Expression e) {
    if (e instanceof Name name) {
      names().iterationVariable(name.id(), name.position());
    } else if (e instanceof TupleDisplay tuple) {
      iterationTargets(tuple.elements());
    } else if (e instanceof ListDisplay list) {
      iterationTargets(list.elements());
    } else if (e instanceof Starred starred) {
      iterationTarget(starred.value());
    } else {
      walk(e);
    }
  }

  @Override
  public Void visitName(Name e) {
    names().use(e.id());
    if (e.id().equals("super") && names().current().isFunctionLike()) {
      names().use("__class__");
    }
    return null;
  }

  @Override
  public Void visitNamedExpr(NamedExpr e) {
    rejectInType(e.position(), "named expression");
    walk(e.value());
    names().assignNamed(e.target().id(), e.target().position());
    return null;
  }

  @Override
  public Void visitLambda(Lambda e) {
    builder.defaults(e.parameters());
    Scope scope = names().open(Kind.LAMBDA, "<lambda>");
    builder.table.put(e, scope);
    builder.parameters(e.parameters());
    walk(e.body());
    names().close();
    return null;
  }

  @Override
  public Void visitComprehension(Comprehension e) {
    if (names().current().seesClassNames()) {
      throw new Rejection(
          "Cannot use comprehension in annotation scope within class scope", e.position());
    }
    Generator first = e.generators().get(0);
    iterable(first.iterable());
    Scope scope = names().open(Kind.COMPREHENSION, scopeName(e.kind()));
    builder.table.put(e, scope);
    scope.neverInlined = e.kind() == ComprehensionKind.GENERATOR;
    scope.mention(".0").parameter = true;
    scope.asynchronous = first.isAsync();
    iterationTarget(first.target());
    walkAll(first.conditions());
    for (Generator next : e.generators().subList(1, e.generators().size())) {
      scope.asynchronous |= next.isAsync();
      iterationTarget(next.target());
      iterable(next.iterable());
      walkAll(next.conditions());
    }
    walkOptional(e.value());
    walk(e.element());
    names().close();
    if (scope.asynchronous
        && e.kind() != ComprehensionKind.GENERATOR
        && names().current().kind() == Kind.COMPREHENSION) {
      names().current().asynchronous = true;
    }
    scope.generator = e.kind() == ComprehensionKind.GENERATOR;
    return null;
  }

  private void iterable(Expression e) {
    Scope scope = names().current();
    boolean before = scope.inIterable;
    scope.inIterable = true;
    walk(e);
    scope.inIterable = before;
  }

  private static String scopeName(ComprehensionKind kind) {
    return switch (kind) {
      case LIST -> "<listcomp>";
      case SET -> "<setcomp>";
      case DICT -> "<dictcomp>";
      case GENERATOR -> "<genexpr>";
    };
  }

  @Override
  public Void visitAwait(Await e) {
    rejectInType(e.position(), "await expression");
    if (names().current().kind() == Kind.COMPREHENSION) {
      names().current().asynchronous = true;
    }
    walk(e.value());
    return null;
  }

  @Override
  public Void visitYield(Yield e) {
    checkYield(e.position());
    walkOptional(e.value());
    names().current().generator = true;
    return null;
  }

  @Override
  public Void visitYieldFrom(YieldFrom e) {
    checkYield(e.position());
    walk(e.value());
    names().current().generator = true;
    return null;
  }

  private void checkYield(Position position) {
    rejectInType(position, "yield expression");
    Scope scope = names().current();
    if (scope.kind() == Kind.COMPREHENSION) {
      String what =
          switch (scope.name()) {
            case "<listcomp>" -> "list comprehension";
            case "<setcomp>" -> "set comprehension";
            case "<dictcomp>" -> "dict comprehension";
            default -> "generator expression";
          };
      throw new Rejection("'yield' inside " + what, position);
    }
  }

  private void rejectInType(Position position, String what) {
    Scope scope = names().current();
    if (scope.kind() == Kind.LAZY_TYPE) {
      throw new Rejection(
          what
              + " cannot be used within a "
              + (scope.isTypeVariableBound() ? "TypeVar bound" : "type alias"),
          position);
    }
    if (scope.kind() == Kind.ANNOTATION) {
      throw new Rejection(what + " cannot be used within an annotation", position);
    }
    if (scope.kind() == Kind.TYPE_PARAMETERS) {
      throw new Rejection(what + " cannot be used within the definition of a generic", position);
    }
  }

  @Override
  public Void visitBinOp(BinOp e) {
    Expression left = e;
    while (left instanceof BinOp b) {
      walk(b.right());
      left = b.left();
    }
    walk(left);
    return null;
  }

  @Override
  public Void visitBoolOp(BoolOp e) {
    return walkAll(e.values());
  }

  @Override
  public Void visitUnaryOp(UnaryOp e) {
    walk(e.operand());
    return null;
  }

  @Override
  public Void visitIfExp(IfExp e) {
    walk(e.test());
    walk(e.body());
    walk(e.orElse());
    return null;
  }

  @Override
  public Void visitDict(Dict e) {
    for (DictItem item : e.items()) {
      walkOptional(item.key());
      walk(item.value());
    }
    return null;
  }

  @Override
  public Void visitSet(SetDisplay e) {
    return walkAll(e.elements());
  }

  @Override
  public Void visitList(ListDisplay e) {
    return walkAll(e.elements());
  }

  @Override
  public Void visitTuple(TupleDisplay e) {
    return walkAll(e.elements());
  }

  @Override
  public Void visitCompare(Compare e) {
    walk(e.left());
    return walkAll(e.comparators());
  }

  @Override
  public Void visitCall(Call e) {
    walk(e.function());
    walkAll(e.arguments());
    for (Keyword keyword : e.keywords()) {
      walk(keyword.value());
    }
    return null;
  }

  @Override
  public Void visitFormattedValue(FormattedValue e) {
    walk(e.value());
    walkOptional(e.formatSpec());
    return null;
  }

  @Override
  public Void visitJoinedStr(JoinedStr e) {
    return walkAll(e.values());
  }

  @Override
  public Void visitLiteral(Literal e) {
    return null;
  }

  @Override
  public Void visitAttribute(Attribute e) {
    walk(e.value());
    return null;
  }

  @Override
  public Void visitSubscript(Subscript e) {
    walk(e.value());
    walk(e.index());
    return null;
  }

  @Override
  public Void visitStarred(Starred e) {
    walk(e.value());
    return null;
  }

  @Override
  public Void visitSlice(Slice e) {
    walkOptional(e.lower());
    walkOptional(e.upper());
    walkOptional(e.step());
    return null;
  }
}
