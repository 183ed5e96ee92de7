package dev.baton.python.tree;

import static dev.baton.python.tree.ExpressionReader.flag;
import static dev.baton.python.tree.ExpressionReader.list;
import static dev.baton.python.tree.ExpressionReader.position;
import static dev.baton.python.tree.ExpressionReader.text;

import dev.baton.code.Position;
import dev.baton.python.ast.Expression;
import dev.baton.python.ast.Module;
import dev.baton.python.ast.Pattern;
import dev.baton.python.ast.Pattern.*;
import dev.baton.python.ast.Statement;
import dev.baton.python.ast.Statement.*;
import dev.baton.python.ast.TypeParameter;
import dev.baton.spi.SyntaxNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes records of the nodes of statements and patterns: what {@link StatementNodes} undoes. */
public final class StatementReader {
  private final ExpressionReader expressions;

  private StatementReader(ExpressionReader expressions) {
    this.expressions = expressions;
  }

  /**
   * The records of a Module, an Expression or an Interactive.
   *
   * @param maxDepth how deeply nodes may be nested, see {@link dev.baton.python.source.Nesting}
   * @throws IllegalArgumentException if parts of a node do not fit each other
   */
  public static Module module(SyntaxNode root, int maxDepth) {
    StatementReader reader = new StatementReader(new ExpressionReader(maxDepth));
    Object content = root.fields().get(0);
    if (root.kind().equals("Expression")) {
      Expression value = reader.expressions.expression(content);
      return new Module(List.of(new ExpressionStatement(value, value.position())));
    }
    return new Module(reader.body(content));
  }

  private List<Statement> body(@Nullable Object field) {
    return list(field, this::statement);
  }

  private Expression expression(@Nullable Object field) {
    return expressions.expression(field);
  }

  private @Nullable Expression optional(@Nullable Object field) {
    return expressions.optional(field);
  }

  private Statement statement(Object item) {
    SyntaxNode node = (SyntaxNode) item;
    expressions.nesting.enter(position(node));
    Statement statement = read(node, node.fields(), position(node));
    expressions.nesting.leave();
    return statement;
  }

  private Statement read(SyntaxNode node, List<@Nullable Object> f, Position p) {
    return switch (node.kind()) {
      case "FunctionDef" -> function(false, f, p);
      case "AsyncFunctionDef" -> function(true, f, p);
      case "ClassDef" ->
          new ClassDef(
              text(f.get(0)),
              list(f.get(5), this::typeParameter),
              expressions.expressions(f.get(1)),
              list(f.get(2), expressions::keyword),
              body(f.get(3)),
              expressions.expressions(f.get(4)),
              p);
      case "Return" -> new Return(optional(f.get(0)), p);
      case "Delete" -> new Delete(expressions.expressions(f.get(0)), p);
      case "Assign" -> new Assign(expressions.expressions(f.get(0)), expression(f.get(1)), p);
      case "TypeAlias" ->
          new TypeAlias(
              expressions.name(f.get(0)),
              list(f.get(1), this::typeParameter),
              expression(f.get(2)),
              p);
      case "AugAssign" ->
          new AugAssign(expression(f.get(0)), Operators.binary(f.get(1)), expression(f.get(2)), p);
      case "AnnAssign" ->
          new AnnAssign(
              expression(f.get(0)), expression(f.get(1)), optional(f.get(2)), flag(f.get(3)), p);
      case "For" -> forLoop(false, f, p);
      case "AsyncFor" -> forLoop(true, f, p);
      case "While" -> new While(expression(f.get(0)), body(f.get(1)), body(f.get(2)), p);
      case "If" -> new If(expression(f.get(0)), body(f.get(1)), body(f.get(2)), p);
      case "With" -> new With(false, list(f.get(0), this::withItem), body(f.get(1)), p);
      case "AsyncWith" -> new With(true, list(f.get(0), this::withItem), body(f.get(1)), p);
      case "Match" -> new Match(expression(f.get(0)), list(f.get(1), this::matchCase), p);
      case "Raise" -> raise(f, p);
      case "Try" -> tryStatement(node.kind(), f, p);
      case "TryStar" -> tryStatement(node.kind(), f, p);
      case "Assert" -> new Assert(expression(f.get(0)), optional(f.get(1)), p);
      case "Import" -> new Import(list(f.get(0), StatementReader::alias), p);
      case "ImportFrom" -> importFrom(f, p);
      case "Global" -> new Global(list(f.get(0), String.class::cast), p);
      case "Nonlocal" -> new Nonlocal(list(f.get(0), String.class::cast), p);
      case "Expr" -> new ExpressionStatement(expression(f.get(0)), p);
      case "Pass" -> new Pass(p);
      case "Break" -> new Break(p);
      case "Continue" -> new Continue(p);
      default -> throw new IllegalArgumentException("unknown statement " + node.kind());
    };
  }

  private Statement function(boolean isAsync, List<@Nullable Object> f, Position p) {
    return new FunctionDef(
        isAsync,
        text(f.get(0)),
        list(f.get(6), this::typeParameter),
        expressions.parameters(f.get(1)),
        optional(f.get(4)),
        body(f.get(2)),
        expressions.expressions(f.get(3)),
        p);
  }

  private TypeParameter typeParameter(Object item) {
    SyntaxNode node = (SyntaxNode) item;
    TypeParameter.Kind kind =
        switch (node.kind()) {
          case "TypeVar" -> TypeParameter.Kind.TYPE_VAR;
          case "ParamSpec" -> TypeParameter.Kind.PARAM_SPEC;
          default -> TypeParameter.Kind.TYPE_VAR_TUPLE;
        };
    List<@Nullable Object> f = node.fields();
    Expression bound = f.size() > 1 ? optional(f.get(1)) : null;
    return new TypeParameter(kind, text(f.get(0)), bound, position(node));
  }

