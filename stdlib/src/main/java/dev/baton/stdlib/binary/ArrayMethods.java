package dev.baton.stdlib.binary;

import dev.baton.code.CompareOperator;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.SliceObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Comparison;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.SliceRange;
import dev.baton.core.text.Text;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What type {@code array.array} has in common with lists. */
@Intrinsics(
    value = "array",
    doc = "array(typecode[, initializer]): a sequence of numbers of one machine type.")
final class ArrayMethods {
  private ArrayMethods() {}

  @Builtin(value = "__new__(cls, /, *args, **kwargs)", kind = Kind.STATIC)
  static Object create(ThreadContext t, TypeObject cls, Object[] args, DictObject kwargs) {
    if (cls == ArrayObject.TYPE && kwargs.size() > 0) {
      throw Raise.typeError("array.array() takes no keyword arguments");
    }
    return ArrayContent.create(t, cls, args);
  }

  @Builtin("__init__(self, /, *args, **kwargs)")
  static void init(ArrayObject self, Object[] args, DictObject kwargs) {
    // The content is set by __new__, as in CPython.
  }

  @Builtin(value = "typecode(self)", kind = Kind.GETTER, doc = "The character of the item type.")
  static Object typeCode(ArrayObject self) {
    return String.valueOf(self.code.code);
  }

  @Builtin(value = "itemsize(self)", kind = Kind.GETTER, doc = "The size of an item, in bytes.")
  static long itemSize(ArrayObject self) {
    return self.code.width;
  }

  @Builtin("__len__(self, /)")
  static long length(ThreadContext t, ArrayObject self) {
    return self.count(t);
  }

  @Builtin("__iter__(self, /)")
  static Object iterator(ArrayObject self) {
    return new ArrayObject.Items(self);
  }

  @Builtin("__repr__(self, /)")
  static Object repr(ThreadContext t, ArrayObject self) {
    String head = self.type().name() + "('" + self.code.code + "'";
    if (self.count(t) == 0) {
      return head + ")";
    }
    return Text.fromJava(head + ", " + t.reprText(ArrayContent.plain(t, self)) + ")");
  }

  @Builtin(value = "append(self, v, /)", doc = "Add an item at the end.")
  static void append(ThreadContext t, ArrayObject self, Object v) {
    self.splice(t, Long.MAX_VALUE, Long.MAX_VALUE, ArrayContent.item(t, self.code, v));
  }

  @Builtin(value = "insert(self, i, v, /)", doc = "Put an item before position i.")
  static void insert(ThreadContext t, ArrayObject self, long i, Object v) {
    self.splice(t, i, i, ArrayContent.item(t, self.code, v));
  }

  @Builtin(value = "extend(self, bb, /)", doc = "Add all items of an array or iterable.")
  static void extend(ThreadContext t, ArrayObject self, Object bb) {
    if (bb instanceof ArrayObject other) {
      if (other.code != self.code) {
        throw Raise.typeError("can only extend with array of same kind");
      }
      self.splice(t, Long.MAX_VALUE, Long.MAX_VALUE, other.snapshot(t));
      return;
    }
    ArrayContent.addItems(t, self, bb);
  }

  @Builtin(value = "pop(self, i=-1, /)", doc = "Remove the item at i, the last one, and return it.")
  static Object pop(ThreadContext t, ArrayObject self, long i) {
    int count = self.count(t);
    Object item = self.get(t, i);
    if (item == null) {
      throw Raise.indexError(count == 0 ? "pop from empty array" : "pop index out of range");
    }
    long at = i < 0 ? i + count : i;
    self.splice(t, at, at + 1, new byte[0]);
    return item;
  }

  @Builtin(value = "remove(self, v, /)", doc = "Remove the first item equal to v.")
  static void remove(ThreadContext t, ArrayObject self, Object v) {
    long at = find(t, self, v, 0, Long.MAX_VALUE);
    if (at < 0) {
      throw Raise.valueError("array.remove(x): x not in array");
    }
    self.splice(t, at, at + 1, new byte[0]);
  }

  @Builtin(
      value = "index(self, v, start=0, stop=9223372036854775807, /)",
      doc = "Return the position of the first item equal to v.")
  static long index(ThreadContext t, ArrayObject self, Object v, long start, long stop) {
    int count = self.count(t);
    long from = start < 0 ? Math.max(0, start + count) : start;
    long to = stop < 0 ? Math.max(0, stop + count) : stop;
    long at = find(t, self, v, from, to);
    if (at < 0) {
      throw Raise.valueError("array.index(x): x not in array");
    }
    return at;
  }

  private static long find(ThreadContext t, ArrayObject self, Object v, long from, long to) {
    for (long i = from; i < to; i++) {
      Object item = self.get(t, i);
      if (item == null) {
        return -1;
      }
      if (Comparison.equal(t, item, v)) {
        return i;
      }
    }
    return -1;
  }

  @Builtin(value = "count(self, v, /)", doc = "Return how many items equal v.")
  static long count(ThreadContext t, ArrayObject self, Object v) {
    long n = 0;
    for (int i = 0; ; i++) {
      Object item = self.get(t, i);
      if (item == null) {
        return n;
      }
      n += Comparison.equal(t, item, v) ? 1 : 0;
    }
  }

  @Builtin("__contains__(self, v, /)")
  static boolean contains(ThreadContext t, ArrayObject self, Object v) {
    return find(t, self, v, 0, Long.MAX_VALUE) >= 0;
  }

  @Builtin(value = "reverse(self, /)", doc = "Reverse the order of the items.")
  static void reverse(ThreadContext t, ArrayObject self) {
    self.reverse(t, false);
  }

