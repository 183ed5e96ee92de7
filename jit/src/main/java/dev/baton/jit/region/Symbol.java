package dev.baton.jit.region;

import dev.baton.core.region.VariableType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is on the operand stack while a region is read. */
sealed interface Symbol {
  /** A number. */
  record Value(Expr expr) implements Symbol {}

  /** What a name stands for. */
  record Name(@Nullable Object value, String text) implements Symbol {}

  /** A view, or with indices already given a part of it. */
  record ViewOf(int slot, VariableType type, List<Expr> indices, String text) implements Symbol {}

  /** The shape of a view. */
  record Shape(int slot, VariableType type) implements Symbol {}

  /** A tuple that is used at once, as an index or to be unpacked. */
  record Parts(List<Symbol> items) implements Symbol {}

  /** A call of range. */
  record Range(Expr start, Expr stop, Expr step) implements Symbol {}

  /** A range that is being gone through. */
  record Looping(Loop loop) implements Symbol {}

  /** The exit function of the statement whose body is the region. */
  record ExitFunction() implements Symbol {}

  /** None. */
  record None() implements Symbol {}

  /** No receiver. */
  record Absent() implements Symbol {}

  /** The exception type of assertions. */
  record Assertion() implements Symbol {}

  /** Something of Python; the text names it. */
  record Python(String text) implements Symbol {}
}
