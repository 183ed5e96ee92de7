package dev.baton.stdlib.operator;

import dev.baton.code.BinaryOperator;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Arithmetic;
import dev.baton.core.runtime.Special;

/**
 * The functions of module {@code _operator} for augmented assignment, and for concatenation. Each
 * returns what the target of the assignment would receive.
 */
@Intrinsics("_operator")
final class InPlaceFunctions {
  private InPlaceFunctions() {}

  @Builtin(value = "iadd(a, b, /)", doc = "Do a += b and return a.")
  static Object iadd(ThreadContext t, Object a, Object b) {
    return inPlace(t, BinaryOperator.ADD, a, b);
  }

  @Builtin(value = "isub(a, b, /)", doc = "Do a -= b and return a.")
  static Object isub(ThreadContext t, Object a, Object b) {
    return inPlace(t, BinaryOperator.SUBTRACT, a, b);
  }

  @Builtin(value = "imul(a, b, /)", doc = "Do a *= b and return a.")
  static Object imul(ThreadContext t, Object a, Object b) {
    return inPlace(t, BinaryOperator.MULTIPLY, a, b);
  }

  @Builtin(value = "itruediv(a, b, /)", doc = "Do a /= b and return a.")
  static Object itruediv(ThreadContext t, Object a, Object b) {
    return inPlace(t, BinaryOperator.TRUE_DIVIDE, a, b);
  }

  @Builtin(value = "ifloordiv(a, b, /)", doc = "Do a //= b and return a.")
  static Object ifloordiv(ThreadContext t, Object a, Object b) {
    return inPlace(t, BinaryOperator.FLOOR_DIVIDE, a, b);
  }

  @Builtin(value = "imod(a, b, /)", doc = "Do a %= b and return a.")
  static Object imod(ThreadContext t, Object a, Object b) {
    return inPlace(t, BinaryOperator.REMAINDER, a, b);
  }

  @Builtin(value = "ipow(a, b, /)", doc = "Do a **= b and return a.")
  static Object ipow(ThreadContext t, Object a, Object b) {
    return inPlace(t, BinaryOperator.POWER, a, b);
  }

  @Builtin(value = "imatmul(a, b, /)", doc = "Do a @= b and return a.")
  static Object imatmul(ThreadContext t, Object a, Object b) {
    return inPlace(t, BinaryOperator.MATRIX_MULTIPLY, a, b);
  }

  @Builtin(value = "ilshift(a, b, /)", doc = "Do a <<= b and return a.")
  static Object ilshift(ThreadContext t, Object a, Object b) {
    return inPlace(t, BinaryOperator.LEFT_SHIFT, a, b);
  }

  @Builtin(value = "irshift(a, b, /)", doc = "Do a >>= b and return a.")
  static Object irshift(ThreadContext t, Object a, Object b) {
    return inPlace(t, BinaryOperator.RIGHT_SHIFT, a, b);
  }

  @Builtin(value = "iand(a, b, /)", doc = "Do a &= b and return a.")
  static Object iand(ThreadContext t, Object a, Object b) {
    return inPlace(t, BinaryOperator.AND, a, b);
  }

  @Builtin(value = "ior(a, b, /)", doc = "Do a |= b and return a.")
  static Object ior(ThreadContext t, Object a, Object b) {
    return inPlace(t, BinaryOperator.OR, a, b);
  }

  @Builtin(value = "ixor(a, b, /)", doc = "Do a ^= b and return a.")
  static Object ixor(ThreadContext t, Object a, Object b) {
    return inPlace(t, BinaryOperator.XOR, a, b);
  }

  @Builtin(value = "iconcat(a, b, /)", doc = "Do a += b for two sequences and return a.")
  static Object iconcat(ThreadContext t, Object a, Object b) {
    requireSequence(a);
    return inPlace(t, BinaryOperator.ADD, a, b);
  }

  @Builtin(value = "concat(a, b, /)", doc = "Return a + b for two sequences.")
  static Object concat(ThreadContext t, Object a, Object b) {
    requireSequence(a);
    return Arithmetic.binary(t, BinaryOperator.ADD, a, b);
  }

  private static Object inPlace(ThreadContext t, BinaryOperator operator, Object a, Object b) {
    return Arithmetic.binary(t, operator.ordinal() | BinaryOperator.IN_PLACE, a, b);
  }

  private static void requireSequence(Object a) {
    if (!Special.has(a, "__getitem__")) {
      throw Raise.typeError("'" + Types.of(a).name() + "' object can't be concatenated");
    }
  }
}