  @Builtin(value = "byteswap(self, /)", doc = "Reverse the bytes of each item.")
  static void byteSwap(ThreadContext t, ArrayObject self) {
    self.reverse(t, true);
  }

  @Builtin(value = "tolist(self, /)", doc = "Return the items as a list.")
  static Object toList(ThreadContext t, ArrayObject self) {
    return ArrayContent.list(t, self);
  }

  @Builtin("__getitem__(self, key, /)")
  static Object getItem(ThreadContext t, ArrayObject self, Object key) {
    if (key instanceof SliceObject s) {
      byte[] all = self.snapshot(t);
      SliceRange range = SliceRange.of(t, s, all.length / self.code.width);
      return new ArrayObject(ArrayObject.TYPE, self.code, ArrayContent.pick(self.code, all, range));
    }
    Object item = self.get(t, ArrayContent.index(t, key));
    if (item == null) {
      throw Raise.indexError("array index out of range");
    }
    return item;
  }

  @Builtin("__setitem__(self, key, value, /)")
  static void setItem(ThreadContext t, ArrayObject self, Object key, Object value) {
    if (key instanceof SliceObject s) {
      if (!(value instanceof ArrayObject other)) {
        throw Raise.typeError(
            "can only assign array (not \"" + Types.of(value).name() + "\") to array slice");
      }
      if (other.code != self.code) {
        throw Raise.typeError("bad argument type for built-in operation");
      }
      ArrayContent.assign(t, self, s, other.snapshot(t));
      return;
    }
    long index = ArrayContent.index(t, key);
    if (self.get(t, index) == null || !self.set(t, index, self.code.bits(t, value))) {
      throw Raise.indexError("array assignment index out of range");
    }
  }

  @Builtin("__delitem__(self, key, /)")
  static void deleteItem(ThreadContext t, ArrayObject self, Object key) {
    if (key instanceof SliceObject s) {
      ArrayContent.delete(t, self, s);
      return;
    }
    long index = ArrayContent.index(t, key);
    if (self.get(t, index) == null) {
      throw Raise.indexError("array assignment index out of range");
    }
    long at = index < 0 ? index + self.count(t) : index;
    self.splice(t, at, at + 1, new byte[0]);
  }

  @Builtin("__add__(self, other, /)")
  static Object add(ThreadContext t, ArrayObject self, Object other) {
    byte[] more = same(t, self, other);
    byte[] mine = self.snapshot(t);
    byte[] sum = Arrays.copyOf(mine, mine.length + more.length);
    System.arraycopy(more, 0, sum, mine.length, more.length);
    return new ArrayObject(ArrayObject.TYPE, self.code, sum);
  }

  private static byte[] same(ThreadContext t, ArrayObject self, Object other) {
    if (!(other instanceof ArrayObject that)) {
      throw Raise.typeError(
          "can only append array (not \"" + Types.of(other).name() + "\") to array");
    }
    if (that.code != self.code) {
      throw Raise.typeError("bad argument type for built-in operation");
    }
    return that.snapshot(t);
  }

  @Builtin("__iadd__(self, other, /)")
  static Object addInPlace(ThreadContext t, ArrayObject self, Object other) {
    if (!(other instanceof ArrayObject)) {
      throw Raise.typeError("can only extend with array (not \"" + Types.of(other).name() + "\")");
    }
    extend(t, self, other);
    return self;
  }

  @Builtin("__mul__(self, n, /)")
  static Object multiply(ThreadContext t, ArrayObject self, Object n) {
    byte[] product = ArrayContent.repeat(t, self.snapshot(t), n);
    return new ArrayObject(ArrayObject.TYPE, self.code, product);
  }

  @Builtin("__rmul__(self, n, /)")
  static Object multiplyReflected(ThreadContext t, ArrayObject self, Object n) {
    return multiply(t, self, n);
  }

  @Builtin("__imul__(self, n, /)")
  static Object multiplyInPlace(ThreadContext t, ArrayObject self, Object n) {
    byte[] product = ArrayContent.repeat(t, self.snapshot(t), n);
    self.splice(t, 0, Long.MAX_VALUE, product);
    return self;
  }

  @Builtin("__eq__(self, other, /)")
  static Object equal(ThreadContext t, ArrayObject self, Object other) {
    return compare(t, CompareOperator.EQ, self, other);
  }

  @Builtin("__ne__(self, other, /)")
  static Object notEqual(ThreadContext t, ArrayObject self, Object other) {
    return compare(t, CompareOperator.NE, self, other);
  }

  @Builtin("__lt__(self, other, /)")
  static Object less(ThreadContext t, ArrayObject self, Object other) {
    return compare(t, CompareOperator.LT, self, other);
  }

  @Builtin("__le__(self, other, /)")
  static Object lessOrEqual(ThreadContext t, ArrayObject self, Object other) {
    return compare(t, CompareOperator.LE, self, other);
  }

  @Builtin("__gt__(self, other, /)")
  static Object greater(ThreadContext t, ArrayObject self, Object other) {
    return compare(t, CompareOperator.GT, self, other);
  }

  @Builtin("__ge__(self, other, /)")
  static Object greaterOrEqual(ThreadContext t, ArrayObject self, Object other) {
    return compare(t, CompareOperator.GE, self, other);
  }

  /** Compared as lists of their items. */
  private static Object compare(
      ThreadContext t, CompareOperator op, ArrayObject self, @Nullable Object other) {
    if (!(other instanceof ArrayObject that)) {
      return Singleton.NOT_IMPLEMENTED;
    }
    Object mine = ArrayContent.list(t, self);
    return Conversions.truth(t, Comparison.compare(t, op, mine, ArrayContent.list(t, that)));
  }
}
