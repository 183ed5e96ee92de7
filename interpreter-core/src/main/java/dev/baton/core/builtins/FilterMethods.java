package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.IteratorObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.runtime.Iteration;

/** Type {@code filter}. */
@Intrinsics("filter")
final class FilterMethods {
  private FilterMethods() {}

  @Builtin(value = "__new__(cls, function, iterable, /)", kind = Kind.STATIC)
  static Object create(ThreadContext t, TypeObject cls, Object function, Object iterable) {
    return new FilterIterator(cls, function, Iteration.iter(t, iterable));
  }

  @Builtin("__iter__(self, /)")
  static Object iter(IteratorObject self) {
    return self;
  }

  @Builtin(value = "__reduce__(self, /)", doc = "Describes the object for copying.")
  static Object reduce(FilterIterator self) {
    return TupleObject.of(self.type(), self.parts());
  }

  @Builtin("__next__(self, /)")
  static Object next(ThreadContext t, IteratorObject self) {
    return IteratorMethods.next(t, self);
  }
}
