package dev.baton.python.compiler;

import dev.baton.code.Constant;
import dev.baton.code.Position;
import dev.baton.python.ast.ComparisonOperator;
import dev.baton.python.ast.Expression;
import dev.baton.python.ast.Expression.*;
import dev.baton.python.ast.Statement.Assert;
import dev.baton.python.source.Doubts;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Warns where a literal stands in a place that makes little sense: as what is called or
 * subscripted, as an operand of {@code is}, as an assertion. The compiler asks where it compiles
 * such a place, so that code that is compiled several times warns as often, as CPython's does.
 */
final class LiteralDoubts {
  private static final Set<String> SEQUENCES = Set.of("str", "bytes", "tuple", "list");

  private static final String COMMA = "; perhaps you missed a comma?";

  private final ConstantFolder folder = new ConstantFolder();
  private final Doubts doubts;

  LiteralDoubts(Doubts doubts) {
    this.doubts = doubts;
  }

  /** The warnings found so far. */
  Doubts all() {
    return doubts;
  }

  void call(Call c) {
    String type = typeOf(c.function());
    if (type != null && !(c.function() instanceof Lambda)) {
      doubts.add("'" + type + "' object is not callable" + COMMA, c.function().position());
    }
  }

  void assertion(Assert a) {
    boolean nonEmpty = a.test() instanceof TupleDisplay t && !t.elements().isEmpty();
    if (nonEmpty) {
      doubts.add("assertion is always true, perhaps remove parentheses?", a.position());
    }
  }

  /** Of a chain only the first doubtful comparison is told. */
  void identity(Compare c) {
    Expression left = c.left();
    for (int i = 0; i < c.operators().size(); i++) {
      Expression right = c.comparators().get(i);
      ComparisonOperator operator = c.operators().get(i);
      boolean is = operator == ComparisonOperator.IS;
      if (is || operator == ComparisonOperator.IS_NOT) {
        String type = comparedByValue(left);
        type = type == null ? comparedByValue(right) : type;
        if (type != null) {
          String meant = is ? "\"is\" with '%s' literal. Did you mean \"==\"?" : IS_NOT;
          doubts.add(String.format(meant, type), c.position());
          return;
        }
      }
      left = right;
    }
  }

  private static final String IS_NOT = "\"is not\" with '%s' literal. Did you mean \"!=\"?";

  private @Nullable String comparedByValue(Expression e) {
    Object constant = folder.fold(e);
    boolean single =
        constant == null
            || constant == Constant.NONE
            || constant == Constant.ELLIPSIS
            || constant instanceof Boolean;
    return single ? null : typeOf(constant);
  }

  void subscript(Subscript s) {
    String type = typeOf(s.value());
    if (type == null || type.equals("dict")) {
      return;
    }
    Position place = s.value().position();
    if (!SEQUENCES.contains(type)) {
      doubts.add("'" + type + "' object is not subscriptable" + COMMA, place);
      return;
    }
    String index = s.index() instanceof Slice ? null : typeOf(s.index());
    if (index != null && !index.equals("int") && !index.equals("bool")) {
      doubts.add(type + " indices must be integers or slices, not " + index + COMMA, place);
    }
  }

  /** The type of a literal or display; null for other expressions. */
  private @Nullable String typeOf(Expression e) {
    if (e instanceof TupleDisplay) {
      return "tuple";
    } else if (e instanceof ListDisplay) {
      return "list";
    } else if (e instanceof Dict) {
      return "dict";
    } else if (e instanceof SetDisplay) {
      return "set";
    } else if (e instanceof Comprehension c) {
      return List.of("list", "set", "dict", "generator").get(c.kind().ordinal());
    } else if (e instanceof JoinedStr || e instanceof FormattedValue) {
      return "str";
    } else if (e instanceof Lambda) {
      return "function";
    }
    Object constant = folder.fold(e);
    return constant == null ? null : typeOf(constant);
  }

  private static String typeOf(Object constant) {
    if (constant instanceof Boolean) {
      return "bool";
    } else if (constant instanceof Long || constant instanceof BigInteger) {
      return "int";
    } else if (constant instanceof Double) {
      return "float";
    } else if (constant instanceof String) {
      return "str";
    } else if (constant instanceof Constant.Bytes) {
      return "bytes";
    } else if (constant instanceof Constant.Complex) {
      return "complex";
    } else if (constant instanceof Constant.Tuple) {
      return "tuple";
    } else if (constant instanceof Constant.FrozenSet) {
      return "frozenset";
    }
    return constant == Constant.NONE ? "NoneType" : "ellipsis";
  }
}