  private Statement forLoop(boolean isAsync, List<@Nullable Object> f, Position p) {
    return new For(
        isAsync, expression(f.get(0)), expression(f.get(1)), body(f.get(2)), body(f.get(3)), p);
  }

  private WithItem withItem(Object item) {
    List<@Nullable Object> f = ((SyntaxNode) item).fields();
    return new WithItem(expression(f.get(0)), optional(f.get(1)));
  }

  private Statement raise(List<@Nullable Object> f, Position p) {
    if (f.get(0) == null && f.get(1) != null) {
      throw new IllegalArgumentException("Raise with cause but no exception");
    }
    return new Raise(optional(f.get(0)), optional(f.get(1)), p);
  }

  private Statement tryStatement(String kind, List<@Nullable Object> f, Position p) {
    List<ExceptHandler> handlers = list(f.get(1), this::handler);
    List<Statement> orElse = body(f.get(2));
    List<Statement> finalBody = body(f.get(3));
    if (handlers.isEmpty() && finalBody.isEmpty()) {
      throw new IllegalArgumentException(kind + " has neither except handlers nor finalbody");
    }
    if (handlers.isEmpty() && !orElse.isEmpty()) {
      throw new IllegalArgumentException(kind + " has orelse but no except handlers");
    }
    return new Try(body(f.get(0)), kind.equals("TryStar"), handlers, orElse, finalBody, p);
  }

  private ExceptHandler handler(Object item) {
    SyntaxNode node = (SyntaxNode) item;
    List<@Nullable Object> f = node.fields();
    return new ExceptHandler(optional(f.get(0)), text(f.get(1)), body(f.get(2)), position(node));
  }

  private static Statement importFrom(List<@Nullable Object> f, Position p) {
    long level = f.get(2) == null ? 0 : (Long) f.get(2);
    if (level < 0) {
      throw new IllegalArgumentException("Negative ImportFrom level");
    }
    return new ImportFrom(text(f.get(0)), list(f.get(1), StatementReader::alias), (int) level, p);
  }

  private static Alias alias(Object item) {
    SyntaxNode node = (SyntaxNode) item;
    return new Alias(text(node.fields().get(0)), text(node.fields().get(1)), position(node));
  }

  private MatchCase matchCase(Object item) {
    List<@Nullable Object> f = ((SyntaxNode) item).fields();
    return new MatchCase(pattern(f.get(0)), optional(f.get(1)), body(f.get(2)));
  }

  private List<Pattern> patterns(@Nullable Object field) {
    return list(field, this::pattern);
  }

  private Pattern pattern(@Nullable Object field) {
    SyntaxNode node = (SyntaxNode) field;
    expressions.nesting.enter(position(node));
    Pattern pattern = read(node.kind(), node.fields(), position(node));
    expressions.nesting.leave();
    return pattern;
  }

  private Pattern read(String kind, List<@Nullable Object> f, Position p) {
    return switch (kind) {
      case "MatchValue" -> new MatchValue(patternValue(f.get(0)), p);
      case "MatchSingleton" -> new MatchSingleton(f.get(0), p);
      case "MatchSequence" -> new MatchSequence(patterns(f.get(0)), p);
      case "MatchMapping" -> mapping(f, p);
      case "MatchClass" -> matchClass(f, p);
      case "MatchStar" -> new MatchStar(text(f.get(0)), p);
      case "MatchAs" -> matchAs(f, p);
      case "MatchOr" -> matchOr(f, p);
      default -> throw new IllegalArgumentException("unknown pattern " + kind);
    };
  }

  private Expression patternValue(@Nullable Object field) {
    Expression value = expression(field);
    boolean number = value instanceof Expression.UnaryOp || value instanceof Expression.BinOp;
    boolean allowed =
        number
            || value instanceof Expression.Literal
            || value instanceof Expression.Attribute
            || value instanceof Expression.JoinedStr;
    if (!allowed) {
      throw new IllegalArgumentException("patterns may only match literals and attribute lookups");
    }
    return value;
  }

  private Pattern mapping(List<@Nullable Object> f, Position p) {
    List<Expression> keys = expressions.expressions(f.get(0));
    List<Pattern> patterns = patterns(f.get(1));
    if (keys.size() != patterns.size()) {
      throw new IllegalArgumentException(
          "MatchMapping doesn't have the same number of keys as patterns");
    }
    return new MatchMapping(keys, patterns, text(f.get(2)), p);
  }

  private Pattern matchClass(List<@Nullable Object> f, Position p) {
    List<String> names = list(f.get(2), String.class::cast);
    List<Pattern> patterns = patterns(f.get(3));
    if (names.size() != patterns.size()) {
      throw new IllegalArgumentException(
          "MatchClass doesn't have the same number of keyword attributes as patterns");
    }
    return new MatchClass(expression(f.get(0)), patterns(f.get(1)), names, patterns, p);
  }

  private Pattern matchAs(List<@Nullable Object> f, Position p) {
    String name = text(f.get(1));
    if (f.get(0) == null) {
      return new MatchAs(null, name, p);
    }
    if (name == null) {
      throw new IllegalArgumentException(
          "MatchAs must specify a target name if a pattern is given");
    }
    return new MatchAs(pattern(f.get(0)), name, p);
  }

  private Pattern matchOr(List<@Nullable Object> f, Position p) {
    List<Pattern> alternatives = patterns(f.get(0));
    if (alternatives.size() < 2) {
      throw new IllegalArgumentException("MatchOr requires at least 2 patterns");
    }
    return new MatchOr(alternatives, p);
  }
}
