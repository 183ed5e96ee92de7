package dev.baton.core.builtins;

import dev.baton.code.CompareOperator;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.GenericAliasObject;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.SliceObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleHash;
import dev.baton.core.object.TupleIteratorObject;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Iteration;
import dev.baton.core.runtime.SliceRange;
import java.util.Arrays;

/** Type {@code tuple}. */
@Intrinsics("tuple")
final class TupleMethods {
  private TupleMethods() {}

  @Builtin(value = "__new__(cls, iterable=(), /)", kind = Kind.STATIC)
  static Object create(ThreadContext t, Object cls, Object iterable) {
    TypeObject type = Allocation.check(cls, Types.TUPLE);
    if (type != Types.TUPLE) {
      return new TupleObject(type, Iteration.toArray(t, iterable));
    }
    return Types.of(iterable) == Types.TUPLE
        ? iterable
        : TupleObject.of(Iteration.toArray(t, iterable));
  }

  @Builtin(value = "count(self, value, /)", doc = "Return how many items equal value.")
  static long count(ThreadContext t, TupleObject self, Object value) {
    return ItemSequences.count(t, self, value);
  }

  @Builtin(
      value = "index(self, value, start=0, stop=9223372036854775807, /)",
      doc =
          "Return the position of the first item that equals value.\n\n"
              + "Raises ValueError if there is none.")
  static long index(ThreadContext t, TupleObject self, Object value, Object start, Object stop) {
    int found = ItemSequences.indexWithin(t, self, value, start, stop);
    if (found < 0) {
      throw Raise.valueError("tuple.index(x): x not in tuple");
    }
    return found;
  }

  @Builtin("__len__(self, /)")
  static long length(TupleObject self) {
    return self.size();
  }

  @Builtin("__getitem__(self, index, /)")
  static Object getItem(ThreadContext t, TupleObject self, Object index) {
    Object[] items = self.items();
    if (index instanceof SliceObject s) {
      return slice(self, SliceRange.of(t, s, items.length));
    }
    int i = SliceIndices.index(t, index, "tuple");
    int at = i < 0 ? i + items.length : i;
    if (at < 0 || at >= items.length) {
      throw Raise.indexError("tuple index out of range");
    }
    return items[at];
  }

  private static Object slice(TupleObject self, SliceRange range) {
    Object[] items = self.items();
    if (range.count() == items.length && range.step() == 1 && self.type() == Types.TUPLE) {
      return self;
    }
    if (range.step() == 1) {
      return TupleObject.of(
          Arrays.copyOfRange(items, range.start(), range.start() + range.count()));
    }
    return TupleObject.of(range.of(items));
  }

  @Builtin("__contains__(self, value, /)")
  static boolean contains(ThreadContext t, TupleObject self, Object value) {
    return ItemSequences.indexOf(t, self, value, 0, Integer.MAX_VALUE) >= 0;
  }

  @Builtin("__iter__(self, /)")
  static Object iterator(TupleObject self) {
    return new TupleIteratorObject(self);
  }

  @Builtin("__repr__(self, /)")
  static Object repr(ThreadContext t, TupleObject self) {
    return self.size() == 0
        ? "()"
        : ItemSequences.repr(t, self, "(", self.size() == 1 ? ",)" : ")");
  }

  @Builtin("__hash__(self, /)")
  static long hash(ThreadContext t, TupleObject self) {
    return TupleHash.of(t, self.items());
  }

  @Builtin("__add__(self, value, /)")
  static Object add(TupleObject self, Object value) {
    if (!(value instanceof TupleObject other)) {
      throw Raise.typeError(
          "can only concatenate tuple (not \"" + Types.of(value).name() + "\") to tuple");
    }
    if (self.size() == 0 && other.type() == Types.TUPLE) {
      return other;
    }
    if (other.size() == 0 && self.type() == Types.TUPLE) {
      return self;
    }
    Object[] result =
        Arrays.copyOf(self.items(), Math.addExact(self.size(), other.size()), Object[].class);
    System.arraycopy(other.items(), 0, result, self.size(), other.size());
    return TupleObject.of(result);
  }

  @Builtin("__mul__(self, value, /)")
  static Object multiply(ThreadContext t, TupleObject self, Object value) {
    long count = SliceIndices.repetitions(t, value, 8L * self.size());
    if (count == 1 && self.type() == Types.TUPLE) {
      return self;
    }
    return TupleObject.of(ListObject.repeated(self.items(), self.size(), count));
  }

  @Builtin("__rmul__(self, value, /)")
  static Object multiplyReflected(ThreadContext t, TupleObject self, Object value) {
    return multiply(t, self, value);
  }

  @Builtin("__eq__(self, value, /)")
  static Object equal(ThreadContext t, TupleObject self, Object value) {
    return compare(t, CompareOperator.EQ, self, value);
  }

  @Builtin("__ne__(self, value, /)")
  static Object notEqual(ThreadContext t, TupleObject self, Object value) {
    return compare(t, CompareOperator.NE, self, value);
  }

  @Builtin("__lt__(self, value, /)")
  static Object less(ThreadContext t, TupleObject self, Object value) {
    return compare(t, CompareOperator.LT, self, value);
  }

  @Builtin("__le__(self, value, /)")
  static Object lessOrEqual(ThreadContext t, TupleObject self, Object value) {
    return compare(t, CompareOperator.LE, self, value);
  }

  @Builtin("__gt__(self, value, /)")
  static Object greater(ThreadContext t, TupleObject self, Object value) {
    return compare(t, CompareOperator.GT, self, value);
  }

  @Builtin("__ge__(self, value, /)")
  static Object greaterOrEqual(ThreadContext t, TupleObject self, Object value) {
    return compare(t, CompareOperator.GE, self, value);
  }

  private static Object compare(
      ThreadContext t, CompareOperator op, TupleObject self, Object value) {
    return value instanceof TupleObject other
        ? ItemSequences.compare(t, op, self, other)
        : Singleton.NOT_IMPLEMENTED;
  }

  @Builtin("__getnewargs__(self, /)")
  static Object newArguments(TupleObject self) {
    return new TupleObject(new Object[] {TupleObject.of(self.items())});
  }

  @Builtin(value = "__class_getitem__(cls, item, /)", doc = "Return the generic alias tuple[item].")
  static Object subscript(Object cls, Object item) {
    return GenericAliasObject.of(cls, item);
  }
}
