package dev.baton.stdlib.collections;

import dev.baton.code.CompareOperator;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.GuestError;
import dev.baton.core.object.Keys;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Comparison;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Iteration;
import dev.baton.core.text.TextBuilder;
import org.jspecify.annotations.Nullable;

/** Type {@code collections.deque}. */
@Intrinsics("deque")
final class DequeMethods {
  private DequeMethods() {}

  @Builtin(value = "__new__(cls, /, *args, **kwargs)", kind = Kind.STATIC)
  static Object create(TypeObject cls, Object[] args, DictObject kwargs) {
    return new DequeObject(cls);
  }

  @Builtin("__init__(self, iterable=..., maxlen=None)")
  static void init(ThreadContext t, DequeObject self, @Nullable Object iterable, Object maxlen) {
    long limit = DequeObject.UNLIMITED;
    if (maxlen != Singleton.NONE) {
      if (Conversions.indexOrNull(t, maxlen) == null) {
        throw Raise.typeError("an integer is required");
      }
      limit = Conversions.toLong(t, maxlen);
      if (limit < 0) {
        throw Raise.valueError("maxlen must be non-negative");
      }
    }
    self.reset(t, limit);
    if (iterable != null) {
      extend(t, self, iterable);
    }
  }

  @Builtin(value = "append(self, item, /)", doc = "Add an item at the right end.")
  static void append(ThreadContext t, DequeObject self, Object item) {
    self.append(t, item);
  }

  @Builtin(value = "appendleft(self, item, /)", doc = "Add an item at the left end.")
  static void appendLeft(ThreadContext t, DequeObject self, Object item) {
    self.appendLeft(t, item);
  }

  @Builtin(value = "pop(self, /)", doc = "Remove the item at the right end and return it.")
  static Object pop(ThreadContext t, DequeObject self) {
    return taken(self.pop(t));
  }

  @Builtin(value = "popleft(self, /)", doc = "Remove the item at the left end and return it.")
  static Object popLeft(ThreadContext t, DequeObject self) {
    return taken(self.popLeft(t));
  }

  private static Object taken(@Nullable Object item) {
    if (item == null) {
      throw Raise.indexError("pop from an empty deque");
    }
    return item;
  }

  @Builtin(value = "extend(self, iterable, /)", doc = "Add all items at the right end.")
  static void extend(ThreadContext t, DequeObject self, Object iterable) {
    Object[] items = itemsInOneStep(t, self, iterable);
    if (items != null) {
      self.appendAll(t, items);
      return;
    }
    Object iterator = Iteration.iter(t, iterable);
    for (Object item = Iteration.next(t, iterator);
        item != null;
        item = Iteration.next(t, iterator)) {
      self.append(t, item);
    }
  }

  @Builtin(
      value = "extendleft(self, iterable, /)",
      doc = "Add all items at the left end, one after the other, so that their order is reversed.")
  static void extendLeft(ThreadContext t, DequeObject self, Object iterable) {
    Object[] items = itemsInOneStep(t, self, iterable);
    if (items != null) {
      self.appendAllLeft(t, items);
      return;
    }
    Object iterator = Iteration.iter(t, iterable);
    for (Object item = Iteration.next(t, iterator);
        item != null;
        item = Iteration.next(t, iterator)) {
      self.appendLeft(t, item);
    }
  }

  /**
   * The items of a container that yields them without guest code; null for other iterables, of
   * which each item is added before the next is asked for.
   */
  private static Object @Nullable [] itemsInOneStep(
      ThreadContext t, DequeObject self, Object iterable) {
    if (iterable instanceof DequeObject d && (d == self || d.type() == DequeObject.TYPE)) {
      return d.snapshot(t);
    }
    TypeObject type = Types.of(iterable);
    boolean plain =
        type == Types.LIST
            || type == Types.TUPLE
            || type == Types.SET
            || type == Types.FROZENSET
            || type == Types.DICT
            || type == Types.STR;
    return plain ? Iteration.toArray(t, iterable) : null;
  }

  @Builtin(value = "clear(self, /)", doc = "Remove all items.")
  static void clear(ThreadContext t, DequeObject self) {
    self.clear(t);
  }

  @Builtin(value = "copy(self, /)", doc = "Return a new deque with the same items and limit.")
  static Object copy(ThreadContext t, DequeObject self) {
    Object items = new ListObject(self.snapshot(t));
    if (self.type() == DequeObject.TYPE) {
      DequeObject copy = new DequeObject(DequeObject.TYPE);
      copy.reset(t, self.maxLength());
      extend(t, copy, items);
      return copy;
    }
    return self.maxLength() == DequeObject.UNLIMITED
        ? t.call(self.type(), items)
        : t.call(self.type(), items, self.maxLength());
  }

  @Builtin(value = "__copy__(self, /)", doc = "Return a new deque with the same items and limit.")
  static Object shallowCopy(ThreadContext t, DequeObject self) {
    return copy(t, self);
  }

