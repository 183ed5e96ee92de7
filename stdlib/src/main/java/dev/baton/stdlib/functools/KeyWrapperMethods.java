package dev.baton.stdlib.functools;

import dev.baton.code.CompareOperator;
import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import org.jspecify.annotations.Nullable;

/** The type of what {@code cmp_to_key} makes. */
@Intrinsics("KeyWrapper")
final class KeyWrapperMethods {
  private KeyWrapperMethods() {}

  @Builtin("__call__(self, /, *args, **kwargs)")
  static Object call(ThreadContext t, KeyWrapper self, Object[] args, DictObject kwargs) {
    return self.call(t, args, kwargs);
  }

  @Builtin(value = "obj(self)", kind = Kind.GETTER, doc = "The value that is wrapped.")
  static Object value(KeyWrapper self) {
    Object value = self.value();
    return value == null ? Singleton.NONE : value;
  }

  @Builtin(value = "obj(self, value)", kind = Kind.SETTER)
  static void setValue(KeyWrapper self, @Nullable Object value) {
    self.setValue(value);
  }

  @Builtin("__hash__(self, /)")
  static long hash(KeyWrapper self) {
    throw Raise.typeError("unhashable type: 'functools.KeyWrapper'");
  }

  @Builtin("__lt__(self, other, /)")
  static Object less(ThreadContext t, KeyWrapper self, Object other) {
    return self.compare(t, CompareOperator.LT, other);
  }

  @Builtin("__le__(self, other, /)")
  static Object lessOrEqual(ThreadContext t, KeyWrapper self, Object other) {
    return self.compare(t, CompareOperator.LE, other);
  }

  @Builtin("__eq__(self, other, /)")
  static Object equal(ThreadContext t, KeyWrapper self, Object other) {
    return self.compare(t, CompareOperator.EQ, other);
  }

  @Builtin("__ne__(self, other, /)")
  static Object notEqual(ThreadContext t, KeyWrapper self, Object other) {
    return self.compare(t, CompareOperator.NE, other);
  }

  @Builtin("__gt__(self, other, /)")
  static Object greater(ThreadContext t, KeyWrapper self, Object other) {
    return self.compare(t, CompareOperator.GT, other);
  }

  @Builtin("__ge__(self, other, /)")
  static Object greaterOrEqual(ThreadContext t, KeyWrapper self, Object other) {
    return self.compare(t, CompareOperator.GE, other);
  }
}
