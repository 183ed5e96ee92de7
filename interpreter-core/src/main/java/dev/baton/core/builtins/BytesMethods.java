package dev.baton.core.builtins;

import dev.baton.code.CompareOperator;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.BytesObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.SliceObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Comparison;
import dev.baton.core.text.TextEscapes;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What type {@code bytes} does not share with {@code bytearray}. */
@Intrinsics(
    value = "bytes",
    doc =
        "An immutable sequence of ints from 0 to 255.\n"
            + "\n"
            + "bytes(source) copies a bytes-like object or an iterable of ints, bytes(text,"
            + " encoding)\n"
            + "encodes a text, bytes(n) has n zeros.")
final class BytesMethods {
  private BytesMethods() {}

  @Builtin(value = "__new__(cls, /, source=..., encoding=..., errors=...)", kind = Kind.STATIC)
  static Object create(
      ThreadContext t,
      Object cls,
      @Nullable Object source,
      @Nullable Object encoding,
      @Nullable Object errors) {
    TypeObject type = Allocation.check(cls, Types.BYTES);
    if (type == Types.BYTES && source != null && Types.of(source) == Types.BYTES) {
      if (encoding == null && errors == null) {
        return source;
      }
    }
    byte[] data = ByteConversion.ofArguments(t, source, encoding, errors, "bytes");
    return type == Types.BYTES ? new BytesObject(data) : new BytesObject(type, data);
  }

  @Builtin("__getitem__(self, key, /)")
  static Object getItem(ThreadContext t, BytesObject self, Object key) {
    if (key instanceof SliceObject s) {
      return new BytesObject(ByteStringMethods.slice(t, self.data(), s));
    }
    int value = ByteStringMethods.item(t, self.data(), key, "byte");
    if (value < 0) {
      throw Raise.indexError("index out of range");
    }
    return (long) value;
  }

  @Builtin("__iter__(self, /)")
  static Object iterator(BytesObject self) {
    return new BytesIterator(self);
  }

  @Builtin("__repr__(self, /)")
  static String repr(BytesObject self) {
    return TextEscapes.reprBytes(self.data());
  }

  @Builtin("__str__(self, /)")
  static String str(BytesObject self) {
    return TextEscapes.reprBytes(self.data());
  }

  @Builtin("__hash__(self, /)")
  static long hash(BytesObject self) {
    return self.contentHash();
  }

  @Builtin(value = "__bytes__(self, /)", doc = "The bytes themselves, as a plain bytes.")
  static Object toBytes(BytesObject self) {
    return self.type() == Types.BYTES ? self : new BytesObject(self.data());
  }

  @Builtin("__getnewargs__(self, /)")
  static Object newArguments(BytesObject self) {
    return new TupleObject(toBytes(self));
  }

  @Builtin("__eq__(self, value, /)")
  static Object equal(BytesObject self, Object value) {
    return value instanceof BytesObject other
        ? (Object) Arrays.equals(self.data(), other.data())
        : Singleton.NOT_IMPLEMENTED;
  }

  @Builtin("__ne__(self, value, /)")
  static Object notEqual(BytesObject self, Object value) {
    return value instanceof BytesObject other
        ? (Object) !Arrays.equals(self.data(), other.data())
        : Singleton.NOT_IMPLEMENTED;
  }

  @Builtin("__lt__(self, value, /)")
  static Object less(BytesObject self, Object value) {
    return compare(CompareOperator.LT, self, value);
  }

  @Builtin("__le__(self, value, /)")
  static Object lessOrEqual(BytesObject self, Object value) {
    return compare(CompareOperator.LE, self, value);
  }

  @Builtin("__gt__(self, value, /)")
  static Object greater(BytesObject self, Object value) {
    return compare(CompareOperator.GT, self, value);
  }

  @Builtin("__ge__(self, value, /)")
  static Object greaterOrEqual(BytesObject self, Object value) {
    return compare(CompareOperator.GE, self, value);
  }

  private static Object compare(CompareOperator op, BytesObject self, Object value) {
    return value instanceof BytesObject other
        ? (Object) Comparison.holds(op.ordinal(), Arrays.compareUnsigned(self.data(), other.data()))
        : Singleton.NOT_IMPLEMENTED;
  }
}
