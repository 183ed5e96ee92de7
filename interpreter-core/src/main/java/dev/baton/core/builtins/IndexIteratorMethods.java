package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;

/** The iterators of str, bytes, bytearray and memoryview. */
@Intrinsics("iterator")
final class IndexIteratorMethods {
  private IndexIteratorMethods() {}

  @Builtin("__iter__(self, /)")
  static Object iterator(IndexIterator self) {
    return self;
  }

  @Builtin("__next__(self, /)")
  static Object next(ThreadContext t, IndexIterator self) {
    return IteratorMethods.next(t, self);
  }

  @Builtin("__length_hint__(self, /)")
  static long lengthHint(ThreadContext t, IndexIterator self) {
    return self.lengthHint(t);
  }

  @Builtin("__reduce__(self, /)")
  static Object reduce(ThreadContext t, IndexIterator self) {
    Object source = self.source();
    return source == null
        ? IteratorMethods.reduce(t, "iter", TupleObject.EMPTY, null)
        : IteratorMethods.reduce(t, "iter", source, (long) self.position());
  }

  @Builtin("__setstate__(self, state, /)")
  static void setState(ThreadContext t, IndexIterator self, Object state) {
    self.setPosition(t, IteratorMethods.state(t, state));
  }
}