  @Builtin(value = "count(self, value, /)", doc = "Return how many items equal value.")
  static long count(ThreadContext t, DequeObject self, Object value) {
    long found = 0;
    DequeIterator items = new DequeIterator(t, self, true);
    for (Object item = items.next(t); item != null; item = items.next(t)) {
      if (Comparison.equal(t, item, value)) {
        found++;
      }
    }
    return found;
  }

  @Builtin(
      value = "index(self, value, start=0, stop=9223372036854775807, /)",
      doc = "Return the position of the first item that equals value, within start and stop.")
  static long index(ThreadContext t, DequeObject self, Object value, Object start, Object stop) {
    int size = self.size(t);
    long from = Math.max(0, bound(t, start, size));
    long to = bound(t, stop, size);
    DequeIterator items = new DequeIterator(t, self, true);
    long position = 0;
    for (Object item = items.next(t); item != null && position < to; item = items.next(t)) {
      if (position >= from && Comparison.equal(t, item, value)) {
        return position;
      }
      position++;
    }
    throw Raise.valueError(Conversions.reprText(t, value) + " is not in deque");
  }

  /** A bound, counted from the beginning; beyond an end for numbers of any size. */
  private static long bound(ThreadContext t, Object bound, int size) {
    Object n = Conversions.indexOrNull(t, bound);
    if (n == null) {
      throw Raise.typeError("slice indices must be integers or have an __index__ method");
    }
    long index = Conversions.toClampedLong(t, n);
    return index < 0 ? index + size : index;
  }

  @Builtin(value = "insert(self, index, value, /)", doc = "Put a value before the item at index.")
  static void insert(ThreadContext t, DequeObject self, long index, Object value) {
    self.insert(t, index, value);
  }

  @Builtin(value = "remove(self, value, /)", doc = "Remove the first item that equals value.")
  static void remove(ThreadContext t, DequeObject self, Object value) {
    int removed = self.removePlain(t, value);
    if (removed == Keys.EQUAL) {
      return;
    }
    if (removed == Keys.DIFFERENT) {
      throw absent(t, value);
    }
    int changes = self.changes(t);
    Object[] items = self.snapshot(t);
    for (int i = 0; i < items.length; i++) {
      boolean equal = Comparison.equal(t, items[i], value);
      if (self.changes(t) != changes) {
        throw Raise.indexError("deque mutated during remove().");
      }
      if (equal) {
        if (!self.removeIfUnchanged(t, i, changes)) {
          throw Raise.indexError("deque mutated during remove().");
        }
        return;
      }
    }
    throw absent(t, value);
  }

  private static GuestError absent(ThreadContext t, Object value) {
    return Raise.valueError(Conversions.reprText(t, value) + " is not in deque");
  }

  @Builtin(value = "reverse(self, /)", doc = "Turn the order around in place.")
  static void reverse(ThreadContext t, DequeObject self) {
    self.reverse(t);
  }

  @Builtin(
      value = "rotate(self, n=1, /)",
      doc = "Move n items from the right end to the left, or the other way if n is negative.")
  static void rotate(ThreadContext t, DequeObject self, long n) {
    self.rotate(t, n);
  }

  @Builtin(
      value = "maxlen(self)",
      kind = Kind.GETTER,
      doc = "The greatest length the deque can have, or None.")
  static Object maxLength(DequeObject self) {
    return self.maxLength() == DequeObject.UNLIMITED ? Singleton.NONE : (Object) self.maxLength();
  }

  @Builtin("__len__(self, /)")
  static long length(ThreadContext t, DequeObject self) {
    return self.size(t);
  }

  @Builtin("__getitem__(self, index, /)")
  static Object getItem(ThreadContext t, DequeObject self, Object index) {
    Object item = self.get(t, position(t, index));
    if (item == null) {
      throw Raise.indexError("deque index out of range");
    }
    return item;
  }

  @Builtin("__setitem__(self, index, value, /)")
  static void setItem(ThreadContext t, DequeObject self, Object index, Object value) {
    if (!self.set(t, position(t, index), value)) {
      throw Raise.indexError("deque index out of range");
    }
  }

  @Builtin("__delitem__(self, index, /)")
  static void deleteItem(ThreadContext t, DequeObject self, Object index) {
    if (!self.set(t, position(t, index), null)) {
      throw Raise.indexError("deque index out of range");
    }
  }

  private static long position(ThreadContext t, Object index) {
    if (Conversions.indexOrNull(t, index) == null) {
      throw Raise.typeError("sequence index must be integer, not '" + Types.of(index).name() + "'");
    }
    return Conversions.toLong(t, index);
  }

  @Builtin("__contains__(self, value, /)")
  static boolean contains(ThreadContext t, DequeObject self, Object value) {
    DequeIterator items = new DequeIterator(t, self, true);
    for (Object item = items.next(t); item != null; item = items.next(t)) {
      if (Comparison.equal(t, item, value)) {
        return true;
      }
    }
    return false;
  }

