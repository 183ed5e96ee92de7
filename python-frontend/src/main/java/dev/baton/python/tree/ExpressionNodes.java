package dev.baton.python.tree;

import dev.baton.code.Position;
import dev.baton.python.ast.ComparisonOperator;
import dev.baton.python.ast.Expression;
import dev.baton.python.ast.Expression.*;
import dev.baton.python.ast.ExpressionVisitor;
import dev.baton.python.ast.Keyword;
import dev.baton.python.ast.Parameter;
import dev.baton.python.ast.Parameters;
import dev.baton.python.source.Nesting;
import dev.baton.python.source.SourceText;
import dev.baton.spi.SyntaxNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes nodes of expressions. A target and what is inside it know that they are stored to. */
final class ExpressionNodes implements ExpressionVisitor<SyntaxNode> {
  private static final SyntaxNode LOAD = SyntaxNode.of("Load", null);

  private final SourceText source;
  final Nesting nesting;
  private SyntaxNode context = LOAD;

  ExpressionNodes(SourceText source, int maxDepth) {
    this.source = source;
    this.nesting = new Nesting(maxDepth);
  }

  SyntaxNode node(String kind, Position position, @Nullable Object... fields) {
    return SyntaxNode.of(kind, bytes(position), fields);
  }

  /** The same place with columns in bytes of UTF-8. */
  private Position bytes(Position p) {
    int column = bytes(p.line(), p.column());
    int endColumn = bytes(p.endLine(), p.endColumn());
    boolean same = column == p.column() && endColumn == p.endColumn();
    return same ? p : new Position(p.line(), column, p.endLine(), endColumn);
  }

  private int bytes(int line, int column) {
    String text = source.line(line);
    int end = 0;
    boolean ascii = true;
    for (int i = 0; i < column && end < text.length(); i++) {
      int c = text.codePointAt(end);
      ascii &= c < 0x80;
      end += Character.charCount(c);
    }
    return ascii ? column : text.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
  }

  static <T> List<Object> list(List<T> items, Function<T, @Nullable Object> mapping) {
    List<Object> nodes = new ArrayList<>(items.size());
    for (T item : items) {
      nodes.add(mapping.apply(item));
    }
    return nodes;
  }

  SyntaxNode node(Expression e) {
    return in(LOAD, e);
  }

  @Nullable SyntaxNode optional(@Nullable Expression e) {
    return e == null ? null : node(e);
  }

  List<Object> nodes(List<Expression> expressions) {
    return list(expressions, this::node);
  }

  /** A target: {@code context} is {@code Store} or {@code Del}. */
  SyntaxNode target(String context, Expression e) {
    return in(SyntaxNode.of(context, null), e);
  }

  private SyntaxNode in(SyntaxNode inner, Expression e) {
    SyntaxNode outer = context;
    context = inner;
    nesting.enter(e.position());
    SyntaxNode node = e.accept(this);
    nesting.leave();
    context = outer;
    return node;
  }

  /** The elements of a display are targets if it is one. */
  private List<Object> elements(List<Expression> elements) {
    SyntaxNode own = context;
    return list(elements, e -> in(own, e));
  }

  @Override
  public SyntaxNode visitBoolOp(BoolOp e) {
    SyntaxNode operator = SyntaxNode.of(e.and() ? "And" : "Or", null);
    return node("BoolOp", e.position(), operator, nodes(e.values()));
  }

  @Override
  public SyntaxNode visitNamedExpr(NamedExpr e) {
    return node("NamedExpr", e.position(), target("Store", e.target()), node(e.value()));
  }

  @Override
  public SyntaxNode visitBinOp(BinOp e) {
    SyntaxNode operator = Operators.node(e.operator());
    return node("BinOp", e.position(), node(e.left()), operator, node(e.right()));
  }

  @Override
  public SyntaxNode visitUnaryOp(UnaryOp e) {
    return node("UnaryOp", e.position(), Operators.node(e.operator()), node(e.operand()));
  }

  @Override
  public SyntaxNode visitLambda(Lambda e) {
    return node("Lambda", e.position(), parameters(e.parameters()), node(e.body()));
  }

  @Override
  public SyntaxNode visitIfExp(IfExp e) {
    return node("IfExp", e.position(), node(e.test()), node(e.body()), node(e.orElse()));
  }

