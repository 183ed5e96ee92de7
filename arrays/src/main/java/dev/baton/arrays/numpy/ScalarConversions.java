package dev.baton.arrays.numpy;

import dev.baton.arrays.ndarray.DType;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.intrinsic.Intrinsics.Receiver;
import dev.baton.core.number.Complex;
import dev.baton.core.number.Ints;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.Conversions;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** How single numbers are made, shown, and made into numbers of Python's own. */
@Intrinsics(value = "generic", receiver = Receiver.INSTANCE)
final class ScalarConversions {
  private ScalarConversions() {}

  @Builtin(value = "__new__(cls, value=..., /)", kind = Kind.STATIC)
  static Object create(ThreadContext t, TypeObject cls, @Nullable Object value) {
    DType dtype = Scalars.dtypeOf(cls);
    if (dtype == null || Scalars.type(dtype) != cls) {
      throw Raise.typeError("cannot create 'numpy." + cls.name() + "' instances");
    }
    if (value == null) {
      return Scalars.item(NewArrays.zeros(t, dtype).data(), 0);
    }
    Object number = value;
    if (Strings.isStr(value)) {
      number = t.call(ownType(dtype), value);
    } else if (dtype == DType.BOOL
        && Scalars.dtypeOf(value) == null
        && !(value instanceof ArrayObject)) {
      number = t.truth(value);
    }
    var array = ArrayInput.ofOrNull(t, number, dtype);
    if (array == null) {
      array = ArrayInput.of(t, t.call(ownType(dtype), number), dtype);
    }
    return Ufuncs.result(array);
  }

  private static TypeObject ownType(DType dtype) {
    return dtype.isComplex() ? Types.COMPLEX : dtype.isFloat() ? Types.FLOAT : Types.INT;
  }

  @Builtin("__repr__(self, /)")
  static String repr(ThreadContext t, Object self) {
    return text(t, self);
  }

  @Builtin("__str__(self, /)")
  static String str(ThreadContext t, Object self) {
    return text(t, self);
  }

  /** A single number as it is shown. */
  static String text(ThreadContext t, Object self) {
    Object plain = Scalars.plain(self);
    if (self instanceof ScalarObject s && s.dtype == DType.FLOAT32) {
      return t.reprText(shortest(((Double) plain).floatValue()));
    }
    return t.reprText(plain);
  }

  /** The double with the fewest digits of those that are the same float. */
  static double shortest(float value) {
    if (value == 0 || !(Math.abs(value) <= Float.MAX_VALUE)) {
      return value;
    }
    BigDecimal exact = new BigDecimal(value);
    for (int digits = 1; digits < 9; digits++) {
      double rounded = exact.round(new MathContext(digits)).doubleValue();
      if ((float) rounded == value) {
        return rounded;
      }
    }
    return exact.round(new MathContext(9)).doubleValue();
  }

  @Builtin("__format__(self, format_spec, /)")
  static Object format(ThreadContext t, Object self, Object spec) {
    return Conversions.strText(t, spec).isEmpty()
        ? Strings.fromJava(text(t, self))
        : Conversions.format(t, Scalars.plain(self), spec);
  }

  @Builtin("__hash__(self, /)")
  static long hash(ThreadContext t, Object self) {
    return t.hash(Scalars.plain(self));
  }

  @Builtin("__bool__(self, /)")
  static boolean truth(ThreadContext t, Object self) {
    return t.truth(Scalars.plain(self));
  }

  @Builtin("__float__(self, /)")
  static double toFloat(ThreadContext t, Object self) {
    Object plain = real(t, self);
    return plain instanceof Boolean b ? (b ? 1 : 0) : t.toDouble(plain);
  }

  /** A number of Python's own without its imaginary part, if it has one. */
  private static Object real(ThreadContext t, Object self) {
    Object plain = Scalars.plain(self);
    if (plain instanceof Complex c) {
      NewArrays.warnOfLoss(t);
      return c.real();
    }
    return plain;
  }

  @Builtin("__int__(self, /)")
  static Object toInt(ThreadContext t, Object self) {
    return wholeNumber(real(t, self));
  }

  /** A number of Python's own as an int, cut. */
  static Object wholeNumber(Object plain) {
    if (plain instanceof Double d) {
      if (!(Math.abs(d) <= Double.MAX_VALUE)) {
        throw d != d
            ? Raise.valueError("cannot convert float NaN to integer")
            : Raise.overflowError("cannot convert float infinity to integer");
      }
      return Ints.normalize(new BigDecimal(d).toBigInteger());
    }
    return plain instanceof Boolean b ? (Object) (b ? 1L : 0L) : plain;
  }

  @Builtin("__round__(self, ndigits=None, /)")
  static Object round(ThreadContext t, Object self, Object digits) {
    Object plain = Scalars.plain(self);
    Object method = Attributes.get(t, plain, "__round__");
    if (digits == Singleton.NONE) {
      return t.call(method);
    }
    Object rounded = t.call(method, digits);
    DType dtype = Scalars.dtypeOf(self);
    return Ufuncs.result(ArrayInput.of(t, rounded, dtype));
  }

  @Builtin("__array__(self, dtype=None, /)")
  static Object array(ThreadContext t, Object self, Object dtype) {
    return new ArrayObject(ArrayInput.of(t, self, DTypeObject.parseOrNull(t, dtype)));
  }

  @Builtin("__reduce__(self, /)")
  static Object reduce(Object self) {
    return TupleObject.of(Types.of(self), TupleObject.of(Scalars.plain(self)));
  }

  @Builtin("__getitem__(self, key, /)")
  static Object getItem(ThreadContext t, Object self, Object key) {
    if (key instanceof TupleObject tuple && tuple.size() == 0) {
      return self;
    }
    if (key instanceof Long) {
      throw Raise.indexError("invalid index to scalar variable.");
    }
    return Indexing.get(t, new ArrayObject(ArrayInput.of(t, self)), key);
  }
}
