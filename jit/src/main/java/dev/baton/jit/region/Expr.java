package dev.baton.jit.region;

import dev.baton.code.BinaryOperator;
import dev.baton.code.CompareOperator;
import dev.baton.core.region.CType;
import java.util.List;
import java.util.function.Consumer;

/** An expression of a region, typed. Evaluated where it stands in the statement it is part of. */
sealed interface Expr {
  /** Its type. */
  CType type();

  /** A number; a Long or a Double. */
  record Const(CType type, Number value) implements Expr {}

  /** A local variable of the guest. */
  record Local(CType type, int slot) implements Expr {}

  /** A variable that the compiler has made. */
  record Temp(CType type, int number) implements Expr {}

  /** The number that a loop is at. */
  record LoopValue(Loop loop) implements Expr {
    @Override
    public CType type() {
      return CType.LONG;
    }
  }

  /** C's conversion. */
  record Convert(CType type, Expr of) implements Expr {}

  /** The negative, or the complement. */
  record Unary(boolean complement, CType type, Expr of) implements Expr {}

  /**
   * An operator. Both operands are of its type, but that the second one of shifts and whole powers
   * is an int.
   */
  record Binary(BinaryOperator op, CType type, Expr a, Expr b, int pc) implements Expr {}

  /** A comparison of two operands of one type. */
  record Compare(CompareOperator op, Expr a, Expr b) implements Expr {
    @Override
    public CType type() {
      return CType.BINT;
    }
  }

  /** Whether a number is zero. */
  record Not(Expr of) implements Expr {
    @Override
    public CType type() {
      return CType.BINT;
    }
  }

  /** An item of a view. */
  record Item(CType type, int view, List<Expr> indices, int pc) implements Expr {}

  /** The extent of a view along an axis. */
  record Extent(int view, int axis) implements Expr {
    @Override
    public CType type() {
      return CType.LONG;
    }
  }

  /** The smaller or the greater of two numbers of its type: the first unless the second is. */
  record Choice(boolean greater, CType type, Expr a, Expr b) implements Expr {}

  /** A function of module math, or {@code abs}. */
  record Function(CType type, MathFunction function, List<Expr> arguments) implements Expr {}

  /** A call of another region's function; the type is null if it returns None. */
  record Call(CType type, Callee callee, List<Argument> arguments, int pc) implements Expr {}

  /** An argument: a number of the parameter's type, or a view, then {@code value} is null. */
  record Argument(Expr value, int view) {}

  /** Tells of the expressions directly below. */
  default void forEach(Consumer<Expr> action) {
    if (this instanceof Convert c) {
      action.accept(c.of);
    } else if (this instanceof Unary u) {
      action.accept(u.of);
    } else if (this instanceof Not n) {
      action.accept(n.of);
    } else if (this instanceof Binary b) {
      action.accept(b.a);
      action.accept(b.b);
    } else if (this instanceof Compare c) {
      action.accept(c.a);
      action.accept(c.b);
    } else if (this instanceof Choice c) {
      action.accept(c.a);
      action.accept(c.b);
    } else if (this instanceof Item i) {
      i.indices.forEach(action);
    } else if (this instanceof Function f) {
      f.arguments.forEach(action);
    } else if (this instanceof Call c) {
      c.arguments.stream().filter(a -> a.value != null).forEach(a -> action.accept(a.value));
    }
  }

  /** Whether it can be evaluated twice, or later, with the same result and no effect. */
  default boolean isPlain() {
    return this instanceof Const;
  }

  /** The same number as another type. */
  default Expr as(CType wanted) {
    if (wanted == type()) {
      return this;
    }
    if (this instanceof Const c) {
      if (wanted == CType.DOUBLE || wanted == CType.FLOAT) {
        double value = c.value.doubleValue();
        return new Const(wanted, wanted == CType.FLOAT ? (double) (float) value : value);
      }
      if (c.value instanceof Long n && wanted.bits() >= 32 && wanted != CType.BINT) {
        return new Const(wanted, wanted.kind() == 'I' ? (long) n.intValue() : n);
      }
    }
    return new Convert(wanted, this);
  }
}
