package dev.baton.python.compiler;

import dev.baton.code.BinaryOperator;
import dev.baton.python.ast.Expression;
import dev.baton.python.ast.Expression.*;
import dev.baton.python.ast.ExpressionVisitor;
import dev.baton.python.ast.Keyword;
import dev.baton.python.ast.Parameter;
import dev.baton.python.ast.Parameters;
import dev.baton.python.ast.UnaryOperator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes an expression as source text again, with the parentheses that it needs and canonical
 * spacing: the text of annotations that are not evaluated (PEP 563).
 */
final class Unparser implements ExpressionVisitor<Void> {
  private static final int TUPLE = 0;
  private static final int TEST = 1;
  private static final int OR = 2;
  private static final int AND = 3;
  private static final int NOT = 4;
  private static final int COMPARE = 5;
  private static final int BIT_OR = 6;
  private static final int BIT_XOR = 7;
  private static final int BIT_AND = 8;
  private static final int SHIFT = 9;
  private static final int SUM = 10;
  private static final int TERM = 11;
  private static final int FACTOR = 12;
  private static final int POWER = 13;
  private static final int AWAIT = 14;
  private static final int ATOM = 15;

  private final StringBuilder out = new StringBuilder();
  private int level;

  private Unparser() {}

  static String unparse(Expression e) {
    Unparser unparser = new Unparser();
    unparser.write(e, TEST);
    return unparser.out.toString();
  }

  private void write(Expression e, int minimum) {
    int before = level;
    level = minimum;
    e.accept(this);
    level = before;
  }

  private void writeAll(List<Expression> list) {
    String separator = "";
    for (Expression e : list) {
      out.append(separator);
      write(e, TEST);
      separator = ", ";
    }
  }

  /** Runs {@code body} in parentheses if an operator of {@code own} binds too weakly here. */
  private Void grouped(int own, Runnable body) {
    boolean parenthesise = level > own;
    if (parenthesise) {
      out.append('(');
    }
    body.run();
    if (parenthesise) {
      out.append(')');
    }
    return null;
  }

  @Override
  public Void visitBoolOp(BoolOp e) {
    int own = e.and() ? AND : OR;
    return grouped(
        own,
        () -> {
          String separator = "";
          for (Expression value : e.values()) {
            out.append(separator);
            write(value, own + 1);
            separator = e.and() ? " and " : " or ";
          }
        });
  }

  @Override
  public Void visitNamedExpr(NamedExpr e) {
    out.append('(').append(e.target().id()).append(" := ");
    write(e.value(), ATOM);
    out.append(')');
    return null;
  }

  @Override
  public Void visitBinOp(BinOp e) {
    int own = precedence(e.operator());
    boolean power = e.operator() == BinaryOperator.POWER;
    return grouped(
        own,
        () -> {
          write(e.left(), power ? own + 1 : own);
          out.append(' ').append(e.operator().symbol()).append(' ');
          write(e.right(), power ? own : own + 1);
        });
  }

  private static int precedence(BinaryOperator operator) {
    return switch (operator) {
      case OR -> BIT_OR;
      case XOR -> BIT_XOR;
      case AND -> BIT_AND;
      case LEFT_SHIFT, RIGHT_SHIFT -> SHIFT;
      case ADD, SUBTRACT -> SUM;
      case POWER -> POWER;
      default -> TERM;
    };
  }

  @Override
  public Void visitUnaryOp(UnaryOp e) {
    int own = e.operator() == UnaryOperator.NOT ? NOT : FACTOR;
    return grouped(
        own,
        () -> {
          out.append(e.operator().symbol());
          write(e.operand(), own);
        });
  }

  @Override
  public Void visitLambda(Lambda e) {
    return grouped(
        TEST,
        () -> {
          out.append("lambda");
          String list = parameters(e.parameters());
          boolean positional = !list.isEmpty() && list.charAt(0) != '*';
          out.append(positional ? " " : "").append(list).append(": ");
          write(e.body(), TEST);
        });
  }

  private static String parameters(Parameters p) {
    StringBuilder text = new StringBuilder();
    int positional = p.positionalOnly().size() + p.positional().size();
    int firstDefault = positional - p.defaults().size();
    for (int i = 0; i < positional; i++) {
      int offset = i - p.positionalOnly().size();
      Parameter parameter = offset < 0 ? p.positionalOnly().get(i) : p.positional().get(offset);
      Expression value = i < firstDefault ? null : p.defaults().get(i - firstDefault);
      item(text, parameter.name(), value);
      if (offset == -1) {
        item(text, "/", null);
      }
    }
    Parameter varArgs = p.varArgs();
    if (varArgs != null) {
      item(text, "*" + varArgs.name(), null);
    } else if (!p.keywordOnly().isEmpty()) {
      item(text, "*", null);
    }
    for (int i = 0; i < p.keywordOnly().size(); i++) {
      Optional<Expression> value = p.keywordDefaults().get(i);
      item(text, p.keywordOnly().get(i).name(), value.orElse(null));
    }
    Parameter varKeywords = p.varKeywords();
    if (varKeywords != null) {
      item(text, "**" + varKeywords.name(), null);
    }
    return text.toString();
  }

  private static void item(StringBuilder text, String name, @Nullable Expression value) {
    text.append(text.length() == 0 ? "" : ", ").append(name);
    if (value != null) {
      text.append('=').append(unparse(value));
    }
  }

  @Override
  public Void visitIfExp(IfExp e) {
    return grouped(
        TEST,
        () -> {
          write(e.body(), OR);
          out.append(" if ");
          write(e.test(), OR);
          out.append(" else ");
          write(e.orElse(), TEST);
        });
  }

