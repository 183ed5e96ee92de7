package dev.baton.stdlib.re;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;

/** The methods of the iterator over matches. */
@Intrinsics("callable_iterator")
final class MatchIteratorMethods {
  private MatchIteratorMethods() {}

  @Builtin("__iter__(self, /)")
  static Object iter(MatchIterator self) {
    return self;
  }

  @Builtin("__next__(self, /)")
  static Object next(ThreadContext t, MatchIterator self) {
    Object match = self.next(t);
    if (match == null) {
      throw Raise.stopIteration(Singleton.NONE);
    }
    return match;
  }
}
