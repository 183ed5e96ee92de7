package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleIteratorObject;
import dev.baton.core.object.TupleObject;

/** Type {@code tuple_iterator}. */
@Intrinsics("tuple_iterator")
final class TupleIteratorMethods {
  private TupleIteratorMethods() {}

  @Builtin("__iter__(self, /)")
  static Object iterator(TupleIteratorObject self) {
    return self;
  }

  @Builtin("__next__(self, /)")
  static Object next(ThreadContext t, TupleIteratorObject self) {
    return IteratorMethods.next(t, self);
  }

  @Builtin("__length_hint__(self, /)")
  static long lengthHint(TupleIteratorObject self) {
    return self.lengthHint();
  }

  @Builtin("__reduce__(self, /)")
  static Object reduce(ThreadContext t, TupleIteratorObject self) {
    TupleObject tuple = self.tuple();
    return tuple == null
        ? IteratorMethods.reduce(t, "iter", TupleObject.EMPTY, null)
        : IteratorMethods.reduce(t, "iter", tuple, (long) self.position());
  }

  @Builtin("__setstate__(self, state, /)")
  static void setState(ThreadContext t, TupleIteratorObject self, Object state) {
    self.setPosition(IteratorMethods.state(t, state));
  }
}
