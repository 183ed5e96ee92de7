package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.IteratorObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;
import dev.baton.core.runtime.Conversions;
import dev.baton.core.runtime.Special;

/** Type {@code reversed}. */
@Intrinsics("reversed")
final class ReversedMethods {
  private ReversedMethods() {}

  @Builtin(value = "__new__(cls, sequence, /)", kind = Kind.STATIC)
  static Object create(ThreadContext t, TypeObject cls, Object sequence) {
    Object method = Special.find(sequence, "__reversed__");
    if (method != null && method != Singleton.NONE) {
      return Special.call(t, method, sequence);
    }
    if (method != null || !Special.has(sequence, "__getitem__") || sequence instanceof DictObject) {
      throw Raise.typeError("'" + Types.of(sequence).name() + "' object is not reversible");
    }
    return new ReversedIterator(cls, sequence, Conversions.length(t, sequence));
  }

  @Builtin("__length_hint__(self, /)")
  static long lengthHint(ReversedIterator self) {
    return self.remaining();
  }

  @Builtin("__iter__(self, /)")
  static Object iter(IteratorObject self) {
    return self;
  }

  @Builtin(value = "__reduce__(self, /)", doc = "Describes the object for copying.")
  static Object reduce(ReversedIterator self) {
    long remaining = self.remaining();
    return remaining == 0
        ? TupleObject.of(self.type(), TupleObject.of((Object) TupleObject.EMPTY))
        : TupleObject.of(self.type(), TupleObject.of(self.sequence()), remaining - 1);
  }

  @Builtin(value = "__setstate__(self, index, /)", doc = "Set the index of the next value.")
  static void setState(ThreadContext t, ReversedIterator self, long index) {
    self.setRemaining(t, index + 1);
  }

  @Builtin("__next__(self, /)")
  static Object next(ThreadContext t, IteratorObject self) {
    return IteratorMethods.next(t, self);
  }
}
