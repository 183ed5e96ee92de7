package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.IteratorObject;
import dev.baton.core.object.ThreadContext;
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

  @Builtin("__next__(self, /)")
  static Object next(ThreadContext t, IteratorObject self) {
    return IteratorMethods.next(t, self);
  }
}
