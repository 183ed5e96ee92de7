package dev.baton.stdlib.operator;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.ThreadContext;
import dev.baton.core.object.TupleObject;
import dev.baton.core.object.TypeObject;

/** Type {@code operator.itemgetter}. */
@Intrinsics(
    value = "itemgetter",
    doc = "itemgetter(k, m)(obj) is (obj[k], obj[m]); with one key it is just the item.")
final class ItemGetterMethods {
  private ItemGetterMethods() {}

  @Builtin(value = "__new__(cls, /, *items, **kwargs)", kind = Kind.STATIC)
  static Object create(TypeObject cls, Object[] items, DictObject kwargs) {
    if (kwargs.size() != 0) {
      throw Raise.typeError("itemgetter() takes no keyword arguments");
    }
    if (items.length == 0) {
      throw Raise.typeError("itemgetter expected 1 argument, got 0");
    }
    return new ItemGetter(items);
  }

  @Builtin("__call__(self, /, *args, **kwargs)")
  static Object call(ThreadContext t, ItemGetter self, Object[] args, DictObject kwargs) {
    return self.call(t, args, kwargs);
  }

  @Builtin("__repr__(self, /)")
  static Object repr(ThreadContext t, ItemGetter self) {
    return self.repr(t, self.keys(), new DictObject());
  }

  @Builtin(value = "__reduce__(self, /)", doc = "For copy and pickle.")
  static Object reduce(ItemGetter self) {
    return new TupleObject(self.type(), TupleObject.of(self.keys()));
  }
}
