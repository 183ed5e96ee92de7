package dev.baton.jit.region;

import dev.baton.code.BinaryOperator;
import dev.baton.code.CompareOperator;
import dev.baton.core.region.CType;
import dev.baton.core.region.RegionException;
import dev.baton.jit.region.Block.Statement;
import java.util.ArrayList;
import java.util.List;

/** The types of operators, as C and Cython have them. */
final class Operators {
  private static final int LARGEST_WHOLE_POWER = 64;

  /** The error for what needs the lock. */
  RegionException refused(String what, String operand, int pc) {
    return new RegionException(what + " not allowed without gil: " + operand, pc);
  }

  /** The number that a symbol is. */
  Expr number(Symbol symbol, int pc) throws RegionException {
    if (symbol instanceof Symbol.Value v) {
      if (v.expr().type() == null) {
        throw new RegionException("This call has no value; declare what it returns", pc);
      }
      return v.expr();
    }
    if (symbol instanceof Symbol.Name n) {
      throw refused("Accessing Python global or builtin", n.text(), pc);
    }
    throw refused("Operation", Refusals.operand(symbol), pc);
  }

  /** Ints shorter than int become int, as C has it for all operands. */
  Expr promoted(Expr e) {
    return e.as(CType.common(e.type(), e.type()));
  }

  Expr negative(Expr e) {
    Expr of = promoted(e);
    if (of instanceof Expr.Const c) {
      Number value = c.value();
      boolean whole = value instanceof Long;
      Number negative = whole ? (Number) (-value.longValue()) : (Number) (-value.doubleValue());
      return new Expr.Const(c.type(), negative);
    }
    return new Expr.Unary(false, of.type(), of);
  }

  Expr complement(Expr e, int pc) throws RegionException {
    if (!e.type().isInteger()) {
      throw new RegionException(
          "Operand type '" + e.type().cName() + "' not allowed for unary ~", pc);
    }
    Expr of = promoted(e);
    return new Expr.Unary(true, of.type(), of);
  }

  Expr truth(Expr e) {
    return e.type() == CType.BINT ? e : new Expr.Not(new Expr.Not(e));
  }

  Expr compare(CompareOperator op, Expr a, Expr b) {
    CType common = CType.common(a.type(), b.type());
    return new Expr.Compare(op, a.as(common), b.as(common));
  }

  Expr binary(BinaryOperator op, Expr a, Expr b, int pc) throws RegionException {
    CType common = CType.common(a.type(), b.type());
    switch (op) {
      case MATRIX_MULTIPLY:
        throw invalid(op, a, b, pc);
      case POWER:
        return power(a, b, pc);
      case TRUE_DIVIDE:
        CType real = common == CType.FLOAT ? CType.FLOAT : CType.DOUBLE;
        return new Expr.Binary(op, real, a.as(real), b.as(real), pc);
      case LEFT_SHIFT, RIGHT_SHIFT, AND, OR, XOR:
        if (!common.isInteger()) {
          throw invalid(op, a, b, pc);
        }
        break;
      default:
        break;
    }
    if (op == BinaryOperator.LEFT_SHIFT || op == BinaryOperator.RIGHT_SHIFT) {
      Expr shifted = promoted(a);
      return new Expr.Binary(op, shifted.type(), shifted, b.as(CType.INT), pc);
    }
    boolean truths = a.type() == CType.BINT && b.type() == CType.BINT;
    boolean bits = op == BinaryOperator.AND || op == BinaryOperator.OR || op == BinaryOperator.XOR;
    CType type = truths && bits ? CType.BINT : common;
    return new Expr.Binary(op, type, a.as(type), b.as(type), pc);
  }

  private Expr power(Expr a, Expr b, int pc) {
    boolean ints = a.type().isInteger() && b.type().isInteger();
    if (ints && b instanceof Expr.Const c && isWholePower(c)) {
      Expr base = a.as(CType.common(a.type(), b.type()));
      return new Expr.Binary(BinaryOperator.POWER, base.type(), base, b.as(CType.INT), pc);
    }
    return new Expr.Binary(
        BinaryOperator.POWER, CType.DOUBLE, a.as(CType.DOUBLE), b.as(CType.DOUBLE), pc);
  }

  private static boolean isWholePower(Expr.Const exponent) {
    long n = exponent.value().longValue();
    return n >= 0 && n <= LARGEST_WHOLE_POWER;
  }

  private static RegionException invalid(BinaryOperator op, Expr a, Expr b, int pc) {
    return new RegionException(
        "Invalid operand types for '"
            + op.symbol()
            + "' ("
            + a.type().cName()
            + "; "
            + b.type().cName()
            + ")",
        pc);
  }

  // Views

  /** {@code view[index]}: an item, or a view with fewer dimensions. */
  Symbol item(Symbol container, Symbol index, int pc) throws RegionException {
    if (container instanceof Symbol.Shape shape) {
      if (index instanceof Symbol.Value v && v.expr() instanceof Expr.Const c) {
        long axis = c.value().longValue();
        int dimensions = shape.type().dimensions();
        if (axis >= -dimensions && axis < dimensions) {
          int at = (int) (axis < 0 ? axis + dimensions : axis);
          return new Symbol.Value(new Expr.Extent(shape.slot(), at));
        }
      }
      throw new RegionException("The axis of a shape must be a number below the dimensions", pc);
    }
    Symbol.ViewOf view = indexed(container, index, pc);
    List<Expr> indices = view.indices();
    if (indices.size() < view.type().dimensions()) {
      return view;
    }
    return new Symbol.Value(new Expr.Item(view.type().item(), view.slot(), indices, pc));
  }

  private Symbol.ViewOf indexed(Symbol container, Symbol index, int pc) throws RegionException {
    if (!(container instanceof Symbol.ViewOf view)) {
      throw refused("Indexing Python object", Refusals.operand(container), pc);
    }
    List<Expr> indices = new ArrayList<>(view.indices());
    List<Symbol> given = index instanceof Symbol.Parts parts ? parts.items() : List.of(index);
    for (Symbol symbol : given) {
      Expr e = number(symbol, pc);
      if (!e.type().isInteger()) {
        throw new RegionException("Invalid index type '" + e.type().cName() + "'", pc);
      }
      indices.add(e);
    }
    if (indices.size() > view.type().dimensions()) {
      throw new RegionException(
          "Too many indices specified for type " + view.type() + ": " + view.text(), pc);
    }
    return new Symbol.ViewOf(view.slot(), view.type(), indices, view.text());
  }

  Statement storeItem(Symbol container, Symbol index, Expr value, int pc) throws RegionException {
    Symbol.ViewOf view = indexed(container, index, pc);
    if (view.type().constant()) {
      throw new RegionException("Assignment to const dereference: " + view.text(), pc);
    }
    if (view.indices().size() < view.type().dimensions()) {
      throw refused("Slice assignment", view.text(), pc);
    }
    CType item = view.type().item();
    return new Statement.SetItem(
        item, view.slot(), view.indices(), Variables.assign(item, value, pc), pc);
  }
}