  @Builtin("__iter__(self, /)")
  static Object iterator(ThreadContext t, DequeObject self) {
    return new DequeIterator(t, self, true);
  }

  @Builtin("__reversed__(self, /)")
  static Object reversed(ThreadContext t, DequeObject self) {
    return new DequeIterator(t, self, false);
  }

  @Builtin("__repr__(self, /)")
  static Object repr(ThreadContext t, DequeObject self) {
    String name = self.type().name();
    if (!t.enterRepr(self)) {
      return "[...]";
    }
    try {
      TextBuilder text = new TextBuilder().append(name).append("([");
      String separator = "";
      for (Object item : self.snapshot(t)) {
        text.append(separator).append(Conversions.repr(t, item));
        separator = ", ";
      }
      text.append("]");
      if (self.maxLength() != DequeObject.UNLIMITED) {
        text.append(", maxlen=" + self.maxLength());
      }
      return text.append(")").build();
    } finally {
      t.leaveRepr();
    }
  }

  @Builtin("__add__(self, other, /)")
  static Object add(ThreadContext t, DequeObject self, Object other) {
    if (!(other instanceof DequeObject)) {
      throw Raise.typeError(
          "can only concatenate deque (not \"" + Types.of(other).name() + "\") to deque");
    }
    Object sum = copy(t, self);
    extend(t, (DequeObject) sum, other);
    return sum;
  }

  @Builtin("__iadd__(self, other, /)")
  static Object addInPlace(ThreadContext t, DequeObject self, Object other) {
    extend(t, self, other);
    return self;
  }

  @Builtin("__mul__(self, count, /)")
  static Object multiply(ThreadContext t, DequeObject self, long count) {
    DequeObject product = (DequeObject) copy(t, self);
    return multiplyInPlace(t, product, count);
  }

  @Builtin("__rmul__(self, count, /)")
  static Object multiplyReflected(ThreadContext t, DequeObject self, long count) {
    return multiply(t, self, count);
  }

  @Builtin("__imul__(self, count, /)")
  static Object multiplyInPlace(ThreadContext t, DequeObject self, long count) {
    Object[] items = self.snapshot(t);
    if (count <= 0) {
      self.clear(t);
    } else if (items.length > 0) {
      long limit = self.maxLength() == DequeObject.UNLIMITED ? Integer.MAX_VALUE : self.maxLength();
      long rounds = Math.min(count - 1, limit / items.length + 1);
      for (long i = 0; i < rounds; i++) {
        t.poll();
        for (Object item : items) {
          self.append(t, item);
        }
      }
    }
    return self;
  }

  @Builtin("__eq__(self, other, /)")
  static Object equal(ThreadContext t, DequeObject self, Object other) {
    return compare(t, CompareOperator.EQ, self, other);
  }

  @Builtin("__ne__(self, other, /)")
  static Object notEqual(ThreadContext t, DequeObject self, Object other) {
    return compare(t, CompareOperator.NE, self, other);
  }

  @Builtin("__lt__(self, other, /)")
  static Object less(ThreadContext t, DequeObject self, Object other) {
    return compare(t, CompareOperator.LT, self, other);
  }

  @Builtin("__le__(self, other, /)")
  static Object lessOrEqual(ThreadContext t, DequeObject self, Object other) {
    return compare(t, CompareOperator.LE, self, other);
  }

  @Builtin("__gt__(self, other, /)")
  static Object greater(ThreadContext t, DequeObject self, Object other) {
    return compare(t, CompareOperator.GT, self, other);
  }

  @Builtin("__ge__(self, other, /)")
  static Object greaterOrEqual(ThreadContext t, DequeObject self, Object other) {
    return compare(t, CompareOperator.GE, self, other);
  }

  private static Object compare(
      ThreadContext t, CompareOperator op, DequeObject self, Object other) {
    if (!(other instanceof DequeObject right)) {
      return Singleton.NOT_IMPLEMENTED;
    }
    return Comparison.compare(
        t, op, new ListObject(self.snapshot(t)), new ListObject(right.snapshot(t)));
  }

  @Builtin("__reduce__(self, /)")
  static Object reduce(ThreadContext t, DequeObject self) {
    Object arguments =
        self.maxLength() == DequeObject.UNLIMITED
            ? TupleObject.EMPTY
            : new TupleObject(TupleObject.EMPTY, self.maxLength());
    Object state = self.attributes() == null ? Singleton.NONE : self.attributes().snapshot(t);
    return new TupleObject(self.type(), arguments, state, iterator(t, self));
  }

  @Builtin(value = "__class_getitem__(cls, item, /)", doc = "For annotations.")
  static Object classGetItem(ThreadContext t, Object cls, Object item) {
    return t.genericAlias(cls, item);
  }
}
