package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictIteratorObject;
import dev.baton.core.object.ThreadContext;

/**
 * The iterators over a dict's keys, values and items, forward and reverse: six types with the same
 * methods.
 */
@Intrinsics("dict_keyiterator")
final class DictIteratorMethods {
  private DictIteratorMethods() {}

  @Builtin("__iter__(self, /)")
  static Object iterator(DictIteratorObject self) {
    return self;
  }

  @Builtin("__next__(self, /)")
  static Object next(ThreadContext t, DictIteratorObject self) {
    return IteratorMethods.next(t, self);
  }

  @Builtin("__length_hint__(self, /)")
  static long lengthHint(DictIteratorObject self) {
    return self.lengthHint();
  }

  @Builtin("__reduce__(self, /)")
  static Object reduce(ThreadContext t, DictIteratorObject self) {
    return IteratorMethods.reduceItems(t, self.copy());
  }
}
