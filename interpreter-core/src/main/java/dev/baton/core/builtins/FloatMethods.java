package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.intrinsic.Intrinsics.Receiver;
import dev.baton.core.number.FloatText;
import dev.baton.core.number.Floats;
import dev.baton.core.number.HexFloat;
import dev.baton.core.number.NumberHash;
import dev.baton.core.object.FloatObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Conversions;

/** Type {@code float} without its operators. */
@Intrinsics(
    value = "float",
    receiver = Receiver.FLOAT,
    doc =
        "A double-precision floating-point number.\n"
            + "\n"
            + "float(x=0.0) converts a number or reads a text.")
final class FloatMethods {
  private FloatMethods() {}

  @Builtin(value = "__new__(cls, x=0.0, /)", kind = Kind.STATIC)
  static Object create(ThreadContext t, Object cls, Object x) {
    TypeObject type = Allocation.check(cls, Types.FLOAT);
    if (type == Types.FLOAT) {
      return x instanceof Double ? x : (Object) NumberParsing.toFloat(t, x);
    }
    return new FloatObject(type, NumberParsing.toFloat(t, x));
  }

  @Builtin("__repr__(self, /)")
  static Object repr(double self) {
    return FloatText.repr(self);
  }

  @Builtin("__hash__(self, /)")
  static long hash(double self) {
    return NumberHash.of(self);
  }

  @Builtin("__float__(self, /)")
  static double toFloat(double self) {
    return self;
  }

  @Builtin("__int__(self, /)")
  static Object toInt(double self) {
    return Floats.toInt(self);
  }

  @Builtin("__trunc__(self, /)")
  static Object truncate(double self) {
    return Floats.toInt(self);
  }

  @Builtin("__floor__(self, /)")
  static Object floor(double self) {
    return Floats.toInt(Math.floor(self));
  }

  @Builtin("__ceil__(self, /)")
  static Object ceiling(double self) {
    return Floats.toInt(Math.ceil(self));
  }

  @Builtin("__round__(self, ndigits=None, /)")
  static Object round(ThreadContext t, double self, Object ndigits) {
    return ndigits == Singleton.NONE
        ? Floats.roundToInt(self)
        : (Object) Floats.round(self, Conversions.toClampedLong(t, ndigits));
  }

  @Builtin("__getnewargs__(self, /)")
  static Object newArguments(double self) {
    return new TupleObject(self);
  }

  @Builtin(value = "conjugate(self, /)", doc = "The complex conjugate: the float itself.")
  static double conjugate(double self) {
    return self;
  }

  @Builtin(value = "is_integer(self, /)", doc = "Whether the float has no fractional part.")
  static boolean isInteger(double self) {
    return Floats.isInteger(self);
  }

  @Builtin(
      value = "as_integer_ratio(self, /)",
      doc = "The exact value as a fraction: a pair of ints in lowest terms, the second positive.")
  static Object integerRatio(double self) {
    return new TupleObject(Floats.integerRatio(self));
  }

  @Builtin(value = "hex(self, /)", doc = "The exact value as a hexadecimal text.")
  static Object hex(double self) {
    return HexFloat.toHex(self);
  }

  @Builtin(value = "fromhex(cls, string, /)", doc = "Make a float of a hexadecimal text.")
  static Object fromHex(ThreadContext t, Object cls, Object string) {
    double value = HexFloat.fromHex(Conversions.requireText(string, "bad argument type: string"));
    return cls == Types.FLOAT ? (Object) value : t.call(cls, value);
  }

  @Builtin(
      value = "__getformat__(cls, typestr, /)",
      doc = "How this machine stores a C 'double' or 'float'.")
  static Object storage(Object cls, String typestr) {
    if (!typestr.equals("double") && !typestr.equals("float")) {
      throw Raise.valueError("__getformat__() argument 1 must be 'double' or 'float'");
    }
    return "IEEE, little-endian";
  }

  @Builtin(value = "real(self)", kind = Kind.GETTER, doc = "the float itself")
  static double real(double self) {
    return self;
  }

  @Builtin(value = "imag(self)", kind = Kind.GETTER, doc = "the imaginary part: 0.0")
  static double imaginary(double self) {
    return 0;
  }
}
