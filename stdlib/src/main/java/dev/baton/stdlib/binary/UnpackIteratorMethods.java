package dev.baton.stdlib.binary;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;

/** The iterator of {@code iter_unpack}. */
@Intrinsics("unpack_iterator")
final class UnpackIteratorMethods {
  private UnpackIteratorMethods() {}

  @Builtin("__iter__(self, /)")
  static Object iterator(StructObject.UnpackIterator self) {
    return self;
  }

  @Builtin("__next__(self, /)")
  static Object next(ThreadContext t, StructObject.UnpackIterator self) {
    Object item = self.next(t);
    if (item == null) {
      throw Raise.stopIteration(Singleton.NONE);
    }
    return item;
  }

  @Builtin("__length_hint__(self, /)")
  static long lengthHint(StructObject.UnpackIterator self) {
    return self.remaining();
  }
}
