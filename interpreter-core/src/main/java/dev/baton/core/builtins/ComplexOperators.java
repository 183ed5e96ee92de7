package dev.baton.core.builtins;

import dev.baton.code.BinaryOperator;
import dev.baton.code.CompareOperator;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.intrinsic.Intrinsics.Receiver;
import dev.baton.core.number.Complex;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.runtime.Comparison;
import dev.baton.core.runtime.Numeric;

/** The operators of type {@code complex}. */
@Intrinsics(value = "complex", receiver = Receiver.COMPLEX)
final class ComplexOperators {
  private ComplexOperators() {}

  @Builtin("__add__(self, value, /)")
  static Object add(Complex self, Object value) {
    return apply(BinaryOperator.ADD, self, value);
  }

  @Builtin("__radd__(self, value, /)")
  static Object addReflected(Complex self, Object value) {
    return reflected(BinaryOperator.ADD, self, value);
  }

  @Builtin("__sub__(self, value, /)")
  static Object subtract(Complex self, Object value) {
    return apply(BinaryOperator.SUBTRACT, self, value);
  }

  @Builtin("__rsub__(self, value, /)")
  static Object subtractReflected(Complex self, Object value) {
    return reflected(BinaryOperator.SUBTRACT, self, value);
  }

  @Builtin("__mul__(self, value, /)")
  static Object multiply(Complex self, Object value) {
    return apply(BinaryOperator.MULTIPLY, self, value);
  }

  @Builtin("__rmul__(self, value, /)")
  static Object multiplyReflected(Complex self, Object value) {
    return reflected(BinaryOperator.MULTIPLY, self, value);
  }

  @Builtin("__truediv__(self, value, /)")
  static Object divide(Complex self, Object value) {
    return apply(BinaryOperator.TRUE_DIVIDE, self, value);
  }

  @Builtin("__rtruediv__(self, value, /)")
  static Object divideReflected(Complex self, Object value) {
    return reflected(BinaryOperator.TRUE_DIVIDE, self, value);
  }

  @Builtin("__lt__(self, value, /)")
  static Object less(Complex self, Object value) {
    return compare(CompareOperator.LT, self, value);
  }

  @Builtin("__le__(self, value, /)")
  static Object lessOrEqual(Complex self, Object value) {
    return compare(CompareOperator.LE, self, value);
  }

  @Builtin("__eq__(self, value, /)")
  static Object equal(Complex self, Object value) {
    return compare(CompareOperator.EQ, self, value);
  }

  @Builtin("__ne__(self, value, /)")
  static Object notEqual(Complex self, Object value) {
    return compare(CompareOperator.NE, self, value);
  }

  @Builtin("__gt__(self, value, /)")
  static Object greater(Complex self, Object value) {
    return compare(CompareOperator.GT, self, value);
  }

  @Builtin("__ge__(self, value, /)")
  static Object greaterOrEqual(Complex self, Object value) {
    return compare(CompareOperator.GE, self, value);
  }

  private static Object apply(BinaryOperator op, Complex self, Object value) {
    Object other = Numeric.plain(value);
    return other == null ? Singleton.NOT_IMPLEMENTED : Numeric.binary(op, self, other);
  }

  private static Object reflected(BinaryOperator op, Complex self, Object value) {
    Object other = Numeric.plain(value);
    return other == null ? Singleton.NOT_IMPLEMENTED : Numeric.binary(op, other, self);
  }

  private static Object compare(CompareOperator op, Complex self, Object value) {
    Object other = Numeric.plain(value);
    return other == null ? Singleton.NOT_IMPLEMENTED : Comparison.numbers(op, self, other);
  }

  @Builtin("__pow__(self, value, mod=None, /)")
  static Object power(Complex self, Object value, Object mod) {
    requireNoModulus(mod);
    return apply(BinaryOperator.POWER, self, value);
  }

  @Builtin("__rpow__(self, value, mod=None, /)")
  static Object powerReflected(Complex self, Object value, Object mod) {
    requireNoModulus(mod);
    return reflected(BinaryOperator.POWER, self, value);
  }

  private static void requireNoModulus(Object mod) {
    if (mod != Singleton.NONE) {
      throw Raise.valueError("complex modulo");
    }
  }

  @Builtin("__neg__(self, /)")
  static Object negative(Complex self) {
    return self.negate();
  }

  @Builtin("__pos__(self, /)")
  static Object positive(Complex self) {
    return self;
  }

  @Builtin("__abs__(self, /)")
  static double absolute(Complex self) {
    return self.abs();
  }

  @Builtin("__bool__(self, /)")
  static boolean truth(Complex self) {
    return self.real() != 0 || self.imaginary() != 0;
  }
}
