package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.ListIteratorObject;
import dev.baton.core.object.ListObject;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.Types;

/** Types {@code list_iterator} and {@code list_reverseiterator}. */
@Intrinsics("list_iterator")
final class ListIteratorMethods {
  private ListIteratorMethods() {}

  @Builtin("__iter__(self, /)")
  static Object iterator(ListIteratorObject self) {
    return self;
  }

  @Builtin("__next__(self, /)")
  static Object next(ThreadContext t, ListIteratorObject self) {
    return IteratorMethods.next(t, self);
  }

  @Builtin("__length_hint__(self, /)")
  static long lengthHint(ListIteratorObject self) {
    return self.lengthHint();
  }

  @Builtin("__reduce__(self, /)")
  static Object reduce(ThreadContext t, ListIteratorObject self) {
    ListObject list = self.list();
    if (list == null) {
      return IteratorMethods.reduce(t, "iter", new ListObject(), null);
    }
    String function = self.type() == Types.LIST_ITERATOR ? "iter" : "reversed";
    return IteratorMethods.reduce(t, function, list, (long) self.position());
  }

  @Builtin("__setstate__(self, state, /)")
  static void setState(ThreadContext t, ListIteratorObject self, Object state) {
    self.setPosition(IteratorMethods.state(t, state));
  }
}
