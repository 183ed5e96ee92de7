package dev.baton.arrays.numpy;

import dev.baton.arrays.ndarray.DType;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;

/** Type {@code numpy.dtype}. */
@Intrinsics(value = "dtype", doc = "dtype(x): the item type that x stands for.")
final class DTypeMethods {
  private DTypeMethods() {}

  @Builtin(value = "__new__(cls, dtype, align=False, copy=False)", kind = Kind.STATIC)
  static Object create(ThreadContext t, TypeObject cls, Object dtype, boolean align, boolean copy) {
    return DTypeObject.of(DTypeObject.parse(t, dtype));
  }

  @Builtin(value = "name(self)", kind = Kind.GETTER, doc = "The name.")
  static String name(DTypeObject self) {
    return self.dtype.text();
  }

  @Builtin(value = "kind(self)", kind = Kind.GETTER, doc = "One of 'biufc'.")
  static String kind(DTypeObject self) {
    return String.valueOf(self.dtype.kind());
  }

  @Builtin(value = "char(self)", kind = Kind.GETTER, doc = "The character of the type.")
  static String code(DTypeObject self) {
    return String.valueOf(self.dtype.code());
  }

  @Builtin(value = "str(self)", kind = Kind.GETTER, doc = "Byte order, kind and size.")
  static String text(DTypeObject self) {
    return self.dtype.typeString();
  }

  @Builtin(value = "byteorder(self)", kind = Kind.GETTER, doc = "The order of bytes.")
  static String byteOrder(DTypeObject self) {
    return self.dtype.itemSize() == 1 ? "|" : "=";
  }

  @Builtin(value = "itemsize(self)", kind = Kind.GETTER, doc = "Bytes per item.")
  static long itemSize(DTypeObject self) {
    return self.dtype.itemSize();
  }

  @Builtin(value = "type(self)", kind = Kind.GETTER, doc = "The type of single numbers.")
  static Object type(DTypeObject self) {
    return Scalars.type(self.dtype);
  }

  @Builtin("__eq__(self, value, /)")
  static Object equal(ThreadContext t, DTypeObject self, Object value) {
    return same(t, self, value);
  }

  @Builtin("__ne__(self, value, /)")
  static Object notEqual(ThreadContext t, DTypeObject self, Object value) {
    return !same(t, self, value);
  }

  private static boolean same(ThreadContext t, DTypeObject self, Object value) {
    if (value == Singleton.NONE) {
      return self.dtype == DType.FLOAT64;
    }
    try {
      return DTypeObject.parse(t, value) == self.dtype;
    } catch (GuestError e) {
      return false;
    }
  }

  @Builtin("__hash__(self, /)")
  static long hash(DTypeObject self) {
    return self.dtype.text().hashCode();
  }

  @Builtin("__str__(self, /)")
  static String str(DTypeObject self) {
    return self.dtype.text();
  }

  @Builtin("__repr__(self, /)")
  static String repr(DTypeObject self) {
    return "dtype('" + self.dtype.text() + "')";
  }

  @Builtin("__reduce__(self, /)")
  static Object reduce(DTypeObject self) {
    return TupleObject.of(DTypeObject.TYPE, TupleObject.of(Strings.fromJava(self.dtype.text())));
  }
}