  @Override
  public SyntaxNode visitDict(Dict e) {
    List<Object> keys = list(e.items(), item -> optional(item.key()));
    return node("Dict", e.position(), keys, list(e.items(), item -> node(item.value())));
  }

  @Override
  public SyntaxNode visitSet(SetDisplay e) {
    return node("Set", e.position(), nodes(e.elements()));
  }

  @Override
  public SyntaxNode visitList(ListDisplay e) {
    return node("List", e.position(), elements(e.elements()), context);
  }

  @Override
  public SyntaxNode visitTuple(TupleDisplay e) {
    return node("Tuple", e.position(), elements(e.elements()), context);
  }

  @Override
  public SyntaxNode visitComprehension(Comprehension e) {
    SyntaxNode element = node(e.element());
    List<Object> generators = list(e.generators(), this::generator);
    Position p = e.position();
    return switch (e.kind()) {
      case LIST -> node("ListComp", p, element, generators);
      case SET -> node("SetComp", p, element, generators);
      case GENERATOR -> node("GeneratorExp", p, element, generators);
      case DICT -> node("DictComp", p, element, optional(e.value()), generators);
    };
  }

  private SyntaxNode generator(Generator g) {
    return SyntaxNode.of(
        "comprehension",
        null,
        target("Store", g.target()),
        node(g.iterable()),
        nodes(g.conditions()),
        g.isAsync() ? 1L : 0L);
  }

  @Override
  public SyntaxNode visitAwait(Await e) {
    return node("Await", e.position(), node(e.value()));
  }

  @Override
  public SyntaxNode visitYield(Yield e) {
    return node("Yield", e.position(), optional(e.value()));
  }

  @Override
  public SyntaxNode visitYieldFrom(YieldFrom e) {
    return node("YieldFrom", e.position(), node(e.value()));
  }

  @Override
  public SyntaxNode visitCompare(Compare e) {
    List<Object> operators = list(e.operators(), (ComparisonOperator o) -> Operators.node(o));
    return node("Compare", e.position(), node(e.left()), operators, nodes(e.comparators()));
  }

  @Override
  public SyntaxNode visitCall(Call e) {
    List<Object> keywords = list(e.keywords(), this::keyword);
    return node("Call", e.position(), node(e.function()), nodes(e.arguments()), keywords);
  }

  SyntaxNode keyword(Keyword k) {
    return node("keyword", k.position(), k.name(), node(k.value()));
  }

  @Override
  public SyntaxNode visitFormattedValue(FormattedValue e) {
    long conversion = e.conversion() == 0 ? -1 : e.conversion();
    return node(
        "FormattedValue", e.position(), node(e.value()), conversion, optional(e.formatSpec()));
  }

  @Override
  public SyntaxNode visitJoinedStr(JoinedStr e) {
    return node("JoinedStr", e.position(), nodes(e.values()));
  }

  @Override
  public SyntaxNode visitLiteral(Literal e) {
    return node("Constant", e.position(), e.value(), e.unicodePrefix() ? "u" : null);
  }

  @Override
  public SyntaxNode visitAttribute(Attribute e) {
    return node("Attribute", e.position(), node(e.value()), e.name(), context);
  }

  @Override
  public SyntaxNode visitSubscript(Subscript e) {
    return node("Subscript", e.position(), node(e.value()), node(e.index()), context);
  }

  @Override
  public SyntaxNode visitStarred(Starred e) {
    return node("Starred", e.position(), in(context, e.value()), context);
  }

  @Override
  public SyntaxNode visitName(Name e) {
    return node("Name", e.position(), e.id(), context);
  }

  @Override
  public SyntaxNode visitSlice(Slice e) {
    return node(
        "Slice", e.position(), optional(e.lower()), optional(e.upper()), optional(e.step()));
  }

  SyntaxNode parameters(Parameters p) {
    return SyntaxNode.of(
        "arguments",
        null,
        list(p.positionalOnly(), this::parameter),
        list(p.positional(), this::parameter),
        optionalParameter(p.varArgs()),
        list(p.keywordOnly(), this::parameter),
        list(p.keywordDefaults(), e -> optional(e.orElse(null))),
        optionalParameter(p.varKeywords()),
        nodes(p.defaults()));
  }

  private @Nullable Object optionalParameter(@Nullable Parameter p) {
    return p == null ? null : parameter(p);
  }

  private SyntaxNode parameter(Parameter p) {
    return node("arg", p.position(), p.name(), optional(p.annotation()), null);
  }
}
