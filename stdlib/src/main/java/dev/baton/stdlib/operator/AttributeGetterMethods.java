package dev.baton.stdlib.operator;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;

/** Type {@code operator.attrgetter}. */
@Intrinsics(
    value = "attrgetter",
    doc =
        "attrgetter(\"a\", \"b.c\")(obj) is (obj.a, obj.b.c); with one name it is just the value.")
final class AttributeGetterMethods {
  private AttributeGetterMethods() {}

  @Builtin(value = "__new__(cls, /, *names, **kwargs)", kind = Kind.STATIC)
  static Object create(TypeObject cls, Object[] names, DictObject kwargs) {
    if (kwargs.size() != 0) {
      throw Raise.typeError("attrgetter() takes no keyword arguments");
    }
    if (names.length == 0) {
      throw Raise.typeError("attrgetter expected 1 argument, got 0");
    }
    return new AttributeGetter(names);
  }

  @Builtin("__call__(self, /, *args, **kwargs)")
  static Object call(ThreadContext t, AttributeGetter self, Object[] args, DictObject kwargs) {
    return self.call(t, args, kwargs);
  }

  @Builtin("__repr__(self, /)")
  static Object repr(ThreadContext t, AttributeGetter self) {
    return self.repr(t, self.names(), new DictObject());
  }

  @Builtin(value = "__reduce__(self, /)", doc = "For copy and pickle.")
  static Object reduce(AttributeGetter self) {
    return new TupleObject(self.type(), TupleObject.of(self.names()));
  }
}
