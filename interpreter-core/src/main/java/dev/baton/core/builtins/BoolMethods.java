package dev.baton.core.builtins;

import dev.baton.code.BinaryOperator;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.intrinsic.Intrinsics.Receiver;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Numeric;
import dev.baton.core.runtime.Warnings;

/** What type {@code bool} does other than {@code int}. */
@Intrinsics(
    value = "bool",
    receiver = Receiver.INSTANCE,
    doc =
        "The truth values True and False, which are the ints 1 and 0.\n"
            + "\n"
            + "bool(x) is the truth value of x.")
final class BoolMethods {
  private static final String INVERSION =
      "Bitwise inversion '~' on bool is deprecated. This returns the bitwise inversion of the"
          + " underlying int object and is usually not what you expect from negating a bool. Use"
          + " the 'not' operator for boolean negation or ~int(x) if you really want the bitwise"
          + " inversion of the underlying int.";

  private BoolMethods() {}

  @Builtin(value = "__new__(cls, x=False, /)", kind = Kind.STATIC)
  static boolean create(ThreadContext t, Object cls, Object x) {
    Allocation.check(cls, Types.BOOL);
    return Conversions.truth(t, x);
  }

  @Builtin("__repr__(self, /)")
  static Object repr(Object self) {
    return self == Boolean.TRUE ? "True" : "False";
  }

  @Builtin("__invert__(self, /)")
  static long invert(ThreadContext t, Object self) {
    Warnings.warn(t, Types.DEPRECATION_WARNING, INVERSION);
    return self == Boolean.TRUE ? -2 : -1;
  }

  @Builtin("__and__(self, value, /)")
  static Object and(Object self, Object value) {
    return apply(BinaryOperator.AND, self, value);
  }

  @Builtin("__rand__(self, value, /)")
  static Object andReflected(Object self, Object value) {
    return apply(BinaryOperator.AND, self, value);
  }

  @Builtin("__or__(self, value, /)")
  static Object or(Object self, Object value) {
    return apply(BinaryOperator.OR, self, value);
  }

  @Builtin("__ror__(self, value, /)")
  static Object orReflected(Object self, Object value) {
    return apply(BinaryOperator.OR, self, value);
  }

  @Builtin("__xor__(self, value, /)")
  static Object xor(Object self, Object value) {
    return apply(BinaryOperator.XOR, self, value);
  }

  @Builtin("__rxor__(self, value, /)")
  static Object xorReflected(Object self, Object value) {
    return apply(BinaryOperator.XOR, self, value);
  }

  /** A commutative operator: a bool if both operands are bools, else that of ints. */
  private static Object apply(BinaryOperator op, Object self, Object value) {
    Object other = Numeric.plainInt(value);
    if (other == null) {
      return Singleton.NOT_IMPLEMENTED;
    }
    Object result = Numeric.binary(op, Numeric.plainInt(self), other);
    return value instanceof Boolean ? (Object) result.equals(1L) : result;
  }
}
