package dev.baton.core.builtins;

import dev.baton.code.BinaryOperator;
import dev.baton.code.CompareOperator;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.intrinsic.Intrinsics.Receiver;
import dev.baton.core.number.IntPower;
import dev.baton.core.number.Ints;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.runtime.Arithmetic;
import dev.baton.core.runtime.Comparison;
import dev.baton.core.runtime.Numeric;

/** The operators of type {@code int}. */
@Intrinsics(value = "int", receiver = Receiver.INT)
final class IntOperators {
  private IntOperators() {}

  @Builtin("__add__(self, value, /)")
  static Object add(Object self, Object value) {
    return apply(BinaryOperator.ADD, self, value);
  }

  @Builtin("__radd__(self, value, /)")
  static Object addReflected(Object self, Object value) {
    return reflected(BinaryOperator.ADD, self, value);
  }

  @Builtin("__sub__(self, value, /)")
  static Object subtract(Object self, Object value) {
    return apply(BinaryOperator.SUBTRACT, self, value);
  }

  @Builtin("__rsub__(self, value, /)")
  static Object subtractReflected(Object self, Object value) {
    return reflected(BinaryOperator.SUBTRACT, self, value);
  }

  @Builtin("__mul__(self, value, /)")
  static Object multiply(Object self, Object value) {
    return apply(BinaryOperator.MULTIPLY, self, value);
  }

  @Builtin("__rmul__(self, value, /)")
  static Object multiplyReflected(Object self, Object value) {
    return reflected(BinaryOperator.MULTIPLY, self, value);
  }

  @Builtin("__truediv__(self, value, /)")
  static Object divide(Object self, Object value) {
    return apply(BinaryOperator.TRUE_DIVIDE, self, value);
  }

  @Builtin("__rtruediv__(self, value, /)")
  static Object divideReflected(Object self, Object value) {
    return reflected(BinaryOperator.TRUE_DIVIDE, self, value);
  }

  @Builtin("__floordiv__(self, value, /)")
  static Object floorDivide(Object self, Object value) {
    return apply(BinaryOperator.FLOOR_DIVIDE, self, value);
  }

  @Builtin("__rfloordiv__(self, value, /)")
  static Object floorDivideReflected(Object self, Object value) {
    return reflected(BinaryOperator.FLOOR_DIVIDE, self, value);
  }

  @Builtin("__mod__(self, value, /)")
  static Object modulo(Object self, Object value) {
    return apply(BinaryOperator.REMAINDER, self, value);
  }

  @Builtin("__rmod__(self, value, /)")
  static Object moduloReflected(Object self, Object value) {
    return reflected(BinaryOperator.REMAINDER, self, value);
  }

  @Builtin("__lshift__(self, value, /)")
  static Object shiftLeft(Object self, Object value) {
    return apply(BinaryOperator.LEFT_SHIFT, self, value);
  }

  @Builtin("__rlshift__(self, value, /)")
  static Object shiftLeftReflected(Object self, Object value) {
    return reflected(BinaryOperator.LEFT_SHIFT, self, value);
  }

  @Builtin("__rshift__(self, value, /)")
  static Object shiftRight(Object self, Object value) {
    return apply(BinaryOperator.RIGHT_SHIFT, self, value);
  }

  @Builtin("__rrshift__(self, value, /)")
  static Object shiftRightReflected(Object self, Object value) {
    return reflected(BinaryOperator.RIGHT_SHIFT, self, value);
  }

  @Builtin("__and__(self, value, /)")
  static Object and(Object self, Object value) {
    return apply(BinaryOperator.AND, self, value);
  }

  @Builtin("__rand__(self, value, /)")
  static Object andReflected(Object self, Object value) {
    return reflected(BinaryOperator.AND, self, value);
  }

  @Builtin("__or__(self, value, /)")
  static Object or(Object self, Object value) {
    return apply(BinaryOperator.OR, self, value);
  }

  @Builtin("__ror__(self, value, /)")
  static Object orReflected(Object self, Object value) {
    return reflected(BinaryOperator.OR, self, value);
  }

