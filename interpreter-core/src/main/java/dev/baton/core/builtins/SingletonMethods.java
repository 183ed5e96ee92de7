package dev.baton.core.builtins;

import dev.baton.core.intrinsic.Builtin;
import dev.baton.core.intrinsic.Builtin.Kind;
import dev.baton.core.intrinsic.Intrinsics;
import dev.baton.core.object.DictObject;
import dev.baton.core.object.Raise;
import dev.baton.core.object.Singleton;
import dev.baton.core.object.TypeObject;
import dev.baton.core.object.Types;

/** The types of {@code NotImplemented} and {@code Ellipsis}. */
@Intrinsics("object")
final class SingletonMethods {
  private SingletonMethods() {}

  @Builtin(value = "__new__(cls, /, *args, **kwargs)", kind = Kind.STATIC)
  static Object create(TypeObject cls, Object[] args, DictObject kwargs) {
    if (args.length + kwargs.size() > 0) {
      throw Raise.typeError(
          (cls == Types.ELLIPSIS ? "EllipsisType" : "NotImplementedType") + " takes no arguments");
    }
    return cls == Types.ELLIPSIS ? Singleton.ELLIPSIS : Singleton.NOT_IMPLEMENTED;
  }

  @Builtin("__repr__(self, /)")
  static Object repr(Object self) {
    return self == Singleton.ELLIPSIS ? "Ellipsis" : "NotImplemented";
  }

  @Builtin(value = "__reduce__(self, /)", doc = "Describes the object for copying and pickling.")
  static Object reduce(Object self) {
    return repr(self);
  }
}
