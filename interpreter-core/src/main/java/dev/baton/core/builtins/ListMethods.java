package dev.baton.core.builtins;

import dev.baton.code.CompareOperator;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.DictPart;
import dev.baton.core.object.DictViewObject;
import dev.baton.core.object.GenericAliasObject;
import dev.baton.core.object.Guarded;
import dev.baton.core.object.ListIteratorObject;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.Momentary;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.Sink;
import dev.baton.core.object.SliceObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Iteration;
import dev.baton.core.runtime.SliceRange;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Type {@code list}. */
@Intrinsics("list")
final class ListMethods {
  private ListMethods() {}

  @Builtin(value = "__new__(cls, /, *args, **kwargs)", kind = Kind.STATIC)
  static Object create(Object cls, Object[] args, DictObject kwargs) {
    return new ListObject(Allocation.check(cls, Types.LIST));
  }

  @Builtin("__init__(self, iterable=..., /)")
  static void init(ThreadContext t, ListObject self, @Nullable Object iterable) {
    if (self.size() != 0) {
      self.clear(t);
    }
    if (iterable != null) {
      extend(t, self, iterable);
    }
  }

  @Builtin(value = "append(self, object, /)", doc = "Add one item at the end.")
  static void append(ThreadContext t, ListObject self, Object object) {
    self.append(t, object);
  }

  @Builtin(value = "clear(self, /)", doc = "Remove all items.")
  static void clear(ThreadContext t, ListObject self) {
    self.clear(t);
  }

  @Builtin(value = "copy(self, /)", doc = "Return a new list with the same items.")
  static Object copy(ThreadContext t, ListObject self) {
    return new ListObject(self.snapshot(t));
  }

  @Builtin(value = "count(self, value, /)", doc = "Return how many items equal value.")
  static long count(ThreadContext t, ListObject self, Object value) {
    return ItemSequences.count(t, self, value);
  }

  @Builtin(value = "extend(self, iterable, /)", doc = "Add all items of an iterable at the end.")
  static void extend(ThreadContext t, ListObject self, Object iterable) {
    TypeObject type = Types.of(iterable);
    if (isContainer(type)) {
      self.extend(t, (Guarded) iterable);
    } else if (iterable instanceof DictViewObject v && v.part() == DictPart.KEYS) {
      self.extend(t, v.dict());
    } else if (type == Types.TUPLE || isFixed(type)) {
      self.extend(t, Iteration.toArray(t, iterable));
    } else if (iterable instanceof Momentary m) {
      Object[] items = m.itemsAtOnce(t);
      if (items == null) {
        appendEach(t, self, iterable);
      } else {
        self.extend(t, items);
      }
    } else {
      appendEach(t, self, iterable);
    }
  }

  private static void appendEach(ThreadContext t, ListObject self, Object iterable) {
    Object iterator = Iteration.iter(t, iterable);
    Iteration.reserve(t, Iteration.lengthHint(t, iterable));
    Sink end = new End(t, self);
    for (Object item = Iteration.next(t, iterator, end);
        item != null;
        item = Iteration.next(t, iterator, end)) {
      self.append(t, item);
    }
  }

  /** Appends what it takes to a list. */
  private static final class End extends Sink {
    private final ThreadContext t;
    private final ListObject list;

    End(ThreadContext t, ListObject list) {
      this.t = t;
      this.list = list;
    }

    @Override
    public boolean take(Object value) {
      list.append(t, value);
      return true;
    }
  }

  /**
   * Containers with a guard, of which the items can be taken in one step with an operation on the
   * list.
   */
  private static boolean isContainer(TypeObject type) {
    return type == Types.LIST || type == Types.SET || type == Types.FROZENSET || type == Types.DICT;
  }

  /** Iterables whose items can be taken without guest code. */
  private static boolean isFixed(TypeObject type) {
    return type == Types.RANGE
        || type == Types.STR
        || type == Types.BYTES
        || type == Types.BYTEARRAY
        || type == Types.DICT_VALUES
        || type == Types.DICT_ITEMS;
  }

  @Builtin(
      value = "index(self, value, start=0, stop=9223372036854775807, /)",
      doc =
          "Return the position of the first item that equals value.\n\n"
              + "Raises ValueError if there is none.")
  static long index(ThreadContext t, ListObject self, Object value, Object start, Object stop) {
    int found = ItemSequences.indexWithin(t, self, value, start, stop);
    if (found < 0) {
      throw Raise.valueError(Conversions.reprText(t, value) + " is not in list");
    }
    return found;
  }