  @Builtin("__xor__(self, value, /)")
  static Object xor(Object self, Object value) {
    return apply(BinaryOperator.XOR, self, value);
  }

  @Builtin("__rxor__(self, value, /)")
  static Object xorReflected(Object self, Object value) {
    return reflected(BinaryOperator.XOR, self, value);
  }

  @Builtin("__lt__(self, value, /)")
  static Object less(Object self, Object value) {
    return compare(CompareOperator.LT, self, value);
  }

  @Builtin("__le__(self, value, /)")
  static Object lessOrEqual(Object self, Object value) {
    return compare(CompareOperator.LE, self, value);
  }

  @Builtin("__eq__(self, value, /)")
  static Object equal(Object self, Object value) {
    return compare(CompareOperator.EQ, self, value);
  }

  @Builtin("__ne__(self, value, /)")
  static Object notEqual(Object self, Object value) {
    return compare(CompareOperator.NE, self, value);
  }

  @Builtin("__gt__(self, value, /)")
  static Object greater(Object self, Object value) {
    return compare(CompareOperator.GT, self, value);
  }

  @Builtin("__ge__(self, value, /)")
  static Object greaterOrEqual(Object self, Object value) {
    return compare(CompareOperator.GE, self, value);
  }

  private static Object apply(BinaryOperator op, Object self, Object value) {
    Object other = Numeric.plainInt(value);
    return other == null ? Singleton.NOT_IMPLEMENTED : Numeric.binary(op, self, other);
  }

  private static Object reflected(BinaryOperator op, Object self, Object value) {
    Object other = Numeric.plainInt(value);
    return other == null ? Singleton.NOT_IMPLEMENTED : Numeric.binary(op, other, self);
  }

  private static Object compare(CompareOperator op, Object self, Object value) {
    Object other = Numeric.plainInt(value);
    return other == null ? Singleton.NOT_IMPLEMENTED : Comparison.numbers(op, self, other);
  }

  @Builtin("__pow__(self, value, mod=None, /)")
  static Object power(Object self, Object value, Object mod) {
    Object exponent = Numeric.plainInt(value);
    if (exponent == null) {
      return Singleton.NOT_IMPLEMENTED;
    }
    if (mod == Singleton.NONE) {
      return Numeric.binary(BinaryOperator.POWER, self, exponent);
    }
    Object modulus = Numeric.plainInt(mod);
    return modulus == null ? Singleton.NOT_IMPLEMENTED : IntPower.power(self, exponent, modulus);
  }

  @Builtin("__rpow__(self, value, mod=None, /)")
  static Object powerReflected(Object self, Object value, Object mod) {
    Object base = Numeric.plainInt(value);
    return base == null ? Singleton.NOT_IMPLEMENTED : power(base, self, mod);
  }

  @Builtin("__divmod__(self, value, /)")
  static Object divmod(ThreadContext t, Object self, Object value) {
    Object other = Numeric.plainInt(value);
    return other == null
        ? Singleton.NOT_IMPLEMENTED
        : TupleObject.of(Arithmetic.intDivmod(t, self, other));
  }

  @Builtin("__rdivmod__(self, value, /)")
  static Object divmodReflected(ThreadContext t, Object self, Object value) {
    Object other = Numeric.plainInt(value);
    return other == null ? Singleton.NOT_IMPLEMENTED : divmod(t, other, self);
  }

  @Builtin("__neg__(self, /)")
  static Object negative(Object self) {
    return Ints.negate(self);
  }

  @Builtin("__pos__(self, /)")
  static Object positive(Object self) {
    return self;
  }

  @Builtin("__abs__(self, /)")
  static Object absolute(Object self) {
    return Ints.abs(self);
  }

  @Builtin("__invert__(self, /)")
  static Object invert(Object self) {
    return Ints.invert(self);
  }

  @Builtin("__bool__(self, /)")
  static boolean truth(Object self) {
    return Ints.signum(self) != 0;
  }

  @Builtin("__hash__(self, /)")
  static long hash(Object self) {
    return Ints.hash(self);
  }
}
