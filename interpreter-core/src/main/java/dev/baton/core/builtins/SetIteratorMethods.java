package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.SetIteratorObject;
import dev.baton.core.object.ThreadContext;

/** Type {@code set_iterator}. */
@Intrinsics("set_iterator")
final class SetIteratorMethods {
  private SetIteratorMethods() {}

  @Builtin("__iter__(self, /)")
  static Object iterator(SetIteratorObject self) {
    return self;
  }

  @Builtin("__next__(self, /)")
  static Object next(ThreadContext t, SetIteratorObject self) {
    return IteratorMethods.next(t, self);
  }

  @Builtin("__length_hint__(self, /)")
  static long lengthHint(SetIteratorObject self) {
    return self.lengthHint();
  }

  @Builtin("__reduce__(self, /)")
  static Object reduce(ThreadContext t, SetIteratorObject self) {
    return IteratorMethods.reduceItems(t, self.copy());
  }
}
