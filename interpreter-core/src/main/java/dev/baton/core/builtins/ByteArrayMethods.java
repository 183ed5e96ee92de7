package dev.baton.core.builtins;

import dev.baton.code.CompareOperator;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.ByteArrayObject;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.SliceObject;
import dev.baton.core.object.Strings;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Buffers;
import dev.baton.core.runtime.Comparison;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Iteration;
import dev.baton.core.runtime.SliceRange;
import dev.baton.core.text.TextEscapes;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What type {@code bytearray} does not share with {@code bytes}. */
@Intrinsics(
    value = "bytearray",
    doc = "A mutable sequence of ints from 0 to 255; takes the same arguments as bytes.")
final class ByteArrayMethods {
  private ByteArrayMethods() {}

  @Builtin(value = "__new__(cls, /, *args, **kwargs)", kind = Kind.STATIC)
  static Object create(Object cls, Object[] args, DictObject kwargs) {
    return new ByteArrayObject(Allocation.check(cls, Types.BYTEARRAY), new byte[0]);
  }

  @Builtin("__init__(self, /, source=..., encoding=..., errors=...)")
  static void init(
      ThreadContext t,
      ByteArrayObject self,
      @Nullable Object source,
      @Nullable Object encoding,
      @Nullable Object errors) {
    byte[] data = ByteConversion.ofArguments(t, source, encoding, errors, "bytearray");
    self.splice(t, 0, Integer.MAX_VALUE, data);
  }

  @Builtin(value = "append(self, item, /)", doc = "Add one byte at the end.")
  static void append(ThreadContext t, ByteArrayObject self, Object item) {
    self.append(t, ByteConversion.item(t, item, "bytearray"));
  }

  @Builtin(
      value = "extend(self, iterable_of_ints, /)",
      doc = "Add all bytes of an iterable or a bytes-like object at the end.")
  static void extend(ThreadContext t, ByteArrayObject self, Object items) {
    byte[] data = Buffers.bytesOrNull(t, items);
    if (data == null && !Iteration.isIterable(items)) {
      throw Raise.typeError("can't extend bytearray with " + Types.of(items).name());
    }
    self.append(t, data != null ? data : ByteConversion.ofItems(t, items, "bytearray"));
  }

  @Builtin(value = "insert(self, index, item, /)", doc = "Put a byte before the one at index.")
  static void insert(ThreadContext t, ByteArrayObject self, long index, Object item) {
    int at = SliceIndices.clamp(index);
    self.splice(t, at, at, new byte[] {ByteConversion.item(t, item, "bytearray")});
  }

  @Builtin(
      value = "pop(self, index=-1, /)",
      doc = "Remove the byte at index and return it; the last one if no index is given.")
  static long pop(ThreadContext t, ByteArrayObject self, long index) {
    int value = self.remove(t, SliceIndices.clamp(index));
    if (value < 0) {
      throw Raise.indexError(
          self.size(t) == 0 ? "pop from empty bytearray" : "pop index out of range");
    }
    return value;
  }

  @Builtin(
      value = "remove(self, value, /)",
      doc = "Remove the first byte with a value; ValueError if there is none.")
  static void remove(ThreadContext t, ByteArrayObject self, Object value) {
    if (!self.removeValue(t, ByteConversion.item(t, value, "bytearray"))) {
      throw Raise.valueError("value not found in bytearray");
    }
  }

  @Builtin(value = "reverse(self, /)", doc = "Reverse the order of the bytes in place.")
  static void reverse(ThreadContext t, ByteArrayObject self) {
    self.reverse(t);
  }

  @Builtin(value = "clear(self, /)", doc = "Remove all bytes.")
  static void clear(ThreadContext t, ByteArrayObject self) {
    self.splice(t, 0, Integer.MAX_VALUE, new byte[0]);
  }

  @Builtin(value = "copy(self, /)", doc = "Return a new bytearray with the same bytes.")
  static Object copy(ThreadContext t, ByteArrayObject self) {
    return new ByteArrayObject(self.snapshot(t));
  }

  @Builtin(value = "__alloc__(self, /)", doc = "How many bytes of memory the bytes take up.")
  static long allocated(ThreadContext t, ByteArrayObject self) {
    return self.size(t) + 1L;
  }

  @Builtin("__getitem__(self, key, /)")
  static Object getItem(ThreadContext t, ByteArrayObject self, Object key) {
    if (key instanceof SliceObject given) {
      SliceObject s = SliceIndices.resolve(t, given);
      return new ByteArrayObject(
          SliceIndices.isPlainRange(s)
              ? self.snapshot(t, SliceIndices.from(s), SliceIndices.to(s))
              : ByteStringMethods.slice(t, self.snapshot(t), s));
    }
    int value = self.get(t, SliceIndices.index(t, key, "bytearray"));
    if (value < 0) {
      throw Raise.indexError("bytearray index out of range");
    }
    return (long) value;
  }

  @Builtin("__setitem__(self, key, value, /)")
  static void setItem(ThreadContext t, ByteArrayObject self, Object key, Object value) {
    if (key instanceof SliceObject s) {
      setSlice(t, self, SliceIndices.resolve(t, s), assigned(t, value));
      return;
    }
    int index = SliceIndices.index(t, key, "bytearray");
    if (!self.set(t, index, ByteConversion.item(t, value, "bytearray"))) {
      throw Raise.indexError("bytearray index out of range");
    }
  }