  @Override
  public Void visitDict(Dict e) {
    out.append('{');
    String separator = "";
    for (DictItem item : e.items()) {
      out.append(separator);
      Expression key = item.key();
      if (key == null) {
        out.append("**");
        write(item.value(), BIT_OR);
      } else {
        write(key, TEST);
        out.append(": ");
        write(item.value(), TEST);
      }
      separator = ", ";
    }
    out.append('}');
    return null;
  }

  private Void enclosed(char open, List<Expression> elements, char close) {
    out.append(open);
    writeAll(elements);
    out.append(close);
    return null;
  }

  @Override
  public Void visitSet(SetDisplay e) {
    return enclosed('{', e.elements(), '}');
  }

  @Override
  public Void visitList(ListDisplay e) {
    return enclosed('[', e.elements(), ']');
  }

  @Override
  public Void visitTuple(TupleDisplay e) {
    if (e.elements().isEmpty()) {
      out.append("()");
      return null;
    }
    return grouped(
        TUPLE,
        () -> {
          writeAll(e.elements());
          if (e.elements().size() == 1) {
            out.append(',');
          }
        });
  }

  @Override
  public Void visitComprehension(Comprehension e) {
    String brackets =
        switch (e.kind()) {
          case LIST -> "[]";
          case GENERATOR -> "()";
          default -> "{}";
        };
    out.append(brackets.charAt(0));
    write(e.element(), TEST);
    Expression value = e.value();
    if (value != null) {
      out.append(": ");
      write(value, TEST);
    }
    for (Generator g : e.generators()) {
      out.append(g.isAsync() ? " async for " : " for ");
      write(g.target(), TUPLE);
      out.append(" in ");
      write(g.iterable(), OR);
      for (Expression condition : g.conditions()) {
        out.append(" if ");
        write(condition, OR);
      }
    }
    out.append(brackets.charAt(1));
    return null;
  }

  @Override
  public Void visitAwait(Await e) {
    return grouped(
        AWAIT,
        () -> {
          out.append("await ");
          write(e.value(), ATOM);
        });
  }

  @Override
  public Void visitYield(Yield e) {
    out.append("(yield");
    Expression value = e.value();
    if (value != null) {
      out.append(' ');
      write(value, TUPLE);
    }
    out.append(')');
    return null;
  }

  @Override
  public Void visitYieldFrom(YieldFrom e) {
    out.append("(yield from ");
    write(e.value(), TEST);
    out.append(')');
    return null;
  }

  @Override
  public Void visitCompare(Compare e) {
    return grouped(
        COMPARE,
        () -> {
          write(e.left(), COMPARE + 1);
          for (int i = 0; i < e.operators().size(); i++) {
            out.append(' ').append(e.operators().get(i).symbol()).append(' ');
            write(e.comparators().get(i), COMPARE + 1);
          }
        });
  }

  @Override
  public Void visitCall(Call e) {
    write(e.function(), ATOM);
    boolean alone =
        e.keywords().isEmpty()
            && e.arguments().size() == 1
            && e.arguments().get(0) instanceof Comprehension c
            && c.kind() == ComprehensionKind.GENERATOR;
    if (alone) {
      write(e.arguments().get(0), TEST);
      return null;
    }
    out.append('(');
    writeAll(e.arguments());
    String separator = e.arguments().isEmpty() ? "" : ", ";
    for (Keyword keyword : e.keywords()) {
      out.append(separator);
      out.append(keyword.name() == null ? "**" : keyword.name() + "=");
      write(keyword.value(), TEST);
      separator = ", ";
    }
    out.append(')');
    return null;
  }

  @Override
  public Void visitFormattedValue(FormattedValue e) {
    throw new IllegalStateException("written as part of its string");
  }

  @Override
  public Void visitJoinedStr(JoinedStr e) {
    StringBuilder text = new StringBuilder();
    pieces(e, text, false);
    out.append('f').append(LiteralText.string(text.toString()));
    return null;
  }

  private static void pieces(JoinedStr e, StringBuilder text, boolean inSpec) {
    for (Expression value : e.values()) {
      if (value instanceof FormattedValue f) {
        String inner = unparse(f.value());
        text.append(inner.startsWith("{") ? "{ " : "{").append(inner);
        if (f.conversion() != 0) {
          text.append('!').append(f.conversion());
        }
        JoinedStr spec = f.formatSpec();
        if (spec != null) {
          text.append(':');
          pieces(spec, text, true);
        }
        text.append('}');
      } else if (value instanceof Literal l && l.value() instanceof String s) {
        text.append(inSpec ? s : s.replace("{", "{{").replace("}", "}}"));
      }
    }
  }

  @Override
  public Void visitLiteral(Literal e) {
    out.append(e.unicodePrefix() ? "u" : "").append(LiteralText.of(e.value()));
    return null;
  }

  @Override
  public Void visitAttribute(Attribute e) {
    write(e.value(), ATOM);
    boolean integer = e.value() instanceof Literal l && l.value() instanceof Long;
    out.append(integer ? " ." : ".").append(e.name());
    return null;
  }

  @Override
  public Void visitSubscript(Subscript e) {
    write(e.value(), ATOM);
    out.append('[');
    write(e.index(), TUPLE);
    out.append(']');
    return null;
  }

  @Override
  public Void visitStarred(Starred e) {
    out.append('*');
    write(e.value(), BIT_OR);
    return null;
  }

  @Override
  public Void visitName(Name e) {
    out.append(e.id());
    return null;
  }

  @Override
  public Void visitSlice(Slice e) {
    Expression lower = e.lower();
    if (lower != null) {
      write(lower, TEST);
    }
    out.append(':');
    Expression upper = e.upper();
    if (upper != null) {
      write(upper, TEST);
    }
    Expression step = e.step();
    if (step != null) {
      out.append(':');
      write(step, TEST);
    }
    return null;
  }
}
