package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictViewObject;
import dev.baton.core.object.MappingProxyObject;
import dev.baton.core.object.ThreadContext;

/** Type {@code dict_values}. */
@Intrinsics("dict_values")
final class DictValuesMethods {
  private DictValuesMethods() {}

  @Builtin("__len__(self, /)")
  static long length(DictViewObject self) {
    return self.size();
  }

  @Builtin("__iter__(self, /)")
  static Object iterator(DictViewObject self) {
    return self.iterator(false);
  }

  @Builtin(
      value = "__reversed__(self, /)",
      doc = "Return an iterator from the value added last to the first.")
  static Object reversed(DictViewObject self) {
    return self.iterator(true);
  }

  @Builtin("__repr__(self, /)")
  static Object repr(ThreadContext t, DictViewObject self) {
    return DictViews.repr(t, self);
  }

  @Builtin(
      value = "mapping(self)",
      kind = Kind.GETTER,
      doc = "The dict, seen through a read-only proxy.")
  static Object mapping(DictViewObject self) {
    return new MappingProxyObject(self.dict());
  }
}
