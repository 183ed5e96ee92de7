package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.IteratorObject;
import dev.baton.core.object.RangeIterator;
import dev.baton.core.object.ThreadContext;

/** Iterators that are nothing but iterators. */
@Intrinsics("iterator")
final class BasicIteratorMethods {
  private BasicIteratorMethods() {}

  @Builtin("__iter__(self, /)")
  static Object iter(IteratorObject self) {
    return self;
  }

  @Builtin("__next__(self, /)")
  static Object next(ThreadContext t, IteratorObject self) {
    return IteratorMethods.next(t, self);
  }

  @Builtin("__length_hint__(self, /)")
  static long lengthHint(IteratorObject self) {
    return self instanceof RangeIterator r ? r.remaining() : 0;
  }
}
