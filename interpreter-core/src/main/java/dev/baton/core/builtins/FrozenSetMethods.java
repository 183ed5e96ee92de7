package dev.baton.core.builtins;

import dev.baton.code.CompareOperator;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.GenericAliasObject;
import dev.baton.core.object.SetIteratorObject;
import dev.baton.core.object.SetObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import org.jspecify.annotations.Nullable;

/** Type {@code frozenset}. */
@Intrinsics("frozenset")
final class FrozenSetMethods {
  private FrozenSetMethods() {}

  @Builtin(value = "__new__(cls, iterable=..., /)", kind = Kind.STATIC)
  static Object create(ThreadContext t, Object cls, @Nullable Object iterable) {
    TypeObject type = Allocation.check(cls, Types.FROZENSET);
    if (type == Types.FROZENSET && iterable != null && Types.of(iterable) == type) {
      return iterable;
    }
    SetObject result = new SetObject(type);
    if (iterable != null) {
      SetUpdate.add(t, result, iterable);
    }
    return result;
  }

  @Builtin(
      value = "copy(self, /)",
      doc = "Return the frozenset itself, or a plain one if it is of a subclass.")
  static Object copy(ThreadContext t, SetObject self) {
    return self.type() == Types.FROZENSET ? self : self.copy(t, Types.FROZENSET);
  }

  @Builtin("__hash__(self, /)")
  static long hash(SetObject self) {
    return self.frozenHash();
  }

  @Builtin(
      value = "union(self, /, *others)",
      doc = "Return a new set of the elements of this set and of all the others.")
  static Object union(ThreadContext t, SetObject self, Object[] others) {
    return SetOperations.union(t, self, others);
  }

  @Builtin(
      value = "intersection(self, /, *others)",
      doc = "Return a new set of the elements that are also in all the others.")
  static Object intersection(ThreadContext t, SetObject self, Object[] others) {
    return SetOperations.intersection(t, self, others);
  }

  @Builtin(
      value = "difference(self, /, *others)",
      doc = "Return a new set of the elements that are in none of the others.")
  static Object difference(ThreadContext t, SetObject self, Object[] others) {
    return SetOperations.difference(t, self, others);
  }

  @Builtin(
      value = "symmetric_difference(self, other, /)",
      doc =
          "Return a new set of the elements that are in this set or in the other, but not in both.")
  static Object symmetricDifference(ThreadContext t, SetObject self, Object other) {
    return SetOperations.symmetricDifference(t, self, other);
  }

  @Builtin(
      value = "issubset(self, other, /)",
      doc = "Return whether the other contains every element of this set.")
  static boolean isSubset(ThreadContext t, SetObject self, Object other) {
    return SetOperations.isSubset(t, self, other);
  }

  @Builtin(
      value = "issuperset(self, other, /)",
      doc = "Return whether this set contains every element of the other.")
  static boolean isSuperset(ThreadContext t, SetObject self, Object other) {
    return SetUpdate.containsAll(t, self, other);
  }

  @Builtin(value = "isdisjoint(self, other, /)", doc = "Return whether no element is in both.")
  static boolean isDisjoint(ThreadContext t, SetObject self, Object other) {
    return SetUpdate.isDisjoint(t, self, other);
  }

  @Builtin("__len__(self, /)")
  static long length(SetObject self) {
    return self.size();
  }

  @Builtin("__contains__(self, element, /)")
  static boolean contains(ThreadContext t, SetObject self, Object element) {
    return self.contains(t, SetOperations.wanted(t, element));
  }

  @Builtin("__iter__(self, /)")
  static Object iterator(SetObject self) {
    return new SetIteratorObject(self);
  }

  @Builtin("__repr__(self, /)")
  static Object repr(ThreadContext t, SetObject self) {
    return SetOperations.repr(t, self);
  }

  @Builtin("__or__(self, value, /)")
  static Object or(ThreadContext t, SetObject self, Object value) {
    return SetOperations.or(t, self, value);
  }

  @Builtin("__ror__(self, value, /)")
  static Object orReflected(ThreadContext t, SetObject self, Object value) {
    return SetOperations.or(t, value, self);
  }

  @Builtin("__and__(self, value, /)")
  static Object and(ThreadContext t, SetObject self, Object value) {
    return SetOperations.and(t, self, value);
  }

  @Builtin("__rand__(self, value, /)")
  static Object andReflected(ThreadContext t, SetObject self, Object value) {
    return SetOperations.and(t, value, self);
  }

  @Builtin("__sub__(self, value, /)")
  static Object subtract(ThreadContext t, SetObject self, Object value) {
    return SetOperations.subtract(t, self, value);
  }

  @Builtin("__rsub__(self, value, /)")
  static Object subtractReflected(ThreadContext t, SetObject self, Object value) {
    return SetOperations.subtract(t, value, self);
  }

  @Builtin("__xor__(self, value, /)")
  static Object xor(ThreadContext t, SetObject self, Object value) {
    return SetOperations.xor(t, self, value);
  }

  @Builtin("__rxor__(self, value, /)")
  static Object xorReflected(ThreadContext t, SetObject self, Object value) {
    return SetOperations.xor(t, value, self);
  }

  @Builtin("__eq__(self, value, /)")
  static Object equal(ThreadContext t, SetObject self, Object value) {
    return SetOperations.compare(t, CompareOperator.EQ, self, value);
  }

  @Builtin("__ne__(self, value, /)")
  static Object notEqual(ThreadContext t, SetObject self, Object value) {
    return SetOperations.compare(t, CompareOperator.NE, self, value);
  }

  @Builtin("__lt__(self, value, /)")
  static Object less(ThreadContext t, SetObject self, Object value) {
    return SetOperations.compare(t, CompareOperator.LT, self, value);
  }

  @Builtin("__le__(self, value, /)")
  static Object lessOrEqual(ThreadContext t, SetObject self, Object value) {
    return SetOperations.compare(t, CompareOperator.LE, self, value);
  }

  @Builtin("__gt__(self, value, /)")
  static Object greater(ThreadContext t, SetObject self, Object value) {
    return SetOperations.compare(t, CompareOperator.GT, self, value);
  }

  @Builtin("__ge__(self, value, /)")
  static Object greaterOrEqual(ThreadContext t, SetObject self, Object value) {
    return SetOperations.compare(t, CompareOperator.GE, self, value);
  }

  @Builtin("__reduce__(self, /)")
  static Object reduce(ThreadContext t, SetObject self) {
    return SetOperations.reduce(t, self);
  }

  @Builtin(
      value = "__class_getitem__(cls, item, /)",
      doc = "Return the generic alias frozenset[item].")
  static Object subscript(Object cls, Object item) {
    return GenericAliasObject.of(cls, item);
  }
}