  @Builtin(value = "insert(self, index, object, /)", doc = "Put an item before the one at index.")
  static void insert(ThreadContext t, ListObject self, long index, Object object) {
    self.insert(t, SliceIndices.clamp(index), object);
  }

  @Builtin(
      value = "pop(self, index=-1, /)",
      doc =
          "Remove the item at index and return it; the last one if no index is given.\n\n"
              + "Raises IndexError if there is no such item.")
  static Object pop(ThreadContext t, ListObject self, long index) {
    Object item = index == -1 ? self.pop(t) : self.pop(t, SliceIndices.clamp(index));
    if (item == null) {
      throw Raise.indexError(self.size() == 0 ? "pop from empty list" : "pop index out of range");
    }
    return item;
  }

  @Builtin(
      value = "remove(self, value, /)",
      doc = "Remove the first item that equals value.\n\nRaises ValueError if there is none.")
  static void remove(ThreadContext t, ListObject self, Object value) {
    if (!self.removeFirst(t, value)) {
      throw Raise.valueError("list.remove(x): x not in list");
    }
  }

  @Builtin(value = "reverse(self, /)", doc = "Reverse the order of the items in place.")
  static void reverse(ThreadContext t, ListObject self) {
    self.reverse(t);
  }

  @Builtin(
      value = "sort(self, /, *, key=None, reverse=False)",
      doc =
          "Sort the items in place, by < or by the order of what key(item) returns.\n\n"
              + "Items that compare equal keep their order, also when reverse is true.")
  static void sort(ThreadContext t, ListObject self, Object key, boolean reverse) {
    ListSort.sort(t, self, key, reverse);
  }

  @Builtin("__len__(self, /)")
  static long length(ListObject self) {
    return self.size();
  }

  @Builtin("__getitem__(self, index, /)")
  static Object getItem(ThreadContext t, ListObject self, Object index) {
    if (index instanceof SliceObject s) {
      return new ListObject(slice(t, self, SliceIndices.resolve(t, s)));
    }
    int i = SliceIndices.index(t, index, "list");
    Object item = i < 0 ? self.getFromEnd(i) : self.getOrNull(i);
    if (item == null) {
      throw Raise.indexError("list index out of range");
    }
    return item;
  }

  private static Object[] slice(ThreadContext t, ListObject self, SliceObject s) {
    if (SliceIndices.isPlainRange(s)) {
      return self.snapshot(t, SliceIndices.from(s), SliceIndices.to(s));
    }
    Object[] all = self.snapshot(t);
    return SliceRange.of(t, s, all.length).of(all);
  }

  @Builtin("__setitem__(self, index, value, /)")
  static void setItem(ThreadContext t, ListObject self, Object index, Object value) {
    if (index instanceof SliceObject s) {
      setSlice(t, self, SliceIndices.resolve(t, s), value);
    } else if (!self.set(t, SliceIndices.index(t, index, "list"), value)) {
      throw Raise.indexError("list assignment index out of range");
    }
  }

  private static void setSlice(ThreadContext t, ListObject self, SliceObject s, Object value) {
    boolean plain = SliceIndices.isPlainRange(s);
    if (plain && isContainer(Types.of(value))) {
      self.setSliceFrom(t, SliceIndices.from(s), SliceIndices.to(s), (Guarded) value);
      return;
    }
    if (!Iteration.isIterable(value)) {
      throw Raise.typeError(
          plain ? "can only assign an iterable" : "must assign iterable to extended slice");
    }
    Object[] items = Iteration.toArray(t, value);
    if (plain) {
      self.setSlice(t, SliceIndices.from(s), SliceIndices.to(s), items);
      return;
    }
    SliceRange range;
    int size;
    do {
      size = self.size();
      range = SliceRange.of(t, s, size);
      if (range.count() != items.length) {
        throw Raise.valueError(
            "attempt to assign sequence of size "
                + items.length
                + " to extended slice of size "
                + range.count());
      }
    } while (!self.setEvery(t, size, range.start(), range.step(), items));
  }

  @Builtin("__delitem__(self, index, /)")
  static void deleteItem(ThreadContext t, ListObject self, Object index) {
    if (index instanceof SliceObject slice) {
      deleteSlice(t, self, SliceIndices.resolve(t, slice));
    } else if (self.pop(t, SliceIndices.index(t, index, "list")) == null) {
      throw Raise.indexError("list assignment index out of range");
    }
  }

