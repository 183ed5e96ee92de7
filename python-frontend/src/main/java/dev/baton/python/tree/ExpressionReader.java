package dev.baton.python.tree;

import dev.baton.code.Position;
import dev.baton.python.ast.Expression;
import dev.baton.python.ast.Expression.*;
import dev.baton.python.ast.Keyword;
import dev.baton.python.ast.Parameter;
import dev.baton.python.ast.Parameters;
import dev.baton.python.source.Nesting;
import dev.baton.spi.SyntaxNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of the nodes of expressions. The caller has seen to it that each field is of the
 * kind that the grammar wants; what must fit together is looked at here.
 */
final class ExpressionReader {
  final Nesting nesting;

  ExpressionReader(int maxDepth) {
    this.nesting = new Nesting(maxDepth);
  }

  static Position position(SyntaxNode node) {
    Position position = node.position();
    return position == null ? Position.NONE : position;
  }

  static <T> List<T> list(@Nullable Object field, Function<Object, T> reading) {
    List<T> result = new ArrayList<>();
    for (Object item : (List<?>) field) {
      result.add(reading.apply(item));
    }
    return result;
  }

  static boolean flag(@Nullable Object field) {
    return field instanceof Long n && n != 0;
  }

  static @Nullable String text(@Nullable Object field) {
    return (String) field;
  }

  List<Expression> expressions(@Nullable Object field) {
    return list(field, this::expression);
  }

  @Nullable Expression optional(@Nullable Object field) {
    return field == null ? null : expression(field);
  }

  Expression expression(@Nullable Object field) {
    SyntaxNode node = (SyntaxNode) field;
    nesting.enter(position(node));
    Expression expression = read(node, node.fields(), position(node));
    nesting.leave();
    return expression;
  }

  private Expression read(SyntaxNode node, List<@Nullable Object> f, Position p) {
    return switch (node.kind()) {
      case "BoolOp" -> boolOp(f, p);
      case "NamedExpr" -> new NamedExpr(name(f.get(0)), expression(f.get(1)), p);
      case "BinOp" ->
          new BinOp(expression(f.get(0)), Operators.binary(f.get(1)), expression(f.get(2)), p);
      case "UnaryOp" -> new UnaryOp(Operators.unary(f.get(0)), expression(f.get(1)), p);
      case "Lambda" -> new Lambda(parameters(f.get(0)), expression(f.get(1)), p);
      case "IfExp" ->
          new IfExp(expression(f.get(0)), expression(f.get(1)), expression(f.get(2)), p);
      case "Dict" -> dict(f, p);
      case "Set" -> new SetDisplay(expressions(f.get(0)), p);
      case "ListComp" -> comprehension(ComprehensionKind.LIST, f, p);
      case "SetComp" -> comprehension(ComprehensionKind.SET, f, p);
      case "DictComp" -> comprehension(ComprehensionKind.DICT, f, p);
      case "GeneratorExp" -> comprehension(ComprehensionKind.GENERATOR, f, p);
      case "Await" -> new Await(expression(f.get(0)), p);
      case "Yield" -> new Yield(optional(f.get(0)), p);
      case "YieldFrom" -> new YieldFrom(expression(f.get(0)), p);
      case "Compare" -> compare(f, p);
      case "Call" ->
          new Call(expression(f.get(0)), expressions(f.get(1)), list(f.get(2), this::keyword), p);
      case "FormattedValue" -> formattedValue(f, p);
      case "JoinedStr" -> new JoinedStr(expressions(f.get(0)), p);
      case "Constant" -> new Literal(f.get(0), "u".equals(f.get(1)), p);
      case "Attribute" -> new Attribute(expression(f.get(0)), text(f.get(1)), p);
      case "Subscript" -> new Subscript(expression(f.get(0)), expression(f.get(1)), p);
      case "Starred" -> new Starred(expression(f.get(0)), p);
      case "Name" -> new Name(text(f.get(0)), p);
      case "List" -> new ListDisplay(expressions(f.get(0)), p);
      case "Tuple" -> new TupleDisplay(expressions(f.get(0)), p);
      case "Slice" -> new Slice(optional(f.get(0)), optional(f.get(1)), optional(f.get(2)), p);
      default -> throw new IllegalArgumentException("unknown expression " + node.kind());
    };
  }

