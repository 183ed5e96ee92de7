package dev.baton.arrays.numpy;

import dev.baton.arrays.ndarray.UnaryLoop;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.intrinsic.Intrinsics.Receiver;
import dev.baton.core.number.Complex;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Attributes;

/** What single numbers have in common with arrays. */
@Intrinsics(value = "generic", doc = "A single number.", receiver = Receiver.INSTANCE)
final class ScalarMethods {
  private ScalarMethods() {}

  @Builtin(value = "dtype(self)", kind = Kind.GETTER, doc = "The item type.")
  static Object dtype(Object self) {
    return DTypeObject.of(Scalars.dtypeOf(self));
  }

  @Builtin(value = "shape(self)", kind = Kind.GETTER, doc = "The empty tuple.")
  static Object shape(Object self) {
    return TupleObject.EMPTY;
  }

  @Builtin(value = "ndim(self)", kind = Kind.GETTER, doc = "Zero dimensions.")
  static long rank(Object self) {
    return 0;
  }

  @Builtin(value = "size(self)", kind = Kind.GETTER, doc = "One item.")
  static long size(Object self) {
    return 1;
  }

  @Builtin(value = "itemsize(self)", kind = Kind.GETTER, doc = "Its bytes.")
  static long itemSize(Object self) {
    return Scalars.dtypeOf(self).itemSize();
  }

  @Builtin(value = "nbytes(self)", kind = Kind.GETTER, doc = "Its bytes.")
  static long bytes(Object self) {
    return Scalars.dtypeOf(self).itemSize();
  }

  @Builtin(value = "T(self)", kind = Kind.GETTER, doc = "Itself.")
  static Object transposed(Object self) {
    return self;
  }

  @Builtin(value = "real(self)", kind = Kind.GETTER, doc = "The real part.")
  static Object real(Object self) {
    return Scalars.plain(self) instanceof Complex c ? Scalars.ofDouble(c.real()) : self;
  }

  @Builtin(value = "imag(self)", kind = Kind.GETTER, doc = "The imaginary part.")
  static Object imaginary(ThreadContext t, Object self) {
    if (Scalars.plain(self) instanceof Complex c) {
      return Scalars.ofDouble(c.imaginary());
    }
    return Scalars.item(NewArrays.zeros(t, Scalars.dtypeOf(self)).data(), 0);
  }

  @Builtin(value = "conj(self, /)", doc = "The number with the opposite imaginary part.")
  static Object conj(ThreadContext t, Object self) {
    return conjugate(t, self);
  }

  @Builtin(value = "conjugate(self, /)", doc = "The same as conj.")
  static Object conjugate(ThreadContext t, Object self) {
    return Ufuncs.unary(t, UnaryLoop.CONJUGATE, "conjugate", ArrayInput.of(t, self), null, null);
  }

  @Builtin(value = "item(self, /)", doc = "The same number as one of Python's own.")
  static Object item(Object self) {
    return Scalars.plain(self);
  }

  @Builtin(value = "tolist(self, /)", doc = "The same number as one of Python's own.")
  static Object toList(Object self) {
    return Scalars.plain(self);
  }

  @Builtin(value = "tobytes(self, /)", doc = "The number as bytes.")
  static Object toBytes(ThreadContext t, Object self) {
    return Memory.bytes(t, ArrayInput.of(t, self));
  }

  @Builtin(value = "astype(self, dtype, /)", doc = "The number as one of another type.")
  static Object astype(ThreadContext t, Object self, Object dtype) {
    return Ufuncs.result(ArrayInput.of(t, self, DTypeObject.parse(t, dtype)));
  }

  /** Methods that arrays have and numbers do not are those of an array of the number. */
  @Builtin("__getattr__(self, name, /)")
  static Object attribute(ThreadContext t, Object self, String name) {
    if (name.startsWith("_") || ArrayObject.TYPE.lookup(name) == null) {
      throw Raise.attributeError(
          t,
          self,
          name,
          "'numpy." + Types.of(self).name() + "' object has no attribute '" + name + "'");
    }
    return Attributes.get(t, new ArrayObject(ArrayInput.of(t, self)), name);
  }
}
