package dev.baton.arrays.numpy;

import dev.baton.arrays.ndarray.DType;
import dev.baton.arrays.ndarray.NdArray;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.number.Complex;
import dev.baton.core.object.Raise;
import dev.baton.core.object.SequenceIterator;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Attributes;
import dev.baton.core.runtime.Conversions;
import org.jspecify.annotations.Nullable;

/** What type {@code ndarray} has of attributes and special methods. */
@Intrinsics(
    value = "ndarray",
    doc = "ndarray(shape, dtype=float): numbers of one type in some dimensions.")
final class ArrayAttributes {
  private ArrayAttributes() {}

  @Builtin(value = "__new__(cls, shape, dtype=None)", kind = Kind.STATIC)
  static Object create(ThreadContext t, TypeObject cls, Object shape, Object dtype) {
    DType type = DTypeObject.parseOrNull(t, dtype);
    return new ArrayObject(
        NewArrays.zeros(t, type == null ? DType.FLOAT64 : type, Shapes.parse(t, shape)));
  }

  @Builtin(value = "shape(self)", kind = Kind.GETTER, doc = "The items per dimension.")
  static Object shape(ArrayObject self) {
    return Shapes.tuple(self.array().shape());
  }

  @Builtin(value = "strides(self)", kind = Kind.GETTER, doc = "Bytes between neighbours.")
  static Object strides(ArrayObject self) {
    int[] strides = self.array().strides().clone();
    for (int d = 0; d < strides.length; d++) {
      strides[d] *= self.array().type().itemSize();
    }
    return Shapes.tuple(strides);
  }

  @Builtin(value = "ndim(self)", kind = Kind.GETTER, doc = "The number of dimensions.")
  static long rank(ArrayObject self) {
    return self.array().rank();
  }

  @Builtin(value = "size(self)", kind = Kind.GETTER, doc = "The number of items.")
  static long size(ArrayObject self) {
    return self.array().size();
  }

  @Builtin(value = "itemsize(self)", kind = Kind.GETTER, doc = "Bytes per item.")
  static long itemSize(ArrayObject self) {
    return self.array().type().itemSize();
  }

  @Builtin(value = "nbytes(self)", kind = Kind.GETTER, doc = "The bytes of all items.")
  static long bytes(ArrayObject self) {
    return (long) self.array().size() * self.array().type().itemSize();
  }

  @Builtin(value = "dtype(self)", kind = Kind.GETTER, doc = "The item type.")
  static Object dtype(ArrayObject self) {
    return DTypeObject.of(self.array().type());
  }

  @Builtin(value = "base(self)", kind = Kind.GETTER, doc = "Whose memory it is; None: its own.")
  static Object base(ArrayObject self) {
    Object base = self.base();
    return base == null ? Singleton.NONE : base;
  }

  @Builtin(value = "T(self)", kind = Kind.GETTER, doc = "The dimensions in the opposite order.")
  static Object transposed(ArrayObject self) {
    return self.view(self.array().transpose());
  }

  @Builtin(
      value = "real(self)",
      kind = Kind.GETTER,
      doc = "The real parts in the memory of complex items, else the array itself.")
  static Object real(ArrayObject self) {
    return self.array().type().isComplex() ? self.view(self.array().part(0)) : self;
  }

  @Builtin(value = "real(self, value)", kind = Kind.SETTER)
  static void setReal(ThreadContext t, ArrayObject self, Object value) {
    Indexing.set(t, (ArrayObject) real(self), Singleton.ELLIPSIS, value);
  }

  @Builtin(
      value = "imag(self)",
      kind = Kind.GETTER,
      doc = "The imaginary parts in the memory of complex items, else zeros.")
  static Object imaginary(ThreadContext t, ArrayObject self) {
    if (self.array().type().isComplex()) {
      return self.view(self.array().part(1));
    }
    NdArray zeros = NewArrays.zeros(t, self.array().type(), self.array().shape());
    return new ArrayObject(zeros, null, /* readOnly= */ true);
  }

  @Builtin(value = "imag(self, value)", kind = Kind.SETTER)
  static void setImaginary(ThreadContext t, ArrayObject self, Object value) {
    if (!self.array().type().isComplex()) {
      throw Raise.typeError("array does not have imaginary part to set");
    }
    Indexing.set(t, self.view(self.array().part(1)), Singleton.ELLIPSIS, value);
  }

  @Builtin(value = "flat(self)", kind = Kind.GETTER, doc = "An iterator over all items.")
  static Object flat(ThreadContext t, ArrayObject self) {
    NdArray row = NewArrays.rowMajor(t, self.array()).reshape(self.array().size());
    return new SequenceIterator(new ArrayObject(row));
  }

  @Builtin(value = "flags(self)", kind = Kind.GETTER, doc = "What is to be known of the memory.")
  static Object flags(ThreadContext t, ArrayObject self) {
    NdArray a = self.array();
    return t.callArray(
        DelegatedTable.function(t, "_flags"),
        new Object[] {
          a.isRowMajor(), a.transpose().isRowMajor(), self.base() == null, !self.isReadOnly()
        });
  }