  private static byte[] assigned(ThreadContext t, Object value) {
    byte[] data = Buffers.bytesOrNull(t, value);
    if (data != null) {
      return data;
    }
    if (Strings.isStr(value)
        || Conversions.indexOrNull(t, value) != null
        || !Iteration.isIterable(value)) {
      throw Raise.typeError(
          "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
    }
    return ByteConversion.ofItems(t, value, "bytearray");
  }

  private static void setSlice(
      ThreadContext t, ByteArrayObject self, SliceObject s, byte[] values) {
    if (SliceIndices.isPlainRange(s)) {
      self.splice(t, SliceIndices.from(s), SliceIndices.to(s), values);
      return;
    }
    SliceRange range;
    int size;
    do {
      size = self.size(t);
      range = SliceRange.of(t, s, size);
      if (values.length == 0) {
        deleteSlice(t, self, s);
        return;
      }
      if (values.length != range.count()) {
        throw Raise.valueError(
            "attempt to assign bytes of size "
                + values.length
                + " to extended slice of size "
                + range.count());
      }
    } while (!self.scatter(t, size, range.start(), step(range), values));
  }

  /** The step as an int; of a single item it does not matter. */
  private static int step(SliceRange range) {
    return range.count() > 1 ? (int) range.step() : 1;
  }

  @Builtin("__delitem__(self, key, /)")
  static void deleteItem(ThreadContext t, ByteArrayObject self, Object key) {
    if (key instanceof SliceObject s) {
      deleteSlice(t, self, SliceIndices.resolve(t, s));
    } else if (self.remove(t, SliceIndices.index(t, key, "bytearray")) < 0) {
      throw Raise.indexError("bytearray index out of range");
    }
  }

  private static void deleteSlice(ThreadContext t, ByteArrayObject self, SliceObject s) {
    if (SliceIndices.isPlainRange(s)) {
      self.splice(t, SliceIndices.from(s), SliceIndices.to(s), new byte[0]);
      return;
    }
    SliceRange range;
    int first;
    int size;
    do {
      size = self.size(t);
      range = SliceRange.of(t, s, size);
      int last = range.count() == 0 ? 0 : range.index(range.count() - 1);
      first = Math.min(range.start(), last);
    } while (!self.removeAll(t, size, first, Math.abs(step(range)), range.count()));
  }

  @Builtin("__iadd__(self, value, /)")
  static Object addInPlace(ThreadContext t, ByteArrayObject self, Object value) {
    byte[] data = Buffers.bytesOrNull(t, value);
    if (data == null) {
      throw Raise.typeError(
          "can't concat " + Types.of(value).name() + " to " + Types.of(self).name());
    }
    self.append(t, data);
    return self;
  }

  @Builtin("__imul__(self, value, /)")
  static Object multiplyInPlace(ThreadContext t, ByteArrayObject self, Object value) {
    self.repeat(t, SliceIndices.repetitions(t, value, self.size(t)));
    return self;
  }

  @Builtin("__iter__(self, /)")
  static Object iterator(ByteArrayObject self) {
    return new ByteArrayIterator(self);
  }

  @Builtin("__repr__(self, /)")
  static String repr(ThreadContext t, ByteArrayObject self) {
    return self.type().name() + "(" + TextEscapes.reprBytes(self.snapshot(t)) + ")";
  }

  @Builtin("__str__(self, /)")
  static String str(ThreadContext t, ByteArrayObject self) {
    return repr(t, self);
  }

  @Builtin(value = "__reduce__(self, /)", doc = "Describes the object for copying and pickling.")
  static Object reduce(ThreadContext t, ByteArrayObject self) {
    Object text = ByteStrings.text(self.snapshot(t));
    Object state = ObjectMethods.getState(t, self);
    return new TupleObject(self.type(), new TupleObject(text, "latin-1"), state);
  }

  @Builtin("__eq__(self, value, /)")
  static Object equal(ThreadContext t, ByteArrayObject self, Object value) {
    return compare(t, CompareOperator.EQ, self, value);
  }

  @Builtin("__ne__(self, value, /)")
  static Object notEqual(ThreadContext t, ByteArrayObject self, Object value) {
    return compare(t, CompareOperator.NE, self, value);
  }

  @Builtin("__lt__(self, value, /)")
  static Object less(ThreadContext t, ByteArrayObject self, Object value) {
    return compare(t, CompareOperator.LT, self, value);
  }

  @Builtin("__le__(self, value, /)")
  static Object lessOrEqual(ThreadContext t, ByteArrayObject self, Object value) {
    return compare(t, CompareOperator.LE, self, value);
  }

  @Builtin("__gt__(self, value, /)")
  static Object greater(ThreadContext t, ByteArrayObject self, Object value) {
    return compare(t, CompareOperator.GT, self, value);
  }

  @Builtin("__ge__(self, value, /)")
  static Object greaterOrEqual(ThreadContext t, ByteArrayObject self, Object value) {
    return compare(t, CompareOperator.GE, self, value);
  }

  private static Object compare(
      ThreadContext t, CompareOperator op, ByteArrayObject self, Object value) {
    byte[] other = Buffers.bytesOrNull(t, value);
    return other == null
        ? Singleton.NOT_IMPLEMENTED
        : (Object) Comparison.holds(op.ordinal(), Arrays.compareUnsigned(self.snapshot(t), other));
  }
}
