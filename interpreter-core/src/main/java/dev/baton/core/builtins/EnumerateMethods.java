package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.IteratorObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Iteration;

/** Type {@code enumerate}. */
@Intrinsics("enumerate")
final class EnumerateMethods {
  private EnumerateMethods() {}

  @Builtin(value = "__new__(cls, iterable, start=0)", kind = Kind.STATIC)
  static Object create(ThreadContext t, TypeObject cls, Object iterable, Object start) {
    return new EnumerateIterator(cls, Iteration.iter(t, iterable), Conversions.index(t, start));
  }

  @Builtin(value = "__class_getitem__(cls, item, /)", doc = "For annotations.")
  static Object classGetItem(ThreadContext t, Object cls, Object item) {
    return t.genericAlias(cls, item);
  }

  @Builtin("__iter__(self, /)")
  static Object iter(IteratorObject self) {
    return self;
  }

  @Builtin(value = "__reduce__(self, /)", doc = "Describes the object for copying.")
  static Object reduce(EnumerateIterator self) {
    return TupleObject.of(self.type(), self.parts());
  }

  @Builtin("__next__(self, /)")
  static Object next(ThreadContext t, IteratorObject self) {
    return IteratorMethods.next(t, self);
  }
}