  Name name(@Nullable Object field) {
    if (expression(field) instanceof Name name) {
      return name;
    }
    throw new IllegalArgumentException("a name is needed, not " + ((SyntaxNode) field).kind());
  }

  private Expression boolOp(List<@Nullable Object> f, Position p) {
    List<Expression> values = expressions(f.get(1));
    if (values.size() < 2) {
      throw new IllegalArgumentException("BoolOp with less than 2 values");
    }
    return new BoolOp(((SyntaxNode) f.get(0)).kind().equals("And"), values, p);
  }

  private Expression dict(List<@Nullable Object> f, Position p) {
    List<?> keys = (List<?>) f.get(0);
    List<Expression> values = expressions(f.get(1));
    if (keys.size() != values.size()) {
      throw new IllegalArgumentException("Dict doesn't have the same number of keys as values");
    }
    List<DictItem> items = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      items.add(new DictItem(optional(keys.get(i)), values.get(i)));
    }
    return new Dict(items, p);
  }

  private Expression comprehension(ComprehensionKind kind, List<@Nullable Object> f, Position p) {
    int last = f.size() - 1;
    List<Generator> generators = list(f.get(last), this::generator);
    if (generators.isEmpty()) {
      throw new IllegalArgumentException("comprehension with no generators");
    }
    Expression value = last == 2 ? expression(f.get(1)) : null;
    return new Comprehension(kind, expression(f.get(0)), value, generators, p);
  }

  private Generator generator(Object item) {
    List<@Nullable Object> f = ((SyntaxNode) item).fields();
    return new Generator(
        expression(f.get(0)), expression(f.get(1)), expressions(f.get(2)), flag(f.get(3)));
  }

  private Expression compare(List<@Nullable Object> f, Position p) {
    List<Expression> comparators = expressions(f.get(2));
    if (comparators.isEmpty()) {
      throw new IllegalArgumentException("Compare with no comparators");
    }
    if (((List<?>) f.get(1)).size() != comparators.size()) {
      throw new IllegalArgumentException(
          "Compare has a different number of comparators and operands");
    }
    return new Compare(expression(f.get(0)), list(f.get(1), Operators::comparison), comparators, p);
  }

  private Expression formattedValue(List<@Nullable Object> f, Position p) {
    long conversion = (Long) f.get(1);
    Expression spec = optional(f.get(2));
    JoinedStr joined =
        spec == null || spec instanceof JoinedStr
            ? (JoinedStr) spec
            : new JoinedStr(List.of(spec), spec.position());
    return new FormattedValue(
        expression(f.get(0)), conversion < 0 ? 0 : (char) conversion, joined, p);
  }

  Keyword keyword(Object item) {
    SyntaxNode node = (SyntaxNode) item;
    return new Keyword(
        text(node.fields().get(0)), expression(node.fields().get(1)), position(node));
  }

  Parameters parameters(@Nullable Object field) {
    List<@Nullable Object> f = ((SyntaxNode) field).fields();
    List<Parameter> positionalOnly = list(f.get(0), this::parameter);
    List<Parameter> positional = list(f.get(1), this::parameter);
    List<Parameter> keywordOnly = list(f.get(3), this::parameter);
    List<Optional<Expression>> keywordDefaults = new ArrayList<>();
    for (Object item : (List<?>) f.get(4)) {
      keywordDefaults.add(Optional.ofNullable(optional(item)));
    }
    List<Expression> defaults = expressions(f.get(6));
    if (defaults.size() > positionalOnly.size() + positional.size()) {
      throw new IllegalArgumentException("more positional defaults than args on arguments");
    }
    if (keywordDefaults.size() != keywordOnly.size()) {
      throw new IllegalArgumentException(
          "length of kwonlyargs is not the same as kw_defaults on arguments");
    }
    return new Parameters(
        positionalOnly,
        positional,
        optionalParameter(f.get(2)),
        keywordOnly,
        optionalParameter(f.get(5)),
        defaults,
        keywordDefaults);
  }

  private @Nullable Parameter optionalParameter(@Nullable Object field) {
    return field == null ? null : parameter(field);
  }

  private Parameter parameter(Object item) {
    SyntaxNode node = (SyntaxNode) item;
    return new Parameter(
        text(node.fields().get(0)), optional(node.fields().get(1)), position(node));
  }
}
