package dev.baton.core.builtins;

import dev.baton.code.CompareOperator;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictViewObject;
import dev.baton.core.object.MappingProxyObject;
import dev.baton.core.object.ThreadContext;

/** Types {@code dict_keys} and {@code dict_items}, which are like sets. */
@Intrinsics("dict_keys")
final class DictSetViewMethods {
  private DictSetViewMethods() {}

  @Builtin("__len__(self, /)")
  static long length(DictViewObject self) {
    return self.size();
  }

  @Builtin("__iter__(self, /)")
  static Object iterator(DictViewObject self) {
    return self.iterator(false);
  }

  @Builtin(
      value = "__reversed__(self, /)",
      doc = "Return an iterator from the entry added last to the first.")
  static Object reversed(DictViewObject self) {
    return self.iterator(true);
  }

  @Builtin("__contains__(self, element, /)")
  static boolean contains(ThreadContext t, DictViewObject self, Object element) {
    return DictViews.contains(t, self, element);
  }

  @Builtin("__repr__(self, /)")
  static Object repr(ThreadContext t, DictViewObject self) {
    return DictViews.repr(t, self);
  }

  @Builtin(value = "isdisjoint(self, other, /)", doc = "Return whether no element is in both.")
  static boolean isDisjoint(ThreadContext t, DictViewObject self, Object other) {
    return DictViews.isDisjoint(t, self, other);
  }

  @Builtin(
      value = "mapping(self)",
      kind = Kind.GETTER,
      doc = "The dict, seen through a read-only proxy.")
  static Object mapping(DictViewObject self) {
    return new MappingProxyObject(self.dict());
  }

  @Builtin("__or__(self, value, /)")
  static Object or(ThreadContext t, DictViewObject self, Object value) {
    return DictViews.or(t, self, value);
  }

  @Builtin("__ror__(self, value, /)")
  static Object orReflected(ThreadContext t, DictViewObject self, Object value) {
    return DictViews.or(t, value, self);
  }

  @Builtin("__and__(self, value, /)")
  static Object and(ThreadContext t, DictViewObject self, Object value) {
    return DictViews.and(t, self, value);
  }

  @Builtin("__rand__(self, value, /)")
  static Object andReflected(ThreadContext t, DictViewObject self, Object value) {
    return DictViews.and(t, value, self);
  }

  @Builtin("__sub__(self, value, /)")
  static Object subtract(ThreadContext t, DictViewObject self, Object value) {
    return DictViews.subtract(t, self, value);
  }

  @Builtin("__rsub__(self, value, /)")
  static Object subtractReflected(ThreadContext t, DictViewObject self, Object value) {
    return DictViews.subtract(t, value, self);
  }

  @Builtin("__xor__(self, value, /)")
  static Object xor(ThreadContext t, DictViewObject self, Object value) {
    return DictViews.xor(t, self, value);
  }

  @Builtin("__rxor__(self, value, /)")
  static Object xorReflected(ThreadContext t, DictViewObject self, Object value) {
    return DictViews.xor(t, value, self);
  }

  @Builtin("__eq__(self, value, /)")
  static Object equal(ThreadContext t, DictViewObject self, Object value) {
    return DictViews.compare(t, CompareOperator.EQ, self, value);
  }

  @Builtin("__ne__(self, value, /)")
  static Object notEqual(ThreadContext t, DictViewObject self, Object value) {
    return DictViews.compare(t, CompareOperator.NE, self, value);
  }

  @Builtin("__lt__(self, value, /)")
  static Object less(ThreadContext t, DictViewObject self, Object value) {
    return DictViews.compare(t, CompareOperator.LT, self, value);
  }

  @Builtin("__le__(self, value, /)")
  static Object lessOrEqual(ThreadContext t, DictViewObject self, Object value) {
    return DictViews.compare(t, CompareOperator.LE, self, value);
  }

  @Builtin("__gt__(self, value, /)")
  static Object greater(ThreadContext t, DictViewObject self, Object value) {
    return DictViews.compare(t, CompareOperator.GT, self, value);
  }

  @Builtin("__ge__(self, value, /)")
  static Object greaterOrEqual(ThreadContext t, DictViewObject self, Object value) {
    return DictViews.compare(t, CompareOperator.GE, self, value);
  }
}
