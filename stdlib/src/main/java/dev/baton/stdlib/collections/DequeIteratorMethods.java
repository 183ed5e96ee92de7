package dev.baton.stdlib.collections;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;

/** The iterators of deques. */
@Intrinsics("_deque_iterator")
final class DequeIteratorMethods {
  private DequeIteratorMethods() {}

  @Builtin("__iter__(self, /)")
  static Object iterator(DequeIterator self) {
    return self;
  }

  @Builtin("__next__(self, /)")
  static Object next(ThreadContext t, DequeIterator self) {
    Object item = self.next(t);
    if (item == null) {
      throw Raise.stopIteration(Singleton.NONE);
    }
    return item;
  }

  @Builtin("__length_hint__(self, /)")
  static long lengthHint(ThreadContext t, DequeIterator self) {
    return self.remaining(t);
  }
}
