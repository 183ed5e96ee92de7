package dev.baton.python.compiler;

import dev.baton.code.Constant;
import dev.baton.python.ast.Expression;
import dev.baton.python.ast.Expression.*;
import dev.baton.python.ast.UnaryOperator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds expressions whose value is known: literals, operators on constants within bounds, tuples of
 * constants, {@code __debug__}. Remembers what it found, so that each node is looked at once.
 */
final class ConstantFolder {
  private static final Object UNKNOWN = new Object();

  private final Map<Expression, Object> known = new IdentityHashMap<>();

  /** The value of an expression as a constant of code objects, or null. */
  @Nullable Object fold(Expression e) {
    if (e instanceof Literal l) {
      return l.value();
    }
    if (e instanceof Name n) {
      return n.id().equals("__debug__") ? Boolean.TRUE : null;
    }
    if (!(e instanceof BinOp || e instanceof UnaryOp || e instanceof TupleDisplay)) {
      return null;
    }
    Object result = known.get(e);
    if (result == null) {
      Object computed = compute(e);
      result = computed == null ? UNKNOWN : computed;
      known.put(e, result);
    }
    return result == UNKNOWN ? null : result;
  }

  private @Nullable Object compute(Expression e) {
    if (e instanceof BinOp b) {
      return binary(b);
    }
    if (e instanceof UnaryOp u) {
      return unary(u);
    }
    List<Object> items = constants(((TupleDisplay) e).elements());
    return items == null ? null : new Constant.Tuple(items);
  }

  /**
   * Goes down the left side in a loop, noting all of it as unknown at the first unknown operand.
   */
  private @Nullable Object binary(BinOp e) {
    Deque<BinOp> spine = new ArrayDeque<>();
    Expression left = e;
    while (left instanceof BinOp b && !known.containsKey(b)) {
      spine.push(b);
      left = b.left();
    }
    Object value = fold(left);
    while (!spine.isEmpty()) {
      BinOp b = spine.pop();
      Object right = value == null ? null : fold(b.right());
      value =
          value == null || right == null
              ? null
              : ConstantArithmetic.binary(value, b.operator(), right);
      known.put(b, value == null ? UNKNOWN : value);
    }
    return value;
  }

  private @Nullable Object unary(UnaryOp e) {
    Object operand = fold(e.operand());
    if (operand == null) {
      return null;
    }
    return e.operator() == UnaryOperator.NOT
        ? (Object) !truth(operand)
        : ConstantArithmetic.unary(e.operator(), operand);
  }

  /** The values of all elements, or null if one is not constant. */
  @Nullable List<Object> constants(List<Expression> elements) {
    List<Object> values = new ArrayList<>();
    for (Expression element : elements) {
      Object value = fold(element);
      if (value == null) {
        return null;
      }
      values.add(value);
    }
    return values;
  }

  /** A constant in place of a display on the right of {@code in}, or null. */
  @Nullable Object membershipOperand(Expression e) {
    if (e instanceof ListDisplay list) {
      List<Object> items = constants(list.elements());
      return items == null ? null : new Constant.Tuple(items);
    }
    if (e instanceof SetDisplay set) {
      List<Object> items = constants(set.elements());
      return items == null ? null : new Constant.FrozenSet(items);
    }
    return null;
  }

  /** The truth value of a constant. */
  static boolean truth(Object constant) {
    if (constant instanceof Boolean b) {
      return b;
    }
    if (constant instanceof Long l) {
      return l != 0;
    }
    if (constant instanceof Double d) {
      return d != 0;
    }
    if (constant instanceof String s) {
      return !s.isEmpty();
    }
    if (constant instanceof Constant.Bytes b) {
      return b.data().length > 0;
    }
    if (constant instanceof Constant.Tuple t) {
      return !t.items().isEmpty();
    }
    if (constant instanceof Constant.Complex c) {
      return c.real() != 0 || c.imaginary() != 0;
    }
    return constant != Constant.NONE;
  }

  /** An object that is equal for constants that are equal as keys of a dict. */
  static Object keyOf(Object constant) {
    if (constant instanceof Boolean b) {
      return b ? 1L : 0L;
    }
    if (constant instanceof Double d && d == Math.rint(d) && Math.abs(d) < Long.MAX_VALUE) {
      return (long) (double) d;
    }
    if (constant instanceof Constant.Complex c && c.imaginary() == 0) {
      return keyOf(c.real());
    }
    return constant;
  }
}
