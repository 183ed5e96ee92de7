package dev.baton.python.tree;

import dev.baton.python.ast.Expression;
import dev.baton.python.ast.Module;
import dev.baton.python.ast.Pattern;
import dev.baton.python.ast.Pattern.*;
import dev.baton.python.ast.PatternVisitor;
import dev.baton.python.ast.Statement;
import dev.baton.python.ast.Statement.*;
import dev.baton.python.ast.StatementVisitor;
import dev.baton.python.ast.TypeParameter;
import dev.baton.python.source.SourceText;
import dev.baton.spi.FrontEnd.Mode;
import dev.baton.spi.SyntaxNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes nodes of statements and patterns. A visit leaves the node in {@link #made}. */
public final class StatementNodes implements StatementVisitor, PatternVisitor {
  private static final SyntaxNode NOTHING = SyntaxNode.of("", null);

  private final ExpressionNodes expressions;
  private SyntaxNode made = NOTHING;

  private StatementNodes(ExpressionNodes expressions) {
    this.expressions = expressions;
  }

  /**
   * The node of a whole text.
   *
   * @param maxDepth how deeply expressions may be nested, see {@link
   *     dev.baton.python.source.Nesting}
   */
  public static SyntaxNode of(Module module, Mode mode, SourceText source, int maxDepth) {
    StatementNodes nodes = new StatementNodes(new ExpressionNodes(source, maxDepth));
    return switch (mode) {
      case EXEC -> SyntaxNode.of("Module", null, nodes.body(module.body()), List.of());
      case SINGLE -> SyntaxNode.of("Interactive", null, nodes.body(module.body()));
      case EVAL -> {
        ExpressionStatement only = (ExpressionStatement) module.body().get(0);
        yield SyntaxNode.of("Expression", null, nodes.expressions.node(only.value()));
      }
    };
  }

  private void make(Statement s, String kind, @Nullable Object... fields) {
    made = expressions.node(kind, s.position(), fields);
  }

  private void make(Pattern p, String kind, @Nullable Object... fields) {
    made = expressions.node(kind, p.position(), fields);
  }

  private List<Object> body(List<Statement> statements) {
    return ExpressionNodes.list(
        statements,
        s -> {
          expressions.nesting.enter(s.position());
          s.accept(this);
          expressions.nesting.leave();
          return made;
        });
  }

  private SyntaxNode node(Expression e) {
    return expressions.node(e);
  }

  private @Nullable SyntaxNode optional(@Nullable Expression e) {
    return expressions.optional(e);
  }

  private SyntaxNode stored(Expression e) {
    return expressions.target("Store", e);
  }

  private List<Object> typeParameters(List<TypeParameter> parameters) {
    return ExpressionNodes.list(
        parameters,
        p ->
            switch (p.kind()) {
              case TYPE_VAR ->
                  expressions.node("TypeVar", p.position(), p.name(), optional(p.bound()));
              case PARAM_SPEC -> expressions.node("ParamSpec", p.position(), p.name());
              case TYPE_VAR_TUPLE -> expressions.node("TypeVarTuple", p.position(), p.name());
            });
  }

  @Override
  public void visitFunctionDef(FunctionDef s) {
    make(
        s,
        s.isAsync() ? "AsyncFunctionDef" : "FunctionDef",
        s.name(),
        expressions.parameters(s.parameters()),
        body(s.body()),
        expressions.nodes(s.decorators()),
        optional(s.returns()),
        null,
        typeParameters(s.typeParameters()));
  }

  @Override
  public void visitClassDef(ClassDef s) {
    make(
        s,
        "ClassDef",
        s.name(),
        expressions.nodes(s.bases()),
        ExpressionNodes.list(s.keywords(), expressions::keyword),
        body(s.body()),
        expressions.nodes(s.decorators()),
        typeParameters(s.typeParameters()));
  }

  @Override
  public void visitReturn(Return s) {
    make(s, "Return", optional(s.value()));
  }

  @Override
  public void visitDelete(Delete s) {
    make(s, "Delete", ExpressionNodes.list(s.targets(), e -> expressions.target("Del", e)));
  }

  @Override
  public void visitAssign(Assign s) {
    make(s, "Assign", ExpressionNodes.list(s.targets(), this::stored), node(s.value()), null);
  }

  @Override
  public void visitTypeAlias(TypeAlias s) {
    make(s, "TypeAlias", stored(s.name()), typeParameters(s.typeParameters()), node(s.value()));
  }

  @Override
  public void visitAugAssign(AugAssign s) {
    make(s, "AugAssign", stored(s.target()), Operators.node(s.operator()), node(s.value()));
  }

  @Override
  public void visitAnnAssign(AnnAssign s) {
    long simple = s.simple() ? 1 : 0;
    make(s, "AnnAssign", stored(s.target()), node(s.annotation()), optional(s.value()), simple);
  }

  @Override
  public void visitFor(For s) {
    make(
        s,
        s.isAsync() ? "AsyncFor" : "For",
        stored(s.target()),
        node(s.iterable()),
        body(s.body()),
        body(s.orElse()),
        null);
  }

  @Override
  public void visitWhile(While s) {
    make(s, "While", node(s.test()), body(s.body()), body(s.orElse()));
  }

  @Override
  public void visitIf(If s) {
    make(s, "If", node(s.test()), body(s.body()), body(s.orElse()));
  }

  @Override
  public void visitWith(With s) {
    List<Object> items =
        ExpressionNodes.list(
            s.items(),
            item -> {
              Expression target = item.target();
              Object stored = target == null ? null : stored(target);
              return SyntaxNode.of("withitem", null, node(item.context()), stored);
            });
    make(s, s.isAsync() ? "AsyncWith" : "With", items, body(s.body()), null);
  }

  @Override
  public void visitMatch(Match s) {
    List<Object> cases =
        ExpressionNodes.list(
            s.cases(),
            c ->
                SyntaxNode.of(
                    "match_case", null, pattern(c.pattern()), optional(c.guard()), body(c.body())));
    make(s, "Match", node(s.subject()), cases);
  }

  @Override
  public void visitRaise(Raise s) {
    make(s, "Raise", optional(s.exception()), optional(s.cause()));
  }

  @Override
  public void visitTry(Try s) {
    List<Object> handlers =
        ExpressionNodes.list(
            s.handlers(),
            h ->
                expressions.node(
                    "ExceptHandler", h.position(), optional(h.type()), h.name(), body(h.body())));
    make(
        s,
        s.star() ? "TryStar" : "Try",
        body(s.body()),
        handlers,
        body(s.orElse()),
        body(s.finalBody()));
  }

  @Override
  public void visitAssert(Assert s) {
    make(s, "Assert", node(s.test()), optional(s.message()));
  }

  @Override
  public void visitImport(Import s) {
    make(s, "Import", aliases(s.names()));
  }

  @Override
  public void visitImportFrom(ImportFrom s) {
    make(s, "ImportFrom", s.module(), aliases(s.names()), (long) s.level());
  }

  private List<Object> aliases(List<Alias> aliases) {
    return ExpressionNodes.list(
        aliases, a -> expressions.node("alias", a.position(), a.name(), a.asName()));
  }

  @Override
  public void visitGlobal(Global s) {
    make(s, "Global", s.names());
  }

  @Override
  public void visitNonlocal(Nonlocal s) {
    make(s, "Nonlocal", s.names());
  }

  @Override
  public void visitExpression(ExpressionStatement s) {
    make(s, "Expr", node(s.value()));
  }

  @Override
  public void visitPass(Pass s) {
    make(s, "Pass");
  }

  @Override
  public void visitBreak(Break s) {
    make(s, "Break");
  }

  @Override
  public void visitContinue(Continue s) {
    make(s, "Continue");
  }

  private SyntaxNode pattern(Pattern p) {
    p.accept(this);
    return made;
  }

  private List<Object> patterns(List<Pattern> patterns) {
    return ExpressionNodes.list(patterns, this::pattern);
  }

  @Override
  public void visitValue(MatchValue p) {
    make(p, "MatchValue", node(p.value()));
  }

  @Override
  public void visitSingleton(MatchSingleton p) {
    make(p, "MatchSingleton", p.value());
  }

  @Override
  public void visitSequence(MatchSequence p) {
    make(p, "MatchSequence", patterns(p.patterns()));
  }

  @Override
  public void visitMapping(MatchMapping p) {
    make(p, "MatchMapping", expressions.nodes(p.keys()), patterns(p.patterns()), p.rest());
  }

  @Override
  public void visitClass(MatchClass p) {
    make(
        p,
        "MatchClass",
        node(p.type()),
        patterns(p.patterns()),
        p.keywordNames(),
        patterns(p.keywordPatterns()));
  }

  @Override
  public void visitStar(MatchStar p) {
    make(p, "MatchStar", p.name());
  }

  @Override
  public void visitAs(MatchAs p) {
    Pattern inner = p.pattern();
    make(p, "MatchAs", inner == null ? null : pattern(inner), p.name());
  }

  @Override
  public void visitOr(MatchOr p) {
    make(p, "MatchOr", patterns(p.patterns()));
  }
}