  private static void deleteSlice(ThreadContext t, ListObject self, SliceObject s) {
    if (SliceIndices.isPlainRange(s)) {
      self.removeRange(t, SliceIndices.from(s), SliceIndices.to(s));
      return;
    }
    SliceRange range;
    int size;
    do {
      size = self.size();
      range = SliceRange.of(t, s, size);
    } while (!self.removeEvery(t, size, range.start(), range.step(), range.count()));
  }

  @Builtin("__contains__(self, value, /)")
  static boolean contains(ThreadContext t, ListObject self, Object value) {
    return ItemSequences.indexOf(t, self, value, 0, Integer.MAX_VALUE) >= 0;
  }

  @Builtin("__iter__(self, /)")
  static Object iterator(ListObject self) {
    return ListIteratorObject.forward(self);
  }

  @Builtin("__reversed__(self, /)")
  static Object reversed(ListObject self) {
    return ListIteratorObject.reverse(self);
  }

  @Builtin("__repr__(self, /)")
  static Object repr(ThreadContext t, ListObject self) {
    return self.size() == 0 ? "[]" : ItemSequences.repr(t, self, "[", "]");
  }

  @Builtin("__add__(self, value, /)")
  static Object add(ThreadContext t, ListObject self, Object value) {
    if (!(value instanceof ListObject other)) {
      throw Raise.typeError(
          "can only concatenate list (not \"" + Types.of(value).name() + "\") to list");
    }
    ListObject[] both = ListObject.moment(t, self, other);
    Object[] first = both[0].snapshot(t);
    Object[] second = both[1].snapshot(t);
    Object[] result = Arrays.copyOf(first, Math.addExact(first.length, second.length));
    System.arraycopy(second, 0, result, first.length, second.length);
    return new ListObject(result);
  }

  @Builtin("__iadd__(self, value, /)")
  static Object addInPlace(ThreadContext t, ListObject self, Object value) {
    extend(t, self, value);
    return self;
  }

  @Builtin("__mul__(self, value, /)")
  static Object multiply(ThreadContext t, ListObject self, Object value) {
    long count = SliceIndices.repetitions(t, value, 8L * self.size());
    Object[] items = self.snapshot(t);
    return new ListObject(ListObject.repeated(items, items.length, count));
  }

  @Builtin("__rmul__(self, value, /)")
  static Object multiplyReflected(ThreadContext t, ListObject self, Object value) {
    return multiply(t, self, value);
  }

  @Builtin("__imul__(self, value, /)")
  static Object multiplyInPlace(ThreadContext t, ListObject self, Object value) {
    self.repeat(t, SliceIndices.repetitions(t, value, 8L * self.size()));
    return self;
  }

  @Builtin("__eq__(self, value, /)")
  static Object equal(ThreadContext t, ListObject self, Object value) {
    return compare(t, CompareOperator.EQ, self, value);
  }

  @Builtin("__ne__(self, value, /)")
  static Object notEqual(ThreadContext t, ListObject self, Object value) {
    return compare(t, CompareOperator.NE, self, value);
  }

  @Builtin("__lt__(self, value, /)")
  static Object less(ThreadContext t, ListObject self, Object value) {
    return compare(t, CompareOperator.LT, self, value);
  }

  @Builtin("__le__(self, value, /)")
  static Object lessOrEqual(ThreadContext t, ListObject self, Object value) {
    return compare(t, CompareOperator.LE, self, value);
  }

  @Builtin("__gt__(self, value, /)")
  static Object greater(ThreadContext t, ListObject self, Object value) {
    return compare(t, CompareOperator.GT, self, value);
  }

  @Builtin("__ge__(self, value, /)")
  static Object greaterOrEqual(ThreadContext t, ListObject self, Object value) {
    return compare(t, CompareOperator.GE, self, value);
  }

  private static Object compare(
      ThreadContext t, CompareOperator op, ListObject self, Object value) {
    if (!(value instanceof ListObject other)) {
      return Singleton.NOT_IMPLEMENTED;
    }
    ListObject[] both = ListObject.moment(t, self, other);
    return ItemSequences.compare(t, op, both[0], both[1]);
  }

  @Builtin(value = "__class_getitem__(cls, item, /)", doc = "Return the generic alias list[item].")
  static Object subscript(Object cls, Object item) {
    return GenericAliasObject.of(cls, item);
  }
}
