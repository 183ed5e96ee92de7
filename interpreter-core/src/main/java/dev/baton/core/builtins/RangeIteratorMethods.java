package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.RangeIterator;
import dev.baton.core.object.RangeObject;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;

/** What the iterator of a range has more than others. */
@Intrinsics("range_iterator")
final class RangeIteratorMethods {
  private RangeIteratorMethods() {}

  @Builtin(value = "__reduce__(self, /)", doc = "Describes the object for copying and pickling.")
  static Object reduce(ThreadContext t, RangeIterator self) {
    RangeObject whole = self.range();
    long from = self.at(self.position());
    return TupleObject.of(
        t.interpreter().builtins().getText("iter"),
        TupleObject.of(new RangeObject(from, whole.stop(), whole.step())),
        Singleton.NONE);
  }

  @Builtin(value = "__setstate__(self, state, /)", doc = "Move to a position.")
  static void setState(RangeIterator self, long state) {
    self.setPosition(state);
  }
}
