package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.intrinsic.Intrinsics.Receiver;
import dev.baton.core.number.Floats;
import dev.baton.core.number.IntBytes;
import dev.baton.core.number.IntText;
import dev.baton.core.number.Ints;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.IntObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Conversions;
import org.jspecify.annotations.Nullable;

/** Type {@code int} without its operators. */
@Intrinsics(
    value = "int",
    receiver = Receiver.INT,
    doc =
        "An integer of any size.\n"
            + "\n"
            + "int(x=0) converts a number, truncating towards zero; int(text, base=10) reads a text"
            + " or\n"
            + "bytes, with base 0 as the language writes integers.")
final class IntMethods {
  private IntMethods() {}

  @Builtin(value = "__new__(cls, x=..., /, base=...)", kind = Kind.STATIC)
  static Object create(ThreadContext t, Object cls, @Nullable Object x, @Nullable Object base) {
    TypeObject type = Allocation.check(cls, Types.INT);
    if (type == Types.BOOL) {
      throw Raise.typeError("int.__new__(bool) is not safe, use bool.__new__()");
    }
    Object value = NumberParsing.toInt(t, x, base);
    return type == Types.INT ? value : new IntObject(type, value);
  }

  @Builtin("__repr__(self, /)")
  static String repr(ThreadContext t, Object self) {
    return IntText.toString(self, t.interpreter().maxIntDigits());
  }

  @Builtin("__int__(self, /)")
  static Object toInt(Object self) {
    return self;
  }

  @Builtin("__index__(self, /)")
  static Object toIndex(Object self) {
    return self;
  }

  @Builtin("__trunc__(self, /)")
  static Object truncate(Object self) {
    return self;
  }

  @Builtin("__floor__(self, /)")
  static Object floor(Object self) {
    return self;
  }

  @Builtin("__ceil__(self, /)")
  static Object ceiling(Object self) {
    return self;
  }

  @Builtin("__float__(self, /)")
  static double toFloat(Object self) {
    return Floats.ofInt(self);
  }

  @Builtin("__round__(self, ndigits=..., /)")
  static Object round(ThreadContext t, Object self, @Nullable Object ndigits) {
    return ndigits == null ? self : Ints.round(self, Conversions.index(t, ndigits));
  }

  @Builtin("__getnewargs__(self, /)")
  static Object newArguments(Object self) {
    return new TupleObject(self);
  }

  @Builtin(value = "__sizeof__(self, /)", doc = "A rough size of the object in bytes.")
  static long sizeOf(Object self) {
    return 24 + 4 * ((Ints.bitLength(self) + 29) / 30);
  }

  @Builtin(value = "conjugate(self, /)", doc = "The complex conjugate: the int itself.")
  static Object conjugate(Object self) {
    return self;
  }

  @Builtin(
      value = "bit_length(self, /)",
      doc = "How many bits the absolute value has, without leading zeros.")
  static long bitLength(Object self) {
    return Ints.bitLength(self);
  }

  @Builtin(value = "bit_count(self, /)", doc = "How many bits of the absolute value are set.")
  static long bitCount(Object self) {
    return Ints.bitCount(self);
  }

  @Builtin(
      value = "as_integer_ratio(self, /)",
      doc = "The int as a fraction: a pair of itself and 1.")
  static Object integerRatio(Object self) {
    return new TupleObject(self, 1L);
  }

  @Builtin(value = "is_integer(self, /)", doc = "True: every int is integral.")
  static boolean isInteger(Object self) {
    return true;
  }

  @Builtin(
      value = "to_bytes(self, /, length=1, byteorder='big', *, signed=False)",
      doc =
          "Return the int as bytes.\n\n"
              + "byteorder is 'big' or 'little'. OverflowError if length bytes are too few, or\n"
              + "for a negative int unless signed (two's complement) is true.")
  static Object toBytes(Object self, long length, Object byteorder, boolean signed) {
    boolean big = isBigEndian(byteorder, "to_bytes");
    if (length < 0) {
      throw Raise.valueError("length argument must be non-negative");
    }
    return new BytesObject(IntBytes.toBytes(self, length, big, signed));
  }

  @Builtin(
      value = "from_bytes(cls, /, bytes, byteorder='big', *, signed=False)",
      doc =
          "Make an int of bytes, or of an iterable of ints below 256.\n\n"
              + "byteorder is 'big' or 'little'; signed says whether it is two's complement.")
  static Object fromBytes(
      ThreadContext t, Object cls, Object bytes, Object byteorder, boolean signed) {
    boolean big = isBigEndian(byteorder, "from_bytes");
    Object value = IntBytes.fromBytes(ByteConversion.ofObject(t, bytes), big, signed);
    return cls == Types.INT ? value : t.call(cls, value);
  }

  private static boolean isBigEndian(Object byteorder, String method) {
    Object order = Conversions.requireText(byteorder, method + "() argument 'byteorder'");
    if (order.equals("big")) {
      return true;
    }
    if (!order.equals("little")) {
      throw Raise.valueError("byteorder must be either 'little' or 'big'");
    }
    return false;
  }

  @Builtin(value = "real(self)", kind = Kind.GETTER, doc = "the int itself")
  static Object real(Object self) {
    return self;
  }

  @Builtin(value = "imag(self)", kind = Kind.GETTER, doc = "the imaginary part: 0")
  static long imaginary(Object self) {
    return 0;
  }

  @Builtin(value = "numerator(self)", kind = Kind.GETTER, doc = "the int itself")
  static Object numerator(Object self) {
    return self;
  }

  @Builtin(value = "denominator(self)", kind = Kind.GETTER, doc = "the denominator: 1")
  static long denominator(Object self) {
    return 1;
  }
}
