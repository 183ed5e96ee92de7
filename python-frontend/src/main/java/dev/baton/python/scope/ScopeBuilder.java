package dev.baton.python.scope;

import dev.baton.code.Position;
import dev.baton.python.ast.Expression;
import dev.baton.python.ast.Expression.*;
import dev.baton.python.ast.Keyword;
import dev.baton.python.ast.Module;
import dev.baton.python.ast.Parameter;
import dev.baton.python.ast.Parameters;
import dev.baton.python.ast.Pattern;
import dev.baton.python.ast.Pattern.*;
import dev.baton.python.ast.PatternVisitor;
import dev.baton.python.ast.Statement;
import dev.baton.python.ast.Statement.*;
import dev.baton.python.ast.StatementVisitor;
import dev.baton.python.ast.TypeParameter;
import dev.baton.python.scope.Scope.Kind;
import dev.baton.python.source.Rejection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Walks a syntax tree and collects what each scope says about each name, then has it resolved.
 * Statements and patterns are walked here, expressions in {@link ExpressionScopes}.
 */
public final class ScopeBuilder implements StatementVisitor, PatternVisitor {
  final ScopeTable table;
  final Declarations names;
  private final ExpressionScopes expressions;
  private final boolean futureAnnotations;

  private ScopeBuilder(boolean futureAnnotations, int maxDepth) {
    Scope module = new Scope(Kind.MODULE, "<module>", null);
    this.table = new ScopeTable(module);
    this.names = new Declarations(module);
    this.expressions = new ExpressionScopes(this, maxDepth);
    this.futureAnnotations = futureAnnotations;
  }

  /**
   * The resolved scopes of a module.
   *
   * @param futureAnnotations whether annotations are kept as text, and so open no scopes
   * @param maxDepth how deeply expressions may be nested
   * @throws Rejection for contradictory declarations
   */
  public static ScopeTable build(Module module, boolean futureAnnotations, int maxDepth) {
    ScopeBuilder builder = new ScopeBuilder(futureAnnotations, maxDepth);
    builder.walk(module.body());
    ScopeResolver.resolve(builder.table.module());
    return builder.table;
  }

  void walk(List<Statement> body) {
    for (Statement statement : body) {
      statement.accept(this);
    }
  }

  private void walk(@Nullable Expression e) {
    if (e != null) {
      expressions.walk(e);
    }
  }

  private void walkAll(List<Expression> list) {
    for (Expression e : list) {
      expressions.walk(e);
    }
  }

  private void annotation(@Nullable Expression e) {
    if (e == null) {
      return;
    }
    if (!futureAnnotations) {
      expressions.walk(e);
      return;
    }
    names.open(Kind.ANNOTATION, "<annotation>");
    expressions.walk(e);
    names.close();
  }

  @Override
  public void visitFunctionDef(FunctionDef s) {
    names.assign(s.name(), s.position());
    walkAll(s.decorators());
    defaults(s.parameters());
    boolean generic = !s.typeParameters().isEmpty();
    if (generic) {
      Scope scope = typeParameters(s, s.name(), s.typeParameters());
      names.hiddenParameter(scope, ".defaults", !s.parameters().defaults().isEmpty());
      names.hiddenParameter(
          scope,
          ".kwdefaults",
          s.parameters().keywordDefaults().stream().anyMatch(Optional::isPresent));
    }
    for (Parameter parameter : s.parameters().all()) {
      annotation(parameter.annotation());
    }
    annotation(s.returns());
    Scope scope = names.open(Kind.FUNCTION, s.name());
    table.put(s, scope);
    scope.coroutine = s.isAsync();
    parameters(s.parameters());
    walk(s.body());
    for (String name : GrowingTexts.in(s.body())) {
      names.grows(name);
    }
    names.close();
    if (generic) {
      names.close();
    }
  }