  @Builtin("__len__(self, /)")
  static long length(ArrayObject self) {
    if (self.array().rank() == 0) {
      throw Raise.typeError("len() of unsized object");
    }
    return self.array().shape()[0];
  }

  @Builtin("__getitem__(self, key, /)")
  static Object getItem(ThreadContext t, ArrayObject self, Object key) {
    return Indexing.get(t, self, key);
  }

  @Builtin("__setitem__(self, key, value, /)")
  static void setItem(ThreadContext t, ArrayObject self, Object key, Object value) {
    Indexing.set(t, self, key, value);
  }

  @Builtin("__iter__(self, /)")
  static Object iterator(ArrayObject self) {
    if (self.array().rank() == 0) {
      throw Raise.typeError("iteration over a 0-d array");
    }
    return new SequenceIterator(self);
  }

  @Builtin("__contains__(self, value, /)")
  static boolean contains(ThreadContext t, ArrayObject self, Object value) {
    Object equal = t.call(Attributes.get(t, self, "__eq__"), value);
    return equal instanceof ArrayObject a
        ? Indexing.nonZero(t, a.array())[0].size() > 0
        : Scalars.plain(equal) == Boolean.TRUE;
  }

  @Builtin("__bool__(self, /)")
  static boolean truth(ArrayObject self) {
    NdArray a = self.array();
    if (a.size() == 1) {
      return a.data().getDouble(a.offset()) != 0 || a.data().getImaginary(a.offset()) != 0;
    }
    if (a.size() == 0) {
      return false;
    }
    throw Raise.valueError(
        "The truth value of an array with more than one element is ambiguous. Use a.any() or"
            + " a.all()");
  }

  private static Object single(ArrayObject self) {
    NdArray a = self.array();
    if (a.size() != 1) {
      throw Raise.typeError("only size-1 arrays can be converted to Python scalars");
    }
    return Scalars.plainItem(a.data(), a.offset());
  }

  @Builtin("__float__(self, /)")
  static double toFloat(ThreadContext t, ArrayObject self) {
    Object plain = single(self);
    return plain instanceof Complex ? t.toDouble(t.call(Types.FLOAT, plain)) : t.toDouble(plain);
  }

  @Builtin("__complex__(self, /)")
  static Object toComplex(ThreadContext t, ArrayObject self) {
    return t.call(Types.COMPLEX, single(self));
  }

  @Builtin("__int__(self, /)")
  static Object toInt(ThreadContext t, ArrayObject self) {
    Object plain = single(self);
    return plain instanceof Complex
        ? t.call(Types.INT, plain)
        : ScalarConversions.wholeNumber(plain);
  }

  @Builtin("__index__(self, /)")
  static Object index(ArrayObject self) {
    if (self.array().rank() == 0 && self.array().type().rank() == 1) {
      return single(self);
    }
    throw Raise.typeError("only integer scalar arrays can be converted to a scalar index");
  }

  @Builtin("__array__(self, dtype=None, /)")
  static Object array(ThreadContext t, ArrayObject self, Object dtype) {
    NdArray a = ArrayInput.convert(t, self.array(), DTypeObject.parseOrNull(t, dtype));
    return a == self.array() ? self : new ArrayObject(a);
  }

  @Builtin("__hash__(self, /)")
  static Object hash(ArrayObject self) {
    throw Raise.typeError("unhashable type: 'numpy.ndarray'");
  }

  @Builtin("__repr__(self, /)")
  static Object repr(ThreadContext t, ArrayObject self) {
    return t.call(DelegatedTable.function(t, "array_repr"), self);
  }

  @Builtin("__str__(self, /)")
  static Object str(ThreadContext t, ArrayObject self) {
    return t.call(DelegatedTable.function(t, "array_str"), self);
  }

  @Builtin("__format__(self, format_spec, /)")
  static Object format(ThreadContext t, ArrayObject self, Object spec) {
    if (self.array().rank() == 0) {
      return Conversions.format(t, single(self), spec);
    }
    if (Conversions.strText(t, spec).isEmpty()) {
      return str(t, self);
    }
    throw Raise.typeError("unsupported format string passed to numpy.ndarray.__format__");
  }

  @Builtin("__copy__(self, /)")
  static Object copy(ThreadContext t, ArrayObject self) {
    return new ArrayObject(NewArrays.copy(t, self.array()));
  }

  @Builtin("__deepcopy__(self, memo, /)")
  static Object deepCopy(ThreadContext t, ArrayObject self, @Nullable Object memo) {
    return copy(t, self);
  }

  @Builtin("__reduce__(self, /)")
  static Object reduce(ThreadContext t, ArrayObject self) {
    return TupleObject.of(
        DelegatedTable.function(t, "_restored"),
        TupleObject.of(Memory.bytes(t, self.array()), self.array().type().text(), shape(self)));
  }
}
