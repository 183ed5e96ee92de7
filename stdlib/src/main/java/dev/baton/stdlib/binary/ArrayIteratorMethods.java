package dev.baton.stdlib.binary;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;

/** The iterator of an array. */
@Intrinsics("arrayiterator")
final class ArrayIteratorMethods {
  private ArrayIteratorMethods() {}

  @Builtin("__iter__(self, /)")
  static Object iterator(ArrayObject.Items self) {
    return self;
  }

  @Builtin("__next__(self, /)")
  static Object next(ThreadContext t, ArrayObject.Items self) {
    Object item = self.next(t);
    if (item == null) {
      throw Raise.stopIteration(Singleton.NONE);
    }
    return item;
  }
}
