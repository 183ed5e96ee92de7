package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.IteratorObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;

/** Type {@code map}. */
@Intrinsics("map")
final class MapMethods {
  private MapMethods() {}

  @Builtin(value = "__new__(cls, /, *args)", kind = Kind.STATIC)
  static Object create(ThreadContext t, TypeObject cls, Object[] args) {
    if (args.length < 2) {
      throw Raise.typeError("map() must have at least two arguments.");
    }
    return new MapIterator(cls, args[0], LazyIterators.of(t, args, 1, "map"));
  }

  @Builtin("__iter__(self, /)")
  static Object iter(IteratorObject self) {
    return self;
  }

  @Builtin(value = "__reduce__(self, /)", doc = "Describes the object for copying.")
  static Object reduce(MapIterator self) {
    return TupleObject.of(self.type(), new TupleObject(self.parts()));
  }

  @Builtin("__next__(self, /)")
  static Object next(ThreadContext t, IteratorObject self) {
    return IteratorMethods.next(t, self);
  }
}