  void defaults(Parameters parameters) {
    walkAll(parameters.defaults());
    for (Optional<Expression> value : parameters.keywordDefaults()) {
      walk(value.orElse(null));
    }
  }

  void parameters(Parameters parameters) {
    for (Parameter parameter : parameters.all()) {
      names.parameter(parameter);
    }
  }

  /** Opens the scope of the type parameters of {@code owner}, which the caller closes. */
  private Scope typeParameters(Object owner, String name, List<TypeParameter> parameters) {
    boolean inClass = names.current().kind() == Kind.CLASS;
    Scope scope = names.open(Kind.TYPE_PARAMETERS, name);
    table.putTypeParameters(owner, scope);
    names.hiddenVariable(".type_params");
    seeClass(scope, inClass);
    for (TypeParameter parameter : parameters) {
      names.typeParameter(parameter);
      Expression bound = parameter.bound();
      if (bound != null) {
        lazyType(parameter, parameter.name(), bound);
      }
    }
    return scope;
  }

  private void seeClass(Scope scope, boolean inClass) {
    if (inClass) {
      scope.seesClassNames = true;
      names.use("__classdict__");
    }
  }

  /** A type expression that is computed when first asked for. */
  private void lazyType(Object node, String name, Expression value) {
    Scope outer = names.current();
    boolean inClass = outer.kind() == Kind.CLASS || outer.seesClassNames;
    Scope scope = names.open(Kind.LAZY_TYPE, name);
    table.put(node, scope);
    seeClass(scope, inClass);
    expressions.walk(value);
    names.close();
  }

  @Override
  public void visitClassDef(ClassDef s) {
    names.assign(s.name(), s.position());
    walkAll(s.decorators());
    if (s.typeParameters().isEmpty()) {
      basesAndBody(s);
      return;
    }
    String outer = names.enterClass(s.name());
    typeParameters(s, s.name(), s.typeParameters());
    names.hiddenVariable(".generic_base");
    basesAndBody(s);
    names.close();
    names.leaveClass(outer);
  }

  private void basesAndBody(ClassDef s) {
    walkAll(s.bases());
    for (Keyword keyword : s.keywords()) {
      expressions.walk(keyword.value());
    }
    Scope scope = names.open(Kind.CLASS, s.name());
    table.put(s, scope);
    String outer = names.enterClass(s.name());
    if (!s.typeParameters().isEmpty()) {
      names.use(".type_params");
    }
    walk(s.body());
    names.leaveClass(outer);
    names.close();
  }

  @Override
  public void visitTypeAlias(TypeAlias s) {
    names.assign(s.name().id(), s.name().position());
    boolean generic = !s.typeParameters().isEmpty();
    if (generic) {
      typeParameters(s, s.name().id(), s.typeParameters());
    }
    lazyType(s, s.name().id(), s.value());
    if (generic) {
      names.close();
    }
  }

  @Override
  public void visitReturn(Return s) {
    if (s.value() != null) {
      names.current().returnsValue = true;
      walk(s.value());
    }
  }

  @Override
  public void visitDelete(Delete s) {
    expressions.targets(s.targets());
  }

  @Override
  public void visitAssign(Assign s) {
    expressions.targets(s.targets());
    walk(s.value());
  }

  @Override
  public void visitAugAssign(AugAssign s) {
    expressions.target(s.target());
    walk(s.value());
  }

  @Override
  public void visitAnnAssign(AnnAssign s) {
    if (s.target() instanceof Name name) {
      names.annotate(name.id(), s.simple(), s.value() != null, name.position());
    } else {
      expressions.target(s.target());
    }
    annotation(s.annotation());
    walk(s.value());
  }

  @Override
  public void visitFor(For s) {
    expressions.target(s.target());
    walk(s.iterable());
    walk(s.body());
    walk(s.orElse());
  }

  @Override
  public void visitWhile(While s) {
    walk(s.test());
    walk(s.body());
    walk(s.orElse());
  }

