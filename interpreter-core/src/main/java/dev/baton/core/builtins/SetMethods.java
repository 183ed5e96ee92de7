package dev.baton.core.builtins;

import dev.baton.code.CompareOperator;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.GenericAliasObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.SetIteratorObject;
import dev.baton.core.object.SetObject;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;
import org.jspecify.annotations.Nullable;

/** Type {@code set}. */
@Intrinsics("set")
final class SetMethods {
  private SetMethods() {}

  /** The receiver of a method that changes it: frozensets have the same Java class. */
  private static SetObject mutable(SetObject self, String method) {
    if (self.isFrozen()) {
      throw Raise.typeError(
          "descriptor '"
              + method
              + "' for 'set' objects doesn't apply to a '"
              + self.type().name()
              + "' object");
    }
    return self;
  }

  @Builtin(value = "__new__(cls, /, *args, **kwargs)", kind = Kind.STATIC)
  static Object create(Object cls, Object[] args, DictObject kwargs) {
    return new SetObject(Allocation.check(cls, Types.SET));
  }

  @Builtin("__init__(self, iterable=..., /)")
  static void init(ThreadContext t, SetObject self, @Nullable Object iterable) {
    mutable(self, "__init__");
    if (self.size() != 0) {
      self.clear(t);
    }
    if (iterable != null) {
      SetUpdate.add(t, self, iterable);
    }
  }

  @Builtin(
      value = "add(self, element, /)",
      doc = "Add an element; no effect if it is there already.")
  static void add(ThreadContext t, SetObject self, Object element) {
    mutable(self, "add").add(t, element);
  }

  @Builtin(value = "discard(self, element, /)", doc = "Remove an element if it is there.")
  static void discard(ThreadContext t, SetObject self, Object element) {
    mutable(self, "discard").remove(t, SetOperations.wanted(t, element));
  }

  @Builtin(
      value = "remove(self, element, /)",
      doc = "Remove an element.\n\nRaises KeyError if it is not there.")
  static void remove(ThreadContext t, SetObject self, Object element) {
    if (!mutable(self, "remove").remove(t, SetOperations.wanted(t, element))) {
      throw Raise.keyError(element);
    }
  }

  @Builtin(
      value = "pop(self, /)",
      doc = "Remove any element and return it.\n\nRaises KeyError if the set is empty.")
  static Object pop(ThreadContext t, SetObject self) {
    Object element = mutable(self, "pop").pop(t);
    if (element == null) {
      throw Raise.keyError("pop from an empty set");
    }
    return element;
  }

  @Builtin(value = "clear(self, /)", doc = "Remove all elements.")
  static void clear(ThreadContext t, SetObject self) {
    mutable(self, "clear").clear(t);
  }

  @Builtin(value = "copy(self, /)", doc = "Return a new set with the same elements.")
  static Object copy(ThreadContext t, SetObject self) {
    return self.copy(t, Types.SET);
  }

  @Builtin(value = "update(self, /, *others)", doc = "Add the elements of all the others.")
  static void update(ThreadContext t, SetObject self, Object[] others) {
    mutable(self, "update");
    for (Object other : others) {
      SetUpdate.add(t, self, other);
    }
  }

  @Builtin(
      value = "intersection_update(self, /, *others)",
      doc = "Keep only the elements that are also in all the others.")
  static void intersectionUpdate(ThreadContext t, SetObject self, Object[] others) {
    mutable(self, "intersection_update");
    if (others.length == 1 && others[0] instanceof SetObject other) {
      self.intersectionUpdate(t, other);
    } else {
      self.intersectionUpdate(t, SetOperations.intersection(t, self, others));
    }
  }

  @Builtin(
      value = "difference_update(self, /, *others)",
      doc = "Remove the elements of all the others.")
  static void differenceUpdate(ThreadContext t, SetObject self, Object[] others) {
    mutable(self, "difference_update");
    for (Object other : others) {
      SetUpdate.remove(t, self, other);
    }
  }

  @Builtin(
      value = "symmetric_difference_update(self, other, /)",
      doc = "Remove the elements that the other has too, and add those that only the other has.")
  static void symmetricDifferenceUpdate(ThreadContext t, SetObject self, Object other) {
    mutable(self, "symmetric_difference_update")
        .symmetricDifferenceUpdate(t, SetUpdate.asSet(t, other));
  }

  @Builtin("__ior__(self, value, /)")
  static Object updateOperator(ThreadContext t, SetObject self, Object value) {
    if (!(value instanceof SetObject other)) {
      return Singleton.NOT_IMPLEMENTED;
    }
    mutable(self, "__ior__").update(t, other);
    return self;
  }

  @Builtin("__iand__(self, value, /)")
  static Object intersectionUpdateOperator(ThreadContext t, SetObject self, Object value) {
    if (!(value instanceof SetObject other)) {
      return Singleton.NOT_IMPLEMENTED;
    }
    mutable(self, "__iand__").intersectionUpdate(t, other);
    return self;
  }

  @Builtin("__isub__(self, value, /)")
  static Object differenceUpdateOperator(ThreadContext t, SetObject self, Object value) {
    if (!(value instanceof SetObject other)) {
      return Singleton.NOT_IMPLEMENTED;
    }
    mutable(self, "__isub__").differenceUpdate(t, other);
    return self;
  }

  @Builtin("__ixor__(self, value, /)")
  static Object symmetricDifferenceUpdateOperator(ThreadContext t, SetObject self, Object value) {
    if (!(value instanceof SetObject other)) {
      return Singleton.NOT_IMPLEMENTED;
    }
    mutable(self, "__ixor__").symmetricDifferenceUpdate(t, other);
    return self;
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

  @Builtin(value = "__class_getitem__(cls, item, /)", doc = "Return the generic alias set[item].")
  static Object subscript(Object cls, Object item) {
    return GenericAliasObject.of(cls, item);
  }
}
