package dev.baton.core.builtins;

import dev.baton.code.BinaryOperator;
import dev.baton.code.CompareOperator;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.intrinsic.Intrinsics.Receiver;
import dev.baton.core.number.Complex;
import dev.baton.core.number.Floats;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.TupleObject;
import dev.baton.core.runtime.Comparison;
import dev.baton.core.runtime.Numeric;
import org.jspecify.annotations.Nullable;

/** The operators of type {@code float}. */
@Intrinsics(value = "float", receiver = Receiver.FLOAT)
final class FloatOperators {
  private FloatOperators() {}

  @Builtin("__add__(self, value, /)")
  static Object add(double self, Object value) {
    return apply(BinaryOperator.ADD, self, value);
  }

  @Builtin("__radd__(self, value, /)")
  static Object addReflected(double self, Object value) {
    return reflected(BinaryOperator.ADD, self, value);
  }

  @Builtin("__sub__(self, value, /)")
  static Object subtract(double self, Object value) {
    return apply(BinaryOperator.SUBTRACT, self, value);
  }

  @Builtin("__rsub__(self, value, /)")
  static Object subtractReflected(double self, Object value) {
    return reflected(BinaryOperator.SUBTRACT, self, value);
  }

  @Builtin("__mul__(self, value, /)")
  static Object multiply(double self, Object value) {
    return apply(BinaryOperator.MULTIPLY, self, value);
  }

  @Builtin("__rmul__(self, value, /)")
  static Object multiplyReflected(double self, Object value) {
    return reflected(BinaryOperator.MULTIPLY, self, value);
  }

  @Builtin("__truediv__(self, value, /)")
  static Object divide(double self, Object value) {
    return apply(BinaryOperator.TRUE_DIVIDE, self, value);
  }

  @Builtin("__rtruediv__(self, value, /)")
  static Object divideReflected(double self, Object value) {
    return reflected(BinaryOperator.TRUE_DIVIDE, self, value);
  }

  @Builtin("__floordiv__(self, value, /)")
  static Object floorDivide(double self, Object value) {
    return apply(BinaryOperator.FLOOR_DIVIDE, self, value);
  }

  @Builtin("__rfloordiv__(self, value, /)")
  static Object floorDivideReflected(double self, Object value) {
    return reflected(BinaryOperator.FLOOR_DIVIDE, self, value);
  }

  @Builtin("__mod__(self, value, /)")
  static Object modulo(double self, Object value) {
    return apply(BinaryOperator.REMAINDER, self, value);
  }

  @Builtin("__rmod__(self, value, /)")
  static Object moduloReflected(double self, Object value) {
    return reflected(BinaryOperator.REMAINDER, self, value);
  }

  @Builtin("__lt__(self, value, /)")
  static Object less(double self, Object value) {
    return compare(CompareOperator.LT, self, value);
  }

  @Builtin("__le__(self, value, /)")
  static Object lessOrEqual(double self, Object value) {
    return compare(CompareOperator.LE, self, value);
  }

  @Builtin("__eq__(self, value, /)")
  static Object equal(double self, Object value) {
    return compare(CompareOperator.EQ, self, value);
  }

  @Builtin("__ne__(self, value, /)")
  static Object notEqual(double self, Object value) {
    return compare(CompareOperator.NE, self, value);
  }

  @Builtin("__gt__(self, value, /)")
  static Object greater(double self, Object value) {
    return compare(CompareOperator.GT, self, value);
  }

  @Builtin("__ge__(self, value, /)")
  static Object greaterOrEqual(double self, Object value) {
    return compare(CompareOperator.GE, self, value);
  }

  /** The other operand: a plain int or float, null for anything else. */
  private static @Nullable Object operand(Object value) {
    Object other = Numeric.plain(value);
    return other instanceof Complex ? null : other;
  }

  private static Object apply(BinaryOperator op, double self, Object value) {
    Object other = operand(value);
    return other == null ? Singleton.NOT_IMPLEMENTED : Numeric.binary(op, self, other);
  }

  private static Object reflected(BinaryOperator op, double self, Object value) {
    Object other = operand(value);
    return other == null ? Singleton.NOT_IMPLEMENTED : Numeric.binary(op, other, self);
  }

  private static Object compare(CompareOperator op, double self, Object value) {
    Object other = operand(value);
    return other == null ? Singleton.NOT_IMPLEMENTED : Comparison.numbers(op, self, other);
  }

  @Builtin("__pow__(self, value, mod=None, /)")
  static Object power(double self, Object value, Object mod) {
    requireNoModulus(mod);
    return apply(BinaryOperator.POWER, self, value);
  }

  @Builtin("__rpow__(self, value, mod=None, /)")
  static Object powerReflected(double self, Object value, Object mod) {
    requireNoModulus(mod);
    return reflected(BinaryOperator.POWER, self, value);
  }

  private static void requireNoModulus(Object mod) {
    if (mod != Singleton.NONE) {
      throw Raise.typeError("pow() 3rd argument not allowed unless all arguments are integers");
    }
  }

  @Builtin("__divmod__(self, value, /)")
  static Object divmod(double self, Object value) {
    Object other = operand(value);
    return other == null ? Singleton.NOT_IMPLEMENTED : divmod(self, toDouble(other));
  }

  @Builtin("__rdivmod__(self, value, /)")
  static Object divmodReflected(double self, Object value) {
    Object other = operand(value);
    return other == null ? Singleton.NOT_IMPLEMENTED : divmod(toDouble(other), self);
  }

  private static Object divmod(double a, double b) {
    double[] both = Floats.divmod(a, b);
    return new TupleObject(both[0], both[1]);
  }

  private static double toDouble(Object plain) {
    return plain instanceof Double d ? d : Floats.ofInt(plain);
  }

  @Builtin("__neg__(self, /)")
  static double negative(double self) {
    return -self;
  }

  @Builtin("__pos__(self, /)")
  static double positive(double self) {
    return self;
  }

  @Builtin("__abs__(self, /)")
  static double absolute(double self) {
    return Math.abs(self);
  }

  @Builtin("__bool__(self, /)")
  static boolean truth(double self) {
    return self != 0;
  }
}
