package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.IteratorObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;

/** Type {@code zip}. */
@Intrinsics("zip")
final class ZipMethods {
  private ZipMethods() {}

  @Builtin(value = "__new__(cls, /, *iterables, strict=False)", kind = Kind.STATIC)
  static Object create(ThreadContext t, TypeObject cls, Object[] iterables, boolean strict) {
    return new ZipIterator(cls, LazyIterators.of(t, iterables, 0, "zip"), strict);
  }

  @Builtin("__iter__(self, /)")
  static Object iter(IteratorObject self) {
    return self;
  }

  @Builtin(value = "__reduce__(self, /)", doc = "Describes the object for copying.")
  static Object reduce(ZipIterator self) {
    TupleObject iterators = new TupleObject(self.iterators());
    return self.isStrict()
        ? TupleObject.of(self.type(), iterators, true)
        : TupleObject.of(self.type(), iterators);
  }

  @Builtin(value = "__setstate__(self, strict, /)", doc = "Set whether all must end at once.")
  static void setState(ZipIterator self, boolean strict) {
    self.setStrict(strict);
  }

  @Builtin("__next__(self, /)")
  static Object next(ThreadContext t, IteratorObject self) {
    return IteratorMethods.next(t, self);
  }
}