  @Override
  public void visitIf(If s) {
    If current = s;
    while (true) {
      walk(current.test());
      walk(current.body());
      List<Statement> orElse = current.orElse();
      if (orElse.size() == 1 && orElse.get(0) instanceof If next) {
        current = next;
      } else {
        walk(orElse);
        return;
      }
    }
  }

  @Override
  public void visitWith(With s) {
    for (WithItem item : s.items()) {
      walk(item.context());
      if (item.target() != null) {
        expressions.target(item.target());
      }
    }
    walk(s.body());
  }

  @Override
  public void visitMatch(Match s) {
    walk(s.subject());
    for (MatchCase c : s.cases()) {
      c.pattern().accept(this);
      walk(c.guard());
      walk(c.body());
    }
  }

  @Override
  public void visitRaise(Raise s) {
    walk(s.exception());
    walk(s.cause());
  }

  @Override
  public void visitTry(Try s) {
    walk(s.body());
    walk(s.orElse());
    for (ExceptHandler handler : s.handlers()) {
      walk(handler.type());
      if (handler.name() != null) {
        names.assign(handler.name(), handler.position());
      }
      walk(handler.body());
    }
    walk(s.finalBody());
  }

  @Override
  public void visitAssert(Assert s) {
    walk(s.test());
    walk(s.message());
  }

  @Override
  public void visitImport(Import s) {
    importAliases(s.names());
  }

  @Override
  public void visitImportFrom(ImportFrom s) {
    importAliases(s.names());
  }

  private void importAliases(List<Alias> aliases) {
    for (Alias alias : aliases) {
      importAlias(alias);
    }
  }

  private void importAlias(Alias alias) {
    if (alias.name().equals("*")) {
      if (names.current().kind() != Kind.MODULE) {
        throw new Rejection("import * only allowed at module level", alias.position());
      }
      return;
    }
    String asName = alias.asName();
    if (asName == null) {
      int dot = alias.name().indexOf('.');
      asName = dot < 0 ? alias.name() : alias.name().substring(0, dot);
    }
    names.assign(asName, alias.position());
  }

  @Override
  public void visitGlobal(Global s) {
    for (String name : s.names()) {
      names.declareGlobal(name, s.position());
    }
  }

  @Override
  public void visitNonlocal(Nonlocal s) {
    for (String name : s.names()) {
      names.declareNonlocal(name, s.position());
    }
  }

  @Override
  public void visitExpression(ExpressionStatement s) {
    walk(s.value());
  }

  @Override
  public void visitPass(Pass s) {}

  @Override
  public void visitBreak(Break s) {}

  @Override
  public void visitContinue(Continue s) {}

  @Override
  public void visitValue(MatchValue p) {
    walk(p.value());
  }

  @Override
  public void visitSingleton(MatchSingleton p) {}

  @Override
  public void visitSequence(MatchSequence p) {
    walkPatterns(p.patterns());
  }

  private void walkPatterns(List<Pattern> patterns) {
    for (Pattern pattern : patterns) {
      pattern.accept(this);
    }
  }

  private void capture(@Nullable String name, Position position) {
    if (name != null) {
      names.assign(name, position);
    }
  }

  @Override
  public void visitMapping(MatchMapping p) {
    walkAll(p.keys());
    walkPatterns(p.patterns());
    capture(p.rest(), p.position());
  }

  @Override
  public void visitClass(MatchClass p) {
    walk(p.type());
    walkPatterns(p.patterns());
    walkPatterns(p.keywordPatterns());
  }

  @Override
  public void visitStar(MatchStar p) {
    capture(p.name(), p.position());
  }

  @Override
  public void visitAs(MatchAs p) {
    if (p.pattern() != null) {
      p.pattern().accept(this);
    }
    capture(p.name(), p.position());
  }

  @Override
  public void visitOr(MatchOr p) {
    walkPatterns(p.patterns());
  }
}
