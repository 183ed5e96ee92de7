package dev.baton.stdlib.operator;

import dev.baton.code.BinaryOperator;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.runtime.Arithmetic;

/** The functions of module {@code _operator} for binary operators. */
@Intrinsics("_operator")
final class BinaryFunctions {
  private BinaryFunctions() {}

  @Builtin(value = "add(a, b, /)", doc = "Return a + b.")
  static Object add(ThreadContext t, Object a, Object b) {
    return Arithmetic.binary(t, BinaryOperator.ADD, a, b);
  }

  @Builtin(value = "sub(a, b, /)", doc = "Return a - b.")
  static Object sub(ThreadContext t, Object a, Object b) {
    return Arithmetic.binary(t, BinaryOperator.SUBTRACT, a, b);
  }

  @Builtin(value = "mul(a, b, /)", doc = "Return a * b.")
  static Object mul(ThreadContext t, Object a, Object b) {
    return Arithmetic.binary(t, BinaryOperator.MULTIPLY, a, b);
  }

  @Builtin(value = "truediv(a, b, /)", doc = "Return a / b.")
  static Object truediv(ThreadContext t, Object a, Object b) {
    return Arithmetic.binary(t, BinaryOperator.TRUE_DIVIDE, a, b);
  }

  @Builtin(value = "floordiv(a, b, /)", doc = "Return a // b.")
  static Object floordiv(ThreadContext t, Object a, Object b) {
    return Arithmetic.binary(t, BinaryOperator.FLOOR_DIVIDE, a, b);
  }

  @Builtin(value = "mod(a, b, /)", doc = "Return a % b.")
  static Object mod(ThreadContext t, Object a, Object b) {
    return Arithmetic.binary(t, BinaryOperator.REMAINDER, a, b);
  }

  @Builtin(value = "pow(a, b, /)", doc = "Return a ** b.")
  static Object pow(ThreadContext t, Object a, Object b) {
    return Arithmetic.binary(t, BinaryOperator.POWER, a, b);
  }

  @Builtin(value = "matmul(a, b, /)", doc = "Return a @ b.")
  static Object matmul(ThreadContext t, Object a, Object b) {
    return Arithmetic.binary(t, BinaryOperator.MATRIX_MULTIPLY, a, b);
  }

  @Builtin(value = "lshift(a, b, /)", doc = "Return a << b.")
  static Object lshift(ThreadContext t, Object a, Object b) {
    return Arithmetic.binary(t, BinaryOperator.LEFT_SHIFT, a, b);
  }

  @Builtin(value = "rshift(a, b, /)", doc = "Return a >> b.")
  static Object rshift(ThreadContext t, Object a, Object b) {
    return Arithmetic.binary(t, BinaryOperator.RIGHT_SHIFT, a, b);
  }

  @Builtin(value = "and_(a, b, /)", doc = "Return a & b.")
  static Object and(ThreadContext t, Object a, Object b) {
    return Arithmetic.binary(t, BinaryOperator.AND, a, b);
  }

  @Builtin(value = "or_(a, b, /)", doc = "Return a | b.")
  static Object or(ThreadContext t, Object a, Object b) {
    return Arithmetic.binary(t, BinaryOperator.OR, a, b);
  }

  @Builtin(value = "xor(a, b, /)", doc = "Return a ^ b.")
  static Object xor(ThreadContext t, Object a, Object b) {
    return Arithmetic.binary(t, BinaryOperator.XOR, a, b);
  }
}
